//! The finder on the draft at hand: what the editor's script asks while somebody writes.

use archive::{Find, Listed};
use http::Response;
use news::{Actor, Anchor, BlockId, Language, QuotationFacts, QuotationKind, Sentence};
use serde_json::{Value, json};

use super::typed::{facts_of, speaker_of};
use super::{filed, row, speakers, unsettled};
use crate::answer::Body;
use crate::newsroom::fault::Fault;
use crate::newsroom::visit::Visit;
use crate::newsroom::{editor, problem};

/// Names a search gives at most.
const NAMES_MAX: u32 = 12;

/// `POST /newsroom/articles/ID/quotations/find`: `{"body": …}`.
pub(in crate::newsroom) async fn find(visit: Visit) -> Result<Response<Body>, Fault> {
    match found(&visit).await {
        Ok(answer) => Ok(answer),
        Err(fault) => problem::of(&visit, fault),
    }
}

async fn found(visit: &Visit) -> Result<Response<Body>, Fault> {
    let opened = editor::opened(visit).await?;
    let mut document = opened.newest.document.clone();
    document.body = composing::copy::tree::read(&visit.json["body"])?.body;
    let language = match visit.json["language"].as_str() {
        Some(tag) => Language::parse(tag).map_err(desk::Error::from)?,
        None => opened.placing().language,
    };
    let filed = filed(visit, &opened);
    let archive = &visit.room.archive;
    let found = desk::find_quotations(archive, &document, &language, filed).await?;
    let found = unsettled(visit, &opened, found).await?;
    let mut inside = visit.room.archive.inside().await?;
    let names = inside.names_of(speakers(&found)).await?;
    let mut ids: Vec<i64> = Vec::new();
    for (mark, _) in document.body.text().quotations {
        ids.extend(news::QuotationId::of_mark(&mark).map(|id| id.0));
    }
    let recorded = inside.quotation_rows(ids).await?;
    drop(inside);
    let rows: Vec<_> = found
        .iter()
        .zip(1..)
        .map(|(find, n)| row(find, n, 0, |id| names.get(&id).cloned()))
        .collect();
    let recorded: Vec<Value> = recorded
        .iter()
        .map(|row| {
            let quotation = &row.quotation;
            json!({
                "id": quotation.id.0,
                "speaker": quotation.speaker.person.name,
                "state": quotation.state.as_str(),
            })
        })
        .collect();
    let may_keep = visit.staff()?.role.may_edit();
    Ok(visit.told(&json!({ "finds": rows, "recorded": recorded, "may_keep": may_keep })))
}

/// `POST /newsroom/articles/ID/quotations/record`: a find with what is known of it; the number by
/// which its words are to be marked.
pub(in crate::newsroom) async fn record(visit: Visit) -> Result<Response<Body>, Fault> {
    match recorded(&visit).await {
        Ok(answer) => Ok(answer),
        Err(fault) => problem::of(&visit, fault),
    }
}

async fn recorded(visit: &Visit) -> Result<Response<Body>, Fault> {
    let opened = editor::opened(visit).await?;
    let find = find_of(visit, opened.placing().language);
    let value = |name: &str| visit.json[name].as_str().unwrap_or_default().to_owned();
    let facts: QuotationFacts = facts_of(&value, &find)?;
    let speaker = speaker_of(visit, &value("speaker")).await?;
    let by = Actor::from(visit.staff()?);
    let (archive, article) = (&visit.room.archive, opened.row.id);
    let id = desk::record_quotation(archive, article, Some(&find), &facts, speaker, by, visit.now);
    let id = id.await?;
    visit.room.published().await?;
    Ok(visit.told(&json!({ "id": id })))
}

/// `POST /newsroom/articles/ID/quotations/reject`: a find that is none.
pub(in crate::newsroom) async fn reject(visit: Visit) -> Result<Response<Body>, Fault> {
    let done = async {
        let opened = editor::opened(&visit).await?;
        let find = find_of(&visit, opened.placing().language);
        let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
        desk::reject_suggestion(archive, opened.row.id, &find, by, visit.now).await?;
        Ok(visit.told(&json!({})))
    };
    match done.await {
        Ok(answer) => Ok(answer),
        Err(fault) => problem::of(&visit, fault),
    }
}

/// `GET /newsroom/people/named?q=`: names for a speaker's field.
pub(in crate::newsroom) async fn people(visit: Visit) -> Result<Response<Body>, Fault> {
    let asked = visit.query.get("q").to_owned();
    let beginning = news::Slug::from_words(&asked).map(|slug| slug.to_string()).unwrap_or_default();
    let mut names = Vec::new();
    if !beginning.is_empty() {
        let mut reader = visit.room.archive.read().await?;
        let listed =
            Listed { beginning: beginning.clone(), after: String::new(), limit: NAMES_MAX };
        let mut lines = reader.person_lines(&listed).await?;
        lines.extend(reader.people_with(&beginning, NAMES_MAX).await?);
        names = lines
            .into_iter()
            .map(|line| json!({ "id": line.id, "name": line.name, "office": line.office }))
            .collect();
    }
    Ok(visit.told(&json!({ "people": names })))
}

/// The find a script speaks of.
fn find_of(visit: &Visit, language: Language) -> Find {
    let text = |name: &str| visit.json[name].as_str().unwrap_or_default().to_owned();
    let words = text("words");
    let bare = match text("bare") {
        bare if bare.is_empty() => news::bare_words(&words).to_owned(),
        bare => bare,
    };
    let occurrence = visit.json["occurrence"].as_u64().and_then(|n| u32::try_from(n).ok());
    Find {
        anchor: Anchor {
            block: BlockId(text("block")),
            words: words.clone(),
            occurrence: occurrence.unwrap_or(0),
        },
        kind: text("kind").parse().unwrap_or(QuotationKind::Direct),
        bare,
        language,
        speaker_name: text("speaker"),
        speaker: None,
        office: None,
        said_on: None,
        place: None,
        sentence: Sentence { before: text("before"), words, after: text("after") },
        certainty: 100,
    }
}
