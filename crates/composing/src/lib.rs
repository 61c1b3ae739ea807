//! The composing room: copy in, pages out.
//!
//! *Invariant:* values in, strings out. Nothing here reads a file, a clock or the archive, and
//! nothing fails on an article that `news` accepts.

pub mod body;
pub mod copy;
pub mod sanitiser;

mod markup;
