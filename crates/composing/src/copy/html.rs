//! HTML in: any fragment, however broken, read into the body tree.
//!
//! *Invariant:* reading takes time and memory in proportion to the copy, never fails, and whatever
//! the body cannot hold is named in a notice.

mod address;
mod boxes;
mod figures;
mod flow;
mod guard;
mod line;
mod marks;
mod role;
mod tables;
mod tree;
mod unclosed;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use news::{Block, BlockIds, Body, Mark};
use url::Url;

pub(crate) use guard::parse;
pub(crate) use tree::{NodeId, Seen, Tree};

use self::flow::Flow;
use self::guard::DEPTH_MAX;
use self::role::{Role, role};
use super::notices::Notices;
use super::{Notice, Taken};

/// A link's address as a body keeps it; `None` when no body does.
pub(crate) fn link_address(raw: &str) -> Option<String> {
    address::of_link(raw, None)
}

/// The whole address of something on the web, in its own spelling.
pub(crate) fn web_address(raw: &str) -> Option<String> {
    address::on_the_web(raw, None).map(|_| raw.trim().to_owned())
}

/// Reads a fragment of HTML. `base` makes relative addresses absolute; without it relative links
/// are left out and relative pictures are wanted by the path the copy gives.
pub fn read(markup: &str, base: Option<&Url>, ids: &mut BlockIds) -> Taken {
    read_as(Trust::Foreign, markup, base, ids)
}

/// Ends the elements of a fragment that are never closed and would take the rest of it with them.
/// [`read`] does so itself; this is for those who look at the markup before.
pub fn close_open(markup: &str) -> (Cow<'_, str>, Vec<Notice>) {
    let mended = unclosed::mended(markup);
    let mut notices = Notices::default();
    unclosed::tell(&mended.open, &mut notices);
    (mended.markup, notices.finish())
}

/// Whose markup is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    /// Anybody's.
    Foreign,
    /// Written by the house's own notation: may name held pictures and articles by number.
    House,
}

/// Reads HTML from outside or in the house's own form.
pub(crate) fn read_as(trust: Trust, markup: &str, base: Option<&Url>, ids: &mut BlockIds) -> Taken {
    let parsed = parse(markup);
    let mut reader = Reader {
        tree: &parsed.tree,
        base,
        ids,
        trust,
        notices: Notices::default(),
        marks: Vec::new(),
        depth: 0,
        keeps_space: false,
        anchors: HashSet::new(),
        aliases: Vec::new(),
        displaced: Vec::new(),
    };
    unclosed::tell(&parsed.open, &mut reader.notices);
    if parsed.too_deep > 0 {
        reader.notices.changed("Elements nested too deeply were taken out; what they held stays.");
    }
    if parsed.without_marks {
        reader
            .notices
            .left_out("Links and marks were left out, since too many of them were never closed.");
    }
    let mut flow = Flow::default();
    reader.walk_children(parsed.tree.root(), &mut flow);
    let blocks = reader.finish_flow(&mut flow);
    reader.finish(blocks)
}

/// Reads one tree.
struct Reader<'a> {
    tree: &'a Tree,
    base: Option<&'a Url>,
    ids: &'a mut BlockIds,
    trust: Trust,
    notices: Notices,
    /// The marks around the words being read, outermost first.
    marks: Vec<Mark>,
    depth: u32,
    /// Whether white space counts, as in `pre`.
    keeps_space: bool,
    /// Every anchor noted so far.
    anchors: HashSet<String>,
    /// Anchors that found no block of their own, with the anchor of the block they are in.
    aliases: Vec<(String, String)>,
    /// Blocks found where only words may stand; they follow the block they were found in.
    displaced: Vec<Block>,
}

