//! The record as readers see it.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use news::{ArticleId, PersonId, PersonRef, PrintedIn, Quotation, QuotationId, RecordEntry};
use news::{State, TopicId, TopicRef};

use super::asked::{Conditions, RecordAsked, RecordPlace};
use super::{quotation, quotation_columns, quotation_tables};
use crate::article::address;
use crate::engine::{Session, values};
use crate::{Error, Reader, Transaction};

/// How much there is on the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecordCounts {
    /// Quotations.
    pub quotations: u64,
    /// Those who said them.
    pub speakers: u64,
    /// The year of the earliest.
    pub since: Option<i16>,
}

impl Reader {
    /// What is on the record, the newest first, `limit` of it at most, after a place.
    pub async fn record(
        &mut self,
        asked: &RecordAsked,
        before: Option<RecordPlace>,
        limit: u32,
    ) -> Result<Vec<RecordEntry>, Error> {
        let mut conditions = Conditions::of(asked);
        if let Some(place) = before {
            conditions.after(place);
        }
        let limit = conditions.number(limit);
        let sql = format!(
            "SELECT {}, q.sort_on, q.is_public, q.confirmed_at, q.same_as FROM {} WHERE {} \
             ORDER BY q.sort_on DESC, q.id DESC LIMIT {limit}",
            quotation_columns!(),
            quotation_tables!(),
            conditions.sql
        );
        let rows = self.session.rows_made(sql, conditions.values).await?;
        let entries = rows.iter().map(entry).collect::<Result<Vec<_>, _>>()?;
        furnish(&mut self.session, entries).await
    }

    /// How much of what is asked for there is.
    pub async fn record_counts(&mut self, asked: &RecordAsked) -> Result<RecordCounts, Error> {
        let conditions = Conditions::of(asked);
        let sql = format!(
            "SELECT COUNT(*), COUNT(DISTINCT p.id), MIN(q.sort_on) FROM {} WHERE {}",
            quotation_tables!(),
            conditions.sql
        );
        let rows = self.session.rows_made(sql, conditions.values).await?;
        let Some(row) = rows.first() else { return Ok(RecordCounts::default()) };
        let mut cells = row.cells("quotations");
        let (quotations, speakers) = (cells.small()?, cells.small()?);
        let since: Option<Date> = cells.maybe_word()?;
        Ok(RecordCounts { quotations, speakers, since: since.map(Date::year) })
    }

    /// A quotation that is or was on the record. One that readers may not see any more comes only
    /// when its articles were withdrawn: its page tells so.
    pub async fn recorded(&mut self, id: QuotationId) -> Result<Option<RecordEntry>, Error> {
        let sql = concat!(
            "SELECT ",
            quotation_columns!(),
            ", q.sort_on, q.is_public, q.confirmed_at, q.same_as FROM ",
            quotation_tables!(),
            " WHERE q.id = $1 AND q.state = 'on_record'"
        );
        let Some(row) = self.session.row(sql, values![id.0]).await? else { return Ok(None) };
        let entries = furnish(&mut self.session, vec![entry(&row)?]).await?;
        Ok(entries.into_iter().next().filter(|entry| !entry.printed.is_empty()))
    }

    /// The same saying in other translations, on the record.
    pub async fn other_translations(&mut self, of: &RecordEntry) -> Result<Vec<Quotation>, Error> {
        let first = of.same_as.unwrap_or(of.quotation.id);
        let sql = concat!(
            "SELECT ",
            quotation_columns!(),
            " FROM ",
            quotation_tables!(),
            " WHERE (q.same_as = $1 OR q.id = $1) AND q.id <> $2 AND q.is_public \
             ORDER BY q.id LIMIT 20"
        );
        let rows = self.session.rows(sql, values![first.0, of.quotation.id.0]).await?;
        rows.iter().map(|row| quotation(&mut row.cells("quotations"))).collect()
    }

    /// The years somebody is quoted in, the latest first, and how often.
    pub async fn years_of_record(&mut self, asked: &RecordAsked) -> Result<Vec<(i16, u32)>, Error> {
        let conditions = Conditions::of(asked);
        let sql = format!(
            "SELECT substr(q.sort_on, 1, 4), COUNT(*) FROM {} WHERE {} GROUP BY 1 ORDER BY 1 DESC",
            quotation_tables!(),
            conditions.sql
        );
        let rows = self.session.rows_made(sql, conditions.values).await?;
        let read = |row: &crate::engine::Row| {
            let mut cells = row.cells("quotations");
            Ok((cells.word()?, cells.small()?))
        };
        rows.iter().map(read).collect()
    }

