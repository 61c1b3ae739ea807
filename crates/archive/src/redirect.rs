//! Old addresses: each names a row, so that it leads to where that row stands now.

use news::{
    ArticleId, ImportId, OldAddress, PageId, PersonId, PictureId, SectionId, Slug, TopicId,
};

use crate::article::address;
use crate::engine::{Cells, values};
use crate::insert::insert;
use crate::picture;
use crate::{Error, NameKind, Reader, Transaction};

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

/// Where an old address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lead {
    /// To something the paper holds, wherever that stands.
    Row(Target),
    /// To an address of the paper's own.
    Path(String),
}

/// An old address as editors see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedirectLine {
    /// The old address.
    pub address: String,
    /// Where it leads.
    pub lead: Lead,
    /// The address it leads to now, public or not; `None` when the thing is gone.
    pub present: Option<String>,
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
        let sql = concat!("SELECT kind, target_id, path ", leads!(), " AND r.address = $1");
        let Some(row) = self.session.row(sql, values![old.as_str()]).await? else {
            return Ok(None);
        };
        let target = match Lead::read(&mut row.cells("redirects"))? {
            Lead::Row(target) => target,
            Lead::Path(path) => return Ok(Some(path)),
        };
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

    /// The present address of the section that once had this one: what stood below the old address
    /// stands below the new.
    pub async fn section_once_at(&mut self, slug: &Slug) -> Result<Option<Slug>, Error> {
        let sql = concat!(
            "SELECT slug FROM sections WHERE is_public AND id = (SELECT r.target_id ",
            leads!(),
            " AND r.address = $1 AND r.kind = 'section')"
        );
        let row = self.session.row(sql, values![format!("/{slug}")]).await?;
        row.map(|row| row.cells("sections").word()).transpose()
    }

    /// Old addresses in order, page by page: those that begin with `beginning`, after `after`.
    pub async fn redirect_lines(
        &mut self,
        beginning: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<RedirectLine>, Error> {
        let sql = concat!(
            "SELECT r.kind, r.target_id, r.path, r.address, ",
            "CASE r.kind WHEN 'article' THEN '/' || s.slug || '/' || a.slug ",
            "WHEN 'page' THEN '/' || g.slug WHEN 'section' THEN '/' || e.slug ",
            "WHEN 'topic' THEN '/topics/' || t.slug ",
            "WHEN 'person' THEN '/people/' || p.slug ELSE r.path END, ",
            "c.hash, c.name, c.file_type FROM (SELECT r.* ",
            leads!(),
            " AND r.address >= $1 AND r.address < $2 AND r.address > $3 \
             ORDER BY r.address LIMIT $4) r \
             LEFT JOIN articles a ON r.kind = 'article' AND a.id = r.target_id \
             LEFT JOIN sections s ON s.id = a.section_id \
             LEFT JOIN pages g ON r.kind = 'page' AND g.id = r.target_id \
             LEFT JOIN sections e ON r.kind = 'section' AND e.id = r.target_id \
             LEFT JOIN topics t0 ON r.kind = 'topic' AND t0.id = r.target_id \
             LEFT JOIN topics t ON t.id = COALESCE(t0.merged_into, t0.id) \
             LEFT JOIN people p0 ON r.kind = 'person' AND p0.id = r.target_id \
             LEFT JOIN people p ON p.id = COALESCE(p0.merged_into, p0.id) \
             LEFT JOIN pictures c ON r.kind = 'picture' AND c.id = r.target_id \
             ORDER BY r.address"
        );
        // Nothing follows the last character there is.
        let end = format!("{beginning}\u{10ffff}");
        let mut lines = Vec::new();
        for row in &self.session.rows(sql, values![beginning, end, after, i64::from(limit)]).await?
        {
            let mut cells = row.cells("redirects");
            let lead = Lead::read(&mut cells)?;
            let address = cells.text()?;
            let present = match (&lead, cells.maybe_text()?) {
                (Lead::Row(Target::Picture(_)), _) => picture::maybe_address(&mut cells)?,
                (_, present) => present,
            };
            lines.push(RedirectLine { address, lead, present });
        }
        Ok(lines)
    }
}

