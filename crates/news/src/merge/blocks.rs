//! Merging the blocks of a body, each by its id.

use std::collections::{HashMap, HashSet};

use super::{BlockConflict, ids, order, words};
use crate::{Block, BlockId, BlockKind, Body, Figure};

/// Merges bodies that have no id twice.
pub(super) fn merge(base: Body, mine: Body, theirs: Body) -> (Body, Vec<BlockConflict>) {
    let order = |body: &Body| body.blocks.iter().map(|b| b.id.clone()).collect::<Vec<_>>();
    let orders = (order(&base), order(&mine), order(&theirs));
    let mut sides = Sides { base: by_id(base), mine: by_id(mine), theirs: by_id(theirs) };
    let mut merged = HashMap::new();
    let mut conflicts = Vec::new();
    let mut seen = HashSet::new();
    for id in orders.0.iter().chain(&orders.1).chain(&orders.2).filter(|id| seen.insert(*id)) {
        let (block, conflict) = sides.merge(id);
        merged.extend(block.map(|block| (id.clone(), block)));
        conflicts.extend(conflict);
    }
    let kept = merged.keys().cloned().collect();
    let order = order::merged(&orders.0, &orders.1, &orders.2, &kept);
    let blocks = order.iter().filter_map(|id| merged.remove(id)).collect();
    // A block that each side moved into another's box would stand twice.
    (ids::distinct(&Body::of(blocks)), conflicts)
}

/// What is not yet merged of the three bodies.
struct Sides {
    base: HashMap<BlockId, Block>,
    mine: HashMap<BlockId, Block>,
    theirs: HashMap<BlockId, Block>,
}

impl Sides {
    /// The merged block, when there is one, and the conflict about it.
    fn merge(&mut self, id: &BlockId) -> (Option<Block>, Option<BlockConflict>) {
        let base = self.base.remove(id);
        let mine = self.mine.remove(id);
        let theirs = self.theirs.remove(id);
        if theirs == base || mine == theirs {
            return (mine, None);
        }
        if mine == base {
            return (theirs, None);
        }
        if let (Some(base), Some(mine), Some(theirs)) = (&base, &mine, &theirs)
            && let Some(block) = within(base, mine, theirs)
        {
            return (Some(block), None);
        }
        (mine.clone(), Some(BlockConflict { block: id.clone(), mine, theirs }))
    }
}

fn by_id(body: Body) -> HashMap<BlockId, Block> {
    body.blocks.into_iter().map(|block| (block.id.clone(), block)).collect()
}

/// One block of three, when the two changes do not touch.
fn within(base: &Block, mine: &Block, theirs: &Block) -> Option<Block> {
    let anchor = pick(&base.anchor, &mine.anchor, &theirs.anchor)?;
    let kind = match (&base.kind, &mine.kind, &theirs.kind) {
        (BlockKind::Picture(base), BlockKind::Picture(mine), BlockKind::Picture(theirs)) => {
            BlockKind::Picture(figure(base, mine, theirs)?)
        }
        (base, mine, theirs) => {
            let (base, mine, theirs) = (opened(base)?, opened(mine)?, opened(theirs)?);
            let text = words::merge(base.1, mine.1, theirs.1)?;
            let mut kind = pick(&base.0, &mine.0, &theirs.0)?;
            if let BlockKind::Paragraph { text: of_kind }
            | BlockKind::Heading { text: of_kind, .. }
            | BlockKind::Preformatted { text: of_kind }
            | BlockKind::Verse { text: of_kind } = &mut kind
            {
                *of_kind = text;
            }
            kind
        }
    };
    Some(Block { id: mine.id.clone(), anchor, kind })
}

/// A block that is nothing but text: its kind without the words, and the words.
fn opened(kind: &BlockKind) -> Option<(BlockKind, &crate::Text)> {
    let none = crate::Text::default();
    match kind {
        BlockKind::Paragraph { text } => Some((BlockKind::Paragraph { text: none }, text)),
        BlockKind::Heading { level, text } => {
            Some((BlockKind::Heading { level: *level, text: none }, text))
        }
        BlockKind::Preformatted { text } => Some((BlockKind::Preformatted { text: none }, text)),
        BlockKind::Verse { text } => Some((BlockKind::Verse { text: none }, text)),
        _ => None,
    }
}

fn figure(base: &Figure, mine: &Figure, theirs: &Figure) -> Option<Figure> {
    let caption = pick(&base.caption, &mine.caption, &theirs.caption).or_else(|| {
        let texts = (base.caption.as_ref(), mine.caption.as_ref(), theirs.caption.as_ref());
        let (Some(base), Some(mine), Some(theirs)) = texts else { return None };
        words::merge(base, mine, theirs).map(Some)
    });
    Some(Figure {
        picture: pick(&base.picture, &mine.picture, &theirs.picture)?,
        alt: pick(&base.alt, &mine.alt, &theirs.alt)?,
        caption: caption?,
        href: pick(&base.href, &mine.href, &theirs.href)?,
    })
}

/// The value that only one side changed, or both alike; none when they differ.
pub(super) fn pick<T: Clone + PartialEq>(base: &T, mine: &T, theirs: &T) -> Option<T> {
    if theirs == base || mine == theirs {
        Some(mine.clone())
    } else if mine == base {
        Some(theirs.clone())
    } else {
        None
    }
}
