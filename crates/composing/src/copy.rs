//! Copy in: HTML, Markdown, plain text and the editor's document, read into a body.

pub mod html;
pub mod markdown;
pub mod plain;
pub mod tree;

mod house;
mod notices;

use news::Body;

/// Copy that was read: the body, and what it could not hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// The body.
    pub body: Body,
    /// What was left out or changed, in the order of the copy.
    pub notices: Vec<Notice>,
}

/// One thing the body could not hold as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Left out altogether, or kept in another shape.
    pub is_left_out: bool,
    /// What and why, in a sentence: `A <video> without an address was left out.`
    pub sentence: String,
}
