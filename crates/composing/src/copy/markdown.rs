//! Markdown in and out, in the house notation: `CommonMark` with tables, footnotes and a few marks
//! and blocks of the paper's own.
//!
//! Markdown is set as the house's form of HTML and read by [`super::html`], so that raw HTML in it
//! means what it means anywhere, and what the notation has no sign for can be written as HTML.

mod blocks;
mod inline;
mod words;
mod writer;

use comrak::{Arena, Options, parse_document};
use news::{BlockIds, Body};

use super::Taken;
use super::html::{Trust, read_as};
use super::notices::Notices;

/// Reads Markdown in the house notation.
pub fn read(copy: &str, ids: &mut BlockIds) -> Taken {
    let stand_in = stand_in_for_colon(copy);
    let arena = Arena::new();
    let prepared = with_plain_info_lines(copy, stand_in);
    let root = parse_document(&arena, &prepared, &options());
    let mut notices = Notices::default();
    let mut markup = blocks::Setter::new(&mut notices).document(root);
    if markup.contains(stand_in) {
        markup = markup.replace(stand_in, ":");
    }
    let mut taken = read_as(Trust::House, &markup, None, ids);
    let mut all = notices.finish();
    all.append(&mut taken.notices);
    Taken { notices: all, ..taken }
}

/// Writes a body in the house notation, so that [`read`] gives the same body again, ids apart.
///
/// What the notation has no sign for is written as HTML in the house's own elements.
pub fn write(body: &Body) -> String {
    writer::write(body)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    extension.strikethrough = true;
    extension.table = true;
    extension.footnotes = true;
    extension.superscript = true;
    extension.subscript = true;
    extension.highlight = true;
    extension.insert = true;
    extension.block_directive = true;
    // An escaped sign must not be taken for a sign of the house notation.
    options.parse.escaped_char_spans = true;
    options
}

/// The parser takes no colon in a `:::` line's own words, and addresses are full of them: a
/// character of the private use area stands in for it.
fn with_plain_info_lines(copy: &str, stand_in: char) -> String {
    let mut prepared = String::with_capacity(copy.len() + 16);
    for line in copy.split_inclusive('\n') {
        let start = line.find(|c: char| !matches!(c, ' ' | '>' | '-' | '*' | '+' | '\t'));
        let colons = start
            .filter(|at| line[*at..].starts_with(":::"))
            .map(|at| at + line[at..].find(|c| c != ':').unwrap_or(line.len() - at));
        match colons {
            Some(at) if line[at..].contains(':') => {
                prepared.push_str(&line[..at]);
                prepared.push_str(&line[at..].replace(':', stand_in.encode_utf8(&mut [0; 4])));
            }
            _ => prepared.push_str(line),
        }
    }
    prepared
}

/// A character the copy does not have.
fn stand_in_for_colon(copy: &str) -> char {
    ('\u{e000}'..='\u{f8ff}').find(|c| !copy.contains(*c)).unwrap_or('\u{f8ff}')
}

#[cfg(test)]
mod tests;
