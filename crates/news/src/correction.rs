//! Public notes that something printed was wrong, or not clear.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Whether a fact was wrong or only unclear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionKind {
    /// A fact was wrong.
    Correction,
    /// Nothing was wrong, something was missing or unclear.
    Clarification,
}

impl CorrectionKind {
    /// The word the archive and the API use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Clarification => "clarification",
        }
    }
}

impl std::str::FromStr for CorrectionKind {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        [Self::Correction, Self::Clarification]
            .into_iter()
            .find(|kind| kind.as_str() == word)
            .ok_or_else(|| format!("“{word}” is not a kind of correction"))
    }
}

/// A public, dated, permanent note: what was wrong and what is right. schema.org
/// `CorrectionComment`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Wrong or unclear.
    pub kind: CorrectionKind,
    /// When the note was printed.
    pub at: Timestamp,
    /// What it says.
    pub text: String,
}
