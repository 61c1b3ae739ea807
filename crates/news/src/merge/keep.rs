//! A body read anew, from Markdown for instance, gets back what its notation may not carry: its
//! blocks' ids and addresses, and the marks of quotations and languages.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde::Serialize;

use super::ids;
use crate::likeness::{kind_word, pair};
use crate::wording::lines;
use crate::{Block, BlockId, BlockKind, Body, Language, Mark, Text};

/// Something of the old body that the new one has no longer. `Display` is a sentence for an editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Loss {
    /// What.
    #[serde(flatten)]
    pub what: Lost,
    /// The block of the old body it belonged to.
    pub block: BlockId,
    /// The words it was about; empty when it had none.
    pub words: String,
}

/// What can get lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "lost", rename_all = "snake_case")]
pub enum Lost {
    /// The mark of a quotation, because its words were changed or taken out.
    Quotation {
        /// The id of its record.
        id: String,
    },
    /// The mark of words in another language, because they were changed.
    Language {
        /// Which.
        lang: Language,
    },
    /// An address inside the page: its block is gone.
    Anchor {
        /// The address, without `#`.
        anchor: String,
    },
    /// A block that shows more than words.
    Block {
        /// Its kind, as bodies store it: `picture`, `embed`, …
        kind: &'static str,
    },
}

/// Gives the blocks of `new` the ids of the blocks of `old` they are taken for: those with equal
/// words first, then the most alike ones, if half of their words are the same. Addresses inside the
/// page and the targets of see-also cards come along. Marks of quotations that `new` has none of
/// are put back where their words still stand; marks of languages, too, if `new` has none at all.
///
/// Returns the body and what could not be kept, in the order of `old`.
pub fn keep_ids(old: &Body, new: Body) -> (Body, Vec<Loss>) {
    let old_blocks = flat(old);
    let old_of = pair(&old_blocks, &flat(&new), vec![None; flat(&new).len()]);
    let new_of: HashMap<usize, usize> =
        old_of.iter().enumerate().filter_map(|(new, old)| Some(((*old)?, new))).collect();
    let mut body = with_ids(&old_blocks, new, &old_of);
    let mut losses = lost_blocks(&old_blocks, &body, &new_of);
    losses.extend(Marker::of(&old_blocks, &body, &new_of).put_back(&mut body));
    losses.sort_by_key(|(place, _)| *place);
    (ids::distinct(&body), losses.into_iter().map(|(_, loss)| loss).collect())
}

fn flat(body: &Body) -> Vec<&Block> {
    let mut blocks = Vec::new();
    body.each_block(&mut |block| blocks.push(block));
    blocks
}

fn with_ids(old: &[&Block], mut body: Body, old_of: &[Option<usize>]) -> Body {
    let mut taken: HashSet<BlockId> = old.iter().map(|block| block.id.clone()).collect();
    let mut anchors: HashSet<String> =
        flat(&body).into_iter().filter_map(|block| block.anchor.clone()).collect();
    let mut old_of = old_of.iter();
    body.each_block_mut(&mut |block| {
        let Some(old) = old_of.next().copied().flatten().map(|place| old[place]) else {
            // An id is given once: not to another block, even when its own is gone.
            if taken.contains(&block.id) {
                block.id = ids::fresh(&block.id, &taken);
            }
            taken.insert(block.id.clone());
            return;
        };
        block.id = old.id.clone();
        if let (None, Some(anchor)) = (&block.anchor, &old.anchor)
            && anchors.insert(anchor.clone())
        {
            block.anchor = Some(anchor.clone());
        }
        if let BlockKind::SeeAlso { target: target @ None, .. } = &mut block.kind
            && let BlockKind::SeeAlso { target: known, .. } = &old.kind
        {
            target.clone_from(known);
        }
    });
    body
}

