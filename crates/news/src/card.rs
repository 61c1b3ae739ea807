//! An article as lists show it.

use jiff::Timestamp;
use serde::Serialize;

use crate::{ArticleId, Cursor, Kind, Language, SectionRef, Slug};

/// What lists, rails and see-also cards show of a published article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Which article.
    pub id: ArticleId,
    /// Its kind.
    pub kind: Kind,
    /// Its language, which may differ from the page's.
    pub language: Language,
    /// The section it stands in.
    pub section: SectionRef,
    /// The last part of its address.
    pub slug: Slug,
    /// Its headline.
    pub headline: String,
    /// The label above the headline.
    pub kicker: Option<String>,
    /// Its standfirst.
    pub standfirst: Option<String>,
    /// Where it was filed.
    pub place: Option<String>,
    /// The names of the byline, in order.
    pub authors: Vec<String>,
    /// Its lead picture, when the paper holds one.
    pub picture: Option<CardPicture>,
    /// When it was first public.
    pub published_at: Timestamp,
    /// When it last changed for its readers.
    pub modified_at: Timestamp,
}

/// A card's picture: what an `img` needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct CardPicture {
    /// Its address within the paper.
    pub address: String,
    /// What it shows.
    pub alt: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

impl Card {
    /// The article's address within the paper: `/SECTION/SLUG`.
    pub fn address(&self) -> String {
        format!("/{}/{}", self.section.slug, self.slug)
    }

    /// The place in a list right after this card.
    pub fn cursor(&self) -> Cursor {
        Cursor { published_at: self.published_at, article: self.id }
    }
}
