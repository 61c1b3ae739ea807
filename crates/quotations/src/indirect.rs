//! The pieces of a sentence that a frame reports, as they are handed out: clauses on both sides of
//! an inserted `Ruiz said`, infinitives, and noun phrases that are themselves what was expressed.

use std::ops::Range;

use crate::clauses::trimmed;
use crate::frames::{Frame, Shape};
use crate::items::Kind;
use crate::lexicon::Parts;
use crate::page::Page;

/// What frame number `index` reports; `scopes` are the clauses that hang on each frame.
pub(crate) fn pieces(
    page: &Page,
    sentence: &Range<usize>,
    frames: &[Frame],
    scopes: &[Option<Range<usize>>],
    index: usize,
) -> Vec<Range<usize>> {
    let frame = &frames[index];
    let found = match (frame.shape, &scopes[index]) {
        (Shape::Inserted, _) => {
            vec![sentence.start..frame.start(), after_pause(page, sentence, frame)..sentence.end]
        }
        (Shape::According, Some(scope)) if scope.contains(&frame.group.start) => {
            vec![sentence.start..frame.group.start, frame.end()..sentence.end]
        }
        (Shape::Colon, Some(scope)) => {
            if is_headline(page, sentence, frame) {
                vec![scope.clone()]
            } else {
                Vec::new()
            }
        }
        (Shape::Passive, _) => raised(page, sentence, frame),
        (_, Some(scope)) => {
            if is_trusted(page, frames, scopes, index) {
                vec![scope.clone()]
            } else {
                Vec::new()
            }
        }
        (Shape::Plain, None) if closes(page, sentence, frame) => {
            std::iter::once(sentence.start..frame.start()).collect()
        }
        (_, None) if frame.parts.any(Parts::RAISING) => raised(page, sentence, frame),
        (_, None) if is_trusted(page, frames, scopes, index) => {
            object(page, sentence, frame).into_iter().collect()
        }
        (_, None) => Vec::new(),
    };
    let found = found.into_iter().map(|piece| trimmed(page, piece));
    found.filter(|piece| !piece.is_empty()).collect()
}

/// The comma after an inserted frame.
fn after_pause(page: &Page, sentence: &Range<usize>, frame: &Frame) -> usize {
    let rest = frame.group.end..sentence.end;
    rest.clone().find(|at| page.kind(*at) == Kind::Comma).unwrap_or(rest.end)
}

/// `…, Ruiz said Monday.`: the frame ends the sentence.
fn closes(page: &Page, sentence: &Range<usize>, frame: &Frame) -> bool {
    let start = frame.start();
    let says = frame.parts.any(Parts::CLAUSE)
        && frame.parts.any(Parts::PAST.and(Parts::THIRD).and(Parts::BASE));
    let rest = frame.group.end..sentence.end;
    let quiet = rest.clone().all(|at| !page.items[at].is_quote() && page.kind(at) != Kind::Comma);
    says && quiet
        && rest.len() <= 12
        && start > sentence.start + 2
        && page.kind(start - 1) == Kind::Comma
}

/// A name, a colon, and then some words: a headline.
fn is_headline(page: &Page, sentence: &Range<usize>, frame: &Frame) -> bool {
    let starts = frame.speaker.as_ref().is_some_and(|speaker| {
        speaker.start == sentence.start && frame.group.start <= speaker.end + 3
    });
    let named = frame.speaker.as_ref().is_some_and(|speaker| {
        let parts = page.parts(speaker.end - 1);
        page.items[speaker.end - 1].is_capital || parts.any(Parts::PERSON)
    });
    let colon = page.items[frame.group.start].end;
    let spaced = page.text[colon..].starts_with(' ');
    starts && named && spaced && sentence.end - frame.group.end >= 3
}

