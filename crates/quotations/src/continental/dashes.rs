//! Speech that a dash opens at the beginning of a line: `—No lo sé —dijo ella—. Veremos.`

use super::words::Words;
use crate::marks::Stretch;

/// The stretches between marks and those that dashes open, in order.
pub(super) fn with_dashes(text: &str, marked: Vec<Stretch>, words: &Words) -> Vec<Stretch> {
    let mut found = marked;
    let count = found.len();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let ink = line.trim_end();
        let inside = start + (ink.len() - ink.trim_start().len());
        let opens = ink.trim_start().starts_with(['\u{2014}', '\u{2013}']);
        let next = found[..count].partition_point(|marked| marked.start < start);
        let is_marked = found[..count].get(next).is_some_and(|m| m.start < start + line.len());
        if opens && !is_marked {
            speech(text, inside, start + ink.len(), words, &mut found);
        }
        start += line.len();
    }
    found.sort_by_key(|stretch| stretch.start);
    found
}

/// Cuts one line into what is said and what is told.
fn speech(text: &str, start: usize, end: usize, words: &Words, found: &mut Vec<Stretch>) {
    let mut at = start;
    let mut told = false;
    for piece in text[start..end].split(['\u{2014}', '\u{2013}']) {
        let begins = at;
        at += piece.len() + '\u{2014}'.len_utf8();
        if piece.trim().is_empty() {
            continue;
        }
        if told {
            // `—dijo ella—. Veremos.`: after the second dash she goes on.
            told = false;
            continue;
        }
        told = true;
        let said = said_length(piece, words);
        let lead = piece.len() - piece.trim_start_matches(is_loose).len();
        let words_end = piece[..said].trim_end().len();
        if words_end > lead {
            found.push(Stretch { start: begins + lead, end: begins + words_end, left_open: false });
        }
    }
}

fn is_loose(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '.' | ',' | ';' | ':')
}

/// `Nous verrons, a répondu le maire.`: up to the comma before the verb of saying.
fn said_length(piece: &str, words: &Words) -> usize {
    for (comma, _) in piece.match_indices([',', '?', '!']) {
        let after = piece[comma + 1..].trim_start();
        let mut next = after.split_whitespace().map(|w| w.trim_matches([',', '.', ';']));
        let first = next.next().unwrap_or_default();
        let cue = if words.is_helping(first) { next.next().unwrap_or_default() } else { first };
        if words.is_cue(cue) {
            return if piece[comma..].starts_with(',') { comma } else { comma + 1 };
        }
    }
    piece.len()
}
