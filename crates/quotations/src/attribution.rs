//! Each quoted stretch: whether it is a quotation, and by whom.

use std::ops::Range;

use crate::content;
use crate::frames::{self, Frame, Shape};
use crate::indirect;
use crate::items::Kind as Piece;
use crate::labels;
use crate::lexicon::Parts;
use crate::page::Page;
use crate::subjects;
use crate::people::People;
use crate::{Found, Kind, Speaker, Tongue};

/// How many stretches or sentences away a speaker is looked for.
const REACH_CASES: usize = 60;

/// Who a stretch is given to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Claim {
    /// As a range of items.
    pub(crate) speaker: Option<Range<usize>>,
    pub(crate) cue: Option<Range<usize>>,
    /// The frame in its own sentence, by its number there.
    pub(crate) frame: Option<usize>,
}

/// What a sentence alone says of a stretch.
#[derive(Debug, Clone)]
enum Verdict {
    Claimed(Claim),
    /// A quotation whose speaker stands elsewhere.
    Pending,
    /// Words between marks that nobody says here.
    Label,
}

/// A stretch on its way.
struct Case {
    stretch: usize,
    item: usize,
    sentence: usize,
    verdict: Verdict,
}

pub(crate) fn find(text: &str) -> Vec<Found> {
    let page = Page::read(text, Tongue::English);
    let frames: Vec<Vec<Frame>> =
        page.sentences.iter().map(|sentence| frames::frames(&page, sentence)).collect();
    let contents = content::contents(&page, &frames);
    let mut cases = Vec::new();
    for (number, sentence) in page.sentences.iter().enumerate() {
        for item in sentence.clone() {
            if let Piece::Quote(stretch) = page.items[item].kind {
                let verdict = judge(&page, sentence, &frames[number], &contents[number], item, stretch);
                cases.push(Case { stretch, item, sentence: number, verdict });
            }
        }
    }
    settle(&page, &frames, &mut cases);
    let leads = page.sentences.iter().zip(&frames).flat_map(|(sentence, frames)| {
        frames.iter().filter(|frame| frames::is_main(&page, sentence, frame))
    });
    let mut subjects: Vec<Range<usize>> = leads.filter_map(|frame| frame.subject.clone()).collect();
    subjects.sort_by_key(|subject| subject.end);
    let people = People::of(&page, &subjects);
    gather(&page, &frames, &contents, &cases, &people)
}

/// Looks for the frame that a stretch belongs to within its sentence.
#[doc(hidden)]
pub(crate) fn explain(text: &str) -> String {
    use std::fmt::Write;
    let page = Page::read(text, Tongue::English);
    let mut out = String::new();
    for sentence in &page.sentences {
        let frames = frames::frames(&page, sentence);
        let contents = content::contents(&page, &[frames.clone()]);
        let _ = contents;
        writeln!(out, "S {}", page.text_of(sentence)).unwrap();
        for at in sentence.clone() {
            let i = &page.items[at];
            write!(out, "{}{} ", &text[i.start..i.end.min(i.start+30).max(i.start)].chars().take(20).collect::<String>(), if page.is_verb(at) {"/V"} else if page.parse.phrase_at(at).is_some() {"/n"} else {""}).unwrap();
        }
        writeln!(out).unwrap();
        for (n, f) in frames.iter().enumerate() {
            let c = if f.reports() { content::content(&page, sentence, &frames, n) } else { None };
            writeln!(out, "   F {:?} [{}] <- {:?} content {:?} rep {}", f.shape, page.text_of(&f.group), f.speaker.as_ref().map(|s| page.text_of(s)), c.filter(|c| !c.is_empty()).map(|c| page.text_of(&c)), f.reports()).unwrap();
        }
        for item in sentence.clone() {
            if let Piece::Quote(q) = page.items[item].kind {
                let contents: Vec<_> = (0..frames.len()).map(|n| if frames[n].reports() { content::content(&page, sentence, &frames, n).filter(|c| !c.is_empty()) } else { None }).collect();
                let v = judge(&page, sentence, &frames, &contents, item, q);
                let r = [("intro", introduced(&page, sentence, &frames, &contents, item)), ("follow", followed(&page, sentence, &frames, item)), ("gov", governed(&page, &frames, &contents, item)), ("trail", trailing(&page, &frames, item)), ("adj", adjacent(&page, sentence, &frames, item))];
                writeln!(out, "   Q {} {:?} {}", page.text_of(&(item..item+1)), r, match v { Verdict::Claimed(c) => format!("{:?}", c.speaker.map(|s| page.text_of(&s).to_owned())), Verdict::Pending => "pending".into(), Verdict::Label => "label".into() }).unwrap();
            }
        }
    }
    out
}

