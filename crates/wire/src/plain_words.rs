//! The words of a little markup: titles, excerpts and captions, without a parse.

use quick_xml::escape::resolve_html5_entity;

/// The words of `markup`: tags out, entities decoded, white space single.
pub(crate) fn plain_words(markup: &str) -> String {
    let decoded =
        if markup.contains('<') { decoded(&without_tags(markup)) } else { decoded(markup) };
    let mut words = String::with_capacity(decoded.len());
    // A no-break space is a typographer's choice and stays.
    for word in decoded.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// `text` with the five characters of markup escaped.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            _ => safe.push(char),
        }
    }
    safe
}

/// HTML's entities decoded; what is no entity stays.
pub(crate) fn decoded(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        whole.push_str(&rest[..at]);
        let name = &rest[at + 1..];
        let end = name.bytes().take(32).position(|byte| byte == b';');
        if let Some((end, char)) = end.and_then(|end| Some((end, entity(&name[..end])?))) {
            whole.push_str(&char);
            rest = &name[end + 1..];
        } else {
            whole.push('&');
            rest = name;
        }
    }
    whole.push_str(rest);
    whole
}

/// What an entity stands for, given what is between `&` and `;`.
pub(crate) fn entity(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return resolve_html5_entity(name).map(ToOwned::to_owned);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    let char = char::from_u32(code.ok()?)?;
    (!char.is_control() || matches!(char, '\t' | '\n' | '\r')).then(|| char.to_string())
}

/// A tag becomes a space when it parts words, nothing when it is set within one.
fn without_tags(markup: &str) -> String {
    let mut words = String::with_capacity(markup.len());
    let mut rest = markup;
    // Looked up once: a copy full of `<` without `>` must not be searched to its end each time.
    let (last_tag, last_comment) = (markup.rfind('>'), markup.rfind("-->"));
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let here = markup.len() - rest.len() + at;
        let tag = &rest[at..];
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
        let close = if tag.starts_with("<!--") { "-->" } else { ">" };
        let last = if close == ">" { last_tag } else { last_comment };
        let is_closed = last.is_some_and(|last| last > here);
        let end = if is_tag && is_closed { tag.find(close) } else { None };
        if let Some(end) = end {
            let name = tag[1..end].trim_start_matches('/');
            let name = name.split([' ', '/', '\n', '\t']).next().unwrap_or_default();
            if !INLINE.contains(&name) && !words.ends_with(' ') {
                words.push(' ');
            }
            rest = &tag[end + close.len()..];
        } else {
            words.push('<');
            rest = &tag[1..];
        }
    }
    words.push_str(rest);
    words
}

const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark",
    "q", "s", "small", "span", "strong", "sub", "sup", "u",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_their_markup_and_keep_their_words() {
        for (markup, words) in [
            ("Ports &amp; <em>lanes</em>", "Ports & lanes"),
            ("R&D; 3 < 4 &copy;&#8217;&#x2014;", "R&D; 3 < 4 ©’—"),
            ("<p>One</p>\n<p>Two<br>three</p>", "One Two three"),
            ("mid<b>word</b>", "midword"),
            ("<!-- note > -->x", "x"),
            ("a\u{a0}b  c", "a\u{a0}b c"),
            ("&#0;&#xD800;&unknown;", "&#0;&#xD800;&unknown;"),
        ] {
            assert_eq!(plain_words(markup), words);
        }
    }
}
