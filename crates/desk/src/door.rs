//! The door of the newsroom: who comes in, and how they prove who they are.

mod account;
mod invite;
mod join;
mod one_time;
mod passkey;
mod password;
mod recovery;
mod reset;
mod second_factor;
mod session;
mod set_up;
mod sign_in;
mod totp;
mod tries;

use archive::{Archive, Keys};
use jiff::Timestamp;
pub(crate) use set_up::first_row;

pub use account::{
    ask_new_email, confirm_new_email, rename, send_again, set_language, waiting_email,
};
pub use invite::{
    Joining, invitation, invite, invite_again, join, let_go, revoke_invitation, set_role, take_back,
};
pub use join::{NewStaff, take_on};
pub use passkey::{
    Passkeys, add_passkey, begin_passkey, begin_passkey_proof, begin_passkey_sign_in,
    prove_with_passkey, remove_passkey, sign_in_with_passkey,
};
pub use password::Password;
pub use recovery::RECOVERY_BYTES;
pub use reset::{ask_reset, is_reset_link, prove, reset_password, set_password};
pub use second_factor::{
    NewSecondFactor, SecondFactorChance, begin_second_factor, confirm_second_factor,
    drop_second_factor, give_second_factor, new_recovery_codes, owes_second_factor,
    waiting_second_factor,
};
pub use session::{
    Caller, SESSION_DAYS_MAX, SESSION_IDLE_HOURS_MAX, Session, Token, end_session, end_sessions,
    find_session, prune_sessions, sessions_of,
};
pub use set_up::{SetUp, is_set_up_link, set_up, set_up_token};
pub use sign_in::{SignIn, Step, sign_in};
pub use totp::totp_digits;

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
