//! The door of the newsroom: who comes in, and how they prove who they are.

mod join;
mod password;
mod session;
mod set_up;
mod sign_in;
mod tries;

use archive::{Archive, Keys};
use jiff::Timestamp;

pub use join::{NewStaff, set_password, take_on};
pub use password::Password;
pub use session::{
    Caller, SESSION_DAYS_MAX, SESSION_IDLE_HOURS_MAX, Session, Token, end_session, find_session,
    prune_sessions,
};
pub use set_up::{SetUp, is_set_up_link, set_up, set_up_token};
pub use sign_in::{SignIn, sign_in};

/// What every act at the door works with.
#[derive(Debug, Clone)]
pub struct Door {
    /// The archive.
    pub archive: Archive,
    /// The paper's keys.
    pub keys: Keys,
    /// The time.
    pub now: Timestamp,
}
