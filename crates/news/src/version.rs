//! Public versions: an article frozen as it was printed, and the bytes that prove it.
//!
//! Two records are made of a version. The **printed** one holds every word a reader saw and is kept
//! with a salt of 32 random bytes; the **log** one holds no words, only which version of which
//! article, when, of what kind, and SHA-256(salt ‖ printed bytes). The log record is the entry of
//! the Merkle log ([`crate::version_log`]). When the law asks for words to be erased, printed
//! record and salt go, and the log keeps its entry: without the salt, nobody can find out by trying
//! what was printed.
//!
//! Both records are canonical JSON, so that the same values always are the same bytes:
//!
//! - UTF-8, no byte order mark, no white space between tokens, no line break at the end;
//! - members of an object sorted by their names' UTF-16 code units (RFC 8785 §3.2.3);
//! - strings as RFC 8785 §3.2.2.2: `\"`, `\\`, `\b`, `\t`, `\n`, `\f`, `\r`, other controls
//!   `\u00xx` in small letters, everything else as itself, never normalised;
//! - numbers are whole and stand in plain decimal, however large (here RFC 8785 would round beyond
//!   2^53); other numbers are refused;
//! - instants are RFC 3339 in UTC with a capital `T` and `Z`; `published_at` is cut to
//!   microseconds; a fraction has as many digits as it needs;
//! - absent values have no member; no value of ours is written as `null` in either record's own
//!   fields.
//!
//! Who keeps the records keeps these bytes and not a database's JSON column, and checks them as
//! they are kept: a later program might write a field that this one does not know.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::version_log::{Hash, leaf_hash, sha256};
use crate::{Article, ArticleId, Document, Kind, Language, PersonId, Picture, PictureId, Slug};

mod canonical;
mod frame;

pub use frame::printed_of;

/// The version of the two records' form.
pub const VERSION_FORMAT: u32 = 1;

/// Why an article was printed anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VersionKind {
    /// It was never printed before.
    FirstPublication,
    /// There is more to say.
    Update,
    /// A fact was wrong.
    Correction,
    /// Something was missing or unclear.
    Clarification,
    /// Spelling and the like.
    Typo,
}

/// One public version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Of which article.
    pub article: ArticleId,
    /// From 1, without gaps.
    pub number: u32,
    /// Why.
    pub kind: VersionKind,
    /// When readers first could read it. Counted in microseconds.
    pub published_at: Timestamp,
    /// What they read.
    pub printed: Printed,
}

/// An article as it was printed: the words themselves, not the rows they came from, so that later
/// renames alter nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The version of the form, [`VERSION_FORMAT`].
    pub v: u32,
    /// Its kind.
    pub kind: Kind,
    /// Its language.
    pub language: Language,
    /// The section it stood in.
    pub section: PrintedSection,
    /// The last part of its address.
    pub slug: Slug,
    /// The byline, in order.
    pub authors: Vec<PrintedAuthor>,
    /// The copy, without the note to editors, which was never printed.
    pub document: Document,
    /// The held pictures and files that lead and body name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pictures: BTreeMap<PictureId, PrintedPicture>,
    /// Who published it, by the name the paper prints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What the list of versions says about it: `Two paragraphs added`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A section as it was printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedSection {
    /// Its address.
    pub slug: Slug,
    /// Its name.
    pub name: String,
}

/// An author as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedAuthor {
    /// Whose record.
    pub person: PersonId,
    /// The name in the byline.
    pub name: String,
    /// What they did, when it was not simply to write.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// A picture or file as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedPicture {
    /// BLAKE3 of the original bytes, in hexadecimal.
    pub hash: String,
    /// The picture's own facts as they were; a use with words of its own has them in the document.
    #[serde(flatten)]
    pub facts: crate::PictureFacts,
}

/// 32 random bytes, drawn for each version and kept beside its printed record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 32]);

/// What the log says of a version. Its canonical bytes are the log's entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogRecord {
    /// The version of the form, [`VERSION_FORMAT`].
    pub v: u32,
    /// Of which article.
    pub article: ArticleId,
    /// The version's number.
    pub number: u32,
    /// Why it was printed.
    pub kind: VersionKind,
    /// When.
    pub published_at: Timestamp,
    /// SHA-256(salt ‖ printed bytes), in hexadecimal.
    pub printed: Hash,
}

/// A version made ready to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedVersion {
    /// The printed record's bytes; kept with the salt until the law asks for them to go.
    pub printed: String,
    /// The log record's bytes: the log's entry, kept for ever.
    pub entry: String,
    /// The entry's leaf hash, for [`crate::version_log::Frontier::append`].
    pub leaf: Hash,
}

