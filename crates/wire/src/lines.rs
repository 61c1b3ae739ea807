//! The report's lines, kept within bounds: a file with a million faults is told of the first of
//! each kind and of how many more there are.

use std::collections::HashMap;

use composing::copy::Notice;
use news::{Changed, Report};

/// Lines of one type that are said one by one; what comes after them is only counted.
const LINES_MAX: u32 = 25_000;
/// Places of one fault that are named.
const REPAIRS_MAX: u32 = 100;

/// A report in the making.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    pub(crate) report: Report,
    parts: u32,
    changes: u32,
    repaired: HashMap<&'static str, u32>,
}

impl Lines {
    /// Counts one as left out and says why, for the first [`LINES_MAX`] of this type.
    pub(crate) fn leave_out(&mut self, kind: &str, source_id: &str, reason: &str) {
        let count = self.report.count(kind);
        count.found += 1;
        count.left_out += 1;
        if count.left_out <= u64::from(LINES_MAX) {
            self.report.say_left_out(kind, source_id, reason);
        }
    }

    /// Says that a part of an item is left out.
    pub(crate) fn part(&mut self, source_id: &str, reason: String) {
        self.parts += 1;
        if self.parts <= LINES_MAX {
            self.report.say_left_out("part", source_id, reason);
        }
    }

    /// Says that something is taken in another shape.
    pub(crate) fn changed(&mut self, kind: &str, source_id: &str, reason: impl Into<String>) {
        self.changes += 1;
        if self.changes <= LINES_MAX {
            self.report.say_changed(kind, source_id, reason);
        }
    }

    /// Says that a fault of the file at `line` was mended.
    pub(crate) fn repaired(&mut self, line: u64, what: &'static str) {
        let said = self.repaired.entry(what).or_default();
        *said += 1;
        if *said <= REPAIRS_MAX {
            self.report.repaired.push(Changed {
                kind: "file".to_owned(),
                source_id: format!("line {line}"),
                reason: what.to_owned(),
            });
        }
    }

    /// Says what the composing room noticed of an item.
    pub(crate) fn notices(&mut self, kind: &str, source_id: &str, notices: Vec<Notice>) {
        for notice in notices {
            if notice.is_left_out {
                self.part(source_id, notice.sentence);
            } else {
                self.changed(kind, source_id, notice.sentence);
            }
        }
    }

    /// The finished report, with a line for each kind of line that was cut short.
    pub(crate) fn finish(mut self) -> Report {
        let cut: Vec<_> = self.report.types.iter().map(|(kind, n)| (kind.clone(), *n)).collect();
        for (kind, count) in cut {
            if count.left_out > u64::from(LINES_MAX) {
                let more = count.left_out - u64::from(LINES_MAX);
                let reason = format!("{more} more of this type were left out likewise.");
                self.report.say_left_out(&kind, "", reason);
            }
        }
        if self.parts > LINES_MAX {
            let reason =
                format!("{} more parts of articles were left out.", self.parts - LINES_MAX);
            self.report.say_left_out("part", "", reason);
        }
        if self.changes > LINES_MAX {
            let reason = format!("{} more things were changed.", self.changes - LINES_MAX);
            self.report.say_changed("article", "", reason);
        }
        for (what, said) in self.repaired {
            if said > REPAIRS_MAX {
                self.report.repaired.push(Changed {
                    kind: "file".to_owned(),
                    source_id: String::new(),
                    reason: format!("{what} In {} more places.", said - REPAIRS_MAX),
                });
            }
        }
        self.report
    }
}
