//! Words on their way into a paragraph: white space collapses as HTML has it.

use news::{Mark, Text};

/// A paragraph under way.
#[derive(Default)]
pub(super) struct Line {
    text: Text,
    /// The marks of a blank that is printed once words follow it.
    blank: Option<Vec<Mark>>,
    /// Line breaks since the last words.
    breaks: u32,
}

impl Line {
    /// Adds words; runs of white space become one space, none at a line's start or end.
    pub(super) fn push(&mut self, words: &str, marks: &[Mark]) {
        let mut rest = words;
        loop {
            let begin = rest.trim_start_matches(is_blank);
            if begin.len() < rest.len() {
                self.blank(marks);
            }
            if begin.is_empty() {
                return;
            }
            let end = end_of_plain(begin);
            self.set(&begin[..end], marks);
            rest = &begin[end..];
        }
    }

    /// Adds words exactly as they are.
    pub(super) fn push_kept(&mut self, words: &str, marks: &[Mark]) {
        if !words.is_empty() {
            self.set(words, marks);
        }
    }

    /// Breaks the line. Says how many breaks now stand one after the other.
    pub(super) fn push_break(&mut self, marks: &[Mark]) -> u32 {
        self.blank = None;
        if !self.text.0.is_empty() {
            self.text.push("\n", marks);
            self.breaks += 1;
        }
        self.breaks
    }

    /// How much there is, to tell whether something was added.
    pub(super) fn measure(&self) -> usize {
        self.text.0.iter().map(|span| span.text.len()).sum()
    }

    /// The text so far, with the breaks at its end taken off; the line is empty again.
    pub(super) fn take(&mut self) -> Text {
        let mut text = std::mem::take(&mut self.text);
        for _ in 0..self.breaks {
            if let Some(last) = text.0.last_mut() {
                last.text.pop();
                if last.text.is_empty() {
                    text.0.pop();
                }
            }
        }
        (self.blank, self.breaks) = (None, 0);
        text
    }

    fn blank(&mut self, marks: &[Mark]) {
        let at_start = self.text.0.is_empty() || self.breaks > 0;
        if !at_start && self.blank.is_none() {
            self.blank = Some(marks.to_vec());
        }
    }

    fn set(&mut self, words: &str, marks: &[Mark]) {
        if let Some(before) = self.blank.take() {
            // A blank between differently marked words carries only the marks both have.
            let shared = before.iter().zip(marks).take_while(|(a, b)| a == b).count();
            self.text.push(" ", &before[..shared]);
        }
        self.breaks = 0;
        self.text.push(words, marks);
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '\r' | '\x0c')
}

/// The end of the longest beginning in which white space is single spaces between words.
fn end_of_plain(words: &str) -> usize {
    let bytes = words.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let ends = match byte {
            b'\n' | b'\t' | b'\r' | b'\x0c' => true,
            b' ' => bytes.get(at + 1).is_none_or(|next| is_blank(char::from(*next))),
            _ => false,
        };
        if ends {
            return at;
        }
        at += 1;
    }
    at
}
