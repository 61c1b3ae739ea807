//! Quotations: whose words, when, where, on what occasion, and the rules by which they are public.

use serde::{Deserialize, Serialize};

use crate::{ArticleId, BlockId, Language, PersonRef, QuotationId};

mod anchor;
mod entry;
mod finding;
mod said_on;
mod sentence;
mod words;

pub use anchor::Anchor;
pub use entry::{PrintedIn, RecordEntry};
pub use finding::said_on_of;
pub use said_on::SaidOn;
pub use sentence::Sentence;
pub use words::{bare_words, folded_words, has_same_words, words_hash};

/// Words from which on the same words of one speaker are taken for one quotation: “No comment” is
/// said every day.
const SAME_WORDS_MIN: usize = 4;

/// How somebody's words are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotationKind {
    /// Between quotation marks.
    #[default]
    Direct,
    /// In the paper's words, with some of the speaker's between marks.
    Mixed,
    /// In the paper's words.
    Indirect,
}

/// Where a quotation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotationState {
    /// Found by the machine; nobody has looked yet.
    Suggested,
    /// Confirmed by an editor: public as soon as an article that marks it is.
    OnRecord,
    /// An article was printed with other words than the record has.
    ConfirmAgain,
    /// Not a quotation, or taken off the record.
    Rejected,
}

/// Who said something: a person, or an organisation that speaks as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Speaker {
    /// The record of the person or organisation.
    pub person: PersonRef,
    /// Whether it is an organisation.
    pub is_organisation: bool,
}

/// What an editor says of a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotationFacts {
    /// Direct, mixed or indirect.
    pub kind: QuotationKind,
    /// The exact words, without the marks around them.
    pub words: String,
    /// The language they are printed in.
    pub language: Language,
    /// The office the speaker is given.
    #[serde(default)]
    pub office: Option<String>,
    /// When it was said.
    #[serde(default)]
    pub said_on: Option<SaidOn>,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// On what occasion.
    #[serde(default)]
    pub occasion: Option<String>,
    /// Where it can be heard or read: an `http` or `https` URL.
    #[serde(default)]
    pub source_url: Option<String>,
    /// The words as they were said, where these are a translation.
    #[serde(default)]
    pub original_words: Option<String>,
    /// The language in which it was said, where these are a translation.
    #[serde(default)]
    pub original_language: Option<Language>,
    /// Who translated it.
    #[serde(default)]
    pub translator: Option<String>,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Its number, and its address: `/record/ID`.
    pub id: QuotationId,
    /// Where it stands.
    pub state: QuotationState,
    /// Who said it.
    pub speaker: Speaker,
    /// What is known of it.
    pub facts: QuotationFacts,
}

/// A place where an article prints a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appearance {
    /// In which article.
    pub article: ArticleId,
    /// In which block it begins.
    pub block: BlockId,
    /// The words as they are marked there, in the sentence around them.
    pub sentence: Sentence,
}

impl QuotationKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Direct, Self::Mixed, Self::Indirect];

    /// The word that archive, addresses and API use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
        }
    }
}

impl std::str::FromStr for QuotationKind {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == word);
        found.ok_or_else(|| format!("“{word}” is not a kind of quotation"))
    }
}

impl QuotationState {
    const ALL: [Self; 4] = [Self::Suggested, Self::OnRecord, Self::ConfirmAgain, Self::Rejected];

    /// The word that archive and API use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Suggested => "suggested",
            Self::OnRecord => "on_record",
            Self::ConfirmAgain => "confirm_again",
            Self::Rejected => "rejected",
        }
    }

    /// What becomes of a quotation when an article is printed that marks these words as it. Words
    /// that are put right again still want an editor's eye.
    #[must_use]
    pub fn after_printing(self, recorded: &str, marked: &str) -> Self {
        match self {
            Self::OnRecord if !has_same_words(recorded, marked) => Self::ConfirmAgain,
            state => state,
        }
    }
}

impl std::str::FromStr for QuotationState {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|state| state.as_str() == word);
        found.ok_or_else(|| format!("“{word}” is not a state of a quotation"))
    }
}

impl QuotationFacts {
    /// Words in a language, of which nothing else is known.
    pub fn of_words(kind: QuotationKind, words: &str, language: Language) -> Self {
        Self {
            kind,
            words: words.to_owned(),
            language,
            office: None,
            said_on: None,
            place: None,
            occasion: None,
            source_url: None,
            original_words: None,
            original_language: None,
            translator: None,
        }
    }

    /// Whether these are words that were said in another language.
    pub fn is_translated(&self) -> bool {
        self.original_language.as_ref().is_some_and(|original| *original != self.language)
    }

    /// Whether the same speaker's words in another article are this very quotation: the same
    /// words, and nothing that says they were said on another day.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let days = self.said_on.zip(other.said_on);
        has_same_words(&self.words, &other.words)
            && self.words.split_whitespace().count() >= SAME_WORDS_MIN
            && days.is_none_or(|(one, another)| one.may_be(another))
    }
}

impl Quotation {
    /// Its address within the paper.
    pub fn address(&self) -> String {
        self.id.address()
    }
}

impl QuotationId {
    /// The quotation's address within the paper.
    pub fn address(self) -> String {
        format!("/record/{self}")
    }

    /// The id as the mark in a body names it. `None`: the mark is another program's.
    pub fn of_mark(id: &str) -> Option<Self> {
        let is_plain = id.len() < 19 && id.bytes().all(|byte| byte.is_ascii_digit());
        id.parse().ok().filter(|_| is_plain && !id.starts_with('0')).map(Self)
    }
}

#[cfg(test)]
mod tests;
