//! What the finder suggests: rows beside the articles, never in them.

use jiff::Timestamp;
use news::{Anchor, ArticleId, BlockId, Language, PersonId, QuotationKind};
use news::{QuotationState, SaidOn, Sentence, StaffId, words_hash};

use crate::engine::{Row, Session, Value, values};
use crate::insert::insert;
use crate::{Error, Inside, Noun, Transaction};

/// A find in an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// Where.
    pub anchor: Anchor,
    /// Direct, mixed or indirect.
    pub kind: QuotationKind,
    /// The words without the marks around them.
    pub bare: String,
    /// Their language.
    pub language: Language,
    /// Who speaks, as the text names them; empty when it names nobody.
    pub speaker_name: String,
    /// Whose record that is, if there is one.
    pub speaker: Option<PersonId>,
    /// The office the speaker is given.
    pub office: Option<String>,
    /// When it was said, as far as the text tells.
    pub said_on: Option<SaidOn>,
    /// Where.
    pub place: Option<String>,
    /// The words in their sentence.
    pub sentence: Sentence,
    /// How sure the finder is, 0 to 100.
    pub certainty: u8,
}

/// A suggestion's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionRow {
    /// Its number.
    pub id: i64,
    /// In which article.
    pub article: ArticleId,
    /// That article's headline.
    pub headline: String,
    /// What was found.
    pub find: Find,
    /// Suggested, taken on the record, or rejected.
    pub state: QuotationState,
}

/// Which suggestions are asked for: those that wait, the most certain first.
#[derive(Debug, Clone, Default)]
pub struct QueueAsked {
    /// Of one who is named so.
    pub speaker: Option<String>,
    /// Those after this one.
    pub after: Option<(u8, i64)>,
}

macro_rules! suggestion_columns {
    () => {
        "u.id, u.article_id, a.headline, u.block_id, u.words, u.occurrence, u.kind, u.bare, \
         u.language, u.speaker_name, u.speaker_id, u.office, u.said_on, u.place, u.sentence, \
         u.certainty, u.state"
    };
}

impl Transaction {
    /// The suggestions of an article, settled or not.
    pub async fn suggestions_of(
        &mut self,
        article: ArticleId,
    ) -> Result<Vec<SuggestionRow>, Error> {
        of_article(&mut self.session, article).await
    }

    /// Suggestions by number.
    pub async fn suggestions(&mut self, ids: Vec<i64>) -> Result<Vec<SuggestionRow>, Error> {
        let sql = concat!(
            "SELECT ",
            suggestion_columns!(),
            " FROM suggestions u JOIN articles a ON a.id = u.article_id \
             WHERE u.id IN ($1[]) ORDER BY u.id"
        );
        self.session.rows(sql, values![ids]).await?.iter().map(read).collect()
    }

    /// Writes what was found in an article: in place of all suggestions nobody has settled.
    pub async fn put_suggestions(
        &mut self,
        article: ArticleId,
        finds: &[Find],
        now: Timestamp,
    ) -> Result<(), Error> {
        let sql = "DELETE FROM suggestions WHERE article_id = $1 AND state = 'suggested'";
        self.session.run(sql, values![article.0]).await?;
        if finds.is_empty() {
            return Ok(());
        }
        let first = self.numbers(Noun::Suggestion, finds.len()).await?;
        let mut rows = Vec::with_capacity(finds.len());
        for (find, id) in finds.iter().zip(first..) {
            rows.push(line(id, article, find, QuotationState::Suggested, now)?);
        }
        insert(&mut self.session, TARGET, rows, "").await.map(drop)
    }

    /// Writes that somebody settled a find, whether or not it was suggested before.
    pub async fn settle_suggestion(
        &mut self,
        article: ArticleId,
        find: &Find,
        state: QuotationState,
        staff: Option<StaffId>,
        now: Timestamp,
    ) -> Result<(), Error> {
        let sql = "UPDATE suggestions SET state = $5, settled_at = $6, settled_by = $7 \
                   WHERE article_id = $1 AND words_hash = $2 AND block_id = $3 AND occurrence = $4";
        let Anchor { block, words, occurrence } = &find.anchor;
        let staff = staff.map(|staff| staff.0);
        let place = values![
            article.0,
            words_hash(words),
            block.0.as_str(),
            i64::from(*occurrence),
            state.as_str(),
            now,
            staff
        ];
        if self.session.run(sql, place).await? > 0 {
            return Ok(());
        }
        let id = self.numbers(Noun::Suggestion, 1).await?;
        let row = line(id, article, find, state, now)?;
        insert(&mut self.session, TARGET, vec![row], "").await.map(drop)
    }

    /// Which revision of an article the finder has read.
    pub async fn quotation_reading(&mut self, article: ArticleId) -> Result<Option<i64>, Error> {
        let sql = "SELECT revision_id FROM quotation_readings WHERE article_id = $1";
        let row = self.session.row(sql, values![article.0]).await?;
        row.map(|row| row.cells("quotation_readings").int()).transpose()
    }

    /// Notes that the finder has read a revision of an article.
    pub async fn note_quotation_reading(
        &mut self,
        article: ArticleId,
        revision: i64,
    ) -> Result<(), Error> {
        let sql = "INSERT INTO quotation_readings (article_id, revision_id) VALUES ($1, $2) \
                   ON CONFLICT (article_id) DO UPDATE SET revision_id = excluded.revision_id";
        self.session.run(sql, values![article.0, revision]).await.map(drop)
    }
}

const TARGET: &str = "suggestions (id, article_id, block_id, words, occurrence, words_hash, kind, \
                      bare, language, speaker_name, speaker_id, office, said_on, place, sentence, \
                      certainty, state, found_at)";

