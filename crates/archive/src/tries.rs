//! Failed tries to sign in, by account and by network.

use jiff::Timestamp;

use crate::engine::values;
use crate::{Error, Transaction};

/// Failed tries of one subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    /// How many in a row.
    pub fails: i64,
    /// When the last one was.
    pub last_at: Timestamp,
}

impl Transaction {
    /// The failed tries of a subject, the hash of an account or of a network.
    pub async fn tries(&mut self, subject: &str) -> Result<Option<Tries>, Error> {
        let sql = "SELECT subject, fails, last_at FROM tries WHERE subject = $1";
        let Some(row) = self.session.row(sql, values![subject]).await? else { return Ok(None) };
        let mut cells = row.cells("tries");
        cells.text()?;
        Ok(Some(Tries { fails: cells.int()?, last_at: cells.time()? }))
    }

    /// Counts a failed try.
    pub async fn count_fail(&mut self, subject: &str, now: Timestamp) -> Result<(), Error> {
        let sql = "INSERT INTO tries (subject, fails, last_at) VALUES ($1, 1, $2) \
                   ON CONFLICT (subject) DO UPDATE SET fails = tries.fails + 1, \
                   last_at = excluded.last_at";
        self.session.run(sql, values![subject, now]).await.map(drop)
    }

    /// Forgets the failed tries of a subject.
    pub async fn forget_fails(&mut self, subject: &str) -> Result<(), Error> {
        self.session.run("DELETE FROM tries WHERE subject = $1", values![subject]).await.map(drop)
    }

    /// Forgets failed tries that are older than this.
    pub async fn forget_old_fails(&mut self, before: Timestamp) -> Result<u64, Error> {
        self.session.run("DELETE FROM tries WHERE last_at < $1", values![before]).await
    }
}
