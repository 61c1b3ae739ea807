//! Who is quoted: counts over a period, by person, office, and where the newsroom has entered it,
//! gender and country.

use std::fmt::Write as _;

use jiff::civil::Date;
use news::{PersonId, PersonRef, SectionId};

use crate::engine::{Row, Value, values};
use crate::{Error, Inside, Reader, Transaction};

/// Whose quotations are counted. Every `None` is no restriction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuotedAsked {
    /// Said on this day or later.
    pub from: Option<Date>,
    /// Said on this day or earlier.
    pub to: Option<Date>,
    /// In articles of this section.
    pub section: Option<SectionId>,
    /// In articles by this author.
    pub author: Option<PersonId>,
}

/// What is known of somebody who speaks, entered by the newsroom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SpeakerTraits {
    /// Whether it is an organisation.
    pub is_organisation: bool,
    /// In the newsroom's own words.
    pub gender: Option<String>,
    /// In the newsroom's own words.
    pub country: Option<String>,
}

/// By what quotations are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedBy {
    /// The office as given.
    Office,
    /// The speaker's gender.
    Gender,
    /// The speaker's country.
    Country,
}

impl Reader {
    /// Who is quoted most, `limit` of them: who, and how often.
    pub async fn most_quoted(
        &mut self,
        asked: &QuotedAsked,
        limit: u32,
    ) -> Result<Vec<(PersonRef, u32)>, Error> {
        let (conditions, mut values) = conditions(asked);
        values.push(i64::from(limit).into());
        let sql = format!(
            "SELECT p.id, p.slug, p.name, COUNT(*) FROM {} WHERE {conditions} \
             GROUP BY p.id, p.slug, p.name ORDER BY 4 DESC, p.name LIMIT ${}",
            super::quotation_tables!(),
            values.len()
        );
        let rows = self.session.rows_made(sql, values).await?;
        let read = |row: &Row| {
            let mut cells = row.cells("people");
            let id = PersonId(cells.int()?);
            let person = PersonRef { id, slug: cells.word()?, name: cells.text()? };
            Ok((person, cells.small()?))
        };
        rows.iter().map(read).collect()
    }

    /// How quotations are shared out, most first, `limit` lines; `None` is what nobody has entered.
    pub async fn quoted_by(
        &mut self,
        asked: &QuotedAsked,
        by: CountedBy,
        limit: u32,
    ) -> Result<Vec<(Option<String>, u32)>, Error> {
        let column = match by {
            CountedBy::Office => "q.office",
            CountedBy::Gender => "p.gender",
            CountedBy::Country => "p.country",
        };
        let (conditions, mut values) = conditions(asked);
        values.push(i64::from(limit).into());
        let sql = format!(
            "SELECT {column}, COUNT(*) FROM {} WHERE {conditions} \
             GROUP BY {column} ORDER BY 2 DESC, {column} LIMIT ${}",
            super::quotation_tables!(),
            values.len()
        );
        let rows = self.session.rows_made(sql, values).await?;
        let read = |row: &Row| {
            let mut cells = row.cells("people");
            Ok((cells.maybe_text()?, cells.small()?))
        };
        rows.iter().map(read).collect()
    }

    /// Whether readers may see who is quoted, counted.
    pub async fn are_counts_public(&mut self) -> Result<bool, Error> {
        let row = self.session.row("SELECT counts_public FROM paper", values![]).await?;
        row.map_or(Ok(false), |row| row.cells("paper").next())
    }
}

impl Inside {
    /// What the newsroom has entered of somebody who speaks.
    pub async fn speaker_traits(&mut self, person: PersonId) -> Result<SpeakerTraits, Error> {
        let sql = "SELECT is_organisation, gender, country FROM people WHERE id = $1";
        let Some(row) = self.session.row(sql, values![person.0]).await? else {
            return Ok(SpeakerTraits::default());
        };
        let mut cells = row.cells("people");
        Ok(SpeakerTraits {
            is_organisation: cells.next()?,
            gender: cells.maybe_text()?,
            country: cells.maybe_text()?,
        })
    }
}

impl Transaction {
    /// Writes what the newsroom knows of somebody who speaks.
    pub async fn set_speaker_traits(
        &mut self,
        person: PersonId,
        traits: &SpeakerTraits,
    ) -> Result<(), Error> {
        let sql = "UPDATE people SET is_organisation = $2, gender = $3, country = $4 WHERE id = $1";
        let SpeakerTraits { is_organisation, gender, country } = traits;
        let values = values![person.0, *is_organisation, gender.as_deref(), country.as_deref()];
        self.session.run(sql, values).await.map(drop)
    }

    /// Decides whether readers may see who is quoted, counted.
    pub async fn set_counts_public(&mut self, are_public: bool) -> Result<(), Error> {
        let sql = "UPDATE paper SET counts_public = $1 WHERE one = 1";
        self.session.run(sql, values![are_public]).await.map(drop)
    }
}

fn conditions(asked: &QuotedAsked) -> (String, Vec<Value>) {
    let (mut sql, mut values) = ("q.is_public".to_owned(), Vec::new());
    let mut and = |text: &str, tail: &str, value: Value| {
        values.push(value);
        // Writing to a string cannot fail.
        let _ = write!(sql, " AND {text}${}{tail}", values.len());
    };
    if let Some(from) = asked.from {
        and("q.sort_on >= ", "", from.to_string().into());
    }
    if let Some(to) = asked.to {
        and("q.sort_on <= ", "", to.to_string().into());
    }
    if let Some(section) = asked.section {
        let text = "EXISTS (SELECT 1 FROM quotation_appearances x JOIN articles a \
                    ON a.id = x.article_id WHERE x.quotation_id = q.id AND a.section_id = ";
        and(text, ")", section.0.into());
    }
    if let Some(author) = asked.author {
        let text = "EXISTS (SELECT 1 FROM quotation_appearances x JOIN article_authors y \
                    ON y.article_id = x.article_id WHERE x.quotation_id = q.id \
                    AND y.person_id = ";
        and(text, ")", author.0.into());
    }
    (sql, values)
}
