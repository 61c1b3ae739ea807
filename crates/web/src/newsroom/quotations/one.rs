//! One quotation on the record: its facts, whether it stands, its translations, the speaker's
//! answer.

use http::{Response, StatusCode};
use news::{Actor, QuotationId};
use serde::Serialize;

use super::NAMES_OFFERED;
use super::typed::{facts_over, speaker_of};
use crate::answer::Body;
use crate::newsroom::fault::Fault;
use crate::newsroom::typed::{Complaint, Typed, typed};
use crate::newsroom::visit::Visit;

const FIELDS: [&str; 11] = [
    "speaker",
    "kind",
    "office",
    "said_on",
    "place",
    "occasion",
    "source_url",
    "original_words",
    "original_language",
    "translator",
    "other",
];

#[derive(Serialize)]
struct QuotationPage {
    id: i64,
    words: String,
    state: &'static str,
    kind: &'static str,
    typed: Typed,
    people: Vec<String>,
    printed: Vec<PrintedRow>,
    answer: Option<AnswerShown>,
    /// The one-time address, once, after it was made.
    link: Option<String>,
    done: Option<String>,
    errors: Vec<Complaint>,
}

#[derive(Serialize)]
struct PrintedRow {
    article: i64,
    headline: String,
    words: String,
}

#[derive(Serialize)]
struct AnswerShown {
    asked: String,
    words: Option<String>,
    is_shown: bool,
}

/// `GET /newsroom/quotations/ID`
pub(in crate::newsroom) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, None, None, Vec::new()).await
}

/// `POST /newsroom/quotations/ID`
pub(in crate::newsroom) async fn revise(visit: Visit) -> Result<Response<Body>, Fault> {
    let done = async {
        let id = id_of(&visit)?;
        let row = visit.room.archive.inside().await?.quotation_rows(vec![id.0]).await?;
        let row = row.into_iter().next().ok_or(Fault::NotFound)?;
        let value = |name: &str| visit.form.get(name).to_owned();
        let facts = facts_over(&value, row.quotation.facts)?;
        let speaker = speaker_of(&visit, visit.form.get("speaker")).await?;
        let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
        desk::revise_quotation(archive, id, &facts, speaker, by, visit.now).await?;
        Ok(())
    };
    finish(&visit, done.await, "saved").await
}

/// `POST /newsroom/quotations/ID/again`
pub(in crate::newsroom) async fn again(visit: Visit) -> Result<Response<Body>, Fault> {
    let done = async {
        let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
        Ok(desk::confirm_again(archive, id_of(&visit)?, by, visit.now).await?)
    };
    finish(&visit, done.await, "confirmed").await
}

/// `POST /newsroom/quotations/ID/strike`
pub(in crate::newsroom) async fn strike(visit: Visit) -> Result<Response<Body>, Fault> {
    let done = async {
        let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
        Ok(desk::strike_quotation(archive, id_of(&visit)?, by, visit.now).await?)
    };
    finish(&visit, done.await, "struck").await
}

/// `POST /newsroom/quotations/ID/translation`
pub(in crate::newsroom) async fn translation(visit: Visit) -> Result<Response<Body>, Fault> {
    let done = async {
        let other = visit.form.get("other");
        let other = other.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let missing = desk::Error::NoAddress(visit.form.get("other").to_owned());
        let other = QuotationId::of_mark(other).ok_or(missing)?;
        let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
        Ok(desk::link_translations(archive, id_of(&visit)?, other, by, visit.now).await?)
    };
    finish(&visit, done.await, "saved").await
}

pub(super) fn id_of(visit: &Visit) -> Result<QuotationId, Fault> {
    visit.id("id").map(QuotationId)
}

/// Back to the quotation after an act, with what was done or what was wrong.
async fn finish(
    visit: &Visit,
    done: Result<(), Fault>,
    word: &str,
) -> Result<Response<Body>, Fault> {
    match done {
        Ok(()) => {
            visit.room.published().await?;
            let id = id_of(visit)?;
            Ok(visit.see(&format!("/newsroom/quotations/{id}?done={word}")))
        }
        Err(Fault::Desk(error)) => {
            let error = visit.complaint(error)?;
            page(visit, Some(typed(&visit.form, &FIELDS)), None, vec![error]).await
        }
        Err(fault) => Err(fault),
    }
}

/// The page of one quotation.
pub(super) async fn page(
    visit: &Visit,
    sent: Option<Typed>,
    link: Option<String>,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let id = id_of(visit)?;
    let mut inside = visit.room.archive.inside().await?;
    let row = inside.quotation_rows(vec![id.0]).await?;
    let row = row.into_iter().next().ok_or(Fault::NotFound)?;
    let printed = inside.printed_where(id).await?;
    let people = inside.latest_people(NAMES_OFFERED).await?;
    let answer = inside.quotation_answer(id).await?;
    drop(inside);
    let (speaker, facts) = (&row.quotation.speaker.person, &row.quotation.facts);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let as_kept = Typed::from([
        ("speaker", speaker.name.clone()),
        ("kind", facts.kind.as_str().to_owned()),
        ("office", text(&facts.office)),
        ("said_on", facts.said_on.map(|on| on.to_string()).unwrap_or_default()),
        ("place", text(&facts.place)),
        ("occasion", text(&facts.occasion)),
        ("source_url", text(&facts.source_url)),
        ("original_words", text(&facts.original_words)),
        (
            "original_language",
            facts.original_language.as_ref().map(ToString::to_string).unwrap_or_default(),
        ),
        ("translator", text(&facts.translator)),
        ("other", String::new()),
    ]);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = QuotationPage {
        id: id.0,
        words: facts.words.clone(),
        state: row.quotation.state.as_str(),
        kind: facts.kind.as_str(),
        typed: sent.filter(|sent| !sent["speaker"].is_empty()).unwrap_or(as_kept),
        people: people.into_iter().map(|(_, name)| name).collect(),
        printed: printed
            .into_iter()
            .map(|(article, headline, sentence)| PrintedRow {
                article: article.0,
                headline,
                words: sentence.words,
            })
            .collect(),
        answer: answer.map(|answer| AnswerShown {
            asked: visit.moment(answer.asked_at).date_clock,
            words: answer.words,
            is_shown: answer.shown_at.is_some(),
        }),
        link,
        done: visit.done(),
        errors,
    };
    visit.page(status, "quotation.html", &page)
}
