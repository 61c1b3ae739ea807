//! The checklist before publishing: what an article lacks. Advice, except where the paper made a
//! point of it a wall.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Block, BlockKind, Body, Document, Figure, Mark, Picture, PictureId, PictureRef, Text};

/// Words from which on a quotation wants a speaker: fewer are a title or a turn of phrase.
const QUOTED_WORDS_MIN: usize = 4;
/// Links of one article that are looked up.
const LINKS_MAX: usize = 100;

/// One point of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// A standfirst.
    Standfirst,
    /// Alt text for every picture that is no decoration.
    Alt,
    /// A credit for every picture.
    Credit,
    /// Somebody who said it, for every quotation.
    Quotations,
    /// Links into the paper that lead somewhere.
    Links,
}

/// The points a paper made walls: what lacks one of them is not published.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Walls(pub BTreeSet<Point>);

/// What an article lacks, point by point: names, quotations, addresses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checklist(BTreeMap<Point, Vec<String>>);

impl Point {
    /// Every point, in the order of the list.
    pub const ALL: [Self; 5] =
        [Self::Standfirst, Self::Alt, Self::Credit, Self::Quotations, Self::Links];

    /// `standfirst`, `alt`, …
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Standfirst => "standfirst",
            Self::Alt => "alt",
            Self::Credit => "credit",
            Self::Quotations => "quotations",
            Self::Links => "links",
        }
    }

    /// What the article is to have, for the sentence that says so.
    pub fn wanted(self) -> &'static str {
        match self {
            Self::Standfirst => "a standfirst",
            Self::Alt => "alt text for every picture",
            Self::Credit => "a credit for every picture",
            Self::Quotations => "somebody who said it for every quotation",
            Self::Links => "links into the paper that lead somewhere",
        }
    }
}

impl Walls {
    /// The points of a list at which a wall stands in the way.
    pub fn in_the_way(&self, list: &Checklist) -> Vec<Point> {
        self.0.iter().copied().filter(|point| list.is_open(*point)).collect()
    }
}

impl Checklist {
    /// The list of an article, given the pictures it shows and those of its links into the paper
    /// ([`own_links`]) that lead nowhere.
    pub fn of(
        document: &Document,
        pictures: &BTreeMap<PictureId, Picture>,
        dead_links: Vec<String>,
    ) -> Self {
        let standfirst = match document.standfirst {
            Some(_) => Vec::new(),
            None => vec![String::new()],
        };
        let open = [
            (Point::Standfirst, standfirst),
            (Point::Alt, without_alt(document, pictures)),
            (Point::Credit, without_credit(document, pictures)),
            (Point::Quotations, unattributed(&document.body)),
            (Point::Links, dead_links),
        ];
        Self(open.into_iter().filter(|(_, about)| !about.is_empty()).collect())
    }

    /// Whether something is missing there.
    pub fn is_open(&self, point: Point) -> bool {
        self.0.contains_key(&point)
    }

    /// What is missing there; of the standfirst nothing can be named.
    pub fn about(&self, point: Point) -> &[String] {
        self.0.get(&point).map_or(&[], Vec::as_slice)
    }
}

/// The paths within the paper that a body links, each once: what begins with `/`, or with the
/// paper's own address.
pub fn own_links(body: &Body, base_url: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let mut body = body.clone();
    body.each_text_mut(&mut |text| paths.extend(links_of(text, base_url)));
    paths.sort_unstable();
    paths.dedup();
    paths.truncate(LINKS_MAX);
    paths
}

fn links_of(text: &Text, base_url: &str) -> Vec<String> {
    let marks = text.0.iter().flat_map(|span| &span.marks);
    let links = marks.filter_map(|mark| match mark {
        Mark::Link { href, .. } => Some(href.as_str()),
        _ => None,
    });
    let own = links.filter_map(|href| {
        let path = href.strip_prefix(base_url).unwrap_or(href);
        path.starts_with('/').then(|| path.split(['?', '#']).next().unwrap_or_default().to_owned())
    });
    own.collect()
}

/// Pictures that say nothing to those who cannot see them, and are not said to be decoration.
fn without_alt(document: &Document, pictures: &BTreeMap<PictureId, Picture>) -> Vec<String> {
    let lead = document.lead_picture.iter().map(|picture| (picture, None));
    let figures = figures(&document.body);
    let in_body = figures.iter().map(|figure| (&figure.picture, figure.alt.as_ref()));
    let silent = lead.chain(in_body).filter_map(|(picture, alt)| {
        let PictureRef::Held(id) = picture else { return None };
        let held = pictures.get(id)?;
        (alt.is_none() && held.facts.alt.is_empty()).then(|| held.name.clone())
    });
    silent.collect()
}

