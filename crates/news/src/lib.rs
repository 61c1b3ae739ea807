//! The paper's words: what an article, a section, a person or a correction is, and the rules
//! they obey.
//!
//! *Invariant:* nothing here does I/O, waits, reads a clock, draws a random number or knows SQL,
//! HTTP or HTML. Every function is deterministic; time and identity come in as arguments.

mod address;
mod article;
mod body;
mod byline;
mod card;
pub mod changes;
mod checklist;
mod correction;
mod dateline;
mod deed;
mod detail;
mod error;
mod event;
mod front;
mod furniture;
mod html;
mod id;
mod language;
mod likeness;
mod list;
mod looks;
mod manuscript;
pub mod merge;
mod page;
mod paper;
mod person;
mod picture;
mod placing;
mod quotation;
mod report;
mod section;
mod slug;
mod staff;
mod text;
mod topic;
pub mod version;
pub mod version_log;
mod wording;

pub use address::{FIXED_WORDS, OldAddress, is_fixed_word, without_size};
pub use article::{
    Article, Document, HEADLINE_CHARS_MAX, Kind, Publication, State, Translation, Withdrawal,
};
pub use body::{
    BODY_FORMAT, Block, BlockId, BlockIds, BlockKind, Body, BodyText, Cell, Figure, ListItem,
    PictureRef, SeeAlsoTarget, TextPlace,
};
pub use byline::{Author, Byline};
pub use card::{Card, CardPicture};
pub use checklist::{Checklist, Point, Walls, own_links};
pub use correction::{Correction, CorrectionKind};
pub use dateline::Dateline;
pub use deed::{Actor, Deed, Situation};
pub use detail::Detail;
pub use error::Error;
pub use event::{Event, EventNumber, EventRecord, Key};
pub use front::{FRONT_LATEST_MAX, FRONT_SECTION_CARDS_MAX, FRONT_SECTIONS_MAX, Front, FrontCopy};
pub use furniture::{Furniture, Masthead};
pub use html::Html;
pub use id::{ArticleId, ImportId, PageId, PersonId, PictureId, QuotationId, SectionId};
pub use id::{StaffId, TopicId};
pub use language::{Direction, Language};
pub use list::{Cursor, List, Month};
pub use looks::{CONTRAST_MIN, Colour, Face, Ground, Legibility, Looks, NameplateSize};
pub use manuscript::{
    AddressPlan, Destination, Form, Intent, Manuscript, ManuscriptAuthor, PaperFacts, PersonCopy,
    PictureCopy, SectionCopy, Survey, SurveyItem, TopicCopy,
};
pub use page::Page;
pub use paper::{Paper, TimeZoneName};
pub use person::{Link, Office, Person, PersonRef};
pub use picture::{FileType, Medium, Picture, PictureFacts};
pub use placing::{Placing, Replies};
pub use quotation::{
    Anchor, Appearance, PrintedIn, Quotation, QuotationFacts, QuotationKind, QuotationState,
    RecordEntry, SaidOn, Sentence, Speaker, bare_words, folded_words, has_same_words, said_on_of,
    words_hash,
};
pub use report::{Changed, Count, LeftOut, Report, Told};
pub use section::{Section, SectionRef};
pub use slug::{SLUG_CHARS_MAX, Slug};
pub use staff::{EmailAddress, Role, StaffMember, Standing};
pub use text::{Mark, Span, Text};
pub use topic::{Topic, TopicRef};
