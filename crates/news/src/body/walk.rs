//! Walking through a body: its blocks, texts, links and pictures, wherever they stand.

use super::{Block, BlockKind, Body, Figure, PictureRef, SeeAlsoTarget};
use crate::{ArticleId, Mark, Text};

impl Body {
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
        let mut led = |figure: &mut Figure| figure.href.iter_mut().for_each(&mut *visit);
        self.each_block_mut(&mut |block| match &mut block.kind {
            BlockKind::Picture(figure) => led(figure),
            BlockKind::Gallery { pictures, .. } => pictures.iter_mut().for_each(&mut led),
            _ => {}
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

    pub(crate) fn own_texts_mut(&mut self, visit: &mut impl FnMut(&mut Text)) {
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
}
