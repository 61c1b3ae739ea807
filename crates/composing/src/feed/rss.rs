//! RSS 2.0 after its Best Practices Profile, the whole text in `content:encoded`.

use std::io;

use jiff::Timestamp;
use news::Article;

use super::{FeedCopy, html, lead, updated};
use crate::page::{Press, description};
use crate::xml::Xml;

const NAMESPACES: &[(&str, &str)] = &[
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];

pub(super) fn written(press: &Press<'_>, copy: &FeedCopy<'_>) -> io::Result<String> {
    let mut xml = Xml::new()?;
    let paper = &press.furniture.paper;
    xml.element("rss", NAMESPACES, |xml| {
        xml.element("channel", &[], |xml| {
            xml.text("title", copy.title)?;
            xml.text("link", &press.url(copy.html_address))?;
            xml.text("description", paper.strapline.as_deref().unwrap_or(copy.title))?;
            xml.text("language", &copy.language.as_str().to_lowercase())?;
            xml.text("lastBuildDate", &rfc_822(press, updated(copy)))?;
            let own = press.url(copy.self_address);
            let media_type = "application/rss+xml";
            xml.empty("atom:link", &[("rel", "self"), ("type", media_type), ("href", &own)])?;
            copy.articles.iter().try_for_each(|article| item(xml, press, article))
        })
    })?;
    Ok(xml.finished())
}

fn item(xml: &mut Xml, press: &Press<'_>, article: &Article) -> io::Result<()> {
    xml.element("item", &[], |xml| {
        xml.text("title", &article.document.headline)?;
        xml.text("link", &press.url(&article.address()))?;
        xml.text_with("guid", &[("isPermaLink", "false")], &press.permanent_id(article))?;
        xml.text("pubDate", &rfc_822(press, article.publication.published_at))?;
        for author in &article.authors {
            xml.text("dc:creator", &author.person.name)?;
        }
        xml.text("category", &article.section.name)?;
        for topic in &article.topics {
            xml.text("category", &topic.name)?;
        }
        if let Some(picture) = lead(article) {
            let (url, length) = (press.url(&picture.address()), picture.bytes.to_string());
            let media_type = picture.file_type.media_type();
            xml.empty("enclosure", &[("url", &url), ("length", &length), ("type", media_type)])?;
        }
        let summary = description(&article.document);
        xml.text("description", summary.as_deref().unwrap_or(&article.document.headline))?;
        xml.text("content:encoded", &html(press, article))
    })
}

/// `Thu, 13 Nov 2025 22:40:00 +0100`: English names and four digits of the year, whatever the
/// paper's language.
fn rfc_822(press: &Press<'_>, at: Timestamp) -> String {
    let zone = press.furniture.paper.time_zone.zone();
    at.to_zoned_datetime(zone).strftime("%a, %d %b %Y %H:%M:%S %z").to_string()
}
