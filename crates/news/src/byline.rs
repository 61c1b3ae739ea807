//! Who wrote an article: data, never a string to be parsed again.

use serde::{Deserialize, Serialize};

use crate::{PersonId, PersonRef};

/// One person in a byline, as a reader gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Author {
    /// Who.
    pub person: PersonRef,
    /// What they did, when it was not simply to write: `photographs`, `translation`, `in Hallgrun`.
    pub role: Option<String>,
}

/// A byline as a revision saves it: people in order, each with what they did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Byline(pub Vec<(PersonId, Option<String>)>);