fn without_credit(document: &Document, pictures: &BTreeMap<PictureId, Picture>) -> Vec<String> {
    let shown = document.pictures().into_iter().filter_map(|picture| match picture {
        PictureRef::Held(id) => pictures.get(&id),
        PictureRef::Wanted(_) => None,
    });
    let uncredited = shown.filter(|picture| picture.width > 0 && picture.facts.credit.is_empty());
    uncredited.map(|picture| picture.name.clone()).collect()
}

fn figures(body: &Body) -> Vec<&Figure> {
    let mut figures = Vec::new();
    body.each_block(&mut |block| match &block.kind {
        BlockKind::Picture(figure) => figures.push(figure),
        BlockKind::Gallery { pictures, .. } => figures.extend(pictures),
        _ => {}
    });
    figures
}

/// Words between quotation marks in a paragraph in and around which nobody says anything.
fn unattributed(body: &Body) -> Vec<String> {
    let paragraphs: Vec<String> = body.blocks.iter().filter_map(paragraph).collect();
    let mut found = Vec::new();
    for (place, words) in paragraphs.iter().enumerate() {
        let quoted = quoted(words);
        let near = [place.checked_sub(1), Some(place), Some(place + 1)];
        let is_said = near
            .into_iter()
            .flatten()
            .filter_map(|place| paragraphs.get(place))
            .any(|near| says(&outside_quotations(near)));
        if !is_said {
            found.extend(quoted);
        }
    }
    found
}

fn paragraph(block: &Block) -> Option<String> {
    match &block.kind {
        BlockKind::Paragraph { text } => Some(text.words()),
        _ => None,
    }
}

const PAIRS: [(char, char); 5] = [('“', '”'), ('«', '»'), ('„', '“'), ('"', '"'), ('「', '」')];

/// Quotations of some length in a text.
fn quoted(words: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = words;
    while let Some((at, close)) = first_opening(rest) {
        let inside = &rest[at + rest[at..].chars().next().map_or(1, char::len_utf8)..];
        let Some(end) = inside.find(close) else { break };
        if inside[..end].split_whitespace().count() >= QUOTED_WORDS_MIN {
            found.push(inside[..end].to_owned());
        }
        rest = &inside[end + close.len_utf8()..];
    }
    found
}

fn first_opening(words: &str) -> Option<(usize, char)> {
    let opening = |(at, char): (usize, char)| {
        PAIRS.iter().find(|(open, _)| *open == char).map(|(_, close)| (at, *close))
    };
    words.char_indices().find_map(opening)
}

fn outside_quotations(words: &str) -> String {
    let mut outside = String::new();
    let mut rest = words;
    while let Some((at, close)) = first_opening(rest) {
        outside.push_str(&rest[..at]);
        outside.push(' ');
        let inside = &rest[at + rest[at..].chars().next().map_or(1, char::len_utf8)..];
        match inside.find(close) {
            Some(end) => rest = &inside[end + close.len_utf8()..],
            None => return outside,
        }
    }
    outside + rest
}

/// Whether somebody says something here: a verb of saying, in the languages the paper's words are
/// in.
fn says(words: &str) -> bool {
    const VERBS: [&str; 53] = [
        "said",
        "says",
        "say",
        "saying",
        "told",
        "tells",
        "asked",
        "asks",
        "added",
        "adds",
        "wrote",
        "writes",
        "replied",
        "called",
        "calls",
        "according",
        "argued",
        "insisted",
        "declared",
        "stated",
        "announced",
        "explained",
        "warned",
        "promised",
        "affirmed",
        "sagte",
        "sagt",
        "erklärte",
        "schrieb",
        "betonte",
        "fragte",
        "zufolge",
        "laut",
        "meinte",
        "dit",
        "déclaré",
        "affirmé",
        "expliqué",
        "selon",
        "écrit",
        "ajouté",
        "demandé",
        "dijo",
        "dice",
        "afirmó",
        "declaró",
        "según",
        "escribió",
        "añadió",
        "explicó",
        "قال",
        "قالت",
        "وأضاف",
    ];
    let words = words.to_lowercase();
    words.split(|c: char| !c.is_alphabetic()).any(|word| VERBS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BlockIds;

    #[test]
    fn words_nobody_says_are_found() {
        for (paragraphs, expected) in [
            (vec!["“We do not draw lines on water,” she said."], 0),
            (vec!["“We do not draw lines on water.”"], 1),
            (vec!["“We do not draw lines on water.”", "So said the president."], 0),
            (vec!["The “great lane” closed."], 0),
            (vec!["« Nous ne traçons pas de lignes », a-t-elle dit."], 0),
            (vec!["He came.", "“It said nothing of the kind at all.”"], 1),
            (vec!["An open “quotation that never ends"], 0),
        ] {
            let mut ids = BlockIds::seeded(1);
            let blocks = paragraphs
                .iter()
                .map(|words| ids.block(BlockKind::Paragraph { text: Text::plain(*words) }));
            let found = unattributed(&Body::of(blocks.collect()));
            assert_eq!(found.len(), expected, "{paragraphs:?}: {found:?}");
        }
    }
}
