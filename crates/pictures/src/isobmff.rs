//! Facts inside MP4, M4A and AVIF files: found, and blanked without moving a byte.
//!
//! Sample tables hold absolute offsets, so nothing may be cut out. A box that holds facts is
//! renamed `free` (ISO/IEC 14496-12 §8.1.2: to be ignored) and its contents are zeroed.

/// Boxes that hold boxes, and in which facts may stand.
const HOLDERS: [&[u8]; 4] = [b"moov", b"trak", b"mdia", b"moof"];
/// Boxes of facts: user data (`©xyz`, `loci`, makers' notes), metadata, and vendors' extensions.
const FACTS: [&[u8]; 3] = [b"udta", b"meta", b"uuid"];
/// How deep boxes are followed.
const DEPTH_MAX: usize = 4;

/// Blanks every box of facts in an MP4 or M4A. `Err` says where the boxes make no sense.
pub(crate) fn blank_facts(file: &mut [u8]) -> Result<(), String> {
    blank_within(file, 0, DEPTH_MAX)
}

/// Whether an AVIF holds EXIF or XMP items, which cannot be blanked without decoding it.
pub(crate) fn avif_has_facts(file: &[u8]) -> bool {
    // `infe` entries name their item's type; both words are searched in the metadata only, which
    // stands before the coded picture.
    let metadata_end = file.windows(4).position(|w| w == b"mdat").unwrap_or(file.len());
    let metadata = &file[..metadata_end];
    [&b"Exif"[..], b"application/rdf+xml"]
        .iter()
        .any(|word| metadata.windows(word.len()).any(|w| w == *word))
}

fn blank_within(boxes: &mut [u8], offset: usize, depth_left: usize) -> Result<(), String> {
    let mut at = 0;
    while at < boxes.len() {
        let (header, size) = box_extent(&boxes[at..])
            .ok_or_else(|| format!("the box at byte {} has an impossible size", offset + at))?;
        let kind: [u8; 4] = boxes[at + 4..at + 8].try_into().unwrap_or_default();
        let contents = at + header..at + size;
        if FACTS.contains(&&kind[..]) {
            boxes[at + 4..at + 8].copy_from_slice(b"free");
            boxes[contents].fill(0);
        } else if HOLDERS.contains(&&kind[..]) && depth_left > 0 {
            let inner_offset = offset + contents.start;
            blank_within(&mut boxes[contents], inner_offset, depth_left - 1)?;
        }
        at += size;
    }
    Ok(())
}

/// The length of a box's header and of the whole box, when it fits into what is left.
fn box_extent(rest: &[u8]) -> Option<(usize, usize)> {
    let size = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
    rest.get(4..8)?;
    let (header, size) = match size {
        0 => (8, rest.len()),
        1 => {
            let large = u64::from_be_bytes(rest.get(8..16)?.try_into().ok()?);
            (16, usize::try_from(large).ok()?)
        }
        size => (8, usize::try_from(size).ok()?),
    };
    (header <= size && size <= rest.len()).then_some((header, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(kind: [u8; 4], contents: &[u8]) -> Vec<u8> {
        let size = u32::try_from(contents.len() + 8).unwrap();
        [&size.to_be_bytes()[..], &kind, contents].concat()
    }

    #[test]
    fn a_place_inside_a_video_is_blanked_and_nothing_moves() {
        let place = boxed(*b"\xA9xyz", b"+59.9139+010.7522/");
        let movie = boxed(*b"moov", &[boxed(*b"mvhd", b"kept"), boxed(*b"udta", &place)].concat());
        let mut file = [boxed(*b"ftyp", b"mp42"), movie, boxed(*b"mdat", b"+59.9")].concat();
        let before = file.len();
        blank_facts(&mut file).unwrap();
        assert_eq!(file.len(), before);
        assert!(!file.windows(8).any(|w| w == b"+59.9139"));
        assert!(file.windows(4).any(|w| w == b"kept"));
        assert!(file.ends_with(b"mdat+59.9"));
    }

    #[test]
    fn impossible_sizes_are_refused() {
        for size in [1_u32, 4, 7, 4_000_000_000] {
            let mut file = [&size.to_be_bytes()[..], b"moov", b"...."].concat();
            assert!(blank_facts(&mut file).is_err(), "{size}");
        }
    }
}
