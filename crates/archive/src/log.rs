//! The event log: what the paper did, numbered in the order of the commits.

use jiff::Timestamp;
use news::{Event, EventNumber, EventRecord, StaffId};

use crate::door::CHANNEL;
use crate::engine::{Row, Session, values};
use crate::{Error, Reader, Transaction};

impl Transaction {
    /// Writes the event and commits it together with the change. Its number follows the last one
    /// without a gap, and whoever reads up to it has seen every change before it: the log's head is
    /// raised last, and its row stays locked until the commit.
    pub async fn commit_with(
        self,
        event: &Event,
        staff: Option<StaffId>,
        now: Timestamp,
    ) -> Result<EventNumber, Error> {
        self.commit_with_all(std::slice::from_ref(event), staff, now).await
    }

    /// As [`Transaction::commit_with`], for a change with several consequences. The number of the
    /// last event; without events, of the last one there was.
    pub async fn commit_with_all(
        mut self,
        events: &[Event],
        staff: Option<StaffId>,
        now: Timestamp,
    ) -> Result<EventNumber, Error> {
        self.note_once().await?;
        let staff = staff.map(|staff| staff.0);
        let mut last = 0;
        for event in events {
            let raise = "UPDATE log_head SET n = n + 1 WHERE one = 1 RETURNING n";
            let row = self.session.row(raise, values![]).await?.ok_or_else(headless)?;
            last = row.cells("log_head").int()?;
            let insert = "INSERT INTO events (n, at, staff_id, event) VALUES ($1, $2, $3, $4)";
            let json = serde_json::to_string(event)?;
            self.session.run(insert, values![last, now, staff, json]).await?;
        }
        if events.is_empty() {
            last = head(&mut self.session).await?.0;
        } else if self.session.is_postgres() {
            let notify = "SELECT pg_notify($1, $2)";
            self.session.rows(notify, values![CHANNEL, last.to_string()]).await?;
        }
        self.session.commit().await?;
        Ok(EventNumber(last))
    }

    /// Remembers how far a follower of the whole paper has read.
    pub async fn set_cursor(&mut self, follower: &str, read: EventNumber) -> Result<(), Error> {
        let sql = "INSERT INTO follower_cursors (name, n) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET n = excluded.n";
        self.session.run(sql, values![follower, read.0]).await.map(drop)
    }
}

impl Reader {
    /// The events after a number, oldest first, `limit` of them at most.
    pub async fn events_after(
        &mut self,
        after: EventNumber,
        limit: u32,
    ) -> Result<Vec<EventRecord>, Error> {
        let sql = "SELECT n, at, staff_id, event FROM events WHERE n > $1 ORDER BY n LIMIT $2";
        let rows = self.session.rows(sql, values![after.0, i64::from(limit)]).await?;
        rows.iter().map(record).collect()
    }

    /// How far a follower of the whole paper has read: 0 for one that has not begun.
    pub async fn cursor(&mut self, follower: &str) -> Result<EventNumber, Error> {
        let sql = "SELECT n FROM follower_cursors WHERE name = $1";
        let row = self.session.row(sql, values![follower]).await?;
        row.map_or(Ok(EventNumber(0)), |row| row.cells("follower_cursors").int().map(EventNumber))
    }
}

/// The number of the last event.
pub(crate) async fn head(session: &mut Session) -> Result<EventNumber, Error> {
    let row = session.row("SELECT n FROM log_head WHERE one = 1", values![]).await?;
    row.ok_or_else(headless)?.cells("log_head").int().map(EventNumber)
}

fn record(row: &Row) -> Result<EventRecord, Error> {
    let mut cells = row.cells("events");
    Ok(EventRecord {
        number: EventNumber(cells.int()?),
        at: cells.time()?,
        staff: cells.next::<Option<i64>>()?.map(StaffId),
        event: cells.json()?,
    })
}

fn headless() -> Error {
    Error::Corrupt {
        table: "log_head",
        row: "1".to_owned(),
        detail: "the row is missing".to_owned(),
    }
}
