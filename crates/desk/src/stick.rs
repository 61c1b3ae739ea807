//! Sticking: a public article stays on top of the front until it is taken off.

use archive::Archive;
use jiff::Timestamp;
use news::{Actor, ArticleId, Deed, Event, EventNumber, List};
use serde_json::json;

use crate::Error;
use crate::holding::{hold, newest, record};

/// Puts a public article on top of the front, or takes it off. Its newest save is told, too, so
/// that the next version keeps it. `None` when nothing is different from before.
pub async fn stick(
    archive: &Archive,
    article: ArticleId,
    is_sticky: bool,
    by: Actor,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    let mut transaction = archive.write().await?;
    let mut row = hold(&mut transaction, article, Deed::Stick, by).await?.row;
    if row.is_sticky == is_sticky {
        return Ok(None);
    }
    let saved = newest(&mut transaction, &row).await?;
    if let Some(mut placing) = saved.placing {
        placing.is_sticky = is_sticky;
        transaction.set_placing(saved.id, &placing).await?;
    }
    row.is_sticky = is_sticky;
    transaction.update_article(&row).await?;
    let act = if is_sticky { "stick" } else { "unstick" };
    record(&mut transaction, by, act, &row, json!({}), now).await?;
    let (lists, beside) = (vec![List::All], Vec::new());
    let event = Event::ArticleRevised { article, card_changed: false, lists, beside };
    Ok(Some(transaction.commit_with(&event, by.staff, now).await?))
}