/// Blocks and addresses that are gone, each with its block's place in the old body.
fn lost_blocks(old: &[&Block], body: &Body, new_of: &HashMap<usize, usize>) -> Vec<(usize, Loss)> {
    let anchors: HashSet<_> = flat(body).into_iter().filter_map(|b| b.anchor.as_ref()).collect();
    let mut losses = Vec::new();
    for (place, block) in old.iter().enumerate().filter(|(place, _)| !new_of.contains_key(place)) {
        let mut lose = |what, words| {
            losses.push((place, Loss { what, block: block.id.clone(), words }));
        };
        if let kind @ ("picture" | "gallery" | "file" | "embed" | "see_also" | "html") =
            kind_word(&block.kind)
        {
            lose(Lost::Block { kind }, lines(block).into_iter().next().unwrap_or_default());
        }
        if let Some(anchor) = block.anchor.as_ref().filter(|anchor| !anchors.contains(anchor)) {
            lose(Lost::Anchor { anchor: anchor.clone() }, String::new());
        }
    }
    losses
}

/// A mark of the old body, and where to look for its words.
struct Marked {
    mark: Mark,
    words: String,
    /// How often the words stand in the block before these.
    before: usize,
    /// The block's place in the old body, and its id.
    block: (usize, BlockId),
    /// The place of the new block that is taken for it.
    target: Option<usize>,
}

/// Puts marks back.
struct Marker(Vec<Marked>);

impl Marker {
    /// The marks of the old blocks that the new body needs.
    fn of(old: &[&Block], body: &Body, new_of: &HashMap<usize, usize>) -> Self {
        let mut present = HashSet::new();
        for block in flat(body) {
            texts(block).into_iter().for_each(|text| {
                present.extend(text.0.into_iter().flat_map(|span| span.marks));
            });
        }
        let has_language = present.iter().any(|mark| matches!(mark, Mark::Language { .. }));
        let is_needed = |mark: &Mark| match mark {
            Mark::Quotation { .. } => !present.contains(mark),
            Mark::Language { .. } => !has_language,
            _ => false,
        };
        let mut marked = Vec::new();
        for (place, block) in old.iter().enumerate() {
            let block_texts = texts(block);
            for (number, text) in block_texts.iter().enumerate() {
                let all = text.words();
                for (mark, range) in runs(text).into_iter().filter(|(mark, _)| is_needed(mark)) {
                    let words = all[range.clone()].to_owned();
                    let earlier = block_texts[..number].iter();
                    let before =
                        earlier.map(|text| found(&text.words(), &words).len()).sum::<usize>()
                            + found(&all[..range.start], &words).len();
                    let target = new_of.get(&place).copied();
                    let block = (place, block.id.clone());
                    marked.push(Marked { mark, words, before, block, target });
                }
            }
        }
        Self(marked)
    }

    /// Puts back what it can; returns the rest as losses.
    fn put_back(self, body: &mut Body) -> Vec<(usize, Loss)> {
        let mut missed = Vec::new();
        let mut by_target: HashMap<usize, Vec<Marked>> = HashMap::new();
        for marked in self.0 {
            match marked.target {
                Some(target) => by_target.entry(target).or_default().push(marked),
                None => missed.push(marked),
            }
        }
        let mut place = 0;
        body.each_block_mut(&mut |block| {
            for marked in by_target.remove(&place).unwrap_or_default() {
                if !marked.put(block) {
                    missed.push(marked);
                }
            }
            place += 1;
        });
        missed.retain(|marked| !marked.put_elsewhere(body));
        missed.into_iter().filter_map(Marked::lost).collect()
    }
}

impl Marked {
    /// Marks the words in the block: the same of several, or the last.
    fn put(&self, block: &mut Block) -> bool {
        let of_text = |text: &Text| found(&text.words(), &self.words).len();
        let counts: Vec<usize> = texts(block).iter().map(of_text).collect();
        let Some(last) = counts.iter().sum::<usize>().checked_sub(1) else { return false };
        let mut wanted = Some(self.before.min(last));
        let mut counts = counts.into_iter();
        block.own_texts_mut(&mut |text| {
            let count = counts.next().unwrap_or_default();
            let Some(number) = wanted else { return };
            wanted = number.checked_sub(count);
            if wanted.is_none() {
                let start = found(&text.words(), &self.words)[number];
                mark(text, &(start..start + self.words.len()), &self.mark);
            }
        });
        true
    }

