//! Blocks of parsed Markdown, set as the house's form of HTML.

use comrak::nodes::{ListType, Node, NodeCodeBlock, NodeList, NodeValue};

use crate::copy::notices::Notices;
use crate::markup::{attribute, close, escape_into, open};

/// How deep blocks may nest; what is deeper is set as its words.
const DEPTH_MAX: usize = 100;

/// Sets parsed Markdown as markup.
pub(super) struct Setter<'n> {
    pub(super) notices: &'n mut Notices,
    pub(super) depth: usize,
    footnotes: Vec<String>,
}

impl<'n> Setter<'n> {
    pub(super) fn new(notices: &'n mut Notices) -> Self {
        Self { notices, depth: 0, footnotes: Vec::new() }
    }

    /// The whole document; footnotes stand at its end.
    pub(super) fn document(mut self, root: Node<'_>) -> String {
        let mut out = String::new();
        self.blocks(root, &mut out);
        if !self.footnotes.is_empty() {
            out.push_str("<ol>");
            self.footnotes.iter().for_each(|note| out.push_str(note));
            out.push_str("</ol>");
        }
        out
    }

    fn blocks(&mut self, parent: Node<'_>, out: &mut String) {
        if self.depth >= DEPTH_MAX {
            self.notices.changed("Blocks nested too deeply were taken out; their words stay.");
            out.push_str("<p>");
            super::inline::plain_words(parent, out);
            out.push_str("</p>");
            return;
        }
        self.depth += 1;
        for child in parent.children() {
            self.block(child, out);
        }
        self.depth -= 1;
    }

    fn block(&mut self, node: Node<'_>, out: &mut String) {
        let value = node.data().value.clone();
        match value {
            NodeValue::Paragraph => self.paragraph(node, out),
            NodeValue::Heading(heading) => self.heading(heading.level, node, out),
            NodeValue::BlockQuote => self.quotation(node, out),
            NodeValue::List(list) => self.list(&list, node, out),
            NodeValue::Item(_) | NodeValue::TaskItem(_) => self.wrapped("li", node, out),
            NodeValue::CodeBlock(code) => Self::code(&code, out),
            NodeValue::HtmlBlock(html) => out.push_str(&html.literal),
            NodeValue::ThematicBreak => out.push_str("<hr>"),
            NodeValue::Table(_) => self.table(node, out),
            NodeValue::BlockDirective(directive) => self.directive(&directive.info, node, out),
            NodeValue::FootnoteDefinition(footnote) => self.footnote(&footnote.name, node),
            _ => self.blocks(node, out),
        }
    }

    fn wrapped(&mut self, name: &str, node: Node<'_>, out: &mut String) {
        open(out, name);
        self.blocks(node, out);
        close(out, name);
    }

    fn paragraph(&mut self, node: Node<'_>, out: &mut String) {
        if let Some(anchor) = only_anchor(node) {
            out.push_str("<dl-anchor");
            attribute(out, "id", &anchor);
            out.push_str("></dl-anchor>");
        } else if !super::inline::pictures(node, out) {
            out.push_str("<p>");
            self.inline_children(node, out);
            out.push_str("</p>");
        }
    }

