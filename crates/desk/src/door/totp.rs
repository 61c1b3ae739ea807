//! One-time digits (RFC 6238): SHA-1, six digits, thirty seconds, as every app reads them.

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use sha1::Sha1;
use subtle::ConstantTimeEq as _;

/// Seconds a set of digits stands for.
const STEP_SECONDS: i64 = 30;
/// Digits.
const DIGITS: usize = 6;
/// Steps before and after the present one whose digits are taken: clocks differ, people type.
const STEPS_ASIDE: i64 = 1;
/// Bytes of a secret: as many as SHA-1 gives (RFC 4226 §4 R6).
pub(super) const SECRET_BYTES: usize = 20;

/// The step whose digits these are: at most one beside the present step, and after `last`, the
/// last one that was taken. `None` when they are none of them.
pub(super) fn step_of(secret: &[u8], typed: &str, last: i64, now: Timestamp) -> Option<i64> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let present = now.as_second().div_euclid(STEP_SECONDS);
    let steps = (present - STEPS_ASIDE)..=(present + STEPS_ASIDE);
    // Every step is compared, so that the time tells nothing.
    steps
        .filter(|step| bool::from(digits(secret, *step).as_bytes().ct_eq(typed.as_bytes())))
        .fold(None, |found, step| if step > last { Some(step) } else { found })
}

/// The digits at an instant, as an app shows them.
pub fn totp_digits(secret: &[u8], now: Timestamp) -> String {
    digits(secret, now.as_second().div_euclid(STEP_SECONDS))
}

/// The digits of a step (RFC 4226 §5.3).
fn digits(secret: &[u8], step: i64) -> String {
    let mac = Hmac::<Sha1>::new_from_slice(secret);
    let mut mac = mac.unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let at = usize::from(hash[hash.len() - 1] & 0x0f);
    let four = [hash[at] & 0x7f, hash[at + 1], hash[at + 2], hash[at + 3]];
    format!("{:0DIGITS$}", u32::from_be_bytes(four) % 1_000_000)
}

/// Bytes in the letters apps take (base 32, RFC 4648 §6, without padding).
pub(super) fn base32(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1));
    let bits: Vec<u8> = bits.collect();
    let letters = bits.chunks(5).map(|five| {
        let number = five.iter().fold(0, |number, bit| number << 1 | bit) << (5 - five.len());
        char::from(ALPHABET[usize::from(number)])
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 6238, appendix B, at six digits.
    const SECRET: &[u8] = b"12345678901234567890";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn digits_are_those_of_the_standard() {
        for (second, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp_digits(SECRET, at(second)), expected, "{second}");
        }
    }

    #[test]
    fn a_step_is_taken_once_and_near_its_time() {
        for (typed, last, second, step) in [
            ("287082", 0, 59, Some(1)),
            (" 287 082 ", 0, 59, Some(1)),
            ("287082", 0, 89, Some(2 - 1)),
            ("287082", 0, 29, Some(1)),
            ("287082", 0, 90, None),
            ("287082", 1, 59, None),
            ("287083", 0, 59, None),
            ("", 0, 59, None),
            ("28708", 0, 59, None),
        ] {
            assert_eq!(step_of(SECRET, typed, last, at(second)), step, "{typed} {last} {second}");
        }
    }

    #[test]
    fn letters_are_those_of_the_standard() {
        for (bytes, letters) in
            [(&b""[..], ""), (b"f", "MY"), (b"foob", "MZXW6YQ"), (b"foobar", "MZXW6YTBOI")]
        {
            assert_eq!(base32(bytes), letters);
        }
    }
}
