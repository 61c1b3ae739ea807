//! Which block of one body is which of another. Shared by [`crate::merge`] and [`crate::changes`].

use std::collections::{HashMap, VecDeque};

use crate::wording::{differ, is_word, lines, words};
use crate::{Block, BlockKind};

/// How alike two blocks must be to be taken for one, in thousandths: half of their words.
const LIKENESS_MIN: u32 = 500;

/// The most words that all comparisons together may read; beyond, only neighbours are compared.
const WORDS_COMPARED_MAX: usize = 20_000_000;

/// How far apart two blocks may stand that are still compared when not all can be.
const NEIGHBOURS: usize = 8;

/// What tells a block from others.
struct Traits {
    kind: &'static str,
    /// What it shows beside words: a picture, an address.
    thing: String,
    text: String,
    /// Its words as sorted numbers.
    words: Vec<u32>,
}

/// The word that stored bodies and pages use for a kind of block.
pub(crate) fn kind_word(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Paragraph { .. } => "paragraph",
        BlockKind::Heading { .. } => "heading",
        BlockKind::List { .. } => "list",
        BlockKind::BlockQuotation { .. } => "block_quotation",
        BlockKind::PullQuote { .. } => "pull_quote",
        BlockKind::Picture(_) => "picture",
        BlockKind::Gallery { .. } => "gallery",
        BlockKind::Table { .. } => "table",
        BlockKind::Code { .. } => "code",
        BlockKind::Preformatted { .. } => "preformatted",
        BlockKind::Verse { .. } => "verse",
        BlockKind::Rule => "rule",
        BlockKind::File { .. } => "file",
        BlockKind::Embed { .. } => "embed",
        BlockKind::Details { .. } => "details",
        BlockKind::SeeAlso { .. } => "see_also",
        BlockKind::Note { .. } => "note",
        BlockKind::Html { .. } => "html",
    }
}

/// For each new block the place of the old one it is taken for; each old one once. `known` has what
/// is known already, one entry for each new block. What is left is paired by equal words in order,
/// then by equal words anywhere, then by the greatest likeness.
pub(crate) fn pair(
    old: &[&Block],
    new: &[&Block],
    known: Vec<Option<usize>>,
) -> Vec<Option<usize>> {
    let mut numbers = HashMap::new();
    let old: Vec<Traits> = old.iter().map(|block| Traits::of(block, &mut numbers)).collect();
    let new: Vec<Traits> = new.iter().map(|block| Traits::of(block, &mut numbers)).collect();
    let mut pairing = Pairing { is_free: vec![true; old.len()], old_of: known };
    for old in pairing.old_of.iter().flatten() {
        pairing.is_free[*old] = false;
    }
    pairing.by_order(&old, &new, Traits::exact);
    pairing.by_words(&old, &new, Traits::exact);
    pairing.by_words(&old, &new, Traits::in_group);
    pairing.by_likeness(&old, &new);
    pairing.old_of
}

/// What is paired so far.
struct Pairing {
    is_free: Vec<bool>,
    old_of: Vec<Option<usize>>,
}

type Key<'a> = (&'a str, &'a str, &'a str);

impl Pairing {
    fn take(&mut self, old: usize, new: usize) {
        self.is_free[old] = false;
        self.old_of[new] = Some(old);
    }

    fn free_old(&self) -> Vec<usize> {
        (0..self.is_free.len()).filter(|place| self.is_free[*place]).collect()
    }

    fn free_new(&self) -> Vec<usize> {
        (0..self.old_of.len()).filter(|place| self.old_of[*place].is_none()).collect()
    }

    fn by_order(&mut self, old: &[Traits], new: &[Traits], key: fn(&Traits) -> Key<'_>) {
        let (free_old, free_new) = (self.free_old(), self.free_new());
        let old_keys: Vec<_> = free_old.iter().map(|place| key(&old[*place])).collect();
        let new_keys: Vec<_> = free_new.iter().map(|place| key(&new[*place])).collect();
        for stretch in differ(&old_keys, &new_keys).into_iter().filter(|s| s.is_same) {
            for (old, new) in stretch.old.zip(stretch.new) {
                self.take(free_old[old], free_new[new]);
            }
        }
    }

