//! Merging: two records of one topic or one person become one, and can become two again.

use std::collections::HashMap;

use jiff::Timestamp;
use news::{ArticleId, PersonId, StaffId};

use crate::engine::{Cells, Row, Session, values};
use crate::{Error, Noun, Reader, Transaction};

/// Articles whose bylines are spelled anew at once.
const BYLINES_AT_ONCE: i64 = 500;

/// What is merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeNoun {
    /// Topics.
    Topic,
    /// People.
    Person,
}

/// A merge that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Its number.
    pub id: i64,
    /// Of what.
    pub noun: MergeNoun,
    /// The record that stayed.
    pub kept: i64,
    /// The record that went.
    pub gone: i64,
    /// The name it had.
    pub gone_name: String,
    /// The address it had.
    pub gone_slug: String,
    /// When.
    pub merged_at: Timestamp,
    /// Who.
    pub staff: Option<StaffId>,
    /// When it was undone.
    pub undone_at: Option<Timestamp>,
}

impl MergeNoun {
    /// The word the archive stores.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Person => "person",
        }
    }
}

/// The statements of one noun; the others differ from them in table and column.
struct Statements {
    note: &'static str,
    drop: &'static str,
    shift: &'static str,
    join: &'static str,
    leave: &'static str,
    hide: &'static str,
    through: &'static str,
}

macro_rules! statements {
    ($table:literal, $links:literal, $column:literal, $role:literal, $list:literal) => {
        Statements {
            note: concat!(
                "INSERT INTO merge_items ",
                "(merge_id, article_id, position, role, was_dropped, revision_id) ",
                "SELECT $1, x.article_id, x.position, ",
                $role,
                ", EXISTS (SELECT 1 FROM ",
                $links,
                " y WHERE y.article_id = x.article_id AND y.",
                $column,
                " = $2), a.revision_id FROM ",
                $links,
                " x JOIN articles a ON a.id = x.article_id WHERE x.",
                $column,
                " = $3"
            ),
            drop: concat!(
                "DELETE FROM ",
                $links,
                " WHERE ",
                $column,
                " = $2 AND EXISTS (SELECT 1 FROM merge_items i WHERE i.merge_id = $1 ",
                "AND i.article_id = ",
                $links,
                ".article_id AND i.position = ",
                $links,
                ".position AND i.was_dropped)"
            ),
            shift: concat!("UPDATE ", $links, " SET ", $column, " = $1 WHERE ", $column, " = $2"),
            join: concat!(
                "INSERT INTO listings (list, published_at, article_id) SELECT $1 * 4 + ",
                $list,
                ", published_at, article_id FROM listings WHERE list = $2 * 4 + ",
                $list,
                " ON CONFLICT DO NOTHING"
            ),
            leave: concat!("DELETE FROM listings WHERE list = $1 * 4 + ", $list),
            hide: concat!(
                "UPDATE ",
                $table,
                " SET merged_into = $1, is_public = FALSE WHERE id = $2 AND merged_into IS NULL"
            ),
            through: concat!("UPDATE ", $table, " SET merged_into = $1 WHERE merged_into = $2"),
        }
    };
}

const TOPICS: Statements = statements!("topics", "article_topics", "topic_id", "NULL", "2");
const PEOPLE: Statements = statements!("people", "article_authors", "person_id", "x.role", "3");

/// The statements that make two of one again.
struct Back {
    changed: &'static str,
    dropped: &'static str,
    shift: &'static str,
    leave: &'static str,
    join: &'static str,
    show: &'static str,
    through: &'static str,
}

