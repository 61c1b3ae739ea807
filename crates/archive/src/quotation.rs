//! Quotations as acts change them: rows, where articles print them, what is public of them.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use news::{Appearance, ArticleId, PersonId, PersonRef, Quotation, QuotationFacts, QuotationId};
use news::{QuotationState, Speaker, StaffId, folded_words, words_hash};

use crate::engine::{Cells, Session, Value, values};
use crate::insert::insert;
use crate::{Error, Inside, Transaction};

pub(crate) mod answer;
pub(crate) mod asked;
pub(crate) mod counts;
pub(crate) mod record;

/// Quotations with one hash that are looked through for the same words.
const SAME_HASH_MAX: i64 = 50;

/// A quotation's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotationRow {
    /// The quotation.
    pub quotation: Quotation,
    /// The day it stands under in lists.
    pub sort_on: Date,
    /// The first of those that are one saying in several translations.
    pub same_as: Option<QuotationId>,
    /// When an editor confirmed it last.
    pub confirmed_at: Timestamp,
    /// Who.
    pub confirmed_by: Option<StaffId>,
}

/// The columns of a quotation, in the order [`quotation`] reads them.
macro_rules! quotation_columns {
    () => {
        "q.id, q.state, p.id, p.slug, p.name, p.is_organisation, q.kind, q.words, q.language, \
         q.office, q.said_on, q.place, q.occasion, q.source_url, q.original_words, \
         q.original_language, q.translator"
    };
}
pub(crate) use quotation_columns;

/// Where they are read from: of a speaker that was merged, the record that stayed.
macro_rules! quotation_tables {
    () => {
        "quotations q JOIN people e ON e.id = q.speaker_id \
         JOIN people p ON p.id = COALESCE(e.merged_into, e.id)"
    };
}
pub(crate) use quotation_tables;

macro_rules! row_columns {
    () => {
        "q.sort_on, q.same_as, q.confirmed_at, q.confirmed_by"
    };
}

impl Transaction {
    /// Quotations by number, in order of their numbers; those that are not there are left out.
    pub async fn quotation_rows(&mut self, ids: Vec<i64>) -> Result<Vec<QuotationRow>, Error> {
        rows(&mut self.session, ids).await
    }

    /// Quotations of this speaker that have the same words, the oldest first.
    pub async fn quotations_alike(
        &mut self,
        speaker: PersonId,
        words: &str,
    ) -> Result<Vec<QuotationRow>, Error> {
        let sql = concat!(
            "SELECT ",
            quotation_columns!(),
            ", ",
            row_columns!(),
            " FROM ",
            quotation_tables!(),
            " WHERE q.words_hash = $1 AND p.id = (SELECT COALESCE(merged_into, id) FROM people \
             WHERE id = $2) ORDER BY q.id LIMIT $3"
        );
        let values = values![words_hash(words), speaker.0, SAME_HASH_MAX];
        self.session.rows(sql, values).await?.iter().map(read).collect()
    }

    /// Writes a new quotation.
    pub async fn insert_quotation(&mut self, row: &QuotationRow) -> Result<(), Error> {
        let target = "quotations (id, state, kind, words, folded, words_hash, language, \
                      speaker_id, office, said_on, sort_on, place, occasion, source_url, \
                      original_words, original_language, translator, same_as, confirmed_at, \
                      confirmed_by, is_public)";
        let mut values = row.values();
        values.push(Value::Bool(false));
        insert(&mut self.session, target, vec![values], "").await.map(drop)
    }

    /// Writes a quotation anew.
    pub async fn update_quotation(&mut self, row: &QuotationRow) -> Result<(), Error> {
        let sql = "UPDATE quotations SET state = $2, kind = $3, words = $4, folded = $5, \
                   words_hash = $6, language = $7, speaker_id = $8, office = $9, said_on = $10, \
                   sort_on = $11, place = $12, occasion = $13, source_url = $14, \
                   original_words = $15, original_language = $16, translator = $17, \
                   same_as = $18, confirmed_at = $19, confirmed_by = $20 WHERE id = $1";
        self.session.run(sql, row.values()).await.map(drop)
    }

