//! The editor's page: an article's form, saving it, and who else is there.

mod body;
mod checks;
mod collision;
mod sheet;
mod typed;

use archive::{ArticleRow, PRESENT};
use desk::{Opened, Save, Saved, Stale};
use http::{Response, StatusCode};
use jiff::SignedDuration;
use news::{Actor, ArticleId, Deed, Situation, State};
use serde_json::{Value, json};

use super::fault::{Fault, status_of};
use super::problem;
use super::visit::Visit;
use crate::answer::Body;
use sheet::Remarks;
use typed::{NewNames, Typed};

pub(crate) use body::lead_see_also;
pub(crate) use typed::Wrong;

/// How long after a save somebody is taken to be still writing.
const WRITING: SignedDuration = SignedDuration::from_mins(2);

/// `GET /newsroom/articles/ID`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(&visit).await?;
    let save = opened.to_save();
    sheet::page(&visit, &opened, &save, Remarks::default(), StatusCode::OK).await
}

/// `POST /newsroom/articles/ID`
pub(super) async fn save(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(&visit).await?;
    may(&visit, &opened, Deed::Save)?;
    match take(&visit, &opened).await? {
        Taken::Saved(_) => {
            visit.room.published().await?;
            Ok(visit.see(&format!("/newsroom/articles/{}?done=saved", opened.row.id)))
        }
        Taken::Answered(answer) => Ok(*answer),
    }
}

/// What became of a form that carries an article.
pub(super) enum Taken {
    /// It is kept as this revision, or was so already.
    Saved(i64),
    /// It is not, and this says why.
    Answered(Box<Response<Body>>),
}

/// Saves what a form carries; of a form without an article, looks whether it is of the newest save.
pub(super) async fn take(visit: &Visit, opened: &Opened) -> Result<Taken, Fault> {
    let typed = Typed::of_form(&visit.form);
    let sent = if may(visit, opened, Deed::Save).is_ok() {
        body::of_form(visit, opened, &typed).await?
    } else {
        None
    };
    let Some(sent) = sent else { return unchanged(visit, opened, &typed).await };
    let answered = |answer: Response<Body>| Ok(Taken::Answered(Box::new(answer)));
    let read = typed::read(visit, opened, &typed, NewNames::Found).await?;
    let (mut save, errors) = match read {
        Ok(save) => (save, Vec::new()),
        Err(errors) => (opened.to_save(), errors),
    };
    save.document.body = sent.body;
    save.base = typed.get("revision").and_then(|id| id.parse().ok()).unwrap_or(opened.newest.id);
    if !errors.is_empty() {
        let remarks = Remarks { errors, typed: Some(typed), ..Remarks::default() };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return answered(sheet::page(visit, opened, &save, remarks, status).await?);
    }
    let seen = sheet::digest(&sent.losses);
    if !sent.losses.is_empty() && typed.get("losses") != Some(&seen) {
        let remarks = Remarks { losses: sent.losses, typed: Some(typed), ..Remarks::default() };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return answered(sheet::page(visit, opened, &save, remarks, status).await?);
    }
    let (article, by) = (opened.row.id, Actor::from(visit.staff()?));
    let archive = &visit.room.archive;
    match desk::save(archive, article, save.clone(), by, visit.now).await {
        Ok(Saved::As(revision)) => Ok(Taken::Saved(revision)),
        Ok(Saved::Stale(stale)) => answered(merging(visit, opened, &save, *stale).await?),
        Err(error) if status_of(&error) == StatusCode::CONFLICT => {
            let wrong = Wrong { field: "slug", sentence: visit.tell(&error) };
            let remarks = Remarks { errors: vec![wrong], typed: Some(typed), ..Remarks::default() };
            answered(sheet::page(visit, opened, &save, remarks, StatusCode::CONFLICT).await?)
        }
        Err(error) => Err(error.into()),
    }
}

/// A form that carries no article: it must have been made of the newest save.
async fn unchanged(visit: &Visit, opened: &Opened, typed: &Typed) -> Result<Taken, Fault> {
    let newest = opened.newest.id;
    let seen = typed.get("revision").and_then(|id| id.parse().ok());
    if seen.is_none_or(|seen: i64| seen == newest) {
        return Ok(Taken::Saved(newest));
    }
    let wrong = Wrong { field: "", sentence: visit.tell(&desk::Error::Stale { newest }) };
    let remarks = Remarks { errors: vec![wrong], ..Remarks::default() };
    let save = opened.to_save();
    let page = sheet::page(visit, opened, &save, remarks, StatusCode::CONFLICT).await?;
    Ok(Taken::Answered(Box::new(page)))
}

