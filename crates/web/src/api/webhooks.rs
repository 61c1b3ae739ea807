//! Webhooks: other programs that are told what the paper does, and the log of what they were told.

use archive::{DeliveryLine, WebhookRow};
use desk::{Drawn, Reach, WebhookCopy};
use http::Method;
use news::{Event, EventNumber, Role};
use serde_json::{Value, json};

use super::call::{Call, each, text};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Field, Shape, list, maybe, named, needed, number, optional, partly};

/// Characters of an address.
const URL_CHARS_MAX: usize = 2_000;

pub(super) fn operations() -> Vec<Operation> {
    const ALL: &str = "/webhooks";
    const ONE: &str = "/webhooks/{id}";
    let publisher = Role::Publisher;
    vec![
        Operation::list(ALL, publisher, ("list_webhooks", "Webhooks."), told(), list_webhooks),
        Operation::new(
            (Method::POST, ALL),
            publisher,
            ("add_webhook", "Adds a webhook. Its secret is told this once."),
            told(),
            add,
        )
        .taking(Shape::Object(fields()))
        .making(added),
        Operation::read(ONE, publisher, ("read_webhook", "A webhook."), told(), read),
        Operation::new(
            (Method::PATCH, ONE),
            publisher,
            ("change_webhook", "Changes what is sent."),
            told(),
            change,
        )
        .taking(partly(fields()))
        .changing(read),
        Operation::new(
            (Method::POST, "/webhooks/{id}/secrets"),
            publisher,
            ("renew_webhook_secret", "Gives it a new secret, which is told this once."),
            told(),
            renew,
        )
        .changing(read)
        .told_again_by(with_secret),
        Operation::new(
            (Method::DELETE, ONE),
            publisher,
            ("remove_webhook", "Removes a webhook and its log."),
            told(),
            remove,
        )
        .telling_nothing()
        .changing(read),
        Operation::list(
            "/webhooks/{id}/deliveries",
            publisher,
            ("list_deliveries", "What a webhook was told, latest first."),
            told_delivery(),
            deliveries,
        ),
        Operation::new(
            (Method::POST, "/webhooks/{id}/deliveries/{delivery}/tries"),
            publisher,
            ("deliver_again", "Plans a delivery once more."),
            told(),
            again,
        )
        .telling_nothing(),
    ]
}

fn fields() -> Vec<Field> {
    let events = list(Shape::Word(Event::NAMES), 100);
    vec![
        needed("url", Shape::Begins("https://", URL_CHARS_MAX), "Where it listens: https."),
        needed("events", events, "The events it is told of."),
        optional("is_on", Shape::Bool, "Whether it is told at present."),
    ]
}

fn told() -> Shape {
    named(
        "Webhook",
        vec![
            needed("id", number(), "Its number."),
            needed("url", Shape::Text(usize::MAX), "Where it listens."),
            needed("events", list(Shape::Text(usize::MAX), 1_000), "What it is told of."),
            needed("is_on", Shape::Bool, "Whether it is told at present."),
            needed("made_at", Shape::Instant, "When it was made."),
            optional("secret", Shape::Text(usize::MAX), "What deliveries are signed with."),
        ],
    )
}

fn told_delivery() -> Shape {
    let text = || Shape::Text(usize::MAX);
    named(
        "Delivery",
        vec![
            needed("id", number(), "Its number."),
            needed("event", text(), "The event's name."),
            needed("event_number", Shape::Number(0), "Its number in the log."),
            needed("state", text(), "planned, sent or failed."),
            needed("tries", Shape::Number(0), "How often it was tried."),
            needed("planned_at", Shape::Instant, "When the event was taken up."),
            needed("due_at", Shape::Instant, "When it is tried next, or was last."),
            needed("status", maybe(Shape::Number(0)), "The status of the last answer."),
            needed("fault", maybe(text()), "What went wrong at the last try."),
        ],
    )
}

fn tell(row: &WebhookRow) -> Value {
    json!({
        "id": row.id,
        "url": row.url,
        "events": row.events,
        "is_on": row.is_on,
        "made_at": row.made_at,
    })
}

async fn list_webhooks(call: Call) -> Result<Reply, Problem> {
    let rows = call.archive.read().await?.webhooks().await?;
    call.page_of_all(rows.iter().map(|row| (row.id, tell(row))).collect())
}

