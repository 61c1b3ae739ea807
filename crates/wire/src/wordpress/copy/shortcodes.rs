//! Shortcodes of the classic editor. Square brackets are also ordinary punctuation — “[sic]”,
//! “[the minister]” — so only what cannot be prose is taken for a shortcode.

use super::{Marker, parts, tags};
use crate::plain_words::plain_words;

/// Names `WordPress` or its most usual plugins know that may stand without attributes.
const KNOWN: &[&str] = &[
    "gallery",
    "playlist",
    "audio",
    "video",
    "caption",
    "wp_caption",
    "embed",
    "youtube",
    "vimeo",
    "dailymotion",
    "ted",
    "tweet",
    "twitter",
    "instagram",
    "facebook",
    "soundcloud",
    "spotify",
    "slideshare",
    "scribd",
    "gist",
    "tiktok",
    "googlemaps",
    "contact-form",
    "contact-form-7",
    "products",
    "product",
    "sitemap",
    "toc",
    "ad",
    "adsense",
    "mc4wp_form",
    "jetpack_subscription_form",
    "subscribe",
    "poll",
    "wpforms",
    "ninja_form",
    "gravityform",
    "rev_slider",
    "table",
    "archives",
];
/// Shortcodes inside one another.
const DEPTH_MAX: u32 = 16;

/// A shortcode in the copy.
struct Shortcode<'a> {
    name: &'a str,
    attributes: Vec<(String, String)>,
    /// What stands between it and its end, when it has one.
    inner: Option<&'a str>,
    length: usize,
}

/// Copy with its shortcodes turned into markup, or named and left out.
pub(super) fn expand(copy: &str, marker: &mut Marker<'_>) -> String {
    expand_to(copy, marker, 0)
}

fn expand_to(copy: &str, marker: &mut Marker<'_>, depth: u32) -> String {
    let mut whole = String::with_capacity(copy.len());
    let mut rest = copy;
    while let Some(at) = rest.find('[') {
        whole.push_str(&rest[..at]);
        let here = &rest[at..];
        if let Some((literal, length)) = escaped(here, marker) {
            whole.push_str(literal);
            rest = &here[length..];
        } else if is_in_tag(&whole) {
            whole.push('[');
            rest = &here[1..];
        } else if let Some(shortcode) = read(here, marker).filter(|_| depth < DEPTH_MAX) {
            render(&shortcode, marker, &mut whole, depth);
            rest = &here[shortcode.length..];
        } else {
            whole.push('[');
            rest = &here[1..];
        }
    }
    whole.push_str(rest);
    whole
}

/// `[[gallery]]` is the text `[gallery]`.
fn escaped<'a>(here: &'a str, marker: &mut Marker<'_>) -> Option<(&'a str, usize)> {
    let inside = here.strip_prefix("[[")?;
    let end = inside.find(['\n', '[', ']']).filter(|end| inside[*end..].starts_with("]]"))?;
    let is_one_line = read(&here[1..], marker).is_some();
    is_one_line.then(|| (&here[1..end + 3], end + 4))
}

/// Whether the copy so far ends inside a tag, where brackets are part of an attribute.
fn is_in_tag(before: &str) -> bool {
    let from = before.len().saturating_sub(4_000);
    let from = (from..=before.len()).find(|at| before.is_char_boundary(*at)).unwrap_or(0);
    let tail = &before[from..];
    match (tail.rfind('<'), tail.rfind('>')) {
        (Some(open), close) if close.is_none_or(|close| close < open) => {
            tail[open + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
        }
        _ => false,
    }
}

/// The shortcode at the start of `here`, if it is one.
fn read<'a>(here: &'a str, marker: &mut Marker<'_>) -> Option<Shortcode<'a>> {
    let inside = here.strip_prefix('[')?;
    let length = inside
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'_' || *b == b'-')
        .count();
    let (name, after) = inside.split_at(length);
    let starts_well = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let ends_well =
        after.starts_with(|c: char| c.is_whitespace() || c == ']' || c == '/' || c == '=');
    if !starts_well || !ends_well {
        return None;
    }
    let end = closing_bracket(after)?;
    let written = after[..end].trim().trim_end_matches('/');
    let attributes = attributes(written);
    let head = 1 + length + end + 1;
    let close = format!("[/{name}]");
    let is_closed_itself = after[..end].ends_with('/');
    let inner_length = if is_closed_itself { None } else { find(&here[head..], &close, marker) };
    let has_pairs = attributes.iter().any(|(key, _)| !key.is_empty());
    let odd_name = name.contains(['_', '-']) || name.bytes().any(|b| b.is_ascii_digit());
    let is_alone = written.is_empty() && (odd_name && name == name.to_ascii_lowercase());
    if !(KNOWN.contains(&name) || has_pairs || inner_length.is_some() || is_alone) {
        return None;
    }
    let inner = inner_length.map(|length| &here[head..head + length]);
    let length = head + inner.map_or(0, |inner| inner.len() + close.len());
    Some(Shortcode { name, attributes, inner, length })
}

