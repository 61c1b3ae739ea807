//! The people of a text, and which of them a mention means.

use std::collections::HashMap;
use std::ops::Range;

use crate::items::Kind;
use crate::lexicon::Parts;
use crate::page::Page;

/// Everybody named, in the order of the text.
pub(crate) struct People<'t> {
    /// Where a full or short name stands, and whose it is.
    mentions: Vec<Mention>,
    names: Vec<Name<'t>>,
}

struct Mention {
    at: usize,
    name: usize,
    /// How well a pronoun later on may mean this: subjects before others.
    is_subject: bool,
}

struct Name<'t> {
    words: Vec<&'t str>,
    sex: Sex,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sex {
    Man,
    Woman,
    Unknown,
    /// A body or a place: no pronoun of a person means it.
    Thing,
}

impl<'t> People<'t> {
    /// Gathers the names of a text; `subjects` are the phrases that do or say something.
    pub(crate) fn of(page: &Page<'t>, subjects: &[Range<usize>]) -> Self {
        let mut people = Self { mentions: Vec::new(), names: Vec::new() };
        let mut by_last: HashMap<&'t str, Vec<usize>> = HashMap::new();
        for phrase in &page.parse.phrases {
            let Some(range) = &phrase.name else { continue };
            let words = name_words(page, range);
            let Some(last) = words.last() else { continue };
            let known = by_last.entry(last).or_default();
            let is_subject = subjects.binary_search_by_key(&range.end, |s| s.end).is_ok();
            let sex = sex_of(page, &phrase.items, range, &words);
            let fits = known
                .iter()
                .rev()
                .take(NEAR_MENTIONS)
                .find(|n| fits(&people.names[**n].words, &words));
            let name = if let Some(name) = fits {
                let old = &mut people.names[*name];
                if words.len() > old.words.len() {
                    old.words = words;
                }
                if old.sex == Sex::Unknown {
                    old.sex = sex;
                }
                *name
            } else {
                known.push(people.names.len());
                people.names.push(Name { words, sex });
                people.names.len() - 1
            };
            if let Some(short) = short_form(page, range.end) {
                by_last.entry(short).or_default().push(name);
            }
            people.mentions.push(Mention { at: range.start, name, is_subject });
        }
        people
    }

    /// The fullest name of whoever is mentioned.
    pub(crate) fn name_of(&self, page: &Page<'t>, mention: &Range<usize>) -> Option<String> {
        let inside = self.mentions.partition_point(|known| known.at < mention.start);
        let within = self.mentions[inside..].iter().take_while(|known| known.at < mention.end);
        if let Some(own) = within.last() {
            // `the Ruiz campaign`, `her letter to Ruiz's aides`: not Ruiz herself.
            let last = page.parse.phrase_at(mention.end - 1);
            if last.is_some_and(|phrase| !phrase.is_named() && !phrase.is_office) {
                return None;
            }
            return Some(self.names[own.name].words.join(" "));
        }
        let parts = page.parts(mention.start);
        let wanted = if parts.any(Parts::MALE) {
            Sex::Man
        } else if parts.any(Parts::FEMALE) {
            Sex::Woman
        } else if page.text_of(&(mention.start..mention.start + 1)).eq_ignore_ascii_case("it") {
            return self.body(inside).map(|name| self.names[name].words.join(" "));
        } else {
            return None;
        };
        self.antecedent(inside, wanted).map(|name| self.names[name].words.join(" "))
    }

    /// Whom a pronoun means: the last main subject of its sex, or else the last of its sex, or
    /// else somebody whose sex the text does not tell.
    fn antecedent(&self, before: usize, wanted: Sex) -> Option<usize> {
        let near = || self.mentions[..before].iter().rev().take(REACH_MENTIONS);
        let sex = |mention: &Mention| self.names[mention.name].sex;
        let full = |mention: &Mention| self.names[mention.name].words.len() > 1;
        let subject = near().take(NEAR_MENTIONS).find(|m| m.is_subject && sex(m) == wanted);
        let unknown = || {
            near().take(NEAR_MENTIONS).find(|m| m.is_subject && sex(m) == Sex::Unknown && full(m))
        };
        let any = || near().find(|m| sex(m) == wanted);
        let last = || near().find(|m| sex(m) == Sex::Unknown && full(m));
        subject.or_else(unknown).or_else(any).or_else(last).map(|mention| mention.name)
    }

