//! A static page: contact, imprint, privacy, whatever else the paper keeps at one address.

use jiff::Timestamp;

use crate::{Document, Language, PageId, Picture, PictureId, Slug};

/// A published static page. Its title is the document's headline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its number.
    pub id: PageId,
    /// Its whole address: `/SLUG`.
    pub slug: Slug,
    /// Its language.
    pub language: Language,
    /// Title and copy.
    pub document: Document,
    /// When it was first public.
    pub published_at: Timestamp,
    /// When it last changed.
    pub modified_at: Timestamp,
    /// The held pictures and files its copy names.
    pub pictures: std::collections::BTreeMap<PictureId, Picture>,
}
