//! Passkeys of staff, by the id their authenticator gave them.

use jiff::Timestamp;
use news::StaffId;

use crate::engine::{Row, Session, values};
use crate::{Error, Reader, Transaction};

/// A passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRow {
    /// Its number.
    pub id: i64,
    /// Whose it is.
    pub staff: StaffId,
    /// The authenticator's id of it, base64url.
    pub credential: String,
    /// Public key and counter as JSON. Nothing in it is secret.
    pub passkey: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// When somebody last signed in with it.
    pub used_at: Option<Timestamp>,
}

macro_rules! select_passkey {
    ($tail:literal) => {
        concat!(
            "SELECT id, staff_id, credential, passkey, name, added_at, used_at FROM passkeys ",
            $tail
        )
    };
}

impl Reader {
    /// Somebody's passkeys, in the order they were added.
    pub async fn passkeys_of(&mut self, staff: StaffId) -> Result<Vec<PasskeyRow>, Error> {
        of(&mut self.session, staff).await
    }
}

impl Transaction {
    /// Somebody's passkeys, in the order they were added.
    pub async fn passkeys_of(&mut self, staff: StaffId) -> Result<Vec<PasskeyRow>, Error> {
        of(&mut self.session, staff).await
    }

    /// The passkey an authenticator calls by this id, which nobody else changes before this ends.
    pub async fn passkey(&mut self, credential: &str) -> Result<Option<PasskeyRow>, Error> {
        let sql = select_passkey!("WHERE credential = $1 FOR UPDATE");
        self.session.row(sql, values![credential]).await?.as_ref().map(read).transpose()
    }

    /// Writes a new passkey. [`Error::Taken`] when the authenticator's id is there already.
    pub async fn insert_passkey(&mut self, row: &PasskeyRow) -> Result<(), Error> {
        let sql = "INSERT INTO passkeys (id, staff_id, credential, passkey, name, added_at, \
                   used_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let values = values![
            row.id,
            row.staff.0,
            row.credential.as_str(),
            row.passkey.as_str(),
            row.name.as_str(),
            row.added_at,
            row.used_at,
        ];
        self.session.run(sql, values).await.map(drop)
    }

    /// Writes that a passkey was used, with the counter it then had.
    pub async fn passkey_used(
        &mut self,
        id: i64,
        passkey: &str,
        now: Timestamp,
    ) -> Result<(), Error> {
        let sql = "UPDATE passkeys SET passkey = $2, used_at = $3 WHERE id = $1";
        self.session.run(sql, values![id, passkey, now]).await.map(drop)
    }

    /// Removes a passkey of somebody's; whether they had it.
    pub async fn delete_passkey(&mut self, staff: StaffId, id: i64) -> Result<bool, Error> {
        let sql = "DELETE FROM passkeys WHERE id = $1 AND staff_id = $2";
        Ok(self.session.run(sql, values![id, staff.0]).await? == 1)
    }
}

async fn of(session: &mut Session, staff: StaffId) -> Result<Vec<PasskeyRow>, Error> {
    let sql = select_passkey!("WHERE staff_id = $1 ORDER BY id");
    session.rows(sql, values![staff.0]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<PasskeyRow, Error> {
    let mut cells = row.cells("passkeys");
    Ok(PasskeyRow {
        id: cells.int()?,
        staff: StaffId(cells.int()?),
        credential: cells.text()?,
        passkey: cells.text()?,
        name: cells.text()?,
        added_at: cells.time()?,
        used_at: cells.maybe_time()?,
    })
}
