//! Taking an article in hand: its row, what waits on it, and the rule of the deed.

use archive::{Act, ArticleRow, Pending, RevisionRow, Transaction};
use jiff::Timestamp;
use news::{Actor, ArticleId, Deed, Situation};
use serde_json::{Value, json};

use crate::Error;

/// An article in the hands of one act: nobody else changes it before the act ends.
pub(crate) struct Holding {
    pub(crate) row: ArticleRow,
    pub(crate) pending: Pending,
}

/// Takes an article in hand for a deed, if the deed is allowed.
pub(crate) async fn hold(
    transaction: &mut Transaction,
    article: ArticleId,
    deed: Deed,
    by: Actor,
) -> Result<Holding, Error> {
    let row = transaction.article(article).await?.ok_or(Error::NoArticle(article))?;
    let pending = transaction.pending(article).await?;
    let situation = Situation {
        state: row.state,
        is_own: by.staff.is_some() && by.staff == row.drafted_by,
        is_submitted: pending.submission.is_some(),
        is_scheduled: pending.release.is_some(),
    };
    deed.may(by.role, situation)?;
    Ok(Holding { row, pending })
}

/// The newest save of an article.
pub(crate) async fn newest(
    transaction: &mut Transaction,
    row: &ArticleRow,
) -> Result<RevisionRow, Error> {
    let id = row.newest();
    let missing = archive::Error::Missing { noun: "revision", id };
    Ok(transaction.revision(id).await?.ok_or(missing)?)
}

/// Writes a deed into the record of acts.
pub(crate) async fn record(
    transaction: &mut Transaction,
    by: Actor,
    act: &'static str,
    row: &ArticleRow,
    detail: Value,
    now: Timestamp,
) -> Result<(), Error> {
    let mut said = json!({ "headline": row.headline });
    if let (Some(said), Value::Object(detail)) = (said.as_object_mut(), detail) {
        said.extend(detail);
    }
    let (noun, id) = ("article", Some(row.id.0));
    let act = Act { staff: by.staff, act, noun, row: id, detail: said };
    Ok(transaction.record(act, now).await?)
}