macro_rules! back {
    ($table:literal, $links:literal, $column:literal, $fields:literal, $dropped:literal,
     $list:literal, $noun:literal) => {
        Back {
            changed: concat!(
                "SELECT 1 FROM merge_items i JOIN articles a ON a.id = i.article_id LEFT JOIN ",
                $links,
                " x ON x.article_id = i.article_id AND x.position = i.position ",
                "WHERE i.merge_id = $1 AND (a.revision_id <> i.revision_id OR ",
                "(NOT i.was_dropped AND (x.",
                $column,
                " IS NULL OR x.",
                $column,
                " <> $2)) OR (i.was_dropped AND x.",
                $column,
                " IS NOT NULL)) LIMIT 1"
            ),
            dropped: concat!(
                "INSERT INTO ",
                $links,
                $fields,
                " SELECT article_id, position, ",
                $dropped,
                " FROM merge_items WHERE merge_id = $1 AND was_dropped"
            ),
            shift: concat!(
                "UPDATE ",
                $links,
                " SET ",
                $column,
                " = $2 WHERE EXISTS (SELECT 1 FROM merge_items i WHERE i.merge_id = $1 ",
                "AND i.article_id = ",
                $links,
                ".article_id AND i.position = ",
                $links,
                ".position AND NOT i.was_dropped)"
            ),
            leave: concat!(
                "DELETE FROM listings WHERE list = $2 * 4 + ",
                $list,
                " AND (published_at, article_id) IN (SELECT a.published_at, a.id ",
                "FROM merge_items i JOIN articles a ON a.id = i.article_id ",
                "WHERE i.merge_id = $1 AND NOT i.was_dropped AND a.published_at IS NOT NULL)"
            ),
            join: concat!(
                "INSERT INTO listings (list, published_at, article_id) SELECT $2 * 4 + ",
                $list,
                ", a.published_at, a.id FROM merge_items i JOIN articles a ON a.id = i.article_id ",
                "WHERE i.merge_id = $1 AND a.state = 'published' ON CONFLICT DO NOTHING"
            ),
            show: concat!(
                "UPDATE ",
                $table,
                " SET merged_into = NULL, is_public = $3 WHERE id = $1 AND merged_into = $2"
            ),
            through: concat!(
                "UPDATE ",
                $table,
                " SET merged_into = $1 WHERE id IN (SELECT gone_id FROM merges WHERE noun = '",
                $noun,
                "' AND kept_id = $1 AND undone_at IS NULL)"
            ),
        }
    };
}

const TOPICS_BACK: Back = back!(
    "topics",
    "article_topics",
    "topic_id",
    " (article_id, position, topic_id)",
    "$2",
    "2",
    "topic"
);
const PEOPLE_BACK: Back = back!(
    "people",
    "article_authors",
    "person_id",
    " (article_id, position, person_id, role)",
    "$2, role",
    "3",
    "person"
);

impl Transaction {
    /// Makes one record of two: what named `gone` names `kept` from now on. The number of the
    /// merge; `None` when `gone` is not there or was merged already.
    pub async fn merge(
        &mut self,
        noun: MergeNoun,
        kept: i64,
        gone: i64,
        staff: Option<StaffId>,
        now: Timestamp,
    ) -> Result<Option<i64>, Error> {
        let (of, was_public) = match noun {
            MergeNoun::Topic => (TOPICS, "SELECT id, is_public FROM topics WHERE id = $1"),
            MergeNoun::Person => (PEOPLE, "SELECT id, is_public FROM people WHERE id = $1"),
        };
        let Some(row) = self.session.row(was_public, values![gone]).await? else { return Ok(None) };
        let mut cells = row.cells("merges");
        cells.int()?;
        let was_public: bool = cells.next()?;
        if self.session.run(of.hide, values![kept, gone]).await? == 0 {
            return Ok(None);
        }
        let id = self.numbers(Noun::Merge, 1).await?;
        let sql = "INSERT INTO merges (id, noun, kept_id, gone_id, gone_public, merged_at, \
                   staff_id) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let staff = staff.map(|staff| staff.0);
        let values = values![id, noun.as_str(), kept, gone, was_public, now, staff];
        self.session.run(sql, values).await?;
        self.session.run(of.note, values![id, kept, gone]).await?;
        self.session.run(of.drop, values![id, gone]).await?;
        self.session.run(of.shift, values![kept, gone]).await?;
        self.session.run(of.join, values![kept, gone]).await?;
        self.session.run(of.leave, values![gone]).await?;
        self.session.run(of.through, values![kept, gone]).await?;
        Ok(Some(id))
    }

