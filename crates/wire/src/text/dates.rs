//! Days as pages write them: `12 November 2026`, `Nov. 12, 2026`, `2026-11-12`.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
];

/// The day a line names, if it is a day and little else. Days written in figures alone, day or
/// month first, say nothing certain and are none.
pub(super) fn day(words: &str) -> Option<Date> {
    if let Some(iso) = words.trim().get(..10).and_then(|iso| iso.parse::<Date>().ok()) {
        return Some(iso);
    }
    let parts: Vec<String> = words
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|part| part.trim_matches(['.', ',']).to_lowercase())
        .filter(|part| !part.is_empty())
        .collect();
    // A week day, day, month, year, and perhaps the hour with its zone.
    if parts.len() > 9 {
        return None;
    }
    let month_at = parts.iter().position(|part| month(part).is_some())?;
    let number = |at: Option<usize>| parts.get(at?)?.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']).parse::<i8>().ok();
    let (day, year_at) = match number(month_at.checked_sub(1)) {
        Some(day) => (day, month_at + 1),
        None => (number(Some(month_at + 1))?, month_at + 2),
    };
    let year: i16 = parts.get(year_at)?.parse().ok().filter(|year| (1900..2200).contains(year))?;
    Date::new(year, month(&parts[month_at])?, day).ok()
}

fn month(word: &str) -> Option<i8> {
    let matches = |name: &&&str| word == **name || (word.len() >= 3 && name[..3] == *word)
        || (word == "sept" && **name == "september");
    let at = MONTHS.iter().position(|name| matches(&name))?;
    i8::try_from(at + 1).ok()
}

/// The first moment of a day, in universal time.
pub(super) fn timestamp(day: Date) -> Option<Timestamp> {
    TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_pages_write_them() {
        for (words, expected) in [
            ("November 12, 2026", Some("2026-11-12")),
            ("12 November 2026", Some("2026-11-12")),
            ("Thursday, Nov. 12th, 2026 at 10:40 pm", Some("2026-11-12")),
            ("2026-11-12T10:40", Some("2026-11-12")),
            ("Sept 1, 2020", Some("2020-09-01")),
            ("11/12/2026", None),
            ("May we talk", None),
            ("March 2026", None),
            ("31 February 2026", None),
        ] {
            assert_eq!(day(words).map(|day| day.to_string()).as_deref(), expected, "{words}");
        }
    }
}
