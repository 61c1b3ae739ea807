//! Words of a text, and how two wordings differ. Shared by [`crate::merge`] and
//! [`crate::changes`].

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::{Block, BlockKind, Body, Figure, Text};

/// A stretch of two sequences: the same in both, or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Places in the old one.
    pub(crate) old: Range<usize>,
    /// Places in the new one.
    pub(crate) new: Range<usize>,
    /// Whether it is the same in both.
    pub(crate) is_same: bool,
}

/// Words and what stands between them, by UAX #29: joined, they are the text again.
pub(crate) fn words(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

/// Whether a piece is a word and not a space or a sign.
pub(crate) fn is_word(piece: &str) -> bool {
    piece.contains(char::is_alphanumeric)
}

/// How many words: in scripts without spaces, two characters count as one, as in
/// [`crate::BodyText::words`].
pub(crate) fn count(text: &str) -> usize {
    let (mut words, mut wide) = (0, 0);
    for word in text.unicode_words() {
        match word.chars().next() {
            Some('\u{2E80}'..='\u{9FFF}') => wide += word.chars().count(),
            _ => words += 1,
        }
    }
    words + wide.div_ceil(2)
}

/// How two sequences differ, as stretches in order that cover both. Deterministic, and bounded in
/// time: the search is Myers' with the limits git has, so that on huge sequences that have little
/// in common the answer may be longer than it need be, and is still right.
pub(crate) fn differ<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<Stretch> {
    // Numbers instead of words: the search compares each many times.
    let mut numbers = HashMap::new();
    let mut number = |piece| {
        let next = numbers.len();
        *numbers.entry(piece).or_insert(next)
    };
    let old: Vec<usize> = old.iter().map(&mut number).collect();
    let new: Vec<usize> = new.iter().map(&mut number).collect();
    let mut stretches: Vec<Stretch> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (old, new) = (op.old_range(), op.new_range());
        let is_same = matches!(op, DiffOp::Equal { .. });
        match stretches.last_mut() {
            Some(last) if last.is_same == is_same => {
                (last.old.end, last.new.end) = (old.end, new.end);
            }
            _ => stretches.push(Stretch { old, new, is_same }),
        }
    }
    stretches
}

/// Which places of a row of different numbers belong to its longest rising part. Of several, the
/// one that is found first from the left; the same for the same row.
pub(crate) fn rising(row: &[usize]) -> Vec<bool> {
    // `ends[n]` is the place of the smallest number that ends a rising part of n + 1.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; row.len()];
    for (place, number) in row.iter().enumerate() {
        let length = ends.partition_point(|end| row[*end] < *number);
        before[place] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut is_in = vec![false; row.len()];
    let mut next = ends.last().copied();
    while let Some(place) = next {
        is_in[place] = true;
        next = before[place];
    }
    is_in
}

/// Everything of a block that is read: one line for each paragraph, item, row and caption.
pub(crate) fn lines(block: &Block) -> Vec<String> {
    let mut lines = Vec::new();
    gather(block, &mut lines);
    lines.retain(|line| !line.is_empty());
    lines
}

fn gather(block: &Block, lines: &mut Vec<String>) {
    let caption = |figure: &Figure| figure.caption.as_ref().map(Text::words);
    match &block.kind {
        BlockKind::Paragraph { text }
        | BlockKind::Heading { text, .. }
        | BlockKind::Preformatted { text }
        | BlockKind::Verse { text } => lines.push(text.words()),
        BlockKind::List { items, .. } => {
            for item in items {
                lines.push(item.text.words());
                item.blocks.iter().for_each(|inner| gather(inner, lines));
            }
        }
        BlockKind::BlockQuotation { blocks, source } => {
            blocks.iter().for_each(|inner| gather(inner, lines));
            lines.extend(source.as_ref().map(Text::words));
        }
        BlockKind::PullQuote { text, source } => {
            lines.push(text.words());
            lines.extend(source.as_ref().map(Text::words));
        }
        BlockKind::Picture(figure) => lines.extend(caption(figure)),
        BlockKind::Gallery { pictures, caption: of_all } => {
            lines.extend(pictures.iter().filter_map(caption));
            lines.extend(of_all.as_ref().map(Text::words));
        }
        BlockKind::Table { caption, head, rows, foot } => {
            lines.extend(caption.as_ref().map(Text::words));
            lines.extend(head.iter().chain(rows).chain(foot).map(|row| {
                let cells: Vec<String> = row.iter().map(|cell| cell.text.words()).collect();
                cells.join(" | ")
            }));
        }
        BlockKind::Code { code, .. } => lines.push(code.clone()),
        BlockKind::File { title, caption, .. } => {
            lines.push(title.words());
            lines.extend(caption.as_ref().map(Text::words));
        }
        BlockKind::Embed { title, caption, .. } => {
            lines.extend(title.clone());
            lines.extend(caption.as_ref().map(Text::words));
        }
        BlockKind::Details { summary, blocks } => {
            lines.push(summary.words());
            blocks.iter().for_each(|inner| gather(inner, lines));
        }
        BlockKind::Note { title, blocks } => {
            lines.extend(title.as_ref().map(Text::words));
            blocks.iter().for_each(|inner| gather(inner, lines));
        }
        BlockKind::SeeAlso { title, .. } => lines.push(title.clone()),
        BlockKind::Html { .. } => lines.push(Body::of(vec![block.clone()]).text().text),
        BlockKind::Rule => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_any_script() {
        for (text, words) in [
            ("", 0),
            ("— . —", 0),
            ("The levy stays at 4.5 per cent.", 7),
            ("Nobody’s bridge, e.g. this", 4),
            ("東京都", 2),
            ("Жители города", 2),
        ] {
            assert_eq!(count(text), words, "{text}");
        }
    }

    #[test]
    fn the_longest_rising_part_is_found() {
        for (row, part) in [
            (&[][..], &[][..]),
            (&[0, 1, 2], &[0, 1, 2]),
            (&[3, 0, 1, 2], &[0, 1, 2]),
            (&[1, 2, 3, 0], &[1, 2, 3]),
            (&[4, 0, 5, 1, 6, 2, 7], &[0, 1, 2, 7]),
        ] {
            let is_in = rising(row);
            let found: Vec<_> = row.iter().zip(is_in).filter(|(_, is_in)| *is_in).collect();
            assert_eq!(found.into_iter().map(|(n, _)| *n).collect::<Vec<_>>(), part, "{row:?}");
        }
    }

    #[test]
    fn huge_wordings_without_much_in_common_take_bounded_time() {
        let row = |seed: u64| -> Vec<u64> {
            (0..20_000_u64).map(|n| (n * n * 31 + seed * n * 17 + (n >> 3) * seed) % 97).collect()
        };
        let (old, new) = (row(3), row(5));
        let stretches = differ(&old, &new);
        assert_eq!(stretches.last().map(|s| (s.old.end, s.new.end)), Some((old.len(), new.len())));
    }
}
