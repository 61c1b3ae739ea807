//! EXIF orientation: the one fact of a camera's that must survive, or pictures lie on their side.

use bytes::Bytes;

/// The value of the orientation tag (1 to 8; CIPA DC-008 §4.6.5.1.6) in an EXIF block as it stands
/// in a file, with or without the `Exif\0\0` before it. 1 when there is none or it is damaged.
pub(crate) fn read(exif: &[u8]) -> u8 {
    let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    directory_value(tiff).filter(|value| (1..=8).contains(value)).unwrap_or(1)
}

/// Whether the orientation lays the picture on its side, so that width and height change places.
pub(crate) fn is_on_its_side(orientation: u8) -> bool {
    orientation >= 5
}

/// The smallest TIFF block that says this orientation and nothing else.
pub(crate) fn write(orientation: u8) -> Bytes {
    let mut block = Vec::with_capacity(26);
    block.extend(b"MM\0\x2A\0\0\0\x08"); // big-endian TIFF, first directory at byte 8
    block.extend(b"\0\x01"); // one entry
    block.extend(b"\x01\x12\0\x03\0\0\0\x01"); // orientation, SHORT, one of them
    block.extend([0, orientation, 0, 0]);
    block.extend([0; 4]); // no next directory
    Bytes::from(block)
}

fn directory_value(tiff: &[u8]) -> Option<u8> {
    let is_little = match tiff.get(..4)? {
        b"II\x2A\0" => true,
        b"MM\0\x2A" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| {
        let four: [u8; 4] = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let entries = usize::from(short(directory)?);
    let entry_at = |n: usize| directory.checked_add(2)?.checked_add(n * 12);
    (0..entries)
        .filter_map(entry_at)
        .find(|&at| short(at) == Some(0x0112))
        .and_then(|at| short(at + 8))
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for orientation in 1..=8 {
            assert_eq!(read(&write(orientation)), orientation);
        }
        let little = b"Exif\0\0II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        assert_eq!(read(little), 6);
    }

    #[test]
    fn damage_reads_as_upright() {
        let whole = write(6);
        for end in 0..18 {
            assert_eq!(read(&whole[..end]), 1);
        }
        assert_eq!(read(b"II\x2A\0\xFF\xFF\xFF\xFF"), 1);
        assert_eq!(read(&write(9)), 1);
    }
}
