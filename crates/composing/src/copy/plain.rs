//! Plain text in.

use news::{BlockIds, BlockKind, Body, Text};

use super::Taken;

/// Reads plain text: an empty line ends a paragraph, a single line break stays one.
///
/// Nothing inside a line is touched: quotation marks, dashes and spaces are the copy's own.
/// Blanks at a line's end go, since nobody can see them; so does a byte order mark.
pub fn read(copy: &str, ids: &mut BlockIds) -> Taken {
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    let unified = copy.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    for line in unified.split('\n').chain([""]) {
        let line = line.trim_end();
        if line.is_empty() {
            if !paragraph.is_empty() {
                let text = Text::plain(std::mem::take(&mut paragraph));
                blocks.push(ids.block(BlockKind::Paragraph { text }));
            }
            continue;
        }
        if !paragraph.is_empty() {
            paragraph.push('\n');
        }
        paragraph.push_str(line);
    }
    Taken { body: Body::of(blocks), notices: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_end_at_empty_lines_and_lines_stay() {
        let copy = "\u{feff}\r\n“We  do not — ever.”\r\nHe sat.  \r\n \r\n\n* a\n  - b\u{a0}c\n";
        let taken = read(copy, &mut BlockIds::seeded(1));
        let texts: Vec<_> = taken
            .body
            .blocks
            .iter()
            .map(|block| match &block.kind {
                BlockKind::Paragraph { text } => text.words(),
                other => format!("{other:?}"),
            })
            .collect();
        assert_eq!(texts, ["“We  do not — ever.”\nHe sat.", "* a\n  - b\u{a0}c"]);
        assert_eq!(read(" \n\n", &mut BlockIds::seeded(1)), Taken::default());
    }
}
