//! What the acts promise, on both engines.

mod acts;
mod again;
mod cast;
mod receiving;
mod saving;
mod settling;
mod versions;
mod waiting;
