//! `cargo xtask tidy`: the house rules that no compiler knows.
//!
//! Each rule is one function from the files to what it found; none writes anything.

mod code;
mod edges;
mod files;
mod lexer;
mod manifests;
mod pairs;
#[cfg(test)]
mod tests;
mod words;

use std::fmt;
use std::path::Path;

use crate::Outcome;
use files::{File, Tree};

/// A rule broken at a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    path: String,
    line: usize,
    message: String,
}

impl Finding {
    fn new(file: &File, line: usize, message: impl Into<String>) -> Self {
        Self { path: file.path.clone(), line, message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Prints what breaks a rule; fails when anything does.
pub(crate) fn run(root: &Path) -> Outcome {
    let findings = check(root)?;
    for finding in &findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => {
            println!("tidy");
            Ok(())
        }
        1 => Err("One house rule is broken, as listed above.".to_owned()),
        many => Err(format!("{many} house rules are broken, as listed above.")),
    }
}

/// Everything in the tree under `root` that breaks a rule, by file and line.
fn check(root: &Path) -> Outcome<Vec<Finding>> {
    let tree = Tree::read(root)?;
    let mut findings = edges::check(&tree)?;
    findings.extend(manifests::check(&tree)?);
    findings.extend(files::check(&tree));
    findings.extend(code::check(&tree));
    findings.extend(words::check(&tree)?);
    findings.extend(pairs::check(&tree));
    findings.sort();
    Ok(findings)
}
