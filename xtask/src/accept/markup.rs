//! The tags of a page: enough of HTML to find what it links and what it loads.

/// A start tag and its attributes, names in lower case, values unescaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// All start tags of a page in order. Scripts, styles and comments are passed over.
pub(super) fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
            continue;
        }
        let Some(tag) = start_tag(&mut rest) else { continue };
        if matches!(tag.name.as_str(), "script" | "style" | "textarea" | "title") {
            rest = rest.find("</").map_or("", |end| &rest[end..]);
        }
        tags.push(tag);
    }
    tags
}

/// Reads one start tag off `rest`, which starts with `<`; takes at least that sign.
fn start_tag(rest: &mut &str) -> Option<Tag> {
    *rest = &rest[1..];
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    if end == 0 || !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name = rest[..end].to_lowercase();
    *rest = &rest[end..];
    let mut attributes = Vec::new();
    loop {
        *rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return Some(Tag { name, attributes });
        }
        attributes.push(attribute(rest));
    }
}

/// Reads one attribute off `rest`, which starts with its name.
fn attribute(rest: &mut &str) -> (String, String) {
    let stops = |c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/');
    // A stray `=` is taken as a name, so that reading always goes on.
    let end = rest.char_indices().skip(1).find(|(_, c)| stops(*c)).map_or(rest.len(), |(at, _)| at);
    let name = rest[..end].to_lowercase();
    *rest = rest[end..].trim_start();
    let Some(value) = rest.strip_prefix('=') else { return (name, String::new()) };
    let value = value.trim_start();
    let (value, after) = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
        _ => value
            .split_at(value.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(value.len())),
    };
    *rest = after;
    (name, unescaped(value))
}

/// The text of the first element `name`, without the tags inside it.
pub(super) fn text_of(html: &str, name: &str) -> Option<String> {
    let start = html.find(&format!("<{name}"))?;
    let inside = &html[start..];
    let inside = &inside[inside.find('>')? + 1..];
    let inside = &inside[..inside.find(&format!("</{name}"))?];
    let mut text = String::new();
    let mut in_tag = false;
    for sign in inside.chars() {
        match sign {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(sign),
            _ => {}
        }
    }
    Some(unescaped(text.trim()))
}

/// The entities that our own pages and XML files use in addresses and titles.
pub(super) fn unescaped(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&#38;", "&"),
        ("&#038;", "&"),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    let mut text = text.to_owned();
    for (entity, sign) in named {
        text = text.replace(entity, sign);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{tags, text_of};

    #[test]
    fn tags_and_attributes_are_found_as_a_browser_finds_them() {
        let html = "<!doctype html><!-- <a href=no> --><A HREF='/a?b&amp;c' hidden>x</a>\
                    <img src=/p.webp alt=\"a > b\"/><script>'<a href=no>'</script>5 < 6<br>";
        let found = tags(html);
        let names: Vec<&str> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["a", "img", "script", "br"]);
        assert_eq!(found[0].attribute("href"), Some("/a?b&c"));
        assert_eq!(found[0].attribute("hidden"), Some(""));
        assert_eq!(found[1].attribute("src"), Some("/p.webp"));
        assert_eq!(found[1].attribute("alt"), Some("a > b"));
    }

    #[test]
    fn a_headline_is_read_through_its_marks() {
        let html = "<main><h1 class=\"headline\">R&amp;D <em>now</em></h1></main>";
        assert_eq!(text_of(html, "h1").as_deref(), Some("R&D now"));
        assert_eq!(text_of(html, "h2"), None);
    }
}