fn judge(
    page: &Page,
    sentence: &Range<usize>,
    frames: &[Frame],
    contents: &[Option<Range<usize>>],
    item: usize,
    stretch: usize,
) -> Verdict {
    if labels::is_attribute(page.text, page.stretches[stretch].start)
        || labels::is_reference(page, sentence, item)
        || labels::is_title(page, sentence, item, stretch) {
        return Verdict::Label;
    }
    let words = page.words_of(stretch).split_whitespace().count();
    let claimed = |index: usize| {
        let frame: &Frame = &frames[index];
        let (speaker, cue) = (frame.speaker.clone(), Some(frame.group.clone()));
        Verdict::Claimed(Claim { speaker, cue, frame: Some(index) })
    };
    let after = followed(page, sentence, frames, item);
    let by_pause = item > sentence.start
        && matches!(page.kind(item - 1), Piece::Colon | Piece::Dash);
    let speaks = |index: usize| frames[index].speaks();
    let before = introduced(page, sentence, frames, contents, item);
    let found = after
        .filter(|after| by_pause || speaks(*after) && before.is_some_and(|before| !speaks(before)))
        .or(before)
        .or(after)
        .or_else(|| governed(page, frames, contents, item))
        .or_else(|| trailing(page, frames, item))
        .or_else(|| adjacent(page, sentence, frames, item));
    if let Some(index) = found {
        if let Some(agent) = labelled_by(page, &frames[index], item) {
            let cue = Some(frames[index].group.clone());
            return Verdict::Claimed(Claim { speaker: Some(agent), cue, frame: None });
        }
        let goes_on = frames[index].shape == Shape::Inherited && frames[index].speaker.is_none();
        return if goes_on { Verdict::Pending } else { claimed(index) };
    }
    if let Some(speaker) = copula(page, sentence, item) {
        return Verdict::Claimed(Claim { speaker: Some(speaker), cue: None, frame: None });
    }
    if item > sentence.start
        && let Some(index) = frames.iter().rposition(|frame| {
            frame.group.end <= item && frame.shape == Shape::Plain && !is_aside(page, frame, item)
        })
        && words >= 3
    {
        return claimed(index);
    }
    if item == sentence.start && sentence.len() <= 2 {
        return Verdict::Pending;
    }
    if words >= 5 { Verdict::Pending } else { Verdict::Label }
}

/// `labelled a “…” by critics`
fn labelled_by(page: &Page, frame: &Frame, item: usize) -> Option<Range<usize>> {
    let is_label = frame.parts.any(Parts::NOMINAL) && frame.parts.any(Parts::PARTICIPLE);
    let agent = page.phrase_from(item + 2).filter(|_| is_label && page.is(item + 1, Parts::BY))?;
    Some(agent.items.clone())
}

/// `Ruiz said, “…”`: a frame before the stretch, and then a comma, a colon or a dash.
fn introduced(
    page: &Page,
    sentence: &Range<usize>,
    frames: &[Frame],
    contents: &[Option<Range<usize>>],
    item: usize,
) -> Option<usize> {
    let before = item.checked_sub(1).filter(|before| *before >= sentence.start)?;
    let pause = page.kind(before);
    if !matches!(pause, Piece::Comma | Piece::Colon | Piece::Dash) {
        return None;
    }
    let ends_here = |frame: &Frame| frame.end() == before;
    let index = frames.iter().rposition(|frame| {
        let stands = frame.group.end <= item && (frame.reports() || ends_here(frame));
        stands && (ends_here(frame) || !is_relative(page, frame))
    });
    if pause == Piece::Colon {
        let index = index.filter(|index| frames[*index].speaks()).or_else(|| {
            frames.iter().rposition(|f| f.group.end <= item && f.speaks() && !is_relative(page, f))
        });
        let any = || frames.iter().rposition(|f| f.group.end <= item && f.shape == Shape::Plain);
        return index.or_else(any);
    }
    let index = index?;
    let frame = &frames[index];
    if frame.shape == Shape::According {
        return (frame.end() + 8 >= item).then_some(index);
    }
    if !ends_here(frame)
        && let Some(outer) = outermost(frames, contents, item)
    {
        return Some(outer);
    }
    let spoken_over = (frame.end()..before).any(|at| page.items[at].is_quote());
    ((frame.speaks() || ends_here(frame)) && !spoken_over).then_some(index)
}

