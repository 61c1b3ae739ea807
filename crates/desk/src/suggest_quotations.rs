//! Suggesting: the machine reads an article as it is printed and writes down, beside it, what it
//! takes for quotations. It never touches the copy.

use archive::{Archive, Find};
use jiff::Timestamp;
use news::{ArticleId, QuotationState, State, has_same_words};

use crate::Error;
use crate::finder::{look_through, resolve};
use crate::said::settle_said;

/// Reads a public article and suggests its quotations, unless it was read as it is already; how
/// many there are to confirm. What somebody rejected or confirmed is not suggested again.
pub async fn suggest_quotations(
    archive: &Archive,
    article: ArticleId,
    now: Timestamp,
) -> Result<usize, Error> {
    let mut inside = archive.inside().await?;
    let Some(row) = inside.article(article).await? else { return Ok(0) };
    if row.state != State::Published {
        return Ok(0);
    }
    let Some(saved) = inside.revision(row.revision).await? else { return Ok(0) };
    drop(inside);
    let zone = archive.read().await?.paper().await?.time_zone.zone();
    let filed = zone.to_datetime(row.published_at.unwrap_or(now)).date();
    let finds = look_through(&saved.document, &row.language, filed);
    let mut inside = archive.inside().await?;
    let finds = resolve(&mut inside, finds, &saved.document.body.text().text).await?;
    drop(inside);
    let mut transaction = archive.write().await?;
    let is_as_read = transaction
        .article(article)
        .await?
        .is_some_and(|now| now.revision == row.revision && now.state == State::Published);
    // Printed anew in the meantime, it is read again after that event.
    if !is_as_read || transaction.quotation_reading(article).await? == Some(row.revision) {
        return Ok(0);
    }
    let settled = transaction.suggestions_of(article).await?;
    let is_open = |find: &Find| {
        settled.iter().all(|row| {
            row.state == QuotationState::Suggested
                || !has_same_words(&row.find.anchor.words, &find.anchor.words)
        })
    };
    let finds: Vec<Find> = finds.into_iter().filter(is_open).collect();
    transaction.put_suggestions(article, &finds, now).await?;
    transaction.note_quotation_reading(article, row.revision).await?;
    // An import may bring marks of ours along.
    let event = settle_said(&mut transaction, &row, &saved.document.body, false).await?;
    let events: Vec<_> = event.into_iter().collect();
    transaction.commit_with_all(&events, None, now).await?;
    Ok(finds.len())
}
