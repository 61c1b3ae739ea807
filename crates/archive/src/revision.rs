//! Revisions: saves of articles and pages, never changed afterwards.

use jiff::Timestamp;
use news::{ArticleId, Byline, Document, ImportId, PageId, Placing, StaffId, TopicId};

use crate::engine::{Session, Value, printable_json, values};
use crate::insert::insert;
use crate::{Error, Inside, Transaction};

/// What a revision is a save of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RevisionOf {
    /// An article.
    Article(ArticleId),
    /// A static page.
    Page(PageId),
}

/// A revision's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionRow {
    /// Its number.
    pub id: i64,
    /// What it is a save of.
    pub of: RevisionOf,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// By whom; `None` for imports and the command line.
    pub saved_by: Option<StaffId>,
    /// Who wrote it.
    pub byline: Byline,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// The copy.
    pub document: Document,
    /// Where the article is to stand; `None`: where it stands.
    pub placing: Option<Placing>,
    /// When the run of saves began that this one ends; `None`: it is a run of its own.
    pub run_since: Option<Timestamp>,
    /// The import that brought it.
    pub import: Option<ImportId>,
}

/// A save, as the list of an article's saves shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionLine {
    /// Its number.
    pub id: i64,
    /// When.
    pub saved_at: Timestamp,
    /// By whom; `None` for imports and the command line.
    pub saved_by: Option<StaffId>,
}

impl Inside {
    /// A revision.
    pub async fn revision(&mut self, id: i64) -> Result<Option<RevisionRow>, Error> {
        revision(&mut self.session, id).await
    }

    /// An article's saves, newest first, `limit` of them at most, before a revision or from the
    /// newest. Of a run of saves, the last.
    pub async fn revisions(
        &mut self,
        article: ArticleId,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<RevisionLine>, Error> {
        let sql = "SELECT id, saved_at, saved_by FROM revisions WHERE article_id = $1 \
                   AND id < $2 AND superseded_at IS NULL ORDER BY id DESC LIMIT $3";
        let values = values![article.0, before.unwrap_or(i64::MAX), i64::from(limit)];
        let mut lines = Vec::new();
        for row in &self.session.rows(sql, values).await? {
            let mut cells = row.cells("revisions");
            lines.push(RevisionLine {
                id: cells.int()?,
                saved_at: cells.time()?,
                saved_by: cells.next::<Option<i64>>()?.map(StaffId),
            });
        }
        Ok(lines)
    }
}

impl Transaction {
    /// Says anew where a save puts its article. The copy of a save never changes.
    pub async fn set_placing(&mut self, id: i64, placing: &Placing) -> Result<(), Error> {
        let sql = "UPDATE revisions SET placed = $2 WHERE id = $1";
        self.session.run(sql, values![id, serde_json::to_string(placing)?]).await.map(drop)
    }

    /// Writes new revisions.
    pub async fn insert_revisions(&mut self, revisions: &[RevisionRow]) -> Result<(), Error> {
        let rows = revisions.iter().map(RevisionRow::values).collect::<Result<_, _>>()?;
        let target = "revisions (id, article_id, page_id, saved_at, saved_by, byline, topics, \
                      document, import_id, placed, run_since)";
        insert(&mut self.session, target, rows, "").await.map(drop)
    }

    /// A revision.
    pub async fn revision(&mut self, id: i64) -> Result<Option<RevisionRow>, Error> {
        revision(&mut self.session, id).await
    }

    /// Marks that a later save of the same run takes a revision's place, and removes those of the
    /// article whose place was taken before `kept_since`.
    pub async fn supersede(
        &mut self,
        article: ArticleId,
        revision: i64,
        now: Timestamp,
        kept_since: Timestamp,
    ) -> Result<(), Error> {
        let sql = "UPDATE revisions SET superseded_at = $2 WHERE id = $1";
        self.session.run(sql, values![revision, now]).await?;
        let sql = "DELETE FROM revisions WHERE article_id = $1 AND superseded_at < $2";
        self.session.run(sql, values![article.0, kept_since]).await.map(drop)
    }
}

pub(crate) async fn revision(session: &mut Session, id: i64) -> Result<Option<RevisionRow>, Error> {
    let sql = "SELECT id, article_id, page_id, saved_at, saved_by, byline, topics, document, \
               import_id, placed, run_since FROM revisions WHERE id = $1";
    let Some(row) = session.row(sql, values![id]).await? else { return Ok(None) };
    let mut cells = row.cells("revisions");
    let id = cells.int()?;
    let of = match (cells.next::<Option<i64>>()?, cells.next::<Option<i64>>()?) {
        (Some(article), None) => RevisionOf::Article(ArticleId(article)),
        (None, Some(page)) => RevisionOf::Page(PageId(page)),
        _ => return Err(cells.corrupt("it is of neither an article nor a page")),
    };
    Ok(Some(RevisionRow {
        id,
        of,
        saved_at: cells.time()?,
        saved_by: cells.next::<Option<i64>>()?.map(StaffId),
        byline: cells.json()?,
        topics: cells.json()?,
        document: cells.json()?,
        import: cells.next::<Option<i64>>()?.map(ImportId),
        placing: cells.maybe_json()?,
        run_since: cells.maybe_time()?,
    }))
}

impl RevisionRow {
    fn values(&self) -> Result<Vec<Value>, Error> {
        let (article, page) = match self.of {
            RevisionOf::Article(id) => (Some(id.0), None),
            RevisionOf::Page(id) => (None, Some(id.0)),
        };
        Ok(values![
            self.id,
            article,
            page,
            self.saved_at,
            self.saved_by.map(|staff| staff.0),
            serde_json::to_string(&self.byline)?,
            serde_json::to_string(&self.topics)?,
            printable_json(serde_json::to_string(&self.document)?),
            self.import.map(|import| import.0),
            self.placing.as_ref().map(serde_json::to_string).transpose()?,
            self.run_since,
        ])
    }
}