    /// How often somebody is quoted each month, the earliest first: `2026-11`.
    pub async fn months_of_record(
        &mut self,
        asked: &RecordAsked,
    ) -> Result<Vec<(String, u32)>, Error> {
        let conditions = Conditions::of(asked);
        let sql = format!(
            "SELECT substr(q.sort_on, 1, 7), COUNT(*) FROM {} WHERE {} GROUP BY 1 ORDER BY 1",
            quotation_tables!(),
            conditions.sql
        );
        let rows = self.session.rows_made(sql, conditions.values).await?;
        let read = |row: &crate::engine::Row| {
            let mut cells = row.cells("quotations");
            Ok((cells.text()?, cells.small()?))
        };
        rows.iter().map(read).collect()
    }

    /// What articles are about that quote somebody, most first, `limit` of them.
    pub async fn topics_of_record(
        &mut self,
        person: PersonId,
        limit: u32,
    ) -> Result<Vec<(TopicRef, u32)>, Error> {
        let sql = "SELECT t.id, t.slug, t.name, COUNT(DISTINCT q.id) FROM quotations q \
                   JOIN people e ON e.id = q.speaker_id \
                   JOIN quotation_appearances x ON x.quotation_id = q.id \
                   JOIN article_topics y ON y.article_id = x.article_id \
                   JOIN topics t ON t.id = y.topic_id \
                   WHERE COALESCE(e.merged_into, e.id) = $1 AND q.is_public AND t.is_public \
                   GROUP BY t.id, t.slug, t.name ORDER BY 4 DESC, t.name LIMIT $2";
        let rows = self.session.rows(sql, values![person.0, i64::from(limit)]).await?;
        let read = |row: &crate::engine::Row| {
            let mut cells = row.cells("topics");
            let id = TopicId(cells.int()?);
            let topic = TopicRef { id, slug: cells.word()?, name: cells.text()? };
            Ok((topic, cells.small()?))
        };
        rows.iter().map(read).collect()
    }

    /// Of whom somebody speaks on the record, most first, `limit` of them.
    pub async fn people_spoken_of(
        &mut self,
        person: PersonId,
        limit: u32,
    ) -> Result<Vec<(PersonRef, u32)>, Error> {
        let sql = "SELECT o.id, o.slug, o.name, COUNT(*) FROM quotations q \
                   JOIN people e ON e.id = q.speaker_id \
                   JOIN quotation_abouts b ON b.quotation_id = q.id \
                   JOIN people g ON g.id = b.person_id \
                   JOIN people o ON o.id = COALESCE(g.merged_into, g.id) \
                   WHERE COALESCE(e.merged_into, e.id) = $1 AND q.is_public AND o.is_public \
                   GROUP BY o.id, o.slug, o.name ORDER BY 4 DESC, o.name LIMIT $2";
        let rows = self.session.rows(sql, values![person.0, i64::from(limit)]).await?;
        let read = |row: &crate::engine::Row| {
            let mut cells = row.cells("people");
            let id = PersonId(cells.int()?);
            let person = PersonRef { id, slug: cells.word()?, name: cells.text()? };
            Ok((person, cells.small()?))
        };
        rows.iter().map(read).collect()
    }

    /// Places where most was said, `limit` of them.
    pub async fn places_of_record(&mut self, limit: u32) -> Result<Vec<(String, u32)>, Error> {
        let sql = "SELECT place, COUNT(*) FROM quotations WHERE is_public AND place IS NOT NULL \
                   GROUP BY place ORDER BY 2 DESC, place LIMIT $1";
        let rows = self.session.rows(sql, values![i64::from(limit)]).await?;
        let read = |row: &crate::engine::Row| {
            let mut cells = row.cells("quotations");
            Ok((cells.text()?, cells.small()?))
        };
        rows.iter().map(read).collect()
    }

    /// Whether somebody's record is an organisation's.
    pub async fn is_organisation(&mut self, person: PersonId) -> Result<bool, Error> {
        let sql = "SELECT is_organisation FROM people WHERE id = $1";
        let row = self.session.row(sql, values![person.0]).await?;
        row.map_or(Ok(false), |row| row.cells("people").next())
    }
}

/// The quotations on the record that a public article marks, in order, each once.
pub(crate) async fn quotations_of(
    session: &mut Session,
    article: ArticleId,
) -> Result<Vec<Quotation>, Error> {
    let sql = concat!(
        "SELECT ",
        quotation_columns!(),
        " FROM ",
        quotation_tables!(),
        " JOIN quotation_appearances x ON x.quotation_id = q.id \
         WHERE x.article_id = $1 AND q.is_public ORDER BY x.position"
    );
    let rows = session.rows(sql, values![article.0]).await?;
    let mut found: Vec<Quotation> = Vec::new();
    for row in &rows {
        let quotation = quotation(&mut row.cells("quotations"))?;
        if found.iter().all(|other| other.id != quotation.id) {
            found.push(quotation);
        }
    }
    Ok(found)
}

fn entry(row: &crate::engine::Row) -> Result<RecordEntry, Error> {
    let mut cells = row.cells("quotations");
    Ok(RecordEntry {
        quotation: quotation(&mut cells)?,
        sort_on: cells.word()?,
        is_public: cells.next()?,
        confirmed_at: cells.time()?,
        same_as: cells.next::<Option<i64>>()?.map(QuotationId),
        printed: Vec::new(),
        about: Vec::new(),
        answer: None,
    })
}

