//! Changes that are done once: the request's key is written with the change, and the change is
//! refused when the key was there before or the thing is no longer as it was read.

use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use news::StaffId;

use crate::engine::{Session, values};
use crate::{Error, Reader, Transaction};

/// What must be true when a change commits, and what is written with it.
#[derive(Debug, Default)]
pub struct Once {
    /// Who asks, with what key, for what: the hash of the request.
    pub request: Option<(StaffId, String, String)>,
    /// The last act that was done to the thing when it was read.
    pub seen: Option<Seen>,
    /// When.
    pub now: Timestamp,
    /// Whether a change was committed: what follows it within the same request is no second one.
    pub is_done: AtomicBool,
}

/// A thing's noun and number, and the last act done to it.
type Seen = (String, Option<i64>, i64);

/// A request that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The hash of what was asked.
    pub request_hash: String,
    /// When it was done.
    pub done_at: Timestamp,
    /// The act in the record; `None` when nothing was to be done.
    pub act: Option<i64>,
    /// How it was answered; `None` when the process died before that was written down.
    pub answer: Option<DoneAnswer>,
}

/// An answer that is given again as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneAnswer {
    /// The status.
    pub status: u16,
    /// The answer's own headers, as JSON.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Reader {
    /// The request that was done with a key.
    pub async fn done(&mut self, staff: StaffId, key: &str) -> Result<Option<Done>, Error> {
        let sql = "SELECT request_hash, done_at, act_n, status, head, body FROM done_once \
                   WHERE staff_id = $1 AND request_key = $2";
        let Some(row) = self.session.row(sql, values![staff.0, key]).await? else {
            return Ok(None);
        };
        let mut cells = row.cells("done_once");
        let (request_hash, done_at) = (cells.text()?, cells.time()?);
        let (act, status) = (cells.next()?, cells.next::<Option<i64>>()?);
        let (head, body) = (cells.maybe_text()?, cells.maybe_text()?);
        let answer = status.and_then(|status| u16::try_from(status).ok()).zip(head).zip(body);
        let answer = answer.map(|((status, head), body)| DoneAnswer { status, head, body });
        Ok(Some(Done { request_hash, done_at, act, answer }))
    }
}

impl Transaction {
    /// Writes down how a request was answered.
    pub async fn answer_done(
        &mut self,
        (staff, key, request_hash): (StaffId, &str, &str),
        answer: &DoneAnswer,
        now: Timestamp,
    ) -> Result<(), Error> {
        let sql = "INSERT INTO done_once (staff_id, request_key, request_hash, done_at, status, \
                   head, body) VALUES ($1, $2, $3, $4, $5, $6, $7) \
                   ON CONFLICT (staff_id, request_key) DO UPDATE SET status = excluded.status, \
                   head = excluded.head, body = excluded.body";
        let (head, body) = (answer.head.as_str(), answer.body.as_str());
        let status = i64::from(answer.status);
        let values = values![staff.0, key, request_hash, now, status, head, body];
        self.session.run(sql, values).await.map(drop)
    }

    /// Forgets a key, if the request was done before `before`.
    pub async fn forget_done(
        &mut self,
        staff: StaffId,
        key: &str,
        before: Timestamp,
    ) -> Result<(), Error> {
        let sql = "DELETE FROM done_once WHERE staff_id = $1 AND request_key = $2 AND done_at < $3";
        self.session.run(sql, values![staff.0, key, before]).await.map(drop)
    }

    /// Forgets every request that was done before `before`; how many.
    pub async fn forget_all_done(&mut self, before: Timestamp) -> Result<u64, Error> {
        self.session.run("DELETE FROM done_once WHERE done_at < $1", values![before]).await
    }

    /// Checks and writes what belongs to the request this change is made for.
    pub(crate) async fn note_once(&mut self) -> Result<(), Error> {
        let Some(once) = self.once.take() else { return Ok(()) };
        if once.is_done.load(Ordering::Acquire) {
            return Ok(());
        }
        if let Some((noun, row, seen)) = &once.seen {
            is_as_seen(&mut self.session, &self.acts, noun, *row, *seen).await?;
        }
        if let Some((staff, key, request_hash)) = &once.request {
            let sql = "INSERT INTO done_once (staff_id, request_key, request_hash, done_at, act_n) \
                       VALUES ($1, $2, $3, $4, $5) \
                       ON CONFLICT (staff_id, request_key) DO NOTHING";
            let (key, hash) = (key.as_str(), request_hash.as_str());
            let values = values![staff.0, key, hash, once.now, self.acts.last().copied()];
            if self.session.run(sql, values).await? == 0 {
                return Err(Error::DoneAlready);
            }
        }
        once.is_done.store(true, Ordering::Release);
        Ok(())
    }
}

/// Acts are numbered under a lock that each holds until it commits, so whoever comes second sees
/// the act of whoever came first.
async fn is_as_seen(
    session: &mut Session,
    own: &[i64],
    noun: &str,
    row: Option<i64>,
    seen: i64,
) -> Result<(), Error> {
    let sql = "SELECT COALESCE(MAX(n), 0) FROM acts \
               WHERE noun = $1 AND row_id IS NOT DISTINCT FROM $2 AND n < $3";
    let first_own = own.first().copied().unwrap_or(i64::MAX);
    let found = session.row(sql, values![noun, row, first_own]).await?;
    let last = found.map_or(Ok(0), |row| row.cells("acts").int())?;
    if last == seen { Ok(()) } else { Err(Error::Overtaken) }
}
