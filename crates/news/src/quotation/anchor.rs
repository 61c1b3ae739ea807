//! Where a stretch of words stands in a body, without counting letters: by block, exact words and
//! which of them. Marks are set there, and taken out.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{BlockId, Body, BodyText, Mark, QuotationId, Text};

/// A stretch of words in one block.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Anchor {
    /// The block.
    pub block: BlockId,
    /// The exact words.
    pub words: String,
    /// Which of the places in the block that have these words, from 0.
    #[serde(default)]
    pub occurrence: u32,
}

impl Anchor {
    /// The anchor of a stretch of a body's text. `None` when it reaches beyond one part of a block.
    pub fn of(text: &BodyText, stretch: Range<usize>) -> Option<Self> {
        let place = text
            .places
            .iter()
            .find(|place| place.range.start <= stretch.start && stretch.end <= place.range.end)?;
        let words = text.text.get(stretch.clone())?;
        let parts = text.places.iter().filter(|part| part.block == place.block);
        let before = parts.take_while(|part| part.range.start <= stretch.start).map(|part| {
            let end = part.range.end.min(stretch.end);
            starts(&text.text[part.range.start..end], words)
                .filter(|at| part.range.start + at < stretch.start)
                .count()
        });
        let occurrence = u32::try_from(before.sum::<usize>()).ok()?;
        Some(Self { block: place.block.clone(), words: words.to_owned(), occurrence })
    }

    /// Where it stands in a body's text now. `None` when the block has these words no more.
    pub fn find(&self, text: &BodyText) -> Option<Range<usize>> {
        if self.words.is_empty() {
            return None;
        }
        let parts = text.places.iter().filter(|part| part.block == self.block);
        let mut all = parts.flat_map(|part| {
            let start = part.range.start;
            starts(&text.text[part.range.clone()], &self.words).map(move |at| start + at)
        });
        let at = all.nth(self.occurrence as usize)?;
        Some(at..at + self.words.len())
    }
}

/// Where `words` begins in `text`, each place that does not overlap the one before.
fn starts<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(words).map(|(at, _)| at)
}

impl Body {
    /// Marks words as a quotation. False, and nothing is changed, when they are not there.
    pub fn mark_quotation(&mut self, anchor: &Anchor, id: QuotationId) -> bool {
        let mark = Mark::Quotation { id: id.to_string() };
        let (mut passed, mut is_done) = (0_u32, anchor.words.is_empty());
        let was_empty = is_done;
        self.each_block_mut(&mut |block| {
            if block.id != anchor.block {
                return;
            }
            block.own_texts_mut(&mut |text| {
                let words = text.words();
                for at in starts(&words, &anchor.words) {
                    if !is_done && passed == anchor.occurrence {
                        text.mark(at..at + anchor.words.len(), &mark);
                        is_done = true;
                    }
                    passed += 1;
                }
            });
        });
        is_done && !was_empty
    }

    /// Takes the marks of a quotation out. Whether there were any.
    pub fn unmark_quotation(&mut self, id: QuotationId) -> bool {
        let id = id.to_string();
        let mut had_any = false;
        self.each_text_mut(&mut |text| {
            let is_it = |mark: &Mark| matches!(mark, Mark::Quotation { id: other } if *other == id);
            if text.0.iter().any(|span| span.marks.iter().any(is_it)) {
                had_any = true;
                let spans = std::mem::take(&mut text.0);
                for mut span in spans {
                    span.marks.retain(|mark| !is_it(mark));
                    text.push(&span.text, &span.marks);
                }
            }
        });
        had_any
    }

    /// The body without marks of quotations: what its words are, whoever said them.
    #[must_use]
    pub fn without_quotations(&self) -> Self {
        let mut plain = self.clone();
        plain.each_text_mut(&mut |text| {
            for span in std::mem::take(&mut text.0) {
                let is_other = |mark: &&Mark| !matches!(mark, Mark::Quotation { .. });
                let marks: Vec<Mark> = span.marks.iter().filter(is_other).cloned().collect();
                text.push(&span.text, &marks);
            }
        });
        plain
    }
}

impl Text {
    /// Puts a mark around a stretch of the words, in place of any other quotation there. `stretch`
    /// is in bytes of [`Text::words`] and falls on characters.
    fn mark(&mut self, stretch: Range<usize>, mark: &Mark) {
        let mut at = 0;
        for span in std::mem::take(&mut self.0) {
            let (start, end) = (at, at + span.text.len());
            at = end;
            let from = stretch.start.clamp(start, end) - start;
            let to = stretch.end.clamp(start, end) - start;
            let is_quotation = |mark: &Mark| matches!(mark, Mark::Quotation { .. });
            let mut marked: Vec<Mark> = vec![mark.clone()];
            marked.extend(span.marks.iter().filter(|mark| !is_quotation(mark)).cloned());
            self.push(&span.text[..from], &span.marks);
            self.push(&span.text[from..to], &marked);
            self.push(&span.text[to..], &span.marks);
        }
    }
}
