//! The people of a text, and which of them a mention means.

use std::ops::Range;

use crate::page::Page;

/// Everybody named, in the order of the text.
pub(crate) struct People;

impl People {
    pub(crate) fn of(_page: &Page) -> Self {
        Self
    }

    /// The fullest name of whoever is mentioned.
    pub(crate) fn name_of(&self, page: &Page, mention: &Range<usize>) -> Option<String> {
        Some(page.text_of(mention).to_owned())
    }
}
