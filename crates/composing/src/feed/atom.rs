//! Atom, RFC 4287.

use std::io;

use news::Article;

use super::{FeedCopy, host, html, iso, lead, updated};
use crate::page::{Press, description};
use crate::xml::Xml;

pub(super) fn written(press: &Press<'_>, copy: &FeedCopy<'_>) -> io::Result<String> {
    let mut xml = Xml::new()?;
    let attributes =
        [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", copy.language.as_str())];
    xml.element("feed", &attributes, |xml| {
        xml.text("id", &feed_id(press, copy))?;
        xml.text("title", copy.title)?;
        xml.text("updated", &iso(press, updated(copy)))?;
        let (own, page) = (press.url(copy.self_address), press.url(copy.html_address));
        let media_type = "application/atom+xml";
        xml.empty("link", &[("rel", "self"), ("type", media_type), ("href", &own)])?;
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)])?;
        xml.element("author", &[], |xml| {
            xml.text("name", &press.furniture.paper.title)?;
            xml.text("uri", &press.url("/"))
        })?;
        copy.articles.iter().try_for_each(|article| entry(xml, press, article))
    })?;
    Ok(xml.finished())
}

/// The feed's name for ever. Its date is the day the tag scheme was made known: a feed has none of
/// its own.
fn feed_id(press: &Press<'_>, copy: &FeedCopy<'_>) -> String {
    format!("tag:{},2005-10-01:{}", host(press.base_url), copy.self_address)
}

fn entry(xml: &mut Xml, press: &Press<'_>, article: &Article) -> io::Result<()> {
    let document = &article.document;
    let language = article.language.as_str();
    xml.element("entry", &[("xml:lang", language)], |xml| {
        xml.text("id", &press.permanent_id(article))?;
        xml.text("title", &document.headline)?;
        let url = press.url(&article.address());
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &url)])?;
        enclosure(xml, press, article)?;
        xml.text("published", &iso(press, article.publication.published_at))?;
        xml.text("updated", &iso(press, article.publication.modified_at))?;
        authors(xml, press, article)?;
        let section = press.url(&format!("/{}", article.section.slug));
        let (slug, name) = (article.section.slug.as_str(), article.section.name.as_str());
        xml.empty("category", &[("term", slug), ("scheme", &section), ("label", name)])?;
        for topic in &article.topics {
            xml.empty("category", &[("term", topic.slug.as_str()), ("label", &topic.name)])?;
        }
        if let Some(summary) = description(document) {
            xml.text("summary", &summary)?;
        }
        let base = [("type", "html"), ("xml:base", url.as_str())];
        xml.text_with("content", &base, &html(press, article))
    })
}

fn authors(xml: &mut Xml, press: &Press<'_>, article: &Article) -> io::Result<()> {
    article.authors.iter().try_for_each(|author| {
        xml.element("author", &[], |xml| {
            xml.text("name", &author.person.name)?;
            xml.text("uri", &press.url(&format!("/people/{}", author.person.slug)))
        })
    })
}

fn enclosure(xml: &mut Xml, press: &Press<'_>, article: &Article) -> io::Result<()> {
    let Some(picture) = lead(article) else { return Ok(()) };
    let (href, length) = (press.url(&picture.address()), picture.bytes.to_string());
    let media_type = picture.file_type.media_type();
    let attributes =
        [("rel", "enclosure"), ("type", media_type), ("length", &*length), ("href", &*href)];
    xml.empty("link", &attributes)
}
