//! What stands inside a paragraph: marks, links, languages, breaks.

use news::{Language, Mark};

use super::flow::{Flow, Place, usable};
use super::{NodeId, Reader, Seen, address, shortened};

impl Reader<'_> {
    /// Reads what is inside with one mark more; none is set twice.
    pub(super) fn with_mark(&mut self, mark: Mark, node: NodeId, flow: &mut Flow) {
        if mark == Mark::Cite && flow.place == Place::Quotation && self.names_source(node) {
            return self.source(node, flow);
        }
        let new = !self.marks.contains(&mark);
        if new {
            self.marks.push(mark);
        }
        self.walk_children(node, flow);
        if new {
            self.marks.pop();
        }
    }

    /// The mark for the language an element names, unless its surroundings have it.
    pub(super) fn language_of(&mut self, node: NodeId) -> Option<Mark> {
        let tree = self.tree;
        let tag = tree.attribute(node, "lang").or_else(|| tree.attribute(node, "xml:lang"))?;
        if tag.trim().is_empty() {
            return None;
        }
        let Ok(lang) = Language::parse(tag) else {
            self.notices.left_out(format!("“{}” is no language.", shortened(tag)));
            return None;
        };
        let around = self.marks.iter().rev().find_map(|mark| match mark {
            Mark::Language { lang } => Some(lang),
            _ => None,
        });
        (around != Some(&lang)).then_some(Mark::Language { lang })
    }

    pub(super) fn link(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        for anchor in ["id", "name"] {
            let named = tree.attribute(node, anchor).and_then(usable);
            self.anchor_here(named, flow);
        }
        let Some(raw) = tree.attribute(node, "href") else {
            self.walk_children(node, flow);
            return;
        };
        let Some(href) = address::of_link(raw, self.base) else {
            self.notices.left_out(format!(
                "A link to “{}” was left out; its words stay.",
                shortened(raw.trim())
            ));
            self.walk_children(node, flow);
            return;
        };
        // The number after our own quotations is made anew from their marks.
        if tree.has_class(node, &["on-record"]) {
            return;
        }
        let title = tree.attribute(node, "title").map(str::trim).filter(|title| !title.is_empty());
        let before = (flow.blocks.len(), flow.line.measure());
        let is_anchor = href.starts_with('#');
        let mark = Mark::Link { href, title: title.map(str::to_owned) };
        self.with_mark(mark, node, flow);
        if before == (flow.blocks.len(), flow.line.measure()) && !is_anchor {
            self.notices.left_out("A link without words was left out.");
        }
    }

    /// A span may carry the paper's own quotation mark.
    pub(super) fn span(&mut self, node: NodeId, flow: &mut Flow) {
        match self.quotation_of(node) {
            Some(mark) => self.with_mark(mark, node, flow),
            None => self.walk_children(node, flow),
        }
    }

    /// `q` prints quotation marks that are not in the text, unless it is the paper's own.
    pub(super) fn quoted(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        if let Some(mark) = self.quotation_of(node) {
            self.with_mark(mark, node, flow);
        } else if tree.has_class(node, &["said"]) || self.is_directly_in(node, "blockquote") {
            self.walk_children(node, flow);
        } else {
            flow.line.push("“", &self.marks);
            self.walk_children(node, flow);
            flow.line.push("”", &self.marks);
        }
    }

    fn is_directly_in(&self, node: NodeId, parent: &str) -> bool {
        self.tree.parent(node).is_some_and(|around| self.tree.name(around) == parent)
    }

    /// A `cite` that stands beside the quoted paragraphs, or alone in one, names their source.
    fn names_source(&self, node: NodeId) -> bool {
        let tree = self.tree;
        let alone_in_paragraph = || {
            let paragraph = tree.parent(node).filter(|around| tree.name(*around) == "p");
            paragraph.is_some_and(|p| {
                self.is_directly_in(p, "blockquote")
                    && tree.children(p).all(|c| c == node || self.is_blank_text(c))
                    && tree.elements(tree.parent(p).unwrap_or(p)).next() != Some(p)
            })
        };
        self.is_directly_in(node, "blockquote") || alone_in_paragraph()
    }

    fn quotation_of(&self, node: NodeId) -> Option<Mark> {
        let tree = self.tree;
        let said = tree.has_class(node, &["said"]) || tree.name(node) == "q";
        let own = tree.attribute(node, "data-quotation");
        let by_id = || tree.attribute(node, "id").and_then(|id| id.strip_prefix("quotation-"));
        let id = own.or_else(by_id).filter(|id| said && !id.trim().is_empty())?;
        Some(Mark::Quotation { id: id.trim().to_owned() })
    }

    pub(super) fn abbreviation(&mut self, node: NodeId, flow: &mut Flow) {
        let title = self.tree.attribute(node, "title").map(str::trim).filter(|t| !t.is_empty());
        self.with_mark(Mark::Abbreviation { title: title.map(str::to_owned) }, node, flow);
    }

    /// Two line breaks in a row end a paragraph.
    pub(super) fn line_break(&mut self, flow: &mut Flow) {
        if self.keeps_space {
            flow.line.push_kept("\n", &self.marks);
        } else if flow.line.push_break(&self.marks) >= 2 {
            self.end_paragraph(flow);
        }
    }

    pub(super) fn kept(&mut self, node: NodeId, flow: &mut Flow) {
        let before = std::mem::replace(&mut self.keeps_space, true);
        self.walk_children(node, flow);
        self.keeps_space = before;
    }

    /// Readings of ruby stand in brackets after their word.
    pub(super) fn reading(&mut self, node: NodeId, flow: &mut Flow) {
        self.notices.changed("Readings beside words (ruby) were set in brackets.");
        flow.line.push("(", &self.marks);
        self.walk_children(node, flow);
        flow.line.push(")", &self.marks);
    }

    /// All words below a node, white space collapsed, without marks.
    pub(super) fn plain_words(&self, node: NodeId) -> String {
        let tree = self.tree;
        let mut line = super::line::Line::default();
        for inside in tree.descendants(node) {
            if let Seen::Text(words) = tree.see(inside) {
                line.push(words, &[]);
            }
        }
        line.take().words()
    }
}