    /// Finds out anew which of the quotations readers may see.
    pub async fn settle_quotations(&mut self, ids: Vec<i64>) -> Result<(), Error> {
        let sql = "UPDATE quotations SET is_public = (state = 'on_record' AND EXISTS (SELECT 1 \
                   FROM quotation_appearances x JOIN articles a ON a.id = x.article_id \
                   WHERE x.quotation_id = quotations.id AND a.state = 'published')) \
                   WHERE id IN ($1[])";
        self.session.run(sql, values![ids]).await.map(drop)
    }

    /// Where an article's printed copy marks quotations.
    pub async fn appearances_in(
        &mut self,
        article: ArticleId,
    ) -> Result<Vec<(QuotationId, Appearance)>, Error> {
        let sql = "SELECT quotation_id, article_id, block_id, sentence \
                   FROM quotation_appearances WHERE article_id = $1 ORDER BY position";
        let rows = self.session.rows(sql, values![article.0]).await?;
        rows.iter().map(|row| appearance(&mut row.cells("quotation_appearances"))).collect()
    }

    /// Writes where an article's printed copy marks quotations.
    pub async fn set_appearances(
        &mut self,
        article: ArticleId,
        appearances: &[(QuotationId, Appearance)],
    ) -> Result<(), Error> {
        let sql = "DELETE FROM quotation_appearances WHERE article_id = $1";
        self.session.run(sql, values![article.0]).await?;
        let mut rows = Vec::with_capacity(appearances.len());
        for ((id, appearance), position) in appearances.iter().zip(0_i64..) {
            let block = appearance.block.0.as_str();
            let sentence = serde_json::to_string(&appearance.sentence)?;
            rows.push(values![id.0, article.0, position, block, sentence]);
        }
        let target = "quotation_appearances \
                      (quotation_id, article_id, position, block_id, sentence)";
        insert(&mut self.session, target, rows, "").await.map(drop)
    }

    /// Where a quotation is printed.
    pub async fn appearances_of(
        &mut self,
        quotation: QuotationId,
    ) -> Result<Vec<(QuotationId, Appearance)>, Error> {
        let sql = "SELECT quotation_id, article_id, block_id, sentence \
                   FROM quotation_appearances WHERE quotation_id = $1 \
                   ORDER BY article_id, position";
        let rows = self.session.rows(sql, values![quotation.0]).await?;
        rows.iter().map(|row| appearance(&mut row.cells("quotation_appearances"))).collect()
    }

    /// Writes of whom a quotation speaks.
    pub async fn set_abouts(
        &mut self,
        quotation: QuotationId,
        people: &[PersonId],
    ) -> Result<(), Error> {
        let sql = "DELETE FROM quotation_abouts WHERE quotation_id = $1";
        self.session.run(sql, values![quotation.0]).await?;
        let rows = people.iter().map(|person| values![quotation.0, person.0]).collect();
        let target = "quotation_abouts (quotation_id, person_id)";
        insert(&mut self.session, target, rows, "ON CONFLICT DO NOTHING").await.map(drop)
    }

    /// A person or organisation as one who speaks. `None` when there is none.
    pub async fn speaker(&mut self, person: PersonId) -> Result<Option<Speaker>, Error> {
        speaker(&mut self.session, person).await
    }

    /// Who is of these names: the name printed, or another name or spelling. Where several are, the
    /// record that was made first.
    pub async fn people_named(
        &mut self,
        names: &[String],
    ) -> Result<HashMap<String, PersonId>, Error> {
        people_named(&mut self.session, names).await
    }
}

impl Inside {
    /// Quotations by number, whatever their state.
    pub async fn quotation_rows(&mut self, ids: Vec<i64>) -> Result<Vec<QuotationRow>, Error> {
        rows(&mut self.session, ids).await
    }

