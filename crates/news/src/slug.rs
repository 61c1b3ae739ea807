//! The last part of an address.

use percent_encoding::percent_decode_str;

use crate::Error;

/// The most characters a slug may have.
pub const SLUG_CHARS_MAX: usize = 120;
/// How long a slug made from a headline may grow: long enough to tell articles apart, short enough
/// to read aloud.
const SLUG_FROM_HEADLINE_CHARS_MAX: usize = 80;

/// The last part of an article's, section's, person's or topic's address: `a-z`, `0-9` and single
/// hyphens between them, 1 to [`SLUG_CHARS_MAX`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Slug(Box<str>);

impl Slug {
    /// Reads a slug exactly as given.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let well_formed = !text.is_empty()
            && text.len() <= SLUG_CHARS_MAX
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--")
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if well_formed { Ok(Self(text.into())) } else { Err(Error::Slug(text.to_owned())) }
    }

    /// Makes a slug of any words in any script; `None` when nothing of them can be written in
    /// ASCII (a line of emoji that have no name, an empty line).
    ///
    /// Letters are transliterated (`é` → `e`, `ش` → `sh`), everything else becomes a hyphen, and
    /// the whole is cut at a word's end.
    pub fn from_words(words: &str) -> Option<Self> {
        Self::squeeze(words, SLUG_FROM_HEADLINE_CHARS_MAX)
    }

    /// Makes a slug of one that another program used, keeping its whole length where it can:
    /// percent escapes are decoded, letters transliterated.
    pub fn from_foreign(slug: &str) -> Option<Self> {
        Self::squeeze(&percent_decode_str(slug).decode_utf8_lossy(), SLUG_CHARS_MAX)
    }

    /// The same slug with a number behind it, for when the plain one is taken.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        let suffix = format!("-{number}");
        let keep = self.0.len().min(SLUG_CHARS_MAX - suffix.len());
        Self(format!("{}{suffix}", self.0[..keep].trim_end_matches('-')).into())
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn squeeze(words: &str, chars_max: usize) -> Option<Self> {
        let mut slug = String::with_capacity(words.len());
        // An apostrophe belongs to its word: "Oltmar's" is one word, not "oltmar" and "s".
        let joined: String =
            words.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | 'ʼ' | '\u{ad}')).collect();
        for char in deunicode::deunicode_with_tofu(&joined, " ").chars() {
            if char.is_ascii_alphanumeric() {
                slug.push(char.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') && char != '\'' {
                slug.push('-');
            }
        }
        let whole = slug.trim_end_matches('-');
        let cut = if whole.len() <= chars_max {
            whole
        } else {
            let head = &whole[..=chars_max];
            head.rfind('-').map_or(&whole[..chars_max], |at| &head[..at])
        };
        (!cut.is_empty()).then(|| Self(cut.into()))
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Slug {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl<'de> serde::Deserialize<'de> for Slug {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_in_any_script_become_addresses() {
        for (headline, slug) in [
            (
                "Castane congratulates Haldvik and says Vessaria is ‘ready to talk’",
                "castane-congratulates-haldvik-and-says-vessaria-is-ready-to-talk",
            ),
            ("Oltmar’s count", "oltmars-count"),
            ("  À bientôt, l’été!  ", "a-bientot-lete"),
            ("Öl & Gas: 5 % mehr", "ol-gas-5-mehr"),
            ("北京", "bei-jing"),
            ("a--b__c", "a-b-c"),
        ] {
            assert_eq!(Slug::from_words(headline).unwrap().as_str(), slug);
        }
        assert_eq!(Slug::from_words("…!?"), None);
    }

    #[test]
    fn a_long_headline_is_cut_between_words() {
        let slug = Slug::from_words(&"harbour ".repeat(40)).unwrap();
        assert!(slug.as_str().len() <= 80);
        assert!(slug.as_str().ends_with("harbour"));
        assert_eq!(Slug::from_words(&"x".repeat(200)).unwrap().as_str().len(), 80);
    }

    #[test]
    fn anything_made_parses_again() {
        for words in ["Müller–Straße", "%e0%a4%b9", "😀 joy", "Ελλάδα", "1/2"] {
            if let Some(slug) = Slug::from_foreign(words) {
                assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
                assert_eq!(Slug::parse(slug.numbered(12).as_str()), Ok(slug.numbered(12)));
            }
        }
    }

    #[test]
    fn malformed_slugs_are_refused() {
        for text in ["", "-a", "a-", "a--b", "A", "ä", "a/b", "a b", &"a".repeat(121)] {
            assert_eq!(Slug::parse(text), Err(Error::Slug(text.to_owned())));
        }
    }
}