    /// Marks the words where they stand in another block, if they stand in one place only.
    fn put_elsewhere(&self, body: &mut Body) -> bool {
        let mut places = 0;
        body.each_text_mut(&mut |text| places += found(&text.words(), &self.words).len());
        if places != 1 {
            return false;
        }
        body.each_text_mut(&mut |text| {
            for start in found(&text.words(), &self.words) {
                mark(text, &(start..start + self.words.len()), &self.mark);
            }
        });
        true
    }

    fn lost(self) -> Option<(usize, Loss)> {
        let (place, block) = self.block;
        let what = match self.mark {
            Mark::Quotation { id } => Lost::Quotation { id },
            // Who takes a paragraph out does not miss the language it was in.
            Mark::Language { lang } if self.target.is_some() => Lost::Language { lang },
            _ => return None,
        };
        Some((place, Loss { what, block, words: self.words }))
    }
}

/// The texts of a block, without those of blocks inside it.
fn texts(block: &Block) -> Vec<Text> {
    let mut texts = Vec::new();
    block.clone().own_texts_mut(&mut |text| texts.push(text.clone()));
    texts
}

/// The stretches of a text that carry each mark, in bytes.
fn runs(text: &Text) -> Vec<(Mark, Range<usize>)> {
    let mut runs: Vec<(Mark, Range<usize>)> = Vec::new();
    let mut at = 0;
    for span in &text.0 {
        let end = at + span.text.len();
        for mark in &span.marks {
            match runs.iter_mut().rev().find(|(of, run)| of == mark && run.end == at) {
                Some((_, run)) => run.end = end,
                None => runs.push((mark.clone(), at..end)),
            }
        }
        at = end;
    }
    runs
}

/// Where `words` stand in `text`, not as a part of other words.
fn found(text: &str, words: &str) -> Vec<usize> {
    if words.is_empty() {
        return Vec::new();
    }
    let joins = |a: Option<char>, b: Option<char>| {
        a.zip(b).is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric())
    };
    let is_apart = |start: &usize| {
        let (before, after) = (&text[..*start], &text[start + words.len()..]);
        !joins(before.chars().next_back(), words.chars().next())
            && !joins(words.chars().next_back(), after.chars().next())
    };
    text.match_indices(words).map(|(start, _)| start).filter(is_apart).collect()
}

/// Puts a mark around some bytes of a text.
fn mark(text: &mut Text, range: &Range<usize>, mark: &Mark) {
    let mut marked = Text::default();
    let mut at = 0;
    for span in &text.0 {
        let cut = |byte: usize| byte.clamp(at, at + span.text.len()) - at;
        let (start, end) = (cut(range.start), cut(range.end));
        marked.push(&span.text[..start], &span.marks);
        let mut marks = span.marks.clone();
        if !marks.contains(mark) {
            marks.insert(0, mark.clone());
        }
        marked.push(&span.text[start..end], &marks);
        marked.push(&span.text[end..], &span.marks);
        at += span.text.len();
    }
    *text = marked;
}

impl std::fmt::Display for Loss {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let words = &self.words;
        match &self.what {
            Lost::Quotation { .. } => write!(
                f,
                "The quotation “{words}” is no longer marked, because its words were changed or \
                 taken out."
            ),
            Lost::Language { lang } => {
                write!(f, "“{words}” is no longer marked as {lang}, because it was changed.")
            }
            Lost::Anchor { anchor } => write!(
                f,
                "Links to #{anchor} will lead to the top of the page, because what they led to is \
                 gone."
            ),
            Lost::Block { kind } => {
                let kind = kind.replace('_', "-");
                write!(f, "The article has one block of the kind “{kind}” less")?;
                if words.is_empty() { write!(f, ".") } else { write!(f, ": “{words}”.") }
            }
        }
    }
}
