//! Running text as Markdown.

use news::{BlockIds, BlockKind, Mark, Text};

use crate::copy::house;
use crate::markup::{Step, steps};

/// How a line break inside text is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// A backslash at the line's end.
    Lines,
    /// `<br>`, where a text must stay on one line.
    Tags,
}

/// Text as Markdown: with the notation's signs where they read back as they should, with tags
/// where they would not.
pub(super) fn write_text(text: &Text, breaks: Breaks) -> String {
    let pretty = set(text, breaks, Signs::Notation);
    if reads_back(&pretty, text) { pretty } else { set(text, breaks, Signs::Tags) }
}

fn reads_back(markdown: &str, text: &Text) -> bool {
    let taken = super::read(markdown, &mut BlockIds::seeded(0));
    match taken.body.blocks.as_slice() {
        [] => text.0.is_empty(),
        [only] => matches!(&only.kind, BlockKind::Paragraph { text: read } if read == text),
        _ => false,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Signs {
    Notation,
    Tags,
}

fn set(text: &Text, breaks: Breaks, signs: Signs) -> String {
    let kept = house::kept_blanks(text);
    let mut out = String::new();
    let mut open: Vec<&Mark> = Vec::new();
    let mut at = 0;
    for step in steps(text) {
        match step {
            Step::Open(mark) => {
                open_mark(&mut out, mark, &open, signs);
                open.push(mark);
            }
            Step::Close(mark) => {
                open.pop();
                close_mark(&mut out, mark, &open, signs);
            }
            Step::Words(words) => {
                if signs == Signs::Notation && open.last() == Some(&&Mark::Code) {
                    out.push_str(words);
                } else {
                    let blanks = |offset: usize| kept.contains(&(at + offset));
                    escape_words(&mut out, words, breaks, &blanks);
                }
                at += words.len();
            }
        }
    }
    out
}

fn open_mark(out: &mut String, mark: &Mark, around: &[&Mark], signs: Signs) {
    match sign(mark, around).filter(|_| signs == Signs::Notation) {
        Some(sign) => out.push_str(sign),
        None if signs == Signs::Notation && is_bracketed(mark) => out.push('['),
        None => house::open_tag(out, mark),
    }
}

fn close_mark(out: &mut String, mark: &Mark, around: &[&Mark], signs: Signs) {
    if signs == Signs::Tags {
        return house::close_tag(out, mark);
    }
    match (mark, sign(mark, around)) {
        (_, Some(sign)) => out.push_str(sign),
        (Mark::Language { lang }, _) => out.push_str(&format!("]{{lang={lang}}}")),
        (Mark::Quotation { id }, _) => out.push_str(&format!("]{{quotation={id}}}")),
        (Mark::Link { href, title }, _) => {
            out.push_str(&format!("]({}", address(href)));
            if let Some(title) = title {
                out.push_str(&format!(" \"{}\"", quoted(title)));
            }
            out.push(')');
        }
        _ => house::close_tag(out, mark),
    }
}

fn is_bracketed(mark: &Mark) -> bool {
    matches!(mark, Mark::Language { .. } | Mark::Quotation { .. } | Mark::Link { .. })
}

fn sign(mark: &Mark, around: &[&Mark]) -> Option<&'static str> {
    Some(match mark {
        Mark::Strong => "**",
        // Three stars in a row would be read the other way round.
        Mark::Emphasis if around.contains(&&Mark::Strong) => "_",
        Mark::Emphasis => "*",
        Mark::Struck => "~~",
        Mark::Underlined => "++",
        Mark::Highlighted => "==",
        Mark::Superscript => "^",
        Mark::Subscript => "~",
        Mark::Code => "`",
        _ => return None,
    })
}

/// An address as a link's target; in pointed brackets where it has blanks or brackets.
pub(super) fn address(address: &str) -> String {
    let plain = !address.is_empty()
        && !address.contains(|c: char| {
            c <= ' ' || matches!(c, '(' | ')' | '<' | '>' | '\\' | '*' | '_' | '&')
        });
    if plain {
        return address.to_owned();
    }
    let mut escaped = String::from("<");
    for char in address.chars() {
        if matches!(char, '<' | '>' | '\\' | '&') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped.push('>');
    escaped
}

/// Words between double quotation marks.
pub(super) fn quoted(words: &str) -> String {
    let mut out = String::new();
    for char in words.chars() {
        if matches!(char, '"' | '\\' | '&' | '<' | '*' | '_' | '`' | '[' | ']') {
            out.push('\\');
        }
        out.push(char);
    }
    out
}

fn escape_words(out: &mut String, words: &str, breaks: Breaks, kept: &dyn Fn(usize) -> bool) {
    let mut chars = words.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        match char {
            _ if kept(at) => house::write_blank(out, char),
            '\n' if breaks == Breaks::Lines => out.push_str("\\\n"),
            '\n' => out.push_str("<br>"),
            '\0' => out.push('\u{fffd}'),
            _ => {
                if is_sign(out, char, next) {
                    out.push('\\');
                }
                out.push(char);
            }
        }
    }
}

/// Whether a character would be read as Markdown where it stands.
fn is_sign(before: &str, char: char, next: Option<char>) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let at_start = line.trim().is_empty();
    match char {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '~' | '^' | '|' => true,
        '_' => {
            let inside_word =
                before.ends_with(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric);
            !inside_word
        }
        '&' => next.is_none_or(|next| next.is_ascii_alphanumeric() || next == '#'),
        '=' | '+' => at_start || next.is_none_or(|next| next == char) || before.ends_with(char),
        '!' => next.is_none(),
        '-' | '#' | ':' => at_start,
        '{' => next == Some('#'),
        '.' | ')' => !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    }
}
