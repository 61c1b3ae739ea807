//! An article: its document, its state, and the article as one reads it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    ArticleId, Author, Body, Card, Correction, Dateline, Error, Language, Picture, PictureId,
    PictureRef, Quotation, SectionRef, Slug, TopicRef,
};

/// The most characters a headline may have: what still fits a phone's first screen.
pub const HEADLINE_CHARS_MAX: usize = 400;

/// What an article is, by what it does with the facts. schema.org's subtypes of `NewsArticle`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Says what happened.
    #[default]
    Report,
    /// Says what it means.
    Analysis,
    /// Says what somebody thinks of it.
    Opinion,
    /// Says what came before.
    Background,
    /// Says what is happening.
    Live,
}

/// Where an article stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// In the newsroom only.
    Draft,
    /// Public.
    Published,
    /// Was public; a notice stands at its address.
    Withdrawn,
    /// Never public, kept.
    Spiked,
}

/// The copy of an article and what belongs to it, as one revision saves it: everything that does
/// not depend on the rest of the paper.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Document {
    /// The line that names the article.
    pub headline: String,
    /// A short label above the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// One or two sentences under the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<String>,
    /// Where it was filed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// The picture that leads the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_picture: Option<PictureRef>,
    /// What the reader is told about the lead picture, where this use needs words of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_caption: Option<String>,
    /// The copy.
    pub body: Body,
    /// Corrections and clarifications, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// For the newsroom's eyes: never on a page, in a feed or in structured data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_to_editors: Option<String>,
}

/// When an article was published, and when last changed for its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// When readers first could read it.
    pub published_at: Timestamp,
    /// When it last changed in a way a reader would call a change. Never before `published_at`.
    pub modified_at: Timestamp,
    /// The number of the public version, from 1.
    pub version: u32,
}

/// A withdrawal: who reads what at the article's address now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// When.
    pub withdrawn_at: Timestamp,
    /// What readers are told, in the paper's words.
    pub notice: String,
    /// The headline it had.
    pub headline: String,
    /// The language it was in.
    pub language: Language,
}

/// The same article in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Translation {
    /// The language of that one.
    pub language: Language,
    /// Its headline.
    pub headline: String,
    /// Its address within the paper: `/SECTION/SLUG`.
    pub address: String,
}

/// A published article with all it names, as a reader gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its number.
    pub id: ArticleId,
    /// Its kind.
    pub kind: Kind,
    /// Its language.
    pub language: Language,
    /// The section it stands in.
    pub section: SectionRef,
    /// The last part of its address.
    pub slug: Slug,
    /// The published copy.
    pub document: Document,
    /// When.
    pub publication: Publication,
    /// Who wrote it, in the order of the byline.
    pub authors: Vec<Author>,
    /// What it is about.
    pub topics: Vec<TopicRef>,
    /// The held pictures and files that lead and body name.
    pub pictures: BTreeMap<PictureId, Picture>,
    /// The articles its see-also cards lead to, as far as they are public.
    pub see_also: BTreeMap<ArticleId, Card>,
    /// The same article in other languages.
    pub translations: Vec<Translation>,
    /// Articles that stand beside this one for its readers: earlier ones of its section.
    pub beside: Vec<Card>,
    /// The quotations on the record that its copy marks, in order. Only where it stands alone.
    pub quotations: Vec<Quotation>,
}

impl Kind {
    /// The word the archive, addresses and the API use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Analysis => "analysis",
            Self::Opinion => "opinion",
            Self::Background => "background",
            Self::Live => "live",
        }
    }
}

impl std::str::FromStr for Kind {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self, Error> {
        [Self::Report, Self::Analysis, Self::Opinion, Self::Background, Self::Live]
            .into_iter()
            .find(|kind| kind.as_str() == word)
            .ok_or_else(|| Error::Kind(word.to_owned()))
    }
}

impl State {
    /// The word the archive stores and messages use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
            Self::Spiked => "spiked",
        }
    }
}

impl std::str::FromStr for State {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        [Self::Draft, Self::Published, Self::Withdrawn, Self::Spiked]
            .into_iter()
            .find(|state| state.as_str() == word)
            .ok_or_else(|| format!("“{word}” is not a state of an article"))
    }
}

impl Document {
    /// What must be true before an article may be public.
    pub fn may_publish(&self) -> Result<(), Error> {
        let chars = self.headline.chars().count();
        if self.headline.trim().is_empty() {
            Err(Error::HeadlineMissing)
        } else if chars > HEADLINE_CHARS_MAX {
            Err(Error::HeadlineTooLong { chars, chars_max: HEADLINE_CHARS_MAX })
        } else {
            Ok(())
        }
    }

    /// Every picture and file that lead and body name, each once, the lead first.
    pub fn pictures(&self) -> Vec<PictureRef> {
        let mut pictures: Vec<PictureRef> = self.lead_picture.iter().cloned().collect();
        let in_body = self.body.pictures();
        pictures.extend(in_body.into_iter().filter(|p| self.lead_picture.as_ref() != Some(p)));
        pictures
    }
}

impl Article {
    /// The article's address within the paper: `/SECTION/SLUG`.
    pub fn address(&self) -> String {
        format!("/{}/{}", self.section.slug, self.slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_needed_and_has_its_limit() {
        let of = |headline: &str| Document { headline: headline.into(), ..Document::default() };
        assert_eq!(of(" ").may_publish(), Err(Error::HeadlineMissing));
        assert_eq!(of("Count closes").may_publish(), Ok(()));
        assert_eq!(of(&"ü".repeat(400)).may_publish(), Ok(()));
        assert_eq!(
            of(&"ü".repeat(401)).may_publish(),
            Err(Error::HeadlineTooLong { chars: 401, chars_max: 400 })
        );
    }
}
