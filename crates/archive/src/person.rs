//! People: rows and lookups.

use std::collections::HashMap;

use news::{ImportId, Person, PersonId, PictureId, Slug};

use crate::card::maybe_picture;
use crate::engine::{Cells, Row, values};
use crate::insert::insert;
use crate::picture::picture_columns;
use crate::topic::{COUNTED_MAX, Listed};
use crate::{Error, Reader, Transaction};

/// A person's row. The picture of [`Person`] is only its number here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The person, without picture.
    pub person: Person,
    /// The portrait.
    pub picture: Option<PictureId>,
    /// Whether readers see the record.
    pub is_public: bool,
    /// The import that brought it.
    pub import: Option<ImportId>,
}

macro_rules! person_columns {
    () => {
        "e.id, e.slug, e.name, e.other_names, e.offices, e.biography, e.links"
    };
}

impl Reader {
    /// The person at `/people/SLUG`: one with something to read, or with an office, which makes
    /// one a public person. A name that only drafts use is not public.
    pub async fn person(&mut self, slug: &Slug) -> Result<Option<Person>, Error> {
        let sql = concat!(
            "SELECT ",
            person_columns!(),
            ", ",
            picture_columns!(),
            " FROM people e LEFT JOIN pictures p ON p.id = e.picture_id \
             WHERE e.slug = $1 AND e.is_public AND (e.offices <> '[]' \
             OR EXISTS (SELECT 1 FROM listings l WHERE l.list = e.id * 4 + 3) \
             OR EXISTS (SELECT 1 FROM people m JOIN quotations q ON q.speaker_id = m.id \
             WHERE (m.id = e.id OR m.merged_into = e.id) AND q.is_public))"
        );
        let Some(row) = self.session.row(sql, values![slug]).await? else { return Ok(None) };
        let mut cells = row.cells("people");
        let mut person = person(&mut cells)?;
        person.picture = maybe_picture(&mut cells)?;
        Ok(Some(person))
    }
}

/// A person as editors see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// Their number.
    pub id: PersonId,
    /// Their address.
    pub slug: Slug,
    /// The name the paper prints.
    pub name: String,
    /// The office they hold or held last.
    pub office: Option<String>,
    /// Published articles with them in the byline, 1,001 at most.
    pub articles: u32,
}

impl Reader {
    /// People by address, page by page.
    pub async fn person_lines(&mut self, asked: &Listed) -> Result<Vec<PersonLine>, Error> {
        let sql = "SELECT e.id, e.slug, e.name, e.offices, \
                   (SELECT count(*) FROM (SELECT 1 FROM listings l WHERE l.list = e.id * 4 + 3 \
                   LIMIT $5) c) \
                   FROM people e WHERE e.slug >= $1 AND e.slug < $2 AND e.slug > $3 \
                   AND e.merged_into IS NULL AND e.is_public ORDER BY e.slug LIMIT $4";
        let mut values = asked.values();
        values.extend(values![COUNTED_MAX + 1]);
        self.lines(sql, values).await
    }

    /// People whose address has words that begin so, for those who know a surname: `limit` of them.
    pub async fn people_with(
        &mut self,
        beginning: &str,
        limit: u32,
    ) -> Result<Vec<PersonLine>, Error> {
        let sql = "SELECT e.id, e.slug, e.name, e.offices, \
                   (SELECT count(*) FROM (SELECT 1 FROM listings l WHERE l.list = e.id * 4 + 3 \
                   LIMIT $3) c) \
                   FROM people e WHERE e.slug LIKE $1 AND e.merged_into IS NULL AND e.is_public \
                   ORDER BY e.slug LIMIT $2";
        let values = values![format!("%-{beginning}%"), i64::from(limit), COUNTED_MAX + 1];
        self.lines(sql, values).await
    }

    async fn lines(
        &mut self,
        sql: &'static str,
        values: Vec<crate::engine::Value>,
    ) -> Result<Vec<PersonLine>, Error> {
        let mut lines = Vec::new();
        for row in &self.session.rows(sql, values).await? {
            let mut cells = row.cells("people");
            let (id, slug, name) = (PersonId(cells.int()?), cells.word()?, cells.text()?);
            let offices: Vec<news::Office> = cells.json()?;
            let office = offices.into_iter().next().map(|office| office.title);
            lines.push(PersonLine { id, slug, name, office, articles: cells.small()? });
        }
        Ok(lines)
    }

    /// A person's record that was not merged into another, whether or not it is public, with the
    /// portrait.
    pub async fn person_record(&mut self, id: PersonId) -> Result<Option<Person>, Error> {
        let sql = concat!(
            "SELECT ",
            person_columns!(),
            ", ",
            picture_columns!(),
            " FROM people e LEFT JOIN pictures p ON p.id = e.picture_id \
             WHERE e.id = $1 AND e.merged_into IS NULL"
        );
        let Some(row) = self.session.row(sql, values![id.0]).await? else { return Ok(None) };
        let mut cells = row.cells("people");
        let mut person = person(&mut cells)?;
        person.picture = maybe_picture(&mut cells)?;
        Ok(Some(person))
    }
}

