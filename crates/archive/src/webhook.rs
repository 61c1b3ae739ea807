//! Webhooks and what was delivered to them.

use jiff::Timestamp;
use news::{EventNumber, EventRecord, StaffId};

use crate::engine::{Cells, Row, values};
use crate::insert::insert;
use crate::{Error, Keys, Noun, Purpose, Reader, Transaction};

/// Deliveries are kept for the log so long.
const KEPT: jiff::SignedDuration = jiff::SignedDuration::from_hours(30 * 24);

/// Another program that is told what the paper does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookRow {
    /// Its number.
    pub id: i64,
    /// Where it listens.
    pub url: String,
    /// The names of the events it is told of.
    pub events: Vec<String>,
    /// The secret deliveries are signed with, sealed.
    pub secret: Vec<u8>,
    /// Whether it is told at present.
    pub is_on: bool,
    /// Only events after this one are told.
    pub since: EventNumber,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom.
    pub staff: Option<StaffId>,
}

/// A delivery that is due, leased to whoever asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its number: the receiver sees it, alike at each try.
    pub id: i64,
    /// To whom.
    pub webhook: WebhookRow,
    /// What is told.
    pub event: EventRecord,
    /// How often it was tried before.
    pub tries: u32,
}

/// A delivery as editors see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryLine {
    /// Its number.
    pub id: i64,
    /// The event's number in the log.
    pub event: EventNumber,
    /// The event's name.
    pub name: String,
    /// `planned`, `sent` or `failed`.
    pub state: String,
    /// How often it was tried.
    pub tries: u32,
    /// When the event was taken up.
    pub planned_at: Timestamp,
    /// When it is tried next, or was last.
    pub due_at: Timestamp,
    /// The status of the last answer.
    pub status: Option<u16>,
    /// What went wrong at the last try.
    pub fault: Option<String>,
}

/// How a try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The status of the answer, when there was one.
    pub status: Option<u16>,
    /// What went wrong; `None` when it was taken.
    pub fault: Option<String>,
    /// When it is tried again; `None` when it is not.
    pub again_at: Option<Timestamp>,
}

impl WebhookRow {
    /// Seals a secret of the webhook of that number, with what is drawn for it.
    pub fn sealed(keys: &Keys, id: i64, secret: &[u8], nonce: [u8; 24]) -> Vec<u8> {
        keys.seal(Purpose::Webhooks, about(id).as_bytes(), secret, nonce)
    }

    /// The secret deliveries are signed with. `None` when the keys are others than those it was
    /// sealed with.
    pub fn open_secret(&self, keys: &Keys) -> Option<Vec<u8>> {
        keys.open(Purpose::Webhooks, about(self.id).as_bytes(), &self.secret)
    }
}

fn about(id: i64) -> String {
    format!("webhook {id}")
}

macro_rules! webhook_columns {
    () => {
        "w.id, w.url, w.events, w.secret, w.is_on, w.since, w.made_at, w.staff_id"
    };
}

impl Reader {
    /// Every webhook.
    pub async fn webhooks(&mut self) -> Result<Vec<WebhookRow>, Error> {
        let sql = concat!("SELECT ", webhook_columns!(), " FROM webhooks w ORDER BY w.id");
        let rows = self.session.rows(sql, values![]).await?;
        rows.iter().map(|row| webhook(&mut row.cells("webhooks"))).collect()
    }

    /// Whether some delivery is due that nobody has taken.
    pub async fn has_due_deliveries(&mut self, now: Timestamp) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM webhook_deliveries WHERE state = 'planned' AND due_at <= $1 \
                   AND (lease_until IS NULL OR lease_until <= $1) \
                   AND webhook_id IN (SELECT id FROM webhooks WHERE is_on) LIMIT 1";
        Ok(self.session.row(sql, values![now]).await?.is_some())
    }

    /// The deliveries to a webhook, latest first: those before `before`.
    pub async fn deliveries(
        &mut self,
        webhook: i64,
        before: Option<EventNumber>,
        limit: u32,
    ) -> Result<Vec<DeliveryLine>, Error> {
        let sql = "SELECT id, event_n, event, state, tries, planned_at, due_at, status, fault \
                   FROM webhook_deliveries WHERE webhook_id = $1 AND event_n < $2 \
                   ORDER BY event_n DESC LIMIT $3";
        let before = before.map_or(i64::MAX, |n| n.0);
        let rows = self.session.rows(sql, values![webhook, before, i64::from(limit)]).await?;
        rows.iter().map(line).collect()
    }
}

