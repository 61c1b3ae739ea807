//! Sections: rows and lookups, and the names they share with static pages.

use news::{ImportId, Section, SectionId, Slug};

use crate::engine::{Cells, Row, Session, values};
use crate::insert::insert;
use crate::{Error, Reader, Transaction};

/// A section's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionRow {
    /// The section.
    pub section: Section,
    /// Its place among its siblings; equal ones stand in the order they were made.
    pub position: i64,
    /// Whether readers see it.
    pub is_public: bool,
    /// The import that brought it.
    pub import: Option<ImportId>,
}

/// What holds a first address part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    /// A section.
    Section,
    /// A static page.
    Page,
}

/// A first address part and what holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameRow {
    /// The word.
    pub slug: String,
    /// Whether a section or a page.
    pub kind: NameKind,
    /// The section's or page's number.
    pub id: i64,
    /// The import that took it.
    pub import: Option<ImportId>,
}

/// The columns of a section, in the order [`section`] reads them.
macro_rules! section_columns {
    () => {
        "s.id, s.slug, s.name, s.description, s.parent_id, s.language"
    };
}
pub(crate) use section_columns;

impl Reader {
    /// The section at `/SLUG`, when it has something to read: a name that only drafts use is not
    /// public.
    pub async fn section(&mut self, slug: &Slug) -> Result<Option<Section>, Error> {
        let sql = concat!(
            "SELECT ",
            section_columns!(),
            " FROM sections s WHERE s.slug = $1 AND s.is_public \
             AND EXISTS (SELECT 1 FROM listings l WHERE l.list = s.id * 4 + 1)"
        );
        let row = self.session.row(sql, values![slug]).await?;
        row.map(|row| section(&mut row.cells("sections"))).transpose()
    }

    /// All sections, empty ones included: top ones in order, then nested ones.
    pub async fn sections(&mut self) -> Result<Vec<Section>, Error> {
        public(&mut self.session).await
    }
}

/// A section as editors see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionLine {
    /// The section.
    pub section: Section,
    /// Whether the navigation of every page names it.
    pub in_navigation: bool,
    /// Whether readers find anything in it.
    pub has_articles: bool,
}

impl Reader {
    /// All sections as editors see them, in the order of [`Reader::sections`].
    pub async fn section_lines(&mut self) -> Result<Vec<SectionLine>, Error> {
        let sql = concat!(
            "SELECT ",
            section_columns!(),
            ", s.in_navigation, \
             EXISTS (SELECT 1 FROM listings l WHERE l.list = s.id * 4 + 1) \
             FROM sections s WHERE s.is_public \
             ORDER BY CASE WHEN s.parent_id IS NULL THEN 0 ELSE 1 END, s.position, s.id"
        );
        let mut lines = Vec::new();
        for row in &self.session.rows(sql, values![]).await? {
            let mut cells = row.cells("sections");
            let section = section(&mut cells)?;
            let (in_navigation, has_articles) = (cells.next()?, cells.next()?);
            lines.push(SectionLine { section, in_navigation, has_articles });
        }
        Ok(lines)
    }
}

/// All sections readers see.
pub(crate) async fn public(session: &mut Session) -> Result<Vec<Section>, Error> {
    let sql = concat!(
        "SELECT ",
        section_columns!(),
        " FROM sections s WHERE s.is_public \
         ORDER BY CASE WHEN s.parent_id IS NULL THEN 0 ELSE 1 END, s.position, s.id"
    );
    let rows = session.rows(sql, values![]).await?;
    rows.iter().map(|row| section(&mut row.cells("sections"))).collect()
}

impl Transaction {
    /// A section's row, locked until this transaction ends.
    pub async fn section_row(&mut self, id: SectionId) -> Result<Option<SectionRow>, Error> {
        let sql = concat!(
            "SELECT ",
            section_columns!(),
            ", s.position, s.is_public, s.import_id FROM sections s WHERE s.id = $1 FOR UPDATE"
        );
        self.session.row(sql, values![id.0]).await?.as_ref().map(read).transpose()
    }

