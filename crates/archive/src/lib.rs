//! The archive: the rows of the paper, on SQLite or PostgreSQL.
//!
//! *Invariant:* the only SQL is here, and no rule about *whether* something may happen is. A
//! [`Reader`] cannot write and sees one instant; every write takes a [`Transaction`], and what
//! readers would notice ends in [`Transaction::commit_with`], which writes the event and the
//! change together. Nothing of a draft or of an unfinished import shows through a function of
//! `Reader`, except through those for editors, which say so; the newsroom looks through [`Inside`]
//! too. Both engines pass the same tests.

mod act;
mod article;
mod bundle;
mod byline;
mod card;
mod clock;
mod correction;
mod desk_list;
mod door;
mod engine;
mod error;
mod front_slot;
mod furniture;
mod import;
mod import_item;
mod insert;
mod inside;
mod inside_link;
mod keys;
mod link;
mod listing;
mod log;
mod mail;
mod merge;
mod month;
mod nearest;
mod number;
mod once;
mod page;
mod passkey;
mod pending;
mod person;
mod picture;
mod presence;
mod preview;
mod quotation;
mod reader;
mod redirect;
mod revision;
mod section;
mod session;
mod sitemap;
mod staff;
mod suggestion;
mod tally;
mod token;
mod topic;
mod transaction;
#[cfg(feature = "trial")]
pub mod trial;
mod tries;
mod version;
mod webhook;

pub use act::{Act, ActRecord, ActsAsked};
pub use article::{ArticleRow, Found, headline_hash};
pub use correction::{CorrectionLine, CorrectionPlace};
pub use desk_list::{DeskAsked, DeskLine, DeskPage, DeskTab, LOOK_ARTICLES_MAX, Need};
pub use door::{Archive, Changes, Location};
pub use error::Error;
pub use front_slot::{FrontSlot, Pinned};
pub use import::{ImportRow, Unfinished};
pub use import_item::{ItemKind, ItemRow, Known};
pub use inside::{Inside, PrintedLine};
pub use keys::{Keys, Purpose};
pub use link::{LinkPurpose, LinkRow};
pub use listing::Neighbours;
pub use mail::{MailPurpose, MailRow, MailState, NewMail};
pub use merge::{Merge, MergeNoun};
pub use number::Noun;
pub use once::{Done, DoneAnswer, Once};
pub use page::PageRow;
pub use passkey::PasskeyRow;
pub use pending::{Embargo, Pending, Release, Submission};
pub use person::{PersonLine, PersonRow};
pub use picture::NewPicture;
pub use presence::{PRESENT, Present};
pub use preview::{PREVIEW_NETWORKS_MAX, PreviewOpening, PreviewRow};
pub use quotation::QuotationRow;
pub use quotation::answer::AnswerRow;
pub use quotation::asked::{RecordAsked, RecordPlace};
pub use quotation::counts::{CountedBy, QuotedAsked, SpeakerTraits};
pub use quotation::record::RecordCounts;
pub use reader::Reader;
pub use redirect::{Lead, Redirect, RedirectLine, Target};
pub use revision::{RevisionLine, RevisionOf, RevisionRow};
pub use section::{NameKind, NameRow, SectionLine, SectionRow};
pub use session::SessionRow;
pub use sitemap::{NewsEntry, SITEMAP_IDS, SitemapEntry};
pub use staff::StaffRow;
pub use suggestion::{Find, QueueAsked, SuggestionRow};
pub use tally::Counts;
pub use token::TokenRow;
pub use topic::{Listed, TopicLine, TopicRow};
pub use transaction::Transaction;
pub use tries::Tries;
pub use version::{Kept, VersionLine, VersionRow, VersionTree};
pub use webhook::{Attempt, Delivery, DeliveryLine, WebhookRow};
