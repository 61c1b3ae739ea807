//! What the acts promise, on both engines.

mod acts;
mod again;
mod allowed;
mod cast;
mod embargoed;
mod quoting;
mod receiving;
mod saving;
mod settling;
mod versions;
mod waiting;
