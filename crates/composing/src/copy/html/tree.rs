//! A parsed fragment of HTML: nodes in one row, linked by number, so that neither reading nor
//! dropping a deep tree needs a deep stack.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, LocalName, Namespace, QualName, ns};

use crate::markup::escape_into;

/// The number of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

/// A parsed fragment.
pub(crate) struct Tree {
    nodes: Vec<Node>,
}

struct Node {
    parent: Option<NodeId>,
    first: Option<NodeId>,
    last: Option<NodeId>,
    previous: Option<NodeId>,
    next: Option<NodeId>,
    depth: u32,
    data: Data,
}

enum Data {
    Root,
    Element { name: QualName, attributes: Vec<Attribute>, template: Option<NodeId> },
    Text(StrTendril),
    Comment,
}

/// What a node is, for whoever reads the tree.
pub(crate) enum Seen<'a> {
    /// An element, by its local name.
    Element(&'a str),
    /// Words.
    Text(&'a str),
    /// A comment or a processing instruction.
    Comment,
}

impl Tree {
    /// The node whose children are the fragment.
    pub(crate) fn root(&self) -> NodeId {
        // The parser hangs a fragment under an `html` element of its own.
        self.nodes[0].first.unwrap_or(NodeId(0))
    }

    /// What a node is.
    pub(crate) fn see(&self, node: NodeId) -> Seen<'_> {
        match &self.node(node).data {
            Data::Element { name, .. } => Seen::Element(&name.local),
            Data::Text(text) => Seen::Text(text),
            Data::Root | Data::Comment => Seen::Comment,
        }
    }

    /// An element's name; empty for what is no element.
    pub(crate) fn name(&self, node: NodeId) -> &str {
        match self.see(node) {
            Seen::Element(name) => name,
            _ => "",
        }
    }

    /// An attribute's value.
    pub(crate) fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        let Data::Element { attributes, .. } = &self.node(node).data else { return None };
        attributes.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
    }

    /// All attributes of an element.
    pub(crate) fn attributes(&self, node: NodeId) -> impl Iterator<Item = (&str, &str)> {
        let attributes: &[Attribute] = match &self.node(node).data {
            Data::Element { attributes, .. } => attributes,
            _ => &[],
        };
        attributes.iter().map(|a| (&*a.name.local, &*a.value))
    }

    /// Whether the element has one of these classes.
    pub(crate) fn has_class(&self, node: NodeId, wanted: &[&str]) -> bool {
        self.attribute(node, "class")
            .is_some_and(|all| all.split_ascii_whitespace().any(|class| wanted.contains(&class)))
    }

    /// The node a node is in.
    pub(crate) fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.node(node).parent
    }

    /// A node's children, in order.
    pub(crate) fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + use<'_> {
        std::iter::successors(self.node(node).first, |child| self.node(*child).next)
    }

    /// A node's child elements, in order.
    pub(crate) fn elements(&self, node: NodeId) -> impl Iterator<Item = NodeId> + use<'_> {
        self.children(node).filter(|child| matches!(self.see(*child), Seen::Element(_)))
    }

    /// Everything below a node in the order of the copy, without recursion.
    pub(crate) fn descendants(&self, top: NodeId) -> impl Iterator<Item = NodeId> + use<'_> {
        std::iter::successors(self.node(top).first, move |node| {
            self.node(*node).first.or_else(|| self.after(*node, top))
        })
    }

    fn after(&self, mut node: NodeId, top: NodeId) -> Option<NodeId> {
        loop {
            if node == top {
                return None;
            }
            if let Some(next) = self.node(node).next {
                return Some(next);
            }
            node = self.node(node).parent?;
        }
    }

    fn node(&self, node: NodeId) -> &Node {
        &self.nodes[node.0 as usize]
    }
}

/// The tree while the parser builds it.
pub(super) struct Growing {
    nodes: RefCell<Vec<Node>>,
    /// How deep the element stands that was added last.
    pub(super) depth: Cell<u32>,
    /// Elements made so far: by tags, and by the parser itself when it reopens marks.
    pub(super) elements: Cell<usize>,
}

impl Growing {
    pub(super) fn new() -> Self {
        let growing =
            Self { nodes: RefCell::default(), depth: Cell::new(0), elements: Cell::new(0) };
        growing.add(Data::Root);
        growing
    }

    fn add(&self, data: Data) -> NodeId {
        let mut nodes = self.nodes.borrow_mut();
        let id = NodeId(u32::try_from(nodes.len()).unwrap_or(u32::MAX));
        let (parent, first, last, previous, next) = (None, None, None, None, None);
        nodes.push(Node { parent, first, last, previous, next, depth: 0, data });
        id
    }

    fn detach(nodes: &mut [Node], child: NodeId) {
        let node = &mut nodes[child.0 as usize];
        let (parent, previous, next) = (node.parent.take(), node.previous.take(), node.next.take());
        match (previous, parent) {
            (Some(before), _) => nodes[before.0 as usize].next = next,
            (None, Some(parent)) => nodes[parent.0 as usize].first = next,
            (None, None) => {}
        }
        match (next, parent) {
            (Some(after), _) => nodes[after.0 as usize].previous = previous,
            (None, Some(parent)) => nodes[parent.0 as usize].last = previous,
            (None, None) => {}
        }
    }

