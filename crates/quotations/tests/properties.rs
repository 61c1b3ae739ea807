//! What holds for any text: spans fall on characters, lie inside the text, and nothing fails.

use std::ops::Range;

use quotations::{Tongue, find};

/// Pieces that texts are made of; some are news, most are trouble.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "''",
    "«",
    "»",
    "„",
    "‘",
    "’",
    "'",
    "—",
    "–",
    " - ",
    "(",
    ")",
    "[",
    "]",
    ":",
    ";",
    ",",
    ".",
    "!",
    "?",
    "…",
    "\n",
    "\n\n",
    " ",
    "\u{a0}",
    "\u{200d}",
    "é",
    "ß",
    "🦀",
    "語",
    "said",
    " said ",
    "Ruiz",
    " Ada Ruiz",
    "he ",
    "that ",
    "according to ",
    " who ",
    "told ",
    "reporters ",
    " adding ",
    "the mayor of ",
    "Mr. ",
    "U.S. ",
    "A.",
    "it’s",
    "’s ",
    " in ",
    "3.5",
    "1,000",
    "=\"x\"",
    "<p>",
    "added",
    "words",
    "I ",
    "and ",
    "but ",
    "to go ",
    "was ",
    "called ",
    "by ",
    "In his view",
    "in the words of ",
    "Monday ",
    "dijo ",
    "a déclaré ",
];

const TONGUES: [Option<Tongue>; 6] = [
    None,
    Some(Tongue::English),
    Some(Tongue::French),
    Some(Tongue::German),
    Some(Tongue::Spanish),
    Some(Tongue::Other),
];

#[test]
fn spans_fall_on_characters_of_any_text() {
    let mut dice = Dice(7);
    for round in 0..3_000 {
        let length = 1 + dice.below(60);
        let text: String = (0..length).map(|_| PIECES[dice.below(PIECES.len())]).collect();
        check(&text, TONGUES[round % TONGUES.len()]);
    }
}

#[test]
fn large_and_hostile_texts_are_read() {
    let pieces =
        ["\"", "“", "” ", "\"a\" ", "‘a", "a.", "a’", "(", ", ", "Ruiz said, “a ", "he ", "—", "«"];
    for piece in pieces {
        let text = piece.repeat(60_000 / piece.len());
        check(&text, Some(Tongue::English));
        check(&text, Some(Tongue::Spanish));
    }
}

#[test]
fn the_same_text_gives_the_same_quotations() {
    let text = "“We won,” said Ada Ruiz. “At last,” she added, calling it “a good day.”";
    assert_eq!(find(text, None), find(text, None));
    assert!(find("", None).is_empty());
}

fn check(text: &str, tongue: Option<Tongue>) {
    let found = find(text, tongue);
    for found in &found {
        holds(text, &found.span);
        found.cue.iter().for_each(|cue| holds(text, cue));
        found.speaker.iter().for_each(|speaker| holds(text, &speaker.span));
    }
    assert!(found.windows(2).all(|pair| pair[0].span.start <= pair[1].span.start), "{text:?}");
}

/// The span is not empty, and its bytes are whole characters of the text.
fn holds(text: &str, span: &Range<usize>) {
    let words = text.get(span.clone());
    assert!(words.is_some_and(|words| !words.is_empty()), "{span:?} of {text:?}");
}

/// A small generator of numbers, so that every run tries the same texts.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound
    }
}
