//! French, German and Spanish against sets of sentences that the project wrote: exact F1 of the
//! quotations, and how often the speaker named is the right one.

use std::ops::Range;

use quotations::{Found, Tongue};

/// The promise: exact F1 in percent.
const F1_MIN: f64 = 85.0;
/// Kept so that no change makes it worse unseen.
const SPEAKERS_MIN: f64 = 85.0;

const SETS: [(Tongue, &str); 3] = [
    (Tongue::French, include_str!("sets/french.txt")),
    (Tongue::German, include_str!("sets/german.txt")),
    (Tongue::Spanish, include_str!("sets/spanish.txt")),
];

/// A line with its braces and angles taken out, and what stood in them.
#[derive(Default)]
struct Line {
    text: String,
    quotes: Vec<Range<usize>>,
    speakers: Vec<Range<usize>>,
}

#[test]
fn quotations_of_the_neighbours_are_found_exactly() {
    for (tongue, set) in SETS {
        let lines: Vec<Line> = set.lines().skip(1).map(read).collect();
        let gold: usize = lines.iter().map(|line| line.quotes.len()).sum();
        assert!(gold >= 50, "{tongue:?} has only {gold} quotations");
        let (mut given, mut right, mut named) = (0, 0, 0);
        let mut wrong = Vec::new();
        for line in &lines {
            let found = quotations::find(&line.text, Some(tongue));
            let exact = exact(line, &found);
            given += found.len();
            right += exact.len();
            named += exact.iter().filter(|found| names(line, found)).count();
            if exact.len() != line.quotes.len() || found.len() != exact.len() {
                let spans = found.iter().map(|f| &line.text[f.span.clone()]);
                wrong.push(format!("{} → {:?}", line.text, spans.collect::<Vec<_>>()));
            }
        }
        let f1 = percent(2 * right, given + gold);
        let speakers = percent(named, right);
        assert!(f1 >= F1_MIN, "{tongue:?}: exact F1 {f1:.1}\n{}", wrong.join("\n"));
        assert!(speakers >= SPEAKERS_MIN, "{tongue:?}: speakers {speakers:.1}");
    }
}

#[test]
fn the_language_of_each_set_is_guessed() {
    for (tongue, set) in SETS {
        assert_eq!(Tongue::guess(set), tongue);
    }
}

fn read(marked: &str) -> Line {
    let mut line = Line::default();
    for letter in marked.chars() {
        let at = line.text.len();
        match letter {
            '{' => line.quotes.push(at..at),
            '<' => line.speakers.push(at..at),
            '}' => line.quotes.last_mut().expect("an open brace").end = at,
            '>' => line.speakers.last_mut().expect("an open angle").end = at,
            _ => line.text.push(letter),
        }
    }
    line
}

fn exact<'f>(line: &Line, found: &'f [Found]) -> Vec<&'f Found> {
    let bare = |span: &Range<usize>| bare(&line.text, span);
    let gold: Vec<_> = line.quotes.iter().map(bare).collect();
    found.iter().filter(|found| gold.contains(&bare(&found.span))).collect()
}

/// A span without marks, spaces and points at its ends.
fn bare(text: &str, span: &Range<usize>) -> Range<usize> {
    let loose = |letter: char| letter.is_whitespace() || "«»„“”\"'’.,;:!?¿¡".contains(letter);
    let inside = &text[span.clone()];
    let start = span.start + inside.len() - inside.trim_start_matches(loose).len();
    start..start + inside.trim_matches(loose).len()
}

/// Whether the speaker found is one of the line's; a line that names nobody goes without.
fn names(line: &Line, found: &Found) -> bool {
    match &found.speaker {
        Some(speaker) => line
            .speakers
            .iter()
            .any(|gold| gold.start < speaker.span.end && speaker.span.start < gold.end),
        None => line.speakers.is_empty(),
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * f64::from(u32::try_from(part).unwrap())
        / f64::from(u32::try_from(whole).unwrap().max(1))
}
