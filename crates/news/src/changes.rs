//! What changed between two versions of an article, word by word: what `/changes/N` shows.

use serde::Serialize;

use crate::{BlockId, Correction, Document};

mod blocks;
mod fields;
mod runs;

/// What changed between two documents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Changes {
    /// The fields that changed, in the order of the page.
    pub fields: Vec<FieldChange>,
    /// Every block of the new body in its order, with those taken out where they stood.
    pub blocks: Vec<BlockChange>,
    /// Corrections and clarifications that the new document has and the old one has not.
    pub corrections: Vec<Correction>,
    /// Words added in fields and blocks. In scripts without spaces two characters are a word.
    pub words_added: usize,
    /// Words taken out.
    pub words_removed: usize,
}

/// A field that changed: its words, or what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The field's name in the document: `headline`, `kicker`, `standfirst`, `dateline`,
    /// `lead_picture`, `lead_caption`. The note to editors is nobody else's, and never here.
    pub field: &'static str,
    /// The words. None for the lead picture, which has none.
    pub runs: Vec<Run>,
}

/// One block, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockChange {
    /// Its id: in the new body, or in the old one when it was taken out.
    pub block: BlockId,
    /// Its kind, as bodies store it: `paragraph`, `picture`, … .
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Which of its kind it is, from 1: the third paragraph. Counted in the body it stands in,
    /// without blocks inside others.
    pub number: usize,
    /// What became of it.
    pub change: Change,
    /// Whether it stands at another place among the blocks around it.
    pub moved: bool,
    /// Its words. None when nothing changed: the page folds it or takes the words from the body.
    /// Items, rows and paragraphs inside it have a line break between them.
    pub runs: Vec<Run>,
    /// What else changed about it.
    pub other: Vec<Other>,
}

/// What became of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Nothing.
    Same,
    /// Its words changed.
    Words,
    /// Its words are the same and something else changed, which [`BlockChange::other`] tells.
    Other,
    /// It is new.
    Added,
    /// It was taken out.
    Removed,
}

/// What can change beside words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Other {
    /// Its kind: a paragraph became a heading.
    Kind,
    /// A picture, file or embed is another one.
    Picture,
    /// What is said to those who cannot see a picture.
    AltText,
    /// Where a link or card leads.
    Links,
    /// Emphasis and other marks.
    Marks,
    /// How it is set: a heading's level, a list's numbers, a table's cells, its address.
    Layout,
}

/// Some words, and whether they were there before and are now. As JSON `{"is":"added","text":"…"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", content = "text", rename_all = "snake_case")]
pub enum Run {
    /// In both.
    Same(String),
    /// Only now.
    Added(String),
    /// Only before.
    Removed(String),
}

impl Changes {
    /// Whether a reader would find no difference.
    pub fn is_empty(&self) -> bool {
        let is_same = |block: &BlockChange| block.change == Change::Same && !block.moved;
        self.fields.is_empty() && self.corrections.is_empty() && self.blocks.iter().all(is_same)
    }

    fn count(&mut self) {
        let of_fields = self.fields.iter().flat_map(|field| &field.runs);
        let of_blocks = self.blocks.iter().flat_map(|block| &block.runs);
        for run in of_fields.chain(of_blocks) {
            match run {
                Run::Same(_) => {}
                Run::Added(text) => self.words_added += crate::wording::count(text),
                Run::Removed(text) => self.words_removed += crate::wording::count(text),
            }
        }
    }
}

/// What changed from `old` to `new`.
///
/// Blocks are told by id, then by their words; words by Unicode's rules (UAX #29). Ids of
/// quotations and of inner blocks are the newsroom's and no change. Deterministic and bounded in
/// time: a block of more than fifty thousand words whose changes lie far apart is shown as taken
/// out and added between its first and its last change.
pub fn changes(old: &Document, new: &Document) -> Changes {
    let is_new = |correction: &&Correction| !old.corrections.contains(correction);
    let mut changes = Changes {
        fields: fields::changes(old, new),
        blocks: blocks::changes(&old.body, &new.body),
        corrections: new.corrections.iter().filter(is_new).cloned().collect(),
        ..Changes::default()
    };
    changes.count();
    changes
}

#[cfg(test)]
mod tests;
