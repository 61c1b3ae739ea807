//! What became of each block.

use std::collections::{BTreeSet, HashMap};

use super::runs::{between, whole};
use super::{BlockChange, Change, Other, Run};
use crate::likeness::{kind_word, pair};
use crate::wording::{lines, rising};
use crate::{Block, BlockId, BlockKind, Body, Mark, SeeAlsoTarget};

/// Every block of the new body, with those taken out where they stood.
pub(super) fn changes(old: &Body, new: &Body) -> Vec<BlockChange> {
    let old_blocks: Vec<&Block> = old.blocks.iter().collect();
    let new_blocks: Vec<&Block> = new.blocks.iter().collect();
    let old_of = pair(&old_blocks, &new_blocks, by_id(&old_blocks, &new_blocks));
    let moved = moved(&old_of);
    let (old_numbers, new_numbers) = (numbers(&old_blocks), numbers(&new_blocks));
    let mut removed = Removed::of(&old_blocks, &old_of, &moved);
    let mut changes = Vec::new();
    let mut show_removed = |after: Option<usize>, changes: &mut Vec<BlockChange>| {
        for place in removed.0.remove(&after).unwrap_or_default() {
            changes.push(gone(old_blocks[place], old_numbers[place]));
        }
    };
    show_removed(None, &mut changes);
    for (place, block) in new_blocks.iter().enumerate() {
        let number = new_numbers[place];
        let Some(was) = old_of[place] else {
            changes.push(of(block, number, Change::Added, whole_of(block, Run::Added)));
            continue;
        };
        let change = compared(old_blocks[was], block, number);
        let moved = moved[place];
        let runs =
            if change.runs.is_empty() && moved { whole_of(block, Run::Same) } else { change.runs };
        changes.push(BlockChange { moved, runs, ..change });
        show_removed(Some(was), &mut changes);
    }
    changes
}

fn of(block: &Block, number: usize, change: Change, runs: Vec<Run>) -> BlockChange {
    let (block, kind) = (block.id.clone(), kind_word(&block.kind));
    BlockChange { block, kind, number, change, moved: false, runs, other: Vec::new() }
}

fn gone(block: &Block, number: usize) -> BlockChange {
    of(block, number, Change::Removed, whole_of(block, Run::Removed))
}

fn whole_of(block: &Block, run: impl Fn(String) -> Run) -> Vec<Run> {
    whole(lines(block).join("\n"), run)
}

fn compared(old: &Block, new: &Block, number: usize) -> BlockChange {
    let (old, new) = (&as_read(old), &as_read(new));
    if old.kind == new.kind && old.anchor == new.anchor {
        return of(new, number, Change::Same, Vec::new());
    }
    let (old_words, new_words) = (lines(old).join("\n"), lines(new).join("\n"));
    let mut change = if old_words == new_words {
        of(new, number, Change::Other, whole(new_words, Run::Same))
    } else {
        of(new, number, Change::Words, between(&old_words, &new_words))
    };
    change.other = other(old, new, change.change == Change::Other);
    change
}

/// A block without what only the newsroom sees: marks of quotations and ids of inner blocks.
fn as_read(block: &Block) -> Block {
    let mut body = Body::of(vec![block.clone()]);
    body.each_block_mut(&mut |inner| {
        if inner.id != block.id {
            inner.id = BlockId(String::new());
        }
    });
    body.each_text_mut(&mut |text| {
        let mut read = crate::Text::default();
        for span in &mut text.0 {
            span.marks.retain(|mark| !matches!(mark, Mark::Quotation { .. }));
            read.push(&span.text, &span.marks);
        }
        *text = read;
    });
    body.blocks.remove(0)
}