    fn heading(&mut self, level: u8, node: Node<'_>, out: &mut String) {
        let name = ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6) - 1)];
        let anchor = take_anchor(node);
        out.push('<');
        out.push_str(name);
        anchor.iter().for_each(|anchor| attribute(out, "id", anchor));
        out.push('>');
        self.inline_children(node, out);
        close(out, name);
    }

    /// A last line that begins with a dash names the source.
    fn quotation(&mut self, node: Node<'_>, out: &mut String) {
        let last = node.last_child().filter(|last| is_paragraph(last));
        let source = last.and_then(|last| self.take_source(last));
        out.push_str("<blockquote>");
        self.blocks(node, out);
        if let Some(source) = source {
            out.push_str("<footer>");
            out.push_str(&source);
            out.push_str("</footer>");
        }
        out.push_str("</blockquote>");
    }

    /// Takes the source's line off a quotation's last paragraph; the whole of it when nothing
    /// stands before.
    fn take_source(&mut self, paragraph: Node<'_>) -> Option<String> {
        let is_break =
            |n: &Node<'_>| matches!(n.data().value, NodeValue::SoftBreak | NodeValue::LineBreak);
        let cut = paragraph.reverse_children().find(is_break);
        let first = match cut {
            Some(cut) => cut.next_sibling(),
            None => paragraph.first_child().filter(|_| paragraph.previous_sibling().is_some()),
        }?;
        {
            let mut data = first.data_mut();
            let NodeValue::Text(words) = &mut data.value else { return None };
            let rest = ["— ", "-- ", "– "].iter().find_map(|dash| words.strip_prefix(dash))?;
            *words = rest.to_owned().into();
        }
        let nodes: Vec<_> = std::iter::successors(Some(first), |n| n.next_sibling()).collect();
        let mut source = String::new();
        self.inline_nodes(&nodes, &mut source);
        nodes.iter().for_each(|node| node.detach());
        match cut {
            Some(cut) => cut.detach(),
            None => paragraph.detach(),
        }
        Some(source)
    }

    fn list(&mut self, list: &NodeList, node: Node<'_>, out: &mut String) {
        if list.list_type == ListType::Bullet {
            return self.wrapped("ul", node, out);
        }
        out.push_str("<ol");
        if list.start != 1 {
            attribute(out, "start", &list.start.to_string());
        }
        out.push('>');
        self.blocks(node, out);
        out.push_str("</ol>");
    }

    fn code(code: &NodeCodeBlock, out: &mut String) {
        let literal = code.literal.strip_suffix('\n').unwrap_or(&code.literal);
        let info = code.info.trim();
        if matches!(info, "{=html}" | "=html") {
            out.push_str("<dl-html");
            attribute(out, "markup", literal);
            out.push_str("></dl-html>");
            return;
        }
        let language = info.split_whitespace().next().filter(|_| code.fenced);
        out.push_str("<pre><code");
        language.iter().for_each(|l| attribute(out, "class", &format!("language-{l}")));
        out.push('>');
        escape_into(out, literal);
        out.push_str("</code></pre>");
    }

    fn table(&mut self, node: Node<'_>, out: &mut String) {
        out.push_str("<table>");
        for row in node.children() {
            let is_head = matches!(row.data().value, NodeValue::TableRow(true));
            // Markdown has no table without a head row: a blank one stands for none.
            if is_head && row.children().all(|cell| cell.first_child().is_none()) {
                continue;
            }
            let (part, name) = if is_head { ("thead", "th") } else { ("tbody", "td") };
            open(out, part);
            out.push_str("<tr>");
            for cell in row.children() {
                open(out, name);
                self.inline_children(cell, out);
                close(out, name);
            }
            out.push_str("</tr>");
            close(out, part);
        }
        out.push_str("</table>");
    }

    fn footnote(&mut self, name: &str, node: Node<'_>) {
        let name = footnote_name(name);
        let mut item = String::from("<li");
        attribute(&mut item, "id", &format!("fn-{name}"));
        item.push('>');
        self.blocks(node, &mut item);
        let back = format!(" <a href=\"#fnref-{name}\">↩</a>");
        let end = item.strip_suffix("</p>").map_or(item.len(), str::len);
        item.insert_str(end, &back);
        item.push_str("</li>");
        self.footnotes.push(item);
    }

    /// A block of the house notation: `:::name words`.
    fn directive(&mut self, info: &str, node: Node<'_>, out: &mut String) {
        let (name, words) =
            info.trim().split_once(char::is_whitespace).unwrap_or((info.trim(), ""));
        let words = words.trim();
        match name {
            "pull" => self.boxed("dl-pull", Some(("dl-source", words)), node, out),
            "note" => self.boxed("dl-note", Some(("dl-title", words)), node, out),
            "details" => self.boxed("details", Some(("summary", words)), node, out),
            "gallery" => self.boxed("dl-gallery", Some(("figcaption", words)), node, out),
            "verse" => self.verse(node, out),
            "see-also" => {
                out.push_str("<dl-see-also");
                if !words.is_empty() {
                    attribute(out, "href", words);
                }
                out.push('>');
                self.blocks(node, out);
                out.push_str("</dl-see-also>");
            }
            "file" => {
                let (address, title) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
                out.push_str("<dl-file");
                attribute(out, "href", address);
                out.push('>');
                self.named("dl-title", title.trim(), out);
                self.wrapped("figcaption", node, out);
                out.push_str("</dl-file>");
            }
            "embed" => self.embed(words, node, out),
            _ => {
                self.notices.changed(format!("“:::{name}” is not known; what it held was taken."));
                self.wrapped("div", node, out);
            }
        }
    }

    fn boxed(&mut self, name: &str, line: Option<(&str, &str)>, node: Node<'_>, out: &mut String) {
        open(out, name);
        if let Some((inner, words)) = line {
            self.named(inner, words, out);
        }
        self.blocks(node, out);
        close(out, name);
    }

    fn named(&mut self, name: &str, words: &str, out: &mut String) {
        if !words.is_empty() {
            open(out, name);
            self.inline_line(words, out);
            close(out, name);
        }
    }

    /// The first line is the title, what follows the caption.
    fn embed(&mut self, address: &str, node: Node<'_>, out: &mut String) {
        out.push_str("<dl-embed");
        attribute(out, "href", address);
        let first = node.first_child().filter(|first| is_paragraph(first));
        if let Some(paragraph) = first {
            let mut title = String::new();
            while let Some(part) = paragraph.first_child() {
                part.detach();
                if matches!(part.data().value, NodeValue::SoftBreak | NodeValue::LineBreak) {
                    break;
                }
                super::inline::words_of(part, &mut title);
            }
            attribute(out, "title", title.trim());
        }
        out.push('>');
        self.wrapped("figcaption", node, out);
        out.push_str("</dl-embed>");
    }

    fn verse(&mut self, node: Node<'_>, out: &mut String) {
        out.push_str("<dl-verse>");
        for (number, stanza) in node.children().enumerate() {
            if number > 0 {
                out.push_str("\n\n");
            }
            let mut lines = String::new();
            self.inline_children(stanza, &mut lines);
            out.push_str(&lines.replace("<br>", "\n"));
        }
        out.push_str("</dl-verse>");
    }
}

