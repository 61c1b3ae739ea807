//! Text of parsed Markdown, set as the house's form of HTML.

use comrak::nodes::{Node, NodeLink, NodeValue};
use comrak::{Arena, parse_document};
use news::Language;

use super::blocks::{Setter, footnote_name};
use crate::markup::{attribute, close, escape_into, open};

/// How deep marks may nest.
const DEPTH_MAX: usize = 60;

impl Setter<'_> {
    pub(super) fn inline_children(&mut self, parent: Node<'_>, out: &mut String) {
        let nodes: Vec<_> = parent.children().collect();
        self.inline_nodes(&nodes, out);
    }

    /// Sets siblings. `[words]{lang=fr}` may begin in one text and end in another, so opening
    /// brackets are kept apart until it is known what they are.
    pub(super) fn inline_nodes(&mut self, nodes: &[Node<'_>], out: &mut String) {
        let mut pieces: Vec<String> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for node in nodes {
            let data = node.data();
            if let NodeValue::Text(words) = &data.value {
                bracketed(words, &mut pieces, &mut open);
                continue;
            }
            drop(data);
            let mut piece = String::new();
            self.inline(node, &mut piece);
            pieces.push(piece);
        }
        pieces.iter().for_each(|piece| out.push_str(piece));
    }

    fn inline(&mut self, node: Node<'_>, out: &mut String) {
        let value = node.data().value.clone();
        match value {
            NodeValue::SoftBreak => out.push('\n'),
            NodeValue::LineBreak => out.push_str("<br>"),
            NodeValue::Code(code) => {
                out.push_str("<code>");
                escape_into(out, &code.literal);
                out.push_str("</code>");
            }
            NodeValue::HtmlInline(html) => out.push_str(&html),
            NodeValue::Emph => self.tagged("em", node, out),
            NodeValue::Strong => self.tagged("strong", node, out),
            NodeValue::Strikethrough => self.tagged("s", node, out),
            NodeValue::Highlight => self.tagged("mark", node, out),
            NodeValue::Insert => self.tagged("u", node, out),
            NodeValue::Superscript => self.tagged("sup", node, out),
            NodeValue::Subscript => self.tagged("sub", node, out),
            NodeValue::Link(link) => self.link(&link, node, out),
            NodeValue::Image(image) => set_image(&image, None, node, out),
            NodeValue::FootnoteReference(footnote) => {
                let name = footnote_name(&footnote.name);
                let id = match footnote.ref_num {
                    1 => format!("fnref-{name}"),
                    number => format!("fnref-{name}-{number}"),
                };
                out.push_str("<sup><a");
                attribute(out, "id", &id);
                attribute(out, "href", &format!("#fn-{name}"));
                out.push('>');
                out.push_str(&footnote.ix.to_string());
                out.push_str("</a></sup>");
            }
            NodeValue::EscapedTag(signs) => {
                out.push_str(signs);
                self.inline_deeper(node, out);
            }
            _ => self.inline_deeper(node, out),
        }
    }

    fn tagged(&mut self, name: &str, node: Node<'_>, out: &mut String) {
        open(out, name);
        self.inline_deeper(node, out);
        close(out, name);
    }

    fn inline_deeper(&mut self, node: Node<'_>, out: &mut String) {
        if self.depth > 2 * DEPTH_MAX {
            return plain_words(node, out);
        }
        self.depth += 1;
        // An escaped sign is no bracket of the notation.
        if matches!(node.data().value, NodeValue::Escaped) {
            plain_words(node, out);
        } else {
            self.inline_children(node, out);
        }
        self.depth -= 1;
    }

    fn link(&mut self, link: &NodeLink, node: Node<'_>, out: &mut String) {
        out.push_str("<a");
        attribute(out, "href", &link.url);
        if !link.title.is_empty() {
            attribute(out, "title", &link.title);
        }
        out.push('>');
        self.inline_deeper(node, out);
        out.push_str("</a>");
    }

    /// One line of Markdown, such as a source or a title.
    pub(super) fn inline_line(&mut self, line: &str, out: &mut String) {
        let arena = Arena::new();
        let root = parse_document(&arena, line, &super::options());
        let only = root.first_child().filter(|first| first.next_sibling().is_none());
        match only.filter(|only| matches!(only.data().value, NodeValue::Paragraph)) {
            Some(paragraph) => self.inline_children(paragraph, out),
            None => escape_into(out, line),
        }
    }
}

