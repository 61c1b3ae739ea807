//! Tokens of the API: who holds one, since when, and whether it still serves.

use jiff::Timestamp;
use news::{Role, StaffId};

use crate::engine::{Row, values};
use crate::{Error, Reader, Transaction};

/// A program's token; the token itself is kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    /// The program, as it stands among the staff.
    pub staff: StaffId,
    /// Its name.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom; `None` for the command line.
    pub made_by: Option<StaffId>,
    /// When it was last used, to the minute.
    pub used_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

macro_rules! select_token {
    ($tail:literal) => {
        concat!(
            "SELECT t.staff_id, s.name, s.role, t.made_at, t.made_by, t.used_at, t.revoked_at \
             FROM tokens t JOIN staff s ON s.id = t.staff_id ",
            $tail
        )
    };
}

impl Reader {
    /// The token of a hash, revoked or not.
    pub async fn token(&mut self, hash: &str) -> Result<Option<TokenRow>, Error> {
        let row = self.session.row(select_token!("WHERE t.hash = $1"), values![hash]).await?;
        row.as_ref().map(read).transpose()
    }

    /// A program's token.
    pub async fn token_of(&mut self, staff: StaffId) -> Result<Option<TokenRow>, Error> {
        let sql = select_token!("WHERE t.staff_id = $1");
        self.session.row(sql, values![staff.0]).await?.as_ref().map(read).transpose()
    }

    /// Every token, in the order they were made, revoked ones included.
    pub async fn tokens(&mut self) -> Result<Vec<TokenRow>, Error> {
        let rows = self.session.rows(select_token!("ORDER BY t.staff_id"), values![]).await?;
        rows.iter().map(read).collect()
    }
}

impl Transaction {
    /// Writes a new token down by its hash.
    pub async fn insert_token(&mut self, row: &TokenRow, hash: &str) -> Result<(), Error> {
        let sql = "INSERT INTO tokens (staff_id, hash, made_at, made_by) VALUES ($1, $2, $3, $4)";
        let made_by = row.made_by.map(|staff| staff.0);
        self.session.run(sql, values![row.staff.0, hash, row.made_at, made_by]).await.map(drop)
    }

    /// Revokes a token; `None` when there is none that serves.
    pub async fn revoke_token(
        &mut self,
        staff: StaffId,
        now: Timestamp,
    ) -> Result<Option<TokenRow>, Error> {
        let sql = select_token!("WHERE t.staff_id = $1 AND t.revoked_at IS NULL");
        let Some(row) = self.session.row(sql, values![staff.0]).await? else { return Ok(None) };
        let sql = "UPDATE tokens SET revoked_at = $2 WHERE staff_id = $1 AND revoked_at IS NULL";
        let was_good = self.session.run(sql, values![staff.0, now]).await? > 0;
        if was_good { read(&row).map(Some) } else { Ok(None) }
    }

    /// Notes that a token is in use.
    pub async fn touch_token(&mut self, staff: StaffId, now: Timestamp) -> Result<(), Error> {
        let sql = "UPDATE tokens SET used_at = $2 WHERE staff_id = $1";
        self.session.run(sql, values![staff.0, now]).await.map(drop)
    }
}

fn read(row: &Row) -> Result<TokenRow, Error> {
    let mut cells = row.cells("tokens");
    Ok(TokenRow {
        staff: StaffId(cells.int()?),
        name: cells.text()?,
        role: cells.word()?,
        made_at: cells.time()?,
        made_by: cells.next::<Option<i64>>()?.map(StaffId),
        used_at: cells.maybe_time()?,
        revoked_at: cells.maybe_time()?,
    })
}
