//! What a frame's verb reports: the clause, infinitive or phrase that was said or thought.

mod ending;

use std::ops::Range;

use crate::frames::{Frame, Shape};
use crate::items::Kind;
use crate::lexicon::Parts;
use crate::page::Page;

/// For each frame of each sentence its clause, as a range of items.
pub(crate) fn clauses(page: &Page, frames: &[Vec<Frame>]) -> Vec<Vec<Option<Range<usize>>>> {
    let of_sentence = |(range, frames): (&Range<usize>, &Vec<Frame>)| {
        let one = |index| {
            let frame: &Frame = &frames[index];
            let items = frame.reports().then(|| clause(page, range, frames, index)).flatten();
            items.filter(|items| !items.is_empty())
        };
        (0..frames.len()).map(one).collect()
    };
    page.sentences.iter().zip(frames).map(of_sentence).collect()
}

fn clause(
    page: &Page,
    sentence: &Range<usize>,
    frames: &[Frame],
    index: usize,
) -> Option<Range<usize>> {
    let frame = &frames[index];
    match frame.shape {
        Shape::According | Shape::Inverted => around(page, sentence, frame),
        Shape::Inserted => Some(trimmed(page, sentence.clone())),
        Shape::Colon => Some(trimmed(page, frame.group.end..sentence.end)),
        Shape::Passive => None,
        _ => {
            let start = clause_start(page, sentence, frame)?;
            let end = ending::clause_end(page, sentence, frames, index, start);
            Some(trimmed(page, start..end))
        }
    }
}

/// A sentence without its frame: what `according to …` or `…, said Ruiz` leaves.
fn around(page: &Page, sentence: &Range<usize>, frame: &Frame) -> Option<Range<usize>> {
    if frame.shape == Shape::According
        && page.kind(frame.end()) == Kind::Comma
        && frame.group.start > sentence.start
    {
        return Some(trimmed(page, sentence.clone()));
    }
    if frame.group.start > sentence.start + 2 {
        return Some(trimmed(page, sentence.start..frame.group.start));
    }
    if frame.shape == Shape::Inverted {
        return None;
    }
    let after = (frame.end()..sentence.end).find(|at| page.kind(*at) == Kind::Comma)?;
    Some(trimmed(page, after + 1..sentence.end))
}

fn clause_start(page: &Page, sentence: &Range<usize>, frame: &Frame) -> Option<usize> {
    let mut at = frame.group.end;
    let mut passed_object = false;
    let mut addressed = !frame.parts.any(Parts::ADDRESSED);
    while at < sentence.end {
        let parts = page.parts(at);
        let clausal = frame.parts.any(Parts::CLAUSE)
            || parts.any(Parts::THAT) && frame.parts.any(Parts::DIRECT) && !passed_object;
        if parts.any(Parts::THAT.and(Parts::QUESTION)) && clausal {
            return Some(at);
        }
        // `said in an interview taped on Monday that …`
        let reduced = at > frame.group.end && page.is_verb(at) && page.is(at, Parts::PARTICIPLE);
        if reduced && page.is(at + 1, Parts::PREPOSITION) {
            at += 1;
            continue;
        }
        if parts.any(Parts::TO)
            && frame.parts.any(Parts::INFINITIVE)
            && may_be_infinitive(page, at + 1)
        {
            return Some(at);
        }
        if parts.any(Parts::PREPOSITION)
            && let Some(phrase) = page.phrase_from(at + 1)
        {
            at = phrase.items.end;
            continue;
        }
        if let Some(phrase) = page.phrase_from(at) {
            if !addressed {
                addressed = true;
                passed_object = true;
                at = phrase.items.end;
                continue;
            }
            if phrase.head.any(Parts::TIME) {
                at = phrase.items.end;
                continue;
            }
            return (frame.parts.any(Parts::CLAUSE)
                && is_clause(page, phrase.items.end, sentence.end))
            .then_some(at);
        }
        if parts.any(Parts::ADVERB) {
            // `says there is …`
            if page.is(at + 1, Parts::AUXILIARY) && frame.parts.any(Parts::CLAUSE) {
                return Some(at);
            }
            at += 1;
            continue;
        }
        let is_aside = page.kind(at) == Kind::Comma
            && page.is(at + 1, Parts::ADVERB)
            && page.kind(at + 2) == Kind::Comma;
        if is_aside {
            at += 3;
            continue;
        }
        return None;
    }
    None
}

/// Whether the word after `to` can be a verb.
fn may_be_infinitive(page: &Page, at: usize) -> bool {
    let nominal = Parts::DETERMINER.and(Parts::POSSESSIVE).and(Parts::OBJECT).and(Parts::PLACE);
    let is_word =
        page.items.get(at).is_some_and(|item| item.kind == Kind::Word && !item.is_capital);
    is_word && (page.is(at, Parts::BASE.and(Parts::AUXILIARY)) || !page.is(at, nominal))
}

/// Whether a verb follows the phrase that ended: over what hangs on it, and over asides.
fn is_clause(page: &Page, start: usize, end: usize) -> bool {
    let mut at = start;
    let finite = Parts::AUXILIARY.and(Parts::MODAL);
    while at < end {
        if page.is_verb(at) && !page.is(at, Parts::GERUND)
            || page.is(at, finite) && page.parse.phrase_at(at).is_none()
        {
            return true;
        }
        match page.kind(at) {
            Kind::Quote(_) => return at == start || page.is(at - 1, finite),
            Kind::Comma => {
                let closes = (at + 1..end).find(|at| page.kind(*at) == Kind::Comma);
                return closes.is_some_and(|comma| {
                    page.is_verb(comma + 1) && !page.is(comma + 1, Parts::GERUND)
                        || page.is(comma + 1, finite.and(Parts::ADVERB))
                });
            }
            Kind::Opening => {
                let Some(closing) = (at..end).find(|at| page.kind(*at) == Kind::Closing) else {
                    return false;
                };
                at = closing + 1;
            }
            Kind::Word | Kind::Number => {
                if let Some(phrase) = page.phrase_from(at) {
                    let joined = Parts::PREPOSITION
                        .and(Parts::COORDINATOR)
                        .and(Parts::RELATIVE)
                        .and(Parts::TO)
                        .and(Parts::ADVERB);
                    if !page.is(at - 1, joined)
                        && !phrase.head.any(Parts::TIME.and(Parts::RELATIVE))
                        && !page.is(at, Parts::SUBJECT)
                    {
                        return false;
                    }
                    at = phrase.items.end;
                } else {
                    at += 1;
                }
            }
            _ => return false,
        }
    }
    false
}

/// Without punctuation at either end.
pub(crate) fn trimmed(page: &Page, range: Range<usize>) -> Range<usize> {
    let is_loose = |at: usize| {
        matches!(
            page.kind(at),
            Kind::Stop | Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash
        )
    };
    let Range { mut start, mut end } = range;
    while start < end && is_loose(start) {
        start += 1;
    }
    while end > start && is_loose(end - 1) {
        end -= 1;
    }
    start..end
}
