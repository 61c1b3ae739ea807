//! Proofs that an entry is in the tree, and that a tree grew out of an older one. RFC 9162 §2.1.3
//! and §2.1.4.

use std::ops::Range;

use super::tree::{empty_root, fold, full_subtrees};
use super::{Hash, LogError, Node, node_hash};

/// The stored hashes that [`inclusion_proof`] asks for.
pub fn inclusion_nodes(index: u64, size: u64) -> Result<Vec<Node>, LogError> {
    Ok(nodes_of(&inclusion_ranges(index, size)?))
}

/// The proof that entry `index` (from 0) is in the tree of `size` entries.
pub fn inclusion_proof(
    index: u64,
    size: u64,
    stored: impl Fn(Node) -> Option<Hash>,
) -> Result<Vec<Hash>, LogError> {
    hashes_of(&inclusion_ranges(index, size)?, &stored)
}

/// The stored hashes that [`consistency_proof`] asks for.
pub fn consistency_nodes(older: u64, size: u64) -> Result<Vec<Node>, LogError> {
    Ok(nodes_of(&consistency_ranges(older, size)?))
}

/// The proof that the tree of `size` entries begins with the tree of `older` entries.
pub fn consistency_proof(
    older: u64,
    size: u64,
    stored: impl Fn(Node) -> Option<Hash>,
) -> Result<Vec<Hash>, LogError> {
    hashes_of(&consistency_ranges(older, size)?, &stored)
}

/// Whether `proof` shows that `leaf` is entry `index` of the tree of `size` entries with `root`.
pub fn verify_inclusion(
    leaf: &Hash,
    index: u64,
    size: u64,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), LogError> {
    if index >= size {
        return Err(LogError::OutOfTree { wanted: index, size });
    }
    let mut climb = Climb { node: index, last: size - 1 };
    let mut hash = *leaf;
    for beside in proof {
        hash = match climb.step()? {
            Side::Left => node_hash(beside, &hash),
            Side::Right => node_hash(&hash, beside),
        };
    }
    good(climb.last == 0 && hash == *root)
}

/// Whether `proof` shows that the tree of `size` entries with `root` begins with the tree of
/// `older` entries with `older_root`.
pub fn verify_consistency(
    older: u64,
    size: u64,
    proof: &[Hash],
    older_root: &Hash,
    root: &Hash,
) -> Result<(), LogError> {
    if older > size {
        return Err(LogError::OutOfTree { wanted: older, size });
    }
    if older == size {
        return good(proof.is_empty() && older_root == root);
    }
    if older == 0 {
        return good(proof.is_empty() && *older_root == empty_root());
    }
    // A full older tree is itself a subtree of the newer one, and the proof leaves it out.
    let (start, rest) = match proof.split_first() {
        _ if older.is_power_of_two() => (older_root, proof),
        Some((start, rest)) => (start, rest),
        None => return Err(LogError::ProofWrong),
    };
    let full = (older - 1).trailing_ones();
    let mut climb = Climb { node: (older - 1) >> full, last: (size - 1) >> full };
    let (mut hash_of_older, mut hash) = (*start, *start);
    for beside in rest {
        match climb.step()? {
            Side::Left => {
                hash_of_older = node_hash(beside, &hash_of_older);
                hash = node_hash(beside, &hash);
            }
            Side::Right => hash = node_hash(&hash, beside),
        }
    }
    good(climb.last == 0 && hash_of_older == *older_root && hash == *root)
}

/// A way from a node to the root: its place, and the last place of its level.
struct Climb {
    node: u64,
    last: u64,
}

/// On which side the next hash of a proof stands.
enum Side {
    Left,
    Right,
}

impl Climb {
    fn step(&mut self) -> Result<Side, LogError> {
        if self.last == 0 {
            return Err(LogError::ProofWrong);
        }
        let side = if self.node & 1 == 1 || self.node == self.last {
            // The right edge has levels without a neighbour: the proof has no hash for them.
            let without = if self.node == 0 { 0 } else { self.node.trailing_zeros() };
            self.node >>= without;
            self.last >>= without;
            Side::Left
        } else {
            Side::Right
        };
        self.node >>= 1;
        self.last >>= 1;
        Ok(side)
    }
}

fn good(is_good: bool) -> Result<(), LogError> {
    if is_good { Ok(()) } else { Err(LogError::ProofWrong) }
}

/// The subtrees beside the way to a leaf, the lowest first: PATH of RFC 9162 §2.1.3.1.
fn inclusion_ranges(index: u64, size: u64) -> Result<Vec<Range<u64>>, LogError> {
    if index >= size {
        return Err(LogError::OutOfTree { wanted: index, size });
    }
    let mut ranges = Vec::new();
    let mut tree = 0..size;
    while tree.end - tree.start > 1 {
        let middle = tree.start + split(tree.end - tree.start);
        if index < middle {
            ranges.push(middle..tree.end);
            tree.end = middle;
        } else {
            ranges.push(tree.start..middle);
            tree.start = middle;
        }
    }
    ranges.reverse();
    Ok(ranges)
}

/// The subtrees that make up both trees, the lowest first: PROOF of RFC 9162 §2.1.4.1.
fn consistency_ranges(older: u64, size: u64) -> Result<Vec<Range<u64>>, LogError> {
    if older > size {
        return Err(LogError::OutOfTree { wanted: older, size });
    }
    let mut ranges = Vec::new();
    let mut tree = 0..size;
    while older > 0 && older != tree.end {
        let middle = tree.start + split(tree.end - tree.start);
        if older <= middle {
            ranges.push(middle..tree.end);
            tree.end = middle;
        } else {
            ranges.push(tree.start..middle);
            tree.start = middle;
        }
    }
    // The whole older tree is known to who checks; a right part of it is not.
    if tree.start > 0 {
        ranges.push(tree);
    }
    ranges.reverse();
    Ok(ranges)
}

/// The largest power of two smaller than `leaves`, which are at least two.
fn split(leaves: u64) -> u64 {
    1 << (leaves - 1).ilog2()
}

fn nodes_of(ranges: &[Range<u64>]) -> Vec<Node> {
    ranges.iter().flat_map(|range| full_subtrees(range.start, range.end - range.start)).collect()
}

fn hashes_of(
    ranges: &[Range<u64>],
    stored: &impl Fn(Node) -> Option<Hash>,
) -> Result<Vec<Hash>, LogError> {
    let hash_of = |range: &Range<u64>| {
        let peaks = full_subtrees(range.start, range.end - range.start)
            .into_iter()
            .map(|node| stored(node).ok_or(LogError::NodeMissing(node)))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(fold(&peaks).unwrap_or_else(empty_root))
    };
    ranges.iter().map(hash_of).collect()
}