    /// Makes two of one again. False, and nothing is changed, when an article that moved was saved
    /// since or either record was merged on.
    pub async fn unmerge(&mut self, merge: &Merge, now: Timestamp) -> Result<bool, Error> {
        let of = match merge.noun {
            MergeNoun::Topic => TOPICS_BACK,
            MergeNoun::Person => PEOPLE_BACK,
        };
        let (id, kept, gone) = (merge.id, merge.kept, merge.gone);
        if self.session.row(of.changed, values![id, kept]).await?.is_some() {
            return Ok(false);
        }
        let public = "SELECT id, gone_public FROM merges WHERE id = $1 AND undone_at IS NULL";
        let Some(row) = self.session.row(public, values![id]).await? else { return Ok(false) };
        let mut cells = row.cells("merges");
        cells.int()?;
        let was_public: bool = cells.next()?;
        if self.session.run(of.show, values![gone, kept, was_public]).await? == 0 {
            return Ok(false);
        }
        self.session.run(of.shift, values![id, gone]).await?;
        self.session.run(of.dropped, values![id, gone]).await?;
        self.session.run(of.leave, values![id, kept]).await?;
        self.session.run(of.join, values![id, gone]).await?;
        self.session.run(of.through, values![gone]).await?;
        let done = "UPDATE merges SET undone_at = $2 WHERE id = $1";
        self.session.run(done, values![id, now]).await?;
        Ok(true)
    }

    /// A merge.
    pub async fn merge_row(&mut self, id: i64) -> Result<Option<Merge>, Error> {
        let sql = "SELECT m.id, m.noun, m.kept_id, m.gone_id, COALESCE(t.name, p.name), \
                   COALESCE(t.slug, p.slug), m.merged_at, m.staff_id, m.undone_at FROM merges m \
                   LEFT JOIN topics t ON m.noun = 'topic' AND t.id = m.gone_id \
                   LEFT JOIN people p ON m.noun = 'person' AND p.id = m.gone_id WHERE m.id = $1";
        self.session.row(sql, values![id]).await?.as_ref().map(read).transpose()
    }

    /// Spells the bylines anew that name a person; the published articles whose lists now print
    /// another name.
    pub async fn respell_bylines(&mut self, person: PersonId) -> Result<Vec<ArticleId>, Error> {
        let sql = "SELECT DISTINCT article_id FROM article_authors \
                   WHERE person_id = $1 AND article_id > $2 ORDER BY article_id LIMIT $3";
        let (mut changed, mut after) = (Vec::new(), i64::MIN);
        loop {
            let values = values![person.0, after, BYLINES_AT_ONCE];
            let rows = self.session.rows(sql, values).await?;
            let ids = rows.iter().map(|row| row.cells("article_authors").int());
            let ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
            let Some(last) = ids.last() else { return Ok(changed) };
            after = *last;
            changed.extend(self.respell(ids).await?);
        }
    }

    /// Spells the bylines anew that a merge moved; as [`Transaction::respell_bylines`].
    pub async fn respell_merged(&mut self, merge: i64) -> Result<Vec<ArticleId>, Error> {
        let sql = "SELECT DISTINCT article_id FROM merge_items \
                   WHERE merge_id = $1 AND article_id > $2 ORDER BY article_id LIMIT $3";
        let (mut changed, mut after) = (Vec::new(), i64::MIN);
        loop {
            let rows = self.session.rows(sql, values![merge, after, BYLINES_AT_ONCE]).await?;
            let ids = rows.iter().map(|row| row.cells("merge_items").int());
            let ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
            let Some(last) = ids.last() else { return Ok(changed) };
            after = *last;
            changed.extend(self.respell(ids).await?);
        }
    }

    async fn respell(&mut self, ids: Vec<i64>) -> Result<Vec<ArticleId>, Error> {
        let sql = "SELECT a.id, a.authors, a.state, p.name FROM articles a \
                   LEFT JOIN article_authors x ON x.article_id = a.id \
                   LEFT JOIN people p ON p.id = x.person_id \
                   WHERE a.id IN ($1[]) ORDER BY a.id, x.position";
        let mut spelled: Vec<(i64, String, bool, Vec<String>)> = Vec::new();
        for row in &self.session.rows(sql, values![ids]).await? {
            let mut cells = row.cells("articles");
            let (id, authors) = (cells.int()?, cells.text()?);
            let is_public = cells.text()? == "published";
            let name = cells.maybe_text()?;
            match spelled.last_mut().filter(|(last, ..)| *last == id) {
                Some((.., names)) => names.extend(name),
                None => spelled.push((id, authors, is_public, name.into_iter().collect())),
            }
        }
        let mut changed = Vec::new();
        for (id, before, is_public, names) in spelled {
            let names = serde_json::to_string(&names)?;
            if names == before {
                continue;
            }
            let sql = "UPDATE articles SET authors = $2 WHERE id = $1";
            self.session.run(sql, values![id, names]).await?;
            changed.extend(is_public.then_some(ArticleId(id)));
        }
        Ok(changed)
    }

