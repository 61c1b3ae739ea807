//! Writing markup: the one place where text and attribute values are escaped.

use std::borrow::Cow;

use news::{Mark, Text};
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// Appends `text` so that it is safe as an element's text and inside a double-quoted attribute.
pub(crate) fn escape_into(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\0']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            // HTML has no way to write it.
            _ => "\u{fffd}",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// Text as it may stand in an element or in an attribute quoted either way: what templates print.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    let text = composed(text);
    if !text.contains(['&', '<', '>', '"', '\'', '\0']) {
        return text;
    }
    let mut safe = String::with_capacity(text.len() + 16);
    escape_into(&mut safe, &text);
    Cow::Owned(if safe.contains('\'') { safe.replace('\'', "&#39;") } else { safe })
}

/// Text in Unicode's normal form C, in which pages are to be sent (W3C, Character Model for the
/// Web: String Matching). The archive keeps what the author wrote.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Appends `<name>`.
pub(crate) fn open(out: &mut String, name: &str) {
    out.push('<');
    out.push_str(name);
    out.push('>');
}

/// Appends `</name>`.
pub(crate) fn close(out: &mut String, name: &str) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Appends ` name="value"`.
pub(crate) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_into(out, value);
    out.push('"');
}

/// One step in setting marked text: marks open and close around words, properly nested.
pub(crate) enum Step<'a> {
    /// A mark begins.
    Open(&'a Mark),
    /// Words.
    Words(&'a str),
    /// A mark ends.
    Close(&'a Mark),
}

/// Text as properly nested steps.
pub(crate) fn steps(text: &Text) -> Vec<Step<'_>> {
    let mut steps = Vec::with_capacity(text.0.len() * 3);
    let mut open: &[Mark] = &[];
    for span in &text.0 {
        let shared = open.iter().zip(&span.marks).take_while(|(a, b)| a == b).count();
        steps.extend(open[shared..].iter().rev().map(Step::Close));
        steps.extend(span.marks[shared..].iter().map(Step::Open));
        steps.push(Step::Words(&span.text));
        open = &span.marks;
    }
    steps.extend(open.iter().rev().map(Step::Close));
    steps
}

/// The element a mark is.
pub(crate) fn tag_name(mark: &Mark) -> &'static str {
    match mark {
        Mark::Link { .. } => "a",
        Mark::Quotation { .. } | Mark::Language { .. } => "span",
        Mark::Strong => "strong",
        Mark::Emphasis => "em",
        Mark::Struck => "s",
        Mark::Underlined => "u",
        Mark::Highlighted => "mark",
        Mark::Superscript => "sup",
        Mark::Subscript => "sub",
        Mark::Small => "small",
        Mark::Code => "code",
        Mark::Cite => "cite",
        Mark::Abbreviation { .. } => "abbr",
    }
}
