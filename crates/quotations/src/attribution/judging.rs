//! What a sentence alone says of a stretch in it: who says it, or that nobody does.

use std::ops::Range;

use super::{Claim, Verdict};
use crate::frames::{Frame, Shape};
use crate::items::Kind as Piece;
use crate::labels;
use crate::lexicon::Parts;
use crate::page::Page;
use crate::sentences::is_mark;
use crate::subjects;

/// A sentence with its frames and their clauses.
pub(super) struct Scene<'r, 't> {
    pub(super) page: &'r Page<'t>,
    pub(super) sentence: &'r Range<usize>,
    pub(super) frames: &'r [Frame],
    pub(super) scopes: &'r [Option<Range<usize>>],
}

impl Scene<'_, '_> {
    /// Looks for the frame that a stretch belongs to within its self.sentence.
    pub(super) fn judge(&self, item: usize, stretch: usize) -> Verdict {
        if labels::is_attribute(self.page.text, self.page.stretches[stretch].start)
            || labels::is_reference(self.page, self.sentence, item)
            || labels::is_title(self.page, self.sentence, item, stretch)
        {
            return Verdict::Label;
        }
        let words = self.page.words_of(stretch).split_whitespace().count();
        let claimed = |index: usize| {
            let frame: &Frame = &self.frames[index];
            let (speaker, cue) = (frame.speaker.clone(), Some(frame.group.clone()));
            Verdict::Claimed(Claim { speaker, cue, frame: Some(index) })
        };
        let after = self.followed(item);
        let by_pause = item > self.sentence.start
            && matches!(self.page.kind(item - 1), Piece::Colon | Piece::Dash);
        let speaks = |index: usize| self.frames[index].speaks();
        let before = self.introduced(item);
        let found = after
            .filter(|after| {
                by_pause || speaks(*after) && before.is_some_and(|before| !speaks(before))
            })
            .or(before)
            .or(after)
            .or_else(|| self.governed(item))
            .or_else(|| self.trailing(item))
            .or_else(|| self.adjacent(item));
        if let Some(index) = found {
            if let Some(agent) = self.labelled_by(&self.frames[index], item) {
                let cue = Some(self.frames[index].group.clone());
                return Verdict::Claimed(Claim { speaker: Some(agent), cue, frame: None });
            }
            let goes_on = self.frames[index].shape == Shape::Inherited
                && self.frames[index].speaker.is_none();
            return if goes_on { Verdict::Pending } else { claimed(index) };
        }
        if let Some(speaker) = self.copula(item) {
            return Verdict::Claimed(Claim { speaker: Some(speaker), cue: None, frame: None });
        }
        if item > self.sentence.start
            && let Some(index) = self.frames.iter().rposition(|frame| {
                frame.group.end <= item
                    && frame.shape == Shape::Plain
                    && !self.is_aside(frame, item)
            })
            && words >= 3
        {
            return claimed(index);
        }
        if item == self.sentence.start && self.sentence.len() <= 2 {
            return Verdict::Pending;
        }
        if words >= 5 { Verdict::Pending } else { Verdict::Label }
    }

    /// `labelled a “…” by critics`
    fn labelled_by(&self, frame: &Frame, item: usize) -> Option<Range<usize>> {
        let is_label = frame.parts.any(Parts::NOMINAL) && frame.parts.any(Parts::PARTICIPLE);
        let agent = self
            .page
            .phrase_from(item + 2)
            .filter(|_| is_label && self.page.is(item + 1, Parts::BY))?;
        Some(agent.items.clone())
    }

    /// `Ruiz said, “…”`: a frame before the stretch, and then a comma, a colon or a dash.
    fn introduced(&self, item: usize) -> Option<usize> {
        let before = item.checked_sub(1).filter(|before| *before >= self.sentence.start)?;
        let pause = self.page.kind(before);
        if !matches!(pause, Piece::Comma | Piece::Colon | Piece::Dash) {
            return None;
        }
        let ends_here = |frame: &Frame| frame.end() == before;
        let index = self.frames.iter().rposition(|frame| {
            let stands = frame.group.end <= item && (frame.reports() || ends_here(frame));
            stands && (ends_here(frame) || !self.is_relative(frame))
        });
        if pause == Piece::Colon {
            let index = index.filter(|index| self.frames[*index].speaks()).or_else(|| {
                self.frames
                    .iter()
                    .rposition(|f| f.group.end <= item && f.speaks() && !self.is_relative(f))
            });
            let any =
                || self.frames.iter().rposition(|f| f.group.end <= item && f.shape == Shape::Plain);
            return index.or_else(any);
        }
        let index = index?;
        let frame = &self.frames[index];
        if frame.shape == Shape::According {
            return (frame.end() + 8 >= item).then_some(index);
        }
        if !ends_here(frame)
            && let Some(outer) = self.outermost(item)
        {
            return Some(outer);
        }
        let spoken_over = (frame.end()..before).any(|at| self.page.items[at].is_quote());
        ((frame.speaks() || ends_here(frame)) && !spoken_over).then_some(index)
    }

    /// Whether the frame stands in a relative clause behind a comma.
    fn is_relative(&self, frame: &Frame) -> bool {
        frame.subject.as_ref().is_some_and(|subject| {
            self.page.is(subject.start, Parts::RELATIVE)
                && subject.start > 0
                && self.page.kind(subject.start - 1) == Piece::Comma
        })
    }

