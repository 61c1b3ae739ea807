//! The addresses of the paper: which words it keeps for itself, and how an old address is written
//! down so that it is found again.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};

/// First parts of addresses that sections and static pages cannot have.
pub const FIXED_WORDS: &[&str] = &[
    "api",
    "archive",
    "articles",
    "assets",
    "corrections",
    "favicon",
    "feed",
    "healthz",
    "metrics",
    "newsroom",
    "people",
    "pictures",
    "reader",
    "record",
    "robots",
    "search",
    "sitemap",
    "sitemap-news",
    "subscribe",
    "topics",
    "unsubscribe",
];

/// Whether `word` is one of [`FIXED_WORDS`].
pub fn is_fixed_word(word: &str) -> bool {
    FIXED_WORDS.contains(&word)
}

/// An address another program gave to something the paper now holds: path and query, in one
/// canonical spelling, so that the forms a browser may send all find it.
///
/// Canonical: percent escapes decoded once as UTF-8 (kept where they are not UTF-8), no trailing
/// slash except for the root, no fragment, the query only when it is WordPress's plain form
/// (`?p=12`, `?page_id=12`, `?cat=3`, `?tag=x`, `?author=1`), letter case kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OldAddress(Box<str>);

impl OldAddress {
    /// The longest old address that is kept, in bytes.
    pub const BYTES_MAX: usize = 1_000;

    /// Reads an absolute URL (its host is ignored) or a path with or without query. `None` when it
    /// is no address, is too long, or is the root without query: the front needs no redirect.
    pub fn parse(address: &str) -> Option<Self> {
        let base = url::Url::parse("http://old.invalid/").ok()?;
        let url = base.join(address.trim()).ok()?;
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        Self::of_parts(url.path(), url.query())
    }

    /// The canonical spelling of a request's path and query.
    pub fn of_parts(path: &str, query: Option<&str>) -> Option<Self> {
        let decoded = percent_decoded(path);
        let trimmed = decoded.trim_end_matches('/');
        let mut canonical = if trimmed.is_empty() { "/".to_owned() } else { trimmed.to_owned() };
        if let Some(plain) = query.and_then(plain_query) {
            canonical.push('?');
            canonical.push_str(&plain);
        }
        let kept = canonical != "/" && canonical.len() <= Self::BYTES_MAX;
        (kept && !canonical.contains('\0')).then_some(Self(canonical.into()))
    }

    /// The canonical spelling.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// WordPress's plain addresses name one thing by one parameter; the first such parameter counts.
fn plain_query(query: &str) -> Option<String> {
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let known = ["p", "page_id", "attachment_id", "cat", "tag", "author"];
    let mut named = pairs.filter(|(name, value)| known.contains(&&**name) && !value.is_empty());
    named.next().map(|(name, value)| format!("{name}={value}"))
}

/// The name of the picture that WordPress made another size of: `harbour-300x200.jpg` and
/// `harbour-scaled.jpg` → `harbour.jpg`. Other names, with or without a path before them, stay.
pub fn without_size(path: &str) -> Cow<'_, str> {
    let Some((stem, extension)) = path.rsplit_once('.') else { return path.into() };
    let Some((name, size)) = stem.rsplit_once('-') else { return path.into() };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_size = size == "scaled"
        || size.split_once('x').is_some_and(|(wide, high)| digits(wide) && digits(high));
    if is_size && !extension.contains('/') {
        format!("{name}.{extension}").into()
    } else {
        path.into()
    }
}

fn percent_decoded(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    if decoded.contains(char::REPLACEMENT_CHARACTER) {
        path.to_owned()
    } else {
        decoded.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_from_names() {
        for (path, original) in [
            ("a/harbour-300x200.jpg", "a/harbour.jpg"),
            ("harbour-scaled.jpg", "harbour.jpg"),
            ("harbour-x.jpg", "harbour-x.jpg"),
            ("harbour-2020.jpg", "harbour-2020.jpg"),
            ("harbour", "harbour"),
            ("a-1x1.b/c", "a-1x1.b/c"),
        ] {
            assert_eq!(without_size(path), original);
        }
    }

    #[test]
    fn all_spellings_of_an_old_address_are_one() {
        for (address, canonical) in [
            ("https://old.example/2020/05/hello-world/", "/2020/05/hello-world"),
            ("/2020/05/hello-world?utm_source=x#top", "/2020/05/hello-world"),
            ("https://old.example/?p=12", "/?p=12"),
            ("/index.php?p=12&preview=true", "/index.php?p=12"),
            ("/%e0%a4%b9%e0%a4%bf/", "/हि"),
            ("/हि", "/हि"),
            ("/a+b&c=d", "/a+b&c=d"),
            ("/%ff/", "/%ff"),
        ] {
            assert_eq!(OldAddress::parse(address).unwrap().as_str(), canonical, "{address}");
        }
        for address in ["", "/", "https://old.example", "mailto:a@b.example", "/?utm=1"] {
            assert_eq!(OldAddress::parse(address), None, "{address}");
        }
    }
}