/// Finds the end of a shortcode as long as the search for such ends stays affordable.
fn find(copy: &str, close: &str, marker: &mut Marker<'_>) -> Option<usize> {
    if marker.search_bytes == 0 {
        return None;
    }
    let found = copy.find(close);
    marker.search_bytes = marker.search_bytes.saturating_sub(found.unwrap_or(copy.len()));
    found
}

/// The `]` that ends a shortcode's head: not one inside quotation marks, nor beyond a bracket that
/// opens, nor far away.
fn closing_bracket(after: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in after.bytes().enumerate().take(4_000) {
        match (byte, quote) {
            (b']', None) => return Some(at),
            (b'[', None) => return None,
            (b'"' | b'\'', None) => quote = Some(byte),
            (mark, Some(open)) if mark == open => quote = None,
            _ => {}
        }
    }
    // An apostrophe in the words opened a quotation that never ended.
    after.bytes().take(4_000).position(|byte| byte == b']')
}

/// `name="value"`, `name=value`, and bare values, whose name is empty.
fn attributes(written: &str) -> Vec<(String, String)> {
    let plain =
        written.replace(['“', '”', '″'], "\"").replace("&quot;", "\"").replace("&#8221;", "\"");
    let mut found = Vec::new();
    let mut rest = plain.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(value) => attribute_value(value.trim_start()),
            None => ("", after),
        };
        if after.len() == rest.len() {
            break;
        }
        found.push(if value.is_empty() {
            (String::new(), word.trim_matches(['"', '\'']).to_owned())
        } else {
            (word.to_ascii_lowercase(), value.to_owned())
        });
        rest = after.trim_start();
    }
    found
}

fn attribute_value(value: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = value.find(char::is_whitespace).unwrap_or(value.len());
    value.split_at(end)
}

impl Shortcode<'_> {
    fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// The first web address the shortcode holds anywhere.
    fn address(&self) -> Option<String> {
        let values = self.attributes.iter().map(|(_, value)| value.as_str());
        let inner = self.inner.map(plain_words);
        let mut all = values.map(ToOwned::to_owned).chain(inner);
        all.find_map(|value| {
            let value = value.trim_start_matches('=').trim();
            let starts = value.starts_with("http://") || value.starts_with("https://");
            let alone = !value.contains(char::is_whitespace);
            (starts && alone).then(|| value.trim_matches(['"', '\'']).to_owned())
        })
    }
}

fn render(code: &Shortcode<'_>, marker: &mut Marker<'_>, html: &mut String, depth: u32) {
    let mut piece = String::new();
    match code.name {
        "caption" | "wp_caption" => caption(code, marker, &mut piece, depth),
        "gallery" => gallery(code, marker, &mut piece),
        "playlist" => playlist(code, marker, &mut piece),
        "audio" | "video" => recording(code, marker, &mut piece),
        "embed" | "youtube" | "vimeo" | "dailymotion" | "ted" | "tweet" | "twitter"
        | "instagram" | "facebook" | "soundcloud" | "spotify" | "slideshare" | "scribd"
        | "gist" | "tiktok" | "googlemaps"
            if code.address().is_some() =>
        {
            let url = code.address().unwrap_or_default();
            parts::embed(&url, "", marker, &mut piece);
        }
        _ => return unknown(code, marker, html, depth),
    }
    if !piece.is_empty() {
        html.push_str("\n\n");
        html.push_str(&piece);
        html.push_str("\n\n");
    }
}

fn unknown(code: &Shortcode<'_>, marker: &mut Marker<'_>, html: &mut String, depth: u32) {
    match code.inner {
        Some(inner) => {
            let sentence =
                format!("The shortcode [{}] was taken away; what it held stays.", code.name);
            marker.changed(sentence);
            let inner = expand_to(inner, marker, depth + 1);
            html.push_str(&inner);
        }
        None => marker.left_out(format!(
            "The shortcode [{}] was left out: the plugin that filled it in is not here.",
            code.name
        )),
    }
}

