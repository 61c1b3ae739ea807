//! Blocks as Markdown. Every block is read back while it is written; one that would not come back
//! the same is written in the house's form of HTML instead.

use news::{Block, BlockIds, BlockKind, Body, Cell, Figure, ListItem, PictureRef, Text};

use super::words::{Breaks, address, quoted, write_text};
use crate::copy::house;

/// Writes a body.
pub(super) fn write(body: &Body) -> String {
    let parts = body.blocks.iter().map(|block| (&block.kind, checked(block)));
    let mut out = joined(parts);
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// Parts with an empty line between them; two lists in a row need something that parts them.
fn joined<'a>(parts: impl Iterator<Item = (&'a BlockKind, String)>) -> String {
    let mut out = String::new();
    let mut before: Option<&BlockKind> = None;
    for (kind, part) in parts {
        if let Some(before) = before {
            out.push_str("\n\n");
            if is_list(before) && is_list(kind) {
                out.push_str("<!-- -->\n\n");
            }
        }
        out.push_str(&part);
        before = Some(kind);
    }
    out
}

fn is_list(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::List { .. })
}

fn checked(block: &Block) -> String {
    let pretty = with_anchor(block);
    let taken = super::read(&pretty, &mut BlockIds::seeded(0));
    let same = taken.notices.is_empty()
        && matches!(taken.body.blocks.as_slice(), [only] if is_same(only, block));
    if same { pretty } else { as_house_html(block) }
}

/// On one line, in a `div`, so that Markdown takes it for one block of HTML.
fn as_house_html(block: &Block) -> String {
    let mut html = String::from("<div>");
    house::write_block(&mut html, block);
    html.push_str("</div>");
    html.replace('\n', " ")
}

/// Whether two blocks are the same but for their ids.
fn is_same(a: &Block, b: &Block) -> bool {
    let without_ids = |block: &Block| {
        let mut body = Body::of(vec![block.clone()]);
        body.each_block_mut(&mut |block| block.id.0.clear());
        body
    };
    without_ids(a) == without_ids(b)
}

fn with_anchor(block: &Block) -> String {
    let written = pretty(&block.kind);
    match (&block.anchor, &block.kind) {
        (None, _) => written,
        (Some(anchor), BlockKind::Heading { .. }) => format!("{written} {{#{anchor}}}"),
        (Some(anchor), _) => format!("{{#{anchor}}}\n\n{written}"),
    }
}

/// A block in the notation; what has no notation, in the house's form of HTML.
fn pretty(kind: &BlockKind) -> String {
    match kind {
        BlockKind::Paragraph { text } => write_text(text, Breaks::Lines),
        BlockKind::Heading { level, text } => {
            format!("{} {}", "#".repeat(usize::from(*level)), write_text(text, Breaks::Tags))
        }
        BlockKind::List { ordered, start, items } => list(*ordered, start.unwrap_or(1), items),
        BlockKind::BlockQuotation { blocks, source } => quotation(blocks, source.as_ref()),
        BlockKind::PullQuote { text, source } => {
            directive("pull", &line(source.as_ref()), &write_text(text, Breaks::Lines), 3)
        }
        BlockKind::Picture(figure) => picture(figure),
        BlockKind::Gallery { pictures, caption } => {
            let all: Vec<String> = pictures.iter().map(picture).collect();
            directive("gallery", &line(caption.as_ref()), &all.join("\n\n"), 3)
        }
        BlockKind::Table { caption: None, head, rows, foot } if foot.is_empty() => {
            table(head, rows)
        }
        BlockKind::Code { language, code } => fenced(language.as_deref().unwrap_or(""), code),
        BlockKind::Verse { text } => {
            directive("verse", "", &write_text(text, Breaks::Lines).replace("\\\n", "\n"), 3)
        }
        BlockKind::Rule => "***".to_owned(),
        BlockKind::Html { html } => fenced("{=html}", html.as_str()),
        _ => boxed(kind),
    }
}

fn boxed(kind: &BlockKind) -> String {
    match kind {
        BlockKind::File { file, title, caption } => {
            let words = format!("{} {}", house::file_address(file), line(Some(title)));
            directive("file", &words, &text_of(caption.as_ref()), 3)
        }
        BlockKind::Embed { url, title, caption } => {
            let title = title.as_deref().map(|title| write_text(&title.into(), Breaks::Tags));
            let parts: Vec<String> = title
                .into_iter()
                .chain(caption.as_ref().map(|caption| write_text(caption, Breaks::Lines)))
                .collect();
            directive("embed", url, &parts.join("\n"), 3)
        }
        BlockKind::Details { summary, blocks } => {
            directive("details", &line(Some(summary)), &all(blocks), colons(blocks))
        }
        BlockKind::Note { title, blocks } => {
            directive("note", &line(title.as_ref()), &all(blocks), colons(blocks))
        }
        BlockKind::SeeAlso { title, target } => {
            let target = target.as_ref().map(house::target_address).unwrap_or_default();
            directive("see-also", &target, &write_text(&title.as_str().into(), Breaks::Tags), 3)
        }
        _ => as_house_html(&BlockIds::seeded(0).block(kind.clone())),
    }
}

