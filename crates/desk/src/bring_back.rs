//! Bringing back: an old save becomes the newest one.

use archive::{Archive, RevisionOf};
use jiff::Timestamp;
use news::{Actor, ArticleId, Deed};
use serde_json::json;

use crate::Error;
use crate::holding::{hold, newest, record};
use crate::save::{Save, write};

/// Saves an old revision's copy, byline and topics anew; its number. What was saved since stays
/// in the list of revisions. Where the article stands, and its corrections, stay as they are.
pub async fn bring_back(
    archive: &Archive,
    article: ArticleId,
    revision: i64,
    by: Actor,
    now: Timestamp,
) -> Result<i64, Error> {
    let mut transaction = archive.write().await?;
    let mut row = hold(&mut transaction, article, Deed::Save, by).await?.row;
    let old = transaction.revision(revision).await?;
    let old = old.filter(|old| old.of == RevisionOf::Article(article));
    let old = old.ok_or(archive::Error::Missing { noun: "revision", id: revision })?;
    let last = newest(&mut transaction, &row).await?;
    let mut document = old.document;
    document.corrections = last.document.corrections;
    let placing = last.placing.unwrap_or_else(|| row.placing());
    let save = Save { base: last.id, placing, byline: old.byline, topics: old.topics, document };
    let id = write(&mut transaction, &mut row, save, by, now, now).await?;
    let detail = json!({ "revision": id, "of": revision });
    record(&mut transaction, by, "bring_back", &row, detail, now).await?;
    transaction.commit_unseen().await?;
    Ok(id)
}
