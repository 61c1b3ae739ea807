//! Pages: what the paper prints for its readers, one function each.

mod archive;
mod article;
mod changes;
pub(crate) mod context;
mod corrections;
mod documentation;
mod frame;
mod front;
mod list;
mod notice;
mod person;
mod record;
pub mod samples;
mod spoken;
mod standing;
mod teaser;
mod versions;

pub(crate) use article::{description, lead_picture, notice_heading, place, with_place};
pub use changes::ChangesCopy;
pub(crate) use context::context;
pub use corrections::{CorrectionEntry, CorrectionsCopy};
pub use documentation::{contexts_in_markdown, messages_in_markdown};
pub(crate) use documentation::{known_names, unknown_name};
pub use list::{ListCopy, MonthList, SectionList, TopicList};
pub use person::{PersonList, SaidAsked, SaidCopy};
pub(crate) use record::shortened;
pub use record::{QuotationCopy, RecordCopy, RecordTyped};
pub(crate) use spoken::quoted;
pub use versions::{PrintedCopy, VersionEntry, VersionsCopy};

use jiff::Timestamp;
use news::{Card, Front, Furniture, Month, Withdrawal};

use crate::{ComposingError, Theme};

/// What every page is printed with: the theme, the paper's furniture, its address, the time.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// Templates, style and words.
    pub theme: &'a Theme,
    /// Nameplate, sections, footer.
    pub furniture: &'a Furniture,
    /// What absolute links begin with: `https://paper.example`, without a slash at the end.
    pub base_url: &'a str,
    /// The time of printing. Only the front's date and the end of a day depend on it.
    pub now: Timestamp,
}

impl Press<'_> {
    /// The front. It shows today's date: see [`Press::day_ends`].
    pub fn front(&self, front: &Front) -> Result<String, ComposingError> {
        self.theme.set("front.html", &front::context(self, front))
    }

    /// A section's page.
    pub fn section(&self, copy: &SectionList) -> Result<String, ComposingError> {
        self.theme.set("section.html", &list::section(self, copy))
    }

    /// A topic's page.
    pub fn topic(&self, copy: &TopicList) -> Result<String, ComposingError> {
        self.theme.set("topic.html", &list::topic(self, copy))
    }

    /// A person's page.
    pub fn person(&self, copy: &PersonList) -> Result<String, ComposingError> {
        self.theme.set("person.html", &person::context(self, copy))
    }

    /// An article.
    pub fn article(&self, article: &news::Article) -> Result<String, ComposingError> {
        self.theme.set("article.html", &article::context(self, article))
    }

    /// An article as one of its versions was printed, marked as what it is.
    pub fn printed(&self, copy: &PrintedCopy<'_>) -> Result<String, ComposingError> {
        self.theme.set("article.html", &article::printed(self, copy))
    }

    /// The list of an article's versions.
    pub fn versions(&self, copy: &VersionsCopy<'_>) -> Result<String, ComposingError> {
        self.theme.set("versions.html", &versions::context(self, copy))
    }

    /// What a version of an article changed.
    pub fn changes(&self, copy: &ChangesCopy<'_>) -> Result<String, ComposingError> {
        self.theme.set("changes.html", &changes::context(self, copy))
    }

    /// One page of the list of everything that was corrected.
    pub fn corrections(&self, copy: &CorrectionsCopy<'_>) -> Result<String, ComposingError> {
        self.theme.set("corrections.html", &corrections::context(self, copy))
    }

    /// One page of what is on the record.
    pub fn record(&self, copy: &RecordCopy) -> Result<String, ComposingError> {
        self.theme.set("record.html", &record::context(self, copy))
    }

    /// A quotation on its own.
    pub fn quotation(&self, copy: &QuotationCopy) -> Result<String, ComposingError> {
        self.theme.set("quotation.html", &record::quotation(self, copy))
    }

    /// A static page.
    pub fn page(&self, page: &news::Page) -> Result<String, ComposingError> {
        self.theme.set("page.html", &standing::context(self, page))
    }

    /// One month of the date archive.
    pub fn month(&self, copy: &MonthList) -> Result<String, ComposingError> {
        self.theme.set("month.html", &list::month(self, copy))
    }

    /// The date archive: months in which something was published, with how much, newest first.
    pub fn months(&self, months: &[Month]) -> Result<String, ComposingError> {
        self.theme.set("months.html", &archive::context(self, months))
    }

    /// There is nothing at the address asked for; the cards are the nearest to it.
    pub fn not_found(&self, nearest: &[Card]) -> Result<String, ComposingError> {
        self.theme.set("not_found.html", &notice::not_found(self, nearest))
    }

    /// What stands where a withdrawn article stood.
    pub fn withdrawn(&self, withdrawal: &Withdrawal) -> Result<String, ComposingError> {
        self.theme.set("withdrawn.html", &notice::withdrawn(self, withdrawal))
    }

    /// A request that cannot be answered: an HTTP status and a sentence that says what to do.
    pub fn fault(&self, status: u16, sentence: &str) -> Result<String, ComposingError> {
        self.theme.set("fault.html", &notice::fault(self, status, sentence))
    }

    /// The next midnight of the paper's own calendar: until then the date on the front is right.
    pub fn day_ends(&self) -> Timestamp {
        let zone = self.furniture.paper.time_zone.zone();
        let tomorrow = zone.to_datetime(self.now).date().tomorrow();
        let midnight = tomorrow.and_then(|day| zone.to_timestamp(day.at(0, 0, 0, 0)));
        midnight.unwrap_or(Timestamp::MAX)
    }

    /// An address of the paper's own, made absolute.
    pub(crate) fn url(&self, address: &str) -> String {
        absolute(self.base_url, address)
    }
}

/// `address` with `base_url` before it, unless it is a whole URL already.
pub(crate) fn absolute(base_url: &str, address: &str) -> String {
    if address.starts_with('/') {
        format!("{}{address}", base_url.trim_end_matches('/'))
    } else {
        address.to_owned()
    }
}

#[cfg(test)]
mod tests;
