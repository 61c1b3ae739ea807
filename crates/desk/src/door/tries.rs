//! Failed tries: the more there were, the longer the pause before the next one counts.

use archive::{Purpose, Transaction, Tries};
use jiff::{SignedDuration, Timestamp};

use super::Door;
use super::session::before;
use crate::Error;

/// Failed tries before the first pause.
const FREE_TRIES: i64 = 5;
/// The first pause; each further failure doubles it.
const FIRST_PAUSE_SECONDS: i64 = 15;
/// The longest pause.
const PAUSE_SECONDS_MAX: i64 = 600;
/// Failed tries of a network are spread over many accounts, and an office has one network: its
/// pauses begin later.
const FREE_TRIES_OF_A_NETWORK: i64 = 30;
/// Hours after which failures are forgotten.
const FORGOTTEN_AFTER_HOURS: i64 = 24;

/// Who tries: an account as it was named, and a network. Both count; neither name is kept.
pub(super) struct Trier {
    account: String,
    network: String,
}

impl Trier {
    pub(super) fn new(door: &Door, account: &str, network: &str) -> Self {
        let hash = |kind: &str, name: &str| {
            door.keys.hash(Purpose::Tries, format!("{kind} {}", name.to_lowercase()).as_bytes())
        };
        Self { account: hash("account", account.trim()), network: hash("network", network) }
    }

    /// Refuses while a pause lasts.
    pub(super) async fn check(
        &self,
        transaction: &mut Transaction,
        now: Timestamp,
    ) -> Result<(), Error> {
        let account = transaction.tries(&self.account).await?;
        let network = transaction.tries(&self.network).await?;
        let pauses =
            [pause(account, FREE_TRIES, now), pause(network, FREE_TRIES_OF_A_NETWORK, now)];
        match pauses.into_iter().max().unwrap_or_default() {
            0 => Ok(()),
            wait_seconds => Err(Error::TooManyTries { wait_seconds }),
        }
    }

    pub(super) async fn failed(
        &self,
        transaction: &mut Transaction,
        now: Timestamp,
    ) -> Result<(), Error> {
        transaction.count_fail(&self.account, now).await?;
        Ok(transaction.count_fail(&self.network, now).await?)
    }

    /// The account's failures are forgotten; the network's are not, or one's own account would
    /// reset the count for trying others'.
    pub(super) async fn succeeded(&self, transaction: &mut Transaction) -> Result<(), Error> {
        Ok(transaction.forget_fails(&self.account).await?)
    }
}

/// Since when failures count.
pub(super) fn counted_since(now: Timestamp) -> Timestamp {
    before(now, SignedDuration::from_hours(FORGOTTEN_AFTER_HOURS))
}

/// Seconds until the next try counts.
fn pause(tries: Option<Tries>, free: i64, now: Timestamp) -> i64 {
    let Some(Tries { fails, last_at }) = tries.filter(|tries| tries.fails >= free) else {
        return 0;
    };
    if last_at < counted_since(now) {
        return 0;
    }
    let doublings = u32::try_from(fails - free).unwrap_or(u32::MAX).min(10);
    let pause = (FIRST_PAUSE_SECONDS << doublings).min(PAUSE_SECONDS_MAX);
    (pause - now.duration_since(last_at).as_secs()).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_and_end() {
        let now: Timestamp = "2026-11-20T08:00:00Z".parse().unwrap();
        for (fails, seconds_ago, wait) in [
            (4, 0, 0),
            (5, 0, 15),
            (5, 10, 5),
            (5, 15, 0),
            (6, 0, 30),
            (12, 0, 600),
            (900, 0, 600),
            (900, 600, 0),
        ] {
            let last_at = now - SignedDuration::from_secs(seconds_ago);
            let tries = Some(Tries { fails, last_at });
            assert_eq!(pause(tries, FREE_TRIES, now), wait, "{fails} fails {seconds_ago} s ago");
        }
        assert_eq!(pause(None, FREE_TRIES, now), 0);
    }
}
