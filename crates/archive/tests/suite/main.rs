//! What the archive promises, on both engines.

mod cast;
mod lists;
mod log;
mod lookups;
mod migrations;
mod sitemaps;