impl Transaction {
    /// Those of the old addresses that lead somewhere already; what an import under way brings
    /// does not.
    pub async fn redirects(
        &mut self,
        addresses: Vec<String>,
    ) -> Result<Vec<(String, Target)>, Error> {
        let sql = concat!(
            "SELECT address, kind, target_id ",
            leads!(),
            " AND r.address IN ($1[]) AND kind <> 'path'"
        );
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
                   target_id = excluded.target_id, path = NULL, import_id = NULL";
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

impl Transaction {
    /// Where an old address leads.
    pub async fn lead_of(&mut self, address: &OldAddress) -> Result<Option<Lead>, Error> {
        let sql = "SELECT kind, target_id, path FROM redirects WHERE address = $1";
        let row = self.session.row(sql, values![address.as_str()]).await?;
        row.map(|row| Lead::read(&mut row.cells("redirects"))).transpose()
    }

    /// Makes an old address lead somewhere, wherever it led before.
    pub async fn put_redirect(&mut self, address: &OldAddress, lead: &Lead) -> Result<(), Error> {
        let sql = "INSERT INTO redirects (address, kind, target_id, path) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (address) DO UPDATE SET kind = excluded.kind, \
                   target_id = excluded.target_id, path = excluded.path, import_id = NULL";
        let (kind, id, path) = match lead {
            Lead::Row(target) => {
                let (kind, id) = target.parts();
                (kind, id, None)
            }
            Lead::Path(path) => ("path", 0, Some(path.as_str())),
        };
        let values = values![address.as_str(), kind, id, path];
        self.session.run(sql, values).await.map(drop)
    }

    /// Forgets an old address: something stands there now, or it shall lead nowhere. Whether it
    /// was known.
    pub async fn delete_redirect(&mut self, address: &OldAddress) -> Result<bool, Error> {
        let sql = "DELETE FROM redirects WHERE address = $1";
        Ok(self.session.run(sql, values![address.as_str()]).await? > 0)
    }

    /// What stands at an address of the paper's own: an article in any state, a section, page,
    /// topic or person.
    pub async fn stands_at(&mut self, path: &str) -> Result<Option<Target>, Error> {
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        let (sql, values, target): (_, _, fn(i64) -> Target) = match parts[..] {
            ["topics", slug] => (
                "SELECT id FROM topics WHERE slug = $1 AND merged_into IS NULL",
                values![slug],
                |id| Target::Topic(TopicId(id)),
            ),
            ["people", slug] => (
                "SELECT id FROM people WHERE slug = $1 AND merged_into IS NULL",
                values![slug],
                |id| Target::Person(PersonId(id)),
            ),
            [section, slug] => (
                "SELECT a.id FROM sections s JOIN articles a ON a.section_id = s.id \
                 WHERE s.slug = $1 AND a.slug = $2",
                values![section, slug],
                |id| Target::Article(ArticleId(id)),
            ),
            [slug] => return self.named(slug).await,
            _ => return Ok(None),
        };
        let row = self.session.row(sql, values).await?;
        row.map(|row| row.cells("redirects").int().map(target)).transpose()
    }

    async fn named(&mut self, slug: &str) -> Result<Option<Target>, Error> {
        Ok(self.name_row(slug).await?.map(|name| match name.kind {
            NameKind::Section => Target::Section(SectionId(name.id)),
            NameKind::Page => Target::Page(PageId(name.id)),
        }))
    }
}

impl Lead {
    fn read(cells: &mut Cells<'_>) -> Result<Self, Error> {
        let (kind, id, path) = (cells.text()?, cells.int()?, cells.maybe_text()?);
        match path {
            Some(path) if kind == "path" => Ok(Self::Path(path)),
            _ => Target::of(&kind, id).map(Self::Row).ok_or_else(|| unknown(cells, &kind)),
        }
    }
}

fn unknown(cells: &Cells<'_>, kind: &str) -> Error {
    cells.corrupt(format!("“{kind}” is nothing to lead to"))
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
                "SELECT t.slug FROM topics g JOIN topics t ON t.id = COALESCE(g.merged_into, g.id) \
                 WHERE g.id = $1 AND t.is_public \
                 AND EXISTS (SELECT 1 FROM listings l WHERE l.list = t.id * 4 + 2)"
            }
            Self::Person(_) => {
                "SELECT p.slug FROM people g JOIN people p ON p.id = COALESCE(g.merged_into, g.id) \
                 WHERE g.id = $1 AND p.is_public AND (p.offices <> '[]' \
                 OR EXISTS (SELECT 1 FROM listings l WHERE l.list = p.id * 4 + 3))"
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
        Self::of(&kind, id).ok_or_else(|| unknown(cells, &kind))
    }

    fn of(kind: &str, id: i64) -> Option<Self> {
        Some(match kind {
            "article" => Self::Article(ArticleId(id)),
            "page" => Self::Page(PageId(id)),
            "section" => Self::Section(SectionId(id)),
            "topic" => Self::Topic(TopicId(id)),
            "person" => Self::Person(PersonId(id)),
            "picture" => Self::Picture(PictureId(id)),
            _ => return None,
        })
    }
}
