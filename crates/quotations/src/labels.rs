//! What stands between marks and is no quotation: titles of works, names, markup.

use std::ops::Range;

use crate::items::Kind;
use crate::lexicon::{Parts, parts_of};
use crate::page::Page;

/// The longest title, in words.
const TITLE_WORDS_MAX: usize = 12;

/// The value of an attribute in left-over markup: `id="…"`.
pub(crate) fn is_attribute(text: &str, start: usize) -> bool {
    text[..start].ends_with('=')
}

/// `"Storm hits coast" — The Harbour Post, May 3, 2015`: a source in a list of sources.
pub(crate) fn is_reference(page: &Page, sentence: &Range<usize>, item: usize) -> bool {
    let rest = item + 1..sentence.end;
    rest.len() >= 4
        && page.kind(rest.start) == Kind::Dash
        && page.items[rest.start + 1].is_capital
        && rest.clone().any(|at| page.is(at, Parts::TIME) && page.items[at].is_capital)
        && rest
            .clone()
            .any(|at| page.kind(at) == Kind::Number && page.text_of(&(at..at + 1)).len() == 4)
}

/// The name of a show, a book, a group.
pub(crate) fn is_title(page: &Page, sentence: &Range<usize>, item: usize, stretch: usize) -> bool {
    let words = page.words_of(stretch);
    if words.split_whitespace().count() > TITLE_WORDS_MAX || !is_title_case(words) {
        return false;
    }
    let Some(before) = item.checked_sub(1).filter(|before| *before >= sentence.start) else {
        return false;
    };
    let placed = page.is(before, Parts::PREPOSITION) && !page.is(before, Parts::AS);
    let owned = page.is(before, Parts::POSSESSION);
    let work = page.is(before, Parts::WORK)
        || page.kind(before) == Kind::Comma && before > 0 && page.is(before - 1, Parts::WORK);
    let listed = page.is(before, Parts::COORDINATOR.and(Parts::DETERMINER));
    placed || owned || work || listed
}

/// Every word but the small ones begins with a capital or a figure.
fn is_title_case(words: &str) -> bool {
    let mut letters = words.split_whitespace().map(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let begins_small = word.starts_with(char::is_lowercase);
        let small =
            Parts::PREPOSITION.and(Parts::DETERMINER).and(Parts::COORDINATOR).and(Parts::TO);
        !begins_small || parts_of(word).any(small)
    });
    words.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
        && letters.all(|fits| fits)
}
