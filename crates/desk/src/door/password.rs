//! Passwords: argon2id (RFC 9106), at the library's defaults: 19 MiB and two passes.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::Semaphore;

use crate::Error;

/// The fewest characters (NIST SP 800-63B-4 §3.1.1.2 asks for 15 where a password stands alone, 8
/// where a second factor stands beside it).
const CHARS_MIN: usize = 12;
/// The most bytes: longer ones only cost time.
const BYTES_MAX: usize = 1_024;
/// The fewest different characters: `aaaaaaaaaaaa` is no secret.
const DIFFERENT_CHARS_MIN: usize = 5;
/// Hashes computed at once: each takes 19 MiB and a processor.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// A password somebody has chosen, long enough to be one.
#[derive(Clone)]
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

impl Password {
    /// Takes a password as it was typed, if it is hard enough to guess.
    pub fn new(text: &str) -> Result<Self, Error> {
        let mut different: Vec<char> = text.chars().collect();
        let chars = different.len();
        different.sort_unstable();
        different.dedup();
        if chars < CHARS_MIN || different.len() < DIFFERENT_CHARS_MIN || text.len() > BYTES_MAX {
            return Err(Error::PasswordWeak { chars_min: CHARS_MIN });
        }
        Ok(Self(text.to_owned()))
    }

    /// Its hash as a PHC string. `salt` is drawn anew for each.
    pub(crate) async fn hash(&self, salt: [u8; 16]) -> String {
        let password = self.0.clone();
        computed(move || {
            let hashed = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
            // A salt of 16 bytes is what the library asks for.
            hashed.map_or_else(|_| unreachable!("the salt has the right length"), |h| h.to_string())
        })
        .await
    }
}

/// Whether `typed` is the password of a hash. Without a hash, somebody without a password: it
/// takes as long and says no.
pub(crate) async fn is_password(typed: &str, hash: Option<String>) -> bool {
    /// The hash of a password nobody has.
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA\
                          $AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let typed = typed.as_bytes().get(..BYTES_MAX).unwrap_or(typed.as_bytes()).to_vec();
    let somebody = hash.is_some();
    let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
    let is_right = computed(move || match PasswordHash::new(&hash) {
        Ok(hash) => Argon2::default().verify_password(&typed, &hash).is_ok(),
        Err(_) => false,
    });
    is_right.await && somebody
}

async fn computed<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let turn = AT_ONCE.acquire().await;
    let done = tokio::task::spawn_blocking(work).await;
    drop(turn);
    done.unwrap_or_else(|fault| std::panic::resume_unwind(fault.into_panic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_must_be_hard_to_guess() {
        for (text, is_taken) in [
            ("seven brass buttons", true),
            ("ελληνικά γράμματα", true),
            ("short", false),
            ("aaaaaaaaaaaaaaaaaaaa", false),
            ("", false),
            (&"ab c".repeat(300), false),
        ] {
            assert_eq!(Password::new(text).is_ok(), is_taken, "{text}");
        }
    }

    #[tokio::test]
    async fn only_the_same_password_fits_its_hash() {
        let hash = Password::new("seven brass buttons").unwrap().hash([7; 16]).await;
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(is_password("seven brass buttons", Some(hash.clone())).await);
        assert!(!is_password("Seven brass buttons", Some(hash)).await);
        assert!(!is_password("seven brass buttons", None).await);
        assert!(!is_password("seven brass buttons", Some("broken".to_owned())).await);
    }
}
