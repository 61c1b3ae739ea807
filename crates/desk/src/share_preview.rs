//! Sharing a preview: a signed address at which an article can be read before it is public, for a
//! while; taking it back; and that it was opened.

use archive::{Act, Archive, Keys, Noun, PreviewRow, Purpose};
use jiff::{SignedDuration, Timestamp};
use news::{ArticleId, StaffId};
use serde_json::json;

use crate::Error;

/// Makes an address that works for `lasts`.
pub async fn share_preview(
    archive: &Archive,
    article: ArticleId,
    lasts: SignedDuration,
    staff: StaffId,
    now: Timestamp,
) -> Result<PreviewRow, Error> {
    let mut transaction = archive.write().await?;
    if transaction.article(article).await?.is_none() {
        return Err(Error::NoArticle(article));
    }
    let id = transaction.numbers(Noun::Preview, 1).await?;
    let expires_at = now.checked_add(lasts).unwrap_or(now);
    let made_by = Some(staff);
    let row = PreviewRow { id, article, made_at: now, made_by, expires_at, revoked_at: None };
    transaction.insert_preview(&row).await?;
    let detail = json!({ "preview": id, "expires_at": expires_at });
    record(&mut transaction, "share_preview", article, detail, staff, now).await?;
    transaction.commit_unseen().await?;
    Ok(row)
}

/// Takes an address back; whether it had worked until now.
pub async fn revoke_preview(
    archive: &Archive,
    article: ArticleId,
    preview: i64,
    staff: StaffId,
    now: Timestamp,
) -> Result<bool, Error> {
    let mut transaction = archive.write().await?;
    let was_good = transaction.revoke_preview(article, preview, now).await?;
    if was_good {
        let detail = json!({ "preview": preview });
        record(&mut transaction, "revoke_preview", article, detail, staff, now).await?;
    }
    transaction.commit_unseen().await?;
    Ok(was_good)
}

/// Opens the preview a token names, from a truncated network, and writes that down. `None` for what
/// is no token of ours; [`Error::LinkSpent`] for one that has run out or was taken back.
pub async fn open_preview(
    archive: &Archive,
    keys: &Keys,
    token: &str,
    network: &str,
    now: Timestamp,
) -> Result<Option<ArticleId>, Error> {
    let Some(id) = Keys::row_of(token) else { return Ok(None) };
    let row = archive.inside().await?.preview_address(id).await?;
    let genuine = row.filter(|row| keys.is_token(Purpose::Previews, id, row.epoch(), token));
    let Some(row) = genuine else { return Ok(None) };
    if !row.is_good(now) {
        return Err(Error::LinkSpent);
    }
    let mut transaction = archive.write().await?;
    transaction.open_preview(id, network, now).await?;
    transaction.commit_unseen().await?;
    Ok(Some(row.article))
}

async fn record(
    transaction: &mut archive::Transaction,
    act: &'static str,
    article: ArticleId,
    detail: serde_json::Value,
    staff: StaffId,
    now: Timestamp,
) -> Result<(), Error> {
    let row = Some(article.0);
    let act = Act { staff: Some(staff), act, noun: "article", row, detail };
    Ok(transaction.record(act, now).await?)
}
