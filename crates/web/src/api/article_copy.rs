//! An article's copy as it is sent and told.

use archive::Inside;
use composing::copy;
use desk::Opened;
use news::merge::keep_ids;
use news::{
    ArticleId, BlockIds, Body, Byline, CorrectionKind, Dateline, Document, Kind, Language,
    PersonId, PictureId, PictureRef, Replies, Section, SectionId, Slug, TopicId,
};
use serde_json::{Value, json};

use super::call::{Call, each, int, text, text_or_null};
use super::problem::Problem;
use super::shape::{
    Field, LINE_CHARS_MAX, Shape, TEXT_CHARS_MAX, line, list, maybe, named, needed, number,
    optional,
};
use crate::newsroom::lead_see_also;

/// Authors of one article.
const AUTHORS_MAX: usize = 50;
/// Topics of one article.
const TOPICS_MAX: usize = 100;
/// Forms copy comes in.
const FORMATS: &[&str] = &["markdown", "html", "blocks"];

/// What may be said of an article when it is made or revised.
pub(super) fn fields() -> Vec<Field> {
    let author = vec![
        needed("person", number(), "The number of their record."),
        optional("role", maybe(line()), "What they did, when it was not to write."),
    ];
    vec![
        optional("section", Shape::Slug, "The section's slug."),
        optional("slug", Shape::Slug, "The last part of its address."),
        needed("headline", Shape::Said(news::HEADLINE_CHARS_MAX), "The headline."),
        optional("body", sent_body(), "The copy."),
        optional("kicker", maybe(line()), "The label above the headline."),
        optional("standfirst", maybe(Shape::Text(TEXT_CHARS_MAX)), "What sums it up."),
        optional("kind", Shape::Word(KINDS), "What kind of article it is."),
        optional("language", Shape::Text(LINE_CHARS_MAX), "Its language (BCP 47)."),
        optional("translation_of", maybe(number()), "The article it translates."),
        optional("authors", list(named("SentAuthor", author), AUTHORS_MAX), "The byline."),
        optional("topics", list(number(), TOPICS_MAX), "Numbers of topics."),
        optional("dateline", maybe(dateline()), "Where and when it was filed."),
        optional("lead_picture", maybe(number()), "The picture at its head."),
        optional("lead_caption", maybe(Shape::Text(TEXT_CHARS_MAX)), "The words below it."),
        optional("note_to_editors", maybe(Shape::Text(TEXT_CHARS_MAX)), "Never printed."),
        optional("is_sticky", Shape::Bool, "Whether it stays on top of the front."),
    ]
}

const KINDS: &[&str] = &["report", "analysis", "opinion", "background", "live"];
const REPLIES: &[&str] = &["usual", "open", "closed"];

/// Who may reply, as a field of a change.
pub(super) fn replies_field() -> Field {
    optional("replies", Shape::Word(REPLIES), "What happens to replies.")
}

/// Copy on its way in.
pub(super) fn sent_body() -> Shape {
    named(
        "SentBody",
        vec![
            needed("format", Shape::Word(FORMATS), "The form of the copy."),
            needed("copy", Shape::Copy, "Text; with `blocks`, the editor's document."),
        ],
    )
}

fn dateline() -> Shape {
    named(
        "Dateline",
        vec![
            needed("place", Shape::Said(LINE_CHARS_MAX), "The place it was filed from."),
            optional("filed_on", maybe(Shape::Day), "The day."),
        ],
    )
}

