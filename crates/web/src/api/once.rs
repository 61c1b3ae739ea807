//! Writes: each is done on the thing as it was read, and with an idempotency key it is done once.
//!
//! The key is written in the transaction of the act itself, and the answer after it. Who asks again
//! gets the answer as it was; after a fault between the two, one made from what was done.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use archive::{Archive, Done, DoneAnswer, Once};
use http::{HeaderMap, StatusCode};
use news::StaffId;
use serde_json::json;

use super::Api;
use super::call::Call;
use super::operation::{Again, Operation};
use super::problem::Problem;
use super::reply::Reply;

/// Characters of a key.
const KEY_CHARS_MAX: usize = 255;

/// An answer as it goes out and is kept.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) status: StatusCode,
    pub(super) etag: Option<String>,
    pub(super) location: Option<String>,
    pub(super) body: String,
    /// Whether it was told before.
    pub(super) is_again: bool,
}

/// A request's key, and the hash of what it asks.
pub(super) struct Key {
    pub(super) text: String,
    pub(super) request_hash: String,
}

/// Keys of requests that are being done.
pub(super) type InFlight = Mutex<HashSet<(StaffId, String)>>;

/// The place of a request that is being done.
struct Seat<'a> {
    in_flight: &'a InFlight,
    key: (StaffId, String),
}

impl<'a> Seat<'a> {
    fn take(in_flight: &'a InFlight, staff: StaffId, key: &str) -> Option<Self> {
        let key = (staff, key.to_owned());
        let mut taken = in_flight.lock().unwrap_or_else(PoisonError::into_inner);
        // A seat that is not taken must not be made: it would give the other's place away.
        if taken.insert(key.clone()) { Some(Self { in_flight, key }) } else { None }
    }
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        let mut taken = self.in_flight.lock().unwrap_or_else(PoisonError::into_inner);
        taken.remove(&self.key);
    }
}

/// The key a request names.
pub(super) fn key_of(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let refused = || {
        let sentence = "Send 1 to 255 visible characters, drawn anew for each request.";
        Problem::field("Idempotency-Key", sentence)
    };
    let text = value.to_str().map_err(|_| refused())?;
    let is_right = (1..=KEY_CHARS_MAX).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_graphic());
    if is_right { Ok(Some(text.to_owned())) } else { Err(refused()) }
}

impl Api {
    /// Does what a request asks, or tells again how it was answered.
    pub(super) async fn write(
        &self,
        operation: &Operation,
        call: Call,
        key: Option<Key>,
        if_match: Option<&str>,
    ) -> Result<Told, Problem> {
        let Some(key) = key else {
            return self.act(operation, call, None, if_match).await;
        };
        let staff = call.staff()?;
        let seat = Seat::take(&self.in_flight, staff, &key.text);
        let _seat = seat.ok_or_else(Problem::key_in_use)?;
        let archive = call.archive.clone();
        let told = match self.done(&call, staff, &key).await? {
            Some(Done { answer: Some(answer), .. }) => return told_of(answer),
            Some(done) => self.finish(operation, call, &done).await?,
            None => self.act(operation, call.clone(), Some((staff, &key)), if_match).await?,
        };
        keep(&archive, (staff, &key), &told, call_now(self)).await?;
        Ok(told)
    }

    /// The request that was done with this key in the last 24 hours.
    async fn done(&self, call: &Call, staff: StaffId, key: &Key) -> Result<Option<Done>, Problem> {
        let done = call.archive.read().await?.done(staff, &key.text).await?;
        let Some(done) = done else { return Ok(None) };
        if call.now.duration_since(done.done_at) >= desk::DONE_ONCE_KEPT {
            let before = call.now.checked_sub(desk::DONE_ONCE_KEPT).unwrap_or(call.now);
            let before = before.checked_add(jiff::SignedDuration::from_nanos(1)).unwrap_or(before);
            let mut transaction = call.archive.write().await?;
            transaction.forget_done(staff, &key.text, before).await?;
            transaction.commit_unseen().await?;
            return Ok(None);
        }
        if done.request_hash == key.request_hash {
            Ok(Some(done))
        } else {
            Err(Problem::key_reused())
        }
    }

