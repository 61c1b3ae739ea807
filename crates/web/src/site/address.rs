//! The public addresses, from request path to what is asked for. One table, no I/O.

use archive::{CorrectionPlace, RecordPlace};
use news::{Cursor, Month, QuotationId, Slug};

/// What a path asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address {
    /// `/`
    Front,
    /// `/SLUG`: a section's front or a static page.
    SectionOrPage(Slug),
    /// `/SECTION/SLUG`
    Article(Slug, Slug),
    /// `/SECTION/SLUG.json`
    Ninjs(Slug, Slug),
    /// `/SECTION/SLUG/versions`
    Versions(Slug, Slug),
    /// `/SECTION/SLUG/versions/N`
    Version(Slug, Slug, u32),
    /// `/SECTION/SLUG/changes/N`
    Changes(Slug, Slug, u32),
    /// `/corrections`
    Corrections,
    /// `/.well-known/dateline-checkpoint`
    Checkpoint,
    /// `/articles/SLUG`
    ArticleAnywhere(Slug),
    /// `/topics/SLUG`
    Topic(Slug),
    /// `/people/SLUG`
    Person(Slug),
    /// `/record`
    Record,
    /// `/record.json`, `/record.csv`, `/record.atom`
    RecordOut(RecordFormat),
    /// `/record/ID`
    Quotation(QuotationId),
    /// `/record/oembed`
    Oembed,
    /// `/people/SLUG/record.json`, `….csv`, `….atom`
    SaidOut(Slug, RecordFormat),
    /// `/archive`
    Months,
    /// `/archive/YYYY/MM`
    Month(Month),
    /// A feed of the paper or a part of it.
    Feed(FeedOf, FeedFormat),
    /// `/sitemap.xml`
    Sitemap,
    /// `/sitemap-N.xml`
    SitemapFile(u32),
    /// `/sitemap-news.xml`
    SitemapNews,
    /// `/robots.txt`
    Robots,
    /// `/favicon.ico`
    Favicon,
    /// `/assets/HASH/NAME`
    Asset(String, String),
    /// `/pictures/HASH/NAME.EXTENSION`
    Picture(String, String),
    /// `/healthz`
    Health,
    /// None of these: perhaps an old address.
    Elsewhere,
}

/// What a feed carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FeedOf {
    /// The whole paper.
    Paper,
    /// One section.
    Section(Slug),
    /// One topic.
    Topic(Slug),
    /// One person's articles.
    Person(Slug),
}

/// How the record is written for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RecordFormat {
    /// JSON.
    Json,
    /// RFC 4180.
    Csv,
    /// RFC 4287.
    Atom,
}

/// How a feed is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FeedFormat {
    /// RFC 4287.
    Atom,
    /// RSS 2.0.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

impl Address {
    /// Reads a path. Trailing slashes are not part of any address: the caller redirects them.
    pub(crate) fn parse(path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let found = match parts[..] {
            [""] => Some(Self::Front),
            [one] => Self::of_one(one),
            ["articles", slug] => Slug::parse(slug).ok().map(Self::ArticleAnywhere),
            ["topics", slug] => Slug::parse(slug).ok().map(Self::Topic),
            ["people", slug] => Slug::parse(slug).ok().map(Self::Person),
            ["record", "oembed"] => Some(Self::Oembed),
            ["record", id] => QuotationId::of_mark(id).map(Self::Quotation),
            ["people", slug, last] if last.starts_with("record.") => {
                let slug = Slug::parse(slug).ok();
                slug.zip(record_format(last)).map(|(slug, format)| Self::SaidOut(slug, format))
            }
            ["topics", slug, feed] => feed_under(slug, feed, FeedOf::Topic),
            ["people", slug, feed] => feed_under(slug, feed, FeedOf::Person),
            ["archive", year, month] => month_of(year, month).map(Self::Month),
            ["assets", hash, ref name @ ..] if !name.is_empty() => {
                Some(Self::Asset(hash.to_owned(), name.join("/")))
            }
            ["pictures", hash, name] => Some(Self::Picture(hash.to_owned(), name.to_owned())),
            [".well-known", "dateline-checkpoint"] => Some(Self::Checkpoint),
            [section, slug, ref rest @ ..] if !rest.is_empty() && !news::is_fixed_word(section) => {
                Self::of_versions(section, slug, rest)
            }
            [section, last] if !news::is_fixed_word(section) => Self::in_section(section, last),
            _ => None,
        };
        found.unwrap_or(Self::Elsewhere)
    }

