//! Old addresses: each names a row, so that it leads to where that row stands now.

use news::{ArticleId, OldAddress, PageId, PersonId, SectionId, Slug, TopicId};

use crate::article::address;
use crate::engine::{Cells, values};
use crate::insert::insert;
use crate::{Error, NameKind, Reader, Transaction};

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
        let sql = "SELECT kind, target_id, path FROM redirects WHERE address = $1";
        let Some(row) = self.session.row(sql, values![old.as_str()]).await? else {
            return Ok(None);
        };
        let target = match Lead::read(&mut row.cells("redirects"))? {
            Lead::Row(target) => target,
            Lead::Path(path) => return Ok(Some(path)),
        };
        let sql = match target {
            Target::Article(_) => {
                "SELECT s.slug, a.slug FROM articles a JOIN sections s ON s.id = a.section_id \
                 WHERE a.id = $1 AND a.state IN ('published', 'withdrawn')"
            }
            Target::Page(_) => "SELECT slug FROM pages WHERE id = $1 AND is_public",
            Target::Section(_) => {
                "SELECT slug FROM sections WHERE id = $1 AND is_public \
                 AND EXISTS (SELECT 1 FROM listings l WHERE l.list = sections.id * 4 + 1)"
            }
            Target::Topic(_) => {
                "SELECT t.slug FROM topics g JOIN topics t ON t.id = COALESCE(g.merged_into, g.id) \
                 WHERE g.id = $1 AND t.is_public \
                 AND EXISTS (SELECT 1 FROM listings l WHERE l.list = t.id * 4 + 2)"
            }
            Target::Person(_) => {
                "SELECT p.slug FROM people g JOIN people p ON p.id = COALESCE(g.merged_into, g.id) \
                 WHERE g.id = $1 AND p.is_public AND (p.offices <> '[]' \
                 OR EXISTS (SELECT 1 FROM listings l WHERE l.list = p.id * 4 + 3))"
            }
        };
        let (_, id) = target.parts();
        let Some(row) = self.session.row(sql, values![id]).await? else { return Ok(None) };
        let mut cells = row.cells("redirects");
        Ok(Some(match target {
            Target::Article(_) => address(&mut cells)?,
            Target::Page(_) | Target::Section(_) => format!("/{}", cells.text()?),
            Target::Topic(_) => format!("/topics/{}", cells.text()?),
            Target::Person(_) => format!("/people/{}", cells.text()?),
        }))
    }

    /// The present address of the section that once had this one: what stood below the old address
    /// stands below the new.
    pub async fn section_once_at(&mut self, slug: &Slug) -> Result<Option<Slug>, Error> {
        let sql = "SELECT s.slug FROM redirects r JOIN sections s ON s.id = r.target_id \
                   WHERE r.address = $1 AND r.kind = 'section' AND s.is_public";
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
        let sql = "SELECT r.kind, r.target_id, r.path, r.address, \
                   CASE r.kind WHEN 'article' THEN '/' || s.slug || '/' || a.slug \
                   WHEN 'page' THEN '/' || g.slug WHEN 'section' THEN '/' || e.slug \
                   WHEN 'topic' THEN '/topics/' || t.slug \
                   WHEN 'person' THEN '/people/' || p.slug ELSE r.path END \
                   FROM redirects r \
                   LEFT JOIN articles a ON r.kind = 'article' AND a.id = r.target_id \
                   LEFT JOIN sections s ON s.id = a.section_id \
                   LEFT JOIN pages g ON r.kind = 'page' AND g.id = r.target_id \
                   LEFT JOIN sections e ON r.kind = 'section' AND e.id = r.target_id \
                   LEFT JOIN topics t0 ON r.kind = 'topic' AND t0.id = r.target_id \
                   LEFT JOIN topics t ON t.id = COALESCE(t0.merged_into, t0.id) \
                   LEFT JOIN people p0 ON r.kind = 'person' AND p0.id = r.target_id \
                   LEFT JOIN people p ON p.id = COALESCE(p0.merged_into, p0.id) \
                   WHERE r.address >= $1 AND r.address < $2 AND r.address > $3 \
                   ORDER BY r.address LIMIT $4";
        // Nothing follows the last character there is.
        let end = format!("{beginning}\u{10ffff}");
        let mut lines = Vec::new();
        for row in &self.session.rows(sql, values![beginning, end, after, i64::from(limit)]).await?
        {
            let mut cells = row.cells("redirects");
            let lead = Lead::read(&mut cells)?;
            let address = cells.text()?;
            lines.push(RedirectLine { address, lead, present: cells.maybe_text()? });
        }
        Ok(lines)
    }
}

impl Transaction {
    /// Those of the old addresses that lead somewhere already.
    pub async fn redirects(
        &mut self,
        addresses: Vec<String>,
    ) -> Result<Vec<(String, Target)>, Error> {
        let sql = "SELECT address, kind, target_id FROM redirects \
                   WHERE address IN ($1[]) AND kind <> 'path'";
        let mut found = Vec::new();
        for row in &self.session.rows(sql, values![addresses]).await? {
            let mut cells = row.cells("redirects");
            found.push((cells.text()?, Target::read(&mut cells)?));
        }
        Ok(found)
    }

    /// Makes old addresses lead somewhere; those that do already stay as they are.
    pub async fn insert_redirects(&mut self, redirects: &[Redirect]) -> Result<(), Error> {
        let row = |redirect: &Redirect| {
            let (kind, id) = redirect.target.parts();
            values![redirect.address.as_str(), kind, id]
        };
        let rows = redirects.iter().map(row).collect();
        let target = "redirects (address, kind, target_id)";
        insert(&mut self.session, target, rows, "ON CONFLICT DO NOTHING").await.map(drop)
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
                   target_id = excluded.target_id, path = excluded.path";
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
    fn parts(self) -> (&'static str, i64) {
        match self {
            Self::Article(id) => ("article", id.0),
            Self::Page(id) => ("page", id.0),
            Self::Section(id) => ("section", id.0),
            Self::Topic(id) => ("topic", id.0),
            Self::Person(id) => ("person", id.0),
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
            _ => return None,
        })
    }
}
