//! Where, and sometimes when, an article was filed.

use serde::{Deserialize, Serialize};

/// The line that opens the copy: `CAPE LISSE —`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateline {
    /// The place, in ordinary letters; setting it in capitals is the composing room's work.
    pub place: String,
    /// The day it was filed, when that is not the day it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed_on: Option<jiff::civil::Date>,
}
