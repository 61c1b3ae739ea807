//! Notices while copy is read: each sentence once, with how often it was true.

use std::collections::HashMap;

use super::Notice;

/// How many different sentences are kept; what comes after is only counted.
const SENTENCES_MAX: usize = 300;

/// Collects what the body could not hold.
#[derive(Default)]
pub(crate) struct Notices {
    said: Vec<(Notice, usize)>,
    places: HashMap<String, usize>,
    further: usize,
}

impl Notices {
    /// Something is not in the body.
    pub(crate) fn left_out(&mut self, sentence: impl Into<String>) {
        self.say(sentence.into(), true);
    }

    /// Something is in the body in another shape.
    pub(crate) fn changed(&mut self, sentence: impl Into<String>) {
        self.say(sentence.into(), false);
    }

    fn say(&mut self, sentence: String, is_left_out: bool) {
        if let Some(place) = self.places.get(&sentence) {
            self.said[*place].1 += 1;
        } else if self.said.len() < SENTENCES_MAX {
            self.places.insert(sentence.clone(), self.said.len());
            self.said.push((Notice { is_left_out, sentence }, 1));
        } else {
            self.further += 1;
        }
    }

    /// The notices in the order of the copy.
    pub(crate) fn finish(self) -> Vec<Notice> {
        let counted = |(mut notice, count): (Notice, usize)| {
            if count > 1 {
                notice.sentence = format!("{} ({count} times)", notice.sentence);
            }
            notice
        };
        let mut notices: Vec<Notice> = self.said.into_iter().map(counted).collect();
        if self.further > 0 {
            let sentence = format!("{} further things were left out or changed.", self.further);
            notices.push(Notice { is_left_out: true, sentence });
        }
        notices
    }
}
