//! What is known of a word by itself: its possible parts in a sentence, as a set of bits.
//!
//! A word may be several things (`report` is read and is done); which one it is, the phrase around
//! it decides. The tables are built once, at the first look-up.

mod closed;
mod given;
mod nouns;
mod verbs;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// A set of parts that a word can play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Parts(u64);

macro_rules! parts {
    ($($name:ident = $bit:expr, $doc:expr;)*) => {
        impl Parts {
            $(#[doc = $doc] pub(crate) const $name: Self = Self(1 << $bit);)*
        }
    };
}

parts! {
    DETERMINER = 0, "the, some, three";
    POSSESSIVE = 1, "his, their";
    SUBJECT = 2, "he, they";
    OBJECT = 3, "him, them";
    ALONE = 4, "others, many";
    RELATIVE = 5, "who, which";
    PREPOSITION = 6, "of, with";
    COORDINATOR = 7, "and, but";
    SUBORDINATOR = 8, "because, whether";
    AUXILIARY = 9, "is, had";
    MODAL = 10, "will, could";
    ADVERB = 11, "also, quickly";
    ADJECTIVE = 12, "former, national";
    TIME = 13, "Monday, March";
    ABBREVIATION = 14, "a full stop after it ends no sentence";
    PARTICLE = 15, "de, bin";
    PLACE = 16, "Ohio, Moscow";
    PERSON = 17, "spokesman, voters";
    BODY = 18, "committee, party";
    DOCUMENT = 19, "report, tweet";
    WORK = 20, "film, song";
    NOUN = 21, "any other known noun";
    MAN = 22, "a man's given name";
    WOMAN = 23, "a woman's given name";
    BASE = 24, "a verb's plain form: say";
    THIRD = 25, "says";
    PAST = 26, "said";
    PARTICIPLE = 27, "written, said";
    GERUND = 28, "saying";
    DIRECT = 29, "a verb that direct speech may follow";
    CLAUSE = 30, "a verb that a clause may follow";
    INFINITIVE = 31, "a verb that an infinitive may follow";
    NOMINAL = 32, "a verb whose object is what was expressed";
    ADDRESSED = 33, "a verb with somebody spoken to";
    GUESSED = 34, "a verb by its ending only";
    POSSESSION = 35, "'s";
    TO = 36, "to";
    THAT = 37, "that";
    BY = 38, "by";
    OF = 39, "of";
    AS = 40, "as";
    ACCORDING = 41, "according";
    BE = 42, "is, was";
    MALE = 43, "he, him, his, mr";
    FEMALE = 44, "she, her, mrs";
    PLURAL = 45, "they, we";
    SAY = 46, "said: the plainest of reporting verbs";
    QUESTION = 47, "whether, how, what";
    ATTITUDE = 48, "a verb whose plain object is what was expressed";
    RAISING = 49, "seems, appears: the subject belongs to what seems";
}

impl Parts {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the word can play one of these parts.
    pub(crate) const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Any form of a verb.
    pub(crate) const VERB: Self =
        Self::BASE.and(Self::THIRD).and(Self::PAST).and(Self::PARTICIPLE).and(Self::GERUND);
    /// A verb that tells what somebody said, thought or wanted.
    pub(crate) const REPORTING: Self =
        Self::RAISING.and(Self::DIRECT).and(Self::CLAUSE).and(Self::INFINITIVE).and(Self::NOMINAL);
}

/// The longest word that is looked up, in bytes.
const WORD_BYTES_MAX: usize = 24;

/// The parts a word can play, whatever its case.
pub(crate) fn parts_of(word: &str) -> Parts {
    let mut small = [0u8; WORD_BYTES_MAX];
    let Some(small) = lowered(word, &mut small) else { return Parts::NONE };
    match LEXICON.get(small) {
        Some(parts) => *parts,
        None => by_ending(small),
    }
}

/// The word in small letters, with straight apostrophes; none when it is long or not ASCII.
fn lowered<'a>(word: &str, into: &'a mut [u8; WORD_BYTES_MAX]) -> Option<&'a [u8]> {
    let mut length = 0;
    for letter in word.chars() {
        let letter = if letter == '\u{2019}' { '\'' } else { letter };
        *into.get_mut(length)? =
            u8::try_from(letter).ok().filter(u8::is_ascii)?.to_ascii_lowercase();
        length += 1;
    }
    Some(&into[..length])
}

fn by_ending(word: &[u8]) -> Parts {
    let long = |ending: &[u8]| word.len() > ending.len() + 2 && word.ends_with(ending);
    if long(b"ly") {
        Parts::ADVERB
    } else if long(b"ed") {
        Parts::PAST.and(Parts::PARTICIPLE).and(Parts::GUESSED)
    } else if long(b"ing") {
        Parts::GERUND.and(Parts::GUESSED)
    } else {
        Parts::NONE
    }
}

type Table = HashMap<Box<[u8]>, Parts, BuildHasherDefault<WordHasher>>;

static LEXICON: LazyLock<Table> = LazyLock::new(build);

fn build() -> Table {
    let mut table = Table::default();
    for (words, parts) in small_words() {
        for word in words.split_whitespace() {
            learn(&mut table, word.as_bytes(), parts);
        }
    }
    for word in nouns::PEOPLE.split_whitespace() {
        if word.ends_with('s') && !word.ends_with("ss") || word.ends_with("men") || word == "people"
        {
            learn(&mut table, word.as_bytes(), Parts::PLURAL);
        }
    }
    for (letters, verbs) in verbs::REPORTING {
        for verb in verbs.split_whitespace() {
            conjugate(&mut table, verb, parts_of_letters(letters));
        }
    }
    for verb in verbs::PLAIN.split_whitespace() {
        conjugate(&mut table, verb, Parts::NONE);
    }
    table
}

