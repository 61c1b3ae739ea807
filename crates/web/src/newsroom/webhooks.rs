//! Webhooks: other programs that are told what the paper does, and the log of what they were told.

use archive::{DeliveryLine, WebhookRow};
use desk::{Drawn, Reach, WebhookCopy};
use http::{Response, StatusCode};
use news::{Event, EventNumber};
use serde::Serialize;

use super::fault::Fault;
use super::typed::{Choice, Complaint, Typed, typed};
use super::visit::Visit;
use crate::answer::Body;

const FIELDS: [&str; 1] = ["url"];
/// Deliveries on one page of the log.
const DELIVERIES_ON_PAGE: u32 = 50;

#[derive(Serialize)]
struct WebhooksPage {
    rows: Vec<WebhookLine>,
    typed: Typed,
    events: Vec<Choice>,
    errors: Vec<Complaint>,
    done: Option<String>,
}

#[derive(Serialize)]
struct WebhookLine {
    id: i64,
    url: String,
    is_on: bool,
    events: usize,
}

#[derive(Serialize)]
struct WebhookPage {
    id: i64,
    url: String,
    is_on: bool,
    typed: Typed,
    events: Vec<Choice>,
    /// The secret, this once.
    secret: Option<String>,
    deliveries: Vec<DeliveryRow>,
    older: Option<i64>,
    errors: Vec<Complaint>,
    done: Option<String>,
}

#[derive(Serialize)]
struct DeliveryRow {
    id: i64,
    event: String,
    state: String,
    tries: u32,
    status: Option<u16>,
    fault: Option<String>,
    at: String,
    due: String,
}

/// `GET /newsroom/webhooks`
pub(super) async fn list(visit: Visit) -> Result<Response<Body>, Fault> {
    page_of_all(&visit, Vec::new()).await
}

/// `POST /newsroom/webhooks`
pub(super) async fn add(visit: Visit) -> Result<Response<Body>, Fault> {
    let copy = WebhookCopy { is_on: true, ..read(&visit) };
    let (room, staff) = (&visit.room, Some(visit.staff_id()?));
    let (drawn, by) = (drawn(&visit), (staff, visit.now));
    match desk::add_webhook(&room.archive, &room.keys, copy, drawn, Reach::Public, by).await {
        Ok((id, secret)) => one(&visit, id, Some(secret), Vec::new()).await,
        Err(error) => page_of_all(&visit, vec![visit.complaint(error)?]).await,
    }
}

async fn page_of_all(visit: &Visit, errors: Vec<Complaint>) -> Result<Response<Body>, Fault> {
    let webhooks = visit.room.archive.read().await?.webhooks().await?;
    let line = |row: WebhookRow| WebhookLine {
        id: row.id,
        url: row.url,
        is_on: row.is_on,
        events: row.events.len(),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = WebhooksPage {
        rows: webhooks.into_iter().map(line).collect(),
        typed: typed(&visit.form, &FIELDS),
        events: choices(&visit.form.all("events")),
        errors,
        done: visit.done(),
    };
    visit.page(status, "webhooks.html", &page)
}

/// `GET /newsroom/webhooks/ID`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = visit.id("id")?;
    one(&visit, id, None, Vec::new()).await
}

/// `POST /newsroom/webhooks/ID`
pub(super) async fn change(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = visit.id("id")?;
    let (copy, staff) = (read(&visit), Some(visit.staff_id()?));
    let archive = &visit.room.archive;
    match desk::change_webhook(archive, id, copy, Reach::Public, staff, visit.now).await {
        Ok(()) => Ok(visit.see(&format!("/newsroom/webhooks/{id}?done=saved"))),
        Err(error) => one(&visit, id, None, vec![visit.complaint(error)?]).await,
    }
}

/// `POST /newsroom/webhooks/ID/secret`
pub(super) async fn renew(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = visit.id("id")?;
    let (room, staff) = (&visit.room, Some(visit.staff_id()?));
    let drawn = drawn(&visit);
    let renewed =
        desk::renew_webhook_secret(&room.archive, &room.keys, id, drawn, staff, visit.now);
    let secret = renewed.await?;
    one(&visit, id, Some(secret), Vec::new()).await
}

/// `POST /newsroom/webhooks/ID/removal`
pub(super) async fn remove(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = visit.id("id")?;
    let staff = Some(visit.staff_id()?);
    desk::remove_webhook(&visit.room.archive, id, staff, visit.now).await?;
    Ok(visit.see("/newsroom/webhooks?done=removed"))
}

/// `POST /newsroom/webhooks/ID/deliveries/DELIVERY`
pub(super) async fn again(visit: Visit) -> Result<Response<Body>, Fault> {
    let (id, delivery) = (visit.id("id")?, visit.id("delivery")?);
    let staff = Some(visit.staff_id()?);
    desk::deliver_again(&visit.room.archive, id, delivery, staff, visit.now).await?;
    Ok(visit.see(&format!("/newsroom/webhooks/{id}?done=planned")))
}

async fn one(
    visit: &Visit,
    id: i64,
    secret: Option<String>,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let before = visit.query.some("before").and_then(|n| n.parse().ok()).map(EventNumber);
    let mut reader = visit.room.archive.read().await?;
    let webhook = reader.webhooks().await?.into_iter().find(|row| row.id == id);
    let webhook = webhook.ok_or(Fault::NotFound)?;
    let lines = reader.deliveries(id, before, DELIVERIES_ON_PAGE).await?;
    drop(reader);
    let is_full = lines.len() == DELIVERIES_ON_PAGE as usize;
    let older = lines.last().filter(|_| is_full).map(|line| line.event.0);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let sent = if errors.is_empty() { webhook.url.as_str() } else { visit.form.get("url") };
    let chosen: Vec<&str> = webhook.events.iter().map(String::as_str).collect();
    let page = WebhookPage {
        id,
        is_on: webhook.is_on,
        typed: Typed::from([("url", sent.to_owned())]),
        events: choices(&chosen),
        url: webhook.url.clone(),
        secret,
        deliveries: lines.into_iter().map(|line| delivery(visit, line)).collect(),
        older,
        errors,
        done: visit.done(),
    };
    visit.page(status, "webhook.html", &page)
}

fn delivery(visit: &Visit, line: DeliveryLine) -> DeliveryRow {
    let zone = visit.paper.time_zone.zone();
    DeliveryRow {
        id: line.id,
        event: line.name,
        state: line.state,
        tries: line.tries,
        status: line.status,
        fault: line.fault,
        at: visit.words.moment(line.planned_at, &zone).date_clock,
        due: visit.words.moment(line.due_at, &zone).date_clock,
    }
}

fn choices(chosen: &[&str]) -> Vec<Choice> {
    let choice = |name: &&str| Choice {
        value: (*name).to_owned(),
        name: (*name).to_owned(),
        is_chosen: chosen.contains(name),
    };
    Event::NAMES.iter().map(choice).collect()
}

fn read(visit: &Visit) -> WebhookCopy {
    let events = visit.form.all("events").into_iter().map(str::to_owned).collect();
    let is_on = visit.form.some("is_on").is_some();
    WebhookCopy { url: visit.form.get("url").to_owned(), events, is_on }
}

/// Two draws: the secret, and what it is sealed with.
fn drawn(visit: &Visit) -> Drawn {
    let secret = (visit.room.chance)();
    let [nonce @ .., _, _, _, _, _, _, _, _] = (visit.room.chance)();
    Drawn { secret, nonce }
}