/// A picture with words under it.
fn caption(code: &Shortcode<'_>, marker: &mut Marker<'_>, html: &mut String, depth: u32) {
    let inner = expand_to(code.inner.unwrap_or_default(), marker, depth + 1);
    let Some(image) = tags::first(&inner, "img") else {
        html.push_str(&inner);
        return;
    };
    // The picture may stand in a link; words after both are the caption.
    let link_end = tags::tags(&inner)
        .find(|tag| tag.closes("a") && tag.start >= image.end)
        .filter(|_| tags::tags(&inner).any(|tag| tag.opens("a") && tag.end <= image.start));
    let end = link_end.map_or(image.end, |tag| tag.end);
    let words = match code.get("caption") {
        Some(told) => told.to_owned(),
        None => inner[end..].trim().to_owned(),
    };
    html.push_str("<figure>");
    html.push_str(inner[..end].trim());
    if !words.is_empty() {
        html.extend(["<figcaption>", &words.replace('\n', "<br>"), "</figcaption>"]);
    }
    html.push_str("</figure>");
}

fn gallery(code: &Shortcode<'_>, marker: &mut Marker<'_>, html: &mut String) {
    let (found, missing) = attached(code, marker);
    if missing > 0 {
        marker.left_out(format!("Pictures of a gallery are not in the file: {missing}."));
    }
    if found.is_empty() {
        if missing == 0 {
            marker.left_out("A gallery without pictures was left out.".to_owned());
        }
        return;
    }
    html.push_str("<dl-gallery>");
    for [url, alt, caption, _] in &found {
        parts::picture(url, alt, &crate::plain_words::escaped(caption), html);
    }
    html.push_str("</dl-gallery>");
}

fn playlist(code: &Shortcode<'_>, marker: &mut Marker<'_>, html: &mut String) {
    let (found, missing) = attached(code, marker);
    if missing > 0 || found.is_empty() {
        marker.left_out("Recordings of a playlist are not in the file.".to_owned());
    }
    for [url, _, caption, title] in &found {
        parts::file(url, title, &crate::plain_words::escaped(caption), html);
    }
}

/// Address, alt text, caption and title of the attachments a shortcode names, or of all that
/// belong to the item; and how many of the named are not in the export.
fn attached(code: &Shortcode<'_>, marker: &Marker<'_>) -> (Vec<[String; 4]>, usize) {
    let attachments = &marker.notes.attachments;
    let named = code.get("ids").or_else(|| code.get("include"));
    let ids: Option<Vec<u64>> =
        named.map(|ids| ids.split(',').filter_map(|id| id.trim().parse().ok()).collect());
    let (all, missing) = if let Some(ids) = &ids {
        let found: Vec<_> = ids.iter().filter_map(|id| attachments.get(*id)).collect();
        let missing = ids.len() - found.len();
        (found, missing)
    } else {
        let parent = code.get("id").and_then(|id| id.parse().ok()).or(marker.item.id);
        (attachments.of_parent(parent.unwrap_or(0)), 0)
    };
    let told = all.iter().filter(|a| fits(code.name, &a.url));
    let rows = told.map(|a| [&a.url, &a.alt, &a.caption, &a.title].map(ToString::to_string));
    (rows.collect(), missing)
}

fn fits(name: &str, url: &str) -> bool {
    let is_recording = parts::is_recording(url.split('?').next().unwrap_or(url));
    let is_picture = !is_recording && !url.to_lowercase().ends_with("pdf");
    if name == "gallery" { is_picture } else { is_recording }
}

fn recording(code: &Shortcode<'_>, marker: &mut Marker<'_>, html: &mut String) {
    let named = ["src", "mp3", "m4a", "ogg", "wav", "flac", "mp4", "m4v", "webm", "ogv", "mov"];
    let told = named.iter().find_map(|name| code.get(name)).map(ToOwned::to_owned);
    let bare = code.attributes.iter().find(|(key, _)| key.is_empty()).map(|(_, v)| v.clone());
    let own = || attached(code, marker).0.into_iter().next().map(|[url, ..]| url);
    let Some(url) = told.or_else(|| code.address()).or(bare).or_else(own) else {
        let sentence = format!("A shortcode [{}] without an address was left out.", code.name);
        return marker.left_out(sentence);
    };
    let path = url.split(['?', '#']).next().unwrap_or(&url);
    if parts::is_recording(path) || !url.starts_with("http") {
        parts::file(&url, "", "", html);
    } else {
        parts::embed(&url, "", marker, html);
    }
}
