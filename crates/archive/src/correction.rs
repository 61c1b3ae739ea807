//! Corrections of public copies, for the page of all of them. Derived from the documents.

use jiff::Timestamp;
use news::{ArticleId, Correction, Language};

use crate::article::address;
use crate::engine::{Row, Session, values};
use crate::insert::insert;
use crate::{Error, Reader, Transaction};

/// A correction in the list of all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionLine {
    /// Its place in the list: the next page begins after it.
    pub place: CorrectionPlace,
    /// What it says.
    pub correction: Correction,
    /// The headline of the article that prints it.
    pub headline: String,
    /// That article's language.
    pub language: Language,
    /// Its address within the paper.
    pub address: String,
}

/// A place in the list of corrections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CorrectionPlace {
    /// When the note was printed.
    pub at: Timestamp,
    /// On which article.
    pub article: ArticleId,
    /// Which of that article's, from 0.
    pub position: u32,
}

impl Reader {
    /// Corrections and clarifications of public articles, newest first, `limit` of them at most,
    /// after a place or from the newest.
    pub async fn corrections(
        &mut self,
        after: Option<CorrectionPlace>,
        limit: u32,
    ) -> Result<Vec<CorrectionLine>, Error> {
        let after = after.unwrap_or(CorrectionPlace {
            at: Timestamp::MAX,
            article: ArticleId(i64::MAX),
            position: 0,
        });
        // CROSS JOIN keeps the order of the tables: SQLite would begin with all that is published.
        let sql = "SELECT c.article_id, c.position, c.at, c.kind, c.words, a.headline, \
                   a.language, s.slug, a.slug \
                   FROM corrections c CROSS JOIN articles a CROSS JOIN sections s \
                   WHERE a.id = c.article_id AND s.id = a.section_id \
                   AND (c.at, c.article_id, c.position) < ($1, $2, $3) \
                   AND a.state = 'published' \
                   ORDER BY c.at DESC, c.article_id DESC, c.position DESC LIMIT $4";
        let position = i64::from(after.position);
        let values = values![after.at, after.article.0, position, i64::from(limit)];
        self.session.rows(sql, values).await?.iter().map(line).collect()
    }
}

impl Transaction {
    /// Writes which corrections an article's public copy prints. Whether there are or were any.
    pub async fn set_corrections(
        &mut self,
        article: ArticleId,
        corrections: &[Correction],
    ) -> Result<bool, Error> {
        let delete = "DELETE FROM corrections WHERE article_id = $1";
        let had = self.session.run(delete, values![article.0]).await?;
        let rows = corrections.iter().zip(0_i64..).map(|(correction, position)| {
            let Correction { kind, at, text } = correction;
            values![article.0, position, *at, kind.as_str(), text.as_str()]
        });
        let target = "corrections (article_id, position, at, kind, words)";
        insert(&mut self.session, target, rows.collect(), "").await?;
        Ok(had > 0 || !corrections.is_empty())
    }

    /// Whether a public article prints a correction or clarification.
    pub async fn has_corrections(&mut self) -> Result<bool, Error> {
        has_corrections(&mut self.session).await
    }
}

/// Whether a public article prints a correction or clarification.
pub(crate) async fn has_corrections(session: &mut Session) -> Result<bool, Error> {
    let sql = "SELECT c.article_id FROM corrections c CROSS JOIN articles a \
               WHERE a.id = c.article_id AND a.state = 'published' LIMIT 1";
    Ok(session.row(sql, values![]).await?.is_some())
}

fn line(row: &Row) -> Result<CorrectionLine, Error> {
    let mut cells = row.cells("corrections");
    let (article, position) = (ArticleId(cells.int()?), cells.small()?);
    let at = cells.time()?;
    Ok(CorrectionLine {
        place: CorrectionPlace { at, article, position },
        correction: Correction { kind: cells.word()?, at, text: cells.text()? },
        headline: cells.text()?,
        language: cells.word()?,
        address: address(&mut cells)?,
    })
}

impl std::fmt::Display for CorrectionPlace {
    /// `MICROSECONDS-ARTICLE-POSITION`, the form that stands in the address of the next page.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}-{}", self.at.as_microsecond(), self.article, self.position)
    }
}

impl std::str::FromStr for CorrectionPlace {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (rest, position) = text.rsplit_once('-').ok_or(())?;
        let (at, article) = rest.rsplit_once('-').ok_or(())?;
        let at = Timestamp::from_microsecond(at.parse().map_err(|_| ())?).map_err(|_| ())?;
        let article = ArticleId(article.parse().map_err(|_| ())?);
        Ok(Self { at, article, position: position.parse().map_err(|_| ())? })
    }
}
