//! Who does what in a sentence: each verb with its subject.
//!
//! A frame joins a verb, or what stands for one (`according to`, a colon after a name), with the
//! phrase that speaks. Whether the verb reports anything is kept beside it: next to a quotation
//! almost any verb can.

use std::ops::Range;

use crate::items::Kind;
use crate::lexicon::Parts;
use crate::page::Page;
use crate::subjects;

/// A verb and its subject.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// The verb's group: `has repeatedly said`.
    pub(crate) group: Range<usize>,
    /// Who speaks, as a range of items.
    pub(crate) speaker: Option<Range<usize>>,
    /// The grammatical subject: of a passive not the speaker.
    pub(crate) subject: Option<Range<usize>>,
    pub(crate) parts: Parts,
    pub(crate) shape: Shape,
}

/// How verb and subject stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `Ruiz said`
    Plain,
    /// `said Ruiz`
    Inverted,
    /// The subject stands at an earlier verb: `…, adding that`, `and called it`.
    Inherited,
    /// `was called … by Ruiz`; without an agent nobody speaks.
    Passive,
    /// `according to Ruiz`
    According,
    /// `…, Ruiz said, …`: the clause stands on both sides.
    Inserted,
    /// `Ruiz: …`
    Colon,
}

impl Frame {
    /// The verb is one of saying, thinking or wanting.
    pub(crate) fn reports(&self) -> bool {
        self.parts.any(Parts::REPORTING) || matches!(self.shape, Shape::According | Shape::Colon)
    }

    /// The verb is one that direct speech may follow.
    pub(crate) fn speaks(&self) -> bool {
        self.parts.any(Parts::DIRECT) || matches!(self.shape, Shape::According | Shape::Colon)
    }

    /// Where the frame begins in its sentence.
    pub(crate) fn start(&self) -> usize {
        let subject =
            self.speaker.as_ref().filter(|_| matches!(self.shape, Shape::Plain | Shape::Inserted));
        subject.map_or(self.group.start, |subject| subject.start.min(self.group.start))
    }

    /// The last item of verb and subject.
    pub(crate) fn end(&self) -> usize {
        let after = self.speaker.as_ref().map_or(0, |speaker| speaker.end);
        match self.shape {
            Shape::Inverted | Shape::According => after.max(self.group.end),
            _ => self.group.end,
        }
    }
}

/// All frames of a sentence, in the order of their verbs.
pub(crate) fn frames(page: &Page, sentence: &Range<usize>) -> Vec<Frame> {
    let mut found: Vec<Frame> = Vec::new();
    for at in sentence.clone() {
        let frame = if page.is_verb(at) {
            verbal(page, sentence, at, &found)
        } else if page.is(at, Parts::AUXILIARY) && page.parse.phrase_at(at).is_none() {
            copular(page, sentence, at)
        } else if page.is(at, Parts::ACCORDING) && page.is(at + 1, Parts::TO) {
            according(page, at)
        } else if page.is(at, Parts::POSSESSION.and(Parts::POSSESSIVE)) {
            in_view(page, sentence, at)
        } else if page.is(at, Parts::OF)
            && page.text[..page.items[at].start].ends_with("n the words ")
        {
            in_words_of(page, at)
        } else if page.kind(at) == Kind::Colon && found.is_empty() {
            colon(page, sentence, at)
        } else {
            None
        };
        found.extend(frame);
    }
    fronted(page, &mut found);
    found
}

/// `Calling it a mistake, Ruiz …`: a participle before its subject.
fn fronted(page: &Page, frames: &mut [Frame]) {
    for index in 0..frames.len() {
        if frames[index].speaker.is_none()
            && frames[index].shape == Shape::Inherited
            && page.is(frames[index].group.start, Parts::GERUND)
        {
            let main = |later: &&Frame| {
                later.shape == Shape::Plain
                    && later.start() > 0
                    && page.kind(later.start() - 1) == Kind::Comma
            };
            let plain = |later: &&Frame| later.shape == Shape::Plain;
            let later = &frames[index + 1..];
            let later = later.iter().find(main).or_else(|| later.iter().find(plain));
            let subject = later.and_then(|later| later.subject.clone());
            frames[index].speaker.clone_from(&subject);
            frames[index].subject = subject;
        }
    }
}

