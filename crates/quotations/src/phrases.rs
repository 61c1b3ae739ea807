//! Noun phrases and verbs: a light parse, one pass from left to right.
//!
//! Each word of a sentence is settled as a verb or as part of a noun phrase by its possible parts
//! and its neighbours. A phrase is what could name a speaker: `he`, `Mayor Ada Ruiz`, `two aides`.

mod verbs;

use std::ops::Range;

use crate::items::{Item, Kind};
use crate::lexicon::Parts;
use verbs::is_verb;

/// A noun phrase of the simplest kind: nothing after its head.
#[derive(Debug, Clone)]
pub(crate) struct Phrase {
    pub(crate) items: Range<usize>,
    /// The last run of capitalised words, if it has one.
    pub(crate) name: Option<Range<usize>>,
    /// Parts of the head.
    pub(crate) head: Parts,
    pub(crate) is_pronoun: bool,
    /// Its capitalised words only name an office: `Governor`, `the Minister`.
    pub(crate) is_office: bool,
}

impl Phrase {
    /// Whether the phrase ends in its name: `spokesman John Lee`, not `the Lee campaign`.
    pub(crate) fn is_named(&self) -> bool {
        self.name.as_ref().is_some_and(|name| name.end == self.items.end) && !self.is_office
    }
}

/// The parse of a whole text.
#[derive(Debug, Default)]
pub(crate) struct Parse {
    pub(crate) phrases: Vec<Phrase>,
    /// For each item the phrase it belongs to.
    phrase_of: Vec<u32>,
    /// For each item whether it is a verb here.
    is_verb: Vec<bool>,
}

const NO_PHRASE: u32 = u32::MAX;

impl Parse {
    pub(crate) fn of(items: &[Item], sentences: &[Range<usize>]) -> Self {
        let mut parse = Self {
            phrases: Vec::with_capacity(items.len() / 4),
            phrase_of: vec![NO_PHRASE; items.len()],
            is_verb: vec![false; items.len()],
        };
        for sentence in sentences {
            parse.sentence(items, sentence);
        }
        parse
    }

    pub(crate) fn phrase_at(&self, item: usize) -> Option<&Phrase> {
        self.phrases.get(*self.phrase_of.get(item)? as usize)
    }

    pub(crate) fn is_verb(&self, item: usize) -> bool {
        self.is_verb.get(item).copied().unwrap_or(false)
    }

    fn sentence(&mut self, items: &[Item], sentence: &Range<usize>) {
        let mut open: Option<usize> = None;
        for at in sentence.clone() {
            let before = if at > sentence.start { Some(at - 1) } else { None };
            self.is_verb[at] = is_verb(items, sentence, at, self);
            if self.is_verb[at] || !is_nominal(items, sentence, at, open.is_some()) {
                if let Some(start) = open.take() {
                    self.close(items, start..at);
                }
                if is_pronoun(items, at) && !self.is_verb[at] {
                    self.close(items, at..at + 1);
                }
                continue;
            }
            let parts_here = before.is_some_and(|b| starts_anew(&items[b], &items[at]));
            if let Some(start) = open
                && parts_here
            {
                self.close(items, start..at);
                open = None;
            }
            open = open.or(Some(at));
            // Settled now, so that the next word can see that it follows a phrase.
            self.phrase_of[at] = NO_PHRASE - 1;
        }
        if let Some(start) = open {
            self.close(items, start..sentence.end);
        }
    }

    fn close(&mut self, items: &[Item], range: Range<usize>) {
        let number = u32::try_from(self.phrases.len()).unwrap_or(NO_PHRASE - 2);
        for at in range.clone() {
            self.phrase_of[at] = number;
        }
        let is_name = |at: &usize| is_name_word(items, *at);
        let last = range.clone().rev().find(is_name);
        let name = last.map(|last| {
            let first = range.clone().take(last + 1 - range.start).rev().take_while(is_name).last();
            first.unwrap_or(last)..last + 1
        });
        let head = items[range.end - 1].parts;
        let is_pronoun = range.len() == 1 && is_pronoun(items, range.start);
        let name = name.filter(|_| !is_pronoun);
        let is_office = name.as_ref().is_some_and(|name| {
            name.clone().all(|at| items[at].parts.any(Parts::PERSON.and(Parts::ADJECTIVE)))
        });
        self.phrases.push(Phrase { items: range, name, head, is_pronoun, is_office });
    }