    fn of_one(part: &str) -> Option<Self> {
        if let Some(format) = feed_format(part) {
            return Some(Self::Feed(FeedOf::Paper, format));
        }
        if let Some(format) = record_format(part) {
            return Some(Self::RecordOut(format));
        }
        match part {
            "record" => Some(Self::Record),
            "archive" => Some(Self::Months),
            "corrections" => Some(Self::Corrections),
            "sitemap.xml" => Some(Self::Sitemap),
            "sitemap-news.xml" => Some(Self::SitemapNews),
            "robots.txt" => Some(Self::Robots),
            "favicon.ico" => Some(Self::Favicon),
            "healthz" => Some(Self::Health),
            _ => {
                let file = part.strip_prefix("sitemap-").and_then(|p| p.strip_suffix(".xml"));
                if let Some(number) = file.and_then(plain_number) {
                    return Some(Self::SitemapFile(number));
                }
                let slug = Slug::parse(part).ok()?;
                (!news::is_fixed_word(part)).then_some(Self::SectionOrPage(slug))
            }
        }
    }

    fn in_section(section: &str, last: &str) -> Option<Self> {
        if feed_format(last).is_some() {
            return feed_under(section, last, FeedOf::Section);
        }
        let section = Slug::parse(section).ok()?;
        match last.strip_suffix(".json") {
            Some(slug) => Some(Self::Ninjs(section, Slug::parse(slug).ok()?)),
            None => Some(Self::Article(section, Slug::parse(last).ok()?)),
        }
    }

    fn of_versions(section: &str, slug: &str, rest: &[&str]) -> Option<Self> {
        let (section, slug) = (Slug::parse(section).ok()?, Slug::parse(slug).ok()?);
        match *rest {
            ["versions"] => Some(Self::Versions(section, slug)),
            ["versions", number] => Some(Self::Version(section, slug, version_number(number)?)),
            ["changes", number] => Some(Self::Changes(section, slug, version_number(number)?)),
            _ => None,
        }
    }

    /// Where the page of a list that this address and a query name begins, in its one spelling.
    pub(crate) fn begins(&self, query: Option<&str>) -> Option<String> {
        match self {
            Self::Record | Self::RecordOut(_) | Self::SaidOut(..) => {
                place_in(query).map(|place: RecordPlace| place.to_string())
            }
            Self::Corrections => place_in(query).map(|place: CorrectionPlace| place.to_string()),
            _ if self.is_list() => cursor_in(query).map(|cursor| cursor.to_string()),
            _ => None,
        }
    }

    /// Whether a query may ask for a part of what stands here.
    pub(super) fn has_parts(&self) -> bool {
        matches!(self, Self::Record | Self::RecordOut(_) | Self::Oembed | Self::Person(_))
    }

    /// Whether the address is a list that `?before=CURSOR` continues.
    pub(super) fn is_list(&self) -> bool {
        matches!(self, Self::SectionOrPage(_) | Self::Topic(_) | Self::Person(_) | Self::Month(_))
    }
}

impl RecordFormat {
    /// The media type it is served as.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Atom => "application/atom+xml; charset=utf-8",
        }
    }

    /// The end of its address.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Atom => "atom",
        }
    }
}

fn record_format(file_name: &str) -> Option<RecordFormat> {
    let ending = file_name.strip_prefix("record.")?;
    [RecordFormat::Json, RecordFormat::Csv, RecordFormat::Atom]
        .into_iter()
        .find(|format| format.ending() == ending)
}

impl FeedFormat {
    /// The media type it is served as.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::Rss => "application/rss+xml; charset=utf-8",
            Self::Json => "application/feed+json; charset=utf-8",
        }
    }

    /// The end of its address.
    pub(crate) fn file_name(self) -> &'static str {
        match self {
            Self::Atom => "feed.atom",
            Self::Rss => "feed.rss",
            Self::Json => "feed.json",
        }
    }
}

fn feed_format(file_name: &str) -> Option<FeedFormat> {
    [FeedFormat::Atom, FeedFormat::Rss, FeedFormat::Json]
        .into_iter()
        .find(|format| format.file_name() == file_name)
}

fn feed_under(slug: &str, feed: &str, of: fn(Slug) -> FeedOf) -> Option<Address> {
    Some(Address::Feed(of(Slug::parse(slug).ok()?), feed_format(feed)?))
}

fn month_of(year: &str, month: &str) -> Option<Month> {
    let is_plain = year.len() == 4 && month.len() == 2;
    let (year, month) = (plain_number(year)?, plain_number(month)?);
    let month = Month { year: i16::try_from(year).ok()?, month: i8::try_from(month).ok()? };
    (is_plain && (1..=12).contains(&month.month)).then_some(month)
}

