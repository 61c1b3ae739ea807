//! Copy and surveys for the stories.

use std::collections::HashMap;
use std::sync::Arc;

use archive::{Archive, Found, NewPicture, Noun, StaffRow};
use desk::{
    NewArticle, NewSection, Publish, Published, ReceiveOptions, Receiving, Save, Saved, Seal,
    draft, found_section, hold_picture, publish, save,
};
use jiff::Timestamp;
use news::{
    Actor, AddressPlan, Article, ArticleId, BlockIds, BlockKind, Body, Byline, Document, Event,
    EventNumber, FileType, Form, Intent, Kind, Manuscript, ManuscriptAuthor, OldAddress,
    PersonCopy, PictureFacts, PictureId, Report, Role, SectionCopy, SectionId, Slug, StaffId,
    StaffMember, Standing, Survey, SurveyItem, Text, TopicCopy,
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
        section_of_none: "News".to_owned(),
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

/// The seal of the stories.
pub(crate) fn seal() -> Seal {
    Seal::new("courier.example/versions", [7; 32], || [9; 32]).unwrap()
}

/// Somebody of the newsroom.
pub(crate) async fn staff(archive: &Archive, name: &str, role: Role) -> Actor {
    let mut transaction = archive.write().await.unwrap();
    let id = StaffId(transaction.numbers(Noun::Staff, 1).await.unwrap());
    let email = format!("{name}@courier.example").parse().unwrap();
    let standing = Standing::Active;
    let member = StaffMember { id, name: name.to_owned(), email, role, standing, person: None };
    let actor = Actor::from(&member);
    let row = StaffRow {
        member,
        password: None,
        totp: None,
        totp_step: 0,
        recovery: Vec::new(),
        epoch: 0,
        language: None,
        joined_at: now(),
        is_program: false,
    };
    transaction.insert_staff(&row).await.unwrap();
    transaction.commit_unseen().await.unwrap();
    actor
}

/// Publishes the newest save of an article, which nothing forbids.
pub(crate) async fn print(archive: &Archive, id: ArticleId, when: Timestamp) -> EventNumber {
    let how = Publish::default();
    match publish(archive, &seal(), id, how, Actor::paper(), when).await.unwrap() {
        Published::Now(number) => number,
        Published::WhenItLifts(until) => panic!("it is under embargo until {until}"),
    }
}

/// Drafts and publishes an article.
pub(crate) async fn printed(archive: &Archive, new: NewArticle, when: &str) -> ArticleId {
    let id = draft(archive, new, None, at(when)).await.unwrap();
    print(archive, id, at(when)).await;
    id
}

/// An article's newest save, as somebody opens it to write on.
pub(crate) async fn opened(archive: &Archive, id: ArticleId) -> Save {
    desk::open(archive, id).await.unwrap().unwrap().to_save()
}

/// Saves, which nothing forbids; the revision's number.
pub(crate) async fn saved(
    archive: &Archive,
    id: ArticleId,
    new: Save,
    by: Actor,
    when: Timestamp,
) -> i64 {
    match save(archive, id, new, by, when).await.unwrap() {
        Saved::As(revision) => revision,
        Saved::Stale(stale) => panic!("somebody saved since: {stale:?}"),
    }
}

/// Saves new words under a headline.
pub(crate) async fn reworded(archive: &Archive, id: ArticleId, headline: &str, words: &str) -> i64 {
    let mut new = opened(archive, id).await;
    new.document = document(headline, words);
    saved(archive, id, new, Actor::paper(), now()).await
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

/// A picture the paper holds: its hash is this digit.
pub(crate) async fn held_picture(archive: &Archive, digit: &str) -> PictureId {
    let new = NewPicture {
        hash: digit.repeat(64),
        file_type: FileType::Png,
        bytes: 10,
        width: 640,
        height: 480,
        name: "logo".to_owned(),
        facts: PictureFacts::default(),
    };
    hold_picture(archive, &new, desk::Shown::Outside).await.unwrap()
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