fn verbal(page: &Page, sentence: &Range<usize>, verb: usize, earlier: &[Frame]) -> Option<Frame> {
    let helps = Parts::AUXILIARY.and(Parts::MODAL).and(Parts::ADVERB);
    let mut first = verb;
    while first > sentence.start
        && page.is(first - 1, helps)
        && (page.parse.phrase_at(first - 1).is_none())
    {
        first -= 1;
    }
    let mut parts = page.parts(verb);
    let next = page.items.get(verb + 1).map(|next| &page.text[next.start..next.end]);
    if next == Some("clear")
        || next == Some("it") && page.text_of(&(verb..verb + 1)).starts_with("put")
    {
        parts = parts.and(Parts::CLAUSE).and(Parts::DIRECT);
    }
    let group = first..verb + 1;
    let helped = (first..verb).any(|at| page.is(at, Parts::AUXILIARY.and(Parts::MODAL)));
    let is_passive = parts.any(Parts::PARTICIPLE)
        && (first..verb)
            .rev()
            .find(|at| page.is(*at, Parts::AUXILIARY))
            .is_some_and(|at| page.is(at, Parts::BE));
    let frame = Frame { group, speaker: None, subject: None, parts, shape: Shape::Inherited };
    if is_passive {
        let speaker = subjects::agent(page, sentence, verb);
        let subject = subjects::before(page, sentence, first);
        return Some(Frame { speaker, subject, shape: Shape::Passive, ..frame });
    }
    let make = |speaker: Option<Range<usize>>| {
        Some(Frame { subject: speaker.clone(), speaker, ..frame.clone() })
    };
    if parts.any(Parts::GERUND) && !helped {
        return make(of_gerund(page, sentence, first, earlier));
    }
    if first > sentence.start && page.is(first - 1, Parts::TO) {
        return make(subjects::of_infinitive(page, first - 1, earlier));
    }
    let mut frame = finite(page, sentence, frame, earlier);
    if frame.subject.is_none() {
        frame.subject.clone_from(&frame.speaker);
    }
    Some(frame)
}

/// Whose `saying`, `adding` it is: chained to a verb, paired with another, or beside a clause.
fn of_gerund(
    page: &Page,
    sentence: &Range<usize>,
    first: usize,
    earlier: &[Frame],
) -> Option<Range<usize>> {
    let before = first.checked_sub(1).filter(|before| *before >= sentence.start);
    let chained = || {
        let follows = before.is_some_and(|at| page.is_verb(at) || page.is(at, Parts::BY));
        earlier.last().filter(|_| follows)?.subject.clone()
    };
    let paired = || {
        let joined = before.is_some_and(|at| page.is(at, Parts::COORDINATOR));
        let gerund = |frame: &&Frame| page.is(frame.group.end - 1, Parts::GERUND);
        earlier.iter().rev().find(gerund).filter(|_| joined)?.speaker.clone()
    };
    let nearest = || {
        let leads = |frame: &&Frame| {
            let stands = is_main(page, sentence, frame) || is_beside(page, sentence, frame);
            frame.subject.is_some() && frame.shape != Shape::Inherited && stands
        };
        earlier.iter().rev().find(leads)?.subject.clone()
    };
    chained()
        .or_else(paired)
        .or_else(|| subjects::of_participle(page, sentence, first))
        .or_else(nearest)
        .or_else(|| inherited(page, sentence, earlier))
}

/// `is`, `has` without another verb: a frame that reports nothing, for its subject.
fn copular(page: &Page, sentence: &Range<usize>, at: usize) -> Option<Frame> {
    let helps = Parts::AUXILIARY.and(Parts::ADVERB);
    let next = (at + 1..sentence.end).find(|next| !page.is(*next, helps) || page.is_verb(*next))?;
    if page.is_verb(next) || next > at + 1 && page.is(at + 1, Parts::AUXILIARY) {
        return None;
    }
    let subject = subjects::before(page, sentence, at)?;
    let speaker = Some(subject.clone());
    // `her argument is that …`
    let argues = page.is(at + 1, Parts::THAT) && page.is(subject.end - 1, Parts::DOCUMENT);
    let parts = if argues { Parts::CLAUSE.and(Parts::DIRECT) } else { Parts::NONE };
    let group = at..at + 1;
    Some(Frame { group, speaker, subject: Some(subject), parts, shape: Shape::Plain })
}

