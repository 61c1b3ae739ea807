//! The paper's own facts, and what every page carries.

use news::{Furniture, Looks, Masthead, Paper, PaperFacts, SectionId, Walls};

use crate::correction::has_corrections;
use crate::engine::{Session, values};
use crate::section::{section, section_columns};
use crate::{Error, Reader, Transaction};

/// Pages in a footer: more would be a directory.
const FOOTER_PAGES_MAX: i64 = 30;

impl Reader {
    /// Nameplate, sections that have something to read, the static pages, and whether anything was
    /// corrected.
    pub async fn furniture(&mut self) -> Result<Furniture, Error> {
        let sections = concat!(
            "SELECT ",
            section_columns!(),
            " FROM sections s WHERE s.is_public \
             AND EXISTS (SELECT 1 FROM listings l WHERE l.list = s.id * 4 + 1) \
             ORDER BY CASE WHEN s.parent_id IS NULL THEN 0 ELSE 1 END, s.position, s.id"
        );
        let rows = self.session.rows(sections, values![]).await?;
        let sections = rows.iter().map(|row| section(&mut row.cells("sections")));
        let sections = sections.collect::<Result<_, _>>()?;
        let pages = "SELECT slug, title FROM pages WHERE is_public ORDER BY id LIMIT $1";
        let rows = self.session.rows(pages, values![FOOTER_PAGES_MAX]).await?;
        let mut pages = Vec::with_capacity(rows.len());
        for row in &rows {
            let mut cells = row.cells("pages");
            pages.push((cells.word()?, cells.text()?));
        }
        let hidden = "SELECT id FROM sections WHERE NOT in_navigation";
        let hidden = self.session.rows(hidden, values![]).await?;
        let unlisted = hidden.iter().map(|row| row.cells("sections").int().map(SectionId));
        let unlisted = unlisted.collect::<Result<_, _>>()?;
        let looks = looks(&mut self.session).await?;
        let paper = paper(&mut self.session).await?;
        let has_corrections = has_corrections(&mut self.session).await?;
        Ok(Furniture { paper, sections, unlisted, pages, looks, has_corrections })
    }

    /// The paper's own facts.
    pub async fn paper(&mut self) -> Result<Paper, Error> {
        paper(&mut self.session).await
    }

    /// What the paper has said of itself: `None` where it has not.
    pub async fn paper_facts(&mut self) -> Result<PaperFacts, Error> {
        facts(&mut self.session).await
    }

    /// The look the paper chose.
    pub async fn looks(&mut self) -> Result<Looks, Error> {
        looks(&mut self.session).await
    }

    /// The points of the checklist that are walls.
    pub async fn walls(&mut self) -> Result<Walls, Error> {
        walls(&mut self.session).await
    }
}

impl Transaction {
    /// What the paper has said of itself: `None` where it has not.
    pub async fn paper_facts(&mut self) -> Result<PaperFacts, Error> {
        facts(&mut self.session).await
    }

    /// Writes what the paper says of itself. Logo and favicon are addresses within the paper.
    pub async fn set_paper_facts(&mut self, facts: &PaperFacts) -> Result<(), Error> {
        let sql = "UPDATE paper SET title = $1, strapline = $2, language = $3, time_zone = $4, \
                   logo = $5, favicon = $6, masthead = $7 WHERE one = 1";
        let masthead = facts.masthead.as_ref().map(serde_json::to_string).transpose()?;
        let values = values![
            facts.title.as_deref(),
            facts.strapline.as_deref(),
            facts.language.as_ref().map(news::Language::as_str),
            facts.time_zone.as_ref().map(news::TimeZoneName::as_str),
            facts.logo.as_deref(),
            facts.favicon.as_deref(),
            masthead,
        ];
        self.session.run(sql, values).await.map(drop)
    }
}

impl Transaction {
    /// The look the paper chose.
    pub async fn looks(&mut self) -> Result<Looks, Error> {
        looks(&mut self.session).await
    }

    /// Writes the look the paper chose.
    pub async fn set_looks(&mut self, looks: &Looks) -> Result<(), Error> {
        let sql = "UPDATE paper SET looks = $1 WHERE one = 1";
        self.session.run(sql, values![serde_json::to_string(looks)?]).await.map(drop)
    }
}

impl Transaction {
    /// The points of the checklist that are walls.
    pub async fn walls(&mut self) -> Result<Walls, Error> {
        walls(&mut self.session).await
    }

    /// Writes the points of the checklist that are walls.
    pub async fn set_walls(&mut self, walls: &Walls) -> Result<(), Error> {
        let sql = "UPDATE paper SET walls = $1 WHERE one = 1";
        self.session.run(sql, values![serde_json::to_string(walls)?]).await.map(drop)
    }
}

async fn walls(session: &mut Session) -> Result<Walls, Error> {
    let sql = "SELECT walls FROM paper WHERE one = 1 AND walls IS NOT NULL";
    let row = session.row(sql, values![]).await?;
    row.map_or_else(|| Ok(Walls::default()), |row| row.cells("paper").json())
}

async fn looks(session: &mut Session) -> Result<Looks, Error> {
    let sql = "SELECT looks FROM paper WHERE one = 1 AND looks IS NOT NULL";
    let row = session.row(sql, values![]).await?;
    row.map_or_else(|| Ok(Looks::default()), |row| row.cells("paper").json())
}

/// The paper's facts, with what a new paper has where it has not said.
pub(crate) async fn paper(session: &mut Session) -> Result<Paper, Error> {
    let facts = facts(session).await?;
    let new = Paper::default();
    Ok(Paper {
        title: facts.title.unwrap_or(new.title),
        strapline: facts.strapline,
        language: facts.language.unwrap_or(new.language),
        time_zone: facts.time_zone.unwrap_or(new.time_zone),
        logo: facts.logo,
        favicon: facts.favicon,
        masthead: facts.masthead.unwrap_or_default(),
    })
}

async fn facts(session: &mut Session) -> Result<PaperFacts, Error> {
    let sql = "SELECT one, title, strapline, language, time_zone, logo, favicon, masthead \
               FROM paper WHERE one = 1";
    let Some(row) = session.row(sql, values![]).await? else { return Ok(PaperFacts::default()) };
    let mut cells = row.cells("paper");
    cells.int()?;
    let mut facts = PaperFacts {
        title: cells.maybe_text()?,
        strapline: cells.maybe_text()?,
        ..PaperFacts::default()
    };
    let refused =
        |cells: &crate::engine::Cells<'_>, error: news::Error| cells.corrupt(error.to_string());
    if let Some(tag) = cells.maybe_text()? {
        let language = news::Language::parse(&tag).map_err(|error| refused(&cells, error))?;
        facts.language = Some(language);
    }
    if let Some(name) = cells.maybe_text()? {
        let zone = news::TimeZoneName::parse(&name).map_err(|error| refused(&cells, error))?;
        facts.time_zone = Some(zone);
    }
    facts.logo = cells.maybe_text()?;
    facts.favicon = cells.maybe_text()?;
    if let Some(json) = cells.maybe_text()? {
        let masthead = serde_json::from_str::<Masthead>(&json);
        facts.masthead = Some(masthead.map_err(|error| cells.corrupt(error.to_string()))?);
    }
    Ok(facts)
}
