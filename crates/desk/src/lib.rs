//! The desk: one file per editorial act.
//!
//! *Invariant:* no HTTP, no mail, no templates, no SQL, no clock. Each act asks the rule in `news`,
//! writes the rows and the event in one transaction, and tells the event's number.

mod arrange_front;
mod delete_section;
mod delete_topic;
mod door;
mod draft;
mod error;
mod found;
mod hold_picture;
mod limits;
mod merge;
mod moved;
mod order_sections;
mod publish;
mod receive;
mod redirect;
mod revise;
mod revise_person;
mod revise_section;
mod revise_topic;
mod save_page;
mod set_looks;
mod set_paper;
mod settle_page;
mod settle_paper;
mod show_page;
mod webhook;
mod withdraw;

pub use arrange_front::{FRONT_SLOTS_MAX, arrange_front};
pub use delete_section::delete_section;
pub use delete_topic::delete_topic;
pub use door::{
    Caller, Door, NewStaff, Password, SESSION_DAYS_MAX, SESSION_IDLE_HOURS_MAX, Session, SetUp,
    SignIn, Token, end_session, find_session, is_set_up_link, prune_sessions, set_password, set_up,
    set_up_token, sign_in, take_on,
};
pub use draft::{NewArticle, draft};
pub use error::Error;
pub use found::{NewPerson, NewSection, NewTopic, found_person, found_section, found_topic};
pub use hold_picture::hold_picture;
pub use merge::{merge_people, merge_topics, unmerge};
pub use order_sections::{Step, step_section};
pub use publish::publish;
pub use receive::{ReceiveOptions, Receiving, discard_unfinished};
pub use redirect::{add_redirect, remove_redirect};
pub use revise::{Revision, revise};
pub use revise_person::{PersonCopy, revise_person};
pub use revise_section::{SectionCopy, revise_section};
pub use revise_topic::{TopicCopy, revise_topic};
pub use save_page::save_page;
pub use set_looks::set_looks;
pub use set_paper::set_paper;
pub use settle_page::{PageCopy, Replace, settle_page};
pub use settle_paper::settle_paper;
pub use show_page::show_page;
pub use webhook::{
    Drawn, Reach, WebhookCopy, add_webhook, change_webhook, deliver_again, remove_webhook,
    renew_webhook_secret,
};
pub use withdraw::withdraw;