    /// Whether the item before belongs to a phrase, while phrases are still being made.
    fn follows_phrase(&self, at: usize) -> bool {
        at > 0 && self.phrase_of[at - 1] != NO_PHRASE
    }
}

fn is_pronoun(items: &[Item], at: usize) -> bool {
    let parts = items[at].parts;
    let stands_alone = parts.any(Parts::ALONE)
        && items.get(at + 1).is_none_or(|next| !next.is_word() || !may_be_noun(next));
    items[at].is_word()
        && (parts.any(Parts::SUBJECT.and(Parts::OBJECT).and(Parts::RELATIVE)) || stands_alone)
}

fn may_be_noun(item: &Item) -> bool {
    item.is_capital || item.parts.any(Parts::NOUN.and(Parts::ADJECTIVE)) || item.parts.is_empty()
}

/// A capitalised word that is not merely the first of its sentence.
fn is_name_word(items: &[Item], at: usize) -> bool {
    let item = &items[at];
    if !item.is_capital
        || item.kind != Kind::Word
        || item.parts.any(Parts::TIME) && !item.parts.any(Parts::NOUN)
    {
        return false;
    }
    let small =
        Parts::DETERMINER.and(Parts::POSSESSIVE).and(Parts::SUBJECT).and(Parts::PREPOSITION);
    !item.parts.any(small)
}

/// Whether a phrase ends between these two.
fn starts_anew(before: &Item, item: &Item) -> bool {
    let begins = Parts::DETERMINER.and(Parts::POSSESSIVE);
    let heads = !before.parts.any(Parts::DETERMINER.and(Parts::ADJECTIVE).and(Parts::POSSESSION));
    let opens = item.parts.any(begins) && item.kind == Kind::Word && heads;
    // `told reporters Clinton …`: the object of one clause, the subject of the next.
    let turns = item.is_capital
        && !before.is_capital
        && before.parts.any(Parts::PERSON)
        && before.parts.any(Parts::NOUN)
        && before.parts.any(Parts::PLURAL);
    let is_day = |item: &Item| {
        item.is_capital && item.parts.any(Parts::TIME) && !item.parts.any(Parts::NOUN)
    };
    // `said Monday`, `Monday Ruiz said`; but `the Monday meeting`
    let time = is_day(item) && !is_day(before) && heads
        || is_day(before) && !item.parts.any(Parts::TIME) && item.is_capital;
    opens || turns || time
}

fn is_nominal(items: &[Item], sentence: &Range<usize>, at: usize, inside: bool) -> bool {
    let item = &items[at];
    let parts = item.parts;
    match item.kind {
        Kind::Number => return true,
        Kind::Word => {}
        _ => return false,
    }
    let never = Parts::COORDINATOR
        .and(Parts::AUXILIARY)
        .and(Parts::SUBJECT)
        .and(Parts::OBJECT)
        .and(Parts::TO)
        .and(Parts::ACCORDING);
    let seldom = Parts::PREPOSITION.and(Parts::SUBORDINATOR).and(Parts::MODAL).and(Parts::RELATIVE);
    if parts.any(Parts::POSSESSIVE) {
        return true;
    }
    if item.is_capital && at > sentence.start {
        return !parts.any(never) || parts.any(Parts::NOUN.and(Parts::MAN).and(Parts::WOMAN));
    }
    if parts.any(Parts::THAT) && at > sentence.start && items[at - 1].parts.any(Parts::PREPOSITION)
    {
        return true;
    }
    if parts.any(never.and(seldom)) && !(item.is_capital && parts.any(Parts::MAN.and(Parts::TIME)))
    {
        return false;
    }
    if parts.any(Parts::POSSESSION) {
        let next_is_noun = items.get(at + 1).is_some_and(|next| {
            next.is_word() && next.line == item.line && !next.parts.any(Parts::PREPOSITION)
        });
        return inside
            && next_is_noun
            && !items.get(at.wrapping_sub(1)).is_some_and(|b| b.parts.any(Parts::SUBJECT));
    }
    if parts.any(Parts::ADVERB)
        && !parts.any(Parts::NOUN.and(Parts::ADJECTIVE).and(Parts::DETERMINER))
    {
        return false;
    }
    true
}