impl Transaction {
    /// A webhook's row.
    pub async fn webhook(&mut self, id: i64) -> Result<Option<WebhookRow>, Error> {
        let sql = concat!("SELECT ", webhook_columns!(), " FROM webhooks w WHERE w.id = $1");
        let row = self.session.row(sql, values![id]).await?;
        row.map(|row| webhook(&mut row.cells("webhooks"))).transpose()
    }

    /// Writes a new webhook.
    pub async fn insert_webhook(&mut self, row: &WebhookRow) -> Result<(), Error> {
        let sql = "INSERT INTO webhooks (id, url, events, secret, is_on, since, made_at, staff_id) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = values![
            row.id,
            row.url.as_str(),
            serde_json::to_string(&row.events)?,
            row.secret.as_slice(),
            row.is_on,
            row.since.0,
            row.made_at,
            row.staff.map(|staff| staff.0),
        ];
        self.session.run(sql, values).await.map(drop)
    }

    /// Writes all of a webhook's row anew.
    pub async fn update_webhook(&mut self, row: &WebhookRow) -> Result<(), Error> {
        let sql = "UPDATE webhooks SET url = $2, events = $3, secret = $4, is_on = $5, since = $6 \
                   WHERE id = $1";
        let events = serde_json::to_string(&row.events)?;
        let secret = row.secret.as_slice();
        let values = values![row.id, row.url.as_str(), events, secret, row.is_on, row.since.0];
        self.session.run(sql, values).await.map(drop)
    }

    /// Deletes a webhook and its log.
    pub async fn delete_webhook(&mut self, id: i64) -> Result<(), Error> {
        let log = "DELETE FROM webhook_deliveries WHERE webhook_id = $1";
        self.session.run(log, values![id]).await?;
        let sql = "DELETE FROM webhooks WHERE id = $1";
        self.session.run(sql, values![id]).await.map(drop)
    }

    /// The log's head.
    pub async fn head(&mut self) -> Result<EventNumber, Error> {
        crate::log::head(&mut self.session).await
    }

    /// Plans the deliveries of some events to whoever asked for them. Planned ones stay as they
    /// are. How many were planned.
    pub async fn plan_deliveries(
        &mut self,
        events: &[EventRecord],
        now: Timestamp,
    ) -> Result<u64, Error> {
        let sql = concat!("SELECT ", webhook_columns!(), " FROM webhooks w WHERE w.is_on");
        let rows = self.session.rows(sql, values![]).await?;
        let webhooks = rows.iter().map(|row| webhook(&mut row.cells("webhooks")));
        let webhooks = webhooks.collect::<Result<Vec<_>, _>>()?;
        let wanted = |row: &WebhookRow, record: &EventRecord| {
            record.number > row.since && row.events.iter().any(|e| e == record.event.name())
        };
        let pairs = webhooks.iter().flat_map(|row| events.iter().map(move |record| (row, record)));
        let pairs: Vec<_> = pairs.filter(|(row, record)| wanted(row, record)).collect();
        if pairs.is_empty() {
            return Ok(0);
        }
        let first = self.numbers(Noun::Delivery, pairs.len()).await?;
        let row = |((hook, record), id): ((&WebhookRow, &EventRecord), i64)| {
            let name = record.event.name();
            values![id, hook.id, record.number.0, name, "planned", 0_i64, now, now]
        };
        let rows = pairs.into_iter().zip(first..).map(row).collect();
        let target = "webhook_deliveries (id, webhook_id, event_n, event, state, tries, \
                      planned_at, due_at)";
        insert(&mut self.session, target, rows, "ON CONFLICT DO NOTHING").await
    }

    /// Takes up to `limit` deliveries that are due and that nobody else has taken, for `lease`.
    pub async fn lease_deliveries(
        &mut self,
        now: Timestamp,
        lease: jiff::SignedDuration,
        limit: u32,
    ) -> Result<Vec<Delivery>, Error> {
        let due = "SELECT id FROM webhook_deliveries WHERE state = 'planned' AND due_at <= $1 \
                   AND (lease_until IS NULL OR lease_until <= $1) \
                   AND webhook_id IN (SELECT id FROM webhooks WHERE is_on) \
                   ORDER BY due_at, id LIMIT $2 \
                   FOR UPDATE";
        let rows = self.session.rows(due, values![now, i64::from(limit)]).await?;
        let ids = rows.iter().map(|row| row.cells("webhook_deliveries").int());
        let ids = ids.collect::<Result<Vec<i64>, _>>()?;
        let until = now.checked_add(lease).unwrap_or(Timestamp::MAX);
        let take = "UPDATE webhook_deliveries SET lease_until = $2 WHERE id IN ($1[])";
        self.session.run(take, values![ids.clone(), until]).await?;
        let sql = concat!(
            "SELECT d.id, d.tries, e.n, e.at, e.staff_id, e.event, ",
            webhook_columns!(),
            " FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id \
             JOIN events e ON e.n = d.event_n WHERE d.id IN ($1[]) ORDER BY d.due_at, d.id"
        );
        let rows = self.session.rows(sql, values![ids]).await?;
        rows.iter().map(delivery).collect()
    }

    /// Writes down how a try ended.
    pub async fn note_attempt(
        &mut self,
        delivery: i64,
        attempt: &Attempt,
        now: Timestamp,
    ) -> Result<(), Error> {
        let state = match (&attempt.fault, attempt.again_at) {
            (None, _) => "sent",
            (Some(_), Some(_)) => "planned",
            (Some(_), None) => "failed",
        };
        let sql = "UPDATE webhook_deliveries SET state = $2, tries = tries + 1, due_at = $3, \
                   lease_until = NULL, status = $4, fault = $5, done_at = $6 WHERE id = $1";
        let done = (state != "planned").then_some(now);
        let (due, status) = (attempt.again_at.unwrap_or(now), attempt.status.map(i64::from));
        let values = values![delivery, state, due, status, attempt.fault.as_deref(), done];
        self.session.run(sql, values).await.map(drop)
    }

    /// Plans a delivery once more, at once. Whether there is such a one.
    pub async fn deliver_again(
        &mut self,
        webhook: i64,
        delivery: i64,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let sql = "UPDATE webhook_deliveries SET state = 'planned', tries = 0, due_at = $3, \
                   lease_until = NULL, done_at = NULL WHERE id = $1 AND webhook_id = $2";
        Ok(self.session.run(sql, values![delivery, webhook, now]).await? > 0)
    }

    /// Forgets deliveries that were done long ago.
    pub async fn prune_deliveries(&mut self, now: Timestamp) -> Result<u64, Error> {
        let before = now.checked_sub(KEPT).unwrap_or(Timestamp::MIN);
        let sql = "DELETE FROM webhook_deliveries WHERE state <> 'planned' AND done_at < $1";
        self.session.run(sql, values![before]).await
    }
}

