//! No block id twice.

use std::collections::HashSet;

use crate::{BlockId, BlockIds, Body};

/// The body with another id for every block whose id an earlier block has. The same body always
/// gets the same ids.
pub(super) fn distinct(body: &Body) -> Body {
    let mut body = body.clone();
    let mut taken = HashSet::new();
    body.each_block_mut(&mut |block| {
        if taken.contains(&block.id) {
            block.id = fresh(&block.id, &taken);
        }
        taken.insert(block.id.clone());
    });
    body
}

/// An id that follows from `id` and is not taken.
pub(super) fn fresh(id: &BlockId, taken: &HashSet<BlockId>) -> BlockId {
    let mut ids = BlockIds::seeded_by(id.0.as_bytes());
    loop {
        let id = ids.next_id();
        if !taken.contains(&id) {
            return id;
        }
    }
}