fn learn(table: &mut Table, word: &[u8], parts: Parts) {
    let known = table.entry(word.into()).or_default();
    *known = known.and(parts);
}

fn small_words() -> Vec<(&'static str, Parts)> {
    let mut words = vec![
        (closed::DETERMINERS, Parts::DETERMINER),
        (closed::POSSESSIVES, Parts::POSSESSIVE),
        (closed::SUBJECTS, Parts::SUBJECT),
        (closed::OBJECTS, Parts::OBJECT),
        (closed::ALONE, Parts::ALONE),
        (closed::RELATIVES, Parts::RELATIVE),
        (closed::PREPOSITIONS, Parts::PREPOSITION),
        (closed::COORDINATORS, Parts::COORDINATOR),
        (closed::SUBORDINATORS, Parts::SUBORDINATOR),
        (closed::AUXILIARIES, Parts::AUXILIARY),
        (closed::MODALS, Parts::MODAL),
        (closed::ADVERBS, Parts::ADVERB),
        (closed::ADJECTIVES, Parts::ADJECTIVE),
        (closed::TIMES, Parts::TIME),
        (closed::ABBREVIATIONS, Parts::ABBREVIATION),
        (closed::PARTICLES, Parts::PARTICLE),
        (closed::PLACES, Parts::PLACE),
        (nouns::PEOPLE, Parts::PERSON.and(Parts::NOUN)),
        (nouns::BODIES, Parts::BODY.and(Parts::NOUN)),
        (nouns::DOCUMENTS, Parts::DOCUMENT.and(Parts::NOUN)),
        (nouns::WORKS, Parts::WORK),
        (nouns::PLAIN, Parts::NOUN),
        (given::MEN, Parts::MAN),
        (given::WOMEN, Parts::WOMAN),
    ];
    words.extend([
        ("'s", Parts::POSSESSION),
        ("to", Parts::TO),
        ("that", Parts::THAT),
        ("by", Parts::BY),
        ("of", Parts::OF),
        ("as", Parts::AS),
        ("according", Parts::ACCORDING),
        ("is was are were be been being am isn't wasn't aren't weren't", Parts::BE),
        (closed::MALE, Parts::MALE),
        (closed::FEMALE, Parts::FEMALE),
        ("they them their we us our children staff troops police", Parts::PLURAL),
        ("said says say saying told tells tell telling added adds", Parts::SAY),
        ("whether if how what why where when who which", Parts::QUESTION),
    ]);
    words
}

fn parts_of_letters(letters: &str) -> Parts {
    letters.chars().fold(Parts::NONE, |parts, letter| {
        parts.and(match letter {
            'd' => Parts::DIRECT,
            'c' => Parts::CLAUSE,
            't' => Parts::INFINITIVE,
            'n' => Parts::NOMINAL,
            'a' => Parts::ATTITUDE,
            'r' => Parts::RAISING,
            _ => Parts::ADDRESSED,
        })
    })
}

/// Learns all forms of a verb.
fn conjugate(table: &mut Table, verb: &'static str, parts: Parts) {
    let mut form = |word: String, form: Parts| learn(table, word.as_bytes(), form.and(parts));
    form(verb.to_owned(), Parts::BASE);
    form(third_person(verb), Parts::THIRD);
    form(format!("{}ing", stem(verb, true)), Parts::GERUND);
    if let Some((_, past, participle)) = verbs::IRREGULAR.iter().find(|row| row.0 == verb) {
        form((*past).to_owned(), Parts::PAST);
        form((*participle).to_owned(), Parts::PARTICIPLE);
    } else {
        let past = match verb.strip_suffix('y') {
            Some(short) if ends_in_consonant(short) => format!("{short}ied"),
            _ => format!("{}ed", stem(verb, false)),
        };
        form(past, Parts::PAST.and(Parts::PARTICIPLE));
    }
}

fn third_person(verb: &str) -> String {
    if let Some(short) = verb.strip_suffix('y').filter(|short| ends_in_consonant(short)) {
        return format!("{short}ies");
    }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].iter().any(|ending| verb.ends_with(ending));
    format!("{verb}{}", if hisses { "es" } else { "s" })
}

/// What -ing and -ed are put to: `argu`, `admitt`, `tell`.
fn stem(verb: &str, before_i: bool) -> String {
    if let Some(short) = verb.strip_suffix("ie").filter(|_| before_i) {
        return format!("{short}y");
    }
    if let Some(short) = verb.strip_suffix('e').filter(|s| !before_i || !s.ends_with(['e', 'o'])) {
        return short.to_owned();
    }
    let doubles = DOUBLING.split_whitespace().any(|doubling| doubling == verb);
    if doubles { format!("{verb}{}", &verb[verb.len() - 1..]) } else { verb.to_owned() }
}

/// Verbs whose last consonant is doubled.
const DOUBLING: &str = "\
    admit quip plan tap slam rip pan rap beg ban brag snap shrug submit swear-in \
    hit jab kid tut nod sob run get sit cut put set let win bet forget begin drop step stop refer \
    infer prefer shoot-up spit regret cut quit chat hug pin drag peg rebut rub swap sum chum wrap";

fn ends_in_consonant(stem: &str) -> bool {
    !stem.is_empty() && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
}

/// A quick hash for short words. The table holds our own words only, so that nobody can crowd it.
#[derive(Default)]
struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut eight = [0u8; 8];
            eight[..chunk.len()].copy_from_slice(chunk);
            let word = u64::from_le_bytes(eight);
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn write_usize(&mut self, number: usize) {
        self.write(&number.to_le_bytes());
    }
}
