//! How other programs spelled their addresses: what a lost one may have meant. No I/O.

use news::{Month, Slug, without_size};

/// The ends of other programs' feeds, and what takes their place.
const FEEDS: [(&str, &str); 18] = [
    ("/feed/atom", "feed.atom"),
    ("/feed/rss2", "feed.rss"),
    ("/feed/rss", "feed.rss"),
    ("/feed/rdf", "feed.rss"),
    ("/feed/json", "feed.json"),
    ("/feed", "feed.rss"),
    ("/rss", "feed.rss"),
    ("/rss2", "feed.rss"),
    ("/atom", "feed.atom"),
    ("/wp-atom.php", "feed.atom"),
    ("/wp-rss2.php", "feed.rss"),
    ("/wp-rss.php", "feed.rss"),
    ("/wp-rdf.php", "feed.rss"),
    ("/wp-feed.php", "feed.rss"),
    ("/index.xml", "feed.rss"),
    ("/rss.xml", "feed.rss"),
    ("/feed.xml", "feed.atom"),
    ("/atom.xml", "feed.atom"),
];

/// What WordPress puts behind an address for another view of the same thing.
const VIEWS: [&str; 3] = ["/amp", "/embed", "/trackback"];

/// A feed of another program: the address it was a feed of, and the file that takes its place.
pub(super) fn old_feed<'a>(path: &'a str, query: Option<&str>) -> Option<(&'a str, &'static str)> {
    let trimmed = path.trim_end_matches('/');
    if let Some(format) = parameter(query, "feed") {
        let of = trimmed.strip_suffix("/index.php").unwrap_or(trimmed);
        return Some((of, if format == "atom" { "feed.atom" } else { "feed.rss" }));
    }
    let (of, file) =
        FEEDS.iter().find_map(|(end, file)| Some((trimmed.strip_suffix(end)?, *file)))?;
    // Replies have no feed of their own; that of what they hang on is the nearest.
    Some((of.strip_suffix("/comments").unwrap_or(of), file))
}

/// A parameter of a query, when it says something.
fn parameter<'a>(query: Option<&'a str>, name: &str) -> Option<&'a str> {
    let mut pairs = query?.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(known, value)| *known == name && !value.is_empty()).map(|(_, value)| value)
}

/// Whether a query of the front asks for something of WordPress's beside articles and lists, which
/// `news::OldAddress` knows: a feed, a month.
pub(super) fn is_asked_by_query(query: Option<&str>) -> bool {
    parameter(query, "feed").is_some() || old_date("/", query).is_some()
}

/// Every address a lost one may stand for, itself first: without the script's name, without what
/// was put behind it (`/page/2`, `/2`, `/comment-page-3`, `/amp`), a picture's other sizes.
/// `/` is the front.
pub(super) fn spellings(path: &str) -> Vec<String> {
    let plain = path.strip_prefix("/index.php").filter(|rest| rest.starts_with('/'));
    let plain = plain.unwrap_or(if path == "/index.php" { "/" } else { path });
    let base = base_of(plain);
    let mut all = vec![path.to_owned(), plain.to_owned()];
    all.push(if base.is_empty() { "/".to_owned() } else { base.to_owned() });
    all.push(without_size(plain).into_owned());
    let mut seen = std::collections::HashSet::new();
    all.retain(|spelling| seen.insert(spelling.clone()));
    all
}

fn base_of(path: &str) -> &str {
    let mut left = path.trim_end_matches('/');
    let is_number = |part: &str| part.len() < 4 && part.parse::<u16>().is_ok();
    // A part, a page of a list or of replies, and a view of it may stand behind one another.
    for _ in 0..3 {
        let view = VIEWS.iter().find_map(|view| left.strip_suffix(view));
        left = match (view, left.rsplit_once('/')) {
            (Some(bare), _) => bare,
            (None, Some((bare, part))) if is_number(part) => {
                bare.strip_suffix("/page").unwrap_or(bare)
            }
            (None, Some((bare, part))) if is_of_replies(part) => bare,
            _ => return left,
        };
    }
    left
}

fn is_of_replies(part: &str) -> bool {
    let number = part.strip_prefix("comment-page-");
    number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// A day, month or year of WordPress's archives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OldDate {
    Year(i16),
    Month(Month),
}