fn all(blocks: &[Block]) -> String {
    joined(blocks.iter().map(|block| (&block.kind, with_anchor(block))))
}

/// A block of the notation. A fence must be longer than those inside it.
fn directive(name: &str, words: &str, inside: &str, colons: usize) -> String {
    let fence = ":".repeat(colons);
    let gap = if words.is_empty() { "" } else { " " };
    let line_end = if inside.is_empty() { "" } else { "\n" };
    format!("{fence}{name}{gap}{words}\n{inside}{line_end}{fence}")
}

/// How many colons a fence around these blocks needs.
fn colons(blocks: &[Block]) -> usize {
    3 + depth(blocks)
}

fn depth(blocks: &[Block]) -> usize {
    let of = |block: &Block| match &block.kind {
        BlockKind::Details { blocks, .. } | BlockKind::Note { blocks, .. } => 1 + depth(blocks),
        BlockKind::BlockQuotation { blocks, .. } => depth(blocks),
        BlockKind::List { items, .. } => {
            items.iter().map(|item| depth(&item.blocks)).max().unwrap_or(0)
        }
        BlockKind::PullQuote { .. }
        | BlockKind::Gallery { .. }
        | BlockKind::File { .. }
        | BlockKind::Embed { .. }
        | BlockKind::SeeAlso { .. }
        | BlockKind::Verse { .. } => 1,
        _ => 0,
    };
    blocks.iter().map(of).max().unwrap_or(0)
}

fn text_of(text: Option<&Text>) -> String {
    text.map(|text| write_text(text, Breaks::Lines)).unwrap_or_default()
}

/// Text on a fence's line, which takes one round of backslashes away.
fn line(text: Option<&Text>) -> String {
    let written = text.map(|text| write_text(text, Breaks::Tags)).unwrap_or_default();
    written.replace('\\', "\\\\")
}

fn list(ordered: bool, start: i32, items: &[ListItem]) -> String {
    let mut parts = Vec::new();
    let mut is_loose = false;
    for (number, item) in (i64::from(start)..).zip(items) {
        let marker = if ordered { format!("{number}. ") } else { "- ".to_owned() };
        let mut inside = write_text(&item.text, Breaks::Lines);
        if !item.blocks.is_empty() {
            if !inside.is_empty() {
                inside.push_str("\n\n");
            }
            inside.push_str(&all(&item.blocks));
            is_loose = true;
        }
        parts.push(indented(&inside, &marker, &" ".repeat(marker.len())));
    }
    parts.join(if is_loose { "\n\n" } else { "\n" })
}

fn quotation(blocks: &[Block], source: Option<&Text>) -> String {
    let mut inside = all(blocks);
    if let Some(source) = source {
        inside.push_str("\n\n— ");
        inside.push_str(&write_text(source, Breaks::Tags));
    }
    indented(&inside, "> ", "> ")
}

fn indented(text: &str, first: &str, rest: &str) -> String {
    let mut out = String::new();
    for (number, line) in text.split('\n').enumerate() {
        let prefix = if number == 0 { first } else { rest };
        if number > 0 {
            out.push('\n');
        }
        out.push_str(if line.is_empty() { prefix.trim_end() } else { prefix });
        out.push_str(line);
    }
    out
}

fn picture(figure: &Figure) -> String {
    let alt = figure.alt.as_deref().map(|alt| write_text(&alt.into(), Breaks::Tags));
    let caption =
        figure.caption.as_ref().map(|caption| format!(" \"{}\"", quoted(&caption.words())));
    let source = match &figure.picture {
        PictureRef::Held(_) => house::file_address(&figure.picture),
        PictureRef::Wanted(wanted) => address(wanted),
    };
    let image = format!("![{}]({source}{})", alt.unwrap_or_default(), caption.unwrap_or_default());
    match &figure.href {
        Some(href) => format!("[{image}]({})", address(href)),
        None => image,
    }
}

/// A table in pipes; what pipes cannot hold is noticed when it is read back.
fn table(head: &[Vec<Cell>], rows: &[Vec<Cell>]) -> String {
    let columns = head.iter().chain(rows).map(Vec::len).max().unwrap_or(0);
    let blank = vec![Cell::new(Text::default()); columns];
    let first = head.first().unwrap_or(&blank);
    let mut lines = vec![row(first), format!("|{}", " --- |".repeat(columns))];
    lines.extend(head.iter().skip(1).chain(rows).map(|cells| row(cells)));
    lines.join("\n")
}

fn row(cells: &[Cell]) -> String {
    let all: Vec<String> = cells.iter().map(|cell| write_text(&cell.text, Breaks::Tags)).collect();
    format!("| {} |", all.join(" | "))
}

fn fenced(info: &str, code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(3.max(longest + 1));
    format!("{fence}{info}\n{code}\n{fence}")
}
