//! When something was said, as its sentence tells: “on Thursday”, « jeudi », „am Donnerstag“.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use crate::{Language, SaidOn};

/// The days of the week, Monday first.
const WEEKDAYS: [(&str, [&str; 7]); 4] = [
    ("en", ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
    ("fr", ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
    ("de", ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]),
    ("es", ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]),
];
/// Words for yesterday.
const YESTERDAY: [(&str, &str); 4] =
    [("en", "yesterday"), ("fr", "hier"), ("de", "gestern"), ("es", "ayer")];
/// Words after which a day of the week is still to come.
const NEXT: [&str; 6] = ["next", "until", "nächsten", "kommenden", "próximo", "before"];
/// Words after a day of the week that put it ahead.
const PROCHAIN: [&str; 2] = ["prochain", "próximo"];

const MONTHS: [[&str; 4]; 12] = [
    ["january", "janvier", "januar", "enero"],
    ["february", "février", "februar", "febrero"],
    ["march", "mars", "märz", "marzo"],
    ["april", "avril", "april", "abril"],
    ["may", "mai", "mai", "mayo"],
    ["june", "juin", "juni", "junio"],
    ["july", "juillet", "juli", "julio"],
    ["august", "août", "august", "agosto"],
    ["september", "septembre", "september", "septiembre"],
    ["october", "octobre", "oktober", "octubre"],
    ["november", "novembre", "november", "noviembre"],
    ["december", "décembre", "dezember", "diciembre"],
];

/// The day on which something was said that an article filed on `filed` tells in `beside`, the
/// words of the sentence around it. A day that is named, a day of the week just past, yesterday;
/// else the day it was filed.
pub fn said_on_of(beside: &str, filed: Date, language: &Language) -> SaidOn {
    let words: Vec<String> = beside
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let named = named_day(&words, filed);
    let found = named.or_else(|| weekday(&words, filed, language)).or_else(|| {
        let yesterday = YESTERDAY.iter().find(|(tag, _)| *tag == language.primary())?.1;
        let is_yesterday = words.iter().any(|word| word == yesterday);
        is_yesterday.then(|| filed.yesterday().ok()).flatten()
    });
    SaidOn::Day(found.unwrap_or(filed))
}

/// `13 November`, `November 13`, `13. November`, `13 de noviembre`, perhaps with the year: the
/// last such day that is not after the article.
fn named_day(words: &[String], filed: Date) -> Option<Date> {
    let at = words.iter().position(|word| month(word).is_some())?;
    let month = month(&words[at])?;
    let number = |at: Option<usize>| words.get(at?)?.trim_end_matches("er").parse::<i8>().ok();
    let before = number(at.checked_sub(1)).or_else(|| {
        let is_of = at.checked_sub(1).is_some_and(|of| words[of] == "de" || words[of] == "of");
        is_of.then(|| number(at.checked_sub(2))).flatten()
    });
    let (day, year_at) = match before {
        Some(day) => (day, at + 1),
        None => (number(Some(at + 1))?, at + 2),
    };
    let year = words.get(year_at).filter(|word| word.len() == 4);
    if let Some(year) = year.and_then(|word| word.parse::<i16>().ok()) {
        return Date::new(year, month, day).ok().filter(|date| *date <= filed);
    }
    let this_year = Date::new(filed.year(), month, day).ok()?;
    if this_year <= filed { Some(this_year) } else { Date::new(filed.year() - 1, month, day).ok() }
}

fn month(word: &str) -> Option<i8> {
    // “May” is mostly a verb.
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(at + 1).ok()
}

/// The nearest such day of the week that is not after the article.
fn weekday(words: &[String], filed: Date, language: &Language) -> Option<Date> {
    let (_, names) = WEEKDAYS.iter().find(|(tag, _)| *tag == language.primary())?;
    let day_of = |word: &String| names.iter().position(|name| name == word);
    let (at, day) = words.iter().enumerate().find_map(|(at, word)| Some((at, day_of(word)?)))?;
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", String::as_str);
    let is_ahead =
        NEXT.contains(&word(at.checked_sub(1))) || PROCHAIN.contains(&word(Some(at + 1)));
    if is_ahead {
        return None;
    }
    let wanted = Weekday::from_monday_zero_offset(i8::try_from(day).ok()?).ok()?;
    let back = filed.weekday().since(wanted);
    filed.checked_sub(Span::new().days(i64::from(back))).ok()
}
