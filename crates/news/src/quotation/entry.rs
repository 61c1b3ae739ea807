//! A quotation on the record, with all its page shows.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Quotation, Sentence};
use crate::{ArticleId, Language, PersonRef, QuotationId};

/// A quotation with what its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordEntry {
    /// The quotation.
    pub quotation: Quotation,
    /// The day it stands under.
    pub sort_on: Date,
    /// Whether readers may see it: false once all its articles were withdrawn, for instance.
    pub is_public: bool,
    /// When an editor confirmed it.
    pub confirmed_at: Timestamp,
    /// The first of those that are one saying in several translations.
    pub same_as: Option<QuotationId>,
    /// The articles that print it, the first first.
    pub printed: Vec<PrintedIn>,
    /// Of whom it speaks.
    pub about: Vec<PersonRef>,
    /// What the speaker has to say about it: words, and when they were shown.
    pub answer: Option<(String, Timestamp)>,
}

/// An article that prints a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedIn {
    /// Which.
    pub article: ArticleId,
    /// Its headline.
    pub headline: String,
    /// Its language.
    pub language: Language,
    /// Its address within the paper.
    pub address: String,
    /// When it was published.
    pub published_at: Timestamp,
    /// The words in their sentence.
    pub sentence: Sentence,
    /// When it was last corrected.
    pub corrected_at: Option<Timestamp>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
}
