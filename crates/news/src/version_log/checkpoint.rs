//! Checkpoints: the signed head of the log. <https://c2sp.org/tlog-checkpoint>

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Hash, LogError, Note, SigningKey, VerifierKey};

/// The head of a log: how many entries it has, and the root over them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log: an address without scheme, `courier.example/versions`.
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// Further lines, none of them empty. The standard advises against any.
    pub extensions: Vec<String>,
}

impl Checkpoint {
    /// A checkpoint without extension lines.
    pub fn new(origin: &str, size: u64, root: Hash) -> Self {
        Self { origin: origin.to_owned(), size, root, extensions: Vec::new() }
    }

    /// The text that is signed.
    pub fn text(&self) -> Result<String, LogError> {
        let lines = [&self.origin].into_iter().chain(&self.extensions);
        if lines.into_iter().any(|line| line.is_empty() || line.contains('\n')) {
            return Err(LogError::CheckpointMalformed(
                "origin and extensions are lines with words",
            ));
        }
        let mut text =
            format!("{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root.0));
        for line in &self.extensions {
            text.push_str(line);
            text.push('\n');
        }
        Ok(text)
    }

    /// The checkpoint as a signed note.
    pub fn signed(&self, key: &SigningKey) -> Result<Note, LogError> {
        Note::signed(&self.text()?, &[key])
    }

    /// Reads the text of a checkpoint, which is the text of its note.
    pub fn parse(text: &str) -> Result<Self, LogError> {
        let malformed = LogError::CheckpointMalformed;
        let text = text.strip_suffix('\n').ok_or(malformed("the last line does not end"))?;
        let mut lines = text.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next())
        else {
            return Err(malformed("it has origin, size and root, a line each"));
        };
        let extensions: Vec<String> = lines.map(str::to_owned).collect();
        if origin.is_empty() || extensions.iter().any(String::is_empty) {
            return Err(malformed("a line is empty"));
        }
        let root = STANDARD.decode(root).ok().and_then(|bytes| bytes.try_into().ok());
        Ok(Self {
            origin: origin.to_owned(),
            size: size_of(size).ok_or(malformed("the size is not a plain number"))?,
            root: Hash(root.ok_or(malformed("the root is not 32 bytes in base64"))?),
            extensions,
        })
    }

    /// Reads a signed checkpoint of the log `origin` and checks that one of `known` signed it.
    pub fn open(note: &str, origin: &str, known: &[VerifierKey]) -> Result<Self, LogError> {
        let note = Note::parse(note)?;
        note.verify(known)?;
        let checkpoint = Self::parse(&note.text)?;
        if checkpoint.origin == origin {
            Ok(checkpoint)
        } else {
            Err(LogError::OriginWrong { found: checkpoint.origin, wanted: origin.to_owned() })
        }
    }
}

/// A decimal number as the standard writes it: no sign, no leading nought.
fn size_of(digits: &str) -> Option<u64> {
    digits.parse().ok().filter(|size: &u64| size.to_string() == digits)
}
