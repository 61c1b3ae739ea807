//! The paper's own facts.

use serde::{Deserialize, Serialize};

use crate::{Error, Language, Masthead};

/// What a paper says of itself on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The name on the nameplate.
    pub title: String,
    /// The line under the name.
    pub strapline: Option<String>,
    /// The language of the paper's own words, and of articles that do not say.
    pub language: Language,
    /// The zone in which its days begin.
    pub time_zone: TimeZoneName,
    /// The logo's address within the paper, shown in place of the name in letters.
    pub logo: Option<String>,
    /// The small sign browsers show in a tab: an address within the paper.
    pub favicon: Option<String>,
    /// Who runs it.
    pub masthead: Masthead,
}

/// A name of the IANA time zone database that this program knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct TimeZoneName(String);

impl Default for Paper {
    fn default() -> Self {
        Self {
            title: "A paper without a name".to_owned(),
            strapline: None,
            language: Language::english(),
            time_zone: TimeZoneName::utc(),
            logo: None,
            favicon: None,
            masthead: Masthead::default(),
        }
    }
}

impl TimeZoneName {
    /// Reads a name such as `Europe/Oslo`.
    pub fn parse(name: &str) -> Result<Self, Error> {
        match jiff::tz::TimeZone::get(name) {
            Ok(_) => Ok(Self(name.to_owned())),
            Err(_) => Err(Error::TimeZone(name.to_owned())),
        }
    }

    /// Universal time, which a paper has until it says otherwise.
    pub fn utc() -> Self {
        Self("UTC".to_owned())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The zone. Every value of this type was looked up once; should a later database no longer
    /// know it, the paper's days begin at universal midnight.
    pub fn zone(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.0).unwrap_or(jiff::tz::TimeZone::UTC)
    }
}

impl<'de> Deserialize<'de> for TimeZoneName {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let name = String::deserialize(from)?;
        Self::parse(&name).map_err(serde::de::Error::custom)
    }
}