    /// Every record that was merged into another, and the one that stands for it.
    pub async fn stand_ins(&mut self, noun: MergeNoun) -> Result<HashMap<i64, i64>, Error> {
        let sql = match noun {
            MergeNoun::Topic => "SELECT id, merged_into FROM topics WHERE merged_into IS NOT NULL",
            MergeNoun::Person => "SELECT id, merged_into FROM people WHERE merged_into IS NOT NULL",
        };
        let rows = self.session.rows(sql, values![]).await?;
        let read = |row: &Row| {
            let mut cells = row.cells("merges");
            Ok((cells.int()?, cells.int()?))
        };
        rows.iter().map(read).collect()
    }

    /// The records that now stand for some, by what they were asked for; one that is not there has
    /// none. Saves of articles name records that have been merged or deleted since.
    pub(crate) async fn present(
        &mut self,
        noun: MergeNoun,
        ids: Vec<i64>,
    ) -> Result<HashMap<i64, i64>, Error> {
        let sql = match noun {
            MergeNoun::Topic => {
                "SELECT id, COALESCE(merged_into, id) FROM topics WHERE id IN ($1[])"
            }
            MergeNoun::Person => {
                "SELECT id, COALESCE(merged_into, id) FROM people WHERE id IN ($1[])"
            }
        };
        let mut present = HashMap::new();
        for row in &self.session.rows(sql, values![ids]).await? {
            let mut cells = row.cells("merges");
            present.insert(cells.int()?, cells.int()?);
        }
        Ok(present)
    }
}

impl Reader {
    /// The merges that made a record what it is, latest first.
    pub async fn merges_into(
        &mut self,
        noun: MergeNoun,
        kept: i64,
        limit: u32,
    ) -> Result<Vec<Merge>, Error> {
        merges_into(&mut self.session, noun, kept, limit).await
    }
}

async fn merges_into(
    session: &mut Session,
    noun: MergeNoun,
    kept: i64,
    limit: u32,
) -> Result<Vec<Merge>, Error> {
    let sql = "SELECT m.id, m.noun, m.kept_id, m.gone_id, COALESCE(t.name, p.name), \
               COALESCE(t.slug, p.slug), m.merged_at, m.staff_id, m.undone_at FROM merges m \
               LEFT JOIN topics t ON m.noun = 'topic' AND t.id = m.gone_id \
               LEFT JOIN people p ON m.noun = 'person' AND p.id = m.gone_id \
               WHERE m.noun = $1 AND m.kept_id = $2 AND m.undone_at IS NULL \
               ORDER BY m.id DESC LIMIT $3";
    let rows = session.rows(sql, values![noun.as_str(), kept, i64::from(limit)]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Merge, Error> {
    let mut cells = row.cells("merges");
    Ok(Merge {
        id: cells.int()?,
        noun: noun(&mut cells)?,
        kept: cells.int()?,
        gone: cells.int()?,
        gone_name: cells.maybe_text()?.unwrap_or_default(),
        gone_slug: cells.maybe_text()?.unwrap_or_default(),
        merged_at: cells.time()?,
        staff: cells.next::<Option<i64>>()?.map(StaffId),
        undone_at: cells.maybe_time()?,
    })
}

fn noun(cells: &mut Cells<'_>) -> Result<MergeNoun, Error> {
    match cells.text()?.as_str() {
        "topic" => Ok(MergeNoun::Topic),
        "person" => Ok(MergeNoun::Person),
        other => Err(cells.corrupt(format!("“{other}” is not merged"))),
    }
}