impl Reader<'_> {
    fn walk_children(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        for child in tree.children(node) {
            self.walk(child, flow);
        }
    }

    fn walk(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        match tree.see(node) {
            Seen::Text(words) if self.keeps_space => flow.line.push_kept(words, &self.marks),
            Seen::Text(words) => flow.line.push(words, &self.marks),
            Seen::Comment => {}
            Seen::Element(name) => {
                if self.depth > 2 * DEPTH_MAX {
                    self.words_only(node, flow);
                    return;
                }
                self.depth += 1;
                self.element(name, node, flow);
                self.depth -= 1;
            }
        }
    }

    fn element(&mut self, name: &str, node: NodeId, flow: &mut Flow) {
        let role = role(name);
        if !matches!(role, Role::LeftOut | Role::Unseen | Role::Link) {
            // The anchor of a block is none of the paragraph before it.
            if !role.is_inline() && self.tree.attribute(node, "id").is_some() {
                self.end_paragraph(flow);
            }
            self.note_anchor(node, flow);
        }
        // Words in another language are marked, whatever element says so.
        let language = self.language_of(node);
        let marked = language.is_some();
        self.marks.extend(language);
        match role {
            Role::LeftOut => self.leave_out(name, node),
            Role::Unseen => {}
            Role::Unknown => {
                self.notices.changed(format!(
                    "<{}> is no known element; what it held was taken.",
                    shortened(name)
                ));
                self.walk_children(node, flow);
            }
            role => self.known(role, node, flow),
        }
        if marked {
            self.marks.pop();
        }
    }

    fn known(&mut self, role: Role, node: NodeId, flow: &mut Flow) {
        match role {
            Role::Mark(mark) => self.with_mark(mark, node, flow),
            Role::Link => self.link(node, flow),
            Role::Span => self.span(node, flow),
            Role::Abbreviation => self.abbreviation(node, flow),
            Role::Quoted => self.quoted(node, flow),
            Role::Break => self.line_break(flow),
            Role::Kept => self.kept(node, flow),
            Role::Reading => self.reading(node, flow),
            Role::Image => self.image(node, flow),
            Role::Paragraph => self.paragraph(node, flow),
            Role::Heading(level) => self.heading(level, node, flow),
            Role::List { ordered } => self.list(ordered, node, flow),
            Role::BlockQuotation => self.block_quotation(node, flow),
            Role::Figure => self.figure(node, flow),
            Role::Caption => self.caption(node, flow),
            Role::Table => self.table(node, flow),
            Role::Preformatted => self.preformatted(node, flow),
            Role::Rule => self.rule(flow),
            Role::Frame => self.frame(node, flow),
            Role::Recording => self.recording(node, flow),
            Role::Details => self.details(node, flow),
            Role::Aside => self.aside(node, flow),
            Role::Passage => self.passage(node, flow),
            Role::Terms => self.terms(node, flow),
            Role::House(house) => self.house(house, node, flow),
            Role::LeftOut | Role::Unseen | Role::Unknown => {}
        }
    }

    fn leave_out(&mut self, name: &str, node: NodeId) {
        let tree = self.tree;
        let empty = tree.children(node).next().is_none() && tree.attributes(node).next().is_none();
        if !(empty && matches!(name, "style" | "title")) {
            self.notices.left_out(format!("<{name}> was left out."));
        }
    }

    /// The words of something too deep to be walked.
    fn words_only(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        self.notices.changed("Elements nested too deeply were taken out; their words stay.");
        for inside in tree.descendants(node) {
            if let Seen::Text(words) = tree.see(inside) {
                flow.line.push(words, &self.marks);
            }
        }
    }

    fn finish(self, blocks: Vec<Block>) -> Taken {
        let mut body = Body::of(blocks);
        if !self.aliases.is_empty() {
            let known: HashMap<_, _> = self.aliases.into_iter().collect();
            body.each_link_mut(&mut |href| {
                if let Some(anchor) = href.strip_prefix('#').and_then(|name| known.get(name)) {
                    *href = format!("#{anchor}");
                }
            });
        }
        Taken { body, notices: self.notices.finish() }
    }
}

/// A name from the copy, short enough for a sentence.
fn shortened(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(40).collect()
}

#[cfg(test)]
mod tests;
