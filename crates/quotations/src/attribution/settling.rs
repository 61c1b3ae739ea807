//! Quotations whose own sentence names nobody: they go on from another, or stand above a name.

use std::ops::Range;

use super::{Case, Claim, Reading, Verdict};
use crate::frames;
use crate::items::Kind as Piece;
use crate::page::Page;

/// How many stretches or sentences away a speaker is looked for.
const REACH_CASES: usize = 60;

/// Gives a speaker to what goes on from another quotation.
pub(super) fn settle(reading: &Reading, cases: &mut [Case]) {
    for index in 0..cases.len() {
        if matches!(cases[index].verdict, Verdict::Pending) {
            let claim = elsewhere(reading, cases, index).unwrap_or_default();
            cases[index].verdict = Verdict::Claimed(Claim { frame: None, ..claim });
        }
    }
}

fn elsewhere(reading: &Reading, cases: &[Case], index: usize) -> Option<Claim> {
    let (page, frames) = (&reading.page, &reading.frames);
    let line = |case: &Case| page.items[case.item].line;
    let here = line(&cases[index]);
    let previous =
        cases[..index].iter().rev().take(REACH_CASES).find_map(|case| match &case.verdict {
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
            frame.speaks().then(|| Claim::of(frame, None))
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
        if (page.kind(before.end - 1) == Piece::Colon || line_before == here || untold)
            && let Some(frame) = frames::main(page, before, &frames[sentence - 1])
        {
            return Some(Claim::of(frame, None));
        }
    }
    let next =
        cases[index + 1..].iter().take(REACH_CASES).take_while(|case| line(case) == here).find_map(
            |case| match &case.verdict {
                Verdict::Claimed(claim) => Some(claim.clone()),
                _ => None,
            },
        );
    next.or_else(|| previous.map(|(_, claim)| claim.clone()))
}

/// `“…”`, and below it `— Ada Ruiz`.
fn signature(page: &Page, sentence: usize) -> Option<Range<usize>> {
    let next = page.sentences.get(sentence + 1)?;
    let is_dash = page.kind(next.start) == Piece::Dash;
    let phrase = page.phrase_from(next.start + 1).filter(|_| is_dash && next.len() < 12)?;
    phrase.name.as_ref().map(|_| phrase.items.clone())
}