/// Whether the frame stands in a relative clause behind a comma.
fn is_relative(page: &Page, frame: &Frame) -> bool {
    frame.subject.as_ref().is_some_and(|subject| {
        page.is(subject.start, Parts::RELATIVE)
            && subject.start > 0
            && page.kind(subject.start - 1) == Piece::Comma
    })
}

/// `“…,” Ruiz said`, `“…,” said Ruiz`: a frame right after the stretch.
fn followed(page: &Page, sentence: &Range<usize>, frames: &[Frame], item: usize) -> Option<usize> {
    let mut at = item + 1;
    let pause = Parts::ADVERB.and(Parts::AS);
    while at < sentence.end
        && (matches!(page.kind(at), Piece::Comma | Piece::Dash) || page.is(at, pause) && page.parse.phrase_at(at).is_none())
    {
        at += 1;
    }
    let ends = inner_end(page, item);
    if !ends && at == item + 1 {
        return None;
    }
    frames.iter().position(|frame| {
        let begins = match frame.shape {
            Shape::Plain => frame.speaker.as_ref().is_some_and(|s| s.start == at),
            Shape::Inverted | Shape::According => frame.group.start == at,
            _ => false,
        };
        let relative = || page.is(at, Parts::RELATIVE) && page.is(at, Parts::THAT);
        let fits = || frame.speaks() || item == sentence.start;
        begins && frame.group.start > item && !relative() && fits()
    })
}

/// Whether the words of the stretch end as speech does before its speaker is named.
fn inner_end(page: &Page, item: usize) -> bool {
    let stretch = &page.items[item];
    let words = page.text[stretch.start..stretch.end].trim_end_matches(crate::sentences::is_mark);
    words.ends_with([',', '.', '!', '?', '\u{2026}', '-', '\u{2014}', '\u{2013}', ':', ';'])
}

/// A frame earlier in the sentence whose clause holds the stretch.
fn governed(
    page: &Page,
    frames: &[Frame],
    contents: &[Option<Range<usize>>],
    item: usize,
) -> Option<usize> {
    let utters = Parts::DIRECT.and(Parts::NOMINAL);
    let stands = |frame: &Frame| {
        frame.group.end <= item
            && (frame.parts.any(utters) || frame.shape == Shape::According)
            && !is_aside(page, frame, item)
    };
    let nearest = || {
        let told = frames.iter().rposition(|frame| stands(frame) && frame.speaker.is_some());
        let wished = || {
            frames.iter().rposition(|f| f.group.end <= item && f.reports() && !is_aside(page, f, item))
        };
        told.or_else(|| frames.iter().rposition(stands)).or_else(wished)
    };
    // `…, said Ruiz` at the end of the sentence holds all of it.
    let last = || {
        let index = frames.iter().rposition(|frame| {
            frame.group.start > item && frame.shape == Shape::Inverted && frame.speaks()
        });
        if let Some(index) = index.filter(|i| contents[*i].as_ref().is_some_and(|c| c.contains(&item))) {
            return Some(index);
        }
        let frame = frames.last().filter(|frame| frame.shape == Shape::Plain && frame.speaks())?;
        let closes = page.kind(frame.group.end) == Piece::Stop
            && frame.start() > item
            && page.kind(frame.start() - 1) == Piece::Comma;
        closes.then(|| frames.len() - 1)
    };
    outermost(frames, contents, item).or_else(last).or_else(nearest)
}

/// The first frame whose clause holds the stretch.
fn outermost(
    frames: &[Frame],
    contents: &[Option<Range<usize>>],
    item: usize,
) -> Option<usize> {
    let holds = |index: &usize| {
        let frame = &frames[*index];
        let holds = contents[*index].as_ref().is_some_and(|content| content.contains(&item));
        holds && frame.parts.any(Parts::CLAUSE.and(Parts::DIRECT)) && (frame.group.end <= item || frame.shape == Shape::Inserted)
    };
    let said = (0..frames.len()).filter(|index| frames[*index].speaks()).find(holds);
    said.or_else(|| (0..frames.len()).find(holds))
}

