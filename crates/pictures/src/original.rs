//! A file as it came in, checked and measured.

use bytes::Bytes;
use news::{FileType, Slug};

use crate::{Error, file_type, orientation, public_copy};

/// The largest file the paper takes, in bytes: an hour of speech as video.
pub const ORIGINAL_BYTES_MAX: u64 = 512 * 1024 * 1024;

/// A checked file: what it is, how large, and the copy that may be public.
#[derive(Debug, Clone)]
pub struct Original {
    /// BLAKE3 of the original bytes, in hexadecimal.
    pub hash: String,
    /// What it is, told by its bytes.
    pub file_type: FileType,
    /// The bytes as they came.
    pub bytes: Bytes,
    /// The bytes readers may have.
    pub public: Bytes,
    /// Pixels as shown, orientation applied; 0 for what is not a picture.
    pub width: u32,
    /// Pixels as shown; 0 for what is not a picture.
    pub height: u32,
    /// The last part of its address, without extension.
    pub name: String,
}

impl Original {
    /// Checks a file that came under `name`.
    pub fn check(bytes: Bytes, name: &str) -> Result<Self, Error> {
        let size = bytes.len() as u64;
        if size > ORIGINAL_BYTES_MAX {
            let bytes_max = ORIGINAL_BYTES_MAX;
            return Err(Error::TooLarge { name: name.to_owned(), bytes: size, bytes_max });
        }
        let file_type =
            file_type::tell(&bytes).ok_or_else(|| Error::Type { name: name.to_owned() })?;
        let damaged = |why: String| Error::Damaged { name: name.to_owned(), why };
        let (width, height) = measure(&bytes, file_type).map_err(damaged)?;
        let public = public_copy::of(&bytes, file_type).map_err(damaged)?;
        let hash = blake3::hash(&bytes).to_hex().to_string();
        Ok(Self { hash, file_type, public, width, height, name: clean_name(name), bytes })
    }
}

fn measure(bytes: &Bytes, file_type: FileType) -> Result<(u32, u32), String> {
    if file_type.medium() != news::Medium::Picture {
        return Ok((0, 0));
    }
    let size = imagesize::blob_size(bytes).map_err(|fault| fault.to_string())?;
    let pixels = |n: usize| u32::try_from(n).map_err(|_| "it is too wide".to_owned());
    let (width, height) = (pixels(size.width)?, pixels(size.height)?);
    if width == 0 || height == 0 {
        return Err("it has no width or no height".to_owned());
    }
    let turned = orientation::is_on_its_side(public_copy::orientation_of(bytes, file_type));
    Ok(if turned { (height, width) } else { (width, height) })
}

fn clean_name(name: &str) -> String {
    let file_name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    Slug::from_words(stem).map_or_else(|| "file".to_owned(), |slug| slug.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_addresses() {
        for (name, clean) in [
            ("IMG 0042 (Kopie).JPG", "img-0042-kopie"),
            ("../../etc/passwd.png", "passwd"),
            ("порт.webp", "port"),
            (".jpg", "file"),
        ] {
            assert_eq!(clean_name(name), clean);
        }
    }

    #[test]
    fn what_can_carry_script_is_refused() {
        for bytes in [&b"<svg onload=alert(1)>"[..], b"<html>", b""] {
            let refused = Original::check(Bytes::from_static(bytes), "x.png").unwrap_err();
            assert_eq!(refused.code(), "file_type_unknown");
        }
        let cut = Original::check(Bytes::from_static(b"\x89PNG\r\n\x1A\n"), "x.png").unwrap_err();
        assert_eq!(cut.code(), "file_damaged");
    }
}