    /// Writes a section's row anew. [`Error::Taken`] when the slug is.
    pub async fn update_section(&mut self, row: &SectionRow) -> Result<(), Error> {
        let sql = "UPDATE sections SET slug = $2, name = $3, description = $4, parent_id = $5, \
                   language = $6, position = $7 WHERE id = $1";
        let section = &row.section;
        let values = values![
            section.id.0,
            &section.slug,
            section.name.as_str(),
            section.description.as_deref(),
            section.parent.map(|id| id.0),
            section.language.as_ref().map(news::Language::as_str),
            row.position,
        ];
        match self.session.run(sql, values).await? {
            0 => Err(Error::Missing { noun: "section", id: section.id.0 }),
            _ => Ok(()),
        }
    }

    /// Writes the order of sections: the first of them stands first among its siblings.
    pub async fn order_sections(&mut self, ids: &[SectionId]) -> Result<(), Error> {
        let sql = "UPDATE sections SET position = $2 WHERE id = $1";
        for (id, position) in ids.iter().zip(1_i64..) {
            self.session.run(sql, values![id.0, position]).await?;
        }
        Ok(())
    }

    /// Whether the navigation names a section; whether that is new.
    pub async fn set_in_navigation(&mut self, id: SectionId, is: bool) -> Result<bool, Error> {
        let sql = "UPDATE sections SET in_navigation = $2 WHERE id = $1 AND in_navigation <> $2";
        Ok(self.session.run(sql, values![id.0, is]).await? > 0)
    }

    /// Whether a section holds articles in any state, and whether it holds other sections.
    pub async fn section_holds(&mut self, id: SectionId) -> Result<(bool, bool), Error> {
        let articles = "SELECT 1 FROM articles WHERE section_id = $1 LIMIT 1";
        let articles = self.session.row(articles, values![id.0]).await?.is_some();
        let nested = "SELECT 1 FROM sections WHERE parent_id = $1 LIMIT 1";
        Ok((articles, self.session.row(nested, values![id.0]).await?.is_some()))
    }

    /// Deletes an empty section with its address, its pins and what imports remember of it.
    pub async fn delete_section(&mut self, id: SectionId) -> Result<(), Error> {
        let name = "DELETE FROM names WHERE kind = 'section' AND id = $1";
        self.session.run(name, values![id.0]).await?;
        let pins = "DELETE FROM front_slots WHERE section_id = $1";
        self.session.run(pins, values![id.0]).await?;
        self.forget_row("section", id.0).await?;
        let section = "DELETE FROM sections WHERE id = $1";
        self.session.run(section, values![id.0]).await.map(drop)
    }

    /// Forgets what imports and old addresses say of a row that goes.
    pub(crate) async fn forget_row(&mut self, kind: &'static str, id: i64) -> Result<(), Error> {
        let items = "DELETE FROM import_items WHERE kind = $1 AND row_id = $2";
        self.session.run(items, values![kind, id]).await?;
        let redirects = "DELETE FROM redirects WHERE kind = $1 AND target_id = $2";
        self.session.run(redirects, values![kind, id]).await.map(drop)
    }

    /// Takes the articles of a section, those nested in it included, out of the lists of some
    /// sections above it and into those of others.
    pub async fn relist_section(
        &mut self,
        id: SectionId,
        leave: &[SectionId],
        join: &[SectionId],
    ) -> Result<(), Error> {
        let out = "DELETE FROM listings WHERE list = $1 * 4 + 1 AND (published_at, article_id) IN \
                   (SELECT published_at, article_id FROM listings WHERE list = $2 * 4 + 1)";
        for above in leave {
            self.session.run(out, values![above.0, id.0]).await?;
        }
        let into = "INSERT INTO listings (list, published_at, article_id) \
                    SELECT $1 * 4 + 1, published_at, article_id FROM listings \
                    WHERE list = $2 * 4 + 1 ON CONFLICT DO NOTHING";
        for above in join {
            self.session.run(into, values![above.0, id.0]).await?;
        }
        Ok(())
    }

