//! What every page carries: nameplate, sections, footer.

use serde::{Deserialize, Serialize};

use crate::{Looks, Paper, Section, SectionId, Slug};

/// Who runs the paper and how they are reached: the imprint's facts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Masthead {
    /// The person or company answerable for the paper.
    pub publisher: Option<String>,
    /// The editor.
    pub editor: Option<String>,
    /// Postal address, lines separated by `\n`.
    pub address: Option<String>,
    /// The newsroom's public email address.
    pub email: Option<String>,
    /// The newsroom's telephone number.
    pub phone: Option<String>,
    /// The year the paper first appeared.
    pub founded: Option<i16>,
}

/// Everything the frame of a page needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Furniture {
    /// The paper's own facts.
    pub paper: Paper,
    /// Top sections in order, then nested ones; only those that have something to read.
    pub sections: Vec<Section>,
    /// Those of the paper's sections that the navigation leaves out.
    pub unlisted: Vec<SectionId>,
    /// Static pages for the footer: slug and title, in order.
    pub pages: Vec<(Slug, String)>,
    /// The look the paper chose.
    pub looks: Looks,
    /// Whether a public article prints a correction or clarification.
    pub has_corrections: bool,
}
