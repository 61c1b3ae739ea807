//! What those who are quoted have to say about it.

use jiff::Timestamp;
use news::{QuotationId, StaffId};

use crate::engine::{Session, values};
use crate::{Error, Inside, Transaction};

/// An answer that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// About which quotation.
    pub quotation: QuotationId,
    /// Raised when the one-time address is made anew.
    pub epoch: i64,
    /// When it was asked for last.
    pub asked_at: Timestamp,
    /// By whom.
    pub asked_by: Option<StaffId>,
    /// Until when it can be given.
    pub until: Timestamp,
    /// What was answered.
    pub words: Option<String>,
    /// When.
    pub answered_at: Option<Timestamp>,
    /// Since when readers see it.
    pub shown_at: Option<Timestamp>,
    /// Who decided that.
    pub shown_by: Option<StaffId>,
}

impl Inside {
    /// The answer that was asked for about a quotation.
    pub async fn quotation_answer(
        &mut self,
        quotation: QuotationId,
    ) -> Result<Option<AnswerRow>, Error> {
        answer(&mut self.session, quotation).await
    }
}

impl Transaction {
    /// The answer that was asked for about a quotation.
    pub async fn quotation_answer(
        &mut self,
        quotation: QuotationId,
    ) -> Result<Option<AnswerRow>, Error> {
        answer(&mut self.session, quotation).await
    }

    /// Writes an answer's row.
    pub async fn put_quotation_answer(&mut self, row: &AnswerRow) -> Result<(), Error> {
        let sql = "INSERT INTO quotation_answers (quotation_id, epoch, asked_at, asked_by, until, \
                   words, answered_at, shown_at, shown_by) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
                   ON CONFLICT (quotation_id) DO UPDATE SET epoch = excluded.epoch, \
                   asked_at = excluded.asked_at, asked_by = excluded.asked_by, \
                   until = excluded.until, words = excluded.words, \
                   answered_at = excluded.answered_at, shown_at = excluded.shown_at, \
                   shown_by = excluded.shown_by";
        let values = values![
            row.quotation.0,
            row.epoch,
            row.asked_at,
            row.asked_by.map(|staff| staff.0),
            row.until,
            row.words.as_deref(),
            row.answered_at,
            row.shown_at,
            row.shown_by.map(|staff| staff.0),
        ];
        self.session.run(sql, values).await.map(drop)
    }
}

async fn answer(session: &mut Session, quotation: QuotationId) -> Result<Option<AnswerRow>, Error> {
    let sql = "SELECT quotation_id, epoch, asked_at, asked_by, until, words, answered_at, \
               shown_at, shown_by FROM quotation_answers WHERE quotation_id = $1";
    let Some(row) = session.row(sql, values![quotation.0]).await? else { return Ok(None) };
    let mut cells = row.cells("quotation_answers");
    Ok(Some(AnswerRow {
        quotation: QuotationId(cells.int()?),
        epoch: cells.int()?,
        asked_at: cells.time()?,
        asked_by: cells.next::<Option<i64>>()?.map(StaffId),
        until: cells.time()?,
        words: cells.maybe_text()?,
        answered_at: cells.maybe_time()?,
        shown_at: cells.maybe_time()?,
        shown_by: cells.next::<Option<i64>>()?.map(StaffId),
    }))
}
