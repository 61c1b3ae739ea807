//! Quotation marks: which open, which close, and the stretches between them.
//!
//! A stretch never crosses a line. One that a line leaves open goes on in the next line when the
//! first mark there closes; most printers open again instead, and then the two belong together.

use crate::Tongue;

/// A run of text between marks, both included where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The line ended before the mark that closes.
    pub(crate) left_open: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Opens,
    Closes,
    /// A straight mark that its neighbours do not decide.
    Either,
}

struct Mark {
    start: usize,
    end: usize,
    turn: Turn,
    straight: bool,
}

/// All stretches, in order.
pub(crate) fn stretches(text: &str, tongue: Tongue) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut carried = false;
    let mut marks = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let ink = line.trim_end();
        if !ink.is_empty() {
            marks.clear();
            marks_of(ink, line_start, tongue, &mut marks);
            carried = pair(&marks, line_start, line_start + ink.len(), carried, &mut found);
        }
        line_start += line.len();
    }
    if found.is_empty() && tongue == Tongue::English {
        return singles(text);
    }
    found
}

/// Where a paper prints no double marks at all, single ones are its quotation marks.
fn singles(text: &str) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut opens = None;
        let mut before = ' ';
        for (at, letter) in line.char_indices() {
            if letter == '\u{2018}' && !before.is_alphanumeric() {
                if let Some(began) = opens {
                    found.extend(single(text, began, start + at));
                }
                opens = Some(start + at);
            }
            before = letter;
        }
        if let Some(began) = opens {
            found.extend(single(text, began, start + line.len()));
        }
        start += line.len();
    }
    found
}

/// The stretch that opens at `start`, if it closes before `end`: at the first mark after a point
/// or comma, or else at the last one that cannot be an apostrophe.
fn single(text: &str, start: usize, end: usize) -> Option<Stretch> {
    let mut closes = None;
    let mut letters = text[start..end].char_indices().peekable();
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        let inside = letters.peek().is_some_and(|next| next.1.is_alphanumeric());
        if letter == '\u{2019}' && !inside {
            closes = Some(start + at + letter.len_utf8());
            if ",.!?\u{2026}".contains(before) {
                break;
            }
        }
        before = letter;
    }
    closes.map(|end| Stretch { start, end, left_open: false })
}

fn marks_of(line: &str, offset: usize, tongue: Tongue, marks: &mut Vec<Mark>) {
    let mut before = ' ';
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map_or(' ', |next| next.1);
        let start = offset + at;
        if letter == '\'' && after == '\'' {
            // Two single marks for a double one.
            letters.next();
            let after = letters.peek().map_or(' ', |next| next.1);
            let turn = by_place(before, after);
            marks.push(Mark { start, end: start + 2, turn, straight: true });
            before = letter;
            continue;
        }
        if let Some((turn, straight)) = turn_of(letter, before, after, tongue) {
            marks.push(Mark { start, end: start + letter.len_utf8(), turn, straight });
        }
        before = letter;
    }
}

/// Which way a straight mark turns, by its neighbours.
fn by_place(before: char, after: char) -> Turn {
    let can_open = (before.is_whitespace() || "([\u{2014}\u{2013}-".contains(before))
        && !after.is_whitespace();
    let can_close = !before.is_whitespace()
        && (after.is_whitespace() || ".,;:!?)]\u{2014}\u{2013}".contains(after));
    match (can_open, can_close) {
        (true, false) => Turn::Opens,
        (false, true) => Turn::Closes,
        _ => Turn::Either,
    }
}

/// Which way a mark turns, and whether it is a straight one; none for any other letter.
fn turn_of(letter: char, before: char, after: char, tongue: Tongue) -> Option<(Turn, bool)> {
    let is_german = tongue == Tongue::German;
    let placed = || by_place(before, after);
    let turn = match letter {
        '"' | '\u{2033}' => return Some((placed(), true)),
        // Swiss papers point outwards, German books inwards.
        '\u{ab}' | '\u{bb}' if is_german && placed() == Turn::Opens => Turn::Opens,
        '\u{ab}' | '\u{bb}' | '\u{201c}' if is_german => Turn::Closes,
        // A mistyped mark is known by its place.
        '\u{201c}' if after.is_whitespace() && ",.!?".contains(before) => Turn::Closes,
        '\u{201d}' if before.is_whitespace() && after.is_alphanumeric() => Turn::Opens,
        '\u{201c}' | '\u{201e}' | '\u{201f}' | '\u{ab}' => Turn::Opens,
        '\u{201d}' | '\u{bb}' => Turn::Closes,
        _ => return None,
    };
    Some((turn, false))
}

/// Pairs a line's marks; true when the line ends inside a stretch.
fn pair(marks: &[Mark], start: usize, end: usize, carried: bool, found: &mut Vec<Stretch>) -> bool {
    let goes_on = carried && marks.first().is_some_and(|first| first.turn == Turn::Closes);
    let mut inside = goes_on.then_some(start);
    for mark in marks {
        match inside {
            None if mark.turn == Turn::Closes && !mark.straight => {}
            None => inside = Some(mark.start),
            Some(began) if mark.turn == Turn::Opens => {
                // A round mark inside begins anew; a straight one may be nested, or mistyped.
                if !mark.straight {
                    found.push(Stretch { start: began, end: mark.start, left_open: false });
                    inside = Some(mark.start);
                }
            }
            Some(began) => {
                found.push(Stretch { start: began, end: mark.end, left_open: false });
                inside = None;
            }
        }
    }
    if let Some(began) = inside {
        found.push(Stretch { start: began, end, left_open: true });
    }
    inside.is_some()
}
