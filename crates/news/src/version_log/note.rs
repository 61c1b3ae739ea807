//! Text signed by one or more Ed25519 keys: <https://c2sp.org/signed-note>.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};

use super::{LogError, sha256};

/// The most bytes a note may have that is read: signatures of the post-quantum kind have 5 kB.
const NOTE_BYTES_MAX: usize = 1 << 20;

/// The most signatures that are read. The standard asks for at least 16.
const SIGNATURES_MAX: usize = 100;

/// The standard's byte for Ed25519.
const ED25519_TYPE: u8 = 1;

/// A text and its signatures; whether they are good is for [`Note::verify`] to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The text, with its last line break.
    pub text: String,
    /// The signatures, in order.
    pub signatures: Vec<Signature>,
}

/// One signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The name of the key.
    pub name: String,
    /// The key's id.
    pub key_id: [u8; 4],
    /// The signature itself: 64 bytes when an Ed25519 key made it.
    pub bytes: Vec<u8>,
}

/// A key that signs.
#[derive(Debug)]
pub struct SigningKey {
    name: String,
    pair: Ed25519KeyPair,
}

/// A key that checks: what a paper tells the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    key_id: [u8; 4],
    public: [u8; 32],
}

impl SigningKey {
    /// The key that `seed` (the private key of RFC 8032) makes. The name is best the log's origin:
    /// an address without scheme, without blanks and plus signs.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, LogError> {
        if !is_name(name) {
            return Err(LogError::KeyMalformed("the name is empty or has a blank or a plus sign"));
        }
        let pair = Ed25519KeyPair::from_seed_unchecked(seed)
            .map_err(|_| LogError::KeyMalformed("the seed has 32 bytes"))?;
        Ok(Self { name: name.to_owned(), pair })
    }

    /// The key that checks what this one signs.
    pub fn verifier(&self) -> VerifierKey {
        let mut public = [0; 32];
        public.copy_from_slice(self.pair.public_key().as_ref());
        VerifierKey { name: self.name.clone(), key_id: key_id(&self.name, &public), public }
    }

    /// A signature of `text`, which must be a note's text: see [`Note::signed`].
    fn sign(&self, text: &str) -> Signature {
        Signature {
            name: self.name.clone(),
            key_id: self.verifier().key_id,
            bytes: self.pair.sign(text.as_bytes()).as_ref().to_vec(),
        }
    }
}

impl VerifierKey {
    /// Reads `name+hash+base64`, the form of Go's `sumdb/note`.
    pub fn parse(key: &str) -> Result<Self, LogError> {
        let malformed = LogError::KeyMalformed;
        let mut parts = key.splitn(3, '+');
        let (Some(name), Some(hash), Some(encoded)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(malformed("it has three parts with plus signs between"));
        };
        let bytes = STANDARD.decode(encoded).map_err(|_| malformed("the key is not base64"))?;
        let Some((&ED25519_TYPE, public)) = bytes.split_first() else {
            return Err(malformed("only Ed25519 keys are known"));
        };
        let public = public.try_into().map_err(|_| malformed("an Ed25519 key has 32 bytes"))?;
        let key = Self { name: name.to_owned(), key_id: key_id(name, &public), public };
        if is_name(name) && key.hash() == hash {
            Ok(key)
        } else {
            Err(malformed("the hash is not that of the name and the key"))
        }
    }

    /// The key's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key's id: the first four bytes of SHA-256(name ‖ "\n" ‖ 0x01 ‖ key).
    pub fn key_id(&self) -> [u8; 4] {
        self.key_id
    }

    fn hash(&self) -> String {
        format!("{:08x}", u32::from_be_bytes(self.key_id))
    }

    fn made(&self, signature: &Signature) -> bool {
        signature.name == self.name && signature.key_id == self.key_id
    }

    fn holds(&self, text: &str, signature: &Signature) -> bool {
        let key = UnparsedPublicKey::new(&ED25519, &self.public);
        key.verify(text.as_bytes(), &signature.bytes).is_ok()
    }
}