/// The page with both saves in one, to be looked at and saved.
async fn merging(
    visit: &Visit,
    opened: &Opened,
    mine: &Save,
    stale: Stale,
) -> Result<Response<Body>, Fault> {
    // They may have saved since the page was read.
    let newest = Opened { newest: stale.theirs.clone(), ..opened.clone() };
    let collision = collision::of(visit, opened, mine, stale).await?;
    let typed = Typed::of_json(&json!(collision.merged.fields));
    let merged = typed::read(visit, &newest, &typed, NewNames::PassOver).await?;
    let mut merged = merged.unwrap_or_else(|_| mine.clone());
    merged.document.body = collision.merged.body.clone();
    let remarks = Remarks { collision: Some(collision), ..Remarks::default() };
    sheet::page(visit, &newest, &merged, remarks, StatusCode::CONFLICT).await
}

/// `PUT /newsroom/articles/ID/draft`
pub(super) async fn draft(visit: Visit) -> Result<Response<Body>, Fault> {
    match put(&visit).await {
        Ok(answer) => Ok(answer),
        Err(fault) => problem::of(&visit, fault),
    }
}

async fn put(visit: &Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(visit).await?;
    may(visit, &opened, Deed::Save)?;
    let sent = body::of_tree(visit, &visit.json["body"]).await?;
    let typed = Typed::of_json(&visit.json["fields"]);
    let read = typed::read(visit, &opened, &typed, NewNames::PassOver).await?;
    let mut save = read.map_err(|mut wrong| Fault::Typed(wrong.swap_remove(0)))?;
    save.document.body = sent.body;
    save.base = visit.json["revision"].as_i64().unwrap_or_default();
    let (article, by) = (opened.row.id, Actor::from(visit.staff()?));
    let archive = &visit.room.archive;
    match desk::save(archive, article, save.clone(), by, visit.now).await? {
        Saved::As(revision) => {
            be_present(visit, article, true).await?;
            Ok(visit.told(&json!({ "revision": revision, "saved_at": visit.now })))
        }
        Saved::Stale(stale) => {
            let collision = collision::of(visit, &opened, &save, *stale).await?;
            let mut answer = visit.told(&json!(collision));
            *answer.status_mut() = StatusCode::CONFLICT;
            Ok(answer)
        }
    }
}

/// `POST /newsroom/articles/ID/here`
pub(super) async fn here(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = match opened(&visit).await {
        Ok(opened) => opened,
        Err(fault) => return problem::of(&visit, fault),
    };
    let others = be_present(&visit, opened.row.id, false).await?;
    Ok(visit.told(&json!({ "others": others, "lasts_seconds": PRESENT.as_secs() })))
}

/// Says that the visitor has an article open; who else has.
async fn be_present(
    visit: &Visit,
    article: ArticleId,
    has_written: bool,
) -> Result<Vec<Value>, Fault> {
    let staff = visit.staff_id()?;
    let mut transaction = visit.room.archive.write().await?;
    transaction.be_present(article, staff, has_written, visit.now).await?;
    let others = transaction.others_present(article, staff).await?;
    transaction.commit_unseen().await?;
    let told = others.into_iter().map(|other| {
        let is_editing = other.wrote_at.is_some_and(|at| visit.now.duration_since(at) < WRITING);
        json!({ "name": other.name, "since": other.since, "is_editing": is_editing })
    });
    Ok(told.collect())
}

/// The article the path names, if the visitor may see it: reporters see their own drafts and what
/// is or was public. Of others' drafts they do not learn that they are there.
pub(super) async fn opened(visit: &Visit) -> Result<Opened, Fault> {
    let id = ArticleId(visit.number("id")?);
    let opened = desk::open(&visit.room.archive, id).await?.ok_or(Fault::NotFound)?;
    if may_see(visit, &opened.row)? { Ok(opened) } else { Err(Fault::NotFound) }
}

/// Whether the visitor may see an article.
pub(super) fn may_see(visit: &Visit, row: &ArticleRow) -> Result<bool, Fault> {
    let staff = visit.staff()?;
    let is_public = matches!(row.state, State::Published | State::Withdrawn);
    Ok(staff.role.may_edit() || is_public || row.drafted_by == Some(staff.id))
}

/// Whether the visitor may do a deed with the article as it stands.
pub(super) fn may(visit: &Visit, opened: &Opened, deed: Deed) -> Result<(), Fault> {
    let staff = visit.staff()?;
    let situation = Situation {
        state: opened.row.state,
        is_own: opened.row.drafted_by == Some(staff.id),
        is_submitted: opened.pending.submission.is_some(),
        is_scheduled: opened.pending.release.is_some(),
    };
    let allowed = deed.may(staff.role, situation);
    allowed.map_err(|error| Fault::from(desk::Error::from(error)))
}

/// The page with a remark about an act that was not done, and the form as it was sent.
pub(super) async fn refused(
    visit: &Visit,
    field: &'static str,
    sentence: String,
    status: StatusCode,
) -> Result<Response<Body>, Fault> {
    let opened = opened(visit).await?;
    let typed = Typed::of_form(&visit.form);
    let errors = vec![Wrong { field, sentence }];
    let remarks = Remarks { errors, typed: Some(typed), ..Remarks::default() };
    sheet::page(visit, &opened, &opened.to_save(), remarks, status).await
}