pub(super) fn footnote_name(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join("-")
}

fn is_paragraph(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Paragraph)
}

/// The anchor of a paragraph that is nothing but `{#anchor}`.
fn only_anchor(paragraph: Node<'_>) -> Option<String> {
    let only = paragraph.first_child().filter(|first| first.next_sibling().is_none())?;
    let data = only.data();
    let NodeValue::Text(words) = &data.value else { return None };
    let (before, anchor) = anchor_at_end(words)?;
    before.is_empty().then(|| anchor.to_owned())
}

/// Takes `{#anchor}` off a heading's end.
fn take_anchor(heading: Node<'_>) -> Option<String> {
    let last = heading.last_child()?;
    let mut data = last.data_mut();
    let NodeValue::Text(words) = &mut data.value else { return None };
    let (before, anchor) = anchor_at_end(words)?;
    let anchor = anchor.to_owned();
    *words = before.trim_end().to_owned().into();
    Some(anchor)
}

fn anchor_at_end(words: &str) -> Option<(&str, &str)> {
    let (before, anchor) = words.trim_end().strip_suffix('}')?.rsplit_once("{#")?;
    let fits = !anchor.is_empty() && !anchor.contains(|c: char| c.is_whitespace() || c == '}');
    fits.then_some((before, anchor))
}