    /// What `it` means: the last body that did something.
    fn body(&self, before: usize) -> Option<usize> {
        let near = self.mentions[..before].iter().rev().take(NEAR_MENTIONS);
        let is_body = |m: &&Mention| m.is_subject && self.names[m.name].sex == Sex::Thing;
        near.filter(is_body).map(|mention| mention.name).next()
    }
}

/// How many names back a pronoun may reach.
const REACH_MENTIONS: usize = 200;
/// How many names back a subject is preferred to a nearer name.
const NEAR_MENTIONS: usize = 14;

/// The words of a name without what is put before it: `Senator`, `Mr.`
fn name_words<'t>(page: &Page<'t>, range: &Range<usize>) -> Vec<&'t str> {
    let word = |at: usize| page.text_of(&(at..at + 1));
    let is_given = |at: usize| page.is(at, Parts::MAN.and(Parts::WOMAN));
    // `White House press secretary …`: the given name shows where the name of a person begins.
    let given = range.clone().find(|at| is_given(*at) && at + 1 < range.end);
    let given = given.filter(|at| *at == range.start || range.end - at <= 4);
    let first = given.unwrap_or_else(|| {
        let titled = Parts::PERSON.and(Parts::MALE).and(Parts::FEMALE);
        let is_title = |at: &usize| {
            page.is(*at, titled) || page.is(*at, Parts::ABBREVIATION) && word(*at).len() > 2
        };
        let body = range.clone().rev().skip(2).find(|at| page.is(*at, Parts::BODY));
        let title = range.clone().rev().skip(1).find(is_title).or(body);
        title.map_or(range.start, |at| at + 1)
    });
    (first..range.end)
        .filter(|at| page.kind(*at) == Kind::Word && !page.is(*at, Parts::POSSESSION))
        .map(word)
        .collect()
}

/// `the Harbour News Agency (HNA)`: the letters that stand for the name from here on.
fn short_form<'t>(page: &Page<'t>, end: usize) -> Option<&'t str> {
    let framed = page.kind(end) == Kind::Opening && page.kind(end + 2) == Kind::Closing;
    let short = framed.then(|| page.text_of(&(end + 1..end + 2)))?;
    (short.len() >= 2 && short.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(short)
}

/// Whether two names may be one person's: the same last word, and no other first.
fn fits(known: &[&str], words: &[&str]) -> bool {
    known.len() == 1 || words.len() == 1 || known.first() == words.first()
}

fn sex_of(page: &Page, phrase: &Range<usize>, name: &Range<usize>, words: &[&str]) -> Sex {
    let before = phrase.start..name.end;
    for at in before {
        if page.is(at, Parts::MALE) {
            return Sex::Man;
        }
        if page.is(at, Parts::FEMALE) {
            return Sex::Woman;
        }
    }
    if let [first, _, ..] = words {
        let parts = crate::lexicon::parts_of(first);
        match (parts.any(Parts::MAN), parts.any(Parts::WOMAN)) {
            (true, false) => return Sex::Man,
            (false, true) => return Sex::Woman,
            _ => {}
        }
    }
    let things = Parts::BODY.and(Parts::PLACE).and(Parts::DOCUMENT).and(Parts::NOUN);
    let is_thing = name.clone().any(|at| page.is(at, things) && !page.is(at, Parts::PERSON))
        || words.iter().all(|word| word.len() > 1 && !word.contains(char::is_lowercase));
    if is_thing { Sex::Thing } else { Sex::Unknown }
}
