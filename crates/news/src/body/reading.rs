//! Reading a body: all its words in order, and where each stands.

use std::ops::Range;

use super::{Block, BlockId, BlockKind, Body};
use crate::{Html, Mark, Text};

/// All the words of a body in reading order, with a map back to the blocks: what search indexes,
/// quotations are found in, and reading time is counted from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BodyText {
    /// The words; parts are separated by one line break.
    pub text: String,
    /// Where each part stands in [`BodyText::text`], in order.
    pub places: Vec<TextPlace>,
    /// The stretches that are marked as quotations, in order: the mark's id and bytes of
    /// [`BodyText::text`].
    pub quotations: Vec<(String, Range<usize>)>,
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

impl BodyText {
    fn push_text(&mut self, block: &BlockId, text: &Text) {
        let words = text.words();
        self.push(block, &words);
        let mut at = self.text.len() - words.len();
        for span in &text.0 {
            let end = at + span.text.len();
            for mark in &span.marks {
                if let Mark::Quotation { id } = mark {
                    self.mark(id, at..end);
                }
            }
            at = end;
        }
    }

    /// Notes a marked stretch; one that goes on where the last ended is the same.
    fn mark(&mut self, id: &str, stretch: Range<usize>) {
        match self.quotations.last_mut() {
            Some((last, before)) if last == id && before.end == stretch.start => {
                before.end = stretch.end;
            }
            _ => self.quotations.push((id.to_owned(), stretch)),
        }
    }
}

impl Body {
    /// The words in reading order, with their places. Pull quotes repeat the body's own words and
    /// see-also cards are another article's, so neither is part of it.
    pub fn text(&self) -> BodyText {
        let mut whole = BodyText::default();
        for block in &self.blocks {
            block.gather(&mut whole);
        }
        whole
    }
}

impl Block {
    fn gather(&self, whole: &mut BodyText) {
        let id = &self.id;
        match &self.kind {
            BlockKind::Paragraph { text }
            | BlockKind::Heading { text, .. }
            | BlockKind::Preformatted { text }
            | BlockKind::Verse { text } => whole.push_text(id, text),
            BlockKind::Code { code, .. } => whole.push(id, code),
            BlockKind::Table { caption, head, rows, foot } => {
                caption.iter().for_each(|caption| whole.push_text(id, caption));
                let all = head.iter().chain(rows).chain(foot);
                all.flatten().for_each(|cell| whole.push_text(id, &cell.text));
            }
            BlockKind::Picture(figure) => {
                figure.caption.iter().for_each(|caption| whole.push_text(id, caption));
            }
            BlockKind::Gallery { pictures, caption } => {
                let captions = pictures.iter().filter_map(|figure| figure.caption.as_ref());
                captions.chain(caption).for_each(|caption| whole.push_text(id, caption));
            }
            BlockKind::File { title, caption, .. } => {
                whole.push_text(id, title);
                caption.iter().for_each(|caption| whole.push_text(id, caption));
            }
            BlockKind::Embed { title, caption, .. } => {
                title.iter().for_each(|title| whole.push(id, title));
                caption.iter().for_each(|caption| whole.push_text(id, caption));
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    whole.push_text(id, &item.text);
                    item.blocks.iter().for_each(|inner| inner.gather(whole));
                }
            }
            BlockKind::Details { summary, blocks } => {
                whole.push_text(id, summary);
                blocks.iter().for_each(|inner| inner.gather(whole));
            }
            BlockKind::Note { title, blocks } => {
                title.iter().for_each(|title| whole.push_text(id, title));
                blocks.iter().for_each(|inner| inner.gather(whole));
            }
            BlockKind::BlockQuotation { blocks, source } => {
                blocks.iter().for_each(|inner| inner.gather(whole));
                source.iter().for_each(|source| whole.push_text(id, source));
            }
            BlockKind::Html { html } => whole.push(id, &words_of(html)),
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
