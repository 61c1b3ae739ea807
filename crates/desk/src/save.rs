//! Saving: new copy of an article, for the newsroom; readers see it once it is published.

use archive::{Archive, ArticleRow, Noun, RevisionOf, RevisionRow, Transaction};
use jiff::{SignedDuration, Timestamp};
use news::merge::{Merge, merge};
use news::{Actor, ArticleId, Byline, Deed, Document, Placing, State, TopicId};
use serde_json::json;

use crate::Error;
use crate::draft::byline_names;
use crate::holding::{hold, newest, record};
use crate::placing::{may_place, place};

/// One person's saves within this time are one revision.
const RUN: SignedDuration = SignedDuration::from_mins(5);
/// How long a save whose place was taken is kept, so that what was made of it can be merged.
const SUPERSEDED_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// An article as somebody wants it, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Save {
    /// The revision it was made of: the number the last save or the opening told.
    pub base: i64,
    /// Where it is to stand.
    pub placing: Placing,
    /// Who wrote it.
    pub byline: Byline,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// The copy. Its corrections are left out: those that were printed stay as they are.
    pub document: Document,
}

/// What became of a save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It is kept as this revision, which the next save is made of.
    As(i64),
    /// Somebody else saved since, so nothing was written.
    Stale(Box<Stale>),
}

/// Two saves of the same revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// What both were made of; `None` when it is too old to be kept.
    pub base: Option<RevisionRow>,
    /// The newest save, which is somebody else's, or one's own from another window.
    pub theirs: RevisionRow,
    /// The copy of both in one, with what both changed for somebody to decide; `None` without the
    /// base.
    pub merge: Option<Merge>,
}

impl Stale {
    fn of(base: Option<RevisionRow>, mine: &Document, theirs: RevisionRow) -> Self {
        let merge = base.as_ref().map(|base| merge(&base.document, mine, &theirs.document));
        Self { base, theirs, merge }
    }
}

/// Saves an article. One person's saves within five minutes are one revision in the list of
/// revisions, each under a new number. A save that changes nothing writes nothing.
pub async fn save(
    archive: &Archive,
    article: ArticleId,
    save: Save,
    by: Actor,
    now: Timestamp,
) -> Result<Saved, Error> {
    let mut transaction = archive.write().await?;
    let mut row = hold(&mut transaction, article, Deed::Save, by).await?.row;
    let newest = newest(&mut transaction, &row).await?;
    let mut save = save;
    save.document.corrections.clone_from(&newest.document.corrections);
    if is_as(&save, &newest, &row) {
        return Ok(Saved::As(newest.id));
    }
    if save.base != newest.id {
        let base = transaction.revision(save.base).await?;
        let base = base.filter(|base| base.of == RevisionOf::Article(article));
        return Ok(Saved::Stale(Box::new(Stale::of(base, &save.document, newest))));
    }
    let run_since = run_of(&newest, &row, by, now);
    let id = write(&mut transaction, &mut row, save, by, run_since.unwrap_or(now), now).await?;
    if run_since.is_some() {
        let kept_since = now.checked_sub(SUPERSEDED_KEPT).unwrap_or(Timestamp::MIN);
        transaction.supersede(article, newest.id, now, kept_since).await?;
    } else {
        record(&mut transaction, by, "save", &row, json!({ "revision": id }), now).await?;
    }
    transaction.commit_unseen().await?;
    Ok(Saved::As(id))
}

/// Writes a save as the newest revision; its number.
pub(crate) async fn write(
    transaction: &mut Transaction,
    row: &mut ArticleRow,
    save: Save,
    by: Actor,
    run_since: Timestamp,
    now: Timestamp,
) -> Result<i64, Error> {
    let id = transaction.numbers(Noun::Revision, 1).await?;
    let is_draft = row.state == State::Draft;
    if is_draft {
        // Nobody reads it yet: the row shows the newest save.
        place(transaction, row, &save.placing).await?;
        let names = byline_names(transaction, &save.byline).await?;
        row.wear(&save.document, names);
        row.revision = id;
        transaction.set_byline_and_topics(row.id, &save.byline, &save.topics).await?;
    } else {
        may_place(transaction, row, &save.placing).await?;
        row.working = Some(id);
    }
    transaction.update_article(row).await?;
    let saved = RevisionRow {
        id,
        of: RevisionOf::Article(row.id),
        saved_at: now,
        saved_by: by.staff,
        byline: save.byline,
        topics: save.topics,
        document: save.document,
        placing: Some(save.placing),
        run_since: Some(run_since),
        import: None,
    };
    transaction.insert_revisions(&[saved]).await?;
    Ok(id)
}

/// Whether a save says what the newest one says: a repeated request, for instance.
fn is_as(save: &Save, newest: &RevisionRow, row: &ArticleRow) -> bool {
    let placing = newest.placing.clone().unwrap_or_else(|| row.placing());
    save.document == newest.document
        && save.placing == placing
        && save.byline == newest.byline
        && save.topics == newest.topics
}

/// When the run began that a new save goes on, if it does: the newest save is by the same person,
/// recent, and was never published.
fn run_of(newest: &RevisionRow, row: &ArticleRow, by: Actor, now: Timestamp) -> Option<Timestamp> {
    let since = newest.run_since.unwrap_or(newest.saved_at);
    let is_own = by.staff.is_some() && newest.saved_by == by.staff;
    let was_printed = row.version > 0 && newest.id == row.revision;
    (is_own && !was_printed && now.duration_since(since) < RUN).then_some(since)
}
