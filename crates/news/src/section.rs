//! Sections: the standing parts of the paper.

use serde::Serialize;

use crate::{Language, SectionId, Slug};

/// A standing part of the paper. Its address is `/SLUG`, nested or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its number.
    pub id: SectionId,
    /// Its address, unique in the paper.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// What it covers, in a sentence or two.
    pub description: Option<String>,
    /// The section it is nested in.
    pub parent: Option<SectionId>,
    /// Its language, where that is not the paper's.
    pub language: Option<Language>,
}

/// A section as articles and cards name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionRef {
    /// Its number.
    pub id: SectionId,
    /// Its address.
    pub slug: Slug,
    /// Its name.
    pub name: String,
}