/// An article as it is told.
pub(super) fn told() -> Shape {
    let text = || Shape::Text(usize::MAX);
    let author = vec![
        needed("person", number(), "The number of their record."),
        needed("name", text(), "The name in the byline."),
        needed("role", maybe(text()), "What they did, when it was not to write."),
    ];
    named(
        "Article",
        vec![
            needed("id", number(), "Its number."),
            needed("url", text(), "Where readers find it, once it is public."),
            needed("state", Shape::Word(STATES), "Draft, published, withdrawn or spiked."),
            needed("version", Shape::Number(0), "The public version; 0 before the first."),
            needed("revision", number(), "The newest save."),
            needed("saved_at", Shape::Instant, "When that was."),
            needed("has_changes", Shape::Bool, "Whether it is newer than what readers have."),
            needed("section", maybe(Shape::Slug), "The section's slug."),
            needed("slug", Shape::Slug, "The last part of its address."),
            needed("kind", Shape::Word(KINDS), "What kind of article it is."),
            needed("language", text(), "Its language."),
            needed("translation_of", maybe(number()), "The article it translates."),
            needed("is_sticky", Shape::Bool, "Whether it stays on top of the front."),
            needed("replies", Shape::Word(REPLIES), "What happens to replies."),
            needed("headline", text(), "The headline."),
            needed("kicker", maybe(text()), "The label above it."),
            needed("standfirst", maybe(text()), "What sums it up."),
            needed("dateline", maybe(told_dateline()), "Where and when it was filed."),
            needed("lead_picture", maybe(number()), "The picture at its head."),
            needed("lead_caption", maybe(text()), "The words below it."),
            needed("note_to_editors", maybe(text()), "Never printed."),
            needed("authors", list(named("Author", author), 10_000), "The byline."),
            needed("topics", list(number(), 10_000), "Numbers of topics."),
            needed("body", told_body(), "The copy."),
            needed("corrections", list(correction(), 10_000), "Corrections, the oldest first."),
            needed("published_at", maybe(Shape::Instant), "When it was first published."),
            needed("modified_at", maybe(Shape::Instant), "When it was last printed anew."),
            needed("submitted_at", maybe(Shape::Instant), "Since when it waits for an editor."),
            needed("embargo_until", maybe(Shape::Instant), "Before then nothing is public."),
            needed("due_at", maybe(Shape::Instant), "When it is to be published."),
            optional("notices", list(text(), 100_000), "What the copy had and the body has not."),
        ],
    )
}

/// The states of an article.
pub(super) const STATES: &[&str] = &["draft", "published", "withdrawn", "spiked"];

fn told_dateline() -> Shape {
    named(
        "ToldDateline",
        vec![
            needed("place", Shape::Text(usize::MAX), "The place."),
            needed("filed_on", maybe(Shape::Day), "The day."),
        ],
    )
}

/// Copy as it is told.
pub(super) fn told_body() -> Shape {
    named(
        "Body",
        vec![
            needed("format", Shape::Word(&["markdown", "blocks"]), "The form of the copy."),
            needed("copy", Shape::Copy, "Text; with `blocks`, the editor's document."),
        ],
    )
}

/// A correction as it is told.
pub(super) fn correction() -> Shape {
    named(
        "Correction",
        vec![
            needed("kind", Shape::Word(&["correction", "clarification"]), "Wrong, or unclear."),
            needed("at", Shape::Instant, "When it was printed."),
            needed("text", Shape::Text(usize::MAX), "What was wrong and what is right."),
        ],
    )
}

/// Copy as it was sent: the body it makes, and what was lost on the way.
pub(super) async fn body_of(
    call: &Call,
    sent: &Value,
    base: Option<&Body>,
) -> Result<(Body, Vec<String>), Problem> {
    let copy = &sent["copy"];
    let ids = |text: &str| BlockIds::seeded_by(format!("{}\n{text}", call.now).as_bytes());
    let taken = match (text(sent, "format"), copy) {
        (Some("blocks"), Value::Object(_)) => copy::tree::read(copy)
            .map_err(|error| Problem::field("body.copy", &error.to_string()))?,
        (Some("markdown"), Value::String(text)) => copy::markdown::read(text, &mut ids(text)),
        (Some("html"), Value::String(text)) => copy::html::read(text, None, &mut ids(text)),
        (Some("blocks"), _) => {
            return Err(Problem::field("body.copy", "Send the document as an object."));
        }
        _ => return Err(Problem::field("body.copy", "Send the copy as text.")),
    };
    let mut losses: Vec<String> = taken.notices.into_iter().map(|notice| notice.sentence).collect();
    let mut body = taken.body;
    if let (Some(base), Value::String(_)) = (base, copy) {
        let (kept, lost) = keep_ids(base, body);
        body = kept;
        losses.extend(lost.iter().map(ToString::to_string));
    }
    let mut inside = call.archive.inside().await?;
    lead_see_also(&mut inside, &mut body).await?;
    Ok((body, losses))
}

