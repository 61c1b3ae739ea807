//! The log of public versions: a Merkle tree over all of them, whose root a checkpoint signs, so
//! that nobody can change what was printed and say it was always so.
//!
//! Hashing, tree and proofs are those of RFC 6962 and RFC 9162 §2.1 with SHA-256; signatures and
//! checkpoints are C2SP `signed-note` and `tlog-checkpoint`, so that outside witnesses can read
//! them. Nothing is stored here: whoever keeps the log stores the hashes that
//! [`Frontier::append`] returns and hands them back by [`Node`].

use ring::digest::{self, SHA256};

mod checkpoint;
mod note;
mod proof;
mod tree;

pub use checkpoint::Checkpoint;
pub use note::{Note, Signature, SigningKey, VerifierKey};
pub use proof::{
    consistency_nodes, consistency_proof, inclusion_nodes, inclusion_proof, verify_consistency,
    verify_inclusion,
};
pub use tree::{Frontier, Node, empty_root, frontier_nodes};

/// A SHA-256 hash.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; 32]);

/// What can be wrong with a log, a proof, a checkpoint or a key.
///
/// `Display` is a whole sentence for who keeps or checks the log; [`LogError::code`] is stable.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// A stored hash is not there.
    #[error(
        "The log has no hash at level {}, place {}: restore the archive from a backup, or let the \
         log be built again from the versions.", .0.level, .0.index
    )]
    NodeMissing(Node),
    /// A proof is asked for something the tree does not hold.
    #[error("The log has {size} entries, so nothing can be proven about entry {wanted}.")]
    OutOfTree {
        /// The entry or older size that was asked for.
        wanted: u64,
        /// Entries in the tree.
        size: u64,
    },
    /// The proof does not lead to the root.
    #[error("The proof does not lead to the signed root: the log or the entry was changed.")]
    ProofWrong,
    /// The text is not a signed note.
    #[error("This is not a signed note: {0}.")]
    NoteMalformed(&'static str),
    /// The text is not a checkpoint.
    #[error("This is not a checkpoint: {0}.")]
    CheckpointMalformed(&'static str),
    /// The key text is not a key.
    #[error("This is not a verifier key (name+hash+key): {0}.")]
    KeyMalformed(&'static str),
    /// A signature of a known key is wrong.
    #[error("The signature of {0} is not good: the text was changed after it was signed.")]
    SignatureWrong(String),
    /// None of the known keys signed.
    #[error("None of the known keys signed this: ask the paper for its present key.")]
    NotSigned,
    /// The checkpoint is another log's.
    #[error("The checkpoint is of the log “{found}”, not of “{wanted}”.")]
    OriginWrong {
        /// The log it names.
        found: String,
        /// The log that was asked for.
        wanted: String,
    },
}

impl LogError {
    /// A short stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NodeMissing(_) => "log_node_missing",
            Self::OutOfTree { .. } => "log_out_of_tree",
            Self::ProofWrong => "log_proof_wrong",
            Self::NoteMalformed(_) => "note_malformed",
            Self::CheckpointMalformed(_) => "checkpoint_malformed",
            Self::KeyMalformed(_) => "key_malformed",
            Self::SignatureWrong(_) => "signature_wrong",
            Self::NotSigned => "not_signed",
            Self::OriginWrong { .. } => "origin_wrong",
        }
    }
}

/// The hash of a leaf: SHA-256(0x00 ‖ entry). RFC 9162 §2.1.1.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    sha256(&[&[0], entry])
}

/// The hash of a node: SHA-256(0x01 ‖ left ‖ right). RFC 9162 §2.1.1.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    sha256(&[&[1], &left.0, &right.0])
}

/// SHA-256 of the parts, one after the other.
pub(crate) fn sha256(parts: &[&[u8]]) -> Hash {
    let mut context = digest::Context::new(&SHA256);
    parts.iter().for_each(|part| context.update(part));
    let mut hash = [0; 32];
    hash.copy_from_slice(context.finish().as_ref());
    Hash(hash)
}

impl Hash {
    /// The hash that 64 hexadecimal digits say; none for any other text.
    pub fn from_hex(hex: &str) -> Option<Self> {
        let digits = hex.as_bytes();
        if digits.len() != 64 {
            return None;
        }
        let mut hash = [0; 32];
        for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
            let high = char::from(pair[0]).to_digit(16)?;
            let low = char::from(pair[1]).to_digit(16)?;
            *byte = u8::try_from(high * 16 + low).ok()?;
        }
        Some(Self(hash))
    }
}

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

impl serde::Serialize for Hash {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Hash {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let hex = String::deserialize(from)?;
        Self::from_hex(&hex)
            .ok_or_else(|| serde::de::Error::custom("a hash has 64 hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests;