/// Whether the verb belongs to a relative clause that ended before the stretch.
fn is_aside(page: &Page, frame: &Frame, item: usize) -> bool {
    let closes = |at: usize| page.kind(at) == Piece::Closing;
    let opens = |at: usize| page.kind(at) == Piece::Opening;
    if let Some(bracket) = (frame.group.end..item).find(|at| closes(*at) || opens(*at))
        && closes(bracket)
    {
        return true;
    }
    is_relative(page, frame)
        && (frame.group.end..item).any(|at| page.kind(at) == Piece::Comma)
}

/// A frame later in the sentence, after a comma: `The “plan” is dead, Ruiz said`.
fn trailing(page: &Page, frames: &[Frame], item: usize) -> Option<usize> {
    frames.iter().position(|frame| {
        let stands = matches!(frame.shape, Shape::Plain | Shape::Inverted | Shape::According);
        let start = frame.start();
        let paused = || matches!(page.kind(start.wrapping_sub(1)), Piece::Comma | Piece::Quote(_));
        let paused = || paused() && !page.is(start, Parts::RELATIVE);
        frame.group.start > item && frame.speaks() && stands && paused()
    })
}

/// Any verb at all, when the stretch is its object: `rated it “…”`, `brought it up as “…”`.
fn adjacent(page: &Page, sentence: &Range<usize>, frames: &[Frame], item: usize) -> Option<usize> {
    let before = item.checked_sub(1).filter(|before| *before >= sentence.start)?;
    let index = frames.iter().rposition(|frame| frame.group.end <= item && !is_aside(page, frame, item))?;
    let is_next = frames[index].group.end == item || page.is(before, Parts::AS.and(Parts::THAT));
    is_next.then_some(index)
}

/// `Ruiz is “…”`, `her answer was that “…”`: the subject of the little verb.
fn copula(page: &Page, sentence: &Range<usize>, item: usize) -> Option<Range<usize>> {
    let helps = Parts::ADVERB.and(Parts::THAT).and(Parts::DETERMINER);
    let near = (sentence.start..item).rev().take(4).find(|at| !page.is(*at, helps))?;
    page.is(near, Parts::BE).then(|| subjects::before(page, sentence, near)).flatten()
}

/// Gives a speaker to what goes on from another quotation.
fn settle(page: &Page, frames: &[Vec<Frame>], cases: &mut [Case]) {
    for index in 0..cases.len() {
        if matches!(cases[index].verdict, Verdict::Pending) {
            let claim = elsewhere(page, frames, cases, index).unwrap_or_default();
            cases[index].verdict = Verdict::Claimed(Claim { frame: None, ..claim });
        }
    }
}

fn elsewhere(page: &Page, frames: &[Vec<Frame>], cases: &[Case], index: usize) -> Option<Claim> {
    let line = |case: &Case| page.items[case.item].line;
    let here = line(&cases[index]);
    let previous = cases[..index].iter().rev().take(REACH_CASES).find_map(|case| match &case.verdict {
        Verdict::Claimed(claim) => Some((case, claim)),
        _ => None,
    });
    let sentence = cases[index].sentence;
    if let Some((case, claim)) = previous
        && line(case) == here
    {
        // `She says … .` between the two: then she goes on.
        let between = (case.sentence + 1..sentence).rev().take(REACH_CASES).find_map(|number| {
            let frame = frames::main(page, &page.sentences[number], &frames[number])?;
            frame.speaks().then(|| claim_of(frame))
        });
        return Some(between.unwrap_or_else(|| claim.clone()));
    }
    if let Some(speaker) = signature(page, sentence) {
        return Some(Claim { speaker: Some(speaker), ..Claim::default() });
    }
    if let Some((case, claim)) = previous
        && page.stretches[case.stretch].left_open
    {
        return Some(claim.clone());
    }
    if sentence > 0 {
        let before = &page.sentences[sentence - 1];
        let line_before = page.items[before.start].line;
        let untold = previous.is_none_or(|(case, _)| line(case) < line_before);
        if page.kind(before.end - 1) == Piece::Colon || line_before == here || untold {
            if let Some(frame) = frames::main(page, before, &frames[sentence - 1]) {
                return Some(claim_of(frame));
            }
        }
    }
    let next = cases[index + 1..].iter().take(REACH_CASES).take_while(|case| line(case) == here).find_map(|case| {
        match &case.verdict {
            Verdict::Claimed(claim) => Some(claim.clone()),
            _ => None,
        }
    });
    next.or_else(|| previous.map(|(_, claim)| claim.clone()))
}

