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
