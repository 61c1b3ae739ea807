//! The composing room: copy in, pages out.
//!
//! *Invariant:* values in, strings out. Nothing here reads a file, a clock or the archive, and
//! nothing fails on an article that `news` accepts.

pub mod body;
pub mod copy;
mod error;
pub mod feed;
mod markup;
pub mod ninjs;
pub mod page;
pub mod plot;
pub mod ready_made;
pub mod record;
pub mod sanitiser;
pub mod sitemap;
pub mod structured;
pub mod theme;
mod xml;

pub use error::ComposingError;
pub use page::Press;
pub use theme::{Letter, LetterSet, NewsroomTheme, Theme, ThemeError, Words};
