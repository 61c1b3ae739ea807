//! The right of reply: a one-time address for somebody who is quoted; what they answer is held,
//! until an editor shows it.

use archive::{Keys, Purpose};
use http::{Response, StatusCode};
use news::{Actor, QuotationId};
use serde::Serialize;

use super::one::{id_of, page};
use crate::answer::Body;
use crate::newsroom::fault::Fault;
use crate::newsroom::visit::Visit;

#[derive(Serialize)]
struct ReplyPage {
    words: String,
    speaker: String,
    is_taken: bool,
    error: Option<String>,
}

/// `POST /newsroom/quotations/ID/answer`: makes the address, which is shown this once.
pub(in crate::newsroom) async fn ask(visit: Visit) -> Result<Response<Body>, Fault> {
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    let id = id_of(&visit)?;
    let epoch = desk::ask_for_answer(archive, id, by, visit.now).await?;
    let token = visit.room.keys.token(Purpose::QuotationAnswers, id.0, epoch);
    let link = format!("{}/newsroom/answers/{token}", visit.room.base_url);
    page(&visit, None, Some(link), Vec::new()).await
}

/// `POST /newsroom/quotations/ID/answer/shown`: shows the answer, or takes it back.
pub(in crate::newsroom) async fn decide(visit: Visit) -> Result<Response<Body>, Fault> {
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    let is_shown = visit.form.get("show") == "yes";
    let id = id_of(&visit)?;
    desk::show_answer(archive, id, is_shown, by, visit.now).await?;
    visit.room.published().await?;
    Ok(visit.see(&format!("/newsroom/quotations/{id}?done=saved")))
}

/// `GET /newsroom/answers/TOKEN`
pub(in crate::newsroom) async fn open(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = asked(&visit).await?;
    shown(&visit, id, false, None).await
}

/// `POST /newsroom/answers/TOKEN`
pub(in crate::newsroom) async fn answer(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = asked(&visit).await?;
    let words = visit.form.get("words").to_owned();
    match desk::take_answer(&visit.room.archive, id, &words, visit.now).await {
        Ok(()) => shown(&visit, id, true, None).await,
        Err(error @ (desk::Error::TooLong { .. } | desk::Error::NameMissing)) => {
            shown(&visit, id, false, Some(visit.tell(&error))).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The quotation of a one-time address that still works.
async fn asked(visit: &Visit) -> Result<QuotationId, Fault> {
    let spent = || Fault::from(desk::Error::LinkSpent);
    let token = visit.param("token");
    let id = Keys::row_of(token).map(QuotationId).ok_or_else(spent)?;
    let answer = visit.room.archive.inside().await?.quotation_answer(id).await?;
    let answer = answer.filter(|answer| answer.words.is_none() && answer.until > visit.now);
    let answer = answer.ok_or_else(spent)?;
    let keys = &visit.room.keys;
    let is_right = keys.is_token(Purpose::QuotationAnswers, id.0, answer.epoch, token);
    if is_right { Ok(id) } else { Err(spent()) }
}

async fn shown(
    visit: &Visit,
    id: QuotationId,
    is_taken: bool,
    error: Option<String>,
) -> Result<Response<Body>, Fault> {
    let rows = visit.room.archive.inside().await?.quotation_rows(vec![id.0]).await?;
    let row = rows.into_iter().next().ok_or(Fault::NotFound)?;
    let status = if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = ReplyPage {
        words: row.quotation.facts.words,
        speaker: row.quotation.speaker.person.name,
        is_taken,
        error,
    };
    visit.page(status, "answer.html", &page)
}
