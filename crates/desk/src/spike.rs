//! Spiking: a draft is put aside for good; restoring: it is a draft again.

use archive::Archive;
use jiff::Timestamp;
use news::{Actor, ArticleId, Deed, State};
use serde_json::json;

use crate::Error;
use crate::holding::{hold, record};

/// Puts a draft aside. Nothing waits on it any more; it keeps its address and all its saves.
pub async fn spike(
    archive: &Archive,
    article: ArticleId,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    let mut row = hold(&mut transaction, article, Deed::Spike, by).await?.row;
    row.state = State::Spiked;
    transaction.update_article(&row).await?;
    transaction.set_submission(article, None).await?;
    transaction.set_release(article, None).await?;
    record(&mut transaction, by, "spike", &row, json!({}), now).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Makes a spiked article a draft again. Its embargo, if it had one, still holds.
pub async fn restore(
    archive: &Archive,
    article: ArticleId,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    let mut row = hold(&mut transaction, article, Deed::Restore, by).await?.row;
    row.state = State::Draft;
    transaction.update_article(&row).await?;
    record(&mut transaction, by, "restore", &row, json!({}), now).await?;
    Ok(transaction.commit_unseen().await?)
}
