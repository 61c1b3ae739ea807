//! What can go wrong with a file.

use news::Detail;

/// Why a file was refused or could not be had.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The bytes are none of the types the paper serves.
    #[error(
        "“{name}” is not a type of file the paper serves: use JPEG, PNG, GIF, WebP or AVIF \
         pictures, PDF, MP3, M4A, Ogg, FLAC or WAV sound, MP4 or WebM video."
    )]
    Type {
        /// The file's name.
        name: String,
    },
    /// The bytes begin like a known type and then are not.
    #[error("“{name}” is damaged and was not taken: {why}.")]
    Damaged {
        /// The file's name.
        name: String,
        /// What is wrong with it.
        why: String,
    },
    /// The file is larger than the paper takes.
    #[error("“{name}” has {bytes} bytes; {bytes_max} is the most the paper takes.")]
    TooLarge {
        /// The file's name.
        name: String,
        /// Its size.
        bytes: u64,
        /// The most.
        bytes_max: u64,
    },
    /// The setting for the blob store is not understood.
    #[error("The blob store “{0}” cannot be used: write s3://BUCKET?endpoint=URL or leave it out.")]
    Location(String),
    /// The blob store did not do what it was asked.
    #[error("The store of pictures did not answer: check the folder, or the S3 server.")]
    Store(#[source] object_store::Error),
}

impl Error {
    /// A short stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Type { .. } => "file_type_unknown",
            Self::Damaged { .. } => "file_damaged",
            Self::TooLarge { .. } => "file_too_large",
            Self::Location(_) => "blob_store_invalid",
            Self::Store(_) => "blob_store_failed",
        }
    }

    /// What the sentence names, by the names its translations know. Why a file is damaged is for
    /// whoever knows its format.
    pub fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Type { name } => vec![("name", Detail::text(name))],
            Self::Damaged { name, why } => {
                vec![("name", Detail::text(name)), ("why", Detail::text(why))]
            }
            Self::TooLarge { name, bytes, bytes_max } => vec![
                ("name", Detail::text(name)),
                ("bytes", Detail::count(*bytes)),
                ("bytes_max", Detail::count(*bytes_max)),
            ],
            Self::Location(_) | Self::Store(_) => Vec::new(),
        }
    }
}
