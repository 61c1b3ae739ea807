//! One text, cut and parsed: what every later step reads.

use std::ops::Range;

use crate::Tongue;
use crate::items::{self, Item, Kind};
use crate::lexicon::Parts;
use crate::marks::{self, Stretch};
use crate::phrases::{Parse, Phrase};
use crate::sentences;

/// A text with its items, sentences and phrases.
pub(crate) struct Page<'t> {
    pub(crate) text: &'t str,
    pub(crate) stretches: Vec<Stretch>,
    pub(crate) items: Vec<Item>,
    pub(crate) sentences: Vec<Range<usize>>,
    pub(crate) parse: Parse,
}

impl<'t> Page<'t> {
    pub(crate) fn read(text: &'t str, tongue: Tongue) -> Self {
        let stretches = marks::stretches(text, tongue);
        let items = items::items(text, &stretches);
        let sentences = sentences::sentences(text, &items);
        let parse = Parse::of(&items, &sentences);
        Self { text, stretches, items, sentences, parse }
    }

    pub(crate) fn parts(&self, item: usize) -> Parts {
        self.items.get(item).map_or(Parts::NONE, |item| item.parts)
    }

    pub(crate) fn kind(&self, item: usize) -> Kind {
        self.items.get(item).map_or(Kind::Stop, |item| item.kind)
    }

    /// Whether the item is a word that can play one of these parts.
    pub(crate) fn is(&self, item: usize, parts: Parts) -> bool {
        self.parts(item).any(parts)
    }

    pub(crate) fn is_verb(&self, item: usize) -> bool {
        self.parse.is_verb(item)
    }

    /// The phrase that ends before `item`.
    pub(crate) fn phrase_before(&self, item: usize) -> Option<&Phrase> {
        let phrase = self.parse.phrase_at(item.checked_sub(1)?)?;
        (phrase.items.end == item).then_some(phrase)
    }

    /// The phrase that starts at `item`.
    pub(crate) fn phrase_from(&self, item: usize) -> Option<&Phrase> {
        self.parse.phrase_at(item).filter(|phrase| phrase.items.start == item)
    }

    /// The bytes of a range of items.
    pub(crate) fn bytes(&self, items: &Range<usize>) -> Range<usize> {
        let start = self.items[items.start].start;
        start..self.items[items.end - 1].end.max(start)
    }

    pub(crate) fn text_of(&self, items: &Range<usize>) -> &'t str {
        &self.text[self.bytes(items)]
    }

    /// The words between the marks of a stretch, without the marks.
    pub(crate) fn words_of(&self, stretch: usize) -> &'t str {
        let stretch = self.stretches[stretch];
        self.text[stretch.start..stretch.end].trim_matches(sentences::is_mark)
    }
}