/// A paragraph of pictures alone, linked or not, is set as figures. Says whether it was one.
pub(super) fn pictures(paragraph: Node<'_>, out: &mut String) -> bool {
    let mut figures = String::new();
    for child in paragraph.children() {
        let value = child.data().value.clone();
        match value {
            NodeValue::SoftBreak | NodeValue::LineBreak => {}
            NodeValue::Text(words) if words.trim().is_empty() => {}
            NodeValue::Image(image) => set_image(&image, None, child, &mut figures),
            NodeValue::Link(link) => {
                let only = child.first_child().filter(|c| c.next_sibling().is_none());
                let Some(inner) = only else { return false };
                let value = inner.data().value.clone();
                let NodeValue::Image(image) = value else { return false };
                set_image(&image, Some(&link.url), inner, &mut figures);
            }
            _ => return false,
        }
    }
    out.push_str(&figures);
    !figures.is_empty()
}

fn set_image(image: &NodeLink, href: Option<&str>, node: Node<'_>, out: &mut String) {
    let mut alt = String::new();
    words_of(node, &mut alt);
    out.push_str("<figure>");
    if let Some(href) = href {
        out.push_str("<a");
        attribute(out, "href", href);
        out.push('>');
    }
    out.push_str("<img");
    attribute(out, "src", &image.url);
    if !alt.is_empty() {
        attribute(out, "alt", &alt);
    }
    out.push('>');
    if href.is_some() {
        out.push_str("</a>");
    }
    if !image.title.is_empty() {
        out.push_str("<figcaption>");
        escape_into(out, &image.title);
        out.push_str("</figcaption>");
    }
    out.push_str("</figure>");
}

/// Sets a text, turning `[` … `]{…}` of the notation into spans.
fn bracketed(words: &str, pieces: &mut Vec<String>, open: &mut Vec<usize>) {
    let mut rest = words;
    while let Some(at) = rest.find(['[', ']']) {
        pieces.push(escaped(&rest[..at]));
        let is_open = rest.as_bytes()[at] == b'[';
        rest = &rest[at + 1..];
        if is_open {
            open.push(pieces.len());
            pieces.push("[".to_owned());
            continue;
        }
        match (open.pop(), tags_of(rest)) {
            (Some(begin), Some((open_tag, length))) => {
                pieces[begin] = open_tag;
                pieces.push("</span>".to_owned());
                rest = &rest[length..];
            }
            _ => pieces.push("]".to_owned()),
        }
    }
    pieces.push(escaped(rest));
}

/// The tag for `{lang=fr}` or `{quotation=ID}` and how long that is.
fn tags_of(rest: &str) -> Option<(String, usize)> {
    let inside = rest.strip_prefix('{')?;
    let end = inside.find('}')?;
    let (name, value) = inside[..end].trim().split_once('=')?;
    let value = value.trim_matches('"').trim();
    let mut tag = "<span".to_owned();
    match name.trim() {
        "lang" => attribute(&mut tag, "lang", Language::parse(value).ok()?.as_str()),
        "quotation" if !value.is_empty() => {
            attribute(&mut tag, "class", "said");
            attribute(&mut tag, "data-quotation", value);
        }
        _ => return None,
    }
    tag.push('>');
    Some((tag, end + 2))
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    escape_into(&mut out, words);
    out
}

/// All words below a node as markup, without recursion.
pub(super) fn plain_words(node: Node<'_>, out: &mut String) {
    let mut words = String::new();
    words_of(node, &mut words);
    escape_into(out, &words);
}

/// All words of a node and below, without recursion.
pub(super) fn words_of(node: Node<'_>, out: &mut String) {
    for inside in node.descendants() {
        match &inside.data().value {
            NodeValue::Text(words) => out.push_str(words),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            _ => {}
        }
    }
}
