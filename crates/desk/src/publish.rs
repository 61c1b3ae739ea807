//! Publishing: a draft, or a withdrawn article that is right again, becomes public.

use archive::Archive;
use jiff::Timestamp;
use news::{ArticleId, Event, EventNumber, StaffId, State};

use crate::Error;

/// Publishes an article. One that was withdrawn keeps the date it first had.
pub async fn publish(
    archive: &Archive,
    article: ArticleId,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let mut transaction = archive.write().await?;
    let mut row = transaction.article(article).await?.ok_or(Error::NoArticle(article))?;
    row.state.may_publish()?;
    let missing = archive::Error::Missing { noun: "revision", id: row.revision };
    let revision = transaction.revision(row.revision).await?.ok_or(missing)?;
    revision.document.may_publish()?;
    if row.state == State::Withdrawn {
        transaction.delete_withdrawal(article).await?;
    }
    let published_at = row.published_at.unwrap_or(now);
    row.state = State::Published;
    row.published_at = Some(published_at);
    row.modified_at = Some(now.max(published_at));
    row.version += 1;
    transaction.update_article(&row).await?;
    let neighbours = transaction.neighbours(&row, published_at).await?;
    // A section appears in the furniture of every page with its first article.
    let opened = transaction.empty_sections(&neighbours.lists).await?;
    transaction.list(article, published_at, &neighbours.lists).await?;
    let (lists, beside) = (neighbours.lists, neighbours.beside);
    let mut events = vec![Event::ArticlePublished { article, lists, beside }];
    events.extend(opened.into_iter().map(|section| Event::SectionChanged { section }));
    Ok(transaction.commit_with_all(&events, staff, now).await?)
}
