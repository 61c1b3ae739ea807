//! Where an article stands and how it is shown: what a save says beside the copy.

use serde::{Deserialize, Serialize};

use crate::{ArticleId, Kind, Language, SectionId, Slug};

/// Where an article is to stand, as a save says it. Of a public article it takes effect with the
/// next version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placing {
    /// The section.
    pub section: SectionId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its kind.
    pub kind: Kind,
    /// Its language.
    pub language: Language,
    /// An article it is the translation of, or that is one of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation_of: Option<ArticleId>,
    /// Whether it stays on top of the front.
    #[serde(default)]
    pub is_sticky: bool,
    /// Whether readers may reply.
    #[serde(default)]
    pub replies: Replies,
}

/// Whether readers may reply to an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Replies {
    /// As the paper has it for all its articles.
    #[default]
    Usual,
    /// They may.
    Open,
    /// They may not; those that are there stay.
    Closed,
}

impl Replies {
    /// The word the archive and the API use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

impl std::str::FromStr for Replies {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        [Self::Usual, Self::Open, Self::Closed]
            .into_iter()
            .find(|replies| replies.as_str() == word)
            .ok_or_else(|| format!("“{word}” is not a policy for replies: usual, open or closed"))
    }
}
