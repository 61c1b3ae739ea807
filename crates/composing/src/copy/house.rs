//! The house's own form of HTML: every block and mark, written so that `html::read_as` reads the
//! same body again. Markdown is read through it and falls back on it.

use news::{Block, BlockKind, Cell, Figure, ListItem, Mark, PictureRef, SeeAlsoTarget, Text};

use crate::markup::{Step, attribute, close, escape_into, open, steps, tag_name};

/// Appends a block. The markup has no line breaks.
pub(crate) fn write_block(out: &mut String, block: &Block) {
    if let Some(anchor) = &block.anchor {
        out.push_str("<dl-anchor");
        attribute(out, "id", anchor);
        out.push_str("></dl-anchor>");
    }
    write_kind(out, &block.kind);
}

fn write_kind(out: &mut String, kind: &BlockKind) {
    match kind {
        BlockKind::Paragraph { text } => element(out, "p", text),
        BlockKind::Heading { level, text } => {
            element(
                out,
                ["h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(&2, &6) - 2)],
                text,
            );
        }
        BlockKind::List { ordered, start, items } => write_list(out, *ordered, *start, items),
        BlockKind::BlockQuotation { blocks, source } => {
            around(out, "blockquote", blocks, source.as_ref().map(|source| ("footer", source)));
        }
        BlockKind::PullQuote { text, source } => {
            out.push_str("<dl-pull>");
            write_text(out, text);
            optional(out, "dl-source", source.as_ref());
            out.push_str("</dl-pull>");
        }
        BlockKind::Picture(figure) => write_figure(out, figure),
        BlockKind::Gallery { pictures, caption } => {
            out.push_str("<dl-gallery>");
            pictures.iter().for_each(|figure| write_figure(out, figure));
            optional(out, "figcaption", caption.as_ref());
            out.push_str("</dl-gallery>");
        }
        BlockKind::Table { caption, head, rows, foot } => {
            write_table(out, caption.as_ref(), [head, rows, foot]);
        }
        BlockKind::Code { language, code } => write_code(out, language.as_deref(), code),
        BlockKind::Preformatted { text } => {
            // The parser takes the first line break away.
            out.push_str("<pre class=\"wp-block-preformatted\">&#10;");
            write_kept(out, text);
            out.push_str("</pre>");
        }
        BlockKind::Verse { text } => {
            out.push_str("<dl-verse>");
            write_kept(out, text);
            out.push_str("</dl-verse>");
        }
        BlockKind::Rule => out.push_str("<hr>"),
        _ => write_boxed(out, kind),
    }
}

fn write_boxed(out: &mut String, kind: &BlockKind) {
    match kind {
        BlockKind::File { file, title, caption } => {
            out.push_str("<dl-file");
            attribute(out, "href", &file_address(file));
            out.push('>');
            optional(out, "dl-title", Some(title));
            optional(out, "figcaption", caption.as_ref());
            out.push_str("</dl-file>");
        }
        BlockKind::Embed { url, title, caption } => {
            out.push_str("<dl-embed");
            attribute(out, "href", url);
            title.iter().for_each(|title| attribute(out, "title", title));
            out.push('>');
            optional(out, "figcaption", caption.as_ref());
            out.push_str("</dl-embed>");
        }
        BlockKind::Details { summary, blocks } => {
            out.push_str("<details>");
            optional(out, "summary", Some(summary));
            blocks.iter().for_each(|block| write_block(out, block));
            out.push_str("</details>");
        }
        BlockKind::SeeAlso { title, target } => {
            out.push_str("<dl-see-also");
            target.iter().for_each(|target| attribute(out, "href", &target_address(target)));
            out.push('>');
            escape_into(out, title);
            out.push_str("</dl-see-also>");
        }
        BlockKind::Note { title, blocks } => {
            around(out, "dl-note", blocks, title.as_ref().map(|title| ("dl-title", title)));
        }
        BlockKind::Html { html } => {
            let mut markup = String::new();
            attribute(&mut markup, "markup", html.as_str());
            out.push_str("<dl-html");
            out.push_str(&markup.replace('\n', "&#10;"));
            out.push_str("></dl-html>");
        }
        _ => {}
    }
}

/// How the notation names a picture or file.
pub(crate) fn file_address(file: &PictureRef) -> String {
    match file {
        PictureRef::Held(id) => format!("picture:{id}"),
        PictureRef::Wanted(address) => address.clone(),
    }
}

/// How the notation names what a see-also card leads to.
pub(crate) fn target_address(target: &SeeAlsoTarget) -> String {
    match target {
        SeeAlsoTarget::Article(id) => format!("article:{id}"),
        SeeAlsoTarget::Address(address) => address.clone(),
    }
}

fn around(out: &mut String, name: &str, blocks: &[Block], more: Option<(&str, &Text)>) {
    open(out, name);
    blocks.iter().for_each(|block| write_block(out, block));
    if let Some((inner, text)) = more {
        optional(out, inner, Some(text));
    }
    close(out, name);
}

fn element(out: &mut String, name: &str, text: &Text) {
    open(out, name);
    write_text(out, text);
    close(out, name);
}

fn optional(out: &mut String, name: &str, text: Option<&Text>) {
    text.iter().for_each(|text| element(out, name, text));
}

fn write_list(out: &mut String, ordered: bool, start: Option<i32>, items: &[ListItem]) {
    let name = if ordered { "ol" } else { "ul" };
    out.push('<');
    out.push_str(name);
    start.iter().for_each(|start| attribute(out, "start", &start.to_string()));
    out.push('>');
    for item in items {
        out.push_str("<li>");
        write_text(out, &item.text);
        item.blocks.iter().for_each(|block| write_block(out, block));
        out.push_str("</li>");
    }
    close(out, name);
}

fn write_figure(out: &mut String, figure: &Figure) {
    out.push_str("<figure>");
    if let Some(href) = &figure.href {
        out.push_str("<a");
        attribute(out, "href", href);
        out.push('>');
    }
    out.push_str("<img");
    attribute(out, "src", &file_address(&figure.picture));
    figure.alt.iter().for_each(|alt| attribute(out, "alt", alt));
    out.push('>');
    if figure.href.is_some() {
        out.push_str("</a>");
    }
    optional(out, "figcaption", figure.caption.as_ref());
    out.push_str("</figure>");
}

fn write_table(out: &mut String, caption: Option<&Text>, parts: [&Vec<Vec<Cell>>; 3]) {
    out.push_str("<table>");
    optional(out, "caption", caption);
    for (name, rows) in ["thead", "tbody", "tfoot"].into_iter().zip(parts) {
        if rows.is_empty() {
            continue;
        }
        open(out, name);
        for row in rows {
            out.push_str("<tr>");
            row.iter().for_each(|cell| write_cell(out, cell));
            out.push_str("</tr>");
        }
        close(out, name);
    }
    out.push_str("</table>");
}

fn write_cell(out: &mut String, cell: &Cell) {
    let name = if cell.is_head { "th" } else { "td" };
    out.push('<');
    out.push_str(name);
    for (span, count) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
        if count > 1 {
            attribute(out, span, &count.to_string());
        }
    }
    out.push('>');
    write_text(out, &cell.text);
    close(out, name);
}

