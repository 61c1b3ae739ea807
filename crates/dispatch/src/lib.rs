//! What leaves after an act: followers of the event log, and mail; and what falls due.
//!
//! *Invariant:* a follower is idempotent, bounded and resumable; losing its cursor costs time,
//! never truth. Nothing here decides whether something may happen: that was decided before its
//! event was written, or is decided by the act that falls due.

mod courier;
mod due;
mod finder;
mod follow;
mod mail;
mod webhooks;

pub use courier::{Courier, CourierError, Reach};
pub use due::{Clock, Due};
pub use finder::QuotationFinder;
pub use follow::{EVENTS_AT_ONCE_MAX, Follow, Follower, POLL};
pub use mail::{Carrier, CarrierError, MailRoom};
pub use webhooks::{Webhooks, signature};
