//! Lists of articles, newest first, and how to continue one.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{ArticleId, PersonId, SectionId, TopicId};

/// A list of published articles, newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// Every article of the paper.
    All,
    /// A section's, with those of the sections nested in it.
    Section(SectionId),
    /// All on a topic.
    Topic(TopicId),
    /// All with this person in the byline.
    Person(PersonId),
    /// All first published in one month of the paper's own calendar.
    Month(Month),
}

/// A month of the paper's calendar, in its time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Month {
    /// The year, −9999 to 9999.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

/// The place in a list after which the next page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// When the last article of the page before was published.
    pub published_at: Timestamp,
    /// That article.
    pub article: ArticleId,
}

impl Month {
    /// The month in which `at` falls in `zone`.
    pub fn of(at: Timestamp, zone: &jiff::tz::TimeZone) -> Self {
        let date = zone.to_datetime(at).date();
        Self { year: date.year(), month: date.month() }
    }

    /// The month's first instant, and the first instant of the month after it, in `zone`. `None`
    /// for a month that is not in the calendar.
    pub fn bounds(self, zone: &jiff::tz::TimeZone) -> Option<(Timestamp, Timestamp)> {
        let first = jiff::civil::Date::new(self.year, self.month, 1).ok()?;
        let next = first.checked_add(jiff::Span::new().months(1)).ok()?;
        let start = |day: jiff::civil::Date| zone.to_timestamp(day.at(0, 0, 0, 0)).ok();
        Some((start(first)?, start(next)?))
    }
}

impl std::fmt::Display for Cursor {
    /// `MICROSECONDS-ID`, the form that stands in the address of a list's next page.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.published_at.as_microsecond(), self.article)
    }
}

impl std::str::FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, article) = text.rsplit_once('-').ok_or(())?;
        let published_at = Timestamp::from_microsecond(at.parse().map_err(|_| ())?);
        Ok(Self {
            published_at: published_at.map_err(|_| ())?,
            article: ArticleId(article.parse().map_err(|_| ())?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_address() {
        for text in ["1763073600000000-12", "-5-3", "0-9223372036854775807"] {
            assert_eq!(text.parse::<Cursor>().unwrap().to_string(), text);
        }
        for text in ["", "-", "12", "a-1", "1-b", "99999999999999999999-1"] {
            assert_eq!(text.parse::<Cursor>(), Err(()));
        }
    }

    #[test]
    fn months_are_the_papers_own() {
        let zone = jiff::tz::TimeZone::get("Europe/Oslo").unwrap();
        let late: Timestamp = "2026-10-31T23:30:00Z".parse().unwrap();
        let november = Month { year: 2026, month: 11 };
        assert_eq!(Month::of(late, &zone), november);
        let (start, end) = november.bounds(&zone).unwrap();
        assert_eq!(start.to_string(), "2026-10-31T23:00:00Z");
        assert_eq!(end.to_string(), "2026-11-30T23:00:00Z");
        assert_eq!(Month { year: 2026, month: 13 }.bounds(&zone), None);
    }
}
