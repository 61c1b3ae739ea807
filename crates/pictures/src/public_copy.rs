//! The copy of an original that readers may have: the same picture, sound or video without what a
//! camera, a phone or a program wrote about where and with what it was made.

use bytes::Bytes;
use img_parts::{ImageEXIF, jpeg::Jpeg, png::Png, riff::RiffContent, webp::WebP};
use news::FileType;

use crate::{isobmff, orientation};

/// JPEG segments a picture needs to be shown: everything but application data (of which JFIF, the
/// colour profile and Adobe's colour transform are needed too) and free text.
const JPEG_APP_KEPT: [u8; 3] = [0xE0, 0xE2, 0xEE];
/// PNG chunks that say something about the picture rather than show it.
const PNG_FACTS: [&[u8; 4]; 5] = [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"];
/// Flags in a WebP's header that announce EXIF and XMP (RFC 9649 §2.7.1.2).
const WEBP_FACT_FLAGS: u8 = 0b0000_1100;

/// The public copy of `original`; the same bytes when there is nothing to take out. `Err` says what
/// is damaged, or why it cannot be made public.
pub(crate) fn of(original: &Bytes, file_type: FileType) -> Result<Bytes, String> {
    match file_type {
        FileType::Jpeg => of_jpeg(original),
        FileType::Png => of_png(original),
        FileType::Webp => of_webp(original),
        FileType::Mp4 | FileType::M4a => {
            let mut file = original.to_vec();
            isobmff::blank_facts(&mut file)?;
            Ok(Bytes::from(file))
        }
        FileType::Avif if isobmff::avif_has_facts(original) => Err(
            "it carries a camera's notes, which may tell a place, and cannot be served without \
             them: save it as JPEG or WebP"
                .to_owned(),
        ),
        // GIF has no camera's notes; a document's own title and author belong to the document;
        // sound and WebM from a phone carry titles, no places.
        _ => Ok(original.clone()),
    }
}

/// The orientation an original asks for, 1 to 8.
pub(crate) fn orientation_of(original: &Bytes, file_type: FileType) -> u8 {
    let exif = match file_type {
        FileType::Jpeg => Jpeg::from_bytes(original.clone()).ok().and_then(|jpeg| jpeg.exif()),
        FileType::Png => Png::from_bytes(original.clone()).ok().and_then(|png| png.exif()),
        FileType::Webp => WebP::from_bytes(original.clone()).ok().and_then(|webp| webp.exif()),
        _ => None,
    };
    exif.map_or(1, |exif| orientation::read(&exif))
}

fn of_jpeg(original: &Bytes) -> Result<Bytes, String> {
    let mut jpeg = Jpeg::from_bytes(original.clone()).map_err(|fault| fault.to_string())?;
    let turn = jpeg.exif().map_or(1, |exif| orientation::read(&exif));
    jpeg.segments_mut().retain(|segment| match segment.marker() {
        marker @ 0xE0..=0xEF => JPEG_APP_KEPT.contains(&marker),
        marker => marker != 0xFE,
    });
    if turn != 1 {
        jpeg.set_exif(Some(orientation::write(turn)));
    }
    Ok(jpeg.encoder().bytes())
}

fn of_png(original: &Bytes) -> Result<Bytes, String> {
    let mut png = Png::from_bytes(original.clone()).map_err(|fault| fault.to_string())?;
    let turn = png.exif().map_or(1, |exif| orientation::read(&exif));
    png.chunks_mut().retain(|chunk| !PNG_FACTS.contains(&&chunk.kind()));
    if turn != 1 {
        png.set_exif(Some(orientation::write(turn)));
    }
    Ok(png.encoder().bytes())
}

fn of_webp(original: &Bytes) -> Result<Bytes, String> {
    let mut webp = WebP::from_bytes(original.clone()).map_err(|fault| fault.to_string())?;
    let turn = webp.exif().map_or(1, |exif| orientation::read(&exif));
    webp.remove_chunks_by_id(img_parts::webp::CHUNK_EXIF);
    webp.remove_chunks_by_id(img_parts::webp::CHUNK_XMP);
    for chunk in webp.chunks_mut() {
        if chunk.id() == img_parts::webp::CHUNK_VP8X
            && let RiffContent::Data(header) = chunk.content_mut()
        {
            let mut bytes = header.to_vec();
            bytes.iter_mut().take(1).for_each(|flags| *flags &= !WEBP_FACT_FLAGS);
            *header = Bytes::from(bytes);
        }
    }
    if turn != 1 {
        webp.set_exif(Some(orientation::write(turn)));
    }
    Ok(webp.encoder().bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PNG of one pixel with a text chunk, and the same as JPEG-like segments: small enough to
    /// read here, whole enough for a parser.
    fn png_with_place() -> Bytes {
        let pixel: &[u8] = &[
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52,
            0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49,
            0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xAF, 0xA4, 0x71, 0,
            0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
        ];
        let mut png = Png::from_bytes(Bytes::from_static(pixel)).unwrap();
        let place = Bytes::from_static(b"Location\0Cape Lisse 59.9");
        png.chunks_mut().insert(1, img_parts::png::PngChunk::new(*b"tEXt", place));
        png.set_exif(Some(orientation::write(6)));
        png.encoder().bytes()
    }

    fn holds(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn the_place_goes_and_the_orientation_stays() {
        let original = png_with_place();
        assert!(holds(&original, b"Cape Lisse"));
        let public = of(&original, FileType::Png).unwrap();
        assert!(!holds(&public, b"Cape Lisse"));
        assert_eq!(orientation_of(&public, FileType::Png), 6);
    }

    #[test]
    fn a_jpeg_keeps_only_what_shows_it() {
        let segment = |marker: u8, contents: &[u8]| {
            let length = u16::try_from(contents.len() + 2).unwrap().to_be_bytes();
            [&[0xFF, marker], &length[..], contents].concat()
        };
        let original = Bytes::from(
            [
                b"\xFF\xD8".to_vec(),
                segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
                segment(0xE1, &[b"Exif\0\0", &orientation::write(8)[..], b"serial 4711"].concat()),
                segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>59.9</x>"),
                segment(0xED, b"Photoshop 3.0\0city"),
                segment(0xFE, b"a remark"),
                segment(0xC0, b"\x08\0\x01\0\x02\x01\x01\x11\0"),
                segment(0xDA, b"\x01\x01\0\0\x3F\0"),
                b"\x12\x34\xFF\xD9".to_vec(),
            ]
            .concat(),
        );
        let public = of(&original, FileType::Jpeg).unwrap();
        for words in [&b"serial"[..], b"59.9", b"city", b"remark"] {
            assert!(holds(&original, words) && !holds(&public, words));
        }
        assert!(holds(&public, b"JFIF"));
        assert_eq!(orientation_of(&public, FileType::Jpeg), 8);
        assert!(orientation::is_on_its_side(8));
    }
}
