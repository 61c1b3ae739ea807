//! What is on the record, for machines: JSON, CSV (RFC 4180), a feed (RFC 4287), oEmbed 1.0.

use std::io;

use news::RecordEntry;
use serde_json::{Value as Json, json};

use crate::ComposingError;
use crate::markup::escaped;
use crate::page::{Press, quoted, shortened};
use crate::theme::iso;
use crate::xml::Xml;

/// The columns of the record as CSV, in order.
pub const CSV_COLUMNS: [&str; 20] = [
    "id",
    "url",
    "speaker",
    "speaker_url",
    "office",
    "kind",
    "words",
    "language",
    "said_on",
    "place",
    "occasion",
    "source_url",
    "original_words",
    "original_language",
    "translator",
    "article_url",
    "article_headline",
    "article_published_at",
    "article_corrected_at",
    "confirmed_at",
];

/// A part of the record as machines read it.
#[derive(Debug, Clone, Copy)]
pub struct RecordOut<'a> {
    /// What it is called: the record's name, or `Person · The record`.
    pub title: &'a str,
    /// The page that shows the same: an address within the paper.
    pub html_address: &'a str,
    /// Its own address within the paper.
    pub self_address: &'a str,
    /// The quotations, the newest first.
    pub entries: &'a [RecordEntry],
    /// The address of the next older part, when there is one.
    pub next: Option<&'a str>,
}

impl Press<'_> {
    /// The record as JSON: `application/json`.
    pub fn record_json(&self, out: &RecordOut<'_>) -> Result<String, ComposingError> {
        let all: Vec<Json> = out.entries.iter().map(|entry| self.quotation_json(entry)).collect();
        let whole = json!({
            "title": out.title,
            "url": self.url(out.html_address),
            "next": out.next.map(|next| self.url(next)),
            "quotations": all,
        });
        Ok(serde_json::to_string_pretty(&whole)?)
    }

    fn quotation_json(&self, entry: &RecordEntry) -> Json {
        let (quotation, facts) = (&entry.quotation, &entry.quotation.facts);
        let zone = self.furniture.paper.time_zone.zone();
        let at = |at| iso(at, &zone);
        let person = |slug: &news::Slug| self.url(&format!("/people/{slug}"));
        let speaker = &quotation.speaker;
        let articles = entry.printed.iter().map(|printed| {
            json!({
                "url": self.url(&printed.address),
                "anchor": format!("{}#quotation-{}", self.url(&printed.address), quotation.id),
                "headline": printed.headline,
                "language": printed.language.as_str(),
                "published_at": at(printed.published_at),
                "corrected_at": printed.corrected_at.map(at),
                "withdrawn_at": printed.withdrawn_at.map(at),
                "sentence": printed.sentence,
            })
        });
        let about = entry
            .about
            .iter()
            .map(|about| json!({ "name": about.name, "url": person(&about.slug) }));
        json!({
            "id": quotation.id.0,
            "url": self.url(&quotation.address()),
            "speaker": {
                "name": speaker.person.name,
                "url": person(&speaker.person.slug),
                "kind": if speaker.is_organisation { "organisation" } else { "person" },
            },
            "office": facts.office,
            "kind": facts.kind.as_str(),
            "words": facts.words,
            "language": facts.language.as_str(),
            "said_on": facts.said_on.map(|on| on.to_string()),
            "place": facts.place,
            "occasion": facts.occasion,
            "source_url": facts.source_url,
            "original_words": facts.original_words,
            "original_language": facts.original_language.as_ref().map(news::Language::as_str),
            "translator": facts.translator,
            "about": about.collect::<Vec<_>>(),
            "articles": articles.collect::<Vec<_>>(),
            "answer": entry.answer.as_ref().map(|(words, shown_at)| {
                json!({ "words": words, "shown_at": at(*shown_at) })
            }),
            "confirmed_at": at(entry.confirmed_at),
        })
    }

    /// The record as CSV: `text/csv`, with a line of names first.
    pub fn record_csv(&self, entries: &[RecordEntry]) -> String {
        let mut csv = CSV_COLUMNS.join(",");
        csv.push_str("\r\n");
        for entry in entries {
            let fields = self.csv_fields(entry);
            let fields: Vec<String> = fields.iter().map(|field| csv_field(field)).collect();
            csv.push_str(&fields.join(","));
            csv.push_str("\r\n");
        }
        csv
    }

    fn csv_fields(&self, entry: &RecordEntry) -> [String; 20] {
        let (quotation, facts) = (&entry.quotation, &entry.quotation.facts);
        let zone = self.furniture.paper.time_zone.zone();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let first = entry.printed.first();
        let person = &quotation.speaker.person;
        [
            quotation.id.to_string(),
            self.url(&quotation.address()),
            person.name.clone(),
            self.url(&format!("/people/{}", person.slug)),
            text(&facts.office),
            facts.kind.as_str().to_owned(),
            facts.words.clone(),
            facts.language.to_string(),
            facts.said_on.map(|on| on.to_string()).unwrap_or_default(),
            text(&facts.place),
            text(&facts.occasion),
            text(&facts.source_url),
            text(&facts.original_words),
            facts.original_language.as_ref().map(ToString::to_string).unwrap_or_default(),
            text(&facts.translator),
            first.map(|printed| self.url(&printed.address)).unwrap_or_default(),
            first.map(|printed| printed.headline.clone()).unwrap_or_default(),
            first.map(|printed| iso(printed.published_at, &zone)).unwrap_or_default(),
            first.and_then(|one| one.corrected_at).map(|at| iso(at, &zone)).unwrap_or_default(),
            iso(entry.confirmed_at, &zone),
        ]
    }

    /// The record as a feed: `application/atom+xml`.
    pub fn record_atom(&self, out: &RecordOut<'_>) -> Result<String, ComposingError> {
        Ok(atom(self, out)?)
    }

    /// How a quotation is embedded: `application/json+oembed`, rich, plain markup.
    pub fn oembed(
        &self,
        entry: &RecordEntry,
        width_max: Option<u32>,
    ) -> Result<String, ComposingError> {
        const WIDTH: u32 = 600;
        let (quotation, paper) = (&entry.quotation, &self.furniture.paper);
        let (words, person) = (quoted(&quotation.facts), &quotation.speaker.person);
        let whole = json!({
            "version": "1.0",
            "type": "rich",
            "title": format!("{}: {}", person.name, shortened(&words)),
            "author_name": person.name,
            "author_url": self.url(&format!("/people/{}", person.slug)),
            "provider_name": paper.title,
            "provider_url": self.url("/"),
            "html": self.card(entry),
            "width": width_max.map_or(WIDTH, |most| most.clamp(200, WIDTH)),
            "height": null,
        });
        Ok(serde_json::to_string_pretty(&whole)?)
    }

    /// A quotation as other sites show it: a block quotation with speaker, occasion and paper.
    fn card(&self, entry: &RecordEntry) -> String {
        let (quotation, facts) = (&entry.quotation, &entry.quotation.facts);
        let url = escaped(&self.url(&quotation.address())).into_owned();
        let language = facts.language.as_str();
        let said = facts.said_on.map(|on| on.to_string());
        let told = [&quotation.speaker.person.name].into_iter().chain(&facts.office);
        let told = told.chain(&facts.occasion).chain(&facts.place).chain(&said);
        let told: Vec<&str> = told.map(String::as_str).collect();
        format!(
            "<blockquote cite=\"{url}\" lang=\"{language}\" dir=\"{}\"><p>{}</p>\
             <footer>{} · <a href=\"{url}\">{}</a></footer></blockquote>",
            facts.language.direction().as_str(),
            escaped(&quoted(facts)),
            escaped(&told.join(", ")),
            escaped(&self.furniture.paper.title)
        )
    }
}