    /// Does it.
    async fn act(
        &self,
        operation: &Operation,
        mut call: Call,
        key: Option<(StaffId, &Key)>,
        if_match: Option<&str>,
    ) -> Result<Told, Problem> {
        let mut once = Once { now: call.now, ..Once::default() };
        if let Some(guard) = &operation.guard {
            let asked = if_match.ok_or_else(Problem::unseen)?;
            if !is_tags(asked) {
                let sentence = "Send the ETag as it was told, with its quotation marks.";
                return Err(Problem::field("If-Match", sentence));
            }
            let read = guard(call.clone()).await?;
            let (etag, seen) = self.etag(&call.archive, &read).await?;
            if !matches(asked, &etag) {
                return Err(Problem::stale());
            }
            once.seen = read.of.map(|(noun, row)| (noun.to_owned(), row, seen));
            call.before = read.body.map(Arc::new);
        }
        once.request = key.map(|(staff, key)| (staff, key.text.clone(), key.request_hash.clone()));
        let plain = call.archive.clone();
        call.archive = plain.once(once);
        let reply = (operation.handler)(call).await?;
        self.tell(&plain, reply).await
    }

    /// The answer to a request that was done and never answered.
    async fn finish(
        &self,
        operation: &Operation,
        mut call: Call,
        done: &Done,
    ) -> Result<Told, Problem> {
        let archive = call.archive.clone();
        if let Some(number) = done.act {
            call.act = archive.read().await?.act(number).await?.map(Arc::new);
        }
        let reply = match &operation.again {
            Again::Nothing => Reply::nothing(),
            Again::By(again) => again(call).await?,
            Again::Anew => (operation.handler)(call).await?,
        };
        let reply = Reply { status: operation.status, ..reply };
        self.tell(&archive, reply).await
    }

    /// A reply as it goes out.
    pub(super) async fn tell(&self, archive: &Archive, reply: Reply) -> Result<Told, Problem> {
        let etag = match reply.of {
            Some(_) => Some(self.etag(archive, &reply).await?.0),
            None => None,
        };
        let body = reply.body.as_ref().map(ToString::to_string).unwrap_or_default();
        let Reply { status, location, .. } = reply;
        Ok(Told { status, etag, location, body, is_again: false })
    }

    /// The ETag of a thing: the last act that was done to it, and what it says; and that act.
    async fn etag(&self, archive: &Archive, reply: &Reply) -> Result<(String, i64), Problem> {
        let seen = match reply.of {
            Some((noun, row)) => archive.read().await?.last_act(noun, row).await?,
            None => 0,
        };
        let mut body = reply.body.clone().unwrap_or_default();
        // What was left out of what was sent is no part of the thing.
        if let Some(fields) = body.as_object_mut() {
            for passing in ["notices", "secret", "token"] {
                fields.remove(passing);
            }
        }
        let hash = blake3::hash(body.to_string().as_bytes()).to_hex();
        Ok((format!("\"{seen}-{}\"", &hash[..16]), seen))
    }
}

fn call_now(api: &Api) -> jiff::Timestamp {
    (api.room.clock)()
}

/// Writes down how a request was answered.
async fn keep(
    archive: &Archive,
    (staff, key): (StaffId, &Key),
    told: &Told,
    now: jiff::Timestamp,
) -> Result<(), Problem> {
    let head = json!({ "etag": told.etag, "location": told.location }).to_string();
    let answer = DoneAnswer { status: told.status.as_u16(), head, body: told.body.clone() };
    let mut transaction = archive.write().await?;
    let request = (staff, key.text.as_str(), key.request_hash.as_str());
    transaction.answer_done(request, &answer, now).await?;
    Ok(transaction.commit_unseen().await?)
}

fn told_of(answer: DoneAnswer) -> Result<Told, Problem> {
    let damaged = || Problem::ours("an answer that was kept is damaged".to_owned());
    let head: serde_json::Value = serde_json::from_str(&answer.head).map_err(|_| damaged())?;
    let text = |name: &str| head[name].as_str().map(str::to_owned);
    let status = StatusCode::from_u16(answer.status).map_err(|_| damaged())?;
    let (etag, location) = (text("etag"), text("location"));
    Ok(Told { status, etag, location, body: answer.body, is_again: true })
}

/// Whether this is `*` or a list of ETags.
fn is_tags(text: &str) -> bool {
    let is_tag = |tag: &str| {
        let tag = tag.strip_prefix("W/").unwrap_or(tag);
        let inner = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
        inner.is_some_and(|inner| inner.bytes().all(|b| b.is_ascii_graphic() && b != b'"'))
    };
    text == "*" || text.split(',').map(str::trim).all(is_tag)
}

/// Whether a list of ETags has this one, or is `*` (RFC 9110 §13.1).
pub(super) fn matches(asked: &str, etag: &str) -> bool {
    asked.split(',').map(str::trim).any(|asked| asked == "*" || asked == etag)
}
