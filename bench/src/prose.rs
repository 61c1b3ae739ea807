//! Sentences by the yard: always the same for the same number, never about anything.

use std::fmt::{self, Write};

/// Words of different length and frequency, so that compression and search find them plausible.
const WORDS: [&str; 96] = [
    "the",
    "of",
    "and",
    "a",
    "to",
    "in",
    "that",
    "was",
    "on",
    "for",
    "harbour",
    "ministry",
    "said",
    "with",
    "by",
    "at",
    "from",
    "vessel",
    "treaty",
    "council",
    "it",
    "as",
    "which",
    "had",
    "were",
    "northern",
    "southern",
    "lane",
    "pilot",
    "commission",
    "fishing",
    "fleet",
    "tariff",
    "grain",
    "election",
    "president",
    "minister",
    "secretary",
    "delegation",
    "talks",
    "agreement",
    "between",
    "after",
    "before",
    "during",
    "against",
    "without",
    "within",
    "Tuesday",
    "Thursday",
    "morning",
    "evening",
    "statement",
    "report",
    "committee",
    "budget",
    "defence",
    "patrol",
    "radar",
    "coast",
    "island",
    "bridge",
    "railway",
    "hospital",
    "school",
    "court",
    "judge",
    "witness",
    "evidence",
    "inquiry",
    "export",
    "import",
    "customs",
    "border",
    "exercise",
    "battalion",
    "frigate",
    "strait",
    "weather",
    "storm",
    "tide",
    "lighthouse",
    "ferry",
    "passenger",
    "company",
    "union",
    "strike",
    "wages",
    "prices",
    "inflation",
    "bank",
    "currency",
    "parliament",
    "opposition",
    "majority",
    "vote",
];

/// A row of numbers that looks like chance and is none (xorshift).
pub(crate) struct Dice(u64);

impl Dice {
    /// The row that belongs to `seed`.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`, which is at least 1.
    pub(crate) fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }
}

/// Appends a sentence of `words` words, now and then with somebody's words in it.
pub(crate) fn sentence(dice: &mut Dice, words: usize, out: &mut String) {
    let quoted = words > 8 && dice.throw(4) == 0;
    if quoted {
        out.push('“');
    }
    for at in 0..words {
        // The lower of two throws: the first words of the list are the frequent ones.
        let word = WORDS[dice.throw(WORDS.len()).min(dice.throw(WORDS.len()))];
        if at == 0 {
            out.extend(word.chars().take(1).flat_map(char::to_uppercase));
            out.push_str(&word[1..]);
        } else {
            out.push(' ');
            out.push_str(word);
        }
        if quoted && at == words / 2 {
            out.push_str(",” the minister said,");
        }
    }
    out.push('.');
}

/// A headline; the number keeps it from being another's.
pub(crate) fn headline(dice: &mut Dice, number: u64, out: &mut String) -> fmt::Result {
    let words = 5 + dice.throw(5);
    sentence(dice, words.min(8), out);
    out.pop();
    write!(out, " {number}")
}
