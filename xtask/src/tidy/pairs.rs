//! Things that come in pairs: a migration for each engine, a word in each language.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::files::{File, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = migrations(tree);
    findings.extend(words(tree));
    findings
}

/// `…/migrations/ENGINE/NUMBER_NAME.sql`: every engine has every number, under the same name.
fn migrations(tree: &Tree) -> Vec<Finding> {
    let mut engines: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut examples: BTreeMap<&str, &File> = BTreeMap::new();
    for file in tree.with_extension("sql") {
        let Some((_, rest)) = file.path.split_once("/migrations/") else { continue };
        let Some((engine, name)) = rest.split_once('/') else { continue };
        engines.entry(engine).or_default().insert(name);
        examples.entry(name).or_insert(file);
    }
    let mut findings = Vec::new();
    for (engine, own) in &engines {
        for (name, file) in examples.iter().filter(|(name, _)| !own.contains(**name)) {
            let message = format!("{engine} has no migration {name}");
            findings.push(Finding::new(file, 1, message));
        }
    }
    findings
}

/// Every translation of a folder `words` says the same messages.
fn words(tree: &Tree) -> Vec<Finding> {
    let mut folders: BTreeMap<&str, Vec<&File>> = BTreeMap::new();
    for file in tree.with_extension("ftl") {
        if let Some((folder, _)) = file.path.rsplit_once('/') {
            folders.entry(folder).or_default().push(file);
        }
    }
    let mut findings = Vec::new();
    for files in folders.values() {
        let all: BTreeSet<&str> = files.iter().flat_map(|file| messages(file)).collect();
        for file in files {
            let own: BTreeSet<&str> = messages(file).collect();
            for missing in all.difference(&own) {
                findings.push(Finding::new(file, 1, format!("the message `{missing}` is missing")));
            }
        }
    }
    findings
}

/// The names of a Fluent file's messages and terms: what stands before `=` at a line's start.
fn messages(file: &File) -> impl Iterator<Item = &str> {
    file.text.lines().filter_map(|line| {
        let (name, _) = line.split_once('=')?;
        let name = name.trim_end();
        let starts = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        (starts && is_name).then_some(name)
    })
}
