//! Static pages: rows and lookups.

use jiff::Timestamp;
use news::{Document, ImportId, Language, Page, PageId, PictureRef, Slug};

use crate::engine::{Cells, Row, Value, values};
use crate::insert::insert;
use crate::topic::Listed;
use crate::{Error, Reader, Transaction, picture};

/// A static page's row; its copy is in its revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRow {
    /// Its number.
    pub id: PageId,
    /// Its whole address.
    pub slug: Slug,
    /// Its language.
    pub language: Language,
    /// Its document's headline.
    pub title: String,
    /// Whether readers see it.
    pub is_public: bool,
    /// When it was first public.
    pub published_at: Option<Timestamp>,
    /// When it last changed.
    pub modified_at: Option<Timestamp>,
    /// The revision that stands.
    pub revision: i64,
    /// The import that brought it.
    pub import: Option<ImportId>,
}

impl Reader {
    /// The static page at `/SLUG`.
    pub async fn page(&mut self, slug: &Slug) -> Result<Option<Page>, Error> {
        let sql = "SELECT p.id, p.slug, p.language, r.document, p.published_at, p.modified_at \
                   FROM pages p JOIN revisions r ON r.id = p.revision_id \
                   WHERE p.slug = $1 AND p.is_public";
        let Some(row) = self.session.row(sql, values![slug]).await? else { return Ok(None) };
        let mut cells = row.cells("pages");
        let mut page = Page {
            id: PageId(cells.int()?),
            slug: cells.word()?,
            language: cells.word()?,
            document: cells.json()?,
            published_at: cells.time()?,
            modified_at: cells.time()?,
            pictures: std::collections::BTreeMap::new(),
        };
        let ids = held(&page.document);
        page.pictures = picture::by_id(&mut self.session, ids).await?.into_iter().collect();
        Ok(Some(page))
    }
}

impl Reader {
    /// Static pages by address, those taken back included, page by page.
    pub async fn page_lines(&mut self, asked: &Listed) -> Result<Vec<PageRow>, Error> {
        let sql = "SELECT id, slug, language, title, is_public, published_at, modified_at, \
                   revision_id, import_id FROM pages \
                   WHERE slug >= $1 AND slug < $2 AND slug > $3 \
                   AND NOT EXISTS (SELECT 1 FROM imports i \
                   WHERE i.id = pages.import_id AND i.completed_at IS NULL) \
                   ORDER BY slug LIMIT $4";
        self.session.rows(sql, asked.values()).await?.iter().map(read).collect()
    }

    /// A static page's row and its copy, whether or not it is public.
    pub async fn page_with_copy(
        &mut self,
        id: PageId,
    ) -> Result<Option<(PageRow, Document)>, Error> {
        let sql = "SELECT p.id, p.slug, p.language, p.title, p.is_public, p.published_at, \
                   p.modified_at, p.revision_id, p.import_id, r.document \
                   FROM pages p JOIN revisions r ON r.id = p.revision_id WHERE p.id = $1";
        let Some(row) = self.session.row(sql, values![id.0]).await? else { return Ok(None) };
        let mut cells = row.cells("pages");
        let page = columns(&mut cells)?;
        Ok(Some((page, cells.json()?)))
    }
}

const SELECT: &str = "SELECT id, slug, language, title, is_public, published_at, modified_at, \
                      revision_id, import_id FROM pages WHERE id IN ($1[])";

impl Transaction {
    /// The rows of those of the pages that are there.
    pub async fn pages(&mut self, ids: Vec<i64>) -> Result<Vec<PageRow>, Error> {
        self.session.rows(SELECT, values![ids]).await?.iter().map(read).collect()
    }

    /// Writes new pages. Their names are written by [`Transaction::insert_names`].
    pub async fn insert_pages(&mut self, pages: &[PageRow]) -> Result<(), Error> {
        let rows = pages.iter().map(PageRow::values).collect();
        let target = "pages (id, slug, language, title, is_public, published_at, modified_at, \
                      revision_id, import_id)";
        insert(&mut self.session, target, rows, "").await.map(drop)
    }

    /// Writes all of a page's row anew.
    pub async fn update_page(&mut self, row: &PageRow) -> Result<(), Error> {
        let sql = "UPDATE pages SET slug = $2, language = $3, title = $4, is_public = $5, \
                   published_at = $6, modified_at = $7, revision_id = $8, import_id = $9 \
                   WHERE id = $1";
        match self.session.run(sql, row.values()).await? {
            0 => Err(Error::Missing { noun: "page", id: row.id.0 }),
            _ => Ok(()),
        }
    }
}

impl PageRow {
    fn values(&self) -> Vec<Value> {
        values![
            self.id.0,
            &self.slug,
            self.language.as_str(),
            self.title.as_str(),
            self.is_public,
            self.published_at,
            self.modified_at,
            self.revision,
            self.import.map(|id| id.0),
        ]
    }
}

fn read(row: &Row) -> Result<PageRow, Error> {
    columns(&mut row.cells("pages"))
}

fn columns(cells: &mut Cells<'_>) -> Result<PageRow, Error> {
    Ok(PageRow {
        id: PageId(cells.int()?),
        slug: cells.word()?,
        language: cells.word()?,
        title: cells.text()?,
        is_public: cells.next()?,
        published_at: cells.maybe_time()?,
        modified_at: cells.maybe_time()?,
        revision: cells.int()?,
        import: cells.next::<Option<i64>>()?.map(ImportId),
    })
}

fn held(document: &Document) -> Vec<i64> {
    let pictures = document.pictures().into_iter();
    let held = pictures.filter_map(|picture| match picture {
        PictureRef::Held(id) => Some(id.0),
        PictureRef::Wanted(_) => None,
    });
    held.collect()
}
