//! Who has an article open in the newsroom.

use jiff::{SignedDuration, Timestamp};
use news::{ArticleId, StaffId};

use crate::engine::values;
use crate::{Error, Transaction};

/// How long somebody is taken to be there after they were last heard of: three times what the
/// editor lets pass.
pub const PRESENT: SignedDuration = SignedDuration::from_secs(45);

/// Somebody who has an article open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// The name colleagues know.
    pub name: String,
    /// Since when.
    pub since: Timestamp,
    /// When they last saved something.
    pub wrote_at: Option<Timestamp>,
}

impl Transaction {
    /// Writes down that somebody has an article open, or has just saved it, and forgets whoever was
    /// not heard of for a while.
    pub async fn be_present(
        &mut self,
        article: ArticleId,
        staff: StaffId,
        has_written: bool,
        now: Timestamp,
    ) -> Result<(), Error> {
        let gone = now.checked_sub(PRESENT).unwrap_or(Timestamp::MIN);
        let sql = "DELETE FROM presence WHERE seen_at < $1";
        self.session.run(sql, values![gone]).await?;
        let sql = "INSERT INTO presence (article_id, staff_id, since, seen_at, wrote_at) \
                   VALUES ($1, $2, $3, $3, $4) \
                   ON CONFLICT (article_id, staff_id) DO UPDATE SET seen_at = excluded.seen_at, \
                   wrote_at = COALESCE(excluded.wrote_at, presence.wrote_at)";
        let wrote_at = has_written.then_some(now);
        self.session.run(sql, values![article.0, staff.0, now, wrote_at]).await.map(drop)
    }

    /// Who else has an article open, the longest there first.
    pub async fn others_present(
        &mut self,
        article: ArticleId,
        but: StaffId,
    ) -> Result<Vec<Present>, Error> {
        let sql = "SELECT s.name, p.since, p.wrote_at FROM presence p \
                   JOIN staff s ON s.id = p.staff_id \
                   WHERE p.article_id = $1 AND p.staff_id <> $2 ORDER BY p.since, s.id";
        let mut present = Vec::new();
        for row in &self.session.rows(sql, values![article.0, but.0]).await? {
            let mut cells = row.cells("presence");
            let (name, since) = (cells.text()?, cells.time()?);
            present.push(Present { name, since, wrote_at: cells.maybe_time()? });
        }
        Ok(present)
    }
}
