//! Sitemaps (sitemaps.org 0.9), the news sitemap (Google's rules) and robots.txt.

use std::io;

use jiff::{SignedDuration, Timestamp};
use news::{Language, Paper};

use crate::ComposingError;
use crate::page::absolute;
use crate::theme::iso;
use crate::xml::Xml;

/// The most addresses one sitemap may hold; a larger paper has several and an index.
pub const ENTRIES_MAX: usize = 50_000;
/// The most articles a news sitemap may hold.
pub const NEWS_ENTRIES_MAX: usize = 1_000;
/// How long an article counts as news, in hours.
pub const NEWS_HOURS: i64 = 48;

const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
const NEWS: (&str, &str) = ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");

/// One address of a sitemap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The address within the paper.
    pub address: String,
    /// When what stands there last changed.
    pub modified_at: Option<Timestamp>,
    /// The same in other languages, by address within the paper; itself need not be among them.
    pub alternates: Vec<(Language, String)>,
    /// Its own language, needed only where there are alternates.
    pub language: Option<Language>,
}

/// A sitemap of at most [`ENTRIES_MAX`] addresses; what is over is left out.
pub fn urlset(paper: &Paper, base_url: &str, entries: &[Entry]) -> Result<String, ComposingError> {
    let mut xml = Xml::new()?;
    xml.element("urlset", &[SITEMAP, XHTML], |xml| {
        entries.iter().take(ENTRIES_MAX).try_for_each(|entry| {
            xml.element("url", &[], |xml| {
                xml.text("loc", &absolute(base_url, &entry.address))?;
                last_changed(xml, paper, entry.modified_at)?;
                alternates(xml, base_url, entry)
            })
        })
    })?;
    Ok(xml.finished())
}

/// An index of sitemaps: their addresses within the paper, with when they last changed.
pub fn index(
    paper: &Paper,
    base_url: &str,
    sitemaps: &[(String, Option<Timestamp>)],
) -> Result<String, ComposingError> {
    let mut xml = Xml::new()?;
    xml.element("sitemapindex", &[SITEMAP], |xml| {
        sitemaps.iter().try_for_each(|(address, changed)| {
            xml.element("sitemap", &[], |xml| {
                xml.text("loc", &absolute(base_url, address))?;
                last_changed(xml, paper, *changed)
            })
        })
    })?;
    Ok(xml.finished())
}

/// One article of the news sitemap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsEntry {
    /// The address within the paper.
    pub address: String,
    /// Its language.
    pub language: Language,
    /// Its headline.
    pub headline: String,
    /// When it was first public.
    pub published_at: Timestamp,
}

/// The news sitemap: of `articles`, newest first, those published in the [`NEWS_HOURS`] before
/// `now`, at most [`NEWS_ENTRIES_MAX`] of them. Without any it is empty, which is allowed.
pub fn news(
    paper: &Paper,
    base_url: &str,
    articles: &[NewsEntry],
    now: Timestamp,
) -> Result<String, ComposingError> {
    let oldest = now.checked_sub(SignedDuration::from_hours(NEWS_HOURS)).unwrap_or(Timestamp::MIN);
    let recent = articles.iter().filter(|article| article.published_at >= oldest);
    let mut xml = Xml::new()?;
    xml.element("urlset", &[SITEMAP, NEWS], |xml| {
        recent.take(NEWS_ENTRIES_MAX).try_for_each(|article| {
            xml.element("url", &[], |xml| {
                xml.text("loc", &absolute(base_url, &article.address))?;
                xml.element("news:news", &[], |xml| news_entry(xml, paper, article))
            })
        })
    })?;
    Ok(xml.finished())
}

/// `robots.txt`: everything for readers is open; the newsroom and the API are not for machines
/// that gather pages.
pub fn robots(base_url: &str) -> String {
    let sitemaps = ["/sitemap.xml", "/sitemap-news.xml"]
        .map(|address| format!("Sitemap: {}\n", absolute(base_url, address)));
    let closed = ["/newsroom/", "/api/", "/reader/", "/search"]
        .map(|address| format!("Disallow: {address}\n"));
    format!("User-agent: *\n{}\n{}", closed.concat(), sitemaps.concat())
}

fn last_changed(xml: &mut Xml, paper: &Paper, at: Option<Timestamp>) -> io::Result<()> {
    at.map_or(Ok(()), |at| xml.text("lastmod", &iso(at, &paper.time_zone.zone())))
}

fn alternates(xml: &mut Xml, base_url: &str, entry: &Entry) -> io::Result<()> {
    if entry.alternates.is_empty() {
        return Ok(());
    }
    let own = entry.language.as_ref().map(|language| (language, &entry.address));
    let others = entry.alternates.iter().map(|(language, address)| (language, address));
    own.into_iter().chain(others).try_for_each(|(language, address)| {
        let href = absolute(base_url, address);
        let tag = language.as_str();
        xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", &href)])
    })
}

fn news_entry(xml: &mut Xml, paper: &Paper, article: &NewsEntry) -> io::Result<()> {
    xml.element("news:publication", &[], |xml| {
        xml.text("news:name", &paper.title)?;
        xml.text("news:language", &news_language(&article.language))
    })?;
    let published = iso(article.published_at, &paper.time_zone.zone());
    xml.text("news:publication_date", &published)?;
    xml.text("news:title", &article.headline)
}

/// ISO 639 in two or three letters; Chinese alone says which script (Google's exception).
fn news_language(language: &Language) -> String {
    let tag = language.as_str();
    match language.primary() {
        "zh" if tag.contains("Hant") || tag.ends_with("TW") || tag.ends_with("HK") => "zh-tw",
        "zh" => "zh-cn",
        primary => primary,
    }
    .to_owned()
}

#[cfg(test)]
mod tests;
