//! Days and times in words.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use news::Month;

use super::Words;
use crate::page::context;

context! {
    /// An instant, as the paper's own clock and calendar show it.
    pub Moment {
        /// For `<time datetime>`: `2025-11-13T22:40:00+01:00`.
        iso: String,
        /// The day: `13 November 2025`.
        date: String,
        /// The day with its weekday: `Thursday 13 November 2025`.
        weekday: String,
        /// The time of day: `22:40`.
        clock: String,
        /// Day and time: `13 November 2025, 22:40`.
        date_clock: String,
        /// Everything, with the time zone: `Thursday 13 November 2025, 22:40 CET`.
        full: String,
    }
}

impl Words {
    /// An instant in `zone`.
    pub fn moment(&self, at: Timestamp, zone: &TimeZone) -> Moment {
        let local = zone.to_datetime(at);
        let (hour, minute) = (format!("{:02}", local.hour()), format!("{:02}", local.minute()));
        let clock = self.say("clock", &[("hour", &hour), ("minute", &minute)]);
        let date = self.date(local.date());
        let weekday = self.weekday(local.date());
        let zone_name = zone_name(at, zone);
        let all = [("date", &*weekday), ("clock", &*clock), ("zone", &*zone_name)];
        Moment {
            iso: iso(at, zone),
            date_clock: self.say("date-clock", &[("date", &date), ("clock", &clock)]),
            full: self.say("date-clock-zone", &all),
            date,
            weekday,
            clock,
        }
    }

    /// A day: `13 November 2025`.
    pub fn date(&self, date: Date) -> String {
        let month = self.say(&format!("month-{}", date.month()), &[]);
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.say("date", &[("day", &day), ("month", &month), ("year", &year)])
    }

    /// A day with its weekday: `Thursday 13 November 2025`.
    pub fn weekday(&self, date: Date) -> String {
        let number = date.weekday().to_monday_one_offset();
        let weekday = self.say(&format!("weekday-{number}"), &[]);
        let month = self.say(&format!("month-{}", date.month()), &[]);
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let parts = [("weekday", &*weekday), ("day", &*day), ("month", &*month), ("year", &*year)];
        self.say("date-weekday", &parts)
    }

    /// A month: `November 2025`.
    pub fn month(&self, month: Month) -> String {
        let name = self.say(&format!("month-{}", month.month), &[]);
        self.say("date-month", &[("month", &name), ("year", &month.year.to_string())])
    }

    /// Several names in a row: `Ana, Ben and Cleo`.
    pub fn names<T: AsRef<str>>(&self, names: &[T]) -> String {
        let mut whole = String::new();
        for (position, name) in names.iter().enumerate() {
            whole += &self.before_name(position, names.len());
            whole += name.as_ref();
        }
        whole
    }

    /// What stands before the name at `position` of `count`: nothing, a comma, an "and".
    pub(crate) fn before_name(&self, position: usize, count: usize) -> String {
        match position {
            0 => String::new(),
            _ if position + 1 == count => self.say("names-last", &[]),
            _ => self.say("names-between", &[]),
        }
    }
}

/// RFC 3339 with the zone's offset, to the second.
pub(crate) fn iso(at: Timestamp, zone: &TimeZone) -> String {
    let local = zone.to_datetime(at);
    let seconds = zone.to_offset(at).seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    let offset = format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60);
    local.strftime("%Y-%m-%dT%H:%M:%S").to_string() + &offset
}

/// What readers call the zone: `CET`; the distance from universal time where the zone has no name
/// in letters.
fn zone_name(at: Timestamp, zone: &TimeZone) -> String {
    let info = zone.to_offset_info(at);
    let name = info.abbreviation();
    if !name.starts_with(['+', '-']) {
        return name.to_owned();
    }
    let minutes = info.offset().seconds() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let rest = if rest == 0 { String::new() } else { format!(":{rest:02}") };
    format!("UTC{sign}{hours}{rest}")
}
