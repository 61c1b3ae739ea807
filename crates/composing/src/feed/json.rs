//! JSON Feed 1.1.

use news::Article;
use serde_json::{Value, json};

use super::{FeedCopy, html, iso, lead};
use crate::page::{Press, description};

pub(super) fn feed(press: &Press<'_>, copy: &FeedCopy<'_>) -> Value {
    let paper = &press.furniture.paper;
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": copy.title,
        "home_page_url": press.url(copy.html_address),
        "feed_url": press.url(copy.self_address),
        "language": copy.language.as_str(),
        "authors": [{ "name": paper.title, "url": press.url("/") }],
        "items": copy.articles.iter().map(|article| item(press, article)).collect::<Vec<_>>(),
    });
    if let Some(strapline) = &paper.strapline {
        feed["description"] = strapline.as_str().into();
    }
    let sign = paper.favicon.as_ref().map(|icon| press.url(icon));
    if let Some(icon) = sign {
        feed["favicon"] = icon.into();
    }
    feed
}

fn item(press: &Press<'_>, article: &Article) -> Value {
    let mut item = json!({
        "id": press.permanent_id(article),
        "url": press.url(&article.address()),
        "title": article.document.headline,
        "content_html": html(press, article),
        "date_published": iso(press, article.publication.published_at),
        "date_modified": iso(press, article.publication.modified_at),
        "language": article.language.as_str(),
        "tags": subjects(article),
    });
    if let Some(summary) = description(&article.document) {
        item["summary"] = summary.into();
    }
    if !article.authors.is_empty() {
        item["authors"] = article.authors.iter().map(|author| named(press, author)).collect();
    }
    if let Some(picture) = lead(article) {
        let url = press.url(&picture.address());
        item["image"] = url.clone().into();
        item["attachments"] = json!([{
            "url": url,
            "mime_type": picture.file_type.media_type(),
            "size_in_bytes": picture.bytes,
        }]);
    }
    item
}

fn named(press: &Press<'_>, author: &news::Author) -> Value {
    let url = press.url(&format!("/people/{}", author.person.slug));
    json!({ "name": author.person.name, "url": url })
}

fn subjects(article: &Article) -> Vec<&str> {
    let topics = article.topics.iter().map(|topic| topic.name.as_str());
    std::iter::once(article.section.name.as_str()).chain(topics).collect()
}
