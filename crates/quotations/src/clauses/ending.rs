//! Where a reported clause ends: at the main clause it was put before, at the next who speaks, or
//! with its sentence.

use std::ops::Range;

use crate::frames::{self, Frame, Shape};
use crate::items::Kind;
use crate::lexicon::Parts;
use crate::page::Page;

/// The end of the clause that begins at `start` and hangs on frame number `index`.
pub(super) fn clause_end(
    page: &Page,
    sentence: &Range<usize>,
    frames: &[Frame],
    index: usize,
    start: usize,
) -> usize {
    let (own, later) = (&frames[index], &frames[index + 1..]);
    main_clause(page, sentence, own, later, start)
        .or_else(|| back_to_subject(page, own, later, start))
        .or_else(|| attribution(page, later, start))
        .or_else(|| another_speaker(page, later, start))
        .or_else(|| same_speaker(page, own, later, start))
        .unwrap_or(sentence.end)
}

/// `While Ruiz says A, B`: where the main clause begins.
fn main_clause(
    page: &Page,
    sentence: &Range<usize>,
    own: &Frame,
    later: &[Frame],
    start: usize,
) -> Option<usize> {
    let is_fronted =
        page.is(sentence.start, Parts::SUBORDINATOR) || own.group.start == sentence.start;
    let plain = later.iter().filter(|next| is_fronted && next.shape == Shape::Plain);
    let mut starts = plain.map(|next| frames::clause_start(page, sentence, next.start()));
    starts.find(|begins| *begins > start && page.kind(begins - 1) == Kind::Comma)
}

/// `Ruiz, who thinks A, said B`, `Ruiz, alleging A, said B`: back to the verb of the subject.
fn back_to_subject(page: &Page, own: &Frame, later: &[Frame], start: usize) -> Option<usize> {
    let back = later.iter().find(|next| {
        let is_outer = next.subject.as_ref().is_some_and(|subject| subject.end <= own.start());
        next.shape == Shape::Plain
            && is_outer
            && next.group.start > start
            && page.kind(next.group.start - 1) == Kind::Comma
    });
    back.map(|back| back.group.start - 1)
}

/// `…, according to Ruiz`, `…, Ruiz said.`, `…, with Ruiz saying`
fn attribution(page: &Page, later: &[Frame], start: usize) -> Option<usize> {
    let told = later.iter().find(|next| {
        let at = next.start();
        let closes = next.shape == Shape::Plain
            && next.parts.any(Parts::CLAUSE)
            && page.kind(next.group.end) == Kind::Stop;
        let inverted = next.shape == Shape::Inverted && next.speaks();
        at > start
            && page.kind(at - 1) == Kind::Comma
            && (next.shape == Shape::According || inverted || closes)
    });
    let with = || {
        later.iter().filter_map(|next| next.speaker.as_ref()).find(|speaker| {
            speaker.start > start + 1
                && page.kind(speaker.start - 2) == Kind::Comma
                && page.text_of(&(speaker.start - 1..speaker.start)) == "with"
        })
    };
    told.map(|told| told.start() - 1).or_else(|| with().map(|with| with.start - 2))
}

/// `…, and Lee said`, `…, but the bridge fell`
fn another_speaker(page: &Page, later: &[Frame], start: usize) -> Option<usize> {
    let joins = Parts::COORDINATOR.and(Parts::SUBORDINATOR).without(Parts::THAT);
    let other = later.iter().find(|next| {
        let at = next.start();
        let joined = at > start + 1
            && page.is(at - 1, joins)
            && matches!(page.kind(at - 2), Kind::Comma | Kind::Semicolon);
        let turns = joined && page.text_of(&(at - 1..at)) == "but";
        next.shape == Shape::Plain
            && (turns || next.parts.any(Parts::CLAUSE) && next.speaks())
            && (joined || at > start && page.kind(at - 1) == Kind::Semicolon)
    });
    other.map(|other| other.start() - 1)
}

/// `…, adding that`, `… and called it`: the speaker's next verb.
fn same_speaker(page: &Page, own: &Frame, later: &[Frame], start: usize) -> Option<usize> {
    let next = later.iter().find(|next| {
        next.reports()
            && next.shape == Shape::Inherited
            && next.speaker == own.speaker
            && next.group.start > start
    })?;
    let before = next.group.start - 1;
    let is_joined = page.kind(before) == Kind::Comma || page.is(before, Parts::COORDINATOR);
    is_joined.then_some(before)
}
