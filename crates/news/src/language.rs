//! Languages of articles, of words inside them, and of the paper's own pages.

use crate::Error;

/// A language tag (BCP 47, RFC 5646) in its canonical letter case: `en`, `pt-BR`, `zh-Hant`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Language(String);

/// Which way a script is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Language {
    /// Reads a tag; underscores are taken for hyphens, letter case is mended (RFC 5646 §2.1.1).
    pub fn parse(tag: &str) -> Result<Self, Error> {
        let refused = || Error::Language(tag.to_owned());
        let mut parts = Vec::new();
        for (position, part) in tag.trim().split(['-', '_']).enumerate() {
            let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
            let alphanumeric = part.bytes().all(|b| b.is_ascii_alphanumeric());
            parts.push(match (position, part.len()) {
                (0, 2..=3) if letters => part.to_ascii_lowercase(),
                (0, _) => return Err(refused()),
                (_, 4) if letters => capitalised(part),
                (_, 2) if letters => part.to_ascii_uppercase(),
                (_, 1..=8) if alphanumeric => part.to_ascii_lowercase(),
                _ => return Err(refused()),
            });
        }
        if parts.len() > 6 { Err(refused()) } else { Ok(Self(parts.join("-"))) }
    }

    /// English, the language a paper has until it says otherwise.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script and region: `zh` of `zh-Hant-TW`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The way the language's script is written: by the tag's own script when it names one, else
    /// by the script the language is usually written in.
    pub fn direction(&self) -> Direction {
        let script = self.0.split('-').skip(1).find(|part| part.len() == 4);
        let rtl = match script {
            Some(script) => matches!(
                script,
                "Arab" | "Hebr" | "Thaa" | "Syrc" | "Nkoo" | "Adlm" | "Rohg" | "Mand" | "Samr"
            ),
            None => matches!(
                self.primary(),
                "ar" | "he"
                    | "iw"
                    | "fa"
                    | "ur"
                    | "ps"
                    | "sd"
                    | "ug"
                    | "yi"
                    | "dv"
                    | "ckb"
                    | "arc"
                    | "nqo"
                    | "syr"
                    | "arz"
                    | "azb"
                    | "prs"
            ),
        };
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }
}

impl Direction {
    /// `ltr` or `rtl`, as HTML's `dir` wants it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

fn capitalised(part: &str) -> String {
    let lower = part.to_ascii_lowercase();
    lower[..1].to_ascii_uppercase() + &lower[1..]
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Language {
    type Err = Error;

    fn from_str(tag: &str) -> Result<Self, Error> {
        Self::parse(tag)
    }
}

impl<'de> serde::Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(from)?;
        Self::parse(&tag).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_and_mended() {
        for (tag, canonical) in
            [("en", "en"), ("en_us", "en-US"), ("ZH-hant-tw", "zh-Hant-TW"), ("es-419", "es-419")]
        {
            assert_eq!(Language::parse(tag).unwrap().as_str(), canonical);
        }
        for tag in ["", "e", "english language", "en-", "12", "en-überlang"] {
            assert!(Language::parse(tag).is_err(), "{tag}");
        }
    }

    #[test]
    fn direction_follows_the_script() {
        for (tag, direction) in [
            ("ar", Direction::Rtl),
            ("he-IL", Direction::Rtl),
            ("az-Arab", Direction::Rtl),
            ("ur-Latn", Direction::Ltr),
            ("en", Direction::Ltr),
        ] {
            assert_eq!(Language::parse(tag).unwrap().direction(), direction, "{tag}");
        }
    }
}
