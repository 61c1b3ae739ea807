//! A text cut into items: words, punctuation, and each quoted stretch as one.

use crate::lexicon::{Parts, parts_of};
use crate::marks::Stretch;

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    /// `.`, `!`, `?`, `…`
    Stop,
    Comma,
    Colon,
    Semicolon,
    /// A dash between words, not a hyphen.
    Dash,
    Opening,
    Closing,
    /// A quoted stretch, by its number.
    Quote(usize),
    Other,
}

/// One piece of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) line: u32,
    pub(crate) kind: Kind,
    pub(crate) parts: Parts,
    /// Begins with a capital.
    pub(crate) is_capital: bool,
}

impl Item {
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }

    pub(crate) fn is_quote(&self) -> bool {
        matches!(self.kind, Kind::Quote(_))
    }
}

/// Cuts `text` at its stretches, words and punctuation.
pub(crate) fn items(text: &str, stretches: &[Stretch]) -> Vec<Item> {
    let mut cutter = Cutter { text, items: Vec::with_capacity(text.len() / 5), line: 0 };
    let mut at = 0;
    for (number, stretch) in stretches.iter().enumerate() {
        cutter.plain(at, stretch.start);
        if text[stretch.start..stretch.end].chars().any(char::is_alphanumeric) {
            cutter.push(stretch.start, stretch.end, Kind::Quote(number));
        }
        at = stretch.end;
    }
    cutter.plain(at, text.len());
    cutter.items
}

struct Cutter<'t> {
    text: &'t str,
    items: Vec<Item>,
    line: u32,
}

impl Cutter<'_> {
    /// Cuts what stands outside of quotation marks.
    fn plain(&mut self, start: usize, end: usize) {
        let mut at = start;
        while let Some(letter) = self.text[at..end].chars().next() {
            let length = letter.len_utf8();
            if letter == '\n' {
                self.line += 1;
            } else if letter.is_alphanumeric() {
                at = self.word(at, end);
                continue;
            } else if let Some(kind) = self.punctuation(letter, at, end) {
                self.push(at, at + length, kind);
            }
            at += length;
        }
    }

    fn punctuation(&self, letter: char, at: usize, end: usize) -> Option<Kind> {
        Some(match letter {
            '.' | '!' | '?' | '\u{2026}' => Kind::Stop,
            ',' => Kind::Comma,
            ':' => Kind::Colon,
            ';' => Kind::Semicolon,
            '\u{2014}' | '\u{2013}' | '\u{2015}' => Kind::Dash,
            '-' if self.text[..at].ends_with([' ', '-', '\n'])
                || self.text[at + 1..end].starts_with([' ', '-']) =>
            {
                Kind::Dash
            }
            '(' | '[' => Kind::Opening,
            ')' | ']' => Kind::Closing,
            '&' | '@' | '#' | '$' | '-' | '/' => return None,
            _ if letter.is_whitespace() => return None,
            _ => Kind::Other,
        })
    }

    /// Takes one word; the place after it.
    fn word(&mut self, start: usize, end: usize) -> usize {
        let rest = &self.text[start..end];
        let length = word_length(rest);
        let (word, clitic) = split_clitic(&rest[..length]);
        let with_stop = rest[length..].starts_with('.') && clitic == 0 && keeps_stop(word);
        let stop = usize::from(with_stop);
        let whole = &rest[..word.len() + stop];
        self.push_word(start, start + whole.len(), whole);
        if clitic > 0 {
            let at = start + word.len();
            let is_subject = self.items.last().is_some_and(|last| last.parts.any(HOSTS));
            self.push_word(at, at + clitic, &self.text[at..at + clitic]);
            if let Some(last) = self.items.last_mut()
                && is_subject
                && last.parts.any(Parts::POSSESSION)
            {
                // `he's`, `that's`: a verb, not an owner.
                last.parts = Parts::AUXILIARY;
            }
        } else if word.ends_with(['s', 'S']) && rest[length..].starts_with(['\'', '\u{2019}']) {
            let mark = rest[length..].chars().next().map_or(0, char::len_utf8);
            self.push(start + length, start + length + mark, Kind::Word);
            if let Some(last) = self.items.last_mut() {
                last.parts = Parts::POSSESSION;
            }
            return start + length + mark;
        }
        start + length + stop
    }

    fn push_word(&mut self, start: usize, end: usize, word: &str) {
        let is_number = word.starts_with(|letter: char| letter.is_ascii_digit());
        self.push(start, end, if is_number { Kind::Number } else { Kind::Word });
        if let Some(last) = self.items.last_mut() {
            last.parts = if is_number { Parts::DETERMINER } else { parts_with_stop(word) };
            let prefixed = |(first, rest): (&str, &str)| {
                first.len() <= 2 && rest.starts_with(char::is_uppercase)
            };
            last.is_capital =
                word.starts_with(char::is_uppercase) || word.split_once('-').is_some_and(prefixed);
            let may_be_plural = last.parts.is_empty() || last.parts.any(Parts::NOUN);
            if may_be_plural && word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
                last.parts = last.parts.and(Parts::PLURAL);
            }
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        let parts = Parts::NONE;
        self.items.push(Item { start, end, line: self.line, kind, parts, is_capital: false });
    }
}

/// `Jan.` is a month, `Jan` a name.
fn parts_with_stop(word: &str) -> Parts {
    if word.len() == 2 && word.ends_with('.') {
        return Parts::NONE;
    }
    match parts_of(word) {
        Parts::NONE => parts_of(word.trim_end_matches('.')),
        parts => parts,
    }
}

/// After these `'s` is `is` or `has`.
const HOSTS: Parts = Parts::SUBJECT.and(Parts::RELATIVE).and(Parts::QUESTION);

/// Letters and digits, with hyphens, apostrophes and points inside.
fn word_length(rest: &str) -> usize {
    let mut length = 0;
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let joins = "-'\u{2019}.&@/".contains(letter)
            && letters.peek().is_some_and(|next| next.1.is_alphanumeric())
            && (letter != '.' || point_joins(&rest[..at], &rest[at + 1..]));
        if !letter.is_alphanumeric() && !joins {
            break;
        }
        length = at + letter.len_utf8();
    }
    length
}

/// Whether the point between these is part of a word: `U.S`, `3.5`, `example.org`.
fn point_joins(before: &str, after: &str) -> bool {
    let is_digit = before.ends_with(|letter: char| letter.is_ascii_digit());
    let single = before.rsplit('.').next().is_some_and(|last| last.chars().count() == 1);
    is_digit || single || after.starts_with(char::is_lowercase)
}

/// The word, and the length of what is put to it: `'s`, `'ve`.
fn split_clitic(word: &str) -> (&str, usize) {
    for mark in ["'", "\u{2019}"] {
        if let Some((before, after)) = word.rsplit_once(mark)
            && matches!(after, "s" | "S" | "ve" | "d" | "ll" | "re" | "m")
            && !before.is_empty()
        {
            return (before, word.len() - before.len());
        }
    }
    (word, 0)
}

/// Whether a point after the word belongs to it.
fn keeps_stop(word: &str) -> bool {
    let is_initial =
        word.len() == 1 && word.starts_with(|letter: char| letter.is_ascii_uppercase());
    let is_dotted = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2);
    let last = word.rsplit('-').next().unwrap_or(word);
    let abbreviates = parts_of(last).any(Parts::ABBREVIATION)
        && (word.starts_with(char::is_uppercase) || word != "no");
    is_initial || is_dotted || abbreviates
}
