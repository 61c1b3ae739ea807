//! The subject of a verb: to its left over brackets and appositions, to its right when the order
//! is inverted, or at another verb.

use std::ops::Range;

use crate::frames::Frame;
use crate::items::Kind;
use crate::lexicon::Parts;
use crate::page::Page;
use crate::phrases::Phrase;

/// How far a subject may lie from its verb, in items.
const REACH_MAX: usize = 60;

/// The subject that stands before the verb group that begins at `first`.
pub(crate) fn before(page: &Page, sentence: &Range<usize>, first: usize) -> Option<Range<usize>> {
    let mut at = first;
    for _ in 0..REACH_MAX {
        let last = at.checked_sub(1).filter(|last| *last >= sentence.start)?;
        match page.kind(last) {
            Kind::Closing => at = opening(page, sentence, last)?,
            Kind::Comma | Kind::Dash => return apposed(page, sentence, last),
            Kind::Word | Kind::Number => {}
            _ => return None,
        }
        if at == last + 1 {
            let Some(phrase) = page.phrase_before(at) else {
                let passed = Parts::AUXILIARY
                    .and(Parts::MODAL)
                    .and(Parts::ADVERB)
                    .and(Parts::POSSESSION)
                    .without(Parts::COORDINATOR);
                // `the order released Friday said`
                if page.is_verb(last) && page.is(last, Parts::PARTICIPLE) && at < first {
                    return over_relative(page, sentence, at);
                }
                if page.is(last, Parts::COORDINATOR) || !page.is(last, passed) {
                    return None;
                }
                at = last;
                continue;
            };
            // `Ruiz and Lee both said`
            let floats = phrase.is_pronoun && phrase.head.any(Parts::ALONE);
            let floats = floats
                && page.phrase_before(last).is_some_and(|own| own.items.start >= sentence.start);
            if floats {
                at = last;
                continue;
            }
            if !is_time(phrase) {
                return Some(whole(page, sentence, phrase));
            }
            at = phrase.items.start;
            let preposition = at > sentence.start && page.is(at - 1, Parts::PREPOSITION);
            at -= usize::from(preposition);
        }
    }
    None
}

fn is_time(phrase: &Phrase) -> bool {
    phrase.head.any(Parts::TIME) && phrase.name.is_none()
        || phrase.head.any(Parts::TIME) && phrase.items.len() == 1
}

fn opening(page: &Page, sentence: &Range<usize>, closing: usize) -> Option<usize> {
    let inside = sentence.start..closing;
    inside.rev().take(REACH_MAX).find(|at| page.kind(*at) == Kind::Opening)
}

/// `Ruiz, the mayor of a town, said`: from the comma before the verb back to the name.
fn apposed(page: &Page, sentence: &Range<usize>, comma: usize) -> Option<Range<usize>> {
    let pauses = (sentence.start..comma)
        .rev()
        .take(REACH_MAX)
        .filter(|at| matches!(page.kind(*at), Kind::Comma | Kind::Dash));
    let mut unnamed = None;
    for pause in pauses {
        let end = match page.kind(pause.wrapping_sub(1)) {
            Kind::Closing => opening(page, sentence, pause - 1).unwrap_or(pause),
            Kind::Quote(_) => return unnamed,
            _ => pause,
        };
        let Some(phrase) = page.phrase_before(end) else { continue };
        if phrase.items.start < sentence.start || !begins_clause(page, sentence, phrase) {
            continue;
        }
        let is_place = is_place(page, phrase) && whole(page, sentence, phrase) == phrase.items;
        if phrase.is_named() && !is_time(phrase) && !is_place {
            let own = whole(page, sentence, phrase);
            let name = page
                .phrase_from(pause + 1)
                .filter(|name| name.is_named() && name.items.end == comma && own != phrase.items);
            if let Some(name) = name {
                return Some(own.start..name.items.end);
            }

            return Some(whole(page, sentence, phrase));
        }
        let speaks = phrase.head.any(Parts::PERSON.and(Parts::BODY).and(Parts::DOCUMENT))
            || phrase.is_pronoun;
        if unnamed.is_none() && speaks {
            let office = whole(page, sentence, phrase);
            // `her lawyer, David Kendall, wrote`
            let name = page.phrase_from(pause + 1).filter(|name| name.is_named());
            let leads = office.start == sentence.start || page.items[office.start - 1].is_word();
            if let Some(name) = name.filter(|_| leads) {
                return Some(office.start..name.items.end);
            }
            unnamed = Some(office);
        }
    }
    // `Ruiz, said`: a comma too many.
    let end = match page.kind(comma.wrapping_sub(1)) {
        Kind::Closing => opening(page, sentence, comma - 1).unwrap_or(comma),
        _ => comma,
    };
    unnamed.or_else(|| {
        let phrase = page.phrase_before(end).filter(|p| p.items.start >= sentence.start)?;
        let fits =
            phrase.is_named() && !is_place(page, phrase) && begins_clause(page, sentence, phrase);
        fits.then(|| phrase.items.clone())
    })
}

