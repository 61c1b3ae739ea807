//! The right of reply: somebody who is quoted is asked, answers once, and an editor shows it beside
//! the quotation.

use archive::{AnswerRow, Archive};
use jiff::{SignedDuration, Timestamp};
use news::{Actor, QuotationId};

use crate::confirm_quotation::may_keep_record;
use crate::revise_quotation::{finish, row};
use crate::{Error, limits};

/// How long an answer can be given.
const OPEN: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Opens a quotation for one answer by its speaker; the epoch of the one-time address. An earlier
/// address no longer works then.
pub async fn ask_for_answer(
    archive: &Archive,
    id: QuotationId,
    by: Actor,
    now: Timestamp,
) -> Result<i64, Error> {
    may_keep_record(by)?;
    let mut transaction = archive.write().await?;
    let quoted = row(&mut transaction, id).await?;
    let before = transaction.quotation_answer(id).await?;
    let epoch = before.map_or(1, |before| before.epoch + 1);
    let answer = AnswerRow {
        quotation: id,
        epoch,
        asked_at: now,
        asked_by: by.staff,
        until: now.checked_add(OPEN).unwrap_or(Timestamp::MAX),
        words: None,
        answered_at: None,
        shown_at: None,
        shown_by: None,
    };
    transaction.put_quotation_answer(&answer).await?;
    finish(transaction, &quoted, "ask", &[], by, now).await?;
    Ok(epoch)
}

/// Takes the answer of whoever opened the one-time address, which must have been checked. It is
/// held until an editor shows it.
pub async fn take_answer(
    archive: &Archive,
    id: QuotationId,
    words: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let words = limits::description(Some(words.to_owned()))?.ok_or(Error::NameMissing)?;
    let mut transaction = archive.write().await?;
    let answer = transaction.quotation_answer(id).await?;
    let answer = answer.filter(|answer| answer.words.is_none() && answer.until > now);
    let mut answer = answer.ok_or(Error::LinkSpent)?;
    (answer.words, answer.answered_at) = (Some(words), Some(now));
    transaction.put_quotation_answer(&answer).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Shows an answer beside the quotation, or takes it back.
pub async fn show_answer(
    archive: &Archive,
    id: QuotationId,
    is_shown: bool,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    may_keep_record(by)?;
    let mut transaction = archive.write().await?;
    let quoted = row(&mut transaction, id).await?;
    let answer = transaction.quotation_answer(id).await?;
    let answer = answer.filter(|answer| answer.words.is_some());
    let mut answer = answer.ok_or(Error::NoRow { noun: "answer", id: id.0 })?;
    (answer.shown_at, answer.shown_by) =
        if is_shown { (Some(now), by.staff) } else { (None, None) };
    transaction.put_quotation_answer(&answer).await?;
    finish(transaction, &quoted, "answer", &[], by, now).await
}
