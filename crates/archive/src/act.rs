//! The record of what staff did: written with the deed, read by staff, changed by nobody.

use jiff::Timestamp;
use news::StaffId;

use crate::engine::{Row, values};
use crate::{Error, Noun, Reader, Transaction};

/// Something somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Who; `None` for the command line and for what falls due.
    pub staff: Option<StaffId>,
    /// What, as a verb: `publish`, `invite`, `sign_in`.
    pub act: &'static str,
    /// To what: `article`, `staff`, `section`.
    pub noun: &'static str,
    /// To which one.
    pub row: Option<i64>,
    /// What a colleague would want to know of it: names and numbers, never a secret and never a
    /// reader's address. A JSON object.
    pub detail: serde_json::Value,
}

/// An act as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActRecord {
    /// Its place in the record.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub staff: Option<StaffId>,
    /// What.
    pub act: String,
    /// To what.
    pub noun: String,
    /// To which one.
    pub row: Option<i64>,
    /// The rest.
    pub detail: serde_json::Value,
}

/// Which acts are asked for. Every `None` is no restriction.
#[derive(Debug, Clone, Default)]
pub struct ActsAsked {
    /// By whom.
    pub staff: Option<StaffId>,
    /// To what, and to which one.
    pub of: Option<(&'static str, i64)>,
    /// Only those before this number: the page that follows.
    pub before: Option<i64>,
}

impl Transaction {
    /// Records an act; it stands once the transaction commits.
    pub async fn record(&mut self, act: Act, now: Timestamp) -> Result<(), Error> {
        let number = self.numbers(Noun::Act, 1).await?;
        self.acts.push(number);
        let sql = "INSERT INTO acts (n, at, staff_id, act, noun, row_id, detail) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let staff = act.staff.map(|staff| staff.0);
        let detail = act.detail.to_string();
        let values = values![number, now, staff, act.act, act.noun, act.row, detail];
        self.session.run(sql, values).await.map(drop)
    }
}

impl Reader {
    /// An act by its place in the record.
    pub async fn act(&mut self, number: i64) -> Result<Option<ActRecord>, Error> {
        let sql = "SELECT n, at, staff_id, act, noun, row_id, detail FROM acts WHERE n = $1";
        self.session.row(sql, values![number]).await?.as_ref().map(read).transpose()
    }

    /// The number of the last act done to something; 0 when nothing was. `row` is `None` for what
    /// there is one of.
    pub async fn last_act(&mut self, noun: &str, row: Option<i64>) -> Result<i64, Error> {
        let sql = "SELECT COALESCE(MAX(n), 0) FROM acts \
                   WHERE noun = $1 AND row_id IS NOT DISTINCT FROM $2";
        let found = self.session.row(sql, values![noun, row]).await?;
        found.map_or(Ok(0), |row| row.cells("acts").int())
    }

    /// Acts, latest first, `limit` of them at most.
    pub async fn acts(&mut self, asked: &ActsAsked, limit: u32) -> Result<Vec<ActRecord>, Error> {
        let sql = match (asked.staff, asked.of) {
            (None, None) => {
                "SELECT n, at, staff_id, act, noun, row_id, detail FROM acts \
                 WHERE n < $1 ORDER BY n DESC LIMIT $2"
            }
            (Some(_), None) => {
                "SELECT n, at, staff_id, act, noun, row_id, detail FROM acts \
                 WHERE n < $1 AND staff_id = $3 ORDER BY n DESC LIMIT $2"
            }
            (None, Some(_)) => {
                "SELECT n, at, staff_id, act, noun, row_id, detail FROM acts \
                 WHERE n < $1 AND noun = $3 AND row_id = $4 ORDER BY n DESC LIMIT $2"
            }
            (Some(_), Some(_)) => {
                "SELECT n, at, staff_id, act, noun, row_id, detail FROM acts \
                 WHERE n < $1 AND staff_id = $3 AND noun = $4 AND row_id = $5 \
                 ORDER BY n DESC LIMIT $2"
            }
        };
        let mut values = values![asked.before.unwrap_or(i64::MAX), i64::from(limit)];
        values.extend(asked.staff.map(|staff| staff.0.into()));
        if let Some((noun, row)) = asked.of {
            values.extend(values![noun, row]);
        }
        self.session.rows(sql, values).await?.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<ActRecord, Error> {
    let mut cells = row.cells("acts");
    Ok(ActRecord {
        number: cells.int()?,
        at: cells.time()?,
        staff: cells.next::<Option<i64>>()?.map(StaffId),
        act: cells.text()?,
        noun: cells.text()?,
        row: cells.next()?,
        detail: cells.json()?,
    })
}
