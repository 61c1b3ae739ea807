//! The order of merged blocks.

use std::collections::{HashMap, HashSet};

use crate::BlockId;
use crate::wording::rising;

/// The order of the `kept` blocks: mine, with what they moved (and I did not) and what they added
/// put after the block it follows in theirs.
pub(super) fn merged<'a>(
    base: &'a [BlockId],
    mine: &'a [BlockId],
    theirs: &'a [BlockId],
    kept: &HashSet<BlockId>,
) -> Vec<&'a BlockId> {
    let moved_by_me = moved(base, mine);
    let mut moved_by_them = moved(base, theirs);
    moved_by_them.retain(|id| !moved_by_me.contains(id));
    let in_theirs: HashSet<_> = theirs.iter().collect();
    let in_base: HashSet<_> = base.iter().collect();
    let stays = |id: &&BlockId| kept.contains(*id) && !moved_by_them.contains(id);
    let frame: Vec<_> = mine.iter().filter(stays).collect();
    let follow = followers(theirs, &frame, kept);

    let mut order = Vec::with_capacity(kept.len());
    let mut waiting = follow.get(&None);
    for id in frame {
        // What I added after a block stands before what they added after it.
        if in_base.contains(id) || in_theirs.contains(id) {
            order.extend(waiting.take().into_iter().flatten().copied());
            waiting = follow.get(&Some(id));
        }
        order.push(id);
    }
    order.extend(waiting.into_iter().flatten().copied());
    order
}

/// By block of the frame, what follows it in theirs and has no place in the frame.
fn followers<'a>(
    theirs: &'a [BlockId],
    frame: &[&'a BlockId],
    kept: &HashSet<BlockId>,
) -> HashMap<Option<&'a BlockId>, Vec<&'a BlockId>> {
    let in_frame: HashSet<_> = frame.iter().copied().collect();
    let mut follow: HashMap<_, Vec<_>> = HashMap::new();
    let mut after = None;
    for id in theirs {
        if in_frame.contains(id) {
            after = Some(id);
        } else if kept.contains(id) {
            follow.entry(after).or_default().push(id);
        }
    }
    follow
}

/// The blocks of both orders that do not stand in the longest part that both share.
fn moved<'a>(base: &[BlockId], order: &'a [BlockId]) -> HashSet<&'a BlockId> {
    let places: HashMap<_, _> = base.iter().zip(0..).collect();
    let both: Vec<_> = order.iter().filter(|id| places.contains_key(id)).collect();
    let row: Vec<usize> = both.iter().map(|id| places[id]).collect();
    both.into_iter().zip(rising(&row)).filter(|(_, stays)| !stays).map(|(id, _)| id).collect()
}
