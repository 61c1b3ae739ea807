//! Paragraphs of the classic editor: an empty line ends one, a single line end is a line break,
//! and what is already a block stays as it is.

use super::tags::{Tag, tags};

/// Elements that are blocks of their own.
const BLOCKS: &[&str] = &[
    "table", "thead", "tfoot", "caption", "col", "colgroup", "tbody", "tr", "td", "th", "div",
    "dl", "dd", "dt", "ul", "ol", "li", "form", "map", "area", "blockquote", "address", "p", "h1",
    "h2", "h3", "h4", "h5", "h6", "hr", "fieldset", "legend", "section", "article", "aside",
    "hgroup", "header", "footer", "nav", "details", "menu", "summary", "center", "iframe",
];
/// Elements whose insides are not to be touched.
const KEPT: &[&str] = &[
    "pre", "script", "style", "textarea", "svg", "figure", "object", "video", "audio",
    "dl-gallery", "dl-embed", "dl-file", "dl-see-also",
];
/// Blocks in which running text is set in paragraphs.
const HOLDS_PARAGRAPHS: &[&str] = &["blockquote", "div", "section", "article", "aside", "center"];

/// Writes the copy with its paragraphs marked.
pub(super) fn paragraphs(copy: &str, html: &mut String) {
    let mut writer = Writer { html, text: String::new(), open: Vec::new() };
    let mut at = 0;
    let mut skip_until = 0;
    for tag in tags(copy) {
        if tag.start < skip_until {
            continue;
        }
        let name = tag.name.to_ascii_lowercase();
        if !tag.is_close && KEPT.contains(&name.as_str()) {
            writer.text.push_str(&copy[at..tag.start]);
            writer.end_text();
            let end = end_of(copy, &tag, &name);
            writer.html.push_str(&copy[tag.start..end]);
            writer.html.push('\n');
            (at, skip_until) = (end, end);
        } else if BLOCKS.contains(&name.as_str()) {
            writer.text.push_str(&copy[at..tag.start]);
            writer.end_text();
            writer.block_tag(&tag, name);
            at = tag.end;
        } else {
            writer.text.push_str(&copy[at..tag.start]);
            // Line ends inside a tag are no line ends of the copy.
            writer.text.push_str(&tag.text.replace('\n', " "));
            at = tag.end;
        }
    }
    writer.text.push_str(&copy[at..]);
    writer.end_text();
}

/// Where the element that `tag` opens ends, others of its name inside it counted.
fn end_of(copy: &str, tag: &Tag<'_>, name: &str) -> usize {
    let mut depth = 0;
    for inner in tags(&copy[tag.start..]) {
        if inner.opens(name) {
            depth += 1;
        } else if inner.closes(name) {
            depth -= 1;
        }
        if depth == 0 {
            return tag.start + inner.end;
        }
    }
    copy.len()
}

struct Writer<'a> {
    html: &'a mut String,
    text: String,
    open: Vec<String>,
}

impl Writer<'_> {
    fn block_tag(&mut self, tag: &Tag<'_>, name: String) {
        self.html.push_str(tag.text);
        if tag.is_close {
            self.html.push('\n');
            if let Some(place) = self.open.iter().rposition(|open| *open == name) {
                self.open.truncate(place);
            }
        } else if !matches!(name.as_str(), "hr" | "col" | "area") && !tag.text.ends_with("/>") {
            self.open.push(name);
        }
    }

    /// Sets the text gathered so far: as paragraphs where those may stand, else with its line
    /// breaks only.
    fn end_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        let holds = self.open.last().is_none_or(|o| HOLDS_PARAGRAPHS.contains(&o.as_str()));
        for chunk in chunks(&text) {
            if holds {
                self.html.push_str("<p>");
                self.with_breaks(chunk);
                self.html.push_str("</p>\n");
            } else {
                self.with_breaks(chunk);
                self.html.push_str("\n\n");
            }
        }
    }

    fn with_breaks(&mut self, chunk: &str) {
        let mut lines = chunk.lines().peekable();
        while let Some(line) = lines.next() {
            let has_break = ["<br>", "<br/>", "<br />"].iter().any(|b| line.trim_end().ends_with(b));
            self.html.push_str(line);
            if lines.peek().is_some() {
                self.html.push_str(if has_break { "\n" } else { "<br>\n" });
            }
        }
    }
}

/// The text between empty lines, trimmed.
fn chunks(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(['\n', ' ', '\t']);
        if rest.is_empty() {
            return None;
        }
        let end = empty_line(rest).unwrap_or(rest.len());
        let (chunk, after) = rest.split_at(end);
        rest = after;
        Some(chunk.trim_matches(['\n', ' ', '\t']))
    })
}

fn empty_line(text: &str) -> Option<usize> {
    let breaks = text.match_indices('\n').map(|(at, _)| at);
    breaks.into_iter().find(|at| {
        let after = text[at + 1..].trim_start_matches([' ', '\t']);
        after.starts_with('\n')
    })
}
