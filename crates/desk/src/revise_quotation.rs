//! What editors do with a quotation that was confirmed: revise it, confirm it again, take it off
//! the record; and say no to what the finder suggests.

use archive::{Act, Archive, Find, QuotationRow, Transaction};
use jiff::Timestamp;
use news::{Actor, ArticleId, Event, PersonId, QuotationFacts, QuotationId, QuotationState};
use serde_json::json;

use crate::Error;
use crate::confirm_quotation::{checked, may_keep_record};
use crate::said::{told, words_marked};

/// Revises what is known of a quotation, and who said it. Its words are the article's: other words
/// put it on the record only when an article marks them.
pub async fn revise_quotation(
    archive: &Archive,
    id: QuotationId,
    facts: &QuotationFacts,
    speaker: PersonId,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    may_keep_record(by)?;
    let facts = checked(facts)?;
    let mut transaction = archive.write().await?;
    let mut row = row(&mut transaction, id).await?;
    let missing = Error::NoRow { noun: "person", id: speaker.0 };
    let was = row.quotation.speaker.person.id;
    row.quotation.speaker = transaction.speaker(speaker).await?.ok_or(missing)?;
    if let Some(on) = facts.said_on {
        row.sort_on = on.first_day();
    }
    row.quotation.facts = facts;
    transaction.update_quotation(&row).await?;
    finish(transaction, &row, "revise", &[was], by, now).await
}

/// Puts a quotation back on the record with the words its article prints now.
pub async fn confirm_again(
    archive: &Archive,
    id: QuotationId,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    may_keep_record(by)?;
    let mut transaction = archive.write().await?;
    let mut row = row(&mut transaction, id).await?;
    let appearances = transaction.appearances_of(id).await?;
    let Some((_, last)) = appearances.last() else { return Err(Error::QuotationWords) };
    let article = last.article;
    let printed = transaction.article(article).await?.ok_or(Error::NoArticle(article))?;
    let saved = transaction.revision(printed.revision).await?;
    let words = saved.and_then(|saved| words_marked(&saved.document.body, id));
    let words = words.ok_or(Error::QuotationWords)?;
    row.quotation.facts.words = news::bare_words(&words).to_owned();
    row.quotation.state = QuotationState::OnRecord;
    (row.confirmed_at, row.confirmed_by) = (now, by.staff);
    transaction.update_quotation(&row).await?;
    finish(transaction, &row, "confirm", &[], by, now).await
}

/// Takes a quotation off the record. Its words stay in the articles, as any others.
pub async fn strike_quotation(
    archive: &Archive,
    id: QuotationId,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    may_keep_record(by)?;
    let mut transaction = archive.write().await?;
    let mut row = row(&mut transaction, id).await?;
    row.quotation.state = QuotationState::Rejected;
    transaction.update_quotation(&row).await?;
    finish(transaction, &row, "strike", &[], by, now).await
}

/// Says of two quotations that they are one saying in two translations.
pub async fn link_translations(
    archive: &Archive,
    one: QuotationId,
    other: QuotationId,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    may_keep_record(by)?;
    if one == other {
        return Err(Error::SameRecord);
    }
    let mut transaction = archive.write().await?;
    let mut later = row(&mut transaction, one.max(other)).await?;
    let first = row(&mut transaction, one.min(other)).await?;
    later.same_as = Some(first.same_as.unwrap_or(first.quotation.id));
    transaction.update_quotation(&later).await?;
    let mut events = vec![told(&mut transaction, vec![one, other], &[]).await?];
    let events: Vec<Event> = events.drain(..).flatten().collect();
    transaction.commit_with_all(&events, by.staff, now).await?;
    Ok(())
}

/// Says that a find is no quotation, so that it is not suggested again.
pub async fn reject_suggestion(
    archive: &Archive,
    article: ArticleId,
    find: &Find,
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    may_keep_record(by)?;
    let mut transaction = archive.write().await?;
    let row = transaction.article(article).await?.ok_or(Error::NoArticle(article))?;
    let state = QuotationState::Rejected;
    transaction.settle_suggestion(article, find, state, by.staff, now).await?;
    let detail = json!({ "headline": row.headline, "words": find.bare });
    let act = Act { staff: by.staff, act: "reject", noun: "article", row: Some(article.0), detail };
    transaction.record(act, now).await?;
    Ok(transaction.commit_unseen().await?)
}

pub(crate) async fn row(
    transaction: &mut Transaction,
    id: QuotationId,
) -> Result<QuotationRow, Error> {
    let rows = transaction.quotation_rows(vec![id.0]).await?;
    rows.into_iter().next().ok_or(Error::NoRow { noun: "quotation", id: id.0 })
}

/// Finds out what is public now, records the act and tells whoever follows the record.
pub(crate) async fn finish(
    mut transaction: Transaction,
    row: &QuotationRow,
    act: &'static str,
    others: &[PersonId],
    by: Actor,
    now: Timestamp,
) -> Result<(), Error> {
    let id = row.quotation.id;
    transaction.settle_quotations(vec![id.0]).await?;
    let articles: Vec<ArticleId> =
        transaction.appearances_of(id).await?.iter().map(|(_, one)| one.article).collect();
    let mut event = told(&mut transaction, vec![id], &articles).await?;
    if let Some(Event::QuotationsChanged { speakers, .. }) = &mut event {
        speakers.extend(others);
        speakers.sort_unstable();
        speakers.dedup();
    }
    let speaker = &row.quotation.speaker.person.name;
    let detail = json!({ "name": speaker, "words": row.quotation.facts.words });
    let act = Act { staff: by.staff, act, noun: "quotation", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let events: Vec<Event> = event.into_iter().collect();
    transaction.commit_with_all(&events, by.staff, now).await?;
    Ok(())
}
