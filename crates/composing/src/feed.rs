//! Feeds: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1, each with the whole text.

mod atom;
mod json;
mod rss;

use jiff::Timestamp;
use news::{Article, Body, Correction, Html, Language, Picture};

use crate::body::{BodySetting, feed_html};
use crate::markup::escaped as safe;
use crate::page::{Press, lead_picture, notice_heading, place, with_place};
use crate::theme::Words;
use crate::{ComposingError, theme};

/// What a feed is made of.
#[derive(Debug, Clone, Copy)]
pub struct FeedCopy<'a> {
    /// The feed's name: the paper's, or `Section · Paper`.
    pub title: &'a str,
    /// The page the feed belongs to: an address within the paper.
    pub html_address: &'a str,
    /// The feed's own address within the paper: `/feed.atom`. `WebSub`'s topic.
    pub self_address: &'a str,
    /// The language of the feed's title.
    pub language: &'a Language,
    /// The articles, newest first.
    pub articles: &'a [Article],
}

impl Press<'_> {
    /// The feed as Atom: `application/atom+xml`.
    pub fn atom(&self, copy: &FeedCopy<'_>) -> Result<String, ComposingError> {
        Ok(atom::written(self, copy)?)
    }

    /// The feed as RSS 2.0: `application/rss+xml`.
    pub fn rss(&self, copy: &FeedCopy<'_>) -> Result<String, ComposingError> {
        Ok(rss::written(self, copy)?)
    }

    /// The feed as JSON Feed 1.1: `application/feed+json`.
    pub fn json_feed(&self, copy: &FeedCopy<'_>) -> Result<String, ComposingError> {
        Ok(serde_json::to_string_pretty(&json::feed(self, copy))?)
    }

    /// An article's copy, or a part of it, as others' readers get it: with absolute addresses.
    pub(crate) fn feed_copy(&self, article: &Article, body: &Body) -> Html {
        let words = self.theme.words(&article.language);
        let say = |id: &str, arguments: &[(&str, &str)]| words.say(id, arguments);
        let setting = BodySetting {
            pictures: &article.pictures,
            see_also: &article.see_also,
            base_url: self.base_url.trim_end_matches('/'),
            language: &article.language,
            say: &say,
            quotations: &[],
        };
        feed_html(body, &setting)
    }

    /// An article's name for ever: a tag URI (RFC 4151) of the paper's host and the article's
    /// number, so that neither a new headline nor a new section makes readers see it twice.
    pub fn permanent_id(&self, article: &Article) -> String {
        let day = jiff::tz::TimeZone::UTC.to_datetime(article.publication.published_at).date();
        format!("tag:{},{day}:article/{}", host(self.base_url), article.id)
    }
}

/// The host of the paper's address without its port: what a tag URI may begin with.
fn host(base_url: &str) -> String {
    let url = url::Url::parse(base_url).ok();
    url.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| "localhost".to_owned())
}

/// When anything in the feed last changed; the epoch for a feed without articles, which has to say
/// something and must not say something new each time.
fn updated(copy: &FeedCopy<'_>) -> Timestamp {
    let changes = copy.articles.iter().map(|article| article.publication.modified_at);
    changes.max().unwrap_or(Timestamp::UNIX_EPOCH)
}

/// An instant with the paper's offset.
fn iso(press: &Press<'_>, at: Timestamp) -> String {
    theme::iso(at, &press.furniture.paper.time_zone.zone())
}

/// The whole text: the lead picture, the dateline, the copy, the corrections.
fn html(press: &Press<'_>, article: &Article) -> String {
    let words = press.theme.words(&article.language);
    let mut whole = figure(press, article).unwrap_or_default();
    let body = &article.document.body;
    let dateline = article.document.dateline.as_ref();
    let copy = match dateline.and_then(|dateline| place(&words, dateline)) {
        Some(place) => with_place(body, &safe(&place), |body| press.feed_copy(article, body)),
        None => press.feed_copy(article, body),
    };
    whole += copy.as_str();
    whole += &notices(press, &words, &article.document.corrections);
    whole
}

fn notices(press: &Press<'_>, words: &Words, corrections: &[Correction]) -> String {
    let zone = press.furniture.paper.time_zone.zone();
    let notice = |correction: &Correction| {
        let heading = notice_heading(words, correction, &zone);
        format!("<p><b>{}</b> {}</p>", safe(&heading), safe(&correction.text))
    };
    corrections.iter().map(notice).collect()
}

fn figure(press: &Press<'_>, article: &Article) -> Option<String> {
    let picture = lead(article)?;
    let facts = &picture.facts;
    let caption = article.document.lead_caption.as_deref().unwrap_or(&facts.caption);
    let told = format!("{} {}", safe(caption), safe(&facts.credit));
    let caption = match told.trim() {
        "" => String::new(),
        told => format!("<figcaption>{told}</figcaption>"),
    };
    let size = match (picture.width, picture.height) {
        (0, _) | (_, 0) => String::new(),
        (width, height) => format!(" width=\"{width}\" height=\"{height}\""),
    };
    let url = press.url(&picture.address());
    let (address, alt) = (safe(&url), safe(&facts.alt));
    Some(format!("<figure><img src=\"{address}\" alt=\"{alt}\"{size}>{caption}</figure>"))
}

fn lead(article: &Article) -> Option<&Picture> {
    lead_picture(&article.document, &article.pictures)
}

#[cfg(test)]
mod tests;
