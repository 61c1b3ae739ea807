//! Whether a word that can be a verb is one in its place.

use std::ops::Range;

use super::{Parse, may_be_noun};
use crate::items::{Item, Kind};
use crate::lexicon::Parts;

/// A word with its neighbours.
struct Place<'i> {
    parts: Parts,
    /// The last word before it that is no adverb.
    before: &'i Item,
    /// What stands right before that.
    earlier: Option<&'i Item>,
    next: Option<&'i Item>,
    /// Adverbs stand between.
    is_apart: bool,
    /// A phrase ends before it, or before the adverbs.
    follows_phrase: bool,
}

/// Whether the word is a verb here; the phrases before it are settled already.
pub(super) fn is_verb(items: &[Item], sentence: &Range<usize>, at: usize, parse: &Parse) -> bool {
    let item = &items[at];
    if item.kind != Kind::Word || !item.parts.any(Parts::VERB) {
        return false;
    }
    let is_passed =
        |at: &usize| items[*at].parts.any(Parts::ADVERB) && !items[*at].parts.any(Parts::NOUN);
    let Some(before) = (sentence.start..at).rev().find(|at| !is_passed(at)) else {
        return begins(items, at);
    };
    let place = Place {
        parts: item.parts,
        before: &items[before],
        earlier: before.checked_sub(1).filter(|at| *at >= sentence.start).map(|at| &items[at]),
        next: items.get(at + 1).filter(|next| next.line == item.line),
        is_apart: before + 1 < at,
        follows_phrase: parse.follows_phrase(before + 1),
    };
    if item.is_capital { place.is_shouted() } else { place.is_verb() }
}

/// A participle that opens its sentence: `Speaking to reporters, …`
fn begins(items: &[Item], at: usize) -> bool {
    let parts = items[at].parts;
    let finite = Parts::PAST.and(Parts::THIRD).and(Parts::AUXILIARY);
    let is_name = parts.any(Parts::GUESSED)
        && items
            .get(at + 1)
            .is_some_and(|next| next.parts.any(finite) && !next.parts.any(Parts::NOUN));
    parts.any(Parts::GERUND.and(Parts::PARTICIPLE))
        && !is_name
        && !parts.any(Parts::NOUN.and(Parts::TIME).and(Parts::PREPOSITION))
}

impl Place<'_> {
    /// `Ruiz, the head of the party, Tweeted`
    fn is_shouted(&self) -> bool {
        self.parts.any(Parts::PAST)
            && self.parts.any(Parts::DIRECT)
            && !self.parts.any(Parts::NOUN.and(Parts::MAN))
            && self.before.kind == Kind::Comma
    }

    fn is_verb(&self) -> bool {
        let before = self.before.parts;
        let adjectival = Parts::DETERMINER.and(Parts::POSSESSIVE).and(Parts::POSSESSION);
        if before.any(adjectival) && !self.is_relative() && self.before.kind == Kind::Word {
            return self.stands_after_determiner();
        }
        if self.parts.any(Parts::PAST.and(Parts::PARTICIPLE)) {
            return self.is_past();
        }
        if self.parts.any(Parts::GERUND) {
            return !self.parts.any(Parts::NOUN.and(Parts::TIME).and(Parts::PREPOSITION))
                || before.any(Parts::AUXILIARY);
        }
        let governed = before.any(Parts::PREPOSITION.and(Parts::ADJECTIVE));
        if governed && !before.any(Parts::TO) && !self.before.is_capital {
            return false;
        }
        if self.parts.any(Parts::THIRD) { self.is_third() } else { self.is_base() }
    }

    fn is_relative(&self) -> bool {
        self.before.parts.any(Parts::RELATIVE.and(Parts::SUBJECT))
    }

    /// `he's said`, `both said`, `This prompted the paper to …`
    fn stands_after_determiner(&self) -> bool {
        let before = self.before.parts;
        let after_pronoun = before.any(Parts::POSSESSION)
            && self.earlier.is_some_and(|e| e.parts.any(Parts::SUBJECT.and(Parts::RELATIVE)));
        let alone = before.any(Parts::ALONE) && !self.parts.any(Parts::NOUN);
        let object = Parts::DETERMINER.and(Parts::POSSESSIVE).and(Parts::OBJECT);
        let stands = self.earlier.is_none()
            && before.any(Parts::DETERMINER)
            && self.parts.any(Parts::PAST)
            && self.next.is_some_and(|next| next.parts.any(object));
        after_pronoun || alone || stands
    }

    /// `said`, but not `of proposed cuts`.
    fn is_past(&self) -> bool {
        let before = self.before.parts;
        let attributive = before.any(Parts::PREPOSITION.and(Parts::ADJECTIVE))
            && !before.any(Parts::SUBORDINATOR.and(Parts::TO))
            && !self.before.is_capital
            && self.next.is_some_and(may_be_noun);
        let nominal = self.parts.any(Parts::NOUN) && !self.reads_as_verb();
        self.parts.any(Parts::SAY) || !attributive && !nominal
    }

    /// `says`, but not `the claims`.
    fn is_third(&self) -> bool {
        let before = self.before.parts;
        let subject = self.before.is_capital && !before.any(Parts::ADJECTIVE)
            || self.is_relative()
            || self.before.kind != Kind::Word
            || self.is_apart;
        if !self.parts.any(Parts::NOUN) {
            return self.follows_phrase || subject || before.any(Parts::COORDINATOR);
        }
        let speaks = before.any(Parts::PERSON.and(Parts::BODY).and(Parts::DOCUMENT));
        (subject || self.follows_phrase && speaks)
            && self.reads_as_verb()
            && !self.parts.any(Parts::PERSON)
    }

    /// `to say`, `they say`, `officials say`
    fn is_base(&self) -> bool {
        let before = self.before.parts;
        let is_noun = self.parts.any(Parts::NOUN);
        let commanded = Parts::TO.and(Parts::MODAL).and(Parts::AUXILIARY);
        let plural = self.is_relative() && !before.any(Parts::MALE.and(Parts::FEMALE))
            || before.any(Parts::ALONE)
            || before.any(Parts::PLURAL) && self.before.kind == Kind::Word;
        before.any(commanded) && !before.any(Parts::BE)
            || plural && !self.parts.any(Parts::PREPOSITION) && (!is_noun || self.reads_as_verb())
            || before.any(Parts::COORDINATOR) && !is_noun && self.reads_as_verb()
    }

    /// Whether what follows could be the object or complement of a verb.
    fn reads_as_verb(&self) -> bool {
        let opens = Parts::DETERMINER
            .and(Parts::POSSESSIVE)
            .and(Parts::SUBJECT)
            .and(Parts::OBJECT)
            .and(Parts::SUBORDINATOR)
            .and(Parts::TO)
            .and(Parts::PREPOSITION)
            .and(Parts::TIME)
            .and(Parts::ADVERB);
        self.next.is_none_or(|next| {
            next.parts.any(opens)
                || next.is_capital
                || next.is_quote()
                || matches!(next.kind, Kind::Comma | Kind::Colon | Kind::Stop | Kind::Dash)
        })
    }
}
