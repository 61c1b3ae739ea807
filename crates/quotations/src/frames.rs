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
    /// The subject, as a range of items.
    pub(crate) speaker: Option<Range<usize>>,
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
        let subject = self.speaker.as_ref().filter(|_| self.shape == Shape::Plain);
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
        } else if page.is(at, Parts::ACCORDING) && page.is(at + 1, Parts::TO) {
            according(page, at)
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
        if frames[index].speaker.is_none() && page.is(frames[index].group.start, Parts::GERUND) {
            let later = frames[index + 1..].iter().find(|later| later.shape == Shape::Plain);
            frames[index].speaker = later.and_then(|later| later.speaker.clone());
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
    let parts = page.parts(verb);
    let group = first..verb + 1;
    let helped = (first..verb).any(|at| page.is(at, Parts::AUXILIARY.and(Parts::MODAL)));
    let is_passive = parts.any(Parts::PARTICIPLE)
        && (first..verb).rev().find(|at| page.is(*at, Parts::AUXILIARY)).is_some_and(|at| page.is(at, Parts::BE));
    let make = |speaker, shape| Some(Frame { group: group.clone(), speaker, parts, shape });
    let fronted = first == sentence.start
        || page.is(first - 1, Parts::SUBORDINATOR.without(Parts::THAT)) && page.phrase_before(first).is_none();
    let is_fronted = fronted && !helped && parts.any(Parts::PARTICIPLE);
    if is_passive || is_fronted {
        return make(subjects::agent(page, sentence, verb), Shape::Passive);
    }
    if parts.any(Parts::GERUND) && !helped {
        let speaker = subjects::of_participle(page, sentence, first).or_else(|| inherited(earlier));
        return make(speaker, Shape::Inherited);
    }
    if first > sentence.start && page.is(first - 1, Parts::TO) {
        return make(subjects::of_infinitive(earlier), Shape::Inherited);
    }
    if let Some(subject) = subjects::before(page, sentence, first) {
        return make(Some(subject), Shape::Plain);
    }
    if parts.any(Parts::PAST.and(Parts::THIRD).and(Parts::BASE))
        && subjects::may_invert(page, sentence, first, parts)
        && let Some(subject) = subjects::after(page, verb)
    {
        return make(Some(subject), Shape::Inverted);
    }
    make(inherited(earlier), Shape::Inherited)
}

/// The subject of the last verb that reports, or else of the first verb.
pub(crate) fn inherited(earlier: &[Frame]) -> Option<Range<usize>> {
    let last = earlier.iter().rev().find(|frame| frame.reports() && frame.speaker.is_some());
    let first = || earlier.iter().find(|frame| frame.speaker.is_some());
    last.or_else(first)?.speaker.clone()
}

fn according(page: &Page, at: usize) -> Option<Frame> {
    let phrase = page.phrase_from(at + 2)?;
    let speaker = Some(phrase.items.clone());
    Some(Frame { group: at..at + 2, speaker, parts: Parts::CLAUSE, shape: Shape::According })
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
        parts: Parts::CLAUSE.and(Parts::DIRECT),
        shape: Shape::Colon,
    })
}
