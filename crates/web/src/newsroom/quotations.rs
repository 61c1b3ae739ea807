//! Who said what, in the newsroom: the quotations of one article as forms, and the queue of what
//! the finder suggests.

mod at_hand;
mod one;
mod queue;
mod reply;
mod typed;

use archive::Find;
use desk::{Confirm, Opened};
use http::{Response, StatusCode};
use news::{Actor, PersonId, QuotationId, QuotationState, has_same_words};
use serde::Serialize;

use super::editor;
use super::fault::Fault;
use super::typed::Complaint;
use super::visit::Visit;
use crate::answer::Body;

pub(super) use at_hand::{find, people, record, reject};
pub(super) use one::{again, revise, show as one, strike, translation};
pub(super) use queue::{settle, show as queue};
pub(super) use reply::{answer, ask, decide, open};
use typed::{facts_of, speaker_of};

/// Names offered to choose a speaker from.
const NAMES_OFFERED: u32 = 200;

#[derive(Serialize)]
struct ArticlePage {
    id: i64,
    headline: String,
    may_keep: bool,
    is_public: bool,
    finds: Vec<FindRow>,
    recorded: Vec<RecordedRow>,
    people: Vec<String>,
    done: Option<String>,
    errors: Vec<Complaint>,
}

/// A find as a form shows it.
#[derive(Serialize, Clone)]
pub(super) struct FindRow {
    pub(super) n: usize,
    /// The suggestion's number; 0 for what was found just now.
    pub(super) id: i64,
    pub(super) block: String,
    pub(super) words: String,
    pub(super) occurrence: u32,
    pub(super) kind: &'static str,
    pub(super) bare: String,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) speaker: String,
    pub(super) is_known: bool,
    pub(super) office: String,
    pub(super) said_on: String,
    pub(super) place: String,
    pub(super) certainty: u8,
}

#[derive(Serialize)]
struct RecordedRow {
    id: i64,
    words: String,
    speaker: String,
    state: &'static str,
}

/// `GET /newsroom/articles/ID/quotations`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, Vec::new(), StatusCode::OK).await
}

