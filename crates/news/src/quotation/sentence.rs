//! The sentence around quoted words.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Bytes of a sentence before or after the words; beyond, it is cut at a word.
const BESIDE_BYTES_MAX: usize = 600;
/// Short forms that do not end a sentence.
const SHORT: [&str; 22] = [
    "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Col", "Capt", "Lt", "Sen", "Rep", "Gov", "Prof", "No",
    "vs", "Sr", "Sra", "Hr", "Fr", "Nr", "bzw", "M",
];

/// A stretch of a text in the sentence it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// What stands before the words.
    pub before: String,
    /// The words, with the marks around them.
    pub words: String,
    /// What stands after them.
    pub after: String,
}

impl Sentence {
    /// The sentence of `text` around a stretch of it.
    pub fn around(text: &str, stretch: Range<usize>) -> Self {
        let (start, end) = (stretch.start, stretch.end);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
        let before = &text[line_start..start];
        let before = &before[last_end(before)..];
        let after = &text[end..line_end];
        let is_whole = ends_itself(&text[stretch.clone()]) && begins_anew(after);
        let after = if is_whole { "" } else { &after[..first_end(after)] };
        Self {
            before: cut_start(before.trim_start()),
            words: text[stretch].to_owned(),
            after: cut_end(after.trim_end()),
        }
    }
}

/// Whether the words end with a full stop of their own.
fn ends_itself(words: &str) -> bool {
    words.trim_end_matches(['”', '"', '»', '“', '’', ' ', '\u{a0}']).ends_with(['.', '!', '?', '…'])
}

fn begins_anew(after: &str) -> bool {
    let next = after.trim_start().chars().next();
    next.is_none_or(|next| next.is_uppercase() || is_mark(next))
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '“' | '”' | '"' | '«' | '»' | '„' | '‘' | '’')
}

/// Where the last whole sentence of a text ends, the blank after it included.
fn last_end(text: &str) -> usize {
    ends(text).last().unwrap_or(0)
}

/// Where the first sentence of a text ends.
fn first_end(text: &str) -> usize {
    ends(text).next().unwrap_or(text.len())
}

/// Where sentences end in a text, with the blanks after them.
fn ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices().filter(|(_, letter)| matches!(letter, '.' | '!' | '?' | '…')).filter_map(
        move |(at, letter)| {
            let rest = &text[at + letter.len_utf8()..];
            let closed = rest.trim_start_matches(['”', '"', '»', '“', '’', ')']);
            let next = closed.trim_start();
            let is_end = closed.is_empty() || next.len() < closed.len();
            let is_short = letter == '.' && is_short(&text[..at]);
            let is_new = next.is_empty() || begins_anew(next);
            (is_end && is_new && !is_short).then_some(text.len() - next.len())
        },
    )
}

/// Whether the word before a full stop is a short form or an initial.
fn is_short(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    SHORT.contains(&word) || (word.chars().count() == 1 && word.chars().all(char::is_uppercase))
}

fn cut_start(text: &str) -> String {
    if text.len() <= BESIDE_BYTES_MAX {
        return text.to_owned();
    }
    let at = (text.len() - BESIDE_BYTES_MAX..text.len()).find(|at| text.is_char_boundary(*at));
    let tail = &text[at.unwrap_or(0)..];
    format!("… {}", tail.split_once(' ').map_or(tail, |(_, tail)| tail))
}

fn cut_end(text: &str) -> String {
    if text.len() <= BESIDE_BYTES_MAX {
        return text.to_owned();
    }
    let at = (0..=BESIDE_BYTES_MAX).rev().find(|at| text.is_char_boundary(*at));
    let head = &text[..at.unwrap_or(0)];
    format!("{} …", head.rsplit_once(' ').map_or(head, |(head, _)| head))
}
