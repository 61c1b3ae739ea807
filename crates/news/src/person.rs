//! People: one record for those who write and those who are quoted.

use serde::{Deserialize, Serialize};

use crate::{PersonId, Picture, Slug};

/// A person's public record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their number.
    pub id: PersonId,
    /// Their address: `/people/SLUG`.
    pub slug: Slug,
    /// The name the paper prints.
    pub name: String,
    /// Other names and spellings.
    pub other_names: Vec<String>,
    /// Offices, the present one first.
    pub offices: Vec<Office>,
    /// A few sentences.
    pub biography: Option<String>,
    /// A portrait, when the paper holds one.
    pub picture: Option<Picture>,
    /// Where else they are found.
    pub links: Vec<Link>,
}

/// A person as bylines name them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonRef {
    /// Their number.
    pub id: PersonId,
    /// Their address: `/people/SLUG`.
    pub slug: Slug,
    /// The name the paper prints.
    pub name: String,
}

/// An office somebody holds or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// What it is called: `President of Vessaria`.
    pub title: String,
    /// First day, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<jiff::civil::Date>,
    /// Last day, when it is over and known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<jiff::civil::Date>,
}

/// A link with a name. The URL is `http`, `https` or `mailto`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is called.
    pub title: String,
    /// Where it leads.
    pub url: String,
}