/// Gives quotations the articles that print them, those they speak of, and answers.
async fn furnish(
    session: &mut Session,
    mut entries: Vec<RecordEntry>,
) -> Result<Vec<RecordEntry>, Error> {
    if entries.is_empty() {
        return Ok(entries);
    }
    let ids: Vec<i64> = entries.iter().map(|entry| entry.quotation.id.0).collect();
    let mut printed = printed(session, ids.clone()).await?;
    let mut abouts = abouts(session, ids.clone()).await?;
    let mut answers = answers(session, ids).await?;
    for entry in &mut entries {
        let id = entry.quotation.id.0;
        entry.printed = printed.remove(&id).unwrap_or_default();
        entry.about = abouts.remove(&id).unwrap_or_default();
        entry.answer = answers.remove(&id);
    }
    Ok(entries)
}

async fn printed(
    session: &mut Session,
    ids: Vec<i64>,
) -> Result<HashMap<i64, Vec<PrintedIn>>, Error> {
    let sql = "SELECT x.quotation_id, a.id, a.headline, a.language, s.slug, a.slug, \
               a.published_at, a.state, x.sentence, \
               (SELECT MAX(c.at) FROM corrections c WHERE c.article_id = a.id), w.withdrawn_at \
               FROM quotation_appearances x JOIN articles a ON a.id = x.article_id \
               JOIN sections s ON s.id = a.section_id \
               LEFT JOIN withdrawals w ON w.article_id = a.id \
               WHERE x.quotation_id IN ($1[]) AND a.published_at IS NOT NULL \
               AND a.state IN ('published', 'withdrawn') \
               ORDER BY x.quotation_id, a.published_at, a.id, x.position";
    let mut found: HashMap<i64, Vec<PrintedIn>> = HashMap::new();
    for row in &session.rows(sql, values![ids]).await? {
        let mut cells = row.cells("quotation_appearances");
        let id = cells.int()?;
        let article = ArticleId(cells.int()?);
        let (headline, language) = (cells.text()?, cells.word()?);
        let address = address(&mut cells)?;
        let published_at = cells.time()?;
        let is_withdrawn = cells.word::<State>()? == State::Withdrawn;
        let (sentence, corrected_at) = (cells.json()?, cells.maybe_time()?);
        let withdrawn_at = cells.maybe_time()?.filter(|_| is_withdrawn);
        let all = found.entry(id).or_default();
        if all.iter().all(|other| other.article != article) {
            all.push(PrintedIn {
                article,
                headline,
                language,
                address,
                published_at,
                sentence,
                corrected_at,
                withdrawn_at,
            });
        }
    }
    Ok(found)
}

async fn abouts(
    session: &mut Session,
    ids: Vec<i64>,
) -> Result<HashMap<i64, Vec<PersonRef>>, Error> {
    let sql = "SELECT b.quotation_id, o.id, o.slug, o.name FROM quotation_abouts b \
               JOIN people g ON g.id = b.person_id \
               JOIN people o ON o.id = COALESCE(g.merged_into, g.id) \
               WHERE b.quotation_id IN ($1[]) AND o.is_public ORDER BY b.quotation_id, o.name";
    let mut found: HashMap<i64, Vec<PersonRef>> = HashMap::new();
    for row in &session.rows(sql, values![ids]).await? {
        let mut cells = row.cells("quotation_abouts");
        let id = cells.int()?;
        let person =
            PersonRef { id: PersonId(cells.int()?), slug: cells.word()?, name: cells.text()? };
        found.entry(id).or_default().push(person);
    }
    Ok(found)
}

async fn answers(
    session: &mut Session,
    ids: Vec<i64>,
) -> Result<HashMap<i64, (String, Timestamp)>, Error> {
    let sql = "SELECT quotation_id, words, shown_at FROM quotation_answers \
               WHERE quotation_id IN ($1[]) AND words IS NOT NULL AND shown_at IS NOT NULL";
    let rows = session.rows(sql, values![ids]).await?;
    let read = |row: &crate::engine::Row| {
        let mut cells = row.cells("quotation_answers");
        Ok((cells.int()?, (cells.text()?, cells.time()?)))
    };
    rows.iter().map(read).collect()
}

impl Transaction {
    /// The speakers of quotations: of merged records, those that stayed.
    pub async fn speakers_of(&mut self, ids: Vec<i64>) -> Result<Vec<PersonId>, Error> {
        let sql = "SELECT DISTINCT COALESCE(e.merged_into, e.id) FROM quotations q \
                   JOIN people e ON e.id = q.speaker_id WHERE q.id IN ($1[])";
        let rows = self.session.rows(sql, values![ids]).await?;
        rows.iter().map(|row| row.cells("people").int().map(PersonId)).collect()
    }
}
