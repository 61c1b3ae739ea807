//! What went wrong, said in a visitor's language and on the paper's clock. Every error has a code
//! and what its sentence names; the words for both are the newsroom's.

use std::sync::Arc;

use composing::Words;
use composing::copy::tree::TreeError;
use jiff::tz::TimeZone;
use news::Detail;

/// The language somebody reads, and the clock instants are told on.
#[derive(Clone)]
pub(super) struct Voice {
    pub(super) words: Arc<Words>,
    pub(super) zone: TimeZone,
}

/// Something that went wrong and can be said in any language.
pub(super) trait Trouble: std::fmt::Display {
    fn code(&self) -> &'static str;
    fn details(&self) -> Vec<(&'static str, Detail)>;
}

impl Voice {
    /// The sentence of an error. One that nobody has words for yet speaks for itself, in English:
    /// that is better than nothing.
    pub(super) fn tell(&self, trouble: &impl Trouble) -> String {
        let details = trouble.details().into_iter();
        let named: Vec<(&str, String)> =
            details.map(|(name, detail)| (name, self.detail(detail))).collect();
        let arguments: Vec<(&str, &str)> =
            named.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let message = format!("error-{}", trouble.code());
        let said = self.words.say(&message, &arguments);
        if said == message { trouble.to_string() } else { said }
    }

    fn detail(&self, detail: Detail) -> String {
        match detail {
            Detail::Text(text) => text,
            Detail::Number(number) => number.to_string(),
            Detail::At(at) => self.words.moment(at, &self.zone).date_clock,
            Detail::Word(word) => self.word(word),
            Detail::Words(words) => {
                let words: Vec<String> = words.into_iter().map(|word| self.word(word)).collect();
                self.words.names(&words)
            }
        }
    }

    fn word(&self, word: &str) -> String {
        let message = format!("word-{}", word.replace([' ', '_'], "-"));
        let said = self.words.say(&message, &[]);
        if said == message { word.to_owned() } else { said }
    }
}

impl Trouble for desk::Error {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        self.details()
    }
}

impl Trouble for news::Error {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        self.details()
    }
}

impl Trouble for pictures::Error {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        self.details()
    }
}

impl Trouble for TreeError {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        self.details()
    }
}

#[cfg(test)]
mod tests;
