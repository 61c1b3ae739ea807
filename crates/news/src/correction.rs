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
