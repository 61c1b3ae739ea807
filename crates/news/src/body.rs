//! The body of an article: a tree of blocks, each with an id it keeps for life.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{ArticleId, Html, Mark, PictureId, Text};

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

/// All the words of a body in reading order, with a map back to the blocks: what search indexes,
/// quotations are found in, and reading time is counted from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BodyText {
    /// The words; parts are separated by one line break.
    pub text: String,
    /// Where each part stands in [`BodyText::text`], in order.
    pub places: Vec<TextPlace>,
}

/// Where one part of a block (its text, one item, one cell, its caption) stands in the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPlace {
    /// Bytes of [`BodyText::text`].
    pub range: Range<usize>,
    /// The block the words are in.
    pub block: BlockId,
}

impl BodyText {
    /// The block that holds the byte at `offset`, and the byte's distance from that part's start.
    pub fn place(&self, offset: usize) -> Option<(&BlockId, usize)> {
        let after = self.places.partition_point(|place| place.range.end <= offset);
        let place = self.places.get(after).filter(|place| place.range.contains(&offset))?;
        Some((&place.block, offset - place.range.start))
    }

    /// How many words there are, counted between white space; in scripts without spaces, two
    /// characters count as one word.
    pub fn words(&self) -> usize {
        let wide = self.text.chars().filter(|c| ('\u{2E80}'..='\u{9FFF}').contains(c)).count();
        self.text.split_whitespace().count() + wide / 2
    }

    fn push(&mut self, block: &BlockId, words: &str) {
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.places.push(TextPlace { range: start..self.text.len(), block: block.clone() });
    }
}

impl Body {
    /// A body of these blocks.
    pub fn of(blocks: Vec<Block>) -> Self {
        Self { v: BODY_FORMAT, blocks }
    }

    /// The words in reading order, with their places. Pull quotes repeat the body's own words and
    /// see-also cards are another article's, so neither is part of it.
    pub fn text(&self) -> BodyText {
        let mut whole = BodyText::default();
        for block in &self.blocks {
            block.gather(&mut whole);
        }
        whole
    }

    /// Calls `visit` for each block, inner ones after the block they stand in.
    pub fn each_block<'a>(&'a self, visit: &mut impl FnMut(&'a Block)) {
        self.blocks.iter().for_each(|block| block.each(visit));
    }

    /// Calls `visit` for each block with leave to change it.
    pub fn each_block_mut(&mut self, visit: &mut impl FnMut(&mut Block)) {
        self.blocks.iter_mut().for_each(|block| block.each_mut(visit));
    }

    /// Calls `visit` for each run of text with leave to change it: paragraphs, items, cells,
    /// captions.
    pub fn each_text_mut(&mut self, visit: &mut impl FnMut(&mut Text)) {
        self.each_block_mut(&mut |block| block.own_texts_mut(visit));
    }

    /// Every picture and file the body names, in order, each once.
    pub fn pictures(&self) -> Vec<PictureRef> {
        let mut found: Vec<PictureRef> = Vec::new();
        let mut add = |picture: &PictureRef| {
            if !found.contains(picture) {
                found.push(picture.clone());
            }
        };
        self.each_block(&mut |block| match &block.kind {
            BlockKind::Picture(figure) => add(&figure.picture),
            BlockKind::Gallery { pictures, .. } => {
                pictures.iter().for_each(|figure| add(&figure.picture));
            }
            BlockKind::File { file, .. } => add(file),
            _ => {}
        });
        found
    }

    /// Calls `visit` for each place where a picture or file is named, with leave to change it.
    pub fn each_picture_mut(&mut self, visit: &mut impl FnMut(&mut PictureRef)) {
        self.each_block_mut(&mut |block| match &mut block.kind {
            BlockKind::Picture(figure) => visit(&mut figure.picture),
            BlockKind::Gallery { pictures, .. } => {
                pictures.iter_mut().for_each(|figure| visit(&mut figure.picture));
            }
            BlockKind::File { file, .. } => visit(file),
            _ => {}
        });
    }

    /// The articles its see-also cards lead to, each once.
    pub fn see_also(&self) -> Vec<ArticleId> {
        let mut found = Vec::new();
        self.each_block(&mut |block| {
            if let BlockKind::SeeAlso { target: Some(SeeAlsoTarget::Article(id)), .. } = &block.kind
                && !found.contains(id)
            {
                found.push(*id);
            }
        });
        found
    }

    /// Calls `visit` for each link's address with leave to change it.
    pub fn each_link_mut(&mut self, visit: &mut impl FnMut(&mut String)) {
        self.each_text_mut(&mut |text| {
            for mark in text.0.iter_mut().flat_map(|span| &mut span.marks) {
                if let Mark::Link { href, .. } = mark {
                    visit(href);
                }
            }
        });
        self.each_block_mut(&mut |block| {
            if let BlockKind::Picture(Figure { href: Some(href), .. }) = &mut block.kind {
                visit(href);
            }
        });
    }
}

impl Block {
    /// The blocks that stand inside this one: of a quotation, a note, a fold, a list's items.
    pub fn inner(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        match &self.kind {
            BlockKind::BlockQuotation { blocks, .. }
            | BlockKind::Details { blocks, .. }
            | BlockKind::Note { blocks, .. } => Box::new(blocks.iter()),
            BlockKind::List { items, .. } => {
                Box::new(items.iter().flat_map(|item| item.blocks.iter()))
            }
            _ => Box::new(std::iter::empty()),
        }
    }