/// `Ohio`, `N.C.`, `OH`
fn is_place(page: &Page, phrase: &Phrase) -> bool {
    let last = phrase.items.end - 1..phrase.items.end;
    let word = page.text_of(&last);
    page.is(last.start, Parts::PLACE)
        || word.len() == 2 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether a clause could begin with the phrase.
fn begins_clause(page: &Page, sentence: &Range<usize>, phrase: &Phrase) -> bool {
    let start = whole(page, sentence, phrase).start;
    if start == sentence.start {
        return true;
    }
    let before = start - 1;
    let opens = Parts::COORDINATOR.and(Parts::SUBORDINATOR).and(Parts::THAT).and(Parts::QUESTION);
    page.is(before, opens)
        || page.is_verb(before)
        || !matches!(page.kind(before), Kind::Word | Kind::Number)
}

/// The phrase with the phrases it hangs on: `officials of the agency`.
fn whole(page: &Page, sentence: &Range<usize>, phrase: &Phrase) -> Range<usize> {
    let mut head = phrase;
    while head.items.start > sentence.start + 1
        && !head.is_pronoun
        && page.is(head.items.start - 1, Parts::PREPOSITION.and(Parts::TO))
        && !page.is(head.items.start - 1, Parts::SUBORDINATOR)
        && let Some(governor) = page.phrase_before(head.items.start - 1)
        && !is_time(governor)
        && governor.items.start >= sentence.start
    {
        head = governor;
    }
    let start = head.items.start;
    let is_adjunct = start > sentence.start && page.is(start - 1, Parts::PREPOSITION);
    let is_object = start > sentence.start && page.is_verb(start - 1);
    if (is_adjunct || is_object)
        && let Some(subject) = over_relative(page, sentence, start)
    {
        return subject;
    }
    if is_adjunct {
        phrase.items.clone()
    } else if let Some(first) = joined(page, sentence, head) {
        first..phrase.items.end
    } else if (head.is_named() || head.is_pronoun) && !is_titled(page, head, phrase) {
        head.items.clone()
    } else {
        head.items.start..phrase.items.end
    }
}

/// `Undersecretary for Health Ada Ruiz`: the name stands in the last phrase.
fn is_titled(page: &Page, head: &Phrase, phrase: &Phrase) -> bool {
    let given = Parts::MAN.and(Parts::WOMAN);
    let has = |phrase: &Phrase, parts| phrase.items.clone().any(|at| page.is(at, parts));
    phrase.items != head.items
        && !has(head, given)
        && (has(phrase, Parts::MALE.and(Parts::FEMALE))
            || has(phrase, given) && phrase.items.len() > 2)
}

/// `Ruiz and Lee`, `the senator and candidate`: where the first of two begins.
fn joined(page: &Page, sentence: &Range<usize>, phrase: &Phrase) -> Option<usize> {
    let start = phrase.items.start;
    let is_joined = start > sentence.start + 1 && page.is(start - 1, Parts::COORDINATOR);
    let first = page.phrase_before(start - usize::from(is_joined)).filter(|_| is_joined)?;
    let begins = first.items.start;
    let leads =
        begins == sentence.start || begins > sentence.start && !page.items[begins - 1].is_word();
    (leads && !is_time(first)).then_some(begins)
}

/// `an official who spoke to reporters said`, `a source speaking to the paper said`: from the
/// phrase inside the clause back to the one that the clause describes.
fn over_relative(page: &Page, sentence: &Range<usize>, start: usize) -> Option<Range<usize>> {
    let mut at = start;
    let mut last_verb = None;
    for _ in 0..14 {
        let before = at.checked_sub(1).filter(|before| *before >= sentence.start)?;
        if page.is(before, Parts::RELATIVE)
            && !page.is(before, Parts::DETERMINER.without(Parts::THAT))
        {
            let phrase = page.phrase_before(before)?;
            return last_verb.and(Some(phrase.items.clone()));
        }
        if page.is_verb(before) {
            last_verb = Some(before);
            at = before;
            continue;
        }
        if let Some(phrase) = page.phrase_before(at) {
            if last_verb == Some(at) {
                let reduced = page.is(at, Parts::GERUND)
                    || page.is(at, Parts::PARTICIPLE)
                        && page.is(at + 1, Parts::PREPOSITION.and(Parts::TIME))
                        && !page.is(at, Parts::SAY);
                return reduced.then(|| phrase.items.clone());
            }
            at = phrase.items.start;
            continue;
        }
        let passed = Parts::PREPOSITION
            .and(Parts::TO)
            .and(Parts::ADVERB)
            .and(Parts::AUXILIARY)
            .and(Parts::MODAL);
        if !page.is(before, passed) {
            return None;
        }
        at = before;
    }
    None
}

/// Whether the verb may stand before its subject here: after a quotation or a comma.
pub(crate) fn may_invert(page: &Page, sentence: &Range<usize>, first: usize, parts: Parts) -> bool {
    let Some(before) = first.checked_sub(1).filter(|before| *before >= sentence.start) else {
        return parts.any(Parts::SAY);
    };
    match page.kind(before) {
        Kind::Quote(_) => true,
        Kind::Comma | Kind::Dash => {
            parts.any(Parts::SAY)
                || before > sentence.start && page.items[before - 1].is_quote()
                || parts.any(Parts::DIRECT)
        }
        _ => page.is(before, Parts::AS) && parts.any(Parts::SAY),
    }
}

/// The subject after its verb: `said Ruiz`.
pub(crate) fn after(page: &Page, verb: usize) -> Option<Range<usize>> {
    let mut at = verb + 1;
    while page.is(at, Parts::ADVERB) && page.parse.phrase_at(at).is_none() {
        at += 1;
    }
    let phrase = page.phrase_from(at)?;
    let stands = page.items.get(verb.wrapping_sub(1)).is_some_and(|before| !before.is_word());
    let is_subject = phrase.is_pronoun && phrase.head.any(Parts::SUBJECT.and(Parts::ALONE))
        || stands && !phrase.is_pronoun
        || phrase.name.is_some()
        || phrase.head.any(Parts::PERSON.and(Parts::BODY).and(Parts::DOCUMENT));
    // `said they would`: the subject of the next clause.
    let finite = Parts::AUXILIARY.and(Parts::MODAL);
    let end = phrase.items.end;
    let participle = Parts::GERUND.and(Parts::PARTICIPLE);
    let is_clause = page.is_verb(end)
        && (!page.is(end, participle) || phrase.is_pronoun || page.is(end, Parts::SAY))
        || page.is(end, finite) && page.parse.phrase_at(end).is_none();
    (is_subject && !is_clause && !is_time(phrase)).then(|| phrase.items.clone())
}

/// The agent of a passive: `by Ruiz`.
pub(crate) fn agent(page: &Page, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let reach = verb + 1..sentence.end.min(verb + 12);
    let by = reach.into_iter().find(|at| page.is(*at, Parts::BY))?;
    page.phrase_from(by + 1).map(|phrase| phrase.items.clone())
}

/// `a letter saying …`: the phrase right before the participle, when it can speak.
pub(crate) fn of_participle(
    page: &Page,
    sentence: &Range<usize>,
    first: usize,
) -> Option<Range<usize>> {
    let phrase = page.phrase_before(first).filter(|p| p.items.start >= sentence.start)?;
    let subject = whole(page, sentence, phrase);
    if subject.end != phrase.items.end && !phrase.is_named() {
        return None;
    }
    let start = subject.start;
    let leads = start == sentence.start
        || page.is(start - 1, Parts::COORDINATOR.and(Parts::SUBORDINATOR))
        || page.text_of(&(start - 1..start)) == "with"
        || !page.items[start - 1].is_word();
    if phrase.is_pronoun || !leads {
        return None;
    }
    let speaks =
        phrase.is_named() || phrase.head.any(Parts::PERSON.and(Parts::BODY).and(Parts::DOCUMENT));
    speaks.then_some(subject)
}

/// The subject of an infinitive: the object of the verb it hangs on, or else that verb's own.
pub(crate) fn of_infinitive(page: &Page, to: usize, earlier: &[Frame]) -> Option<Range<usize>> {
    if let Some(object) = page.phrase_before(to)
        && object.items.start > 0
        && page.is_verb(object.items.start - 1)
        && (object.name.is_some() || object.head.any(Parts::PERSON) || object.is_pronoun)
    {
        return Some(object.items.clone());
    }
    earlier.last()?.subject.clone()
}
