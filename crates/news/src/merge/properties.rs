//! What holds of every merge, tried on many made-up documents. The same ones in every run.

use std::collections::HashSet;

use super::*;
use crate::{BlockIds, BlockKind, Correction, CorrectionKind, ListItem, Mark, Span, Text};

/// Whole numbers that look like chance: SplitMix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }

    fn text(&mut self) -> Text {
        let mut text = Text::default();
        for _ in 0..=self.roll(12) {
            let word = ["levy ", "strait ", "count ", "ninth ", "ferry, ", "talks "][self.roll(6)];
            let marks = [vec![], vec![], vec![], vec![Mark::Strong], vec![Mark::Emphasis]];
            text.push(word, &marks[self.roll(5)]);
        }
        text
    }

    fn block(&mut self) -> Block {
        let mut ids = BlockIds::seeded(u64::try_from(self.roll(usize::MAX)).unwrap());
        let inner = ids.block(BlockKind::Paragraph { text: self.text() });
        let kind = match self.roll(7) {
            0 => BlockKind::Heading { level: 2, text: self.text() },
            1 => BlockKind::Rule,
            2 => BlockKind::Note { title: None, blocks: vec![inner] },
            3 => {
                let item = ListItem { text: self.text(), blocks: vec![inner] };
                BlockKind::List { ordered: false, start: None, items: vec![item] }
            }
            _ => BlockKind::Paragraph { text: self.text() },
        };
        ids.block(kind)
    }

    fn document(&mut self) -> Document {
        let blocks = (0..self.roll(9)).map(|_| self.block()).collect();
        let mut document = Document { body: Body::of(blocks), ..Document::default() };
        self.set_fields(&mut document);
        document
    }

    fn set_fields(&mut self, document: &mut Document) {
        if self.roll(2) == 0 {
            document.headline = self.text().words();
        }
        if self.roll(3) == 0 {
            document.standfirst = [None, Some(self.text().words())][self.roll(2)].clone();
        }
        if self.roll(3) == 0 {
            let at = jiff::Timestamp::from_second(i64::try_from(self.roll(1000)).unwrap()).unwrap();
            let text = self.text().words();
            document.corrections.push(Correction { kind: CorrectionKind::Correction, at, text });
        }
    }

    fn edited(&mut self, document: &Document) -> Document {
        let mut document = document.clone();
        self.set_fields(&mut document);
        for _ in 0..self.roll(5) {
            let length = document.body.blocks.len();
            let at = self.roll(length + 1);
            let blocks = &mut document.body.blocks;
            match self.roll(5) {
                0 => blocks.insert(at, self.block()),
                1 if at < length => _ = blocks.remove(at),
                2 if at < length => {
                    let block = blocks.remove(at);
                    blocks.insert(self.roll(length), block);
                }
                3 if at < length => blocks[at].kind = self.block().kind,
                _ => blocks.iter_mut().skip(at).take(1).for_each(|block| self.edit_words(block)),
            }
        }
        document
    }

    fn edit_words(&mut self, block: &mut Block) {
        if let BlockKind::Paragraph { text } = &mut block.kind
            && !text.0.is_empty()
        {
            let at = self.roll(text.0.len());
            let span = Span { text: "new ".into(), marks: vec![] };
            match self.roll(3) {
                0 => _ = text.0.remove(at),
                1 => text.0.insert(at, span),
                _ => text.0[at] = span,
            }
        }
    }
}

fn trials(check: impl Fn(&Document, &Document, &Document)) {
    for seed in 0..500 {
        let mut dice = Dice(seed);
        let base = dice.document();
        let (mine, theirs) = (dice.edited(&base), dice.edited(&base));
        check(&base, &mine, &theirs);
    }
}

/// Merges without the short way for what only one side touched.
fn blocks_of(base: &Document, mine: &Document, theirs: &Document) -> (Body, Vec<BlockConflict>) {
    blocks::merge(base.body.clone(), mine.body.clone(), theirs.body.clone())
}

#[test]
fn what_only_one_side_changed_is_taken_whole() {
    trials(|base, mine, theirs| {
        for merge in [merge(base, base, theirs), merge(base, theirs, base)] {
            assert!(merge.is_clean());
            assert_eq!(&merge.document, theirs);
        }
        for (of_mine, of_theirs) in [(base, mine), (mine, base), (mine, mine)] {
            let (body, conflicts) = blocks_of(base, of_mine, of_theirs);
            assert_eq!((body, conflicts), (mine.body.clone(), vec![]));
        }
        let both = merge(base, mine, mine);
        assert!(both.is_clean() && both.document == *mine);
    });
}

#[test]
fn no_id_stands_twice() {
    trials(|base, mine, theirs| {
        let mut ids = HashSet::new();
        merge(base, mine, theirs).document.body.each_block(&mut |block| {
            assert!(ids.insert(block.id.clone()), "{block:?}");
        });
    });
}

#[test]
fn no_change_of_either_side_is_lost() {
    trials(|base, mine, theirs| {
        let merge = merge(base, mine, theirs);
        let at = |body: &Body, id: &BlockId| body.blocks.iter().find(|b| b.id == *id).cloned();
        for (side, is_mine) in [(mine, true), (theirs, false)] {
            let ids = side.body.blocks.iter().chain(&base.body.blocks).map(|block| &block.id);
            for id in ids.filter(|id| at(&side.body, id) != at(&base.body, id)) {
                let (merged, block) = (at(&merge.document.body, id), at(&side.body, id));
                let conflict = merge.conflicts.iter().find(|conflict| conflict.block == *id);
                let told = conflict.map(|c| if is_mine { &c.mine } else { &c.theirs });
                let is_kept = merged == block || told == Some(&block);
                // Or both changes stand in one paragraph.
                let is_joined = conflict.is_none()
                    && merged.is_some()
                    && [mine, theirs].iter().all(|s| at(&s.body, id) != at(&base.body, id));
                assert!(is_kept || is_joined, "{id:?}\n{base:?}\n{mine:?}\n{theirs:?}");
            }
        }
        let corrections = mine.corrections.iter().chain(&theirs.corrections);
        corrections.for_each(|one| assert!(merge.document.corrections.contains(one)));
    });
}

#[test]
fn a_conflict_holds_mine_and_both_sides_see_the_same_conflicts() {
    trials(|base, mine, theirs| {
        let (merged, other) = (merge(base, mine, theirs), merge(base, theirs, mine));
        for conflict in &merged.conflicts {
            let mut blocks = merged.document.body.blocks.iter();
            assert_eq!(blocks.find(|block| block.id == conflict.block), conflict.mine.as_ref());
        }
        let turned = |conflict: &BlockConflict| {
            let (mine, theirs) = (conflict.theirs.clone(), conflict.mine.clone());
            BlockConflict { block: conflict.block.clone(), mine, theirs }
        };
        let mut turned: Vec<_> = other.conflicts.iter().map(turned).collect();
        turned.sort_by_key(|c| c.block.clone());
        let mut conflicts = merged.conflicts.clone();
        conflicts.sort_by_key(|c| c.block.clone());
        assert_eq!(conflicts, turned);
    });
}
