//! Rules about the workspace: libraries named and not used, rooms built and not on the map.

use super::Finding;
use super::files::{File, Tree};
use crate::Outcome;

pub(super) fn check(tree: &Tree) -> Outcome<Vec<Finding>> {
    let Some(workspace) = tree.file("Cargo.toml") else {
        return Err("There is no Cargo.toml: run this in the checkout.".to_owned());
    };
    let mut findings = unused(workspace, tree)?;
    if let Some(map) = tree.file("ARCHITECTURE.md") {
        findings.extend(rooms_and_map(map, tree));
    }
    Ok(findings)
}

/// Every library of the workspace is used by some crate of it.
fn unused(workspace: &File, tree: &Tree) -> Outcome<Vec<Finding>> {
    let manifest: toml::Value =
        toml::from_str(&workspace.text).map_err(|e| format!("Cargo.toml: {e}"))?;
    let named = manifest.get("workspace").and_then(|w| w.get("dependencies"));
    let named = named.and_then(toml::Value::as_table).cloned().unwrap_or_default();
    let mut used = Vec::new();
    for file in tree.files.iter().filter(|f| f.path != "Cargo.toml" && f.name() == "Cargo.toml") {
        let own: toml::Value =
            toml::from_str(&file.text).map_err(|e| format!("{}: {e}", file.path))?;
        for kind in ["dependencies", "build-dependencies", "dev-dependencies"] {
            let table = own.get(kind).and_then(toml::Value::as_table);
            used.extend(table.into_iter().flat_map(|table| table.keys().cloned()));
        }
    }
    let is_unused = |name: &&String| !used.contains(name) && !is_own(&named, name);
    let found = named.keys().filter(is_unused);
    Ok(found
        .map(|name| {
            let starts = |line: &str| line.split([' ', '.', '=']).next() == Some(name.as_str());
            let line = workspace.text.lines().position(starts).map_or(1, |index| index + 1);
            Finding::new(workspace, line, format!("no crate uses `{name}`"))
        })
        .collect())
}

/// A crate of the workspace itself may be named before another uses it.
fn is_own(named: &toml::Table, name: &str) -> bool {
    named.get(name).is_some_and(|entry| entry.get("path").is_some())
}

/// Every folder of `crates/` is on the code map, and the map shows no other.
fn rooms_and_map(map: &File, tree: &Tree) -> Vec<Finding> {
    let built: Vec<&str> = tree
        .files
        .iter()
        .filter_map(|file| file.path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml"))
        .collect();
    let mut findings = Vec::new();
    for (index, line) in map.text.lines().enumerate() {
        for (at, _) in line.match_indices("crates/") {
            let name = line[at + "crates/".len()..].split(|c: char| !is_of_crate(c)).next();
            let name = name.unwrap_or_default();
            if !name.is_empty() && !built.contains(&name) {
                let message = format!("crates/{name} is on the map and not in the house");
                findings.push(Finding::new(map, index + 1, message));
            }
        }
    }
    let missing = built.iter().filter(|name| !map.text.contains(&format!("crates/{name}")));
    findings.extend(missing.map(|name| {
        Finding::new(map, 1, format!("crates/{name} is in the house and not on the map"))
    }));
    findings
}

fn is_of_crate(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_' || sign == '-'
}
