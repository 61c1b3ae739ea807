//! The wire: copy from elsewhere, read into manuscripts.
//!
//! *Invariant:* bytes in, [`news::Survey`] and [`news::Manuscript`]s out. Nothing here touches the
//! archive, the network or a file outside what was named; nothing here knows the time.
//!
//! Every source is read twice. [`wordpress::Export`], [`markdown::Folder`] and [`text::Pages`] are
//! made by the first reading and hold its survey; their `manuscripts` is the second reading, which
//! needs the desk's [`news::AddressPlan`].

mod clean;
mod error;
mod lines;
mod manuscripts;
pub mod markdown;
mod plain_words;
pub mod text;
pub mod wordpress;
mod xml;

pub use error::{Place, WireError};
pub use manuscripts::Manuscripts;
