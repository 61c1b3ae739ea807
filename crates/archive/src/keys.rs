//! Keys: one root, and one key derived from it for each purpose, so that none serves two.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::Mac as _;
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

/// Bytes of a nonce of XChaCha20-Poly1305.
const NONCE_BYTES: usize = 24;
/// Bytes of a token's seal: half an HMAC-SHA-256, which RFC 2104 §5 allows.
const SEAL_BYTES: usize = 16;

/// What a key is for. The words are part of the derivation: they are never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Tokens of one-time addresses.
    Links,
    /// Tokens that bind a form to its session.
    Csrf,
    /// Addresses of previews.
    Previews,
    /// Signed addresses of pictures that are not public.
    PictureAddresses,
    /// Secrets of second factors, at rest.
    SecondFactors,
    /// Names under which failed tries are counted.
    Tries,
    /// Hashes of recovery codes and of bearer tokens.
    Tokens,
    /// The seed of the version log's signature.
    VersionLog,
    /// Secrets that webhooks are signed with, at rest.
    Webhooks,
    /// Addresses at which those who are quoted answer.
    QuotationAnswers,
}

/// The paper's keys. They never leave the process; the root lies beside the archive, not in it.
#[derive(Clone)]
pub struct Keys {
    root: [u8; 32],
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

impl Purpose {
    fn word(self) -> &'static [u8] {
        match self {
            Self::Links => b"dateline links",
            Self::Csrf => b"dateline csrf",
            Self::Previews => b"dateline previews",
            Self::PictureAddresses => b"dateline picture addresses",
            Self::SecondFactors => b"dateline second factors",
            Self::Tries => b"dateline tries",
            Self::Tokens => b"dateline tokens",
            Self::VersionLog => b"dateline version log",
            Self::Webhooks => b"dateline webhooks",
            Self::QuotationAnswers => b"dateline quotation answers",
        }
    }
}

impl Keys {
    /// Keys from 32 secret bytes.
    pub fn new(root: [u8; 32]) -> Self {
        Self { root }
    }

    /// The key for a purpose (HKDF-SHA-256, RFC 5869).
    pub fn key(&self, purpose: Purpose) -> [u8; 32] {
        let mut key = [0; 32];
        let derived = Hkdf::<Sha256>::new(None, &self.root).expand(purpose.word(), &mut key);
        // 32 bytes are far below the 8,160 that HKDF can give.
        derived.unwrap_or_else(|_| unreachable!("the length is right"));
        key
    }

    /// A keyed hash (HMAC-SHA-256, RFC 2104).
    pub fn mac(&self, purpose: Purpose, message: &[u8]) -> [u8; 32] {
        let key = self.key(purpose);
        let mac = <hmac::Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&key);
        let mut mac = mac.unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
        mac.update(message);
        mac.finalize().into_bytes().into()
    }

    /// The same as text: 43 characters of `A-Z a-z 0-9 - _`.
    pub fn hash(&self, purpose: Purpose, message: &[u8]) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(purpose, message))
    }

    /// Whether `text` is what [`Keys::hash`] makes of the message; takes the same time for any.
    pub fn is_hash(&self, purpose: Purpose, message: &[u8], text: &str) -> bool {
        self.hash(purpose, message).as_bytes().ct_eq(text.as_bytes()).into()
    }

    /// The token of a row's one-time or signed address: 32 characters of `A-Z a-z 0-9 - _`.
    pub fn token(&self, purpose: Purpose, id: i64, epoch: i64) -> String {
        let mut token = id.to_be_bytes().to_vec();
        token.extend_from_slice(&self.seal_of(purpose, id, epoch));
        URL_SAFE_NO_PAD.encode(token)
    }

    /// The row a token names, if it is well-formed; whether it is genuine, [`Keys::is_token`]
    /// tells.
    pub fn row_of(token: &str) -> Option<i64> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (id, _) =
            bytes.split_first_chunk::<8>().filter(|(_, rest)| rest.len() == SEAL_BYTES)?;
        Some(i64::from_be_bytes(*id))
    }

    /// Whether a token is this row's.
    pub fn is_token(&self, purpose: Purpose, id: i64, epoch: i64, token: &str) -> bool {
        self.token(purpose, id, epoch).as_bytes().ct_eq(token.as_bytes()).into()
    }

    /// Seals a secret for the archive (XChaCha20-Poly1305). `nonce` is drawn anew each time;
    /// `about` is what the secret belongs to, and must be the same when it is opened.
    pub fn seal(
        &self,
        purpose: Purpose,
        about: &[u8],
        secret: &[u8],
        nonce: [u8; NONCE_BYTES],
    ) -> Vec<u8> {
        let payload = Payload { msg: secret, aad: about };
        let sealed = self.cipher(purpose).encrypt(&XNonce::from(nonce), payload);
        // It fails only beyond 256 GiB.
        let sealed = sealed.unwrap_or_else(|_| unreachable!("the secret is short"));
        [nonce.as_slice(), &sealed].concat()
    }

    /// Opens what [`Keys::seal`] sealed. `None` when it was sealed with other keys or changed.
    pub fn open(&self, purpose: Purpose, about: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>()?;
        let payload = Payload { msg: sealed, aad: about };
        self.cipher(purpose).decrypt(&XNonce::from(*nonce), payload).ok()
    }

    fn cipher(&self, purpose: Purpose) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.key(purpose).into())
    }

    fn seal_of(&self, purpose: Purpose, id: i64, epoch: i64) -> [u8; SEAL_BYTES] {
        let message = [id.to_be_bytes(), epoch.to_be_bytes()].concat();
        let mac = self.mac(purpose, &message);
        std::array::from_fn(|at| mac[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_its_own_row_only() {
        let keys = Keys::new([7; 32]);
        let token = keys.token(Purpose::Links, 41, 2);
        assert_eq!(token.len(), 32);
        assert_eq!(Keys::row_of(&token), Some(41));
        assert!(keys.is_token(Purpose::Links, 41, 2, &token));
        for (purpose, id, epoch) in
            [(Purpose::Previews, 41, 2), (Purpose::Links, 42, 2), (Purpose::Links, 41, 3)]
        {
            assert!(!keys.is_token(purpose, id, epoch, &token), "{purpose:?} {id} {epoch}");
        }
        assert!(!Keys::new([8; 32]).is_token(Purpose::Links, 41, 2, &token));
        for malformed in ["", "abc", "é", &"A".repeat(31), &"A".repeat(64)] {
            assert_eq!(Keys::row_of(malformed), None, "{malformed}");
        }
    }

    #[test]
    fn what_is_sealed_opens_with_the_same_keys_and_nothing_else() {
        let keys = Keys::new([7; 32]);
        let sealed = keys.seal(Purpose::SecondFactors, b"staff 1", b"secret", [1; 24]);
        assert!(!sealed.windows(6).any(|window| window == b"secret"));
        let open = |keys: &Keys, purpose, about: &[u8]| keys.open(purpose, about, &sealed);
        assert_eq!(
            open(&keys, Purpose::SecondFactors, b"staff 1").as_deref(),
            Some(&b"secret"[..])
        );
        assert_eq!(open(&keys, Purpose::SecondFactors, b"staff 2"), None);
        assert_eq!(open(&keys, Purpose::Webhooks, b"staff 1"), None);
        assert_eq!(open(&Keys::new([8; 32]), Purpose::SecondFactors, b"staff 1"), None);
        assert_eq!(keys.open(Purpose::SecondFactors, b"staff 1", &sealed[..20]), None);
    }
}
