//! What the finder suggests in all that is public: the most certain first, and what was printed in
//! other words than the record has.

use std::collections::BTreeMap;

use archive::{QueueAsked, SuggestionRow};
use desk::Confirm;
use http::{Response, StatusCode};
use news::{Actor, ArticleId};
use serde::Serialize;

use super::typed::speaker_of;
use super::{FindRow, row};
use crate::answer::Body;
use crate::newsroom::fault::Fault;
use crate::newsroom::typed::Complaint;
use crate::newsroom::visit::Visit;

/// Suggestions on one page.
const ON_PAGE: u32 = 50;
/// Speakers offered for bulk confirmation.
const SPEAKERS_MAX: u32 = 30;
/// Quotations to be confirmed again, shown at once.
const AGAIN_MAX: u32 = 50;

#[derive(Serialize)]
struct QueuePage {
    waiting: u32,
    speaker: String,
    rows: Vec<QueueRow>,
    speakers: Vec<SpeakerRow>,
    again: Vec<AgainRow>,
    next: Option<String>,
    done: Option<String>,
    errors: Vec<Complaint>,
}

#[derive(Serialize)]
struct QueueRow {
    find: FindRow,
    article: i64,
    headline: String,
}

#[derive(Serialize)]
struct SpeakerRow {
    name: String,
    is_known: bool,
    count: u32,
}

#[derive(Serialize)]
struct AgainRow {
    id: i64,
    speaker: String,
    words: String,
    printed: Option<String>,
}

/// `GET /newsroom/quotations`
pub(in crate::newsroom) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, Vec::new(), StatusCode::OK).await
}

/// `POST /newsroom/quotations`
pub(in crate::newsroom) async fn settle(visit: Visit) -> Result<Response<Body>, Fault> {
    let settled = match visit.form.get("act") {
        "reject" => reject(&visit).await.map(|()| "rejected"),
        "speaker" => confirm_of_speaker(&visit).await.map(|()| "confirmed-all"),
        _ => confirm(&visit).await.map(|()| "confirmed"),
    };
    match settled {
        Ok(done) => {
            visit.room.published().await?;
            let mut form = form_urlencoded::Serializer::new(String::new());
            form.append_pair("done", done);
            if let Some(speaker) = visit.form.some("within") {
                form.append_pair("speaker", speaker);
            }
            Ok(visit.see(&format!("/newsroom/quotations?{}", form.finish())))
        }
        Err(Fault::Desk(error)) => {
            let error = visit.complaint(error)?;
            page(&visit, vec![error], StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(fault) => Err(fault),
    }
}

async fn chosen(visit: &Visit) -> Result<Vec<SuggestionRow>, Fault> {
    let ids = visit.form.all("id").into_iter().filter_map(|id| id.parse().ok());
    let mut transaction = visit.room.archive.write().await?;
    Ok(transaction.suggestions(ids.take(desk::CONFIRMED_AT_ONCE_MAX).collect()).await?)
}

async fn confirm(visit: &Visit) -> Result<(), Fault> {
    let rows = chosen(visit).await?;
    confirm_rows(visit, rows).await
}

/// Everything that waits of one who is named so, up to a limit.
async fn confirm_of_speaker(visit: &Visit) -> Result<(), Fault> {
    let name = visit.form.get("name").to_owned();
    let speaker = speaker_of(visit, &name).await?;
    let asked = QueueAsked { speaker: Some(name), after: None };
    let most = u32::try_from(desk::CONFIRMED_AT_ONCE_MAX).unwrap_or(ON_PAGE);
    let mut rows = visit.room.archive.inside().await?.suggestion_queue(&asked, most).await?;
    rows.iter_mut().for_each(|row| row.find.speaker = Some(speaker));
    confirm_rows(visit, rows).await
}

/// Confirms article by article. What is not where it was found any more is left for a person.
async fn confirm_rows(visit: &Visit, rows: Vec<SuggestionRow>) -> Result<(), Fault> {
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    let mut by_article: BTreeMap<ArticleId, Vec<Confirm>> = BTreeMap::new();
    for mut row in rows {
        if row.find.speaker.is_none() && !row.find.speaker_name.is_empty() {
            row.find.speaker = Some(speaker_of(visit, &row.find.speaker_name).await?);
        }
        let confirm = Confirm::as_found(row.find).ok_or(desk::Error::SpeakerMissing)?;
        by_article.entry(row.article).or_default().push(confirm);
    }
    for (article, confirms) in by_article {
        match desk::confirm_quotations(archive, article, &confirms, by, visit.now).await {
            Ok(_) => {}
            Err(desk::Error::QuotationWords) => {
                for confirm in confirms {
                    let one = [confirm];
                    match desk::confirm_quotations(archive, article, &one, by, visit.now).await {
                        Ok(_) | Err(desk::Error::QuotationWords) => {}
                        Err(error) => return Err(error.into()),
                    }
                }
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

async fn reject(visit: &Visit) -> Result<(), Fault> {
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    for row in chosen(visit).await? {
        desk::reject_suggestion(archive, row.article, &row.find, by, visit.now).await?;
    }
    Ok(())
}

async fn page(
    visit: &Visit,
    errors: Vec<Complaint>,
    status: StatusCode,
) -> Result<Response<Body>, Fault> {
    let speaker = visit.query.some("speaker").map(str::to_owned);
    let after = visit.query.some("after").and_then(|after| {
        let (certainty, id) = after.split_once('-')?;
        Some((certainty.parse().ok()?, id.parse().ok()?))
    });
    let asked = QueueAsked { speaker: speaker.clone(), after };
    let mut inside = visit.room.archive.inside().await?;
    let mut found = inside.suggestion_queue(&asked, ON_PAGE + 1).await?;
    let is_more = found.len() > ON_PAGE as usize;
    found.truncate(ON_PAGE as usize);
    let last = found.last().filter(|_| is_more).map(|row| (row.find.certainty, row.id));
    let ids = found.iter().filter_map(|row| row.find.speaker).map(|person| person.0).collect();
    let names = inside.names_of(ids).await?;
    let speakers = inside.suggestion_speakers(SPEAKERS_MAX).await?;
    let waiting = inside.suggestions_waiting().await?;
    let mut again = Vec::new();
    for one in inside.quotations_to_confirm_again(AGAIN_MAX).await? {
        let printed = inside.printed_where(one.quotation.id).await?;
        again.push(AgainRow {
            id: one.quotation.id.0,
            speaker: one.quotation.speaker.person.name,
            words: one.quotation.facts.words,
            printed: printed.into_iter().next_back().map(|(_, _, sentence)| sentence.words),
        });
    }
    drop(inside);
    let next = last.map(|(certainty, id)| {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("after", &format!("{certainty}-{id}"));
        if let Some(speaker) = &speaker {
            form.append_pair("speaker", speaker);
        }
        form.finish()
    });
    let rows = found.into_iter().zip(1..).map(|(suggested, n)| QueueRow {
        find: row(&suggested.find, n, suggested.id, |id| names.get(&id).cloned()),
        article: suggested.article.0,
        headline: suggested.headline,
    });
    let speakers = speakers.into_iter().map(|(name, known, count)| SpeakerRow {
        name,
        is_known: known.is_some(),
        count,
    });
    let page = QueuePage {
        waiting,
        speaker: speaker.unwrap_or_default(),
        rows: rows.collect(),
        speakers: speakers.collect(),
        again,
        next,
        done: visit.done(),
        errors,
    };
    visit.page(status, "quotations.html", &page)
}
