//! Every library's licence is one that this project may be given away with.

use std::path::Path;

use serde_json::Value;

use crate::{Outcome, shell};

/// SPDX names. `deny.toml` holds the same list; a test compares them.
const PERMITTED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Zlib",
];

/// Checks the licence and the origin of every library in `Cargo.lock`.
pub(crate) fn run(root: &Path) -> Outcome {
    let metadata =
        shell::read(shell::cargo(root).args(["metadata", "--format-version=1", "--locked"]))?;
    let metadata: Value =
        serde_json::from_str(&metadata).map_err(|e| format!("cargo metadata is not JSON: {e}"))?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata names no packages")?;
    let complaints: Vec<String> = packages.iter().filter_map(complaint).collect();
    if !complaints.is_empty() {
        return Err(complaints.join("\n"));
    }
    println!("{} libraries, all of them permissive and from the registry", packages.len());
    match shell::find("cargo-deny") {
        Some(_) => deny(root),
        None => Ok(()),
    }
}

/// The same and more by `cargo deny`, for those who have it.
fn deny(root: &Path) -> Outcome {
    let checks = ["deny", "--offline", "check", "licenses", "bans", "sources"];
    shell::run(shell::cargo(root).args(checks))
}

/// What is wrong with one package, in a sentence.
fn complaint(package: &Value) -> Option<String> {
    let name = package["name"].as_str().unwrap_or("?");
    if let Some(origin) = package["source"].as_str()
        && !origin.starts_with("registry+")
    {
        return Some(format!("{name} comes from {origin}: take it from the registry."));
    }
    let Some(licence) = package["license"].as_str() else {
        return Some(format!("{name} names no licence in its manifest."));
    };
    (!is_permitted(licence))
        .then(|| format!("{name} is under {licence}, which is not on the list in licences.rs."))
}

/// Whether an SPDX expression can be met by permitted licences alone. `/` is an old `OR`.
fn is_permitted(expression: &str) -> bool {
    let flat = expression.replace('/', " OR ");
    let parts = split_outside(&flat, " AND ");
    if parts.len() > 1 {
        return parts.iter().all(|part| is_permitted(part));
    }
    let choices = split_outside(&flat, " OR ");
    if choices.len() > 1 {
        return choices.iter().any(|choice| is_permitted(choice));
    }
    let one = flat.trim();
    match one.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => is_permitted(inner),
        None => PERMITTED.contains(&one),
    }
}

/// Splits at `separator` where no bracket is open. AND is split first although it binds tighter:
/// that only refuses more, never less.
fn split_outside<'a>(text: &'a str, separator: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let (mut depth, mut start, mut at) = (0_i32, 0, 0);
    while at < text.len() {
        let rest = &text[at..];
        if depth == 0 && rest.starts_with(separator) {
            parts.push(&text[start..at]);
            at += separator.len();
            start = at;
            continue;
        }
        let first = rest.chars().next().unwrap_or(' ');
        depth += i32::from(first == '(') - i32::from(first == ')');
        at += first.len_utf8();
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_met_by_permitted_licences_or_not() {
        for (expression, permitted) in [
            ("MIT", true),
            ("MIT/Apache-2.0", true),
            ("GPL-3.0-only", false),
            ("GPL-3.0-only OR MIT", true),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND GPL-2.0-only", false),
            ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", true),
            ("", false),
        ] {
            assert_eq!(is_permitted(expression), permitted, "{expression}");
        }
    }

    #[test]
    fn cargo_deny_permits_the_same() {
        let deny: toml::Value = toml::from_str(include_str!("../../deny.toml")).unwrap();
        let allowed: Vec<&str> = deny["licenses"]["allow"]
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name.as_str().unwrap())
            .collect();
        assert_eq!(allowed, PERMITTED);
    }
}
