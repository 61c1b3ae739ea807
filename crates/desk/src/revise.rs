//! Revising: an article's copy, byline and topics are saved anew.

use archive::{Archive, ArticleRow, Neighbours, Noun, RevisionOf, RevisionRow};
use jiff::Timestamp;
use news::{ArticleId, Byline, Document, Event, EventNumber, List, StaffId, State, TopicId};

use crate::Error;
use crate::draft::byline_names;

/// A save of an article, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Who wrote it.
    pub byline: Byline,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// The copy.
    pub document: Document,
}

/// Saves an article. Of a public one, readers read the new copy from the commit on, and the
/// event's number comes back; of any other, nobody notices, and `None` does.
pub async fn revise(
    archive: &Archive,
    article: ArticleId,
    new: Revision,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    let mut transaction = archive.write().await?;
    let mut row = transaction.article(article).await?.ok_or(Error::NoArticle(article))?;
    let is_public = row.state == State::Published;
    if is_public {
        new.document.may_publish()?;
    }
    let published_at = row.published_at.unwrap_or(now);
    let before = transaction.neighbours(&row, published_at).await?;
    let shown_before = row.clone();
    let names = byline_names(&mut transaction, &new.byline).await?;
    row.revision = transaction.numbers(Noun::Revision, 1).await?;
    row.wear(&new.document, names);
    if is_public {
        row.modified_at = Some(now.max(published_at));
        row.version += 1;
    }
    transaction.set_byline_and_topics(article, &new.byline, &new.topics).await?;
    transaction.update_article(&row).await?;
    transaction.insert_revisions(&[saved(&row, new, staff, now)]).await?;
    if !is_public {
        transaction.commit_unseen().await?;
        return Ok(None);
    }
    let after = transaction.neighbours(&row, published_at).await?;
    let gone: Vec<List> = without(&before.lists, &after.lists);
    transaction.unlist(article, published_at, &gone).await?;
    transaction.list(article, published_at, &after.lists).await?;
    let event = event_of(&shown_before, &row, &before, after);
    Ok(Some(transaction.commit_with(&event, staff, now).await?))
}

fn saved(row: &ArticleRow, new: Revision, staff: Option<StaffId>, now: Timestamp) -> RevisionRow {
    RevisionRow {
        id: row.revision,
        of: RevisionOf::Article(row.id),
        saved_at: now,
        saved_by: staff,
        byline: new.byline,
        topics: new.topics,
        document: new.document,
        import: None,
    }
}

fn event_of(old: &ArticleRow, new: &ArticleRow, before: &Neighbours, after: Neighbours) -> Event {
    let card_changed = shown(old) != shown(new);
    let joined = without(&after.lists, &before.lists);
    let left = without(&before.lists, &after.lists);
    let moved = !joined.is_empty() || !left.is_empty();
    let lists = if moved { [after.lists, left].concat() } else { Vec::new() };
    // Translations print its headline. Who has it beside their own records its card.
    let beside = if card_changed { after.beside } else { Vec::new() };
    Event::ArticleRevised { article: new.id, card_changed, lists, beside }
}

/// What lists show of an article and an edit can change.
fn shown(row: &ArticleRow) -> impl PartialEq + '_ {
    (
        (&row.headline, &row.kicker, &row.standfirst, &row.place),
        (&row.lead_picture, &row.authors, &row.kind, &row.language),
        (&row.section, &row.slug),
    )
}

fn without(lists: &[List], others: &[List]) -> Vec<List> {
    lists.iter().copied().filter(|list| !others.contains(list)).collect()
}