    /// Who is of these names: as [`Transaction::people_named`].
    pub async fn people_named(
        &mut self,
        names: &[String],
    ) -> Result<HashMap<String, PersonId>, Error> {
        people_named(&mut self.session, names).await
    }

    /// A person or organisation as one who speaks.
    pub async fn speaker(&mut self, person: PersonId) -> Result<Option<Speaker>, Error> {
        speaker(&mut self.session, person).await
    }

    /// The office somebody holds, by their record: the first that has not ended.
    pub async fn office_of(&mut self, person: PersonId) -> Result<Option<String>, Error> {
        let sql = "SELECT offices FROM people WHERE id = $1";
        let Some(row) = self.session.row(sql, values![person.0]).await? else { return Ok(None) };
        let offices: Vec<news::Office> = row.cells("people").json()?;
        let present = offices.into_iter().find(|office| office.to.is_none());
        Ok(present.map(|office| office.title))
    }

    /// Quotations that an article prints in other words than the record has, `limit` of them.
    pub async fn quotations_to_confirm_again(
        &mut self,
        limit: u32,
    ) -> Result<Vec<QuotationRow>, Error> {
        let sql = concat!(
            "SELECT ",
            quotation_columns!(),
            ", ",
            row_columns!(),
            " FROM ",
            quotation_tables!(),
            " WHERE q.state = 'confirm_again' ORDER BY q.id LIMIT $1"
        );
        self.session.rows(sql, values![i64::from(limit)]).await?.iter().map(read).collect()
    }

    /// Where a quotation is printed: the article, its headline and the sentence.
    pub async fn printed_where(
        &mut self,
        quotation: QuotationId,
    ) -> Result<Vec<(ArticleId, String, news::Sentence)>, Error> {
        let sql = "SELECT a.id, a.headline, x.sentence FROM quotation_appearances x \
                   JOIN articles a ON a.id = x.article_id WHERE x.quotation_id = $1 \
                   ORDER BY a.published_at, x.position";
        let mut found = Vec::new();
        for row in &self.session.rows(sql, values![quotation.0]).await? {
            let mut cells = row.cells("quotation_appearances");
            found.push((ArticleId(cells.int()?), cells.text()?, cells.json()?));
        }
        Ok(found)
    }
}

impl QuotationRow {
    fn values(&self) -> Vec<Value> {
        let Quotation { id, state, speaker, facts } = &self.quotation;
        values![
            id.0,
            state.as_str(),
            facts.kind.as_str(),
            facts.words.as_str(),
            folded_words(&facts.words),
            words_hash(&facts.words),
            facts.language.as_str(),
            speaker.person.id.0,
            facts.office.as_deref(),
            facts.said_on.map(|on| on.to_string()),
            self.sort_on.to_string(),
            facts.place.as_deref(),
            facts.occasion.as_deref(),
            facts.source_url.as_deref(),
            facts.original_words.as_deref(),
            facts.original_language.as_ref().map(news::Language::as_str),
            facts.translator.as_deref(),
            self.same_as.map(|id| id.0),
            self.confirmed_at,
            self.confirmed_by.map(|staff| staff.0),
        ]
    }
}

/// The quotations on the record that a body marks, in order, whether or not they are public yet.
pub(crate) async fn marked_in(
    session: &mut Session,
    body: &news::Body,
) -> Result<Vec<Quotation>, Error> {
    let mut ids: Vec<QuotationId> = Vec::new();
    for (id, _) in body.text().quotations {
        let id = QuotationId::of_mark(&id).filter(|id| !ids.contains(id));
        ids.extend(id);
    }
    let rows = rows(session, ids.iter().map(|id| id.0).collect()).await?;
    let of = |id: &QuotationId| {
        let row = rows.iter().find(|row| row.quotation.id == *id)?;
        let quotation = &row.quotation;
        (quotation.state == QuotationState::OnRecord).then(|| quotation.clone())
    };
    Ok(ids.iter().filter_map(of).collect())
}

