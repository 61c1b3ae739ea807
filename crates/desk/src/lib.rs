//! The desk: one file per editorial act.
//!
//! *Invariant:* no HTTP, no mail, no templates, no SQL, no clock. Each act asks the rule in `news`,
//! writes the rows and the event in one transaction, and tells the event's number.

mod bring_back;
mod correct;
mod door;
mod draft;
mod embargo;
mod enter_versions;
mod error;
mod found;
mod hold_picture;
mod holding;
mod open;
mod placing;
mod printing;
mod publish;
mod receive;
mod release_due;
mod return_to_author;
mod save;
mod schedule;
mod seal;
mod settle_page;
mod settle_paper;
mod share_preview;
mod spike;
mod submit;
mod verify;
mod withdraw;

pub use bring_back::bring_back;
pub use correct::{Note, correct};
pub use door::*;
pub use draft::{NewArticle, draft};
pub use embargo::embargo;
pub use enter_versions::enter_versions;
pub use error::Error;
pub use found::{NewPerson, NewSection, NewTopic, found_person, found_section, found_topic};
pub use hold_picture::{Shown, hold_picture};
pub use open::{Opened, open};
pub use publish::{Publish, Published, publish};
pub use receive::{ReceiveOptions, Receiving, discard_unfinished};
pub use release_due::{Released, release_due};
pub use return_to_author::return_to_author;
pub use save::{Save, Saved, Stale, save};
pub use schedule::{schedule, unschedule};
pub use seal::Seal;
pub use settle_page::{PageCopy, Replace, settle_page};
pub use settle_paper::settle_paper;
pub use share_preview::{open_preview, revoke_preview, share_preview};
pub use spike::{restore, spike};
pub use submit::submit;
pub use verify::{Fault, Verdict, verify};
pub use withdraw::withdraw;
