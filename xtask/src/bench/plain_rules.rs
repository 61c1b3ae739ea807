//! The plain rules that the finder is measured against: every stretch between marks of two words or
//! more is a quotation, and whoever is named beside the nearest of twenty verbs said it.

use std::io::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::Outcome;

const VERBS: [&str; 20] = [
    "said",
    "says",
    "say",
    "told",
    "tells",
    "wrote",
    "added",
    "asked",
    "called",
    "saying",
    "argued",
    "continued",
    "explained",
    "noted",
    "replied",
    "responded",
    "tweeted",
    "stated",
    "reported",
    "adding",
];
/// How far from the stretch a verb may stand, in words.
const REACH_WORDS: usize = 12;

/// Answers each line of the set.
pub(super) fn answer(set: &Path, into: &Path) -> Outcome {
    let lines = std::fs::read_to_string(set).map_err(|e| format!("{}: {e}", set.display()))?;
    let mut out = Vec::new();
    for line in lines.lines() {
        let article: Value =
            serde_json::from_str(line).map_err(|e| format!("{}: {e}", set.display()))?;
        let letters: Vec<char> = article["text"].as_str().unwrap_or_default().chars().collect();
        let quotes: Vec<Value> = stretches(&letters)
            .into_iter()
            .filter(|(start, end)| words(&letters, *start, *end).len() >= 2)
            .map(|(start, end)| quote(&letters, start, end))
            .collect();
        writeln!(out, "{}", json!({"id": article["id"], "quotes": quotes}))
            .map_err(|e| format!("{}: {e}", into.display()))?;
    }
    std::fs::write(into, out).map_err(|e| format!("{}: {e}", into.display()))
}

/// From one mark to the next, within a line.
fn stretches(letters: &[char]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, letter) in letters.iter().enumerate() {
        match (letter, open) {
            ('\n', _) => open = None,
            ('\u{201c}' | '"', None) => open = Some(at),
            ('\u{201d}' | '"', Some(start)) => {
                found.push((start, at + 1));
                open = None;
            }
            _ => {}
        }
    }
    found
}

fn quote(letters: &[char], start: usize, end: usize) -> Value {
    match speaker(letters, start, end) {
        Some((from, to)) => json!({"start": start, "end": end, "speaker_start": from,
            "speaker_end": to, "speaker_text": letters[from..to].iter().collect::<String>()}),
        None => json!({"start": start, "end": end}),
    }
}

/// The name or pronoun beside the verb that stands nearest, first after the stretch, then before.
fn speaker(letters: &[char], start: usize, end: usize) -> Option<(usize, usize)> {
    let line_end =
        letters[end..].iter().position(|l| *l == '\n').map_or(letters.len(), |p| end + p);
    let line_start = letters[..start].iter().rposition(|l| *l == '\n').map_or(0, |p| p + 1);
    let after = words(letters, end, line_end);
    let mut before = words(letters, line_start, start);
    let verb = |word: &(usize, usize)| VERBS.contains(&text(letters, *word).as_str());
    if let Some(at) = after.iter().take(REACH_WORDS).position(verb) {
        return name(letters, after[..at].iter().rev())
            .or_else(|| name(letters, after[at + 1..].iter()));
    }
    before.reverse();
    let at = before.iter().take(REACH_WORDS).position(verb)?;
    name(letters, before[at + 1..].iter())
}

/// The nearest run of capitalised words, or a pronoun.
fn name<'w>(
    letters: &[char],
    words: impl Iterator<Item = &'w (usize, usize)>,
) -> Option<(usize, usize)> {
    let mut run: Option<(usize, usize)> = None;
    for word in words.take(REACH_WORDS) {
        let is_name = letters[word.0].is_uppercase()
            || ["he", "she", "they", "it", "who"].contains(&text(letters, *word).as_str());
        match run {
            Some((from, to)) if is_name => run = Some((from.min(word.0), to.max(word.1))),
            Some(_) => break,
            None if is_name => run = Some(*word),
            None => {}
        }
    }
    run
}

fn text(letters: &[char], word: (usize, usize)) -> String {
    letters[word.0..word.1].iter().collect()
}

fn words(letters: &[char], start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, letter) in letters.iter().enumerate().take(end).skip(start) {
        if letter.is_alphanumeric() {
            match found.last_mut() {
                Some(last) if last.1 == at => last.1 = at + 1,
                _ => found.push((at, at + 1)),
            }
        }
    }
    found
}
