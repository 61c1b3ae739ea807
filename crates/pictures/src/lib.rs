//! The picture desk: what a file is, the copy of it that readers may have, and where its bytes lie.
//!
//! *Invariant:* nothing here knows SQL, HTTP or templates. A file's type is told by its bytes,
//! never by its name, and no reader ever gets a byte of the places, serial numbers and other facts
//! a camera wrote into it.

mod blobs;
mod error;
mod file_type;
mod isobmff;
mod orientation;
mod original;
mod public_copy;

pub use blobs::{BlobLocation, Blobs, ReaderFile};
pub use error::Error;
pub use file_type::tell;
pub use object_store::GetRange;
pub use original::{ORIGINAL_BYTES_MAX, Original};
