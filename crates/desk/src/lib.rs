//! The desk: one file per editorial act.
//!
//! *Invariant:* no HTTP, no mail, no templates, no SQL, no clock. Each act asks the rule in `news`,
//! writes the rows and the event in one transaction, and tells the event's number.

mod answer_quotation;
mod arrange_front;
mod bring_back;
mod checklist;
mod confirm_quotation;
mod correct;
mod create;
mod delete_section;
mod delete_topic;
mod describe_speaker;
mod door;
mod draft;
mod embargo;
mod enter_versions;
mod error;
mod finder;
mod found;
mod hold_picture;
mod holding;
mod limits;
mod merge;
mod moved;
mod open;
mod order_sections;
mod placing;
mod printing;
mod publish;
mod receive;
mod redirect;
mod release_due;
mod return_to_author;
mod revise_person;
mod revise_picture;
mod revise_quotation;
mod revise_section;
mod revise_topic;
mod said;
mod save;
mod save_page;
mod schedule;
mod seal;
mod set_looks;
mod set_paper;
mod settle_page;
mod settle_paper;
mod share_preview;
mod show_page;
mod spike;
mod stick;
mod submit;
mod suggest_quotations;
mod token;
mod verify;
mod webhook;
mod withdraw;

pub use answer_quotation::{ask_for_answer, show_answer, take_answer};
pub use arrange_front::{FRONT_SLOTS_MAX, arrange_front};
pub use bring_back::bring_back;
pub use checklist::set_walls;
pub use confirm_quotation::{CONFIRMED_AT_ONCE_MAX, Confirm, confirm_quotations, record_quotation};
pub use correct::{Note, correct};
pub use create::create;
pub use delete_section::delete_section;
pub use delete_topic::delete_topic;
pub use describe_speaker::describe_speaker;
pub use door::*;
pub use draft::{NewArticle, draft};
pub use embargo::embargo;
pub use enter_versions::enter_versions;
pub use error::Error;
pub use finder::find_quotations;
pub use found::{NewSection, found_person, found_section, found_topic};
pub use hold_picture::{Shown, hold_picture, new_picture};
pub use merge::{merge_people, merge_topics, unmerge};
pub use open::{Opened, open};
pub use order_sections::{Way, step_section};
pub use publish::{Publish, Published, publish};
pub use receive::{ReceiveOptions, Receiving, discard_unfinished};
pub use redirect::{add_redirect, remove_redirect};
pub use release_due::{Released, release_due};
pub use return_to_author::return_to_author;
pub use revise_person::{PersonCopy, revise_person};
pub use revise_picture::revise_picture;
pub use revise_quotation::{
    confirm_again, link_translations, reject_suggestion, revise_quotation, strike_quotation,
};
pub use revise_section::{SectionCopy, revise_section};
pub use revise_topic::{TopicCopy, revise_topic};
pub use save::{Save, Saved, Stale, save};
pub use save_page::save_page;
pub use schedule::{schedule, unschedule};
pub use seal::Seal;
pub use set_looks::set_looks;
pub use set_paper::set_paper;
pub use settle_page::{PageCopy, Replace, settle_page};
pub use settle_paper::settle_paper;
pub use share_preview::{open_preview, revoke_preview, share_preview};
pub use show_page::show_page;
pub use spike::{restore, spike};
pub use stick::stick;
pub use submit::submit;
pub use suggest_quotations::suggest_quotations;
pub use token::{
    API_TOKEN_START, DONE_ONCE_KEPT, add_token, find_token, program, prune_done_once, revoke_token,
};
pub use verify::{Fault, Verdict, verify};
pub use webhook::{
    Drawn, Reach, WebhookCopy, add_webhook, change_webhook, deliver_again, remove_webhook,
    renew_webhook_secret,
};
pub use withdraw::withdraw;
