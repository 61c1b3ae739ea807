//! Recovery codes: for the day the second device is gone. Shown once, each good for one sign-in.

use archive::{Keys, Purpose};
use news::StaffId;

/// How many there are.
const CODES: usize = 10;
/// Letters of a code, 5 bits each.
const LETTERS: usize = 12;
/// Random bytes for all codes.
pub const RECOVERY_BYTES: usize = CODES * LETTERS;

/// Ten codes of these bytes, which are drawn anew: `abcd-efgh-ijkm`.
pub(super) fn codes(bytes: &[u8; RECOVERY_BYTES]) -> Vec<String> {
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letter = |byte: &u8| char::from(ALPHABET[usize::from(byte % 32)]);
    let group = |bytes: &[u8]| bytes.iter().map(letter).collect::<String>();
    let code = |bytes: &[u8]| bytes.chunks(4).map(group).collect::<Vec<_>>().join("-");
    bytes.chunks(LETTERS).map(code).collect()
}

/// Whether this looks like a recovery code, and not like six digits.
pub(super) fn is_code(typed: &str) -> bool {
    letters(typed).count() == LETTERS
}

/// What the archive keeps of a code.
pub(super) fn hash(keys: &Keys, staff: StaffId, typed: &str) -> String {
    let code: String = letters(typed).collect();
    keys.hash(Purpose::Tokens, format!("recovery {} {code}", staff.0).as_bytes())
}

fn letters(typed: &str) -> impl Iterator<Item = char> {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_ten_and_forgive_how_they_are_typed() {
        let codes = codes(&std::array::from_fn(|at| u8::try_from(at).unwrap()));
        assert_eq!(codes.len(), 10);
        assert_eq!(codes[0], "abcd-efgh-ijkm");
        assert!(is_code(&codes[9]) && is_code("ABCD efgh ijkm") && !is_code("123456"));
        let keys = Keys::new([7; 32]);
        let of = |staff, typed| hash(&keys, StaffId(staff), typed);
        assert_eq!(of(1, "abcd-efgh-ijkm"), of(1, "ABCD EFGHIJKM"));
        assert_ne!(of(1, "abcd-efgh-ijkm"), of(2, "abcd-efgh-ijkm"));
    }
}
