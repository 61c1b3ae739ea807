//! Copy of the block editor: HTML between comments that name each block.
//!
//! Most blocks hold their own HTML, which the composing room knows how to read. This room takes
//! the comments away, fills in the blocks that only refer to something, and names those that the
//! old site made up anew at each visit.

use serde_json::Value;

use super::{Marker, parts, shortcodes, tags};

/// Blocks inside one another that are told apart; deeper ones lend their insides to these.
const DEPTH_MAX: usize = 64;
/// Shared blocks inside one another; one that holds itself ends here.
const SHARED_DEPTH_MAX: u32 = 8;

/// Blocks the old site filled in itself at each visit: an export holds nothing of them, or only
/// the pattern they were filled in by.
const LIVE: &[&str] = &[
    "archives",
    "avatar",
    "calendar",
    "categories",
    "comments",
    "comments-query-loop",
    "home-link",
    "latest-comments",
    "latest-posts",
    "legacy-widget",
    "loginout",
    "navigation",
    "navigation-link",
    "navigation-submenu",
    "page-list",
    "pattern",
    "post-author",
    "post-author-biography",
    "post-author-name",
    "post-comment",
    "post-comments",
    "post-comments-count",
    "post-comments-form",
    "post-comments-link",
    "post-content",
    "post-date",
    "post-excerpt",
    "post-featured-image",
    "post-navigation-link",
    "post-template",
    "post-terms",
    "post-time-to-read",
    "post-title",
    "query",
    "query-title",
    "read-more",
    "rss",
    "search",
    "site-logo",
    "site-tagline",
    "site-title",
    "social-links",
    "social-link",
    "tag-cloud",
    "template-part",
    "term-description",
    "terms-query",
    "widget-group",
    "breadcrumbs",
];

/// Whether copy was made by the block editor.
pub(super) fn has_blocks(copy: &str) -> bool {
    copy.contains("<!-- wp:")
}

/// A block: its name, what its comment says, and what it holds.
struct Block<'a> {
    name: &'a str,
    attributes: &'a str,
    parts: Vec<Part<'a>>,
}

enum Part<'a> {
    Html(&'a str),
    Block(Block<'a>),
}

/// Marks up copy of the block editor.
pub(super) fn mark(copy: &str, marker: &mut Marker<'_>, html: &mut String, shared_depth: u32) {
    for part in parse(copy) {
        match part {
            Part::Html(between) if between.trim().is_empty() => {}
            Part::Html(classic) => marker.classic(classic, html),
            Part::Block(block) => render(&block, marker, html, shared_depth),
        }
    }
}

fn render(block: &Block<'_>, marker: &mut Marker<'_>, html: &mut String, shared_depth: u32) {
    let name = block.name.strip_prefix("core/").unwrap_or(block.name);
    if LIVE.contains(&name) {
        let sentence = format!("A block “{name}” was left out: the old site filled it in itself.");
        return marker.left_out(sentence);
    }
    match name {
        "more" | "spacer" => {}
        "nextpage" => marker.say_pages(),
        "block" => shared(block, marker, html, shared_depth),
        "embed" => embed(block, marker, html),
        "footnotes" => footnotes(marker, html),
        "cover" => cover(block, marker, html, shared_depth),
        "paragraph" | "shortcode" | "freeform" | "html" | "heading" | "list-item" => {
            with_shortcodes(name, block, marker, html, shared_depth);
        }
        _ if name.starts_with("core-embed/") => embed(block, marker, html),
        _ => {
            if block.parts.is_empty() {
                marker.left_out(format!(
                    "A block “{name}” was left out: the file holds no copy of it."
                ));
            }
            inside(block, marker, html, shared_depth);
        }
    }
    html.push('\n');
}

/// What the block holds, in order.
fn inside(block: &Block<'_>, marker: &mut Marker<'_>, html: &mut String, shared_depth: u32) {
    for part in &block.parts {
        match part {
            Part::Html(markup) => html.push_str(markup),
            Part::Block(inner) => render(inner, marker, html, shared_depth),
        }
    }
}

fn with_shortcodes(
    name: &str,
    block: &Block<'_>,
    marker: &mut Marker<'_>,
    html: &mut String,
    shared_depth: u32,
) {
    for part in &block.parts {
        match part {
            Part::Html(markup) if name == "freeform" => marker.classic(markup, html),
            Part::Html(markup) if markup.contains('[') => {
                html.push_str(&shortcodes::expand(markup, marker));
            }
            Part::Html(markup) => html.push_str(markup),
            Part::Block(inner) => render(inner, marker, html, shared_depth),
        }
    }
}

/// A block several articles share stands in each of them.
fn shared(block: &Block<'_>, marker: &mut Marker<'_>, html: &mut String, depth: u32) {
    let number = attribute(block, "ref").and_then(|value| value.as_u64());
    let copy = number.and_then(|number| marker.notes.shared_blocks.get(&number));
    match copy {
        Some(copy) if depth < SHARED_DEPTH_MAX => {
            let copy = copy.clone();
            mark(&copy, marker, html, depth + 1);
        }
        Some(_) => marker.left_out("A shared block that holds itself was left out.".to_owned()),
        None => {
            let number = number.map(|n| n.to_string()).unwrap_or_default();
            marker.left_out(format!(
                "The shared block {number} is not in the file; it was left out."
            ));
        }
    }
}

/// The address stands in the comment, or as the text of the block.
fn embed(block: &Block<'_>, marker: &mut Marker<'_>, html: &mut String) {
    let markup: String = block
        .parts
        .iter()
        .map(|part| match part {
            Part::Html(markup) => *markup,
            Part::Block(_) => "",
        })
        .collect();
    let told = attribute(block, "url").and_then(|url| url.as_str().map(ToOwned::to_owned));
    let written = || crate::plain_words::plain_words(&markup);
    let url = told.unwrap_or_else(|| written().split(' ').next().unwrap_or_default().to_owned());
    if url.is_empty() {
        return;
    }
    let caption = tags::inner(&markup, "figcaption").unwrap_or_default();
    parts::embed(&url, caption, marker, html);
}

/// The notes stand in the item's meta, the block only says where.
fn footnotes(marker: &mut Marker<'_>, html: &mut String) {
    let Some(Ok(Value::Array(notes))) = marker.item.meta("footnotes").map(serde_json::from_str)
    else {
        return marker.left_out("Footnotes were left out: the file does not hold them.".to_owned());
    };
    html.push_str("<ol>");
    for note in &notes {
        let text = |key| note.get(key).and_then(Value::as_str).unwrap_or_default();
        let id = crate::plain_words::escaped(text("id"));
        html.extend(["<li id=\"", &id, "\">", text("content"), "</li>"]);
    }
    html.push_str("</ol>");
}

/// Words over a picture: first the picture, then the words.
fn cover(block: &Block<'_>, marker: &mut Marker<'_>, html: &mut String, shared_depth: u32) {
    let has_picture = block.parts.iter().any(|part| {
        matches!(part, Part::Html(markup) if tags::tags(markup)
            .any(|tag| tag.opens("img") || tag.opens("video")))
    });
    let url = attribute(block, "url").and_then(|url| url.as_str().map(ToOwned::to_owned));
    if let Some(url) = url.filter(|_| !has_picture) {
        let alt = attribute(block, "alt").and_then(|alt| alt.as_str().map(ToOwned::to_owned));
        parts::picture(&url, &alt.unwrap_or_default(), "", html);
    }
    inside(block, marker, html, shared_depth);
}

fn attribute(block: &Block<'_>, name: &str) -> Option<Value> {
    let Ok(Value::Object(mut all)) = serde_json::from_str(block.attributes) else { return None };
    all.remove(name)
}

fn parse(copy: &str) -> Vec<Part<'_>> {
    let mut open = vec![Block { name: "", attributes: "", parts: Vec::new() }];
    let mut at = 0;
    while let Some((start, comment)) = next_comment(copy, at) {
        push_html(&mut open, &copy[at..start]);
        at = start + comment.length;
        match comment.kind {
            CommentKind::Open if open.len() <= DEPTH_MAX => open.push(comment.block),
            CommentKind::Alone => push(&mut open, Part::Block(comment.block)),
            CommentKind::Close => close(&mut open, comment.block.name),
            CommentKind::Open => {}
        }
    }
    push_html(&mut open, &copy[at..]);
    while open.len() > 1 {
        close_last(&mut open);
    }
    open.pop().map(|root| root.parts).unwrap_or_default()
}

