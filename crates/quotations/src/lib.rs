//! Who said what: text in, quotations with their speakers out.
//!
//! *Invariant:* pure and total. The same text gives the same quotations; nothing is read but the
//! text; no text makes it fail, and the time grows with the length of the text.

mod attribution;
mod content;
mod continental;
mod frames;
mod indirect;
mod items;
mod labels;
mod lexicon;
mod marks;
mod page;
mod people;
mod phrases;
mod sentences;
mod subjects;
mod tongue;

use std::ops::Range;

pub use tongue::Tongue;

/// How somebody's words are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Between quotation marks.
    Direct,
    /// In the paper's words, with some of the speaker's between marks.
    Mixed,
    /// In the paper's words.
    Indirect,
}

/// One quotation. All spans are in bytes of the text, and fall on its characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was said; of a direct quotation with its marks.
    pub span: Range<usize>,
    /// Direct, mixed or indirect.
    pub kind: Kind,
    /// The verb that reports, or what stands for it.
    pub cue: Option<Range<usize>>,
    /// Who said it, if the text tells.
    pub speaker: Option<Speaker>,
}

/// Who is named as speaking, and who that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Where the speaker is named: `he`, `Ruiz`, `the report`. May lie in an earlier sentence.
    pub span: Range<usize>,
    /// The fullest name the text gives to whoever that is.
    pub name: Option<String>,
}

/// Finds the quotations of a text, in the order they stand. Without a language, it is guessed.
pub fn find(text: &str, tongue: Option<Tongue>) -> Vec<Found> {
    let tongue = tongue.unwrap_or_else(|| Tongue::guess(text));
    match tongue {
        Tongue::English => attribution::find(text),
        _ => continental::find(text, tongue),
    }
}