fn webhook(cells: &mut Cells<'_>) -> Result<WebhookRow, Error> {
    Ok(WebhookRow {
        id: cells.int()?,
        url: cells.text()?,
        events: cells.json()?,
        secret: cells.next()?,
        is_on: cells.next()?,
        since: EventNumber(cells.int()?),
        made_at: cells.time()?,
        staff: cells.next::<Option<i64>>()?.map(StaffId),
    })
}

fn delivery(row: &Row) -> Result<Delivery, Error> {
    let mut cells = row.cells("webhook_deliveries");
    let (id, tries) = (cells.int()?, cells.small()?);
    let event = EventRecord {
        number: EventNumber(cells.int()?),
        at: cells.time()?,
        staff: cells.next::<Option<i64>>()?.map(StaffId),
        event: cells.json()?,
    };
    Ok(Delivery { id, webhook: webhook(&mut cells)?, event, tries })
}

fn line(row: &Row) -> Result<DeliveryLine, Error> {
    let mut cells = row.cells("webhook_deliveries");
    Ok(DeliveryLine {
        id: cells.int()?,
        event: EventNumber(cells.int()?),
        name: cells.text()?,
        state: cells.text()?,
        tries: cells.small()?,
        planned_at: cells.time()?,
        due_at: cells.time()?,
        status: cells.next::<Option<i64>>()?.and_then(|status| u16::try_from(status).ok()),
        fault: cells.maybe_text()?,
    })
}