    fn attach(nodes: &mut [Node], parent: NodeId, child: NodeId, before: Option<NodeId>) {
        Self::detach(nodes, child);
        let previous = match before {
            Some(sibling) => nodes[sibling.0 as usize].previous.replace(child),
            None => nodes[parent.0 as usize].last.replace(child),
        };
        match previous {
            Some(previous) => nodes[previous.0 as usize].next = Some(child),
            None => nodes[parent.0 as usize].first = Some(child),
        }
        let depth = nodes[parent.0 as usize].depth + 1;
        let node = &mut nodes[child.0 as usize];
        (node.parent, node.previous, node.next) = (Some(parent), previous, before);
        node.depth = depth;
    }

    fn put(&self, parent: NodeId, new: NodeOrText<NodeId>, before: Option<NodeId>) {
        let mut nodes = self.nodes.borrow_mut();
        match new {
            NodeOrText::AppendNode(child) => {
                Self::attach(&mut nodes, parent, child, before);
                self.depth.set(nodes[child.0 as usize].depth);
            }
            NodeOrText::AppendText(text) => {
                let beside = match before {
                    Some(sibling) => nodes[sibling.0 as usize].previous,
                    None => nodes[parent.0 as usize].last,
                };
                if let Some(Data::Text(words)) = beside.map(|n| &mut nodes[n.0 as usize].data) {
                    words.push_tendril(&text);
                    return;
                }
                drop(nodes);
                let child = self.add(Data::Text(text));
                Self::attach(&mut self.nodes.borrow_mut(), parent, child, before);
            }
        }
    }
}

/// An element's name, borrowed while the tree grows.
#[derive(Debug)]
pub(super) struct BorrowedName<'a>(Ref<'a, QualName>);

impl ElemName for BorrowedName<'_> {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl TreeSink for Growing {
    type Handle = NodeId;
    type Output = Tree;
    type ElemName<'a> = BorrowedName<'a>;

    fn finish(self) -> Tree {
        Tree { nodes: self.nodes.into_inner() }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        NodeId(0)
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> BorrowedName<'a> {
        BorrowedName(Ref::map(self.nodes.borrow(), |nodes| {
            match &nodes[target.0 as usize].data {
                Data::Element { name, .. } => name,
                // The parser asks for names of elements only.
                _ => unreachable!("only elements have names"),
            }
        }))
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        flags: ElementFlags,
    ) -> NodeId {
        self.elements.set(self.elements.get() + 1);
        let template = flags.template.then(|| self.add(Data::Root));
        self.add(Data::Element { name, attributes, template })
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.add(Data::Comment)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.add(Data::Comment)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.put(*parent, child, None);
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        previous: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        let has_parent = self.nodes.borrow()[element.0 as usize].parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        match &self.nodes.borrow()[target.0 as usize].data {
            Data::Element { template: Some(inside), .. } => *inside,
            _ => *target,
        }
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, new: NodeOrText<NodeId>) {
        let parent = self.nodes.borrow()[sibling.0 as usize].parent;
        if let Some(parent) = parent {
            self.put(parent, new, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, more: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        if let Data::Element { attributes, .. } = &mut nodes[target.0 as usize].data {
            for attribute in more {
                if attributes.iter().all(|has| has.name != attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        Self::detach(&mut self.nodes.borrow_mut(), *target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        while let Some(child) = nodes[node.0 as usize].first {
            Self::attach(&mut nodes, *new_parent, child, None);
        }
    }
}

/// The name of an HTML element or attribute.
pub(super) fn html_name(local: &str) -> QualName {
    QualName::new(None, ns!(html), LocalName::from(local))
}

impl Tree {
    /// A node as markup again. `link` gives the form of each `href`; `None` takes it out.
    pub(crate) fn markup(&self, top: NodeId, link: &dyn Fn(&str) -> Option<String>) -> String {
        let mut out = String::new();
        let mut open: Vec<NodeId> = Vec::new();
        for node in std::iter::once(top).chain(self.descendants(top)) {
            while open.last().is_some_and(|parent| Some(*parent) != self.node(node).parent) {
                self.close(&mut out, open.pop());
            }
            match self.see(node) {
                Seen::Text(words) => escape_into(&mut out, words),
                Seen::Comment => {}
                Seen::Element(name) => {
                    self.open_tag(&mut out, name, node, link);
                    open.push(node);
                }
            }
        }
        while !open.is_empty() {
            self.close(&mut out, open.pop());
        }
        out
    }

    fn open_tag(
        &self,
        out: &mut String,
        name: &str,
        node: NodeId,
        link: &dyn Fn(&str) -> Option<String>,
    ) {
        out.push('<');
        out.push_str(name);
        for (attribute, value) in self.attributes(node) {
            let value = if attribute == "href" { link(value) } else { Some(value.to_owned()) };
            let Some(value) = value else { continue };
            if attribute.contains(|c: char| !c.is_ascii_alphanumeric() && !"-_:".contains(c)) {
                continue;
            }
            out.push(' ');
            out.push_str(attribute);
            out.push_str("=\"");
            escape_into(out, &value);
            out.push('"');
        }
        out.push('>');
    }

    fn close(&self, out: &mut String, node: Option<NodeId>) {
        let name = node.map_or("", |node| self.name(node));
        if !name.is_empty() && !matches!(name, "br" | "img" | "hr" | "wbr" | "col" | "source") {
            out.push_str("</");
            out.push_str(name);
            out.push('>');
        }
    }
}
