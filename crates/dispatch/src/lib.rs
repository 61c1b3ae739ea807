//! What leaves after an act: followers of the event log.
//!
//! *Invariant:* a follower is idempotent, bounded and resumable; losing its cursor costs time,
//! never truth. Nothing here decides whether something may happen: that was decided before its
//! event was written.

mod courier;
mod follow;
mod webhooks;

pub use courier::{Courier, CourierError, Reach};
pub use follow::{EVENTS_AT_ONCE_MAX, Follow, Follower, POLL};
pub use webhooks::{Clock, Webhooks, signature};
