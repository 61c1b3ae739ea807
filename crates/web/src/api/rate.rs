//! How many requests one token is answered: a bucket for each, which fills again as time passes.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use http::{HeaderMap, HeaderValue};
use jiff::Timestamp;
use news::StaffId;

use crate::answer::value;

/// Requests a token is answered at once.
const REQUESTS_MAX: i64 = 300;
/// Milliseconds until one more is.
const REFILL_MS: i64 = 100;

/// The buckets.
pub(super) struct Rate {
    /// Without limits, for tests.
    is_off: bool,
    /// The instant at which each token's bucket is full again, in milliseconds.
    full_at: Mutex<HashMap<StaffId, i64>>,
}

/// How a token stands after a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    /// Requests that are left at once.
    left: i64,
    /// Milliseconds until the bucket is full.
    full_in_ms: i64,
    /// Seconds to wait, when there was no room.
    pub(super) wait_seconds: Option<u64>,
}

impl Rate {
    pub(super) fn new(is_off: bool) -> Self {
        Self { is_off, full_at: Mutex::default() }
    }

    /// Counts a request; `None` without limits.
    pub(super) fn count(&self, token: StaffId, now: Timestamp) -> Option<Standing> {
        if self.is_off {
            return None;
        }
        let now = now.as_millisecond();
        let mut full_at = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        let before = full_at.get(&token).copied().unwrap_or(now).max(now);
        let after = before + REFILL_MS;
        if after - now > REQUESTS_MAX * REFILL_MS {
            let wait_ms = after - now - REQUESTS_MAX * REFILL_MS;
            let wait_seconds = u64::try_from(wait_ms).unwrap_or_default().div_ceil(1_000);
            return Some(Standing {
                left: 0,
                full_in_ms: before - now,
                wait_seconds: Some(wait_seconds),
            });
        }
        full_at.insert(token, after);
        let full_in_ms = after - now;
        Some(Standing {
            left: REQUESTS_MAX - full_in_ms / REFILL_MS,
            full_in_ms,
            wait_seconds: None,
        })
    }
}

impl Standing {
    /// Tells it (draft-ietf-httpapi-ratelimit-headers).
    pub(super) fn tell(self, headers: &mut HeaderMap) {
        let window = REQUESTS_MAX * REFILL_MS / 1_000;
        let policy = format!("\"token\";q={REQUESTS_MAX};w={window}");
        let full_in = self.full_in_ms.div_euclid(1_000) + 1;
        headers.insert("ratelimit-policy", value(&policy));
        headers.insert("ratelimit", value(&format!("\"token\";r={};t={full_in}", self.left)));
        if let Some(seconds) = self.wait_seconds {
            headers.insert(http::header::RETRY_AFTER, HeaderValue::from(seconds));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_runs_empty_and_fills_again() {
        let rate = Rate::new(false);
        let now: Timestamp = "2026-11-20T08:00:00Z".parse().unwrap();
        let later: Timestamp = "2026-11-20T08:00:01Z".parse().unwrap();
        for _ in 0..REQUESTS_MAX {
            assert_eq!(rate.count(StaffId(1), now).unwrap().wait_seconds, None);
        }
        assert_eq!(rate.count(StaffId(1), now).unwrap().wait_seconds, Some(1));
        assert_eq!(rate.count(StaffId(2), now).unwrap().left, REQUESTS_MAX - 1);
        for _ in 0..10 {
            assert_eq!(rate.count(StaffId(1), later).unwrap().wait_seconds, None);
        }
        assert!(rate.count(StaffId(1), later).unwrap().wait_seconds.is_some());
        assert!(Rate::new(true).count(StaffId(1), now).is_none());
    }
}
