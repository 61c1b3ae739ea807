//! What a file is, told by its first bytes.

use news::FileType;

/// The type of a file that begins with `head` (32 bytes are enough, all of it may be given).
/// `None`: none the paper serves; SVG and HTML among them, since they can carry script.
pub fn tell(head: &[u8]) -> Option<FileType> {
    let starts = |magic: &[u8]| head.starts_with(magic);
    let at = |offset: usize, magic: &[u8]| {
        head.get(offset..offset + magic.len()).is_some_and(|part| part == magic)
    };
    match head {
        _ if starts(b"\xFF\xD8\xFF") => Some(FileType::Jpeg),
        _ if starts(b"\x89PNG\r\n\x1A\n") => Some(FileType::Png),
        _ if starts(b"GIF87a") || starts(b"GIF89a") => Some(FileType::Gif),
        _ if starts(b"RIFF") && at(8, b"WEBP") => Some(FileType::Webp),
        _ if starts(b"RIFF") && at(8, b"WAVE") => Some(FileType::Wav),
        _ if starts(b"%PDF-") => Some(FileType::Pdf),
        _ if starts(b"OggS") => Some(FileType::Ogg),
        _ if starts(b"fLaC") => Some(FileType::Flac),
        _ if starts(b"\x1A\x45\xDF\xA3") => is_webm(head).then_some(FileType::Webm),
        _ if at(4, b"ftyp") => of_brand(head.get(8..12)?),
        _ if starts(b"ID3") => Some(FileType::Mp3),
        // An MPEG audio frame: eleven set bits, layer III (ISO/IEC 11172-3 §2.4.1.3).
        [0xFF, second, ..] if second & 0xE6 == 0xE2 => Some(FileType::Mp3),
        _ => None,
    }
}

/// The brands of the ISO base media file format (ISO/IEC 14496-12 §4.3) that name what we serve.
fn of_brand(brand: &[u8]) -> Option<FileType> {
    match brand {
        b"avif" | b"avis" => Some(FileType::Avif),
        b"M4A " | b"M4B " => Some(FileType::M4a),
        b"isom" | b"iso2" | b"iso4" | b"iso5" | b"iso6" | b"mp41" | b"mp42" | b"avc1" | b"M4V "
        | b"dash" | b"MSNV" => Some(FileType::Mp4),
        _ => None,
    }
}

/// Matroska and WebM begin alike; the document type stands within the first bytes.
fn is_webm(head: &[u8]) -> bool {
    head.iter().take(64).copied().collect::<Vec<u8>>().windows(4).any(|word| word == b"webm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_tell_and_names_do_not() {
        for (head, file_type) in [
            (&b"\xFF\xD8\xFF\xE0\0\x10JFIF"[..], Some(FileType::Jpeg)),
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", Some(FileType::Png)),
            (b"RIFF\x24\0\0\0WEBPVP8 ", Some(FileType::Webp)),
            (b"\0\0\0\x20ftypavif\0\0\0\0", Some(FileType::Avif)),
            (b"\0\0\0\x18ftypmp42\0\0\0\0", Some(FileType::Mp4)),
            (b"\0\0\0\x18ftypheic\0\0\0\0", None),
            (b"\x1A\x45\xDF\xA3\x9F\x42\x82\x84webm", Some(FileType::Webm)),
            (b"\x1A\x45\xDF\xA3\x9F\x42\x82\x88matroska", None),
            (b"\xFF\xFB\x90\x44", Some(FileType::Mp3)),
            (b"%PDF-1.7", Some(FileType::Pdf)),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\">", None),
            (b"<!doctype html>", None),
            (b"MZ\x90\0", None),
            (b"", None),
        ] {
            assert_eq!(tell(head), file_type, "{head:?}");
        }
    }
}