/// Closes the innermost block of this name and those left open inside it; a close of nothing is
/// ignored.
fn close(open: &mut Vec<Block<'_>>, name: &str) {
    let Some(place) = open.iter().rposition(|block| block.name == name) else { return };
    while open.len() > place.max(1) {
        close_last(open);
    }
}

fn close_last(open: &mut Vec<Block<'_>>) {
    if let Some(block) = open.pop() {
        push(open, Part::Block(block));
    }
}

fn push<'a>(open: &mut [Block<'a>], part: Part<'a>) {
    if let Some(block) = open.last_mut() {
        block.parts.push(part);
    }
}

fn push_html<'a>(open: &mut [Block<'a>], markup: &'a str) {
    if !markup.is_empty() {
        push(open, Part::Html(markup));
    }
}

struct Comment<'a> {
    kind: CommentKind,
    length: usize,
    block: Block<'a>,
}

enum CommentKind {
    Open,
    Alone,
    Close,
}

/// The next comment that names a block, at or behind `at`.
fn next_comment(copy: &str, mut at: usize) -> Option<(usize, Comment<'_>)> {
    loop {
        let start = at + copy[at..].find("<!--")?;
        let rest = &copy[start..];
        let length = rest.find("-->")? + 3;
        let inside = rest[4..length - 3].trim();
        if let Some(comment) = comment(inside, length) {
            return Some((start, comment));
        }
        at = start + length;
    }
}

fn comment(inside: &str, length: usize) -> Option<Comment<'_>> {
    let (is_close, named) = match inside.strip_prefix('/') {
        Some(rest) => (true, rest.strip_prefix("wp:")?),
        None => (false, inside.strip_prefix("wp:")?),
    };
    let (named, is_alone) = match named.strip_suffix('/') {
        Some(rest) => (rest.trim_end(), true),
        None => (named, false),
    };
    let end = named.find(|c: char| c.is_whitespace() || c == '{').unwrap_or(named.len());
    let (name, attributes) = named.split_at(end);
    let kind = match (is_close, is_alone) {
        (true, _) => CommentKind::Close,
        (_, true) => CommentKind::Alone,
        _ => CommentKind::Open,
    };
    let block = Block { name, attributes: attributes.trim(), parts: Vec::new() };
    (!name.is_empty()).then_some(Comment { kind, length, block })
}
