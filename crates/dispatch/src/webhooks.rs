//! Webhooks: what the paper does is told to other programs, signed, and tried again when nobody
//! took it.
//!
//! Two steps, each resumable: events become planned deliveries, with the place in the log in the
//! same transaction; planned deliveries are leased, sent, and their outcome written down. Killed
//! in between, a delivery is sent again under the same number.

use std::time::Duration;

use archive::{Archive, Attempt, Delivery, Keys};
use hmac::Mac as _;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use tokio::sync::watch;

use crate::follow::EVENTS_AT_ONCE_MAX;
use crate::{Clock, Courier, POLL};

/// The name of the place in the log.
const FOLLOWER: &str = "webhooks";
/// Deliveries sent at once.
const AT_ONCE_MAX: u32 = 8;
/// Longer than one errand takes with its redirects.
const LEASE: SignedDuration = SignedDuration::from_secs(120);
/// Pauses before the next try, in seconds. After the last one a delivery is given up.
const PAUSES_SECONDS: [i64; 7] = [30, 120, 600, 3_600, 21_600, 43_200, 86_400];
/// How often old deliveries are forgotten.
const PRUNE_EVERY: Duration = Duration::from_hours(1);

/// Who tells webhooks.
pub struct Webhooks {
    archive: Archive,
    keys: Keys,
    courier: Courier,
    base_url: String,
    clock: Clock,
}

impl Webhooks {
    /// A teller for the paper at `base_url`.
    pub fn new(
        archive: Archive,
        keys: Keys,
        courier: Courier,
        base_url: String,
        clock: Clock,
    ) -> Self {
        Self { archive, keys, courier, base_url, clock }
    }

    /// Tells until `stop` changes. A fault is logged and tried again at the next look.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut ticks = tokio::time::interval(POLL);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut prunes = tokio::time::interval(PRUNE_EVERY);
        loop {
            let told = tokio::select! {
                _ = stop.changed() => return,
                _ = ticks.tick() => self.tell().await,
                _ = prunes.tick() => self.prune().await,
            };
            if let Err(fault) = told {
                tracing::warn!(%fault, "webhooks could not be told");
            }
        }
    }

    /// Plans what the log has new, and sends what is due; how many deliveries were tried.
    pub async fn tell(&self) -> Result<usize, archive::Error> {
        while self.plan().await? {}
        let mut tried = 0;
        loop {
            let sent = self.send_due().await?;
            tried += sent;
            if sent < AT_ONCE_MAX as usize {
                return Ok(tried);
            }
        }
    }

    /// Plans the deliveries of the next events; whether there were any.
    async fn plan(&self) -> Result<bool, archive::Error> {
        let mut reader = self.archive.read().await?;
        let after = reader.cursor(FOLLOWER).await?;
        let events = reader.events_after(after, EVENTS_AT_ONCE_MAX).await?;
        drop(reader);
        let Some(last) = events.last() else { return Ok(false) };
        let mut transaction = self.archive.write().await?;
        transaction.plan_deliveries(&events, (self.clock)()).await?;
        transaction.set_cursor(FOLLOWER, last.number).await?;
        transaction.commit_unseen().await?;
        Ok(true)
    }

    async fn send_due(&self) -> Result<usize, archive::Error> {
        let now = (self.clock)();
        if !self.archive.read().await?.has_due_deliveries(now).await? {
            return Ok(0);
        }
        let mut transaction = self.archive.write().await?;
        let leased = transaction.lease_deliveries(now, LEASE, AT_ONCE_MAX).await?;
        transaction.commit_unseen().await?;
        let tries = futures_util::future::join_all(leased.iter().map(|one| self.attempt(one)));
        let attempts = tries.await;
        let mut transaction = self.archive.write().await?;
        for (delivery, attempt) in leased.iter().zip(attempts) {
            transaction.note_attempt(delivery.id, &attempt, (self.clock)()).await?;
        }
        transaction.commit_unseen().await?;
        Ok(leased.len())
    }

    async fn attempt(&self, delivery: &Delivery) -> Attempt {
        let now = (self.clock)();
        let Some(secret) = delivery.webhook.open_secret(&self.keys) else {
            let fault = "The paper's keys are others than those its secret was sealed with: make a \
                         new secret.";
            return Attempt { status: None, fault: Some(fault.to_owned()), again_at: None };
        };
        let body = self.body(delivery).to_string();
        let headers = [
            ("content-type", "application/json".to_owned()),
            ("dateline-event", delivery.event.event.name().to_owned()),
            ("dateline-delivery", delivery.id.to_string()),
            ("dateline-signature", signature(&secret, now, body.as_bytes())),
        ];
        let sent = self.courier.post(&delivery.webhook.url, &headers, body.as_bytes()).await;
        let (status, fault) = match sent {
            Ok(status @ 200..=299) => (Some(status), None),
            Ok(status) => (Some(status), Some(format!("It was answered with {status}."))),
            Err(error) => (None, Some(error.to_string())),
        };
        let pause = PAUSES_SECONDS.get(delivery.tries as usize).copied();
        let again = pause.and_then(|pause| now.checked_add(SignedDuration::from_secs(pause)).ok());
        Attempt { status, again_at: again.filter(|_| fault.is_some()), fault }
    }

    /// What is told: the event as the log has it, ids and lists only.
    fn body(&self, delivery: &Delivery) -> serde_json::Value {
        let event = &delivery.event;
        json!({
            "paper": self.base_url,
            "delivery": delivery.id,
            "number": event.number.0,
            "at": event.at.to_string(),
            "event": event.event.name(),
            "data": event.event,
        })
    }

    async fn prune(&self) -> Result<usize, archive::Error> {
        let mut transaction = self.archive.write().await?;
        transaction.prune_deliveries((self.clock)()).await?;
        transaction.commit_unseen().await?;
        Ok(0)
    }
}

/// `t=SECONDS,v1=HEX`: HMAC-SHA-256 (RFC 2104) over the seconds, a full stop and the body.
pub fn signature(secret: &[u8], at: Timestamp, body: &[u8]) -> String {
    let seconds = at.as_second().to_string();
    let mac = <hmac::Hmac<sha2::Sha256> as hmac::KeyInit>::new_from_slice(secret);
    let mut mac = mac.unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
    mac.update(seconds.as_bytes());
    mac.update(b".");
    mac.update(body);
    let digits = mac.finalize().into_bytes();
    let hex =
        digits.iter().fold(String::with_capacity(64), |hex, byte| hex + &format!("{byte:02x}"));
    format!("t={seconds},v1={hex}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_the_one_receivers_compute() {
        let at = Timestamp::from_second(1_763_625_600).unwrap();
        // printf '1763625600.{}' | openssl dgst -sha256 -hmac secret
        let expected = "e85e7c42ccb2676d7d2bc4a0ea96b5227e64e27f43ec56927464807eca1241da";
        assert_eq!(signature(b"secret", at, b"{}"), format!("t=1763625600,v1={expected}"));
        assert_ne!(signature(b"other", at, b"{}"), signature(b"secret", at, b"{}"));
    }
}
