//! Addresses in copy: which may be kept, and which page a player belongs to.

use url::Url;

/// A link's address in the form a body keeps: `/…` and `#…` of the paper's own, or an absolute
/// `http`, `https`, `mailto` or `tel` URL. `None` when it is none of these.
pub(super) fn of_link(raw: &str, base: Option<&Url>) -> Option<String> {
    let address = cleaned(raw);
    if address.is_empty() {
        return None;
    }
    if address.starts_with('#') {
        return Some(address);
    }
    if base.is_none() && is_own(&address) {
        return Some(address.replace(' ', "%20"));
    }
    let url = resolved(&address, base)?;
    let kept = matches!(url.scheme(), "http" | "https" | "mailto" | "tel");
    // The copy's own spelling stays when it is whole; parsing would escape its letters.
    kept.then(|| if is_whole(&address) { address } else { url.into() })
}

/// The absolute `http` or `https` URL of something on the web.
pub(super) fn on_the_web(raw: &str, base: Option<&Url>) -> Option<Url> {
    resolved(&cleaned(raw), base).filter(|url| matches!(url.scheme(), "http" | "https"))
}

/// Where a picture or file is: an absolute URL, or, without a base, a path as the copy has it.
pub(super) fn of_file(raw: &str, base: Option<&Url>) -> Option<String> {
    let address = cleaned(raw);
    if address.is_empty() || address.starts_with('#') {
        return None;
    }
    match resolved(&address, base) {
        Some(url) if !matches!(url.scheme(), "http" | "https") => None,
        Some(url) => Some(if is_whole(&address) { address } else { url.into() }),
        None if base.is_none() && !has_scheme(&address) => Some(address),
        None => None,
    }
}

/// The last part of an address, to be read: `annual%20report.pdf` → `annual report.pdf`.
pub(super) fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let escaped = last.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    let decoded = url::form_urlencoded::parse(escaped.as_bytes()).next();
    decoded.map(|(name, _)| name.into_owned()).unwrap_or_default()
}

/// Whether an address ends like a file readers take away, hear or watch.
pub(super) fn is_file(url: &Url) -> bool {
    let known = ["pdf", "mp3", "m4a", "ogg", "oga", "flac", "wav", "mp4", "m4v", "webm", "ogv"];
    let extension = url.path().rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    extension.is_some_and(|end| known.contains(&end.as_str()))
}

/// The page for people that belongs to a player's address, where the player is known.
pub(super) fn page_of_player(url: &Url) -> String {
    known_page(url).unwrap_or_else(|| url.as_str().to_owned())
}

fn known_page(url: &Url) -> Option<String> {
    let host = url.host_str()?.trim_start_matches("www.");
    let parts: Vec<&str> = url.path_segments()?.filter(|part| !part.is_empty()).collect();
    let query = |wanted: &str| {
        url.query_pairs().find(|(name, _)| name == wanted).map(|(_, value)| value.into_owned())
    };
    match (host, parts.as_slice()) {
        ("youtube.com" | "youtube-nocookie.com", ["embed", "videoseries"]) => {
            Some(format!("https://www.youtube.com/playlist?list={}", query("list")?))
        }
        ("youtube.com" | "youtube-nocookie.com", ["embed" | "v", id, ..]) => {
            Some(format!("https://www.youtube.com/watch?v={id}"))
        }
        ("player.vimeo.com", ["video", id, ..]) => Some(format!("https://vimeo.com/{id}")),
        ("dailymotion.com" | "geo.dailymotion.com", ["embed", "video", id, ..]) => {
            Some(format!("https://www.dailymotion.com/video/{id}"))
        }
        ("open.spotify.com", ["embed", kind, id, ..]) => {
            Some(format!("https://open.spotify.com/{kind}/{id}"))
        }
        ("w.soundcloud.com", ["player", ..]) => on_web(&query("url")?),
        ("facebook.com", ["plugins", ..]) => on_web(&query("href")?),
        ("platform.twitter.com", ["embed", ..]) => {
            Some(format!("https://twitter.com/i/status/{}", query("id")?))
        }
        ("instagram.com", [kind @ ("p" | "reel" | "tv"), id, "embed", ..]) => {
            Some(format!("https://www.instagram.com/{kind}/{id}/"))
        }
        ("embed.ted.com", ["talks", .., talk]) => Some(format!("https://www.ted.com/talks/{talk}")),
        ("archive.org", ["embed", id, ..]) => Some(format!("https://archive.org/details/{id}")),
        ("codepen.io", [who, "embed", .., pen]) => {
            Some(format!("https://codepen.io/{who}/pen/{pen}"))
        }
        _ => None,
    }
}

fn on_web(address: &str) -> Option<String> {
    on_the_web(address, None).map(String::from)
}

fn resolved(address: &str, base: Option<&Url>) -> Option<Url> {
    let network_path = address.starts_with("//") || address.starts_with("/\\");
    match base {
        Some(base) => base.join(address).ok(),
        None if network_path => Url::parse(&format!("https:{address}")).ok(),
        None => Url::parse(address).ok(),
    }
}

/// As a browser reads an address: blanks at the ends, tabs and line breaks do not count.
fn cleaned(raw: &str) -> String {
    let trimmed = raw.trim_matches(|c: char| c <= ' ');
    trimmed.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect()
}

fn is_own(address: &str) -> bool {
    let mut bytes = address.bytes();
    bytes.next() == Some(b'/') && !matches!(bytes.next(), Some(b'/' | b'\\'))
}

/// An absolute URL that may be printed in its own spelling.
fn is_whole(address: &str) -> bool {
    let unsafe_in_markup =
        |c: char| c <= ' ' || matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}');
    has_scheme(address) && !address.contains(unsafe_in_markup)
}

fn has_scheme(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|s| {
        s.starts_with(|c: char| c.is_ascii_alphabetic())
            && s.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
    })
}
