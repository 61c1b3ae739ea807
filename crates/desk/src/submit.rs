//! Submitting: a draft is sent to the editors, who are told by mail.

use archive::{Archive, MailPurpose, NewMail, Submission};
use jiff::Timestamp;
use news::{Actor, ArticleId, Deed};
use serde_json::json;

use crate::Error;
use crate::holding::{hold, record};

/// Sends a draft to the editors, with a note or without.
pub async fn submit(
    archive: &Archive,
    article: ArticleId,
    note: Option<String>,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    let row = hold(&mut transaction, article, Deed::Submit, by).await?.row;
    let submission = Submission { submitted_at: now, staff: by.staff, note: note.clone() };
    transaction.set_submission(article, Some(&submission)).await?;
    let editors = transaction.active_editors().await?;
    for editor in editors.into_iter().filter(|editor| Some(*editor) != by.staff) {
        let mail = NewMail {
            purpose: MailPurpose::Submitted,
            to: editor,
            link: None,
            article: Some(article),
            note: note.clone(),
            by: by.staff,
        };
        transaction.plan_mail(mail, now).await?;
    }
    record(&mut transaction, by, "submit", &row, json!({}), now).await?;
    Ok(transaction.commit_unseen().await?)
}
