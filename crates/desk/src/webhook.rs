//! Webhooks: other programs that are told what the paper does.

use archive::{Act, Archive, Keys, Noun, Transaction, WebhookRow};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use news::{Event, StaffId};
use serde_json::json;

use crate::{Error, limits};

/// Characters of a webhook's address.
const URL_CHARS_MAX: usize = 2_000;

/// A webhook as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookCopy {
    /// Where it listens: `https`.
    pub url: String,
    /// The names of the events it is told of, out of [`Event::NAMES`].
    pub events: Vec<String>,
    /// Whether it is told at present. One that is put on again is told of what happens from then.
    pub is_on: bool,
}

/// What is drawn for a secret.
#[derive(Debug, Clone, Copy)]
pub struct Drawn {
    /// The secret.
    pub secret: [u8; 32],
    /// What it is sealed with.
    pub nonce: [u8; 24],
}

/// How far a webhook may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Over https alone.
    Public,
    /// Over plain http on this machine too: for tests.
    Loopback,
}

/// Adds a webhook; its number and the secret deliveries are signed with, which is told this once.
pub async fn add_webhook(
    archive: &Archive,
    keys: &Keys,
    copy: WebhookCopy,
    drawn: Drawn,
    reach: Reach,
    (staff, now): (Option<StaffId>, Timestamp),
) -> Result<(i64, String), Error> {
    let copy = checked(copy, reach)?;
    let mut transaction = archive.write().await?;
    let id = transaction.numbers(Noun::Webhook, 1).await?;
    let (secret, sealed) = secret_of(keys, id, drawn);
    let since = transaction.head().await?;
    let WebhookCopy { url, events, is_on } = copy;
    let row = WebhookRow { id, url, events, secret: sealed, is_on, since, made_at: now, staff };
    transaction.insert_webhook(&row).await?;
    record(&mut transaction, "add", &row, staff, now).await?;
    transaction.commit_unseen().await?;
    Ok((id, secret))
}

/// Changes a webhook.
pub async fn change_webhook(
    archive: &Archive,
    id: i64,
    copy: WebhookCopy,
    reach: Reach,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<(), Error> {
    let copy = checked(copy, reach)?;
    let mut transaction = archive.write().await?;
    let mut row = there(&mut transaction, id).await?;
    if copy.is_on && !row.is_on {
        row.since = transaction.head().await?;
    }
    row.url = copy.url;
    row.events = copy.events;
    row.is_on = copy.is_on;
    transaction.update_webhook(&row).await?;
    record(&mut transaction, "change", &row, staff, now).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Gives a webhook a new secret, which is told this once; the old one no longer serves.
pub async fn renew_webhook_secret(
    archive: &Archive,
    keys: &Keys,
    id: i64,
    drawn: Drawn,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<String, Error> {
    let mut transaction = archive.write().await?;
    let mut row = there(&mut transaction, id).await?;
    let (secret, sealed) = secret_of(keys, id, drawn);
    row.secret = sealed;
    transaction.update_webhook(&row).await?;
    record(&mut transaction, "renew_secret", &row, staff, now).await?;
    transaction.commit_unseen().await?;
    Ok(secret)
}

/// Removes a webhook and the log of its deliveries.
pub async fn remove_webhook(
    archive: &Archive,
    id: i64,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    let row = there(&mut transaction, id).await?;
    transaction.delete_webhook(id).await?;
    record(&mut transaction, "remove", &row, staff, now).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Plans a delivery once more.
pub async fn deliver_again(
    archive: &Archive,
    webhook: i64,
    delivery: i64,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    let row = there(&mut transaction, webhook).await?;
    if !transaction.deliver_again(webhook, delivery, now).await? {
        return Err(Error::NoRow { noun: "delivery", id: delivery });
    }
    record(&mut transaction, "deliver_again", &row, staff, now).await?;
    Ok(transaction.commit_unseen().await?)
}

fn secret_of(keys: &Keys, id: i64, drawn: Drawn) -> (String, Vec<u8>) {
    let secret = URL_SAFE_NO_PAD.encode(drawn.secret);
    let sealed = WebhookRow::sealed(keys, id, secret.as_bytes(), drawn.nonce);
    (secret, sealed)
}

async fn there(transaction: &mut Transaction, id: i64) -> Result<WebhookRow, Error> {
    transaction.webhook(id).await?.ok_or(Error::NoRow { noun: "webhook", id })
}

async fn record(
    transaction: &mut Transaction,
    act: &'static str,
    row: &WebhookRow,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<(), Error> {
    // The path may hold the receiver's own secret: only the host is for every colleague to read.
    let host = url::Url::parse(&row.url).ok();
    let host = host.and_then(|url| url.host_str().map(str::to_owned));
    let detail = json!({ "host": host, "events": row.events, "is_on": row.is_on });
    let act = Act { staff, act, noun: "webhook", row: Some(row.id), detail };
    Ok(transaction.record(act, now).await?)
}

fn checked(copy: WebhookCopy, reach: Reach) -> Result<WebhookCopy, Error> {
    let refused = || Error::WebhookUrl(copy.url.clone());
    limits::fits(&copy.url, URL_CHARS_MAX)?;
    let url = url::Url::parse(&copy.url).map_err(|_| refused())?;
    let is_loopback = match url.host() {
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        _ => false,
    };
    let is_right = match url.scheme() {
        "https" => true,
        "http" => reach == Reach::Loopback && is_loopback,
        _ => false,
    };
    if !is_right || url.host().is_none() || !url.username().is_empty() || url.password().is_some() {
        return Err(refused());
    }
    if copy.events.is_empty() || copy.events.iter().any(|e| !Event::NAMES.contains(&e.as_str())) {
        return Err(Error::WebhookEvents);
    }
    Ok(copy)
}
