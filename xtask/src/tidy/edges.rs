//! Who may know whom: the edges between the rooms, the whole list of them.

use super::Finding;
use super::files::{File, Tree};
use crate::Outcome;

/// Each room and the rooms it may use. ARCHITECTURE.md draws the same.
const EDGES: [(&str, &[&str]); 12] = [
    ("news", &[]),
    ("quotations", &[]),
    ("composing", &["news"]),
    ("pictures", &["news"]),
    ("archive", &["news"]),
    ("search", &["news"]),
    ("wire", &["news", "composing"]),
    ("desk", &["news", "archive", "composing", "quotations", "pictures"]),
    ("dispatch", &["news", "archive", "composing", "search", "pictures", "desk"]),
    ("web", &["news", "archive", "composing", "search", "pictures", "desk", "wire", "dispatch"]),
    ("dateline", EVERY_ROOM),
    ("proof", EVERY_ROOM),
];

/// What the building and the test harness may use.
const EVERY_ROOM: &[&str] = &[
    "news",
    "quotations",
    "composing",
    "pictures",
    "archive",
    "search",
    "wire",
    "desk",
    "dispatch",
    "web",
];

pub(super) fn check(tree: &Tree) -> Outcome<Vec<Finding>> {
    let mut findings = Vec::new();
    for file in &tree.files {
        let Some(room) = room(file) else { continue };
        match EDGES.iter().find(|(name, _)| *name == room) {
            Some((_, allowed)) => edges(file, room, allowed, &mut findings)?,
            None => findings.push(Finding::new(
                file,
                1,
                format!("`{room}` is not a room of the house: see ARCHITECTURE.md"),
            )),
        }
    }
    Ok(findings)
}

/// `news` for `crates/news/Cargo.toml`.
fn room(file: &File) -> Option<&str> {
    file.path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml")
}

fn edges(file: &File, room: &str, allowed: &[&str], findings: &mut Vec<Finding>) -> Outcome {
    let manifest: toml::Value =
        toml::from_str(&file.text).map_err(|e| format!("{}: {e}", file.path))?;
    for kind in ["dependencies", "build-dependencies", "dev-dependencies"] {
        let Some(table) = manifest.get(kind).and_then(toml::Value::as_table) else { continue };
        for other in table.keys().filter(|name| is_room(name)) {
            // A room's tests may switch on a feature of the room itself.
            let for_tests =
                kind == "dev-dependencies" && (other == "proof" || other.as_str() == room);
            if !for_tests && !allowed.contains(&other.as_str()) {
                let line = line_of(file, other);
                let message = format!("`{room}` may not know `{other}`");
                findings.push(Finding::new(file, line, message));
            }
        }
    }
    Ok(())
}

fn is_room(name: &str) -> bool {
    EDGES.iter().any(|(room, _)| *room == name)
}

fn line_of(file: &File, name: &str) -> usize {
    let starts =
        |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '.', '=']));
    file.text.lines().position(starts).map_or(1, |index| index + 1)
}
