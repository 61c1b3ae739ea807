//! Ids on a page: each once, and none that the page around the body uses.

use std::collections::HashSet;

use news::Body;

/// First parts of ids that belong to the page around the body.
const RESERVED: &[&str] = &[
    "article",
    "body",
    "changes",
    "copy",
    "correction",
    "corrections",
    "discover",
    "footer",
    "main",
    "q",
    "quotation",
    "related",
    "replies",
    "reply",
    "search",
    "sub",
    "subscribe",
    "table",
    "top",
    "versions",
    "who-said-what",
];

/// The anchors of a body and the ids already printed.
pub(super) struct Ids {
    anchors: HashSet<String>,
    printed: HashSet<String>,
}

impl Ids {
    pub(super) fn of(body: &Body) -> Self {
        let mut anchors = HashSet::new();
        body.each_block(&mut |block| anchors.extend(block.anchor.clone()));
        Self { anchors, printed: HashSet::new() }
    }

    /// The id to print for an anchor; `None` when it was printed before.
    pub(super) fn print_anchor(&mut self, anchor: &str) -> Option<String> {
        self.print(page_id(anchor))
    }

    /// The id itself, unless it was printed before.
    pub(super) fn print(&mut self, id: String) -> Option<String> {
        self.printed.insert(id.clone()).then_some(id)
    }

    /// Where a link within the page leads, once anchors have become ids.
    pub(super) fn link_within(&self, name: &str) -> String {
        if self.anchors.contains(name) { format!("#{}", page_id(name)) } else { format!("#{name}") }
    }

    /// Kept markup without ids that were printed before.
    pub(super) fn without_repeated(&mut self, html: &str) -> String {
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        while let Some(at) = next_id(rest) {
            let value_at = at + " id=\"".len();
            let end = rest[value_at..].find('"').map_or(rest.len(), |end| value_at + end);
            let is_new = self.printed.insert(rest[value_at..end].to_owned());
            out.push_str(&rest[..at]);
            let after = (end + 1).min(rest.len());
            if is_new {
                out.push_str(&rest[at..after]);
            }
            rest = &rest[after..];
        }
        out.push_str(rest);
        out
    }
}

/// The id of an anchor: the anchor itself, so that links to it from anywhere hold.
fn page_id(anchor: &str) -> String {
    let anchor = anchor.replace(char::is_whitespace, "-");
    let first = RESERVED.iter().any(|word| {
        anchor.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    });
    if first { format!("part-{anchor}") } else { anchor }
}

/// The next ` id="` inside a tag. The sanitiser writes attributes in double quotes.
fn next_id(html: &str) -> Option<usize> {
    let (mut in_tag, mut in_value) = (false, false);
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'"' if in_tag => in_value = !in_value,
            b'<' if !in_value => in_tag = true,
            b'>' if !in_value => in_tag = false,
            b' ' if in_tag && !in_value && html[at..].starts_with(" id=\"") => return Some(at),
            _ => {}
        }
    }
    None
}