async fn rows(session: &mut Session, ids: Vec<i64>) -> Result<Vec<QuotationRow>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = concat!(
        "SELECT ",
        quotation_columns!(),
        ", ",
        row_columns!(),
        " FROM ",
        quotation_tables!(),
        " WHERE q.id IN ($1[]) ORDER BY q.id"
    );
    session.rows(sql, values![ids]).await?.iter().map(read).collect()
}

fn read(row: &crate::engine::Row) -> Result<QuotationRow, Error> {
    let mut cells = row.cells("quotations");
    Ok(QuotationRow {
        quotation: quotation(&mut cells)?,
        sort_on: cells.word()?,
        same_as: cells.next::<Option<i64>>()?.map(QuotationId),
        confirmed_at: cells.time()?,
        confirmed_by: cells.next::<Option<i64>>()?.map(StaffId),
    })
}

pub(crate) fn quotation(cells: &mut Cells<'_>) -> Result<Quotation, Error> {
    Ok(Quotation {
        id: QuotationId(cells.int()?),
        state: cells.word::<QuotationState>()?,
        speaker: read_speaker(cells)?,
        facts: QuotationFacts {
            kind: cells.word()?,
            words: cells.text()?,
            language: cells.word()?,
            office: cells.maybe_text()?,
            said_on: cells.maybe_word()?,
            place: cells.maybe_text()?,
            occasion: cells.maybe_text()?,
            source_url: cells.maybe_text()?,
            original_words: cells.maybe_text()?,
            original_language: cells.maybe_word()?,
            translator: cells.maybe_text()?,
        },
    })
}

fn read_speaker(cells: &mut Cells<'_>) -> Result<Speaker, Error> {
    let person = PersonRef { id: PersonId(cells.int()?), slug: cells.word()?, name: cells.text()? };
    Ok(Speaker { person, is_organisation: cells.next()? })
}

fn appearance(cells: &mut Cells<'_>) -> Result<(QuotationId, Appearance), Error> {
    let id = QuotationId(cells.int()?);
    let article = ArticleId(cells.int()?);
    let block = news::BlockId(cells.text()?);
    Ok((id, Appearance { article, block, sentence: cells.json()? }))
}

async fn speaker(session: &mut Session, person: PersonId) -> Result<Option<Speaker>, Error> {
    let sql = "SELECT p.id, p.slug, p.name, p.is_organisation FROM people e \
               JOIN people p ON p.id = COALESCE(e.merged_into, e.id) WHERE e.id = $1";
    let row = session.row(sql, values![person.0]).await?;
    row.map(|row| read_speaker(&mut row.cells("people"))).transpose()
}

async fn people_named(
    session: &mut Session,
    names: &[String],
) -> Result<HashMap<String, PersonId>, Error> {
    let mut found = HashMap::new();
    if names.is_empty() {
        return Ok(found);
    }
    let sql = "SELECT name, MIN(COALESCE(merged_into, id)) FROM people WHERE name IN ($1[]) \
               GROUP BY name";
    for row in &session.rows(sql, values![names.to_vec()]).await? {
        let mut cells = row.cells("people");
        let name = cells.text()?;
        found.insert(name, PersonId(cells.int()?));
    }
    let sql = "SELECT COALESCE(merged_into, id) FROM people WHERE other_names LIKE $1 \
               ORDER BY id LIMIT 1";
    for name in names {
        if found.contains_key(name) || name.contains(['%', '_', '\\', '"']) {
            continue;
        }
        let pattern = format!("%{}%", serde_json::to_string(name)?);
        if let Some(row) = session.row(sql, values![pattern]).await? {
            found.insert(name.clone(), PersonId(row.cells("people").int()?));
        }
    }
    Ok(found)
}
