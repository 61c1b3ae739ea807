//! Revisions: saves of articles and pages, never changed afterwards.

use jiff::Timestamp;
use news::{ArticleId, Byline, Document, ImportId, PageId, StaffId, TopicId};

use crate::engine::{Value, values};
use crate::insert::insert;
use crate::{Error, Transaction};

/// What a revision is a save of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// The import that brought it.
    pub import: Option<ImportId>,
}

impl Transaction {
    /// Writes new revisions.
    pub async fn insert_revisions(&mut self, revisions: &[RevisionRow]) -> Result<(), Error> {
        let rows = revisions.iter().map(RevisionRow::values).collect::<Result<_, _>>()?;
        let target = "revisions (id, article_id, page_id, saved_at, saved_by, byline, topics, \
                      document, import_id)";
        insert(&mut self.session, target, rows, "").await.map(drop)
    }

    /// A revision.
    pub async fn revision(&mut self, id: i64) -> Result<Option<RevisionRow>, Error> {
        let sql = "SELECT id, article_id, page_id, saved_at, saved_by, byline, topics, document, \
                   import_id FROM revisions WHERE id = $1";
        let Some(row) = self.session.row(sql, values![id]).await? else { return Ok(None) };
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
        }))
    }
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
            serde_json::to_string(&self.document)?,
            self.import.map(|import| import.0),
        ])
    }
}
