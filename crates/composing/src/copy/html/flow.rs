//! Blocks on their way into a body, and the paragraph that is under way between them.

use news::{Block, BlockKind, Text};

use super::line::Line;
use super::{NodeId, Reader};

/// What a stretch of copy has yielded so far.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) blocks: Vec<Block>,
    pub(super) line: Line,
    /// The anchor of the next block.
    pub(super) anchor: Option<String>,
    /// Where a caption goes, in what can have one.
    pub(super) place: Place,
    /// The caption, once there is one.
    pub(super) caption: Option<Text>,
    /// The source of a quotation.
    pub(super) source: Option<Text>,
    /// The title of a box.
    pub(super) title: Option<Text>,
}

/// What a flow stands in.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Place {
    /// The body, or something that is all paragraphs.
    #[default]
    Open,
    /// A figure: it takes a caption.
    Figure,
    /// A gallery: lists and terms in it only arrange pictures.
    Gallery,
    /// A quotation: it takes a source.
    Quotation,
    /// One of the house's own elements: it takes title, source and caption.
    House,
}

impl Reader<'_> {
    /// Adds a block, after the paragraph under way and before what was displaced from it.
    pub(super) fn add(&mut self, kind: BlockKind, flow: &mut Flow) {
        self.end_paragraph(flow);
        self.add_here(kind, flow);
    }

    fn add_here(&mut self, kind: BlockKind, flow: &mut Flow) {
        let mut block = self.ids.block(kind);
        block.anchor = flow.anchor.take();
        flow.blocks.push(block);
        flow.blocks.append(&mut self.displaced);
    }

    /// Ends the paragraph under way; a blank one is dropped.
    pub(super) fn end_paragraph(&mut self, flow: &mut Flow) {
        let text = flow.line.take();
        if !text.is_blank() {
            self.add_here(BlockKind::Paragraph { text }, flow);
        }
    }

    /// Ends a flow and gives its blocks. An anchor that found no block goes to the last one.
    pub(super) fn finish_flow(&mut self, flow: &mut Flow) -> Vec<Block> {
        self.end_paragraph(flow);
        flow.blocks.append(&mut self.displaced);
        if let (Some(last), Some(anchor)) = (flow.blocks.last_mut(), flow.anchor.take()) {
            match &last.anchor {
                Some(has) => self.aliases.push((anchor, has.clone())),
                None => last.anchor = Some(anchor),
            }
        }
        std::mem::take(&mut flow.blocks)
    }

    /// Reads the inside of an element as blocks.
    pub(super) fn blocks_in(&mut self, node: NodeId, place: Place) -> (Vec<Block>, Flow) {
        let mut flow = Flow { place, ..Flow::default() };
        let waiting = std::mem::take(&mut self.displaced);
        self.walk_children(node, &mut flow);
        let blocks = self.finish_flow(&mut flow);
        self.displaced = waiting;
        (blocks, flow)
    }

    /// Reads the inside of an element where only words may stand. Paragraphs become lines; what
    /// is no text follows the block that is being read. Anchors found go to `flow`.
    pub(super) fn text_in(&mut self, node: NodeId, flow: &mut Flow) -> Text {
        let (blocks, _) = self.blocks_in(node, Place::Open);
        let mut text = Text::default();
        for block in blocks {
            self.carry_anchor(block.anchor.clone(), flow);
            self.gather_text(block, &mut text);
        }
        text
    }

    /// Takes the words out of a block; a block that is more than words is displaced.
    pub(super) fn gather_text(&mut self, block: Block, into: &mut Text) {
        match block.kind {
            BlockKind::Paragraph { text }
            | BlockKind::Heading { text, .. }
            | BlockKind::Preformatted { text }
            | BlockKind::Verse { text }
            | BlockKind::PullQuote { text, .. } => add_line(into, &text),
            BlockKind::Code { code, .. } => add_line(into, &Text::plain(code)),
            BlockKind::List { items, .. } => {
                self.notices.changed("A list where only text can stand was set as lines.");
                for item in items {
                    add_line(into, &item.text);
                    item.blocks.into_iter().for_each(|inner| self.gather_text(inner, into));
                }
            }
            BlockKind::BlockQuotation { blocks, source } => {
                blocks.into_iter().for_each(|inner| self.gather_text(inner, into));
                source.iter().for_each(|source| add_line(into, source));
            }
            _ => {
                self.notices
                    .changed("A picture or box where only text can stand was set below it.");
                self.displaced.push(block);
            }
        }
    }

    /// Notes the element's own anchor for the next block.
    pub(super) fn note_anchor(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        if let Some(id) = tree.attribute(node, "id") {
            self.anchor_here(usable(id), flow);
        }
    }

    /// Notes an anchor for the next block, or as another name of the anchor that waits already.
    pub(super) fn anchor_here(&mut self, anchor: Option<String>, flow: &mut Flow) {
        // The first of several same anchors is the one a browser goes to.
        let anchor = anchor.filter(|new| self.anchors.insert(new.clone()));
        self.carry_anchor(anchor, flow);
    }

    /// Hands on an anchor that was noted already.
    pub(super) fn carry_anchor(&mut self, anchor: Option<String>, flow: &mut Flow) {
        match (anchor, &flow.anchor) {
            (Some(new), None) => flow.anchor = Some(new),
            (Some(new), Some(waiting)) if new != *waiting => {
                self.aliases.push((new, waiting.clone()));
            }
            _ => {}
        }
    }
}

/// An anchor as a body keeps it: no blanks, not endless.
pub(super) fn usable(id: &str) -> Option<String> {
    let id = id.trim();
    // The house's own ids for quotations are printed anew from their marks.
    let kept = !id.is_empty()
        && id.len() <= 200
        && !id.starts_with("quotation-")
        && !id.contains(|c: char| c.is_whitespace() || c.is_control());
    kept.then(|| id.to_owned())
}

/// Adds text on a line of its own.
pub(super) fn add_line(into: &mut Text, text: &Text) {
    if text.is_blank() {
        return;
    }
    if !into.0.is_empty() {
        into.push("\n", &[]);
    }
    text.0.iter().for_each(|span| into.push(&span.text, &span.marks));
}
