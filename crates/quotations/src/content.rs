//! What a frame's verb reports: the clause, infinitive or phrase that was said or thought.

use std::ops::Range;

use crate::frames::{Frame, Shape};
use crate::items::Kind;
use crate::lexicon::Parts;
use crate::page::Page;

/// For each frame of each sentence its content, as a range of items.
pub(crate) fn contents(page: &Page, frames: &[Vec<Frame>]) -> Vec<Vec<Option<Range<usize>>>> {
    let of_sentence = |(range, frames): (&Range<usize>, &Vec<Frame>)| {
        let one = |index| {
            let frame: &Frame = &frames[index];
            let items = frame.reports().then(|| content(page, range, frames, index)).flatten();
            items.filter(|items| !items.is_empty())
        };
        (0..frames.len()).map(one).collect()
    };
    page.sentences.iter().zip(frames).map(of_sentence).collect()
}

fn content(page: &Page, sentence: &Range<usize>, frames: &[Frame], index: usize) -> Option<Range<usize>> {
    let frame = &frames[index];
    match frame.shape {
        Shape::According | Shape::Inverted => around(page, sentence, frame),
        Shape::Colon => Some(trimmed(page, frame.group.end..sentence.end)),
        Shape::Passive => None,
        _ => {
            let start = clause_start(page, sentence, frame)?;
            let end = clause_end(page, sentence, frames, index, start);
            Some(trimmed(page, start..end))
        }
    }
}

/// A sentence without its frame: what `according to …` or `…, said Ruiz` leaves.
fn around(page: &Page, sentence: &Range<usize>, frame: &Frame) -> Option<Range<usize>> {
    if frame.group.start > sentence.start + 2 {
        return Some(trimmed(page, sentence.start..frame.group.start));
    }
    let after = (frame.end()..sentence.end).find(|at| page.kind(*at) == Kind::Comma)?;
    Some(trimmed(page, after + 1..sentence.end))
}

fn clause_start(page: &Page, sentence: &Range<usize>, frame: &Frame) -> Option<usize> {
    let mut at = frame.group.end;
    let mut addressed = !frame.parts.any(Parts::ADDRESSED);
    while at < sentence.end {
        let parts = page.parts(at);
        if parts.any(Parts::THAT.and(Parts::QUESTION)) && frame.parts.any(Parts::CLAUSE) {
            return Some(at);
        }
        if parts.any(Parts::TO) && frame.parts.any(Parts::INFINITIVE) && page.is(at + 1, Parts::BASE) {
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
                at = phrase.items.end;
                continue;
            }
            if phrase.head.any(Parts::TIME) {
                at = phrase.items.end;
                continue;
            }
            return (frame.parts.any(Parts::CLAUSE) && has_verb(page, phrase.items.end, sentence.end)).then_some(at);
        }
        if parts.any(Parts::ADVERB) {
            at += 1;
            continue;
        }
        return None;
    }
    None
}

fn has_verb(page: &Page, start: usize, end: usize) -> bool {
    (start..end).any(|at| page.is_verb(at) || page.is(at, Parts::AUXILIARY.and(Parts::MODAL)) && page.phrase_from(at).is_none())
}

fn clause_end(
    page: &Page,
    sentence: &Range<usize>,
    frames: &[Frame],
    index: usize,
    start: usize,
) -> usize {
    let speaker = &frames[index].speaker;
    if page.is(sentence.start, Parts::SUBORDINATOR) && sentence.start < frames[index].group.start {
        // `While Ruiz says A, B`: the clause ends where the main one begins.
        let main = frames[index + 1..].iter().find(|next| {
            next.shape == Shape::Plain && next.start() > start && page.kind(next.start() - 1) == Kind::Comma
        });
        if let Some(main) = main {
            return main.start();
        }
    }
    let next = frames[index + 1..].iter().find(|next| {
        next.reports() && next.shape == Shape::Inherited && next.speaker == *speaker && next.group.start > start
    });
    let Some(next) = next else { return sentence.end };
    let before = next.group.start - 1;
    if page.kind(before) == Kind::Comma || page.is(before, Parts::COORDINATOR) { before } else { sentence.end }
}

/// Without punctuation at either end.
fn trimmed(page: &Page, range: Range<usize>) -> Range<usize> {
    let is_loose = |at: usize| {
        matches!(page.kind(at), Kind::Stop | Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash)
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