fn claim_of(frame: &Frame) -> Claim {
    let speaker = frame.speaker.clone().or_else(|| frame.subject.clone());
    Claim { speaker, cue: Some(frame.group.clone()), frame: None }
}

/// `“…”`, and below it `— Ada Ruiz`.
fn signature(page: &Page, sentence: usize) -> Option<Range<usize>> {
    let next = page.sentences.get(sentence + 1)?;
    let is_dash = page.kind(next.start) == Piece::Dash;
    let phrase = page.phrase_from(next.start + 1).filter(|_| is_dash && next.len() < 12)?;
    phrase.name.as_ref().map(|_| phrase.items.clone())
}

fn gather(
    page: &Page,
    frames: &[Vec<Frame>],
    contents: &[Vec<Option<Range<usize>>>],
    cases: &[Case],
    people: &People,
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut rest = cases;
    for (number, frames) in frames.iter().enumerate() {
        let count = rest.iter().take_while(|case| case.sentence == number).count();
        let (here, later) = rest.split_at(count);
        rest = later;
        let mut taken = vec![false; here.len()];
        for (index, frame) in frames.iter().enumerate() {
            if !frame.reports() {
                continue;
            }
            let sentence = &page.sentences[number];
            for items in &indirect::pieces(page, sentence, frames, &contents[number], index) {
            // `“…,” Ruiz said, according to the Post`: both, and the one who retells first.
            let retold = frame.shape == Shape::According && frame.group.start >= items.end;
            let Some(kind) = kind_of(page, here, index, retold, items, &mut taken) else { continue };
            let speaker = frame.speaker.as_ref().filter(|_| !frame.parts.any(Parts::RAISING));
            let speaker = speaker.map(|speaker| speaker_of(page, people, speaker));
            let cue = Some(page.bytes(&frame.group));
            found.push(Found { span: page.bytes(items), kind, cue, speaker });
            }
        }
        for (case, taken) in here.iter().zip(taken) {
            if let Verdict::Claimed(claim) = &case.verdict
                && !taken
            {
                found.push(direct(page, people, case, claim));
            }
        }
    }
    found.sort_by_key(|found| (found.span.start, std::cmp::Reverse(found.span.end)));
    found
}

/// What kind of quotation a content is; none when a stretch in it is another's.
fn kind_of(
    page: &Page,
    cases: &[Case],
    frame: usize,
    retold: bool,
    items: &Range<usize>,
    taken: &mut [bool],
) -> Option<Kind> {
    let inside = |case: &Case| items.contains(&case.item);
    let mut is_quoted = false;
    for case in cases.iter().filter(|case| inside(case)) {
        if let Verdict::Claimed(claim) = &case.verdict {
            is_quoted = true;
            if claim.frame != Some(frame) && !retold {
                return None;
            }
        }
    }
    for (case, taken) in cases.iter().zip(taken).filter(|_| !retold) {
        *taken |= inside(case) && matches!(case.verdict, Verdict::Claimed(_));
    }
    let only_quoted = items.clone().all(|at| page.items[at].is_quote());
    Some(match (is_quoted, only_quoted) {
        (false, _) => Kind::Indirect,
        (true, true) => Kind::Direct,
        (true, false) => Kind::Mixed,
    })
}

fn direct(page: &Page, people: &People, case: &Case, claim: &Claim) -> Found {
    let item = &page.items[case.item];
    let speaker = claim.speaker.as_ref().map(|speaker| speaker_of(page, people, speaker));
    let cue = claim.cue.as_ref().map(|cue| page.bytes(cue));
    Found { span: item.start..item.end, kind: Kind::Direct, cue, speaker }
}

fn speaker_of(page: &Page, people: &People, speaker: &Range<usize>) -> Speaker {
    Speaker { span: page.bytes(speaker), name: people.name_of(page, speaker) }
}
