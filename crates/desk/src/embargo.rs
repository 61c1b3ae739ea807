//! Embargo: an instant before which nothing of an article may be public.

use archive::{Archive, Embargo, Release};
use jiff::Timestamp;
use news::{Actor, ArticleId, Deed};
use serde_json::json;

use crate::Error;
use crate::checklist::must_be_complete;
use crate::holding::{Holding, hold, record};

/// Puts a draft under embargo until an instant, or lifts it. What was to be published before that
/// instant is published at it. [`Error::Past`] when it is past.
pub async fn embargo(
    archive: &Archive,
    article: ArticleId,
    until: Option<Timestamp>,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    if let Some(until) = until.filter(|until| *until <= now) {
        return Err(Error::Past(until));
    }
    let mut transaction = archive.write().await?;
    let Holding { row, pending } = hold(&mut transaction, article, Deed::Embargo, by).await?;
    if until.is_some() {
        must_be_complete(&mut transaction, &row).await?;
    }
    let embargo = until.map(|until| Embargo { until, set_at: now, staff: by.staff });
    transaction.set_embargo(article, embargo.as_ref()).await?;
    if let (Some(until), Some(release)) = (until, pending.release)
        && release.due_at < until
    {
        let later = Release { due_at: until, ..release };
        transaction.set_release(article, Some(&later)).await?;
    }
    let act = if until.is_some() { "embargo" } else { "lift_embargo" };
    record(&mut transaction, by, act, &row, json!({ "until": until }), now).await?;
    Ok(transaction.commit_unseen().await?)
}
