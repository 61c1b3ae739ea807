//! A look at the tags of a fragment without parsing it: enough to find a picture, its caption, an
//! address.

use crate::plain_words::decoded;

/// A tag within a fragment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'a> {
    /// The whole tag, `<` to `>`.
    pub(super) text: &'a str,
    /// Its name as written, `/` aside.
    pub(super) name: &'a str,
    /// Whether it closes an element.
    pub(super) is_close: bool,
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

/// The tags of a fragment, comments aside.
pub(super) fn tags(markup: &str) -> Tags<'_> {
    Tags { markup, at: 0 }
}

/// See [`tags`].
pub(super) struct Tags<'a> {
    markup: &'a str,
    at: usize,
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.at + self.markup[self.at..].find('<')?;
            let rest = &self.markup[start..];
            if rest.starts_with("<!--") {
                self.at = start + rest.find("-->").map_or(rest.len(), |end| end + 3);
                continue;
            }
            let is_close = rest[1..].starts_with('/');
            let named = &rest[1 + usize::from(is_close)..];
            let length = named
                .bytes()
                .take_while(|b| b.is_ascii_alphanumeric() || *b == b'-' || *b == b':')
                .count();
            if length == 0 || !named.as_bytes()[0].is_ascii_alphabetic() {
                self.at = start + 1;
                continue;
            }
            let end = start + tag_length(rest);
            self.at = end;
            let name = &named[..length];
            return Some(Tag { text: &self.markup[start..end], name, is_close, start, end });
        }
    }
}

/// Up to the `>` that is not inside quotation marks; all that is left when there is none.
fn tag_length(rest: &str) -> usize {
    let mut quote = None;
    let mut before = 0;
    for (at, byte) in rest.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return at + 1,
            (b'"' | b'\'', None) if before == b'=' => quote = Some(byte),
            (mark, Some(open)) if mark == open => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    rest.len()
}

impl Tag<'_> {
    /// Whether it opens an element of this name.
    pub(super) fn opens(&self, name: &str) -> bool {
        !self.is_close && self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it closes an element of this name.
    pub(super) fn closes(&self, name: &str) -> bool {
        self.is_close && self.name.eq_ignore_ascii_case(name)
    }

    /// An attribute's value, entities decoded.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        let inside = self.text.trim_start_matches('<').trim_end_matches('>');
        let mut rest = inside.get(self.name.len()..)?;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let name_end = rest
                .find(|c: char| c.is_ascii_whitespace() || c == '=' || c == '/')
                .unwrap_or(rest.len());
            let (name, after) = rest.split_at(name_end.max(1).min(rest.len()));
            let (value, after) = attribute_value(after);
            if name.eq_ignore_ascii_case(wanted) {
                return Some(decoded(value).trim().to_owned());
            }
            rest = after;
        }
    }
}

fn attribute_value(after: &str) -> (&str, &str) {
    let Some(value) = after.trim_start().strip_prefix('=') else { return ("", after) };
    let value = value.trim_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len());
    value.split_at(end)
}

/// The first tag that opens an element of this name.
pub(super) fn first<'a>(markup: &'a str, name: &str) -> Option<Tag<'a>> {
    tags(markup).find(|tag| tag.opens(name))
}

/// What stands inside the first element of this name.
pub(super) fn inner<'a>(markup: &'a str, name: &str) -> Option<&'a str> {
    let open = first(markup, name)?;
    let rest = &markup[open.end..];
    let close = tags(rest).find(|tag| tag.closes(name)).map_or(rest.len(), |tag| tag.start);
    Some(rest[..close].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_however_they_are_written() {
        for (tag, value) in [
            (r#"<img class="a" src="x.jpg">"#, Some("x.jpg")),
            ("<img src=x.jpg>", Some("x.jpg")),
            ("<IMG SRC = 'a>b.jpg' />", Some("a>b.jpg")),
            (r#"<img data-src="no" src="a&amp;b">"#, Some("a&b")),
            ("<img alt src>", Some("")),
            ("<img / = src", Some("")),
            ("<img", None),
            ("<img alt=\"src=x\">", None),
        ] {
            assert_eq!(first(tag, "img").unwrap().attribute("src").as_deref(), value, "{tag}");
        }
    }
}