impl std::fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let key = [&[ED25519_TYPE], self.public.as_slice()].concat();
        write!(f, "{}+{}+{}", self.name, self.hash(), STANDARD.encode(key))
    }
}

impl Note {
    /// A text signed by `keys`, at least one. It ends in a line break and has no other control
    /// characters.
    pub fn signed(text: &str, keys: &[&SigningKey]) -> Result<Self, LogError> {
        if !text.ends_with('\n') || has_controls(text) {
            return Err(LogError::NoteMalformed(
                "the text ends in a line break and has no other control characters",
            ));
        }
        if keys.is_empty() {
            return Err(LogError::NoteMalformed("a note has a signature"));
        }
        let signatures = keys.iter().map(|key| key.sign(text)).collect();
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// Reads a note. The signatures are not checked.
    pub fn parse(note: &str) -> Result<Self, LogError> {
        let malformed = LogError::NoteMalformed;
        if note.len() > NOTE_BYTES_MAX {
            return Err(malformed("it is longer than a megabyte"));
        }
        if has_controls(note) {
            return Err(malformed("it has control characters"));
        }
        let split = note.rfind("\n\n").ok_or(malformed("no empty line before the signatures"))?;
        let (text, lines) = (&note[..=split], &note[split + 2..]);
        let lines = lines.strip_suffix('\n').ok_or(malformed("the last line does not end"))?;
        let signatures: Vec<_> =
            lines.split('\n').map(Signature::parse).collect::<Result<_, _>>()?;
        match signatures.len() {
            ..=SIGNATURES_MAX => Ok(Self { text: text.to_owned(), signatures }),
            _ => Err(malformed("it has more than a hundred signatures")),
        }
    }

    /// Checks the signatures of known keys and passes over all others. Returns the names of the
    /// keys that signed. One bad signature of a known key, or none by any, is an error.
    pub fn verify<'a>(&self, known: &'a [VerifierKey]) -> Result<Vec<&'a str>, LogError> {
        let mut names = Vec::new();
        for signature in &self.signatures {
            let Some(key) = known.iter().find(|key| key.made(signature)) else { continue };
            if !key.holds(&self.text, signature) {
                return Err(LogError::SignatureWrong(key.name.clone()));
            }
            if !names.contains(&key.name()) {
                names.push(key.name());
            }
        }
        if names.is_empty() { Err(LogError::NotSigned) } else { Ok(names) }
    }
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

impl Signature {
    /// Reads one signature line, without its line break: a witness's answer, for instance.
    pub fn parse(line: &str) -> Result<Self, LogError> {
        let malformed = LogError::NoteMalformed("a signature line is not “— name base64”");
        let parts = line.strip_prefix("— ").and_then(|rest| rest.split_once(' '));
        let (name, encoded) = parts.ok_or(malformed.clone())?;
        let bytes = STANDARD.decode(encoded).map_err(|_| malformed.clone())?;
        match bytes.split_first_chunk::<4>() {
            Some((key_id, bytes)) if is_name(name) && !bytes.is_empty() => {
                Ok(Self { name: name.to_owned(), key_id: *key_id, bytes: bytes.to_vec() })
            }
            _ => Err(malformed),
        }
    }
}

impl std::fmt::Display for Signature {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let bytes = [self.key_id.as_slice(), &self.bytes].concat();
        write!(f, "— {} {}", self.name, STANDARD.encode(bytes))
    }
}

fn key_id(name: &str, public: &[u8; 32]) -> [u8; 4] {
    let hash = sha256(&[name.as_bytes(), b"\n", &[ED25519_TYPE], public]);
    [hash.0[0], hash.0[1], hash.0[2], hash.0[3]]
}

fn is_name(name: &str) -> bool {
    let is_bad = |c: char| c.is_whitespace() || c == '+' || c < ' ';
    !name.is_empty() && !name.contains(is_bad)
}

fn has_controls(text: &str) -> bool {
    text.contains(|c| c < ' ' && c != '\n')
}
