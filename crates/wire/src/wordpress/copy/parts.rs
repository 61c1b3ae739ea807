//! Pieces of markup that blocks and shortcodes alike are turned into.

use news::OldAddress;
use url::Url;

use super::Marker;
use super::tags;
use crate::plain_words::escaped;

/// Something on another site; what is on the old site itself becomes a card to the article.
pub(super) fn embed(url: &str, caption: &str, marker: &mut Marker<'_>, html: &mut String) {
    let Some(address) = web_address(url) else {
        let shown: String = url.chars().take(80).collect();
        return marker
            .left_out(format!("An embed of “{shown}” was left out: it is no web address."));
    };
    if marker.notes.site.is_own(&address) && !is_recording(address.path()) {
        match title_of(&address, marker) {
            Some(title) => {
                let href = escaped(address.as_str());
                let title = escaped(&title);
                html.extend(["<dl-see-also href=\"", &href, "\">", &title, "</dl-see-also>"]);
            }
            None => html.push_str(&link(&address)),
        }
        return;
    }
    let element = if is_recording(address.path()) { "dl-file" } else { "dl-embed" };
    let href = escaped(address.as_str());
    html.extend(["<", element, " href=\"", &href, "\">", caption, "</", element, ">"]);
}

fn link(address: &Url) -> String {
    let href = escaped(address.as_str());
    format!("<p><a href=\"{href}\">{href}</a></p>")
}

/// The headline of the article that stood at an address of the old site. Read through the whole
/// survey: few articles show another in full.
fn title_of(address: &Url, marker: &Marker<'_>) -> Option<String> {
    let old = OldAddress::of_parts(address.path(), address.query())?;
    let all = marker.survey.items.iter();
    let found = all.into_iter().find(|item| item.old_addresses.contains(&old))?;
    Some(found.headline.clone())
}

/// A picture with its caption, which is markup.
pub(super) fn picture(url: &str, alt: &str, caption: &str, html: &mut String) {
    html.extend(["<figure><img src=\"", &escaped(url), "\" alt=\"", &escaped(alt), "\">"]);
    if !caption.is_empty() {
        html.extend(["<figcaption>", caption, "</figcaption>"]);
    }
    html.push_str("</figure>");
}

/// A file to hear, see or take away.
pub(super) fn file(url: &str, title: &str, caption: &str, html: &mut String) {
    let title = match title {
        "" => String::new(),
        title => format!(" title=\"{}\"", escaped(title)),
    };
    html.extend(["<dl-file href=\"", &escaped(url), "\"", &title, ">", caption, "</dl-file>"]);
}

/// A web address that stands alone on its line is shown in full by `WordPress`.
pub(super) fn embed_bare_addresses(copy: &str, marker: &mut Marker<'_>) -> String {
    if !copy.contains("http") {
        return copy.to_owned();
    }
    let mut whole = String::with_capacity(copy.len());
    let mut kept_open = false;
    for line in copy.split_inclusive('\n') {
        match bare_address(line) {
            Some(url) if !kept_open => {
                whole.push_str("\n\n");
                embed(url, "", marker, &mut whole);
                whole.push_str("\n\n");
            }
            _ => whole.push_str(line),
        }
        for tag in tags::tags(line) {
            if ["pre", "code", "script", "style", "textarea"].iter().any(|name| tag.opens(name)) {
                kept_open = true;
            } else if tag.is_close {
                kept_open = false;
            }
        }
    }
    whole
}

fn bare_address(line: &str) -> Option<&str> {
    let line = line.trim();
    let inner = line.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    let url = inner.unwrap_or(line).trim();
    let starts = url.starts_with("http://") || url.starts_with("https://");
    let is_bare = !url.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
    (starts && is_bare && web_address(url).is_some()).then_some(url)
}

/// The address as it is meant: entities decoded, a missing scheme added.
fn web_address(url: &str) -> Option<Url> {
    let decoded = crate::plain_words::decoded(url.trim());
    let whole = match decoded.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => decoded,
    };
    Url::parse(&whole).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

/// Whether a path ends like a recording.
pub(super) fn is_recording(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    ["mp3", "m4a", "ogg", "oga", "wav", "flac", "mp4", "m4v", "webm", "ogv", "mov"]
        .contains(&extension.as_str())
}