/// A verb with a subject of its own, before it, after it, or shared with an earlier verb.
fn finite(page: &Page, sentence: &Range<usize>, frame: Frame, earlier: &[Frame]) -> Frame {
    let (first, verb, parts) = (frame.group.start, frame.group.end - 1, frame.parts);
    let is_first = first == sentence.start;
    if is_first
        && let Some(subject) = subjects::after(page, verb)
        && page.kind(subject.end) == Kind::Colon
    {
        return Frame { speaker: Some(subject), shape: Shape::Inverted, ..frame };
    }
    let is_fronted = is_first
        || page.is(first - 1, Parts::SUBORDINATOR.without(Parts::THAT))
            && page.phrase_before(first).is_none();
    if is_fronted && first == verb && parts.any(Parts::PARTICIPLE) {
        let parts = parts.without(Parts::REPORTING);
        return Frame { shape: Shape::Passive, parts, ..frame };
    }
    if let Some(subject) = subjects::before(page, sentence, first) {
        let subject = of_document(page, &subject, earlier).unwrap_or(subject);
        let opens = subject.start > sentence.start && page.kind(subject.start - 1) == Kind::Comma;
        let closes = pause_after(page, sentence, verb + 1)
            .is_some_and(|pause| !page.items[pause + 1].is_quote());
        let relative = page.is(subject.start, Parts::RELATIVE);
        let says = parts.any(Parts::DIRECT) && parts.any(Parts::CLAUSE);
        let inserted = opens && closes && says && !relative;
        let shape = if inserted { Shape::Inserted } else { Shape::Plain };
        return Frame { speaker: Some(subject), shape, ..frame };
    }
    if parts.any(Parts::PAST.and(Parts::THIRD).and(Parts::BASE))
        && subjects::may_invert(page, sentence, first, parts)
        && let Some(subject) = subjects::after(page, verb)
    {
        return Frame { speaker: Some(subject), shape: Shape::Inverted, ..frame };
    }
    let chained =
        || earlier.last().filter(|_| parts.any(Parts::BASE)).and_then(|last| last.subject.clone());
    // `the man who called it off, has said …`
    let described = || {
        let last = earlier.iter().rev().find(|frame| frame.shape == Shape::Plain)?;
        let subject = last.subject.clone()?;
        let is_described = page.is(subject.start, Parts::RELATIVE)
            && subject.start > sentence.start
            && page.items[subject.start - 1].is_word();
        (is_described && !is_first && page.kind(first - 1) == Kind::Comma).then_some(subject)
    };
    let speaker = chained().or_else(described).or_else(|| inherited(page, sentence, earlier));
    Frame { speaker, shape: Shape::Inherited, ..frame }
}

/// The comma after a verb and those spoken to: `Ruiz told the crowd,`
fn pause_after(page: &Page, sentence: &Range<usize>, verb_end: usize) -> Option<usize> {
    let mut at = verb_end;
    if page.is(at, Parts::PREPOSITION) {
        at += 1;
    }
    if let Some(phrase) = page.phrase_from(at) {
        at = phrase.items.end;
    }
    (page.kind(at) == Kind::Comma && at + 1 < sentence.end).then_some(at)
}

/// `Ruiz sent a letter that says …`: who sent it speaks.
fn of_document(page: &Page, subject: &Range<usize>, earlier: &[Frame]) -> Option<Range<usize>> {
    let document = page.phrase_before(subject.start)?;
    let sender = earlier.iter().rev().find(|frame| frame.shape == Shape::Plain)?;
    let is_object = page.is(subject.start, Parts::RELATIVE)
        && document.head.any(Parts::DOCUMENT)
        && document.items.start == sender.group.end;
    is_object.then(|| sender.speaker.clone()).flatten()
}

/// The subject of the last main verb that reports, or else of the last main verb.
fn inherited(page: &Page, sentence: &Range<usize>, earlier: &[Frame]) -> Option<Range<usize>> {
    main(page, sentence, earlier)?.subject.clone()
}

/// The last main verb that reports, or else the last main verb, or else the first verb.
pub(crate) fn main<'f>(
    page: &Page,
    sentence: &Range<usize>,
    frames: &'f [Frame],
) -> Option<&'f Frame> {
    let leads = |frame: &&Frame| frame.subject.is_some() && is_main(page, sentence, frame);
    let known = || frames.iter().rev().filter(leads);
    let found = known().find(|frame| frame.reports()).or_else(|| known().next());
    found.or_else(|| frames.iter().find(|frame| frame.subject.is_some()))
}

