//! The body of an article: a tree of blocks, each with an id it keeps for life.

use serde::{Deserialize, Serialize};

use crate::{ArticleId, Html, PictureId, Text};

mod reading;
mod walk;

pub use reading::{BodyText, TextPlace};

/// The version of the stored form that this program writes: `{"v":1,"blocks":[…]}`.
pub const BODY_FORMAT: u32 = 1;

/// An article's copy, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The version of the stored form, [`BODY_FORMAT`].
    pub v: u32,
    /// The blocks, first to last.
    pub blocks: Vec<Block>,
}

/// One block, with its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Given once, kept through every edit.
    pub id: BlockId,
    /// An address inside the page, when the copy names one: `#what-each-side-would-bring`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// What the block is.
    #[serde(flatten)]
    pub kind: BlockKind,
}

/// A block's id: eight characters of `a-z 2-7`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BlockId(pub String);

/// A source of block ids that depends on its seed alone, so that reading the same copy twice gives
/// the same body.
#[derive(Debug, Clone)]
pub struct BlockIds(u64);

/// What a block can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum BlockKind {
    /// Running text.
    Paragraph {
        /// The words.
        text: Text,
    },
    /// A heading inside the article. The headline is level 1, so these begin at 2.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The words.
        text: Text,
    },
    /// A list.
    List {
        /// Numbered or not.
        ordered: bool,
        /// The first number of a numbered list, when it is not 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start: Option<i32>,
        /// What it lists.
        items: Vec<ListItem>,
    },
    /// A quotation set apart: somebody else's paragraphs.
    BlockQuotation {
        /// What is quoted.
        blocks: Vec<Block>,
        /// Who or what is quoted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Text>,
    },
    /// Words of the article shown large.
    PullQuote {
        /// The words.
        text: Text,
        /// Whose words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Text>,
    },
    /// One picture.
    Picture(Figure),
    /// Several pictures that belong together.
    Gallery {
        /// The pictures, in order.
        pictures: Vec<Figure>,
        /// What is said of them all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
    },
    /// A table.
    Table {
        /// What it shows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
        /// Rows of column heads.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        head: Vec<Vec<Cell>>,
        /// The rows.
        rows: Vec<Vec<Cell>>,
        /// Rows of sums.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        foot: Vec<Vec<Cell>>,
    },
    /// Words for a machine.
    Code {
        /// The programming language, as the copy names it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        /// The code, line breaks and all.
        code: String,
    },
    /// Text whose spaces and line breaks matter.
    Preformatted {
        /// The text.
        text: Text,
    },
    /// Verse: lines as the poet broke them.
    Verse {
        /// The lines, `\n` between them.
        text: Text,
    },
    /// A break between parts.
    Rule,
    /// A file to read, hear, see or take away.
    File {
        /// Which file: its name tells what it is until it is held.
        file: PictureRef,
        /// What it is called.
        title: Text,
        /// What is said of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
    },
    /// Something that stays on another's site: a still card until the reader asks for it.
    Embed {
        /// Where it is: `http` or `https`.
        url: String,
        /// What it is called, when the copy says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// What is said of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
    },
    /// Something folded away under a line that names it.
    Details {
        /// The line.
        summary: Text,
        /// What is folded away.
        blocks: Vec<Block>,
    },
    /// A card that leads to another article.
    SeeAlso {
        /// The other article's headline as the copy gives it.
        title: String,
        /// The article, once the paper holds it; without one the card is a suggestion that only
        /// editors see.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target: Option<SeeAlsoTarget>,
    },
    /// A box beside the story: facts, background, a word from the editors.
    Note {
        /// What the box is called.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<Text>,
        /// What stands in it.
        blocks: Vec<Block>,
    },
    /// What nothing above can hold, as markup the sanitiser has passed.
    Html {
        /// The markup.
        html: Html,
    },
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListItem {
    /// The item's own words.
    pub text: Text,
    /// What hangs below it: further paragraphs, a list inside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
}

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The words.
    pub text: Text,
    /// Whether it heads its row (or, in a head row, its column).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_head: bool,
    /// Columns it covers, at least 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub columns: u16,
    /// Rows it covers, at least 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub rows: u16,
}

/// A picture as one article uses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Which picture.
    pub picture: PictureRef,
    /// What it shows, where this use needs other words than the picture's own. Empty: it is
    /// decoration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// What the reader is told, where this use needs other words than the picture's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text>,
    /// Where the picture leads, when the copy links it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

/// A picture or file, held by the paper or still wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureRef {
    /// The paper has it.
    Held(PictureId),
    /// An import saw it at this address (an absolute URL, or a path within the import's folder)
    /// and its place is kept; nothing is printed there until it is held.
    Wanted(String),
}

/// What a see-also card leads to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeeAlsoTarget {
    /// An article the paper holds.
    Article(ArticleId),
    /// `SECTION/SLUG`, an old address or a whole URL: copy that is still on its way in. Receiving
    /// turns it into an article or drops the target.
    Address(String),
}

fn one() -> u16 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_one(n: &u16) -> bool {
    *n == 1
}

impl Default for Body {
    fn default() -> Self {
        Self { v: BODY_FORMAT, blocks: Vec::new() }
    }
}

impl Cell {
    /// A plain cell.
    pub fn new(text: Text) -> Self {
        Self { text, is_head: false, columns: 1, rows: 1 }
    }
}

impl BlockIds {
    /// Ids that follow from `seed`: a random number at an editor's desk, the hash of the source in
    /// an import.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// Ids that follow from any bytes.
    pub fn seeded_by(source: &[u8]) -> Self {
        let hash = blake3::hash(source);
        let mut head = [0; 8];
        head.copy_from_slice(&hash.as_bytes()[..8]);
        Self(u64::from_le_bytes(head))
    }

    /// The next id. SplitMix64 (Steele, Lea, Flood 2014): five bits of each of its bytes.
    pub fn next_id(&mut self) -> BlockId {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        let alphabet = b"abcdefghijklmnopqrstuvwxyz234567";
        let characters = z.to_le_bytes().map(|byte| char::from(alphabet[usize::from(byte & 31)]));
        BlockId(characters.iter().collect())
    }

    /// A block with the next id.
    pub fn block(&mut self, kind: BlockKind) -> Block {
        Block { id: self.next_id(), anchor: None, kind }
    }
}

impl Body {
    /// A body of these blocks.
    pub fn of(blocks: Vec<Block>) -> Self {
        Self { v: BODY_FORMAT, blocks }
    }
}

#[cfg(test)]
mod tests;
