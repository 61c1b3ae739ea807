//! The desk: one file per editorial act.
//!
//! *Invariant:* no HTTP, no mail, no templates, no SQL, no clock. Each act asks the rule in `news`,
//! writes the rows and the event in one transaction, and tells the event's number.

mod door;
mod draft;
mod error;
mod found;
mod hold_picture;
mod publish;
mod receive;
mod revise;
mod settle_page;
mod settle_paper;
mod withdraw;

pub use door::*;
pub use draft::{NewArticle, draft};
pub use error::Error;
pub use found::{NewPerson, NewSection, NewTopic, found_person, found_section, found_topic};
pub use hold_picture::hold_picture;
pub use publish::publish;
pub use receive::{ReceiveOptions, Receiving, discard_unfinished};
pub use revise::{Revision, revise};
pub use settle_page::{PageCopy, Replace, settle_page};
pub use settle_paper::settle_paper;
pub use withdraw::withdraw;
