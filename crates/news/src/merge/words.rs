//! Merging inside one paragraph, word by word. Marks stay on their words.

use std::collections::HashSet;
use std::ops::Range;

use super::blocks::pick;
use crate::Text;
use crate::wording::{Stretch, differ, is_word, words};

/// One text of three, when the two changes do not touch: at least one word that nobody changed
/// stands between them. None: somebody must decide.
pub(super) fn merge(base: &Text, mine: &Text, theirs: &Text) -> Option<Text> {
    let [base, mine, theirs] = [base, mine, theirs].map(Pieces::of);
    let by_me = Changed::between(&base, &mine);
    let mut by_them = Changed::between(&base, &theirs);
    // What both changed alike is one change, and mine stands for it.
    let agreed = agreed(&by_me, &mine, &by_them, &theirs);
    by_them.changes.retain(|stretch| !agreed.contains(&stretch.old.start));
    if touch(&by_me, &by_them, &base) {
        return None;
    }
    let mut merged = Text::default();
    let mut add = |text: &Text| {
        text.0.iter().for_each(|span| merged.push(&span.text, &span.marks));
    };
    let mut at = 0;
    loop {
        let change = by_me.starting(at).map(|stretch| (stretch, &mine, &by_them, &theirs));
        let change = change
            .or_else(|| by_them.starting(at).map(|stretch| (stretch, &theirs, &by_me, &mine)));
        if let Some((stretch, side, by_other, other)) = change {
            // Marks that the other side changed on words that are gone would be lost.
            let is_agreed = agreed.contains(&stretch.old.start);
            if !is_agreed && !same_marks(&stretch.old, &base, by_other, other) {
                return None;
            }
            side.texts[stretch.new.clone()].iter().for_each(&mut add);
            at = stretch.old.end;
            if !stretch.old.is_empty() {
                continue;
            }
        }
        let Some(text) = base.texts.get(at) else { return Some(merged) };
        let of_mine = by_me.place(at).map_or(text, |place| &mine.texts[place]);
        let of_theirs = by_them.place(at).map_or(text, |place| &theirs.texts[place]);
        add(&pick(text, of_mine, of_theirs)?);
        at += 1;
    }
}

/// A text cut into words and what stands between them, each with its marks.
struct Pieces {
    words: Vec<String>,
    texts: Vec<Text>,
}

/// How one side changed the pieces of the base.
struct Changed {
    changes: Vec<Stretch>,
    /// By piece of the base, its place in the side's, where its word is unchanged.
    places: Vec<Option<usize>>,
}

impl Pieces {
    fn of(text: &Text) -> Self {
        let all = text.words();
        let words: Vec<String> = words(&all).into_iter().map(str::to_owned).collect();
        let mut spans = text.0.iter().map(|span| (span.text.as_str(), &span.marks));
        let mut rest = spans.next();
        let mut texts = Vec::with_capacity(words.len());
        for word in &words {
            let mut wanted = word.len();
            let mut piece = Text::default();
            while wanted > 0
                && let Some((words, marks)) = rest
            {
                let (taken, left) = words.split_at(wanted.min(words.len()));
                piece.push(taken, marks);
                wanted -= taken.len();
                rest = if left.is_empty() { spans.next() } else { Some((left, marks)) };
            }
            texts.push(piece);
        }
        Self { words, texts }
    }
}

impl Changed {
    fn between(base: &Pieces, side: &Pieces) -> Self {
        let mut changes = Vec::new();
        let mut places = vec![None; base.words.len()];
        for stretch in differ(&base.words, &side.words) {
            if stretch.is_same {
                stretch.old.zip(stretch.new).for_each(|(old, new)| places[old] = Some(new));
            } else {
                changes.push(stretch);
            }
        }
        Self { changes, places }
    }

    fn starting(&self, at: usize) -> Option<&Stretch> {
        let found = self.changes.binary_search_by_key(&at, |stretch| stretch.old.start);
        found.ok().map(|place| &self.changes[place])
    }

    fn place(&self, at: usize) -> Option<usize> {
        self.places.get(at).copied().flatten()
    }
}

/// Where the changes begin that both made alike.
fn agreed(by_me: &Changed, mine: &Pieces, by_them: &Changed, theirs: &Pieces) -> HashSet<usize> {
    let is_alike = |my: &&Stretch| {
        by_them.starting(my.old.start).is_some_and(|their| {
            my.old == their.old && mine.texts[my.new.clone()] == theirs.texts[their.new.clone()]
        })
    };
    by_me.changes.iter().filter(is_alike).map(|stretch| stretch.old.start).collect()
}

/// Whether a change of mine and one of theirs have no unchanged word between them.
fn touch(by_me: &Changed, by_them: &Changed, base: &Pieces) -> bool {
    let apart = |left: &Stretch, right: &Stretch| {
        left.old.end <= right.old.start
            && base.words[left.old.end..right.old.start].iter().any(|word| is_word(word))
    };
    let mut theirs = by_them.changes.iter().peekable();
    for mine in &by_me.changes {
        while theirs.next_if(|theirs| apart(theirs, mine)).is_some() {}
        if theirs.peek().is_some_and(|theirs| !apart(mine, theirs)) {
            return true;
        }
    }
    false
}

/// Whether a side has the marks of the base on these pieces.
fn same_marks(pieces: &Range<usize>, base: &Pieces, by_side: &Changed, side: &Pieces) -> bool {
    pieces
        .clone()
        .all(|at| by_side.place(at).is_some_and(|place| side.texts[place] == base.texts[at]))
}