/// First persons outside of quotation marks are the writer; verbs of thought inside another
/// clause are part of it.
fn is_trusted(
    page: &Page,
    frames: &[Frame],
    scopes: &[Option<Range<usize>>],
    index: usize,
) -> bool {
    let frame = &frames[index];
    if frame.parts.any(Parts::DIRECT) && scopes[index].is_some() {
        return true;
    }
    let is_inside = scopes.iter().enumerate().any(|(other, scope)| {
        other != index
            && frames[other].speaks()
            && scope.as_ref().is_some_and(|scope| scope.contains(&frame.group.start))
    });
    let subject = frame.subject.as_ref().map(|s| page.text_of(s)).unwrap_or_default();
    let is_writer = ["I", "We", "we", "You", "you", "It", "it"].contains(&subject);
    !is_inside && !is_writer
}

/// `Ruiz is expected to win`: who, and what.
fn raised(page: &Page, sentence: &Range<usize>, frame: &Frame) -> Vec<Range<usize>> {
    let to = frame.group.end;
    let seems = frame.parts.any(Parts::RAISING) && to < sentence.end && page.items[to].is_word();
    let hangs = page.is(to, Parts::TO) || seems;
    let thinks = frame.parts.any(Parts::CLAUSE.and(Parts::INFINITIVE).and(Parts::RAISING));
    let Some(subject) = frame.subject.clone().filter(|_| hangs && thinks) else {
        return Vec::new();
    };
    let what = to..phrase_end(page, sentence, to);
    if seems { vec![what] } else { vec![subject, what] }
}

/// The object of a verb that praises, blames, supports, proposes.
fn object(page: &Page, sentence: &Range<usize>, frame: &Frame) -> Option<Range<usize>> {
    let is_bare = frame.parts.any(Parts::BASE)
        && !frame.parts.any(Parts::PAST.and(Parts::THIRD))
        && frame.group.start > sentence.start
        && page.is(frame.group.start - 1, Parts::TO);
    if !frame.parts.any(Parts::ATTITUDE) || frame.speaker.is_none() || is_bare {
        return None;
    }
    let mut start = frame.group.end;
    if page.is(start, Parts::BY) {
        return None;
    }
    if page.is(start, Parts::PREPOSITION) {
        start += 1;
    }
    let opens =
        page.phrase_from(start).is_some() || page.is_verb(start) && page.is(start, Parts::GERUND);
    opens.then(|| start..phrase_end(page, sentence, start))
}

/// Where a phrase with all that hangs on it ends.
fn phrase_end(page: &Page, sentence: &Range<usize>, start: usize) -> usize {
    let mut in_clause = page.is(start, Parts::TO);
    let mut end = sentence.end;
    for at in start + 1..sentence.end {
        let breaks = matches!(
            page.kind(at),
            Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash | Kind::Opening
        );
        let that = page.is(at, Parts::THAT);
        let begins = page.is(at, Parts::SUBORDINATOR) && !that && !page.is(at, Parts::PREPOSITION);
        in_clause |= that || page.is(at, Parts::RELATIVE.and(Parts::SUBJECT).and(Parts::TO));
        let finite = page.is_verb(at) && !page.is(at, Parts::GERUND.and(Parts::PARTICIPLE))
            || page.is(at, Parts::AUXILIARY.and(Parts::MODAL))
                && page.parse.phrase_at(at).is_none();
        let paired = page.is(at, Parts::COORDINATOR)
            && page.is_verb(at + 1)
            && !page.is(at + 1, Parts::GERUND.and(Parts::BASE));
        if breaks || begins || finite && !in_clause || paired {
            end = at;
            break;
        }
    }
    without_day(page, start, end)
}

/// Without the day at the end, which says when it was said.
fn without_day(page: &Page, start: usize, end: usize) -> usize {
    let is_day = |at: usize| page.items[at].is_capital && page.is(at, Parts::TIME);
    if end <= start + 1 || !is_day(end - 1) {
        return end;
    }
    let mut day = end - 1;
    if day > start + 1 && page.is(day - 1, Parts::PREPOSITION) {
        day -= 1;
    }
    day
}
