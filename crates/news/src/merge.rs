//! Two people in one article: their documents merged block by block, with what both changed kept
//! for them to decide. Also here: a body read anew, given its blocks' ids back.

use serde::Serialize;

use crate::{Block, BlockId, Body, Document};

mod blocks;
mod fields;
mod ids;
mod keep;
mod order;
mod words;

pub use keep::{Loss, Lost, keep_ids};

/// Two documents made of one, merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Merge {
    /// The merged document. Where there is a conflict it holds mine.
    pub document: Document,
    /// The blocks both changed, in the order of the base and of what was added to it.
    pub conflicts: Vec<BlockConflict>,
    /// The fields both changed.
    pub field_conflicts: Vec<FieldConflict>,
}

/// A block that both changed so that one must decide. None: deleted there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockConflict {
    /// Which block.
    pub block: BlockId,
    /// As I have it; it stands so in the merged document.
    pub mine: Option<Block>,
    /// As they have it.
    pub theirs: Option<Block>,
}

/// A field that both changed, each version in words for an editor. Empty: taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldConflict {
    /// The field's name in the document: `headline`, `lead_picture`, …
    pub field: &'static str,
    /// As I have it; it stands so in the merged document.
    pub mine: String,
    /// As they have it.
    pub theirs: String,
}

impl Merge {
    /// Whether nobody has anything to decide.
    pub fn is_clean(&self) -> bool {
        self.conflicts.is_empty() && self.field_conflicts.is_empty()
    }
}

/// Merges `mine` and `theirs`, which were both made of `base`.
///
/// Blocks are told by id. What one side changed, added, moved or deleted is taken; what both did
/// alike, too. Words changed in different places of one paragraph are both taken. A block both
/// changed, or that one changed and the other deleted, is a conflict. Of two moves of one block,
/// mine holds. What both added at one place stands there one after the other, mine first.
pub fn merge(base: &Document, mine: &Document, theirs: &Document) -> Merge {
    let mut merge = fields::merge(base, mine, theirs);
    let (body, conflicts) = body(&base.body, &mine.body, &theirs.body);
    merge.document.body = body;
    merge.conflicts = conflicts;
    merge
}

fn body(base: &Body, mine: &Body, theirs: &Body) -> (Body, Vec<BlockConflict>) {
    // What only one side touched is taken as it is, faults and all.
    if base == mine || mine == theirs {
        return (theirs.clone(), Vec::new());
    }
    if base == theirs {
        return (mine.clone(), Vec::new());
    }
    blocks::merge(ids::distinct(base), ids::distinct(mine), ids::distinct(theirs))
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