/// Whether a frame begins a clause that hangs on no other verb of saying.
pub(crate) fn is_main(page: &Page, sentence: &Range<usize>, frame: &Frame) -> bool {
    let start = clause_start(page, sentence, frame.start());
    if start == sentence.start {
        return true;
    }
    let before = start - 1;
    let joins = Parts::COORDINATOR.and(Parts::ADVERB).without(Parts::SUBORDINATOR);
    let is_relative = page.is(frame.start(), Parts::RELATIVE);
    !is_relative && (!page.items[before].is_word() || page.is(before, joins))
}

/// Whether a frame begins a clause of time, reason or contrast.
fn is_beside(page: &Page, sentence: &Range<usize>, frame: &Frame) -> bool {
    let start = clause_start(page, sentence, frame.start());
    start > sentence.start && is_adverbial(page, start - 1)
}

/// `when`, `as`, `though`: the clause stands beside the main one, not inside it.
fn is_adverbial(page: &Page, at: usize) -> bool {
    const WORDS: [&str; 9] =
        ["when", "as", "while", "though", "although", "after", "before", "since", "whilst"];
    let word = page.text_of(&(at..at + 1));
    WORDS.iter().any(|adverbial| word.eq_ignore_ascii_case(adverbial))
}

/// Back over what may stand before a subject: `last week`, `at the rally`.
pub(crate) fn clause_start(page: &Page, sentence: &Range<usize>, subject: usize) -> usize {
    let mut start = subject;
    while start > sentence.start {
        let Some(phrase) = page.phrase_before(start) else { break };
        let first = phrase.items.start;
        if phrase.head.any(Parts::RELATIVE) {
            break;
        }
        if first > sentence.start
            && page.is(first - 1, Parts::PREPOSITION)
            && !is_adverbial(page, first - 1)
        {
            start = first - 1;
        } else if phrase.head.any(Parts::TIME) && first >= sentence.start {
            start = first;
        } else {
            break;
        }
    }
    start
}

fn according(page: &Page, at: usize) -> Option<Frame> {
    let phrase = page.phrase_from(at + 2)?;
    let speaker = Some(phrase.items.clone());
    let (parts, shape) = (Parts::CLAUSE, Shape::According);
    Some(Frame { group: at..at + 2, speaker, subject: None, parts, shape })
}

/// `in Ruiz's view`, `in his words`
fn in_view(page: &Page, sentence: &Range<usize>, at: usize) -> Option<Frame> {
    const VIEWS: [&str; 8] = [
        "view",
        "words",
        "opinion",
        "telling",
        "judgment",
        "judgement",
        "estimation",
        "assessment",
    ];
    let phrase = page.parse.phrase_at(at)?;
    let start = phrase.items.start;
    let last = page.text_of(&(phrase.items.end - 1..phrase.items.end));
    let is_in =
        start > sentence.start && page.text_of(&(start - 1..start)).eq_ignore_ascii_case("in");
    let end = if page.is(at, Parts::POSSESSIVE) { at + 1 } else { at };
    (is_in && VIEWS.contains(&last) && end > start).then(|| Frame {
        group: start - 1..phrase.items.end,
        speaker: Some(start..end),
        subject: None,
        parts: Parts::CLAUSE,
        shape: Shape::According,
    })
}

/// `in the words of the prosecutor, Ada Ruiz`
fn in_words_of(page: &Page, of: usize) -> Option<Frame> {
    let phrase = page.phrase_from(of + 1)?;
    let end = phrase.items.end;
    let name = page.phrase_from(end + 1).filter(|n| page.kind(end) == Kind::Comma && n.is_named());
    let speaker = Some(phrase.items.start..name.map_or(end, |name| name.items.end));
    let (parts, shape) = (Parts::CLAUSE, Shape::According);
    Some(Frame { group: of - 3..of + 1, speaker, subject: None, parts, shape })
}

/// `Ruiz (R-Ohio): …` at the beginning of a sentence.
fn colon(page: &Page, sentence: &Range<usize>, at: usize) -> Option<Frame> {
    let phrase = page.phrase_from(sentence.start)?;
    let is_near = at - phrase.items.end <= 6;
    let fits = phrase.name.is_some() || phrase.head.any(Parts::PERSON) || phrase.is_pronoun;
    let speaker = Some(phrase.items.clone());
    (is_near && fits).then(|| Frame {
        group: at..at + 1,
        speaker,
        subject: None,
        parts: Parts::CLAUSE.and(Parts::DIRECT),
        shape: Shape::Colon,
    })
}