    fn by_words(&mut self, old: &[Traits], new: &[Traits], key: fn(&Traits) -> Key<'_>) {
        let mut places: HashMap<_, VecDeque<usize>> = HashMap::new();
        for place in self.free_old() {
            places.entry(key(&old[place])).or_default().push_back(place);
        }
        for place in self.free_new() {
            let found = places.get_mut(&key(&new[place])).and_then(VecDeque::pop_front);
            if let Some(old) = found {
                self.take(old, place);
            }
        }
    }

    fn by_likeness(&mut self, old: &[Traits], new: &[Traits]) {
        let (free_old, free_new) = (self.free_old(), self.free_new());
        let words = |traits: &[Traits], free: &[usize]| -> usize {
            free.iter().map(|place| traits[*place].words.len() + 8).sum()
        };
        let cost = words(old, &free_old) * free_new.len() + words(new, &free_new) * free_old.len();
        let reach = if cost > WORDS_COMPARED_MAX { NEIGHBOURS } else { usize::MAX };
        let mut likely = Vec::new();
        for (new_at, new_place) in free_new.iter().enumerate() {
            for (old_at, old_place) in free_old.iter().enumerate() {
                let apart = old_at.abs_diff(new_at);
                if apart > reach {
                    continue;
                }
                let likeness = old[*old_place].likeness(&new[*new_place]);
                if likeness >= LIKENESS_MIN {
                    likely.push((u32::MAX - likeness, apart, *new_place, *old_place));
                }
            }
        }
        likely.sort_unstable();
        for (_, _, new, old) in likely {
            if self.is_free[old] && self.old_of[new].is_none() {
                self.take(old, new);
            }
        }
    }
}

impl Traits {
    fn of(block: &Block, numbers: &mut HashMap<String, u32>) -> Self {
        let text = lines(block).join("\n");
        let mut numbered = Vec::new();
        for word in words(&text).into_iter().filter(|word| is_word(word)) {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            numbered.push(match numbers.get(word) {
                Some(number) => *number,
                None => *numbers.entry(word.to_owned()).or_insert(next),
            });
        }
        numbered.sort_unstable();
        Self { kind: kind_word(&block.kind), thing: thing(&block.kind), text, words: numbered }
    }

    fn exact(&self) -> Key<'_> {
        (self.kind, &self.thing, &self.text)
    }

    /// A paragraph that became a heading is still the same words.
    fn in_group(&self) -> Key<'_> {
        (self.group(), &self.thing, &self.text)
    }

    fn group(&self) -> &'static str {
        match self.kind {
            "paragraph" | "heading" | "preformatted" | "verse" => "text",
            kind => kind,
        }
    }

    /// In thousandths: twice the words both have, of the words of both.
    fn likeness(&self, other: &Self) -> u32 {
        if self.group() != other.group() {
            return 0;
        }
        if !self.thing.is_empty() && self.thing == other.thing {
            return 1000;
        }
        let all = self.words.len() + other.words.len();
        let in_both = in_both(&self.words, &other.words);
        u32::try_from(2000 * in_both / all.max(1)).unwrap_or(1000)
    }
}

fn in_both(some: &[u32], others: &[u32]) -> usize {
    let (mut some, mut others) = (some.iter().peekable(), others.iter().peekable());
    let mut found = 0;
    while let (Some(one), Some(other)) = (some.peek(), others.peek()) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => _ = some.next(),
            std::cmp::Ordering::Greater => _ = others.next(),
            std::cmp::Ordering::Equal => {
                found += 1;
                some.next();
                others.next();
            }
        }
    }
    found
}

fn thing(kind: &BlockKind) -> String {
    match kind {
        BlockKind::Picture(figure) => format!("{:?}", figure.picture),
        BlockKind::Gallery { pictures, .. } => {
            let refs: Vec<_> = pictures.iter().map(|figure| &figure.picture).collect();
            format!("{refs:?}")
        }
        BlockKind::File { file, .. } => format!("{file:?}"),
        BlockKind::Embed { url, .. } => url.clone(),
        BlockKind::SeeAlso { target: Some(target), .. } => format!("{target:?}"),
        BlockKind::Html { html } => html.as_str().to_owned(),
        _ => String::new(),
    }
}
