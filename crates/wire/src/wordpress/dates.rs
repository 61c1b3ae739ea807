//! The dates of an item: four spellings of which any may be missing or zero.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::item::Item;

/// When an item was published, and whether the day had to be guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) at: Timestamp,
    /// The file gave local time only; it was read as universal time.
    pub(crate) is_guess: bool,
}

/// When an item was, or is to be, published.
pub(crate) fn published(item: &Item) -> Option<Dated> {
    let exact = universal(&item.date_gmt).or_else(|| feed_date(&item.pub_date));
    match exact {
        Some(at) => Some(Dated { at, is_guess: false }),
        None => universal(&item.date).map(|at| Dated { at, is_guess: true }),
    }
}

/// When an item last changed.
pub(crate) fn modified(item: &Item) -> Option<Timestamp> {
    universal(&item.modified_gmt).or_else(|| universal(&item.modified))
}

/// `2020-05-01 12:00:00`; `0000-00-00 00:00:00` is none.
fn universal(text: &str) -> Option<Timestamp> {
    let date: DateTime = text.trim().parse().ok()?;
    TimeZone::UTC.to_timestamp(date).ok().filter(is_plausible)
}

fn feed_date(text: &str) -> Option<Timestamp> {
    let zoned = jiff::fmt::rfc2822::parse(text.trim()).ok()?;
    Some(zoned.timestamp()).filter(is_plausible)
}

/// `WordPress` writes drafts with days of the years -1, 0, 1970 and 1999-11-30.
fn is_plausible(at: &Timestamp) -> bool {
    const NO_DATE: i64 = 943_920_000;
    let second = at.as_second();
    second > 86_400 && second != NO_DATE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_date_that_is_one_counts() {
        let zero = "0000-00-00 00:00:00";
        for (gmt, feed, local, expected) in [
            ("2020-05-01 12:00:00", "", "", Some(("2020-05-01T12:00:00Z", false))),
            (zero, "Fri, 01 May 2020 12:00:00 +0200", "", Some(("2020-05-01T10:00:00Z", false))),
            (zero, "Tue, 30 Nov 1999 00:00:00 +0000", zero, None),
            (
                zero,
                "Mon, 30 Nov -0001 00:00:00 +0000",
                "2020-05-01 12:00:00",
                Some(("2020-05-01T12:00:00Z", true)),
            ),
            ("", "", "", None),
            ("2020-13-45 99:00:00", "yesterday", "x", None),
        ] {
            let item = Item {
                date_gmt: gmt.into(),
                pub_date: feed.into(),
                date: local.into(),
                ..Item::default()
            };
            let found = published(&item).map(|dated| (dated.at.to_string(), dated.is_guess));
            assert_eq!(found, expected.map(|(at, guess)| (at.to_owned(), guess)));
        }
    }
}