    /// `“…,” Ruiz said`, `“…,” said Ruiz`: a frame right after the stretch.
    fn followed(&self, item: usize) -> Option<usize> {
        let mut at = item + 1;
        let pause = Parts::ADVERB.and(Parts::AS);
        while at < self.sentence.end
            && (matches!(self.page.kind(at), Piece::Comma | Piece::Dash)
                || self.page.is(at, pause) && self.page.parse.phrase_at(at).is_none())
        {
            at += 1;
        }
        let ends = self.inner_end(item);
        if !ends && at == item + 1 {
            return None;
        }
        self.frames.iter().position(|frame| {
            let begins = match frame.shape {
                Shape::Plain => frame.speaker.as_ref().is_some_and(|s| s.start == at),
                Shape::Inverted | Shape::According => frame.group.start == at,
                _ => false,
            };
            let relative = || self.page.is(at, Parts::RELATIVE) && self.page.is(at, Parts::THAT);
            let fits = || frame.speaks() || item == self.sentence.start;
            begins && frame.group.start > item && !relative() && fits()
        })
    }

    /// Whether the words of the stretch end as speech does before its speaker is named.
    fn inner_end(&self, item: usize) -> bool {
        let stretch = &self.page.items[item];
        let words = self.page.text[stretch.start..stretch.end].trim_end_matches(is_mark);
        words.ends_with([',', '.', '!', '?', '\u{2026}', '-', '\u{2014}', '\u{2013}', ':', ';'])
    }

    /// A frame earlier in the sentence whose clause holds the stretch.
    fn governed(&self, item: usize) -> Option<usize> {
        let utters = Parts::DIRECT.and(Parts::NOMINAL);
        let stands = |frame: &Frame| {
            frame.group.end <= item
                && (frame.parts.any(utters) || frame.shape == Shape::According)
                && !self.is_aside(frame, item)
        };
        let nearest = || {
            let told =
                self.frames.iter().rposition(|frame| stands(frame) && frame.speaker.is_some());
            let wished = || {
                self.frames
                    .iter()
                    .rposition(|f| f.group.end <= item && f.reports() && !self.is_aside(f, item))
            };
            told.or_else(|| self.frames.iter().rposition(stands)).or_else(wished)
        };
        // `…, said Ruiz` at the end of the sentence holds all of it.
        let last = || {
            let index = self.frames.iter().rposition(|frame| {
                frame.group.start > item && frame.shape == Shape::Inverted && frame.speaks()
            });
            if let Some(index) =
                index.filter(|i| self.scopes[*i].as_ref().is_some_and(|c| c.contains(&item)))
            {
                return Some(index);
            }
            let frame =
                self.frames.last().filter(|frame| frame.shape == Shape::Plain && frame.speaks())?;
            let closes = self.page.kind(frame.group.end) == Piece::Stop
                && frame.start() > item
                && self.page.kind(frame.start() - 1) == Piece::Comma;
            closes.then(|| self.frames.len() - 1)
        };
        self.outermost(item).or_else(last).or_else(nearest)
    }

    /// The first frame whose clause holds the stretch.
    fn outermost(&self, item: usize) -> Option<usize> {
        let holds = |index: &usize| {
            let frame = &self.frames[*index];
            let holds = self.scopes[*index].as_ref().is_some_and(|scope| scope.contains(&item));
            holds
                && frame.parts.any(Parts::CLAUSE.and(Parts::DIRECT))
                && (frame.group.end <= item || frame.shape == Shape::Inserted)
        };
        let said = (0..self.frames.len()).filter(|index| self.frames[*index].speaks()).find(holds);
        said.or_else(|| (0..self.frames.len()).find(holds))
    }

    /// Whether the verb belongs to a relative clause that ended before the stretch.
    fn is_aside(&self, frame: &Frame, item: usize) -> bool {
        let closes = |at: usize| self.page.kind(at) == Piece::Closing;
        let opens = |at: usize| self.page.kind(at) == Piece::Opening;
        if let Some(bracket) = (frame.group.end..item).find(|at| closes(*at) || opens(*at))
            && closes(bracket)
        {
            return true;
        }
        self.is_relative(frame)
            && (frame.group.end..item).any(|at| self.page.kind(at) == Piece::Comma)
    }

    /// A frame later in the self.sentence, after a comma: `The “plan” is dead, Ruiz said`.
    fn trailing(&self, item: usize) -> Option<usize> {
        self.frames.iter().position(|frame| {
            let stands = matches!(frame.shape, Shape::Plain | Shape::Inverted | Shape::According);
            let start = frame.start();
            let paused =
                || matches!(self.page.kind(start.wrapping_sub(1)), Piece::Comma | Piece::Quote(_));
            let paused = || paused() && !self.page.is(start, Parts::RELATIVE);
            frame.group.start > item && frame.speaks() && stands && paused()
        })
    }

    /// Any verb at all, when the stretch is its object: `rated it “…”`, `brought it up as “…”`.
    fn adjacent(&self, item: usize) -> Option<usize> {
        let before = item.checked_sub(1).filter(|before| *before >= self.sentence.start)?;
        let index = self
            .frames
            .iter()
            .rposition(|frame| frame.group.end <= item && !self.is_aside(frame, item))?;
        let is_next = self.frames[index].group.end == item
            || self.page.is(before, Parts::AS.and(Parts::THAT));
        is_next.then_some(index)
    }

    /// `Ruiz is “…”`, `her answer was that “…”`: the subject of the little verb.
    fn copula(&self, item: usize) -> Option<Range<usize>> {
        let helps = Parts::ADVERB.and(Parts::THAT).and(Parts::DETERMINER);
        let near =
            (self.sentence.start..item).rev().take(4).find(|at| !self.page.is(*at, helps))?;
        self.page
            .is(near, Parts::BE)
            .then(|| subjects::before(self.page, self.sentence, near))
            .flatten()
    }
}