/// The date of `/YYYY/`, `/YYYY/MM/`, `/YYYY/MM/DD/`, a page of one, or `/?m=YYYYMMDD`; months and
/// days also below the folder a site stood in.
pub(super) fn old_date(path: &str, query: Option<&str>) -> Option<OldDate> {
    let trimmed = path.trim_matches('/');
    if trimmed.is_empty() || trimmed == "index.php" {
        let digits = parameter(query, "m")?;
        let is_plain = digits.bytes().all(|b| b.is_ascii_digit());
        return match digits.len() {
            4 if is_plain => date(digits, None),
            6 | 8 if is_plain => date(&digits[..4], Some(&digits[4..6])),
            _ => None,
        };
    }
    let mut parts: Vec<&str> = trimmed.split('/').collect();
    if let [.., "page", number] = parts[..]
        && number.parse::<u32>().is_ok()
    {
        parts.truncate(parts.len() - 2);
    }
    let is_short = |part: &str| part.len() <= 2 && part.parse::<u8>().is_ok();
    match parts[..] {
        [year] => date(year, None),
        [year, month] | [_, year, month] if is_short(month) && date(year, None).is_some() => {
            date(year, Some(month))
        }
        [year, month, day] | [_, year, month, day] if is_short(month) && is_short(day) => {
            date(year, Some(month))
        }
        _ => None,
    }
}

fn date(year: &str, month: Option<&str>) -> Option<OldDate> {
    let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    let year = year.parse().ok().filter(|_| is_year)?;
    let Some(month) = month else { return Some(OldDate::Year(year)) };
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some(OldDate::Month(Month { year, month }))
}

/// What a lost address says that it led to, when no import brought its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    /// `/author/NAME`
    Person(Slug),
    /// `/category/A/B`: B, which may be a section or a topic here.
    SectionOrTopic(Slug),
    /// `/tag/NAME`
    Topic(Slug),
}

/// See [`Meant`].
pub(super) fn meant(path: &str) -> Option<Meant> {
    let parts: Vec<&str> = base_of(path).trim_start_matches('/').split('/').collect();
    let kinds = ["author", "category", "tag"];
    let (kind, named) = match parts[..] {
        [kind, ref named @ ..] if kinds.contains(&kind) => (kind, named),
        [_, kind, ref named @ ..] if kinds.contains(&kind) => (kind, named),
        _ => return None,
    };
    let slug = Slug::from_foreign(named.last()?)?;
    Some(match kind {
        "author" => Meant::Person(slug),
        "category" => Meant::SectionOrTopic(slug),
        _ => Meant::Topic(slug),
    })
}

/// Other programs' sitemaps, and what takes their place.
pub(super) fn old_sitemap(path: &str) -> Option<&'static str> {
    match path {
        "/news-sitemap.xml" => Some("/sitemap-news.xml"),
        "/sitemap_index.xml" | "/sitemap.xml.gz" => Some("/sitemap.xml"),
        _ => {
            let name = path.strip_prefix('/')?.strip_suffix(".xml")?;
            let is_part = name.starts_with("wp-sitemap") || name.ends_with("-sitemap");
            (is_part && !name.contains('/')).then_some("/sitemap.xml")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_behind_an_address_is_taken_off() {
        for (path, base) in [
            ("/a/b/page/2/", "/a/b"),
            ("/page/12", "/"),
            ("/2020/05/a/2", "/2020/05/a"),
            ("/a/amp/", "/a"),
            ("/a/comment-page-3", "/a"),
            ("/a/2/comment-page-3/amp", "/a"),
            ("/index.php/2020/05/a/", "/2020/05/a"),
            ("/index.php", "/"),
            ("/wp-content/uploads/a-300x200.jpg", "/wp-content/uploads/a.jpg"),
        ] {
            assert!(spellings(path).iter().any(|s| s == base), "{path}: {:?}", spellings(path));
        }
    }

    #[test]
    fn dates_are_read() {
        let may = Some(OldDate::Month(Month { year: 2024, month: 5 }));
        for (path, query, found) in [
            ("/2024/", None, Some(OldDate::Year(2024))),
            ("/2024/05/", None, may),
            ("/2024/5", None, may),
            ("/2024/05/17", None, may),
            ("/2024/05/page/3/", None, may),
            ("/blog/2024/05/", None, may),
            ("/", Some("m=202405"), may),
            ("/", Some("a=b&m=20240517"), may),
            ("/", Some("m=2024"), Some(OldDate::Year(2024))),
            ("/", Some("m=1"), None),
            ("/strait/2024", None, None),
            ("/2024/13", None, None),
            ("/2024/05/a-title", None, None),
            ("/20245", None, None),
        ] {
            assert_eq!(old_date(path, query), found, "{path} {query:?}");
        }
    }

    #[test]
    fn feeds_are_told_by_their_ends() {
        for (path, query, found) in [
            ("/feed/", None, Some(("", "feed.rss"))),
            ("/comments/feed/", None, Some(("", "feed.rss"))),
            ("/category/world/feed/atom", None, Some(("/category/world", "feed.atom"))),
            ("/2024/05/a/feed/", None, Some(("/2024/05/a", "feed.rss"))),
            ("/", Some("p=12&feed=rss2"), Some(("", "feed.rss"))),
            ("/category/world", Some("feed=atom"), Some(("/category/world", "feed.atom"))),
            ("/wp-rss2.php", None, Some(("", "feed.rss"))),
            ("/a/b", None, None),
        ] {
            assert_eq!(old_feed(path, query), found, "{path} {query:?}");
        }
    }
}
