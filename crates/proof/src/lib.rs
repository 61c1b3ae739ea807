//! The test harness: a paper on either engine, its clock, and the readers who look at it.
//!
//! *Invariant:* nothing here stands in for code of ours. The archive, the blob store, the site and
//! the acts are the real ones; only time is the test's own.

mod acts;
mod answer;
mod authenticator;
mod colleague;
mod outbox;
mod paper;
mod program;
mod sample;
mod server;

pub use answer::Answer;
pub use archive::both_engines;
pub use authenticator::Authenticator;
pub use colleague::{Colleague, PASSWORD, csrf_on};
pub use paper::TestPaper;
pub use program::Program;
pub use server::TestServer;
