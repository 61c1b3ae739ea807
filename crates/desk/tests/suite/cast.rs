//! Copy and surveys for the stories.

use std::collections::HashMap;
use std::sync::Arc;

use archive::{Archive, Found};
use desk::{NewArticle, NewSection, ReceiveOptions, Receiving, draft, found_section, publish};
use jiff::Timestamp;
use news::{
    AddressPlan, Article, ArticleId, BlockIds, BlockKind, Body, Byline, Document, Event,
    EventNumber, Form, Intent, Kind, Manuscript, ManuscriptAuthor, OldAddress, PersonCopy, Report,
    SectionCopy, SectionId, Slug, Survey, SurveyItem, Text, TopicCopy,
};

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The instant of the stories.
pub(crate) fn now() -> Timestamp {
    at("2026-06-01T09:00:00Z")
}

pub(crate) fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub(crate) fn document(headline: &str, words: &str) -> Document {
    let mut ids = BlockIds::seeded(1);
    let paragraph = ids.block(BlockKind::Paragraph { text: Text::plain(words) });
    let body = Body::of(vec![paragraph]);
    Document { headline: headline.to_owned(), body, ..Document::default() }
}

pub(crate) async fn section(archive: &Archive, name: &str, parent: Option<SectionId>) -> SectionId {
    let mut new = NewSection::named(name, slug(name));
    new.parent = parent;
    found_section(archive, new, None, now()).await.unwrap()
}

pub(crate) fn article(section: &str, headline: &str) -> NewArticle {
    NewArticle {
        section: slug(section),
        slug: None,
        kind: Kind::Report,
        language: None,
        translation_of: None,
        byline: Byline::default(),
        topics: Vec::new(),
        is_sticky: false,
        document: document(headline, "The count closes on Friday."),
    }
}

/// Drafts and publishes an article.
pub(crate) async fn printed(archive: &Archive, new: NewArticle, when: &str) -> ArticleId {
    let id = draft(archive, new, None, at(when)).await.unwrap();
    publish(archive, id, None, at(when)).await.unwrap();
    id
}

/// The article readers get at an address.
pub(crate) async fn read(archive: &Archive, section: &str, name: &str) -> Option<Article> {
    let mut reader = archive.read().await.unwrap();
    match reader.article(&slug(section), &slug(name)).await.unwrap() {
        Some(Found::Published(article)) => Some(*article),
        _ => None,
    }
}

pub(crate) async fn events(archive: &Archive) -> Vec<Event> {
    let mut reader = archive.read().await.unwrap();
    let events = reader.events_after(EventNumber(0), 1_000).await.unwrap();
    events.into_iter().map(|record| record.event).collect()
}

/// One item of an export.
#[derive(Clone)]
pub(crate) struct Piece {
    pub(crate) item: SurveyItem,
    pub(crate) manuscript: Manuscript,
}

pub(crate) fn piece(number: u32, headline: &str) -> Piece {
    let source_id = format!("post:{number}");
    let old = OldAddress::parse(&format!("/?p={number}")).unwrap();
    let mut digest = [0; 32];
    digest[..4].copy_from_slice(&number.to_be_bytes());
    Piece {
        item: SurveyItem {
            source_id: source_id.clone(),
            form: Form::Article(Kind::Report),
            intent: Intent::Publish,
            headline: headline.to_owned(),
            slug: None,
            section: Some("cat:world".into()),
            old_addresses: vec![old],
            digest,
        },
        manuscript: Manuscript {
            source_id,
            language: None,
            translation_of: None,
            authors: vec![ManuscriptAuthor { key: "ilse".to_owned(), role: None }],
            topics: vec!["tag:ports".to_owned()],
            published_at: Some(at("2020-05-05T10:00:00Z")),
            modified_at: None,
            is_sticky: false,
            document: document(headline, "As it was exported."),
        },
    }
}

/// A page of an export.
pub(crate) fn page(number: u32, title: &str, address: &str) -> Piece {
    let mut page = piece(number, title);
    page.item.form = Form::Page;
    page.item.section = None;
    page.item.slug = Some(slug(address));
    page.manuscript.authors = Vec::new();
    page.manuscript.topics = Vec::new();
    page
}

pub(crate) fn survey(pieces: &[Piece]) -> Survey {
    let section = |key: &str, name: &str, parent: Option<&str>| SectionCopy {
        key: key.to_owned(),
        name: name.to_owned(),
        slug: Some(slug(&name.to_lowercase())),
        parent: parent.map(str::to_owned),
        old_addresses: OldAddress::parse(&format!("/category/{name}")).into_iter().collect(),
        ..SectionCopy::default()
    };
    Survey {
        source: "wordpress:old.example".to_owned(),
        people: vec![PersonCopy {
            key: "ilse".to_owned(),
            name: "Ilse Marn".to_owned(),
            ..PersonCopy::default()
        }],
        sections: vec![
            section("cat:world", "World", None),
            section("cat:coast", "Coast", Some("cat:world")),
        ],
        topics: vec![TopicCopy {
            key: "tag:ports".to_owned(),
            name: "Ports".to_owned(),
            ..TopicCopy::default()
        }],
        items: pieces.iter().map(|piece| piece.item.clone()).collect(),
        ..Survey::default()
    }
}

pub(crate) async fn begin(archive: &Archive, pieces: &[Piece]) -> (Receiving, Arc<AddressPlan>) {
    let options = ReceiveOptions::default();
    let survey = Arc::new(survey(pieces));
    Receiving::begin(archive, survey, "export.xml", HashMap::new(), options, now()).await.unwrap()
}

pub(crate) fn manuscripts(pieces: &[Piece]) -> Vec<Manuscript> {
    pieces.iter().map(|piece| piece.manuscript.clone()).collect()
}

/// A whole import.
pub(crate) async fn import(archive: &Archive, pieces: &[Piece]) -> Report {
    import_with(archive, pieces, ReceiveOptions::default()).await
}

pub(crate) async fn import_with(
    archive: &Archive,
    pieces: &[Piece],
    options: ReceiveOptions,
) -> Report {
    let survey = Arc::new(survey(pieces));
    let begun = Receiving::begin(archive, survey, "export.xml", HashMap::new(), options, now());
    let (mut receiving, _) = begun.await.unwrap();
    for batch in pieces.chunks(3) {
        receiving.take(manuscripts(batch), now()).await.unwrap();
    }
    let report = receiving.complete(now()).await.unwrap();
    assert!(report.adds_up(), "{report:?}");
    report
}
