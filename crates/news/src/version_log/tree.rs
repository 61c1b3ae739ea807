//! The tree, kept as its right edge: what an append needs to know, and which hashes it adds.

use super::{Hash, LogError, node_hash, sha256};

/// The place of a stored hash: the root of the 2^level leaves that begin at leaf
/// `index · 2^level`. Only full subtrees are stored, so a stored hash never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Node {
    /// 0 for leaves.
    pub level: u32,
    /// From the left, from 0.
    pub index: u64,
}

/// The right edge of a tree: the roots of its full subtrees, the largest first. Enough to append
/// and to tell the root; at most 64 hashes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

/// The root of the tree without entries: SHA-256 of nothing.
pub fn empty_root() -> Hash {
    sha256(&[])
}

/// The stored hashes that [`Frontier::read`] asks for, in its order.
pub fn frontier_nodes(size: u64) -> Vec<Node> {
    full_subtrees(0, size)
}

impl Frontier {
    /// The right edge of a tree of `size` entries, from stored hashes.
    pub fn read(size: u64, stored: impl Fn(Node) -> Option<Hash>) -> Result<Self, LogError> {
        let peaks = frontier_nodes(size)
            .into_iter()
            .map(|node| stored(node).ok_or(LogError::NodeMissing(node)))
            .collect::<Result<_, _>>()?;
        Ok(Self { size, peaks })
    }

    /// How many entries the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends an entry by its [`super::leaf_hash`]. Returns the hashes to store, the leaf's own
    /// first: one, and one more for every subtree the entry fills.
    pub fn append(&mut self, leaf: Hash) -> Vec<(Node, Hash)> {
        let mut node = Node { level: 0, index: self.size };
        let mut hash = leaf;
        let mut added = vec![(node, hash)];
        while node.index & 1 == 1 {
            // An odd place has a full left neighbour, and that is the smallest peak.
            let Some(left) = self.peaks.pop() else { break };
            hash = node_hash(&left, &hash);
            node = Node { level: node.level + 1, index: node.index >> 1 };
            added.push((node, hash));
        }
        self.peaks.push(hash);
        self.size += 1;
        added
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        fold(&self.peaks).unwrap_or_else(empty_root)
    }
}

/// The full subtrees that make up the leaves from `start`, `count` of them, the largest first.
/// `start` must be where RFC 9162's tree has a subtree of that many leaves.
pub(super) fn full_subtrees(start: u64, count: u64) -> Vec<Node> {
    let mut at = start;
    let mut nodes = Vec::new();
    for level in (0..u64::BITS).rev().filter(|level| count >> level & 1 == 1) {
        nodes.push(Node { level, index: at >> level });
        at += 1 << level;
    }
    nodes
}

/// The root over full subtrees that shrink to the right.
pub(super) fn fold(peaks: &[Hash]) -> Option<Hash> {
    let (last, rest) = peaks.split_last()?;
    Some(rest.iter().rev().fold(*last, |right, left| node_hash(left, &right)))
}
