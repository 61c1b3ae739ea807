//! What the lines around the copy tell: who, when, in which section, about what.

use super::{Line, Sorted};
use crate::text::dates;

/// Reads a line of the page's head or foot. Answers what it is, when it is one that tells.
pub(super) fn read(line: &Line<'_>, sorted: &mut Sorted) -> Option<&'static str> {
    let text = line.text.trim();
    if text.chars().count() > 160 || text.ends_with('.') && !text.ends_with("min.") {
        return None;
    }
    tagged(text, &line.plain, sorted)
        .or_else(|| posted(text, &line.plain, sorted))
        .or_else(|| byline(text, &line.plain, sorted))
        .or_else(|| listed(text, &line.plain, sorted))
        .or_else(|| day(text, sorted))
        .or_else(|| is_reading_time(&line.plain).then_some("a reading time"))
}

/// Reads a line below the readers' replies, where days and names are no longer the article's.
pub(super) fn read_below_replies(line: &Line<'_>, sorted: &mut Sorted) -> Option<&'static str> {
    let text = line.text.trim();
    let is_short = text.chars().count() <= 160 && !text.ends_with('.');
    let leads = ["posted in ", "tagged ", "view all posts by "];
    if !is_short || !leads.iter().any(|lead| line.plain.starts_with(lead)) {
        return listed(text, &line.plain, sorted).filter(|_| is_short);
    }
    read(line, sorted)
}

/// `Posted on DATE by NAME in SECTION`, in any order.
fn posted(text: &str, plain: &str, sorted: &mut Sorted) -> Option<&'static str> {
    let starts = [
        "posted on ",
        "published on ",
        "posted by ",
        "published by ",
        "updated on ",
        "last updated ",
        "last updated on ",
        "updated: ",
        "published: ",
        "posted: ",
        "posted in ",
    ];
    let start = starts.iter().filter(|start| plain.starts_with(**start)).max_by_key(|s| s.len())?;
    let leading = text.find(|c: char| c.is_alphanumeric()).unwrap_or(0);
    let rest = text.get(leading..)?.get(start.len()..)?;
    let is_update = start.contains("updated");
    let mut part = match start.trim_end_matches([' ', ':']).rsplit(' ').next() {
        Some("by") => "by",
        Some("in") => "in",
        _ => "on",
    };
    let mut words: Vec<&str> = Vec::new();
    let mut facts: Vec<(&str, String)> = Vec::new();
    for word in rest.split_whitespace() {
        let next = match word.to_lowercase().as_str() {
            "by" => "by",
            "in" => "in",
            "on" => "on",
            "|" | "•" | "·" | "/" => "",
            _ => {
                words.push(word);
                continue;
            }
        };
        facts.push((part, std::mem::take(&mut words).join(" ")));
        part = next;
    }
    facts.push((part, words.join(" ")));
    facts.retain(|(_, value)| !value.is_empty());
    // A date line must hold a date, a name line a name: else it is a sentence.
    let holds = facts.iter().all(|(part, value)| match *part {
        "on" => dates::day(value).is_some(),
        "by" => is_name(value),
        _ => value.len() < 60,
    });
    if facts.is_empty() || !holds {
        return None;
    }
    for (part, value) in facts {
        match part {
            "on" if !is_update => tell_day(&value, sorted),
            "by" => sorted.author = sorted.author.take().or(Some(value)),
            "in" => sorted.section = sorted.section.take().or(Some(value)),
            _ => {}
        }
    }
    Some("when and by whom it was published")
}

/// `By NAME`, perhaps with a date behind a bar; `View all posts by NAME`.
fn byline(text: &str, plain: &str, sorted: &mut Sorted) -> Option<&'static str> {
    if let Some(name) = plain.strip_prefix("view all posts by ") {
        // Small letters may be longer than great ones: words are counted, not bytes.
        let count = name.split(' ').count();
        let words: Vec<_> = text.split_whitespace().filter(|word| *word != "→").collect();
        let name = words[words.len().saturating_sub(count)..].join(" ");
        sorted.author = sorted.author.take().or(is_name(&name).then_some(name));
        return Some("what leads to other pages");
    }
    if matches!(plain, "published by" | "written by" | "author" | "posted by") {
        return Some("a label");
    }
    let start = ["by ", "written by ", "author: "].into_iter().find(|s| plain.starts_with(s))?;
    let rest = text.get(start.len()..)?;
    let (name, after) = match rest.find(['|', '•', '·', '/']) {
        Some(at) => (&rest[..at], rest[at..].trim_start_matches(['|', '•', '·', '/', ' '])),
        None => (rest, ""),
    };
    let name = name.trim().trim_end_matches(',');
    if !is_name(name) || !(after.is_empty() || dates::day(after).is_some()) {
        return None;
    }
    tell_day(after, sorted);
    sorted.author = sorted.author.take().or(Some(name.to_owned()));
    Some("a byline")
}