/// Writes what was sent into a document; what is not sent stays as it is. The body stands apart.
pub(super) async fn write_document(
    inside: &mut Inside,
    sent: &Value,
    document: &mut Document,
) -> Result<(), Problem> {
    if let Some(headline) = text(sent, "headline") {
        headline.trim().clone_into(&mut document.headline);
    }
    let lines = [
        ("kicker", &mut document.kicker),
        ("standfirst", &mut document.standfirst),
        ("lead_caption", &mut document.lead_caption),
        ("note_to_editors", &mut document.note_to_editors),
    ];
    for (name, field) in lines {
        if let Some(said) = text_or_null(sent, name) {
            *field = said;
        }
    }
    if let Some(dateline) = sent.get("dateline") {
        document.dateline = text(dateline, "place").map(|place| Dateline {
            place: place.trim().to_owned(),
            filed_on: text(dateline, "filed_on").and_then(|day| day.parse().ok()),
        });
    }
    match sent.get("lead_picture") {
        None => {}
        Some(Value::Null) => document.lead_picture = None,
        Some(_) => {
            let id = PictureId(int(sent, "lead_picture").unwrap_or_default());
            let found = inside.pictures(vec![id.0]).await?.remove(&id);
            if found.is_none_or(|picture| picture.width == 0) {
                let sentence = format!("There is no picture {id}: send one first.");
                return Err(Problem::field("lead_picture", &sentence));
            }
            document.lead_picture = Some(PictureRef::Held(id));
        }
    }
    Ok(())
}

/// The byline that was sent, if one was.
pub(super) async fn byline_of(
    inside: &mut Inside,
    sent: &Value,
) -> Result<Option<Byline>, Problem> {
    if sent.get("authors").is_none() {
        return Ok(None);
    }
    let mut authors: Vec<(PersonId, Option<String>)> = Vec::new();
    for author in each(sent, "authors") {
        let person = PersonId(int(author, "person").unwrap_or_default());
        let role = text_or_null(author, "role").flatten();
        if authors.iter().any(|(known, _)| *known == person) {
            let sentence = format!("Person {person} stands there twice.");
            return Err(Problem::field("authors", &sentence));
        }
        authors.push((person, role));
    }
    let ids = authors.iter().map(|(person, _)| person.0).collect();
    let known = inside.names_of(ids).await?;
    match authors.iter().find(|(person, _)| !known.contains_key(person)) {
        None => Ok(Some(Byline(authors))),
        Some((person, _)) => {
            let sentence = format!("There is no person {person}: open a record first.");
            Err(Problem::field("authors", &sentence))
        }
    }
}

