//! Topics: what articles are about.

use serde::Serialize;

use crate::{Slug, TopicId};

/// A subject. Its address is `/topics/SLUG`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// Its number.
    pub id: TopicId,
    /// Its address, unique among topics.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// What it is, in a sentence or two.
    pub description: Option<String>,
}

/// A topic as articles name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicRef {
    /// Its number.
    pub id: TopicId,
    /// Its address.
    pub slug: Slug,
    /// Its name.
    pub name: String,
}