    /// What holds a first address part.
    pub async fn name_row(&mut self, slug: &str) -> Result<Option<NameRow>, Error> {
        let sql = "SELECT slug, kind, id, import_id FROM names WHERE slug = $1";
        self.session.row(sql, values![slug]).await?.as_ref().map(name).transpose()
    }

    /// Gives a section or page another first address part. [`Error::Taken`] when it is.
    pub async fn rename_name(&mut self, old: &Slug, new: &Slug) -> Result<(), Error> {
        let sql = "UPDATE names SET slug = $2 WHERE slug = $1";
        self.session.run(sql, values![old, new]).await.map(drop)
    }

    /// Every section, those that are not public yet included.
    pub async fn all_sections(&mut self) -> Result<Vec<SectionRow>, Error> {
        let sql = concat!(
            "SELECT ",
            section_columns!(),
            ", s.position, s.is_public, s.import_id FROM sections s ORDER BY s.position, s.id"
        );
        self.session.rows(sql, values![]).await?.iter().map(read).collect()
    }

    /// Writes new sections, parents before their children. Their names are written by
    /// [`Transaction::insert_names`]. [`Error::Taken`] when a slug is.
    pub async fn insert_sections(&mut self, sections: &[SectionRow]) -> Result<(), Error> {
        let row = |row: &SectionRow| {
            let section = &row.section;
            values![
                section.id.0,
                &section.slug,
                section.name.as_str(),
                section.description.as_deref(),
                section.parent.map(|id| id.0),
                section.language.as_ref().map(news::Language::as_str),
                row.position,
                row.is_public,
                row.import.map(|id| id.0),
            ]
        };
        let target = "sections (id, slug, name, description, parent_id, language, position, \
                      is_public, import_id)";
        insert(&mut self.session, target, sections.iter().map(row).collect(), "").await.map(drop)
    }

    /// Every first address part that is held.
    pub async fn names(&mut self) -> Result<Vec<NameRow>, Error> {
        let sql = "SELECT slug, kind, id, import_id FROM names ORDER BY slug";
        let rows = self.session.rows(sql, values![]).await?;
        rows.iter().map(name).collect()
    }

    /// Takes first address parts. [`Error::Taken`] when one is.
    pub async fn insert_names(&mut self, names: &[NameRow]) -> Result<(), Error> {
        let row = |name: &NameRow| {
            let import = name.import.map(|id| id.0);
            values![name.slug.as_str(), name.kind.as_str(), name.id, import]
        };
        let target = "names (slug, kind, id, import_id)";
        insert(&mut self.session, target, names.iter().map(row).collect(), "").await.map(drop)
    }
}

impl NameKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Page => "page",
        }
    }
}

pub(crate) fn section(cells: &mut Cells<'_>) -> Result<Section, Error> {
    let mut section = Section {
        id: SectionId(cells.int()?),
        slug: cells.word()?,
        name: cells.text()?,
        description: cells.maybe_text()?,
        parent: cells.next::<Option<i64>>()?.map(SectionId),
        language: None,
    };
    if let Some(tag) = cells.maybe_text()? {
        let language =
            tag.parse().map_err(|error: news::Error| cells.corrupt(error.to_string()))?;
        section.language = Some(language);
    }
    Ok(section)
}

fn read(row: &Row) -> Result<SectionRow, Error> {
    let mut cells = row.cells("sections");
    Ok(SectionRow {
        section: section(&mut cells)?,
        position: cells.int()?,
        is_public: cells.next()?,
        import: cells.next::<Option<i64>>()?.map(ImportId),
    })
}

fn name(row: &Row) -> Result<NameRow, Error> {
    let mut cells = row.cells("names");
    let slug = cells.text()?;
    let kind = match cells.text()?.as_str() {
        "section" => NameKind::Section,
        "page" => NameKind::Page,
        other => return Err(cells.corrupt(format!("“{other}” is neither section nor page"))),
    };
    let id = cells.int()?;
    Ok(NameRow { slug, kind, id, import: cells.next::<Option<i64>>()?.map(ImportId) })
}
