//! Withdrawing: a public article is taken back, and a notice stays at its address.

use archive::Archive;
use jiff::Timestamp;
use news::{ArticleId, Event, EventNumber, StaffId, State};

use crate::Error;

/// Withdraws an article. `notice` is what readers are told, in the paper's words.
pub async fn withdraw(
    archive: &Archive,
    article: ArticleId,
    notice: &str,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let mut transaction = archive.write().await?;
    let mut row = transaction.article(article).await?.ok_or(Error::NoArticle(article))?;
    row.state.may_withdraw()?;
    let published_at = row.published_at.unwrap_or(now);
    let neighbours = transaction.neighbours(&row, published_at).await?;
    transaction.unlist(article, published_at, &neighbours.lists).await?;
    // A section without anything to read leaves the furniture of every page.
    let closed = transaction.empty_sections(&neighbours.lists).await?;
    row.state = State::Withdrawn;
    transaction.update_article(&row).await?;
    transaction.insert_withdrawal(article, notice, staff, now).await?;
    let (lists, beside) = (neighbours.lists, neighbours.beside);
    let mut events = vec![Event::ArticleWithdrawn { article, lists, beside }];
    events.extend(closed.into_iter().map(|section| Event::SectionChanged { section }));
    Ok(transaction.commit_with_all(&events, staff, now).await?)
}
