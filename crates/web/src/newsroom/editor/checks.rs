//! The checklist before publishing: advice, never a wall.

use std::collections::BTreeMap;

use archive::Inside;
use news::{Block, BlockKind, Body, Document, Figure, Mark, Picture, PictureId, PictureRef};
use news::{OldAddress, Text, is_fixed_word};
use serde::Serialize;

use crate::newsroom::fault::Fault;
use crate::newsroom::visit::Visit;

/// Links of one article that are looked up.
const LINKS_MAX: usize = 100;
/// Words from which on a quotation wants a speaker: fewer are a title or a turn of phrase.
const QUOTED_WORDS_MIN: usize = 4;

/// One point of the list.
#[derive(Debug, Serialize)]
pub(super) struct Check {
    pub(super) is_open: bool,
    pub(super) sentence: String,
    /// What it is about, when it is open.
    pub(super) about: Vec<String>,
}

/// Every point, in the order of the page.
pub(super) async fn of(
    visit: &Visit,
    document: &Document,
    pictures: &BTreeMap<PictureId, Picture>,
) -> Result<Vec<Check>, Fault> {
    let dead = dead_links(visit, &document.body).await?;
    let has_standfirst = document.standfirst.is_some();
    let point = |name: &str, about: Vec<String>| Check {
        is_open: !about.is_empty(),
        sentence: visit.words.say(
            &format!("check-{name}{}", if about.is_empty() { "" } else { "-open" }),
            &[("count", &about.len().to_string())],
        ),
        about: about.into_iter().take(5).collect(),
    };
    Ok(vec![
        point("headline", Vec::from_iter(document.may_publish().err().map(|error| visit.tell(&error)))),
        Check {
            is_open: !has_standfirst,
            sentence: visit.words.say(
                if has_standfirst { "check-standfirst" } else { "check-standfirst-open" },
                &[],
            ),
            about: Vec::new(),
        },
        point("alt", without_alt(document, pictures)),
        point("credit", without_credit(document, pictures)),
        point("quotations", unattributed(&document.body)),
        point("links", dead),
    ])
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

/// Links into the paper that lead nowhere.
async fn dead_links(visit: &Visit, body: &Body) -> Result<Vec<String>, Fault> {
    let mut hrefs = Vec::new();
    let mut body = body.clone();
    body.each_text_mut(&mut |text| hrefs.extend(own_links(text, &visit.room.base_url)));
    hrefs.sort_unstable();
    hrefs.dedup();
    hrefs.truncate(LINKS_MAX);
    let mut dead = Vec::new();
    if hrefs.is_empty() {
        return Ok(dead);
    }
    let mut inside = visit.room.archive.inside().await?;
    for href in hrefs {
        if !leads_somewhere(visit, &mut inside, &href).await? {
            dead.push(href);
        }
    }
    Ok(dead)
}

/// The paths within the paper a text links.
fn own_links(text: &Text, base_url: &str) -> Vec<String> {
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

/// Whether readers find something at a path: known for articles; of all else it is believed.
async fn leads_somewhere(visit: &Visit, inside: &mut Inside, path: &str) -> Result<bool, Fault> {
    let Some((section, slug)) = path.trim_matches('/').split_once('/') else { return Ok(true) };
    if is_fixed_word(section) || slug.contains('/') {
        return Ok(true);
    }
    if let Some(id) = inside.article_at(section, slug).await? {
        let row = inside.article(id).await?;
        return Ok(row.is_some_and(|row| row.state == news::State::Published));
    }
    let Some(old) = OldAddress::parse(path) else { return Ok(false) };
    Ok(visit.room.archive.read().await?.redirect(&old).await?.is_some())
}

#[cfg(test)]
mod tests {
    use news::BlockIds;

    use super::*;

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
