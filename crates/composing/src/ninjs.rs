//! An article for other newsrooms' machines: IPTC ninjs 3.1.

use jiff::Timestamp;
use news::{Article, CorrectionKind, Kind, Picture, Withdrawal};
use serde_json::{Map, Value, json};

use crate::ComposingError;
use crate::page::{Press, lead_picture};
use crate::ready_made;
use crate::theme::iso;

/// The schema the standard names itself by.
const SCHEMA: &str = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
/// IPTC's genres, by what they say of an article.
const GENRES: &str = "http://cv.iptc.org/newscodes/genre/";
/// The Trust Indicators of the Trust Project, as IPTC names them.
const TRUST: &str = "http://cv.iptc.org/newscodes/trustindicator/";

impl Press<'_> {
    /// The article as ninjs: `application/json`, at `/SECTION/SLUG.json`.
    pub fn ninjs(&self, article: &Article) -> Result<String, ComposingError> {
        Ok(serde_json::to_string_pretty(&item(self, article))?)
    }

    /// The item that takes the place of one that was withdrawn, as ninjs says it: cancelled.
    /// `address` is the article's within the paper.
    pub fn ninjs_withdrawn(
        &self,
        address: &str,
        withdrawal: &Withdrawal,
    ) -> Result<String, ComposingError> {
        let zone = self.furniture.paper.time_zone.zone();
        let item = json!({
            "standard": { "name": "ninjs", "version": "3.1", "schema": SCHEMA },
            "uri": self.url(address),
            "type": "text",
            "versionCreated": iso(withdrawal.withdrawn_at, &zone),
            "pubStatus": "canceled",
            "language": withdrawal.language.as_str(),
            "edNote": withdrawal.notice,
        });
        Ok(serde_json::to_string_pretty(&item)?)
    }
}

fn item(press: &Press<'_>, article: &Article) -> Value {
    let publication = &article.publication;
    let paper = &press.furniture.paper;
    let zone = paper.time_zone.zone();
    let at = |instant: Timestamp| iso(instant, &zone);
    let mut item = json!({
        "standard": { "name": "ninjs", "version": "3.1", "schema": SCHEMA },
        "uri": press.url(&article.address()),
        "type": "text",
        "representationType": "full",
        "version": publication.version.to_string(),
        "firstCreated": at(publication.published_at),
        "versionCreated": at(publication.modified_at),
        "pubStatus": "usable",
        "language": article.language.as_str(),
        "copyrightHolder": paper.masthead.publisher.as_deref().unwrap_or(&paper.title),
        "altIds": [{ "role": "permanent", "value": press.permanent_id(article) }],
        "infoSources": [
            { "name": paper.title, "role": "publisher", "uri": press.url("/") }
        ],
        "headlines": [text("main", &article.document.headline)],
        "bodies": bodies(press, article),
        "subjects": subjects(press, article),
        "genres": [genre(article.kind)],
    });
    if let Some(object) = item.as_object_mut() {
        words(object, article);
        people(object, press, article);
        pictures(object, press, article);
        trust(object, press, article);
    }
    item
}

fn text(role: &str, value: &str) -> Value {
    json!({ "role": role, "contentType": "text/plain", "value": value })
}

fn words(item: &mut Map<String, Value>, article: &Article) {
    let document = &article.document;
    let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    if let Some(standfirst) = filled(&document.standfirst) {
        item.insert("descriptions".into(), json!([text("summary", &standfirst)]));
    }
    if let Some(kicker) = filled(&document.kicker) {
        item.insert("slugline".into(), kicker.into());
    }
    let place = document.dateline.as_ref().map(|dateline| dateline.place.trim());
    if let Some(place) = place.filter(|place| !place.is_empty()) {
        item.insert("located".into(), place.into());
    }
}

fn bodies(press: &Press<'_>, article: &Article) -> Value {
    let body = &article.document.body;
    let (plain, html) = (body.text(), press.feed_copy(article, body).into_string());
    json!([
        { "role": "main", "contentType": "text/html", "value": html },
        {
            "role": "main",
            "contentType": "text/plain",
            "charCount": plain.text.chars().count(),
            "wordCount": plain.words(),
            "value": plain.text,
        },
    ])
}

