//! XML out: elements with text and attributes, escaped, without what XML 1.0 forbids.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// A document that is being written.
pub(crate) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// Begins a document.
    pub(crate) fn new() -> io::Result<Self> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self(writer))
    }

    /// An element with attributes and what `inside` writes.
    pub(crate) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        let opened = quick_xml::events::BytesStart::new(name)
            .with_attributes(escaped_attributes(attributes).iter().map(as_attribute));
        self.0.write_event(Event::Start(opened.borrow()))?;
        inside(self)?;
        self.0.write_event(Event::End(opened.to_end()))
    }

    /// An element with text alone.
    pub(crate) fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.text_with(name, &[], text)
    }

    /// An element with attributes and text.
    pub(crate) fn text_with(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: &str,
    ) -> io::Result<()> {
        let attributes = escaped_attributes(attributes);
        let element =
            self.0.create_element(name).with_attributes(attributes.iter().map(as_attribute));
        element.write_text_content(BytesText::from_escaped(escaped(text))).map(|_| ())
    }

    /// An element with attributes alone.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let attributes = escaped_attributes(attributes);
        let element =
            self.0.create_element(name).with_attributes(attributes.iter().map(as_attribute));
        element.write_empty().map(|_| ())
    }

    /// The document.
    pub(crate) fn finished(self) -> String {
        let mut bytes = self.0.into_inner();
        bytes.push(b'\n');
        // Only strings went in.
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

type Escaped = (String, String);

fn escaped_attributes(attributes: &[(&str, &str)]) -> Vec<Escaped> {
    attributes.iter().map(|(name, value)| ((*name).to_owned(), escaped(value))).collect()
}

fn as_attribute((name, value): &Escaped) -> quick_xml::events::attributes::Attribute<'_> {
    quick_xml::events::attributes::Attribute {
        key: quick_xml::name::QName(name.as_str()),
        value: Cow::Borrowed(value.as_str()),
    }
}

/// Escapes by number, which old feed readers that read titles as HTML understand best (RSS Best
/// Practices Profile), and drops the characters XML 1.0 §2.2 does not allow.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&#x26;"),
            '<' => escaped.push_str("&#x3C;"),
            '>' => escaped.push_str("&#x3E;"),
            '"' => escaped.push_str("&#x22;"),
            '\r' => escaped.push_str("&#xD;"),
            '\t' | '\n' => escaped.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_dropped_and_the_rest_escaped() {
        assert_eq!(escaped("a\u{b}b\u{fffe}\u{0}c\n"), "abc\n");
        assert_eq!(escaped("R&D <b> \"x\""), "R&#x26;D &#x3C;b&#x3E; &#x22;x&#x22;");
        assert_eq!(escaped("😀\u{85}"), "😀\u{85}");
    }
}