impl Inside {
    /// The suggestions of an article, settled or not.
    pub async fn suggestions_of(
        &mut self,
        article: ArticleId,
    ) -> Result<Vec<SuggestionRow>, Error> {
        of_article(&mut self.session, article).await
    }

    /// What waits for an editor, the most certain first, `limit` of it at most.
    pub async fn suggestion_queue(
        &mut self,
        asked: &QueueAsked,
        limit: u32,
    ) -> Result<Vec<SuggestionRow>, Error> {
        let (certainty, id) = asked.after.unwrap_or((u8::MAX, i64::MAX));
        let mut values = values![i64::from(certainty), id, i64::from(limit)];
        let sql = if let Some(speaker) = &asked.speaker {
            values.push(speaker.as_str().into());
            concat!(
                "SELECT ",
                suggestion_columns!(),
                " FROM suggestions u JOIN articles a ON a.id = u.article_id \
                 WHERE u.state = 'suggested' AND (u.certainty, u.id) < ($1, $2) \
                 AND u.speaker_name = $4 ORDER BY u.certainty DESC, u.id DESC LIMIT $3"
            )
        } else {
            concat!(
                "SELECT ",
                suggestion_columns!(),
                " FROM suggestions u JOIN articles a ON a.id = u.article_id \
                 WHERE u.state = 'suggested' AND (u.certainty, u.id) < ($1, $2) \
                 ORDER BY u.certainty DESC, u.id DESC LIMIT $3"
            )
        };
        self.session.rows(sql, values).await?.iter().map(read).collect()
    }

    /// Who is named in what waits, most often first: name, record, how much waits.
    pub async fn suggestion_speakers(
        &mut self,
        limit: u32,
    ) -> Result<Vec<(String, Option<PersonId>, u32)>, Error> {
        let sql = "SELECT speaker_name, MIN(speaker_id), COUNT(*) FROM suggestions \
                   WHERE state = 'suggested' AND speaker_name <> '' GROUP BY speaker_name \
                   ORDER BY 3 DESC, speaker_name LIMIT $1";
        let rows = self.session.rows(sql, values![i64::from(limit)]).await?;
        let read = |row: &Row| {
            let mut cells = row.cells("suggestions");
            let name = cells.text()?;
            let speaker = cells.next::<Option<i64>>()?.map(PersonId);
            Ok((name, speaker, cells.small()?))
        };
        rows.iter().map(read).collect()
    }

    /// How much waits.
    pub async fn suggestions_waiting(&mut self) -> Result<u32, Error> {
        let sql = "SELECT COUNT(*) FROM suggestions WHERE state = 'suggested'";
        let row = self.session.row(sql, values![]).await?;
        row.map_or(Ok(0), |row| row.cells("suggestions").small())
    }

    /// Public articles after one that the finder has not read as they are, `limit` of them.
    pub async fn unread_for_quotations(
        &mut self,
        after: ArticleId,
        limit: u32,
    ) -> Result<Vec<ArticleId>, Error> {
        let sql = "SELECT a.id FROM articles a LEFT JOIN quotation_readings r \
                   ON r.article_id = a.id WHERE a.id > $1 AND a.state = 'published' \
                   AND (r.revision_id IS NULL OR r.revision_id <> a.revision_id) \
                   ORDER BY a.id LIMIT $2";
        let rows = self.session.rows(sql, values![after.0, i64::from(limit)]).await?;
        rows.iter().map(|row| row.cells("articles").int().map(ArticleId)).collect()
    }
}

async fn of_article(
    session: &mut Session,
    article: ArticleId,
) -> Result<Vec<SuggestionRow>, Error> {
    let sql = concat!(
        "SELECT ",
        suggestion_columns!(),
        " FROM suggestions u JOIN articles a ON a.id = u.article_id \
         WHERE u.article_id = $1 ORDER BY u.id"
    );
    session.rows(sql, values![article.0]).await?.iter().map(read).collect()
}

fn line(
    id: i64,
    article: ArticleId,
    find: &Find,
    state: QuotationState,
    now: Timestamp,
) -> Result<Vec<Value>, Error> {
    Ok(values![
        id,
        article.0,
        find.anchor.block.0.as_str(),
        find.anchor.words.as_str(),
        i64::from(find.anchor.occurrence),
        words_hash(&find.anchor.words),
        find.kind.as_str(),
        find.bare.as_str(),
        find.language.as_str(),
        find.speaker_name.as_str(),
        find.speaker.map(|person| person.0),
        find.office.as_deref(),
        find.said_on.map(|on| on.to_string()),
        find.place.as_deref(),
        serde_json::to_string(&find.sentence)?,
        i64::from(find.certainty),
        state.as_str(),
        now,
    ])
}

fn read(row: &Row) -> Result<SuggestionRow, Error> {
    let mut cells = row.cells("suggestions");
    let (id, article, headline) = (cells.int()?, ArticleId(cells.int()?), cells.text()?);
    let block = BlockId(cells.text()?);
    let anchor = Anchor { block, words: cells.text()?, occurrence: cells.small()? };
    let find = Find {
        anchor,
        kind: cells.word()?,
        bare: cells.text()?,
        language: cells.word()?,
        speaker_name: cells.text()?,
        speaker: cells.next::<Option<i64>>()?.map(PersonId),
        office: cells.maybe_text()?,
        said_on: cells.maybe_word()?,
        place: cells.maybe_text()?,
        sentence: cells.json()?,
        certainty: cells.small()?,
    };
    Ok(SuggestionRow { id, article, headline, find, state: cells.word()? })
}
