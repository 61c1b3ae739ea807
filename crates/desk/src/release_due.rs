//! Releasing: what falls due is published, each article in a transaction of its own, once however
//! many nodes try.

use archive::{Archive, ArticleRow, MailPurpose, NewMail, Release};
use jiff::{SignedDuration, Timestamp};
use news::version::VersionKind;
use news::{Actor, ArticleId, Deed, EventNumber};
use serde_json::json;

use crate::holding::{Holding, hold, record};
use crate::printing::{Order, print};
use crate::publish::has_news;
use crate::{Error, Seal};

/// Articles looked up at once.
const DUE_AT_ONCE_MAX: u32 = 100;
/// What is published later than this after its instant is recorded as late.
const LATE: SignedDuration = SignedDuration::from_secs(5);

/// What became of an article that fell due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Released {
    /// Readers read it from this event on; so much later than its instant.
    Published(EventNumber, SignedDuration),
    /// It could not be published, which whoever set the instant is told by mail: the reason.
    CalledOff(String),
}

/// Publishes everything that is due. An article that another node published, or that was called
/// off meanwhile, is not in the answer.
pub async fn release_due(
    archive: &Archive,
    seal: &Seal,
    now: Timestamp,
) -> Result<Vec<(ArticleId, Released)>, Error> {
    let mut released = Vec::new();
    loop {
        let due = archive.inside().await?.due(now, DUE_AT_ONCE_MAX).await?;
        if due.is_empty() {
            return Ok(released);
        }
        for article in due {
            let outcome = match release(archive, seal, article, now).await {
                Err(refusal) if refusal.is_refusal() => {
                    call_off(archive, article, &refusal.to_string(), now).await?
                }
                outcome => outcome?,
            };
            released.extend(outcome.map(|outcome| (article, outcome)));
        }
    }
}

/// Publishes one article, if it is still due.
async fn release(
    archive: &Archive,
    seal: &Seal,
    article: ArticleId,
    now: Timestamp,
) -> Result<Option<Released>, Error> {
    let mut transaction = archive.write().await?;
    let by = Actor::paper();
    let Holding { mut row, pending } = hold(&mut transaction, article, Deed::Publish, by).await?;
    let Some(release) = pending.release.filter(|release| release.due_at <= now) else {
        return Ok(None);
    };
    if let Some(embargo) = pending.embargo.filter(|embargo| embargo.until > now) {
        let later = Release { due_at: embargo.until, ..release };
        transaction.set_release(article, Some(&later)).await?;
        transaction.commit_unseen().await?;
        return Ok(None);
    }
    has_news(&row)?;
    let order = Order { kind: VersionKind::Update, note: None, staff: release.staff, now };
    let events = print(&mut transaction, seal, &mut row, &order).await?;
    let late = now.duration_since(release.due_at);
    record_release(&mut transaction, &row, &release, late, now).await?;
    let number = transaction.commit_with_all(&events, None, now).await?;
    Ok(Some(Released::Published(number, late)))
}

async fn record_release(
    transaction: &mut archive::Transaction,
    row: &ArticleRow,
    release: &Release,
    late: SignedDuration,
    now: Timestamp,
) -> Result<(), Error> {
    let mut detail = json!({
        "version": row.version,
        "due_at": release.due_at,
        "set_by": release.staff,
    });
    if late > LATE {
        detail["late_seconds"] = json!(late.as_secs());
    }
    record(transaction, Actor::paper(), "release", row, detail, now).await
}

/// Takes the instant of an article away that cannot be published, and tells who set it.
async fn call_off(
    archive: &Archive,
    article: ArticleId,
    why: &str,
    now: Timestamp,
) -> Result<Option<Released>, Error> {
    let mut transaction = archive.write().await?;
    let row = transaction.article(article).await?.ok_or(Error::NoArticle(article))?;
    let pending = transaction.pending(article).await?;
    let Some(release) = pending.release.filter(|release| release.due_at <= now) else {
        return Ok(None);
    };
    transaction.set_release(article, None).await?;
    if let Some(to) = release.staff {
        let mail = NewMail {
            purpose: MailPurpose::ReleaseFailed,
            to,
            link: None,
            article: Some(article),
            note: Some(why.to_owned()),
            by: None,
        };
        transaction.plan_mail(mail, now).await?;
    }
    let detail = json!({ "due_at": release.due_at, "why": why });
    record(&mut transaction, Actor::paper(), "call_off", &row, detail, now).await?;
    transaction.commit_unseen().await?;
    Ok(Some(Released::CalledOff(why.to_owned())))
}
