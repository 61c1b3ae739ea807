//! Withdrawing: a public article is taken back, and a notice stays at its address.

use archive::Archive;
use jiff::Timestamp;
use news::{Actor, ArticleId, Deed, Event, EventNumber, State};
use serde_json::json;

use crate::Error;
use crate::holding::{hold, newest, record};
use crate::said::withdraw_said;

/// Withdraws an article. `notice` is what readers are told, in the paper's words. What was to be
/// published of it at an instant is called off.
pub async fn withdraw(
    archive: &Archive,
    article: ArticleId,
    notice: &str,
    by: Actor,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let mut transaction = archive.write().await?;
    let mut row = hold(&mut transaction, article, Deed::Withdraw, by).await?.row;
    let published_at = row.published_at.unwrap_or(now);
    let had_any = transaction.has_corrections().await?;
    let neighbours = transaction.neighbours(&row, published_at).await?;
    transaction.unlist(article, published_at, &neighbours.lists).await?;
    // A section without anything to read leaves the furniture of every page.
    let closed = transaction.empty_sections(&neighbours.lists).await?;
    row.state = State::Withdrawn;
    transaction.update_article(&row).await?;
    transaction.insert_withdrawal(article, notice, by.staff, now).await?;
    transaction.set_release(article, None).await?;
    let has_corrections = !newest(&mut transaction, &row).await?.document.corrections.is_empty();
    record(&mut transaction, by, "withdraw", &row, json!({ "notice": notice }), now).await?;
    let (lists, beside) = (neighbours.lists, neighbours.beside);
    let mut events = vec![Event::ArticleWithdrawn { article, lists, beside }];
    if has_corrections {
        let first_or_last = had_any != transaction.has_corrections().await?;
        events.push(Event::CorrectionsChanged { article, first_or_last });
    }
    events.extend(withdraw_said(&mut transaction, article).await?);
    events.extend(closed.into_iter().map(|section| Event::SectionChanged { section }));
    Ok(transaction.commit_with_all(&events, by.staff, now).await?)
}
