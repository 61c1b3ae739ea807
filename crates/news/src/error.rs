//! What can be wrong with a value of the paper's, each with a code and a sentence that says what
//! to do.

use crate::Detail;

/// A value that is not what the paper's rules ask for.
///
/// `Display` is a whole sentence for the person who typed the value; [`Error::code`] is stable and
/// is what an API client may compare.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The slug is empty, too long, or has a character outside `a-z 0-9 -`.
    #[error(
        "“{0}” cannot be part of an address: use small letters a–z, digits and single hyphens, at \
         most 120 of them."
    )]
    Slug(String),
    /// The language tag does not follow BCP 47.
    #[error("“{0}” is not a language tag: write it like en, fr, pt-BR or zh-Hant.")]
    Language(String),
    /// The time zone is not in the IANA database.
    #[error("“{0}” is not a time zone: write it like Europe/Oslo or America/New_York.")]
    TimeZone(String),
    /// The word is reserved for an address of the program's own.
    #[error("“{0}” is an address the paper uses itself: choose another.")]
    FixedWord(String),
    /// The kind of article is none of the paper's.
    #[error("“{0}” is not a kind of article: use report, analysis, opinion, background or live.")]
    Kind(String),
    /// The word is none of the newsroom's roles.
    #[error("“{0}” is not a role: use reporter, editor or publisher.")]
    Role(String),
    /// The text is not an email address.
    #[error("“{0}” is not an email address: write it like ada@paper.example.")]
    EmailAddress(String),
    /// The paper would have nobody left who can change staff and settings.
    #[error("This is the last publisher: make somebody else one first.")]
    LastPublisher,
    /// The text is not a colour.
    #[error("“{0}” is not a colour: write it like #a3145a.")]
    Colour(String),
    /// An article without a headline cannot be published.
    #[error("The article has no headline: give it one before publishing.")]
    HeadlineMissing,
    /// A correction says something.
    #[error("The correction is empty: say what was wrong and what is right.")]
    CorrectionMissing,
    /// The headline is longer than a page can set.
    #[error("The headline has {chars} characters; {chars_max} is the most a page can set.")]
    HeadlineTooLong {
        /// Characters in the headline as given.
        chars: usize,
        /// The most it may have.
        chars_max: usize,
    },
    /// The role does not reach so far.
    #[error("Only an editor can have this {act}: ask one.")]
    NotAllowed {
        /// What would have become of the article.
        act: &'static str,
    },
    /// The act asks for a state the article is not in.
    #[error("The article is {is}, so it cannot be {wanted}.")]
    State {
        /// The state it is in.
        is: &'static str,
        /// What the act would have made of it.
        wanted: &'static str,
    },
}

impl Error {
    /// A short stable name for programs: `slug_invalid`, `headline_missing`, …
    pub fn code(&self) -> &'static str {
        match self {
            Self::Slug(_) => "slug_invalid",
            Self::Language(_) => "language_invalid",
            Self::TimeZone(_) => "time_zone_unknown",
            Self::FixedWord(_) => "address_reserved",
            Self::Kind(_) => "kind_unknown",
            Self::Role(_) => "role_unknown",
            Self::EmailAddress(_) => "email_invalid",
            Self::LastPublisher => "last_publisher",
            Self::Colour(_) => "colour_invalid",
            Self::HeadlineMissing => "headline_missing",
            Self::CorrectionMissing => "correction_missing",
            Self::HeadlineTooLong { .. } => "headline_too_long",
            Self::NotAllowed { .. } => "not_allowed",
            Self::State { .. } => "state_wrong",
        }
    }

    /// What the sentence names, by the names its translations know.
    pub fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Slug(text)
            | Self::Language(text)
            | Self::TimeZone(text)
            | Self::FixedWord(text)
            | Self::Kind(text)
            | Self::Role(text)
            | Self::EmailAddress(text)
            | Self::Colour(text) => vec![("text", Detail::text(text))],
            Self::LastPublisher | Self::HeadlineMissing | Self::CorrectionMissing => Vec::new(),
            Self::HeadlineTooLong { chars, chars_max } => {
                vec![("chars", Detail::count(*chars)), ("chars_max", Detail::count(*chars_max))]
            }
            Self::NotAllowed { act } => vec![("act", Detail::Word(act))],
            Self::State { is, wanted } => {
                vec![("is", Detail::Word(is)), ("wanted", Detail::Word(wanted))]
            }
        }
    }
}