impl Transaction {
    /// A person's row that was not merged into another, locked until this transaction ends.
    pub async fn person_row(&mut self, id: PersonId) -> Result<Option<PersonRow>, Error> {
        let sql = concat!(
            "SELECT ",
            person_columns!(),
            ", e.picture_id, e.is_public, e.import_id FROM people e \
             WHERE e.id = $1 AND e.merged_into IS NULL FOR UPDATE"
        );
        self.session.row(sql, values![id.0]).await?.as_ref().map(read).transpose()
    }

    /// Whether somebody has this address, a record that was merged into another included.
    pub async fn is_person_slug(&mut self, slug: &Slug) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM people WHERE slug = $1";
        Ok(self.session.row(sql, values![slug]).await?.is_some())
    }

    /// Writes a person's record anew. [`Error::Taken`] when the slug is.
    pub async fn update_person(&mut self, row: &PersonRow) -> Result<(), Error> {
        let sql = "UPDATE people SET slug = $2, name = $3, other_names = $4, offices = $5, \
                   biography = $6, picture_id = $7, links = $8 WHERE id = $1";
        let person = &row.person;
        let values = values![
            person.id.0,
            &person.slug,
            person.name.as_str(),
            serde_json::to_string(&person.other_names)?,
            serde_json::to_string(&person.offices)?,
            person.biography.as_deref(),
            row.picture.map(|id| id.0),
            serde_json::to_string(&person.links)?,
        ];
        match self.session.run(sql, values).await? {
            0 => Err(Error::Missing { noun: "person", id: person.id.0 }),
            _ => Ok(()),
        }
    }

    /// Every person, those that are not public yet included.
    pub async fn all_people(&mut self) -> Result<Vec<PersonRow>, Error> {
        let sql = concat!(
            "SELECT ",
            person_columns!(),
            ", e.picture_id, e.is_public, e.import_id FROM people e ORDER BY e.id"
        );
        self.session.rows(sql, values![]).await?.iter().map(read).collect()
    }

    /// Who stands for some people now, and their names: a record that was merged goes by the name
    /// of the one that stayed.
    pub async fn names_of(
        &mut self,
        ids: Vec<i64>,
    ) -> Result<HashMap<PersonId, (PersonId, String)>, Error> {
        let sql = "SELECT e.id, p.id, p.name FROM people e \
                   JOIN people p ON p.id = COALESCE(e.merged_into, e.id) WHERE e.id IN ($1[])";
        let mut names = HashMap::new();
        for row in &self.session.rows(sql, values![ids]).await? {
            let mut cells = row.cells("people");
            let (id, now) = (PersonId(cells.int()?), PersonId(cells.int()?));
            names.insert(id, (now, cells.text()?));
        }
        Ok(names)
    }

    /// Gives a person a portrait. `false`: they have one by now, which stays.
    pub async fn give_portrait(
        &mut self,
        person: PersonId,
        picture: PictureId,
    ) -> Result<bool, Error> {
        let sql = "UPDATE people SET picture_id = $2 WHERE id = $1 AND picture_id IS NULL \
                   RETURNING id";
        Ok(self.session.row(sql, values![person.0, picture.0]).await?.is_some())
    }

    /// Writes new people. [`Error::Taken`] when a slug is.
    pub async fn insert_people(&mut self, people: &[PersonRow]) -> Result<(), Error> {
        let mut rows = Vec::with_capacity(people.len());
        for row in people {
            let person = &row.person;
            rows.push(values![
                person.id.0,
                &person.slug,
                person.name.as_str(),
                serde_json::to_string(&person.other_names)?,
                serde_json::to_string(&person.offices)?,
                person.biography.as_deref(),
                row.picture.map(|id| id.0),
                serde_json::to_string(&person.links)?,
                row.is_public,
                row.import.map(|id| id.0),
            ]);
        }
        let target = "people (id, slug, name, other_names, offices, biography, picture_id, links, \
                      is_public, import_id)";
        insert(&mut self.session, target, rows, "").await.map(drop)
    }
}

fn person(cells: &mut Cells<'_>) -> Result<Person, Error> {
    Ok(Person {
        id: PersonId(cells.int()?),
        slug: cells.word()?,
        name: cells.text()?,
        other_names: cells.json()?,
        offices: cells.json()?,
        biography: cells.maybe_text()?,
        picture: None,
        links: cells.json()?,
    })
}

fn read(row: &Row) -> Result<PersonRow, Error> {
    let mut cells = row.cells("people");
    Ok(PersonRow {
        person: person(&mut cells)?,
        picture: cells.next::<Option<i64>>()?.map(PictureId),
        is_public: cells.next()?,
        import: cells.next::<Option<i64>>()?.map(ImportId),
    })
}