    fn each<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        // A generic recursion would grow the closure's type without end; the boxed iterator and
        // the reborrowed `&mut` keep it one type.
        for inner in self.inner() {
            inner.each(visit);
        }
    }

    fn each_mut(&mut self, visit: &mut impl FnMut(&mut Self)) {
        visit(self);
        match &mut self.kind {
            BlockKind::BlockQuotation { blocks, .. }
            | BlockKind::Details { blocks, .. }
            | BlockKind::Note { blocks, .. } => {
                blocks.iter_mut().for_each(|inner| inner.each_mut(visit));
            }
            BlockKind::List { items, .. } => items
                .iter_mut()
                .flat_map(|item| &mut item.blocks)
                .for_each(|inner| inner.each_mut(visit)),
            _ => {}
        }
    }

    fn own_texts_mut(&mut self, visit: &mut impl FnMut(&mut Text)) {
        let mut optional = |text: &mut Option<Text>| text.iter_mut().for_each(&mut *visit);
        match &mut self.kind {
            BlockKind::Paragraph { text }
            | BlockKind::Heading { text, .. }
            | BlockKind::Preformatted { text }
            | BlockKind::Verse { text } => visit(text),
            BlockKind::List { items, .. } => items.iter_mut().for_each(|i| visit(&mut i.text)),
            BlockKind::BlockQuotation { source, .. } => optional(source),
            BlockKind::PullQuote { text, source } => {
                optional(source);
                visit(text);
            }
            BlockKind::Picture(figure) => optional(&mut figure.caption),
            BlockKind::Gallery { pictures, caption } => {
                pictures.iter_mut().for_each(|figure| optional(&mut figure.caption));
                optional(caption);
            }
            BlockKind::Table { caption, head, rows, foot } => {
                optional(caption);
                let all = head.iter_mut().chain(rows).chain(foot);
                all.flatten().for_each(|cell| visit(&mut cell.text));
            }
            BlockKind::File { title, caption, .. } => {
                optional(caption);
                visit(title);
            }
            BlockKind::Embed { caption, .. } => optional(caption),
            BlockKind::Details { summary, .. } => visit(summary),
            BlockKind::Note { title, .. } => optional(title),
            BlockKind::Code { .. }
            | BlockKind::Rule
            | BlockKind::SeeAlso { .. }
            | BlockKind::Html { .. } => {}
        }
    }

    fn gather(&self, whole: &mut BodyText) {
        let mut add = |words: &str| whole.push(&self.id, words);
        match &self.kind {
            BlockKind::Paragraph { text }
            | BlockKind::Heading { text, .. }
            | BlockKind::Preformatted { text }
            | BlockKind::Verse { text } => add(&text.words()),
            BlockKind::Code { code, .. } => add(code),
            BlockKind::Table { caption, head, rows, foot } => {
                caption.iter().for_each(|caption| add(&caption.words()));
                let all = head.iter().chain(rows).chain(foot);
                all.flatten().for_each(|cell| add(&cell.text.words()));
            }
            BlockKind::Picture(figure) => {
                figure.caption.iter().for_each(|caption| add(&caption.words()));
            }
            BlockKind::Gallery { pictures, caption } => {
                let captions = pictures.iter().filter_map(|figure| figure.caption.as_ref());
                captions.chain(caption).for_each(|caption| add(&caption.words()));
            }
            BlockKind::File { title, caption, .. } => {
                add(&title.words());
                caption.iter().for_each(|caption| add(&caption.words()));
            }
            BlockKind::Embed { title, caption, .. } => {
                title.iter().for_each(|title| add(title));
                caption.iter().for_each(|caption| add(&caption.words()));
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    whole.push(&self.id, &item.text.words());
                    item.blocks.iter().for_each(|inner| inner.gather(whole));
                }
            }
            BlockKind::Details { summary, blocks } => {
                add(&summary.words());
                blocks.iter().for_each(|inner| inner.gather(whole));
            }
            BlockKind::Note { title, blocks } => {
                title.iter().for_each(|title| add(&title.words()));
                blocks.iter().for_each(|inner| inner.gather(whole));
            }
            BlockKind::BlockQuotation { blocks, source } => {
                blocks.iter().for_each(|inner| inner.gather(whole));
                source.iter().for_each(|source| whole.push(&self.id, &source.words()));
            }
            BlockKind::Html { html } => add(&words_of(html)),
            BlockKind::PullQuote { .. } | BlockKind::Rule | BlockKind::SeeAlso { .. } => {}
        }
    }
}

/// The words of sanitised markup: tags out, the five entities its serialiser writes decoded.
fn words_of(html: &Html) -> String {
    let mut words = String::with_capacity(html.as_str().len());
    let mut in_tag = false;
    for char in html.as_str().chars() {
        match char {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                if !words.ends_with(char::is_whitespace) {
                    words.push(' ');
                }
            }
            _ if in_tag => {}
            _ => words.push(char),
        }
    }
    let decoded = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{a0}")]
        .iter()
        .fold(words, |words, (entity, plain)| words.replace(entity, plain));
    decoded.replace("&amp;", "&").trim().to_owned()
}

#[cfg(test)]
mod tests;
