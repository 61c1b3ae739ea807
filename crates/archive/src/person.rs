//! People: rows and lookups.

use std::collections::HashMap;

use news::{ImportId, Person, PersonId, PictureId, Slug};

use crate::card::maybe_picture;
use crate::engine::{Cells, Row, values};
use crate::insert::insert;
use crate::picture::picture_columns;
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
             OR EXISTS (SELECT 1 FROM listings l WHERE l.list = e.id * 4 + 3))"
        );
        let Some(row) = self.session.row(sql, values![slug]).await? else { return Ok(None) };
        let mut cells = row.cells("people");
        let mut person = person(&mut cells)?;
        person.picture = maybe_picture(&mut cells)?;
        Ok(Some(person))
    }
}

impl Transaction {
    /// Every person, those that are not public yet included.
    pub async fn all_people(&mut self) -> Result<Vec<PersonRow>, Error> {
        let sql = concat!(
            "SELECT ",
            person_columns!(),
            ", e.picture_id, e.is_public, e.import_id FROM people e ORDER BY e.id"
        );
        self.session.rows(sql, values![]).await?.iter().map(read).collect()
    }

    /// The names of some people.
    pub async fn names_of(&mut self, ids: Vec<i64>) -> Result<HashMap<PersonId, String>, Error> {
        let sql = "SELECT id, name FROM people WHERE id IN ($1[])";
        let mut names = HashMap::new();
        for row in &self.session.rows(sql, values![ids]).await? {
            let mut cells = row.cells("people");
            names.insert(PersonId(cells.int()?), cells.text()?);
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