fn write_code(out: &mut String, language: Option<&str>, code: &str) {
    out.push_str("<pre><code");
    language.iter().for_each(|l| attribute(out, "class", &format!("language-{l}")));
    out.push('>');
    escape_with_breaks(out, code);
    out.push_str("</code></pre>");
}

fn escape_with_breaks(out: &mut String, words: &str) {
    for (number, line) in words.split('\n').enumerate() {
        if number > 0 {
            out.push_str("&#10;");
        }
        escape_into(out, line);
    }
}

/// Text where white space counts anyway.
fn write_kept(out: &mut String, text: &Text) {
    for step in steps(text) {
        match step {
            Step::Open(mark) => open_tag(out, mark),
            Step::Words(words) => escape_with_breaks(out, words),
            Step::Close(mark) => close_tag(out, mark),
        }
    }
}

/// Running text: white space that HTML would collapse is marked as meant.
pub(crate) fn write_text(out: &mut String, text: &Text) {
    let kept = kept_blanks(text);
    let mut at = 0;
    for step in steps(text) {
        match step {
            Step::Open(mark) => open_tag(out, mark),
            Step::Words(words) => {
                for (offset, char) in words.char_indices() {
                    write_char(out, char, kept.contains(&(at + offset)));
                }
                at += words.len();
            }
            Step::Close(mark) => close_tag(out, mark),
        }
    }
}

fn write_char(out: &mut String, char: char, kept: bool) {
    match char {
        _ if kept => write_blank(out, char),
        '\n' => out.push_str("<br>"),
        _ => escape_into(out, char.encode_utf8(&mut [0; 4])),
    }
}

/// A blank that is meant as it stands.
pub(crate) fn write_blank(out: &mut String, char: char) {
    out.push_str("<dl-space>");
    match char {
        '\n' => out.push_str("&#10;"),
        '\r' => out.push_str("&#13;"),
        '\t' => out.push_str("&#9;"),
        _ => out.push(char),
    }
    out.push_str("</dl-space>");
}

/// The offsets, within the whole text, of blanks that collapsing would swallow or move.
pub(crate) fn kept_blanks(text: &Text) -> std::collections::HashSet<usize> {
    let whole = text.words();
    let mut kept = std::collections::HashSet::new();
    let mut before = '\n';
    let mut after = whole.chars().skip(1);
    for (at, char) in whole.char_indices() {
        let next = after.next().unwrap_or('\n');
        let is_kept = match char {
            '\n' => matches!(before, '\n') || at + 1 == whole.len() || next == '\n' && at == 0,
            ' ' => before.is_ascii_whitespace() || next.is_ascii_whitespace(),
            '\t' | '\r' | '\x0c' => true,
            _ => false,
        };
        if is_kept {
            kept.insert(at);
        }
        before = char;
    }
    kept.extend(moved_blanks(text));
    kept
}

/// A blank at a span's end goes to the marks it shares with the next span.
fn moved_blanks(text: &Text) -> Vec<usize> {
    let mut end = 0;
    let mut moved = Vec::new();
    for pair in text.0.windows(2) {
        end += pair[0].text.len();
        if pair[0].text.ends_with(' ') && !pair[1].marks.starts_with(&pair[0].marks) {
            moved.push(end - 1);
        }
    }
    moved
}

/// Appends the tag that opens a mark.
pub(crate) fn open_tag(out: &mut String, mark: &Mark) {
    out.push('<');
    out.push_str(tag_name(mark));
    match mark {
        Mark::Link { href, title } => {
            attribute(out, "href", href);
            title.iter().for_each(|title| attribute(out, "title", title));
        }
        Mark::Quotation { id } => {
            attribute(out, "class", "said");
            attribute(out, "data-quotation", id);
        }
        Mark::Language { lang } => attribute(out, "lang", lang.as_str()),
        Mark::Abbreviation { title: Some(title) } => attribute(out, "title", title),
        _ => {}
    }
    out.push('>');
}

/// Appends the tag that closes a mark.
pub(crate) fn close_tag(out: &mut String, mark: &Mark) {
    close(out, tag_name(mark));
}
