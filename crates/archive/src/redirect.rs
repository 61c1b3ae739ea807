//! Old addresses: each names a row, so that it leads to where that row stands now.

use news::{ArticleId, ImportId, OldAddress, PageId, PersonId, PictureId, SectionId, TopicId};

use crate::article::address;
use crate::engine::{Cells, values};
use crate::insert::insert;
use crate::picture;
use crate::{Error, Reader, Transaction};

/// Old addresses that lead somewhere: those of an import do once it is complete.
macro_rules! leads {
    () => {
        "FROM redirects r WHERE (r.import_id IS NULL OR EXISTS (SELECT 1 FROM imports i \
         WHERE i.id = r.import_id AND i.completed_at IS NOT NULL))"
    };
}

/// What an old address leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// An article.
    Article(ArticleId),
    /// A static page.
    Page(PageId),
    /// A section front.
    Section(SectionId),
    /// A topic's page.
    Topic(TopicId),
    /// A person's page.
    Person(PersonId),
    /// A picture's or file's own bytes.
    Picture(PictureId),
}

/// An old address and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The old address.
    pub address: OldAddress,
    /// Where it leads.
    pub target: Target,
}

impl Reader {
    /// The present address of what stood at an old one, when that is public (or was, and is
    /// withdrawn).
    pub async fn redirect(&mut self, old: &OldAddress) -> Result<Option<String>, Error> {
        let sql = concat!("SELECT kind, target_id ", leads!(), " AND r.address = $1");
        let Some(row) = self.session.row(sql, values![old.as_str()]).await? else {
            return Ok(None);
        };
        let target = Target::read(&mut row.cells("redirects"))?;
        let (_, id) = target.parts();
        let Some(row) = self.session.row(target.sql(), values![id]).await? else {
            return Ok(None);
        };
        let mut cells = row.cells("redirects");
        Ok(Some(match target {
            Target::Article(_) => address(&mut cells)?,
            Target::Page(_) | Target::Section(_) => format!("/{}", cells.text()?),
            Target::Topic(_) => format!("/topics/{}", cells.text()?),
            Target::Person(_) => format!("/people/{}", cells.text()?),
            Target::Picture(_) => picture::address(&mut cells)?,
        }))
    }
}

impl Transaction {
    /// Those of the old addresses that lead somewhere already; what an import under way brings
    /// does not.
    pub async fn redirects(
        &mut self,
        addresses: Vec<String>,
    ) -> Result<Vec<(String, Target)>, Error> {
        let sql = concat!("SELECT address, kind, target_id ", leads!(), " AND r.address IN ($1[])");
        let mut found = Vec::new();
        for row in &self.session.rows(sql, values![addresses]).await? {
            let mut cells = row.cells("redirects");
            found.push((cells.text()?, Target::read(&mut cells)?));
        }
        Ok(found)
    }

    /// Makes an address that something just left lead to it, whatever it led to before.
    pub async fn redirect(&mut self, address: &OldAddress, to: Target) -> Result<(), Error> {
        let (kind, id) = to.parts();
        let sql = "INSERT INTO redirects (address, kind, target_id) VALUES ($1, $2, $3) \
                   ON CONFLICT (address) DO UPDATE SET kind = excluded.kind, \
                   target_id = excluded.target_id, import_id = NULL";
        self.session.run(sql, values![address.as_str(), kind, id]).await.map(drop)
    }

    /// Makes old addresses lead somewhere; those that do already stay as they are.
    pub async fn insert_redirects(&mut self, redirects: &[Redirect]) -> Result<u64, Error> {
        self.write_redirects(None, redirects).await
    }

    /// The same for an import: they lead nowhere before it is complete. How many are new.
    pub async fn insert_redirects_of(
        &mut self,
        import: ImportId,
        redirects: &[Redirect],
    ) -> Result<u64, Error> {
        self.write_redirects(Some(import), redirects).await
    }

    async fn write_redirects(
        &mut self,
        import: Option<ImportId>,
        redirects: &[Redirect],
    ) -> Result<u64, Error> {
        let row = |redirect: &Redirect| {
            let (kind, id) = redirect.target.parts();
            values![redirect.address.as_str(), kind, id, import.map(|import| import.0)]
        };
        let rows = redirects.iter().map(row).collect();
        let target = "redirects (address, kind, target_id, import_id)";
        insert(&mut self.session, target, rows, "ON CONFLICT DO NOTHING").await
    }
}

impl Target {
    /// What is asked for its address; no row when it is not public.
    fn sql(self) -> &'static str {
        match self {
            Self::Article(_) => {
                "SELECT s.slug, a.slug FROM articles a JOIN sections s ON s.id = a.section_id \
                 WHERE a.id = $1 AND a.state IN ('published', 'withdrawn')"
            }
            Self::Page(_) => "SELECT slug FROM pages WHERE id = $1 AND is_public",
            Self::Section(_) => {
                "SELECT slug FROM sections WHERE id = $1 AND is_public \
                 AND EXISTS (SELECT 1 FROM listings l WHERE l.list = sections.id * 4 + 1)"
            }
            Self::Topic(_) => {
                "SELECT slug FROM topics WHERE id = $1 AND is_public \
                 AND EXISTS (SELECT 1 FROM listings l WHERE l.list = topics.id * 4 + 2)"
            }
            Self::Person(_) => {
                "SELECT slug FROM people WHERE id = $1 AND is_public AND (offices <> '[]' \
                 OR EXISTS (SELECT 1 FROM listings l WHERE l.list = people.id * 4 + 3))"
            }
            Self::Picture(_) => "SELECT hash, name, file_type FROM pictures WHERE id = $1",
        }
    }

    fn parts(self) -> (&'static str, i64) {
        match self {
            Self::Article(id) => ("article", id.0),
            Self::Page(id) => ("page", id.0),
            Self::Section(id) => ("section", id.0),
            Self::Topic(id) => ("topic", id.0),
            Self::Person(id) => ("person", id.0),
            Self::Picture(id) => ("picture", id.0),
        }
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Error> {
        let (kind, id) = (cells.text()?, cells.int()?);
        Ok(match kind.as_str() {
            "article" => Self::Article(ArticleId(id)),
            "page" => Self::Page(PageId(id)),
            "section" => Self::Section(SectionId(id)),
            "topic" => Self::Topic(TopicId(id)),
            "person" => Self::Person(PersonId(id)),
            "picture" => Self::Picture(PictureId(id)),
            other => return Err(cells.corrupt(format!("“{other}” is nothing to lead to"))),
        })
    }
}
