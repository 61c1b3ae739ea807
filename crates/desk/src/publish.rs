//! Publishing: the newest save of a draft, of a public article, or of one that was withdrawn and
//! is right again, becomes what readers read.

use archive::{Archive, Release, Transaction};
use jiff::Timestamp;
use news::version::VersionKind;
use news::{Actor, ArticleId, Deed, Event, EventNumber, State};
use serde_json::json;

use crate::checklist::must_be_complete;
use crate::holding::{Holding, hold, record};
use crate::printing::{Order, print};
use crate::{Error, Seal};

/// How an article is to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publish {
    /// Why a public article is printed anew. The first time it is a first publication anyway.
    pub kind: VersionKind,
    /// What the list of versions says about it.
    pub note: Option<String>,
    /// The save its editor has read. When somebody saved since, it is refused as
    /// [`Error::Stale`]; without it, whatever is newest is published.
    pub seen: Option<i64>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// Readers read it from this event on.
    Now(EventNumber),
    /// It is under embargo: it is published when that lifts, by itself.
    WhenItLifts(Timestamp),
}

impl Default for Publish {
    fn default() -> Self {
        Self { kind: VersionKind::Update, note: None, seen: None }
    }
}

/// Publishes an article. One that was withdrawn keeps the date it first had. One under embargo is
/// published at the instant that lifts.
pub async fn publish(
    archive: &Archive,
    seal: &Seal,
    article: ArticleId,
    how: Publish,
    by: Actor,
    now: Timestamp,
) -> Result<Published, Error> {
    let mut transaction = archive.write().await?;
    let (due_at, events) = publish_within(&mut transaction, seal, article, how, by, now).await?;
    if let Some(due_at) = due_at {
        transaction.commit_unseen().await?;
        return Ok(Published::WhenItLifts(due_at));
    }
    Ok(Published::Now(transaction.commit_with_all(&events, by.staff, now).await?))
}

/// The same within another act: the instant it waits for, if it does, and the events it makes.
pub(crate) async fn publish_within(
    transaction: &mut Transaction,
    seal: &Seal,
    article: ArticleId,
    how: Publish,
    by: Actor,
    now: Timestamp,
) -> Result<(Option<Timestamp>, Vec<Event>), Error> {
    let Holding { mut row, pending } = hold(transaction, article, Deed::Publish, by).await?;
    has_news(&row)?;
    is_seen(&row, how.seen)?;
    must_be_complete(transaction, &row).await?;
    if let Some(embargo) = pending.embargo.filter(|embargo| embargo.until > now) {
        let release = Release { due_at: embargo.until, set_at: now, staff: by.staff };
        transaction.set_release(article, Some(&release)).await?;
        let detail = json!({ "due_at": embargo.until });
        record(transaction, by, "schedule", &row, detail, now).await?;
        return Ok((Some(embargo.until), Vec::new()));
    }
    let order = Order { kind: how.kind, note: how.note, staff: by.staff, now };
    let events = print(transaction, seal, &mut row, &order).await?;
    let detail = json!({ "version": row.version, "kind": how.kind.as_str() });
    record(transaction, by, "publish", &row, detail, now).await?;
    Ok((None, events))
}

/// A public article is printed anew only when it was saved since.
pub(crate) fn has_news(row: &archive::ArticleRow) -> Result<(), Error> {
    if row.state == State::Published && row.working.is_none() {
        return Err(Error::NothingNew);
    }
    Ok(())
}

/// Whether the newest save is the one the editor has read.
pub(crate) fn is_seen(row: &archive::ArticleRow, seen: Option<i64>) -> Result<(), Error> {
    match seen {
        Some(seen) if seen != row.newest() => Err(Error::Stale { newest: row.newest() }),
        _ => Ok(()),
    }
}
