//! When something was said, as exactly as it is known.

use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A day, a month or a year, written `2026-11-13`, `2026-11` or `2026` (ISO 8601-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SaidOn {
    /// On a day.
    Day(Date),
    /// Some time in a month: its first day.
    Month(Date),
    /// Some time in a year: its first day.
    Year(Date),
}

impl SaidOn {
    /// The first day it can have been.
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(day) | Self::Month(day) | Self::Year(day) => day,
        }
    }

    /// Whether both can be the same day.
    pub fn may_be(self, other: Self) -> bool {
        let (one, another) = (self.to_string(), other.to_string());
        one.starts_with(&another) || another.starts_with(&one)
    }
}

impl std::fmt::Display for SaidOn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month(day) => write!(f, "{:04}-{:02}", day.year(), day.month()),
            Self::Year(day) => write!(f, "{:04}", day.year()),
        }
    }
}

impl FromStr for SaidOn {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("“{text}” is no date: write 2026-11-13, 2026-11 or 2026");
        let parts: Vec<&str> = text.split('-').collect();
        let is_plain = |part: &str, digits: usize| {
            part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let lengths = [4, 2, 2];
        let is_right = parts.len() <= 3 && parts.iter().zip(lengths).all(|(p, n)| is_plain(p, n));
        if !is_right {
            return Err(refused());
        }
        let number = |at: usize| parts.get(at).and_then(|part| part.parse::<i16>().ok());
        let (month, day) = (number(1).unwrap_or(1), number(2).unwrap_or(1));
        let year = number(0).ok_or_else(refused)?;
        let small = |n: i16| i8::try_from(n).map_err(|_| refused());
        let date = Date::new(year, small(month)?, small(day)?).map_err(|_| refused())?;
        Ok(match parts.len() {
            1 => Self::Year(date),
            2 => Self::Month(date),
            _ => Self::Day(date),
        })
    }
}

impl Serialize for SaidOn {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SaidOn {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