fn subjects(press: &Press<'_>, article: &Article) -> Vec<Value> {
    let section = &article.section;
    let section = json!({
        "name": section.name,
        "rel": "section",
        "uri": press.url(&format!("/{}", section.slug)),
    });
    let topic = |topic: &news::TopicRef| {
        json!({
            "name": topic.name,
            "rel": "about",
            "uri": press.url(&format!("/topics/{}", topic.slug)),
        })
    };
    std::iter::once(section).chain(article.topics.iter().map(topic)).collect()
}

fn genre(kind: Kind) -> Value {
    let name = match kind {
        Kind::Report => "Current",
        Kind::Analysis => "Analysis",
        Kind::Opinion => "Opinion",
        Kind::Background => "Background",
        // IPTC's list has no code for it.
        Kind::Live => return json!({ "name": "Live" }),
    };
    json!({ "name": name, "uri": format!("{GENRES}{name}") })
}

fn people(item: &mut Map<String, Value>, press: &Press<'_>, article: &Article) {
    if article.authors.is_empty() {
        return;
    }
    let person = |author: &news::Author| {
        json!({
            "name": author.person.name,
            "rel": "author",
            "uri": press.url(&format!("/people/{}", author.person.slug)),
        })
    };
    let names: Vec<&str> = article.authors.iter().map(|a| a.person.name.as_str()).collect();
    let words = press.theme.words(&article.language);
    item.insert("by".into(), words.names(&names).into());
    item.insert("people".into(), article.authors.iter().map(person).collect());
}

fn pictures(item: &mut Map<String, Value>, press: &Press<'_>, article: &Article) {
    let Some(lead) = lead_picture(&article.document, &article.pictures) else { return };
    let caption = article.document.lead_caption.as_deref();
    item.insert("associations".into(), json!([picture(press, lead, caption)]));
}

fn picture(press: &Press<'_>, picture: &Picture, caption: Option<&str>) -> Value {
    let facts = &picture.facts;
    let url = press.url(&picture.address());
    let mut rendition = json!({
        "name": "original",
        "href": url,
        "contentType": picture.file_type.media_type(),
        "sizeInBytes": picture.bytes,
    });
    if picture.width > 0 && picture.height > 0 {
        rendition["width"] = picture.width.into();
        rendition["height"] = picture.height.into();
    }
    let mut item = json!({
        "name": "lead",
        "rel": "illustration",
        "uri": url,
        "type": "picture",
        "renditions": [rendition],
    });
    let told = [("caption", caption.unwrap_or(&facts.caption)), ("altText", facts.alt.as_str())];
    let told = told.into_iter().filter(|(_, value)| !value.trim().is_empty());
    let told: Vec<Value> = told.map(|(role, value)| text(role, value)).collect();
    if !told.is_empty() {
        item["descriptions"] = told.into();
    }
    for (property, value) in [("by", &facts.credit), ("copyrightNotice", &facts.rights)] {
        if !value.trim().is_empty() {
            item[property] = value.as_str().into();
        }
    }
    item
}

/// Pages and notes that let a reader judge the article.
fn trust(item: &mut Map<String, Value>, press: &Press<'_>, article: &Article) {
    let pages = &press.furniture.pages;
    let policy = pages.iter().find(|(slug, _)| slug.as_str() == ready_made::CORRECTIONS);
    if let Some((slug, title)) = policy {
        let href = press.url(&format!("/{slug}"));
        let role = format!("{TRUST}correctionsPolicy");
        item.insert(
            "trustIndicators".into(),
            json!([{ "role": role, "title": title, "href": href }]),
        );
    }
    let notes: Vec<String> = article.document.corrections.iter().map(note).collect();
    if !notes.is_empty() {
        item.insert("edNote".into(), notes.join("\n").into());
    }
}

fn note(correction: &news::Correction) -> String {
    let kind = match correction.kind {
        CorrectionKind::Correction => "Correction",
        CorrectionKind::Clarification => "Clarification",
    };
    format!("{kind}, {}: {}", correction.at, correction.text)
}

#[cfg(test)]
mod tests;
