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
