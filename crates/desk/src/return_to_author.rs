//! Returning: a submitted draft goes back to its author, with a note and by mail.

use archive::{Archive, MailPurpose, NewMail};
use jiff::Timestamp;
use news::{Actor, ArticleId, Deed};
use serde_json::json;

use crate::Error;
use crate::holding::{Holding, hold, record};

/// Sends a submitted draft back to whoever submitted it. `note` says what is to be done.
pub async fn return_to_author(
    archive: &Archive,
    article: ArticleId,
    note: &str,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    let Holding { row, pending } = hold(&mut transaction, article, Deed::Return, by).await?;
    transaction.set_submission(article, None).await?;
    // An editor may have called for it: what goes back is not scheduled any more.
    transaction.set_release(article, None).await?;
    let author = pending.submission.and_then(|submission| submission.staff).or(row.drafted_by);
    let author = match author {
        Some(author) => transaction.staff(author).await?.filter(|row| !row.is_program),
        None => None,
    };
    if let Some(author) = author {
        let mail = NewMail {
            purpose: MailPurpose::Returned,
            to: author.member.id,
            link: None,
            article: Some(article),
            note: Some(note.to_owned()),
            by: by.staff,
        };
        transaction.plan_mail(mail, now).await?;
    }
    record(&mut transaction, by, "return", &row, json!({ "note": note }), now).await?;
    Ok(transaction.commit_unseen().await?)
}