async fn row(call: &Call, id: i64) -> Result<WebhookRow, Problem> {
    let rows = call.archive.read().await?.webhooks().await?;
    rows.into_iter().find(|row| row.id == id).ok_or_else(Problem::not_found)
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    Ok(Reply::thing("webhook", Some(id), tell(&row(&call, id).await?)))
}

/// The webhook with its secret: told where it was just drawn.
async fn telling_secret(call: &Call, id: i64) -> Result<Reply, Problem> {
    let row = row(call, id).await?;
    let mut told = tell(&row);
    if let Some(secret) = row.open_secret(&call.room.keys) {
        told["secret"] = json!(String::from_utf8_lossy(&secret));
    }
    Ok(Reply::thing("webhook", Some(id), told))
}

async fn with_secret(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    telling_secret(&call, id).await
}

fn drawn(call: &Call) -> Drawn {
    let secret = (call.room.chance)();
    let [nonce @ .., _, _, _, _, _, _, _, _] = (call.room.chance)();
    Drawn { secret, nonce }
}

fn events_of(sent: &Value) -> Vec<String> {
    each(sent, "events").filter_map(Value::as_str).map(str::to_owned).collect()
}

async fn add(call: Call) -> Result<Reply, Problem> {
    let sent = &*call.sent;
    let copy = WebhookCopy {
        url: text(sent, "url").unwrap_or_default().to_owned(),
        events: events_of(sent),
        is_on: sent.get("is_on").and_then(Value::as_bool).unwrap_or(true),
    };
    let by = (call.by()?.staff, call.now);
    let (archive, keys) = (&call.archive, &call.room.keys);
    let (id, _) = desk::add_webhook(archive, keys, copy, drawn(&call), Reach::Public, by).await?;
    made(&call, id).await
}

async fn added(call: Call) -> Result<Reply, Problem> {
    let id = call.acted_on()?;
    made(&call, id).await
}

async fn made(call: &Call, id: i64) -> Result<Reply, Problem> {
    Ok(telling_secret(call, id).await?.created(&format!("/webhooks/{id}")))
}

async fn change(call: Call) -> Result<Reply, Problem> {
    let (sent, id) = (&*call.sent, call.id("id")?);
    let before = row(&call, id).await?;
    let copy = WebhookCopy {
        url: text(sent, "url").map_or(before.url, str::to_owned),
        events: if sent.get("events").is_some() { events_of(sent) } else { before.events },
        is_on: sent.get("is_on").and_then(Value::as_bool).unwrap_or(before.is_on),
    };
    let staff = call.by()?.staff;
    desk::change_webhook(&call.archive, id, copy, Reach::Public, staff, call.now).await?;
    read(call).await
}

async fn renew(call: Call) -> Result<Reply, Problem> {
    let (id, staff) = (call.id("id")?, call.by()?.staff);
    let (archive, keys) = (&call.archive, &call.room.keys);
    desk::renew_webhook_secret(archive, keys, id, drawn(&call), staff, call.now).await?;
    telling_secret(&call, id).await
}

async fn remove(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    desk::remove_webhook(&call.archive, id, call.by()?.staff, call.now).await?;
    Ok(Reply::nothing())
}

async fn deliveries(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    row(&call, id).await?;
    let before = call.after::<i64>()?.map(EventNumber);
    let mut reader = call.archive.read().await?;
    let lines = reader.deliveries(id, before, call.limit() + 1).await?;
    drop(reader);
    let tell = |line: DeliveryLine| {
        json!({
            "id": line.id,
            "event": line.name,
            "event_number": line.event.0,
            "state": line.state,
            "tries": line.tries,
            "planned_at": line.planned_at,
            "due_at": line.due_at,
            "status": line.status,
            "fault": line.fault,
        })
    };
    Ok(call.cut(lines, |line| line.event.0.to_string(), tell))
}

async fn again(call: Call) -> Result<Reply, Problem> {
    let (id, delivery) = (call.id("id")?, call.id("delivery")?);
    desk::deliver_again(&call.archive, id, delivery, call.by()?.staff, call.now).await?;
    Ok(Reply::nothing())
}
