//! Two wordings as runs of words that stayed, came and went.

use super::Run;
use crate::wording::{Stretch, differ, is_word, words};

/// The most words and spaces of two texts, less what both begin and end with, that are compared.
const PIECES_MAX: usize = 200_000;

/// How `new` differs from `old`. Nothing stands in it twice: what was taken out comes first.
pub(super) fn between(old: &str, new: &str) -> Vec<Run> {
    let (old, new) = (words(old), words(new));
    let mut runs = Runs::default();
    for stretch in joined(compared(&old, &new), &old) {
        let (old, new) = (&old[stretch.old.clone()], &new[stretch.new.clone()]);
        if stretch.is_same {
            runs.push(Run::Same, old);
        } else {
            runs.push(Run::Removed, old);
            runs.push(Run::Added, new);
        }
    }
    runs.0
}

/// All of a text in one run; none for no text.
pub(super) fn whole(text: String, run: impl Fn(String) -> Run) -> Vec<Run> {
    if text.is_empty() { Vec::new() } else { vec![run(text)] }
}

fn compared(old: &[&str], new: &[&str]) -> Vec<Stretch> {
    let head = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let pairs = old_rest.iter().rev().zip(new_rest.iter().rev());
    let tail = pairs.take_while(|(old, new)| old == new).count();
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    let middle = if old_end - head + new_end - head > PIECES_MAX {
        vec![Stretch { old: head..old_end, new: head..new_end, is_same: false }]
    } else {
        let at = |stretch: Stretch| Stretch {
            old: stretch.old.start + head..stretch.old.end + head,
            new: stretch.new.start + head..stretch.new.end + head,
            ..stretch
        };
        differ(&old[head..old_end], &new[head..new_end]).into_iter().map(at).collect()
    };
    let same = |old, new| Stretch { old, new, is_same: true };
    let tail = same(old_end..old.len(), new_end..new.len());
    [vec![same(0..head, 0..head)], middle, vec![tail]].concat()
}

/// Joins two replacements that only a space or a sign keeps apart: “was nearly” and “is all but”
/// are read as wholes, not as a word here and a word there.
fn joined(stretches: Vec<Stretch>, old: &[&str]) -> Vec<Stretch> {
    let is_replaced = |s: &Stretch| !s.is_same && !s.old.is_empty() && !s.new.is_empty();
    let mut joined: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        let is_joint = |between: &Stretch| {
            between.is_same && !old[between.old.clone()].iter().any(|p| is_word(p) || *p == "\n")
        };
        match joined.as_slice() {
            [.., before, between]
                if is_replaced(before) && is_joint(between) && is_replaced(&stretch) =>
            {
                joined.pop();
                if let Some(before) = joined.last_mut() {
                    (before.old.end, before.new.end) = (stretch.old.end, stretch.new.end);
                }
            }
            _ => joined.push(stretch),
        }
    }
    joined
}

#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    fn push(&mut self, run: impl Fn(String) -> Run, pieces: &[&str]) {
        let run = run(pieces.concat());
        match (self.0.last_mut(), &run) {
            (_, Run::Same(text) | Run::Added(text) | Run::Removed(text)) if text.is_empty() => {}
            (Some(Run::Same(last)), Run::Same(text))
            | (Some(Run::Added(last)), Run::Added(text))
            | (Some(Run::Removed(last)), Run::Removed(text)) => last.push_str(text),
            _ => self.0.push(run),
        }
    }
}