/// The topics that were sent, if any were.
pub(super) async fn topics_of(
    inside: &mut Inside,
    sent: &Value,
) -> Result<Option<Vec<TopicId>>, Problem> {
    if sent.get("topics").is_none() {
        return Ok(None);
    }
    let mut topics: Vec<TopicId> = Vec::new();
    for topic in each(sent, "topics").filter_map(Value::as_i64).map(TopicId) {
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    let known = inside.topics_of(&topics).await?;
    match topics.iter().find(|topic| known.iter().all(|known| known.id != **topic)) {
        None => Ok(Some(topics)),
        Some(topic) => {
            let sentence = format!("There is no topic {topic}: found it first.");
            Err(Problem::field("topics", &sentence))
        }
    }
}

/// Words of a placing that were sent.
pub(super) struct Place {
    pub(super) kind: Option<Kind>,
    pub(super) language: Option<Language>,
    #[expect(clippy::option_option, reason = "left out, null and said are three things")]
    pub(super) translation_of: Option<Option<ArticleId>>,
    pub(super) replies: Option<Replies>,
    pub(super) slug: Option<Slug>,
    pub(super) section: Option<Slug>,
}

/// Where an article is to stand, as far as it was sent.
pub(super) async fn place_of(inside: &mut Inside, sent: &Value) -> Result<Place, Problem> {
    let translation_of = match sent.get("translation_of") {
        None => None,
        Some(Value::Null) => Some(None),
        Some(_) => {
            let id = ArticleId(int(sent, "translation_of").unwrap_or_default());
            if inside.article(id).await?.is_none() {
                let sentence = desk::Error::NoArticle(id).to_string();
                return Err(Problem::field("translation_of", &sentence));
            }
            Some(Some(id))
        }
    };
    Ok(Place {
        kind: text(sent, "kind").map(str::parse).transpose()?,
        language: text(sent, "language").map(Language::parse).transpose()?,
        translation_of,
        replies: text(sent, "replies").and_then(|word| word.parse().ok()),
        slug: text(sent, "slug").map(Slug::parse).transpose()?,
        section: text(sent, "section").map(Slug::parse).transpose()?,
    })
}

/// The section of a slug.
pub(super) fn section_named(sections: &[Section], slug: &Slug) -> Result<SectionId, Problem> {
    let found = sections.iter().find(|section| section.slug == *slug);
    let found = found.map(|section| section.id);
    found.ok_or_else(|| desk::Error::NoSection(slug.clone()).into())
}

/// An article, told.
pub(super) async fn tell(call: &Call, opened: &Opened, format: &str) -> Result<Value, Problem> {
    let mut inside = call.archive.inside().await?;
    let sections = inside.sections().await?;
    let people = opened.newest.byline.0.iter().map(|(person, _)| person.0).collect();
    let names = inside.names_of(people).await?;
    drop(inside);
    let (row, pending, newest) = (&opened.row, &opened.pending, &opened.newest);
    let (placing, document) = (opened.placing(), &newest.document);
    let section_of = |id: SectionId| sections.iter().find(|s| s.id == id).map(|s| &s.slug);
    let public = section_of(row.section).map_or("news", |slug| slug.as_str());
    let authors = newest.byline.0.iter().map(|(person, role)| {
        let name = names.get(person).map(String::as_str).unwrap_or_default();
        json!({ "person": person, "name": name, "role": role })
    });
    let dateline = document.dateline.as_ref();
    let lead = match document.lead_picture {
        Some(PictureRef::Held(id)) => Some(id),
        _ => None,
    };
    Ok(json!({
        "id": row.id,
        "url": format!("{}/{public}/{}", call.room.base_url, row.slug),
        "state": row.state.as_str(),
        "version": row.version,
        "revision": newest.id,
        "saved_at": newest.saved_at,
        "has_changes": row.version > 0 && row.working.is_some(),
        "section": section_of(placing.section),
        "slug": placing.slug,
        "kind": placing.kind.as_str(),
        "language": placing.language.as_str(),
        "translation_of": placing.translation_of,
        "is_sticky": placing.is_sticky,
        "replies": placing.replies.as_str(),
        "headline": document.headline,
        "kicker": document.kicker,
        "standfirst": document.standfirst,
        "dateline": dateline.map(|d| json!({ "place": d.place, "filed_on": d.filed_on })),
        "lead_picture": lead,
        "lead_caption": document.lead_caption,
        "note_to_editors": document.note_to_editors,
        "authors": authors.collect::<Vec<_>>(),
        "topics": newest.topics,
        "body": tell_body(&document.body, format),
        "corrections": tell_corrections(document),
        "published_at": row.published_at,
        "modified_at": row.modified_at,
        "submitted_at": pending.submission.as_ref().map(|submission| submission.submitted_at),
        "embargo_until": pending.embargo.as_ref().map(|embargo| embargo.until),
        "due_at": pending.release.as_ref().map(|release| release.due_at),
    }))
}

/// A body in a form.
pub(super) fn tell_body(body: &Body, format: &str) -> Value {
    match format {
        "blocks" => json!({ "format": "blocks", "copy": body }),
        _ => json!({ "format": "markdown", "copy": copy::markdown::write(body) }),
    }
}

/// The corrections of a document.
pub(super) fn tell_corrections(document: &Document) -> Vec<Value> {
    let told = document.corrections.iter().map(|correction| {
        let kind = match correction.kind {
            CorrectionKind::Correction => "correction",
            CorrectionKind::Clarification => "clarification",
        };
        json!({ "kind": kind, "at": correction.at, "text": correction.text })
    });
    told.collect()
}
