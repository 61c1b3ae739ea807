//! Pictures and other files: the facts, not the bytes.

use serde::{Deserialize, Serialize};

use crate::PictureId;

/// A picture or another file the paper holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// Its number.
    pub id: PictureId,
    /// BLAKE3 of the original bytes, in hexadecimal: where the blob store keeps them.
    pub hash: String,
    /// What it is.
    pub file_type: FileType,
    /// Bytes of the file that is served.
    pub bytes: u64,
    /// Pixels; 0 for what is not a picture.
    pub width: u32,
    /// Pixels; 0 for what is not a picture.
    pub height: u32,
    /// The name it came with, cleaned: the last part of its address.
    pub name: String,
    /// What is known of it.
    pub facts: PictureFacts,
}

/// What is known of a picture, each thing in its own field.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PictureFacts {
    /// What it shows, for those who cannot see it (IPTC Alt Text).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// What the reader is told about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// How creator and supplier must be named beside it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub credit: String,
    /// Who made it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub creator: String,
    /// Copyright notice and terms of use.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub rights: String,
}

/// The types of file the paper serves, told by their bytes and never by their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileType {
    /// `image/jpeg`
    Jpeg,
    /// `image/png`
    Png,
    /// `image/gif`
    Gif,
    /// `image/webp`
    Webp,
    /// `image/avif`
    Avif,
    /// `application/pdf`
    Pdf,
    /// `audio/mpeg`
    Mp3,
    /// `audio/mp4`
    M4a,
    /// `audio/ogg`
    Ogg,
    /// `audio/flac`
    Flac,
    /// `audio/wav`
    Wav,
    /// `video/mp4`
    Mp4,
    /// `video/webm`
    Webm,
}

/// What a reader does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// Looks at it.
    Picture,
    /// Listens to it.
    Audio,
    /// Watches it.
    Video,
    /// Takes it away.
    Document,
}

impl FileType {
    /// Every type, for lookups by word.
    pub const ALL: [Self; 13] = [
        Self::Jpeg,
        Self::Png,
        Self::Gif,
        Self::Webp,
        Self::Avif,
        Self::Pdf,
        Self::Mp3,
        Self::M4a,
        Self::Ogg,
        Self::Flac,
        Self::Wav,
        Self::Mp4,
        Self::Webm,
    ];

    /// The word the archive stores and the extension an address ends in.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Avif => "avif",
            Self::Pdf => "pdf",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Ogg => "ogg",
            Self::Flac => "flac",
            Self::Wav => "wav",
            Self::Mp4 => "mp4",
            Self::Webm => "webm",
        }
    }

    /// The media type it is served as (IANA registry).
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Avif => "image/avif",
            Self::Pdf => "application/pdf",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Flac => "audio/flac",
            Self::Wav => "audio/wav",
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
        }
    }

    /// What a reader does with it.
    pub fn medium(self) -> Medium {
        match self {
            Self::Jpeg | Self::Png | Self::Gif | Self::Webp | Self::Avif => Medium::Picture,
            Self::Mp3 | Self::M4a | Self::Ogg | Self::Flac | Self::Wav => Medium::Audio,
            Self::Mp4 | Self::Webm => Medium::Video,
            Self::Pdf => Medium::Document,
        }
    }

    /// The type with this extension, as [`FileType::extension`] writes it.
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|file_type| file_type.extension() == extension)
    }
}

impl Picture {
    /// Its address within the paper: immutable, since it holds the hash of the bytes.
    pub fn address(&self) -> String {
        Self::address_of(&self.hash, &self.name, self.file_type)
    }

    /// The address of a picture with this hash, name and type.
    pub fn address_of(hash: &str, name: &str, file_type: FileType) -> String {
        let hash = &hash[..hash.len().min(32)];
        format!("/pictures/{hash}/{name}.{}", file_type.extension())
    }
}
