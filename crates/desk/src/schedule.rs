//! Scheduling: an article is published when an instant comes; or it is called off.

use archive::{Archive, Release};
use jiff::Timestamp;
use news::{Actor, ArticleId, Deed};
use serde_json::json;

use crate::Error;
use crate::checklist::must_be_complete;
use crate::holding::{Holding, hold, newest, record};
use crate::publish::has_news;

/// Has an article published at `due_at`: what is its newest save then. An instant set before is
/// replaced. [`Error::Embargoed`] when its embargo lifts later, [`Error::Past`] when it is past.
pub async fn schedule(
    archive: &Archive,
    article: ArticleId,
    due_at: Timestamp,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    let Holding { row, pending } = hold(&mut transaction, article, Deed::Publish, by).await?;
    if due_at <= now {
        return Err(Error::Past(due_at));
    }
    if let Some(embargo) = pending.embargo.filter(|embargo| embargo.until > due_at) {
        return Err(Error::Embargoed(embargo.until));
    }
    has_news(&row)?;
    must_be_complete(&mut transaction, &row).await?;
    // Better now than when nobody is there.
    newest(&mut transaction, &row).await?.document.may_publish()?;
    let release = Release { due_at, set_at: now, staff: by.staff };
    transaction.set_release(article, Some(&release)).await?;
    record(&mut transaction, by, "schedule", &row, json!({ "due_at": due_at }), now).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Calls off what was to be published at an instant.
pub async fn unschedule(
    archive: &Archive,
    article: ArticleId,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    let row = hold(&mut transaction, article, Deed::Unschedule, by).await?.row;
    transaction.set_release(article, None).await?;
    record(&mut transaction, by, "unschedule", &row, json!({}), now).await?;
    Ok(transaction.commit_unseen().await?)
}