/// What can be wrong with the records of a version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VersionError {
    /// A value has no canonical form.
    #[error("The version cannot be written down for the log: {0}.")]
    NotCanonical(String),
    /// The entry is not a log record in its canonical form.
    #[error("The log's entry is not a version's record: {0}.")]
    EntryMalformed(String),
    /// The printed bytes are not those that the log's entry speaks of.
    #[error("What is kept of version {number} of article {article} is not what was published.")]
    Changed {
        /// Which article.
        article: ArticleId,
        /// Which version.
        number: u32,
    },
}

impl VersionError {
    /// A short stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotCanonical(_) => "version_not_canonical",
            Self::EntryMalformed(_) => "version_entry_malformed",
            Self::Changed { .. } => "version_changed",
        }
    }
}

impl VersionKind {
    /// Every kind, for lookups by word.
    pub const ALL: [Self; 5] =
        [Self::FirstPublication, Self::Update, Self::Correction, Self::Clarification, Self::Typo];

    /// The word that archive, addresses and API use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FirstPublication => "first_publication",
            Self::Update => "update",
            Self::Correction => "correction",
            Self::Clarification => "clarification",
            Self::Typo => "typo",
        }
    }
}

impl std::str::FromStr for VersionKind {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == word);
        found.ok_or_else(|| format!("“{word}” is not a kind of version"))
    }
}

impl Printed {
    /// The article as its readers have it now. `by` and `note` are for the list of versions.
    pub fn of(article: &Article, by: Option<String>, note: Option<String>) -> Self {
        let authors = article.authors.iter().map(|author| PrintedAuthor {
            person: author.person.id,
            name: author.person.name.clone(),
            role: author.role.clone(),
        });
        let pictures = article.pictures.iter();
        Self {
            v: VERSION_FORMAT,
            kind: article.kind,
            language: article.language.clone(),
            section: PrintedSection {
                slug: article.section.slug.clone(),
                name: article.section.name.clone(),
            },
            slug: article.slug.clone(),
            authors: authors.collect(),
            document: Document { note_to_editors: None, ..article.document.clone() },
            pictures: pictures.map(|(id, picture)| (*id, PrintedPicture::of(picture))).collect(),
            by,
            note,
        }
    }

    /// The canonical bytes, as the top of this file says.
    pub fn canonical(&self) -> Result<String, VersionError> {
        canonical::json(self)
    }
}

impl PrintedPicture {
    fn of(picture: &Picture) -> Self {
        Self { hash: picture.hash.clone(), facts: picture.facts.clone() }
    }
}

impl Version {
    /// Writes both records down and hashes them.
    pub fn sealed(&self, salt: &Salt) -> Result<SealedVersion, VersionError> {
        let printed = self.printed.canonical()?;
        let record = LogRecord {
            v: VERSION_FORMAT,
            article: self.article,
            number: self.number,
            kind: self.kind,
            published_at: to_microseconds(self.published_at),
            printed: printed_hash(salt, printed.as_bytes()),
        };
        let entry = record.canonical()?;
        Ok(SealedVersion { leaf: leaf_hash(entry.as_bytes()), printed, entry })
    }
}

impl LogRecord {
    /// The canonical bytes: the log's entry.
    pub fn canonical(&self) -> Result<String, VersionError> {
        canonical::json(self)
    }

    /// Reads an entry. One that says the same in other bytes is refused.
    pub fn parse(entry: &str) -> Result<Self, VersionError> {
        let malformed = |why: &dyn ToString| VersionError::EntryMalformed(why.to_string());
        let record: Self = serde_json::from_str(entry).map_err(|error| malformed(&error))?;
        if record.canonical()? == entry {
            Ok(record)
        } else {
            Err(malformed(&"it is not in the canonical form"))
        }
    }

    /// Whether the bytes that are kept are those that were published.
    pub fn check(&self, salt: &Salt, printed: &[u8]) -> Result<(), VersionError> {
        if printed_hash(salt, printed) == self.printed {
            Ok(())
        } else {
            Err(VersionError::Changed { article: self.article, number: self.number })
        }
    }
}

/// SHA-256(salt ‖ printed bytes).
pub fn printed_hash(salt: &Salt, printed: &[u8]) -> Hash {
    sha256(&[&salt.0, printed])
}

/// Both engines of the archive keep microseconds; an instant with more would not come back alike.
fn to_microseconds(at: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
}

#[cfg(test)]
mod tests;
