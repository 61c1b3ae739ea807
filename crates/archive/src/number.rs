//! Numbers for new rows, given before the rows are written.

use crate::engine::values;
use crate::{Error, Transaction};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    /// Articles.
    Article,
    /// Saves of articles and pages.
    Revision,
    /// Static pages.
    Page,
    /// Sections.
    Section,
    /// Topics.
    Topic,
    /// People.
    Person,
    /// Pictures and other files.
    Picture,
    /// Imports.
    Import,
    /// Staff members.
    Staff,
    /// Passkeys.
    Passkey,
    /// One-time addresses.
    Link,
    /// Mail.
    Mail,
    /// What staff did.
    Act,
    /// Merges of two records.
    Merge,
    /// Webhooks.
    Webhook,
    /// Deliveries to webhooks.
    Delivery,
    /// Addresses of previews.
    Preview,
    /// Quotations.
    Quotation,
    /// What the finder suggests.
    Suggestion,
}

impl Noun {
    fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Revision => "revision",
            Self::Page => "page",
            Self::Section => "section",
            Self::Topic => "topic",
            Self::Person => "person",
            Self::Picture => "picture",
            Self::Import => "import",
            Self::Staff => "staff",
            Self::Passkey => "passkey",
            Self::Link => "link",
            Self::Mail => "mail",
            Self::Act => "act",
            Self::Merge => "merge",
            Self::Webhook => "webhook",
            Self::Delivery => "delivery",
            Self::Preview => "preview",
            Self::Quotation => "quotation",
            Self::Suggestion => "suggestion",
        }
    }
}

impl Transaction {
    /// Takes `count` consecutive numbers of a noun; the first of them. They are never given again
    /// once this transaction commits.
    pub async fn numbers(&mut self, noun: Noun, count: usize) -> Result<i64, Error> {
        let count = i64::try_from(count).unwrap_or(i64::MAX / 2);
        let sql = "UPDATE counters SET next = next + $1 WHERE noun = $2 RETURNING next - $1";
        let row = self.session.row(sql, values![count, noun.as_str()]).await?;
        let missing = || Error::Corrupt {
            table: "counters",
            row: noun.as_str().to_owned(),
            detail: "the row is missing".to_owned(),
        };
        row.ok_or_else(missing)?.cells("counters").int()
    }
}
