//! Sessions of staff, by the hash of the token their browser holds.

use jiff::Timestamp;
use news::StaffId;

use crate::engine::{Row, values};
use crate::{Error, Reader, Transaction};

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// The hash of the token. The token itself is in the cookie and nowhere else.
    pub token_hash: String,
    /// Who is signed in; `None` for somebody on the way.
    pub staff: Option<StaffId>,
    /// Who gave the right password and owes the second factor.
    pub second_factor_of: Option<StaffId>,
    /// What a passkey ceremony under way must come back with, as JSON.
    pub ceremony: Option<String>,
    /// When it began.
    pub begun_at: Timestamp,
    /// When it was last used, to the minute.
    pub seen_at: Timestamp,
    /// When password or passkey were last given.
    pub proved_at: Option<Timestamp>,
    /// The browser, as it calls itself.
    pub agent: String,
    /// Where it came from, truncated.
    pub network: String,
}

macro_rules! select_session {
    ($tail:literal) => {
        concat!(
            "SELECT token_hash, staff_id, second_factor_of, ceremony, begun_at, seen_at, \
             proved_at, agent, network FROM sessions ",
            $tail
        )
    };
}

impl Reader {
    /// The session of a token's hash.
    pub async fn session(&mut self, token_hash: &str) -> Result<Option<SessionRow>, Error> {
        let sql = select_session!("WHERE token_hash = $1");
        self.session.row(sql, values![token_hash]).await?.as_ref().map(read).transpose()
    }

    /// Everything somebody is signed in with, last used first.
    pub async fn sessions_of(&mut self, staff: StaffId) -> Result<Vec<SessionRow>, Error> {
        let sql = select_session!("WHERE staff_id = $1 ORDER BY seen_at DESC, token_hash");
        self.session.rows(sql, values![staff.0]).await?.iter().map(read).collect()
    }
}

impl Transaction {
    /// The session of a token's hash.
    pub async fn session(&mut self, token_hash: &str) -> Result<Option<SessionRow>, Error> {
        let sql = select_session!("WHERE token_hash = $1 FOR UPDATE");
        self.session.row(sql, values![token_hash]).await?.as_ref().map(read).transpose()
    }

    /// Writes a session, or writes it anew.
    pub async fn put_session(&mut self, row: &SessionRow) -> Result<(), Error> {
        let sql = "INSERT INTO sessions (token_hash, staff_id, second_factor_of, ceremony, \
                   begun_at, seen_at, proved_at, agent, network) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
                   ON CONFLICT (token_hash) DO UPDATE SET staff_id = excluded.staff_id, \
                   second_factor_of = excluded.second_factor_of, ceremony = excluded.ceremony, \
                   seen_at = excluded.seen_at, proved_at = excluded.proved_at";
        let values = values![
            row.token_hash.as_str(),
            row.staff.map(|staff| staff.0),
            row.second_factor_of.map(|staff| staff.0),
            row.ceremony.as_deref(),
            row.begun_at,
            row.seen_at,
            row.proved_at,
            row.agent.as_str(),
            row.network.as_str(),
        ];
        self.session.run(sql, values).await.map(drop)
    }

    /// Notes that a session is in use.
    pub async fn touch_session(&mut self, token_hash: &str, now: Timestamp) -> Result<(), Error> {
        let sql = "UPDATE sessions SET seen_at = $2 WHERE token_hash = $1";
        self.session.run(sql, values![token_hash, now]).await.map(drop)
    }

    /// Ends a session.
    pub async fn delete_session(&mut self, token_hash: &str) -> Result<(), Error> {
        let sql = "DELETE FROM sessions WHERE token_hash = $1";
        self.session.run(sql, values![token_hash]).await.map(drop)
    }

    /// Ends somebody's sessions, all but one.
    pub async fn delete_sessions_of(
        &mut self,
        staff: StaffId,
        except: Option<&str>,
    ) -> Result<u64, Error> {
        let sql = "DELETE FROM sessions WHERE (staff_id = $1 OR second_factor_of = $1) \
                   AND token_hash <> $2";
        self.session.run(sql, values![staff.0, except.unwrap_or_default()]).await
    }

    /// Writes that password or passkey were given again.
    pub async fn prove_session(&mut self, token_hash: &str, now: Timestamp) -> Result<(), Error> {
        let sql = "UPDATE sessions SET proved_at = $2 WHERE token_hash = $1";
        self.session.run(sql, values![token_hash, now]).await.map(drop)
    }

    /// Writes what a session's ceremony must come back with, or that none is under way.
    pub async fn set_ceremony(
        &mut self,
        token_hash: &str,
        ceremony: Option<&str>,
    ) -> Result<(), Error> {
        let sql = "UPDATE sessions SET ceremony = $2 WHERE token_hash = $1";
        self.session.run(sql, values![token_hash, ceremony]).await.map(drop)
    }

    /// Removes sessions that nobody can use any more: idle since before `idle`, begun before
    /// `begun`, or not completed since before `on_the_way`.
    pub async fn delete_old_sessions(
        &mut self,
        idle: Timestamp,
        begun: Timestamp,
        on_the_way: Timestamp,
    ) -> Result<u64, Error> {
        let sql = "DELETE FROM sessions WHERE seen_at < $1 OR begun_at < $2 \
                   OR (staff_id IS NULL AND begun_at < $3)";
        self.session.run(sql, values![idle, begun, on_the_way]).await
    }
}

fn read(row: &Row) -> Result<SessionRow, Error> {
    let mut cells = row.cells("sessions");
    Ok(SessionRow {
        token_hash: cells.text()?,
        staff: cells.next::<Option<i64>>()?.map(StaffId),
        second_factor_of: cells.next::<Option<i64>>()?.map(StaffId),
        ceremony: cells.maybe_text()?,
        begun_at: cells.time()?,
        seen_at: cells.time()?,
        proved_at: cells.maybe_time()?,
        agent: cells.text()?,
        network: cells.text()?,
    })
}