/// A field as RFC 4180 writes it.
fn csv_field(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

fn atom(press: &Press<'_>, out: &RecordOut<'_>) -> io::Result<String> {
    let zone = press.furniture.paper.time_zone.zone();
    let mut xml = Xml::new()?;
    let language = press.furniture.paper.language.as_str();
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language)];
    let updated = out.entries.iter().map(|entry| entry.confirmed_at).max();
    let updated = iso(updated.unwrap_or(jiff::Timestamp::UNIX_EPOCH), &zone);
    let (own, page) = (press.url(out.self_address), press.url(out.html_address));
    xml.element("feed", &attributes, |xml| {
        xml.text("id", &own)?;
        xml.text("title", out.title)?;
        xml.text("updated", &updated)?;
        let media_type = "application/atom+xml";
        xml.empty("link", &[("rel", "self"), ("type", media_type), ("href", &own)])?;
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)])?;
        xml.element("author", &[], |xml| {
            xml.text("name", &press.furniture.paper.title)?;
            xml.text("uri", &press.url("/"))
        })?;
        out.entries.iter().try_for_each(|entry| atom_entry(xml, press, entry))
    })?;
    Ok(xml.finished())
}

fn atom_entry(xml: &mut Xml, press: &Press<'_>, entry: &RecordEntry) -> io::Result<()> {
    let (quotation, facts) = (&entry.quotation, &entry.quotation.facts);
    let zone = press.furniture.paper.time_zone.zone();
    let url = press.url(&quotation.address());
    let person = &quotation.speaker.person;
    let published = entry.printed.first().map_or(entry.confirmed_at, |one| one.published_at);
    xml.element("entry", &[("xml:lang", facts.language.as_str())], |xml| {
        xml.text("id", &url)?;
        xml.text("title", &format!("{}: {}", person.name, shortened(&quoted(facts))))?;
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &url)])?;
        xml.text("published", &iso(published, &zone))?;
        xml.text("updated", &iso(entry.confirmed_at, &zone))?;
        xml.element("author", &[], |xml| {
            xml.text("name", &person.name)?;
            xml.text("uri", &press.url(&format!("/people/{}", person.slug)))
        })?;
        for printed in &entry.printed {
            let article = press.url(&printed.address);
            xml.empty("link", &[("rel", "related"), ("type", "text/html"), ("href", &article)])?;
        }
        xml.text_with("content", &[("type", "html")], &press.card(entry))
    })
}
