//! Where sentences begin and end, with quoted stretches as parts of them.

use std::ops::Range;

use crate::items::{Item, Kind};
use crate::lexicon::Parts;

/// How far after a quotation its attribution is looked for, in items.
const ATTRIBUTION_ITEMS_MAX: usize = 14;

/// The longest sentence, in items. Every later step looks at one sentence at a time, and may look
/// at each pair of its items: this bound keeps the whole in proportion to the text.
pub(crate) const SENTENCE_ITEMS_MAX: usize = 400;

/// Sentences as ranges of items. None crosses a line.
pub(crate) fn sentences(text: &str, items: &[Item]) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(items.len() / 12);
    let mut start = 0;
    for at in 0..items.len() {
        if ends(text, items, at) || at + 1 - start >= SENTENCE_ITEMS_MAX {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    found
}

/// Sentences by their stops alone, for languages whose verbs are not known well.
pub(crate) fn simple(text: &str, items: &[Item]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..items.len() {
        let item = &items[at];
        let next = items.get(at + 1).filter(|next| next.line == item.line);
        let begins = next.is_none_or(|next| next.is_capital || next.is_quote());
        let stops = match item.kind {
            Kind::Stop => next.is_none_or(|next| begins && next.start > item.end),
            Kind::Quote(_) => {
                let inside = text[item.start..item.end].trim_end_matches(is_mark);
                inside.ends_with(['.', '!', '?', '\u{2026}']) && begins
            }
            _ => next.is_none(),
        };
        if stops || next.is_none() || at + 1 - start >= SENTENCE_ITEMS_MAX {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    found
}

fn ends(text: &str, items: &[Item], at: usize) -> bool {
    let item = &items[at];
    let Some(next) = items.get(at + 1).filter(|next| next.line == item.line) else { return true };
    let begins_anew = next.is_capital || next.is_quote() || next.kind == Kind::Number;
    match item.kind {
        Kind::Stop => {
            let runs_on = next.start == item.end && !next.is_quote();
            next.kind != Kind::Stop && next.kind != Kind::Closing && begins_anew && !runs_on
        }
        Kind::Quote(_) => {
            let last = text[item.start..item.end].trim_end_matches(is_mark).chars().next_back();
            match last {
                Some('.' | '\u{2026}') => begins_anew && !is_short_attribution(items, at + 1),
                Some('!' | '?') => begins_anew && !is_attribution(items, at + 1),
                _ => false,
            }
        }
        // `… U.S. He`: a sentence ends when a word that only begins one follows.
        Kind::Word => {
            text[..item.end].ends_with('.')
                && next.is_capital
                && next.parts.any(STARTERS)
                && !item.parts.any(Parts::PERSON.and(Parts::MALE).and(Parts::FEMALE))
        }
        Kind::Closing => {
            at > 0 && items[at - 1].kind == Kind::Stop && begins_anew && next.start > item.end
        }
        _ => false,
    }
}

const STARTERS: Parts = Parts::SUBJECT
    .and(Parts::PREPOSITION)
    .and(Parts::DETERMINER)
    .and(Parts::COORDINATOR)
    .and(Parts::SUBORDINATOR)
    .and(Parts::POSSESSIVE);

/// A quotation mark of any kind.
pub(crate) fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\'' | '\u{2033}' | '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | ' ' | '\u{a0}'
    )
}

/// Whether somebody is named and then speaks: `Clinton asks …`.
fn is_attribution(items: &[Item], start: usize) -> bool {
    verb_of_attribution(items, start).is_some()
}

/// As `is_attribution`, and then the sentence ends.
fn is_short_attribution(items: &[Item], start: usize) -> bool {
    verb_of_attribution(items, start).is_some_and(|verb| {
        verb - start <= 4 && items.get(verb + 1).is_none_or(|after| after.kind == Kind::Stop)
    })
}

fn verb_of_attribution(items: &[Item], start: usize) -> Option<usize> {
    let line = items.get(start)?.line;
    let ahead = items.iter().enumerate().skip(start).take(ATTRIBUTION_ITEMS_MAX);
    for (at, item) in ahead {
        if item.line != line || !(item.is_word() || item.kind == Kind::Comma) {
            return None;
        }
        let went_on = at - start <= 4
            && item.parts.any(Parts::PAST.and(Parts::THIRD))
            && items.get(at + 1).is_some_and(|next| next.parts.any(Parts::PREPOSITION));
        let speaks = item.parts.any(Parts::DIRECT) && item.parts.any(Parts::PAST.and(Parts::THIRD))
            || went_on;
        let small = !item.is_capital || items[at - 1].kind == Kind::Comma;
        if speaks && small && at > start {
            return Some(at);
        }
        let other = Parts::AUXILIARY.and(Parts::MODAL).and(Parts::VERB).and(Parts::THAT);
        if item.parts.any(other) && !item.is_capital && !item.parts.any(Parts::NOUN) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{SENTENCE_ITEMS_MAX, sentences, simple};
    use crate::{Tongue, items, marks};

    #[test]
    fn no_sentence_outgrows_its_bound() {
        for piece in ["\"a\" ", "word ", "Ruiz, ", "\u{201c}a", "a.b.", "he said ", ") ("] {
            let text = piece.repeat(5_000);
            let stretches = marks::stretches(&text, Tongue::English);
            let items = items::items(&text, &stretches);
            for found in [sentences(&text, &items), simple(&text, &items)] {
                assert!(found.iter().all(|sentence| sentence.len() <= SENTENCE_ITEMS_MAX));
                let covered: usize = found.iter().map(ExactSizeIterator::len).sum();
                assert_eq!(covered, items.len(), "{piece}");
            }
        }
    }

    #[test]
    fn abbreviations_and_attributions_end_no_sentence() {
        for (text, expected) in [
            ("Sen. Ada Ruiz met Gov. Lee. They spoke.", 2),
            ("The U.S. The end.", 2),
            ("It cost $3.5 million. It burned.", 2),
            ("\u{201c}Why?\u{201d} Ruiz asked.", 1),
            ("\u{201c}Go.\u{201d} Ruiz left the hall and met the others.", 2),
            ("One\nTwo", 2),
        ] {
            let stretches = marks::stretches(text, Tongue::English);
            let items = items::items(text, &stretches);
            assert_eq!(sentences(text, &items).len(), expected, "{text}");
        }
    }
}
