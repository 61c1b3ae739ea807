//! What leaves after an act: followers of the event log, and mail.
//!
//! *Invariant:* a follower is idempotent, bounded and resumable; losing its cursor costs time,
//! never truth. Nothing here decides whether something may happen: that was decided before its
//! event was written.

mod follow;
mod mail;

pub use follow::{EVENTS_AT_ONCE_MAX, Follow, Follower, POLL};
pub use mail::{Carrier, CarrierError, MailRoom};
