//! What an import found, took and left, so that nothing is lost in silence.

use std::collections::BTreeMap;

use serde::Serialize;

/// The report of one file's import. For each type `found = taken + unchanged + left_out`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Report {
    /// By the type's name: `article`, `page`, `person`, `section`, `topic`, `picture`, `reply`, and
    /// whatever other types the source has, by their names there.
    pub types: BTreeMap<String, Count>,
    /// Everything left out, with why.
    pub left_out: Vec<LeftOut>,
    /// Everything taken in another shape than it had, with how.
    pub changed: Vec<Changed>,
    /// Faults of the file that were mended while reading, with where.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub repaired: Vec<Changed>,
    /// What the source told beside its articles: the publication's name, for instance.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Told>,
}

/// How many of one type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Count {
    /// In the file.
    pub found: u64,
    /// Now in the paper because of this import: new, or brought up to date.
    pub taken: u64,
    /// Already in the paper from an earlier run.
    pub unchanged: u64,
    /// Not taken.
    pub left_out: u64,
}

/// One thing that was not taken, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Its type, a key of [`Report::types`] — or `part` for a piece of an item that was taken.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its id in the source; for plain files, the name and line.
    pub source_id: String,
    /// Why, in a sentence.
    pub reason: String,
}

/// One thing that was taken with a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// Its type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its id in the source.
    pub source_id: String,
    /// What was changed, in a sentence.
    pub reason: String,
}

/// Something the source told about the publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// What it is about: `publication`, `language`, …
    pub about: String,
    /// What it said.
    pub value: String,
}

impl Report {
    /// The count of a type, made when it is new.
    pub fn count(&mut self, kind: &str) -> &mut Count {
        if !self.types.contains_key(kind) {
            self.types.insert(kind.to_owned(), Count::default());
        }
        self.types.entry(kind.to_owned()).or_default()
    }

    /// Counts one as found and left out, and says why.
    pub fn leave_out(&mut self, kind: &str, source_id: &str, reason: impl Into<String>) {
        let count = self.count(kind);
        count.found += 1;
        count.left_out += 1;
        self.say_left_out(kind, source_id, reason);
    }

    /// Says that something, or a part of something, is left out, without counting it.
    pub fn say_left_out(&mut self, kind: &str, source_id: &str, reason: impl Into<String>) {
        self.left_out.push(LeftOut {
            kind: kind.to_owned(),
            source_id: source_id.to_owned(),
            reason: reason.into(),
        });
    }

    /// Says that something was taken in another shape.
    pub fn say_changed(&mut self, kind: &str, source_id: &str, reason: impl Into<String>) {
        self.changed.push(Changed {
            kind: kind.to_owned(),
            source_id: source_id.to_owned(),
            reason: reason.into(),
        });
    }

    /// Adds what another reading or file reported.
    pub fn add(&mut self, other: Self) {
        for (kind, more) in other.types {
            let count = self.count(&kind);
            count.found += more.found;
            count.taken += more.taken;
            count.unchanged += more.unchanged;
            count.left_out += more.left_out;
        }
        self.left_out.extend(other.left_out);
        self.changed.extend(other.changed);
        self.repaired.extend(other.repaired);
        let new = other.told.into_iter().filter(|told| !self.told.contains(told));
        let new: Vec<Told> = new.collect();
        self.told.extend(new);
    }

    /// Whether every type's numbers add up.
    pub fn adds_up(&self) -> bool {
        self.types.values().all(|c| c.found == c.taken + c.unchanged + c.left_out)
    }
}