/// `Tagged a, b`, perhaps behind `Posted in c and`.
fn tagged(text: &str, plain: &str, sorted: &mut Sorted) -> Option<&'static str> {
    let (before, topics) = match text.to_lowercase().find(" and tagged ") {
        Some(at) => (text.get(..at)?, text.get(at + " and tagged ".len()..)?),
        None => ("", text.get(.."tagged ".len()).and(text.get("tagged ".len()..))?),
    };
    let starts = if before.is_empty() { "tagged " } else { "posted in " };
    if !plain.starts_with(starts) || topics.trim().is_empty() {
        return None;
    }
    let section = before.get("posted in ".len()..).map(|section| section.trim().to_owned());
    sorted.section = sorted.section.take().or(section);
    sorted.topics = sorted.topics.take().or(Some(topics.trim().to_owned()));
    Some("a list of topics")
}

/// `Tags: a, b`, `Category: c`.
fn listed(text: &str, plain: &str, sorted: &mut Sorted) -> Option<&'static str> {
    let (label, _) = plain.split_once(':')?;
    let (_, value) = text.split_once(':')?;
    let value = value.trim();
    match label {
        "tags" | "tag" | "tagged" | "topics" | "mots-clés" | "schlagwörter" | "etiquetas" => {
            sorted.topics = sorted.topics.take().or(Some(value.to_owned()));
            Some("a list of topics")
        }
        "category" | "categories" | "filed under" | "posted in" | "section" => {
            sorted.section = sorted.section.take().or(Some(value.to_owned()));
            Some("the section it stood in")
        }
        _ => None,
    }
}

/// A day alone on its line.
fn day(text: &str, sorted: &mut Sorted) -> Option<&'static str> {
    dates::day(text)?;
    tell_day(text, sorted);
    Some("the day it was published")
}

fn tell_day(words: &str, sorted: &mut Sorted) {
    if let (Some(day), None) = (dates::day(words), sorted.date) {
        sorted.date = Some(day);
        sorted.date_said = Some(words.trim().to_owned());
    }
}

fn is_reading_time(plain: &str) -> bool {
    let Some((number, rest)) = plain.split_once([' ', '-']) else { return false };
    number.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(rest, "min read" | "minute read" | "minutes read" | "mins read")
}

/// Two to six words that begin with capitals, as names do; particles aside.
fn is_name(words: &str) -> bool {
    let parts: Vec<&str> = words.split_whitespace().collect();
    let particles = [
        "de", "van", "von", "der", "den", "al", "bin", "of", "and", "da", "di", "la", "el", "y",
        "und", "et", "&", "the",
    ];
    let named = parts.iter().all(|part| {
        particles.contains(part) || part.chars().next().is_some_and(|c| !c.is_lowercase())
    });
    (1..=8).contains(&parts.len())
        && named
        && parts.iter().any(|part| part.starts_with(char::is_alphabetic))
        && !words.contains(['?', '!', ';', '“', '"'])
}