fn plain_number(digits: &str) -> Option<u32> {
    let is_plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_plain.then(|| digits.parse().ok()).flatten()
}

/// A version's number: from 1, in its one spelling.
fn version_number(digits: &str) -> Option<u32> {
    plain_number(digits).filter(|_| !digits.starts_with('0'))
}

/// The cursor in a query, when there is a well-formed one.
pub(crate) fn cursor_in(query: Option<&str>) -> Option<Cursor> {
    place_in(query)
}

/// As [`cursor_in`], of a list with places of its own.
pub(crate) fn place_in<T: std::str::FromStr>(query: Option<&str>) -> Option<T> {
    let pairs = query?.split('&');
    pairs.filter_map(|pair| pair.strip_prefix("before=")).find_map(|value| value.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(text: &str) -> Slug {
        Slug::parse(text).unwrap()
    }

    #[test]
    fn every_address_of_the_paper_is_read() {
        let september = Month { year: 2026, month: 9 };
        for (path, address) in [
            ("/", Address::Front),
            ("/world", Address::SectionOrPage(slug("world"))),
            ("/world/a-b", Address::Article(slug("world"), slug("a-b"))),
            ("/world/a-b.json", Address::Ninjs(slug("world"), slug("a-b"))),
            ("/world/a-b/versions", Address::Versions(slug("world"), slug("a-b"))),
            ("/world/a-b/versions/12", Address::Version(slug("world"), slug("a-b"), 12)),
            ("/world/a-b/changes/2", Address::Changes(slug("world"), slug("a-b"), 2)),
            ("/corrections", Address::Corrections),
            ("/.well-known/dateline-checkpoint", Address::Checkpoint),
            ("/articles/a-b", Address::ArticleAnywhere(slug("a-b"))),
            ("/topics/tea", Address::Topic(slug("tea"))),
            ("/people/ann", Address::Person(slug("ann"))),
            ("/record", Address::Record),
            ("/record.csv", Address::RecordOut(RecordFormat::Csv)),
            ("/record/12", Address::Quotation(QuotationId(12))),
            ("/record/oembed", Address::Oembed),
            ("/people/ann/record.json", Address::SaidOut(slug("ann"), RecordFormat::Json)),
            ("/archive", Address::Months),
            ("/archive/2026/09", Address::Month(september)),
            ("/feed.atom", Address::Feed(FeedOf::Paper, FeedFormat::Atom)),
            ("/world/feed.rss", Address::Feed(FeedOf::Section(slug("world")), FeedFormat::Rss)),
            ("/topics/tea/feed.json", Address::Feed(FeedOf::Topic(slug("tea")), FeedFormat::Json)),
            ("/people/ann/feed.atom", Address::Feed(FeedOf::Person(slug("ann")), FeedFormat::Atom)),
            ("/sitemap.xml", Address::Sitemap),
            ("/sitemap-12.xml", Address::SitemapFile(12)),
            ("/sitemap-news.xml", Address::SitemapNews),
            ("/robots.txt", Address::Robots),
            ("/assets/1f/site.css", Address::Asset("1f".into(), "site.css".into())),
            ("/assets/1f/fonts/a.woff2", Address::Asset("1f".into(), "fonts/a.woff2".into())),
            ("/pictures/ab/x.webp", Address::Picture("ab".into(), "x.webp".into())),
            ("/healthz", Address::Health),
        ] {
            assert_eq!(Address::parse(path), address, "{path}");
        }
    }

    #[test]
    fn what_is_no_address_is_elsewhere() {
        for path in [
            "/World",
            "/world/",
            "//",
            "/a/b/c/d",
            "/world/a-b/versions/0",
            "/world/a-b/versions/02",
            "/world/a-b/changes",
            "/newsroom/a-b/versions",
            "/.well-known/else",
            "/newsroom/x",
            "/subscribe/x/y",
            "/archive/26/9",
            "/archive/2026/13",
            "/archive/2026/00",
            "/archive/+026/09",
            "/wp-login.php",
            "/a/b.html",
            "/search",
            "/record/012",
            "/record.xml",
            "/%2e%2e/x",
            "/sitemap-.xml",
            "/api/v1",
        ] {
            assert_eq!(Address::parse(path), Address::Elsewhere, "{path}");
        }
    }

    #[test]
    fn a_cursor_is_found_among_other_parameters() {
        assert!(cursor_in(Some("utm=1&before=5-3")).is_some());
        assert_eq!(cursor_in(Some("before=x&utm=1")), None);
        assert_eq!(cursor_in(None), None);
    }
}