/// What changed beside the words. Marks are compared only where the words are the same.
fn other(old: &Block, new: &Block, same_words: bool) -> Vec<Other> {
    let (was, is) = (Beside::of(old), Beside::of(new));
    let mut other = BTreeSet::new();
    let mut tell = |differs: bool, what| {
        if differs {
            other.insert(what);
        }
    };
    tell(kind_word(&old.kind) != kind_word(&new.kind), Other::Kind);
    tell(was.pictures != is.pictures, Other::Picture);
    tell(was.alt != is.alt, Other::AltText);
    tell(was.links != is.links, Other::Links);
    tell(same_words && was.marks != is.marks, Other::Marks);
    if same_words && other.is_empty() {
        other.insert(Other::Layout);
    }
    other.into_iter().collect()
}

/// What a block shows beside its words.
#[derive(Default)]
struct Beside {
    pictures: Vec<String>,
    alt: Vec<Option<String>>,
    links: Vec<String>,
    /// All marks but links, with the words they are on.
    marks: Vec<(String, Vec<Mark>)>,
}

impl Beside {
    fn of(block: &Block) -> Self {
        let mut body = Body::of(vec![block.clone()]);
        let mut beside = Self::default();
        body.each_picture_mut(&mut |picture| beside.pictures.push(format!("{picture:?}")));
        body.each_link_mut(&mut |href| beside.links.push(href.clone()));
        body.each_block(&mut |block| beside.add(block));
        body.each_text_mut(&mut |text| {
            let mut plain = crate::Text::default();
            for span in &mut text.0 {
                span.marks.retain(|mark| !matches!(mark, Mark::Link { .. }));
                plain.push(&span.text, &span.marks);
            }
            beside.marks.extend(plain.0.into_iter().map(|span| (span.text, span.marks)));
        });
        beside
    }

    fn add(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Picture(figure) => self.alt.push(figure.alt.clone()),
            BlockKind::Gallery { pictures, .. } => {
                self.alt.extend(pictures.iter().map(|figure| figure.alt.clone()));
            }
            BlockKind::Embed { url, .. } => self.pictures.push(url.clone()),
            BlockKind::SeeAlso { target: Some(target), .. } => self.links.push(match target {
                SeeAlsoTarget::Article(id) => id.to_string(),
                SeeAlsoTarget::Address(address) => address.clone(),
            }),
            _ => {}
        }
    }
}

/// For each new block the place of the old one with the same id.
fn by_id(old: &[&Block], new: &[&Block]) -> Vec<Option<usize>> {
    let mut places: HashMap<_, _> =
        old.iter().enumerate().rev().map(|(at, b)| (&b.id, at)).collect();
    new.iter().map(|block| places.remove(&block.id)).collect()
}

/// Which new blocks stand at another place among those that were there before.
fn moved(old_of: &[Option<usize>]) -> Vec<bool> {
    let row: Vec<usize> = old_of.iter().flatten().copied().collect();
    let mut stays = rising(&row).into_iter();
    old_of.iter().map(|old| old.is_some() && !stays.next().unwrap_or(true)).collect()
}

/// Which of its kind each block is, from 1.
fn numbers(blocks: &[&Block]) -> Vec<usize> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let number = |block: &&Block| {
        let count = counts.entry(kind_word(&block.kind)).or_default();
        *count += 1;
        *count
    };
    blocks.iter().map(number).collect()
}

/// The places of old blocks that were taken out, by the nearest block before them that stayed at
/// its place.
struct Removed(HashMap<Option<usize>, Vec<usize>>);

impl Removed {
    fn of(old: &[&Block], old_of: &[Option<usize>], moved: &[bool]) -> Self {
        let paired = old_of.iter().zip(moved).filter_map(|(old, moved)| Some(((*old)?, *moved)));
        let paired: HashMap<usize, bool> = paired.collect();
        let mut removed: HashMap<_, Vec<_>> = HashMap::new();
        let mut after = None;
        for place in 0..old.len() {
            match paired.get(&place) {
                Some(false) => after = Some(place),
                Some(true) => {}
                None => removed.entry(after).or_default().push(place),
            }
        }
        Self(removed)
    }
}