/// `POST /newsroom/articles/ID/quotations`
pub(super) async fn take(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = editor::opened(&visit).await?;
    let here = format!("/newsroom/articles/{}/quotations", opened.row.id);
    let done = match visit.form.get("act") {
        "reject" => reject_one(&visit, &opened).await.map(|()| "rejected"),
        "all" => confirm_all(&visit, &opened).await.map(|()| "confirmed-all"),
        _ => confirm_one(&visit, &opened).await.map(|()| "confirmed"),
    };
    match done {
        Ok(done) => {
            visit.room.published().await?;
            Ok(visit.see(&format!("{here}?done={done}")))
        }
        Err(Fault::Desk(error)) => {
            let error = visit.complaint(error)?;
            page(&visit, vec![error], StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(fault) => Err(fault),
    }
}

async fn confirm_one(visit: &Visit, opened: &Opened) -> Result<(), Fault> {
    let find = chosen(visit, opened).await?;
    let value = |name: &str| visit.form.get(name).to_owned();
    let facts = facts_of(&value, &find)?;
    let speaker = speaker_of(visit, visit.form.get("speaker")).await?;
    let confirm = Confirm { find, facts, speaker };
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    desk::confirm_quotations(archive, opened.row.id, &[confirm], by, visit.now).await?;
    Ok(())
}

async fn confirm_all(visit: &Visit, opened: &Opened) -> Result<(), Fault> {
    let all = finds(visit, opened).await?;
    let known: Vec<Confirm> = all.into_iter().filter_map(Confirm::as_found).collect();
    if known.is_empty() {
        return Err(desk::Error::SpeakerMissing.into());
    }
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    desk::confirm_quotations(archive, opened.row.id, &known, by, visit.now).await?;
    Ok(())
}

async fn reject_one(visit: &Visit, opened: &Opened) -> Result<(), Fault> {
    let find = chosen(visit, opened).await?;
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    desk::reject_suggestion(archive, opened.row.id, &find, by, visit.now).await?;
    Ok(())
}

/// The find a form is about.
async fn chosen(visit: &Visit, opened: &Opened) -> Result<Find, Fault> {
    let (block, words) = (visit.form.get("block"), visit.form.exact("words"));
    let occurrence = visit.form.get("occurrence").parse().unwrap_or(0);
    let is_it = |find: &Find| {
        find.anchor.block.0 == block
            && has_same_words(&find.anchor.words, words)
            && find.anchor.occurrence == occurrence
    };
    let all = finds(visit, opened).await?;
    all.into_iter().find(is_it).ok_or_else(|| desk::Error::QuotationWords.into())
}

/// What the newest save of an article quotes and nobody has settled yet.
pub(super) async fn finds(visit: &Visit, opened: &Opened) -> Result<Vec<Find>, Fault> {
    let filed = filed(visit, opened);
    let language = opened.placing().language;
    let archive = &visit.room.archive;
    let document = &opened.newest.document;
    let found = desk::find_quotations(archive, document, &language, filed).await?;
    unsettled(visit, opened, found).await
}

/// Of finds, those nobody has rejected.
pub(super) async fn unsettled(
    visit: &Visit,
    opened: &Opened,
    found: Vec<Find>,
) -> Result<Vec<Find>, Fault> {
    let mut inside = visit.room.archive.inside().await?;
    let settled = inside.suggestions_of(opened.row.id).await?;
    let is_open = |find: &Find| {
        settled.iter().all(|row| {
            row.state != QuotationState::Rejected
                || !has_same_words(&row.find.anchor.words, &find.anchor.words)
        })
    };
    Ok(found.into_iter().filter(is_open).collect())
}

/// The day that “today” is in an article.
pub(super) fn filed(visit: &Visit, opened: &Opened) -> jiff::civil::Date {
    let at = opened.row.published_at.unwrap_or(visit.now);
    visit.paper.time_zone.zone().to_datetime(at).date()
}

async fn page(
    visit: &Visit,
    errors: Vec<Complaint>,
    status: StatusCode,
) -> Result<Response<Body>, Fault> {
    let opened = editor::opened(visit).await?;
    let found = finds(visit, &opened).await?;
    let mut ids: Vec<i64> = Vec::new();
    for (mark, _) in opened.newest.document.body.text().quotations {
        let id = QuotationId::of_mark(&mark).map(|id| id.0).filter(|id| !ids.contains(id));
        ids.extend(id);
    }
    let mut inside = visit.room.archive.inside().await?;
    let names = inside.names_of(speakers(&found)).await?;
    let rows = inside.quotation_rows(ids).await?;
    let people = inside.latest_people(NAMES_OFFERED).await?;
    drop(inside);
    let recorded = rows.into_iter().map(|row| RecordedRow {
        id: row.quotation.id.0,
        state: row.quotation.state.as_str(),
        words: row.quotation.facts.words,
        speaker: row.quotation.speaker.person.name,
    });
    let finds =
        found.iter().zip(1..).map(|(find, n)| row(find, n, 0, |id| names.get(&id).cloned()));
    let page = ArticlePage {
        id: opened.row.id.0,
        headline: opened.newest.document.headline.clone(),
        may_keep: visit.staff()?.role.may_edit(),
        is_public: opened.row.state == news::State::Published,
        finds: finds.collect(),
        recorded: recorded.collect(),
        people: people.into_iter().map(|(_, name)| name).collect(),
        done: visit.done(),
        errors,
    };
    visit.page(status, "article_quotations.html", &page)
}

fn speakers(finds: &[Find]) -> Vec<i64> {
    finds.iter().filter_map(|find| find.speaker).map(|person| person.0).collect()
}

/// A find as a form shows it; who speaks by the name of their record, where there is one.
pub(super) fn row(
    find: &Find,
    n: usize,
    id: i64,
    name_of: impl Fn(PersonId) -> Option<String>,
) -> FindRow {
    let known = find.speaker.and_then(name_of);
    FindRow {
        n,
        id,
        block: find.anchor.block.0.clone(),
        words: find.anchor.words.clone(),
        occurrence: find.anchor.occurrence,
        kind: find.kind.as_str(),
        bare: find.bare.clone(),
        before: find.sentence.before.clone(),
        after: find.sentence.after.clone(),
        is_known: known.is_some(),
        speaker: known.unwrap_or_else(|| find.speaker_name.clone()),
        office: find.office.clone().unwrap_or_default(),
        said_on: find.said_on.map(|on| on.to_string()).unwrap_or_default(),
        place: find.place.clone().unwrap_or_default(),
        certainty: find.certainty,
    }
}
