//! One noun, one spelling: the words GLOSSARY.md bans stand in no name of ours, and in nothing
//! that a reader or an editor is shown.

use super::Finding;
use super::files::{File, Tree};
use super::lexer::{Piece, Token, cut};
use crate::Outcome;

/// The heading in GLOSSARY.md under which the table of banned words stands.
const HEADING: &str = "## Words we do not use";

/// A row of the table: the word, what to say, and where the word is somebody else's.
struct Banned {
    word: String,
    instead: String,
    /// Path prefixes, which hold a `/`, and whole names, which do not.
    except: Vec<String>,
}

pub(super) fn check(tree: &Tree) -> Outcome<Vec<Finding>> {
    let Some(glossary) = tree.file("GLOSSARY.md") else { return Ok(Vec::new()) };
    let banned = table(glossary)?;
    let mut findings = Vec::new();
    for file in &tree.files {
        if file.is("rs") {
            names(file, &banned, &mut findings);
        } else if file.is("ftl") && file.name().starts_with("en") {
            messages(file, &banned, &mut findings);
        } else if file.is("html") && file.path.starts_with("themes/") {
            classes(file, &banned, &mut findings);
        }
    }
    Ok(findings)
}

/// Reads the rows `| word | instead | except |` under the heading.
fn table(glossary: &File) -> Outcome<Vec<Banned>> {
    let (_, rest) = glossary
        .text
        .split_once(HEADING)
        .ok_or_else(|| format!("GLOSSARY.md has no heading `{HEADING}`"))?;
    let rows = rest.lines().skip(1).take_while(|line| !line.starts_with("## "));
    let rows = rows.filter(|line| line.starts_with('|') && !line.starts_with("|-"));
    let banned: Vec<Banned> = rows.skip(1).filter_map(row).collect();
    if banned.is_empty() { Err("GLOSSARY.md bans no word".to_owned()) } else { Ok(banned) }
}

fn row(line: &str) -> Option<Banned> {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [word, instead, except] = cells.as_slice() else { return None };
    Some(Banned {
        word: word.to_lowercase(),
        instead: (*instead).to_owned(),
        except: except.split('`').skip(1).step_by(2).map(str::to_lowercase).collect(),
    })
}

impl Banned {
    fn is_allowed_in(&self, path: &str) -> bool {
        self.except.iter().any(|place| place.contains('/') && path.starts_with(place.as_str()))
    }

    fn is_allowed_as(&self, name: &str) -> bool {
        self.except.iter().any(|allowed| name.eq_ignore_ascii_case(allowed))
    }

    fn complaint(&self, found: &str) -> String {
        format!("`{found}`: we say {}", self.instead)
    }
}

/// The names in Rust source. What stands in an attribute is a library's word, not ours.
fn names(file: &File, banned: &[Banned], findings: &mut Vec<Finding>) {
    let banned: Vec<&Banned> = banned.iter().filter(|b| !b.is_allowed_in(&file.path)).collect();
    for token in outside_attributes(&cut(&file.text)) {
        let Piece::Name(name) = token.piece else { continue };
        for word in words_of(name) {
            for rule in banned.iter().filter(|b| is_form_of(&word, &b.word)) {
                if !rule.is_allowed_as(name) {
                    findings.push(Finding::new(file, token.line, rule.complaint(name)));
                }
            }
        }
    }
}

/// The tokens that stand in no `#[…]`.
fn outside_attributes<'a>(tokens: &[Token<'a>]) -> Vec<Token<'a>> {
    let mut kept = Vec::new();
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        let opens = token.piece == Piece::Sign('[');
        if depth > 0 {
            depth += usize::from(opens);
            depth -= usize::from(token.piece == Piece::Sign(']'));
        } else if opens && starts_attribute(&tokens[..at]) {
            depth = 1;
        } else {
            kept.push(token.clone());
        }
    }
    kept
}

/// Whether `#` or `#!` comes last.
fn starts_attribute(before: &[Token<'_>]) -> bool {
    match before {
        [.., hash, bang] if bang.piece == Piece::Sign('!') => hash.piece == Piece::Sign('#'),
        [.., hash] => hash.piece == Piece::Sign('#'),
        [] => false,
    }
}

/// What the theme says to readers, in English. A message's name may be excepted.
fn messages(file: &File, banned: &[Banned], findings: &mut Vec<Finding>) {
    let mut message = "";
    for (index, line) in file.text.lines().enumerate() {
        let said = match line.split_once('=') {
            Some((name, said)) if !line.starts_with([' ', '#', '.']) => {
                message = name.trim();
                said
            }
            _ if line.starts_with('#') => "",
            _ => line,
        };
        for word in said.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase) {
            for rule in banned.iter().filter(|b| is_form_of(&word, &b.word)) {
                if !rule.is_allowed_in(&file.path) && !rule.is_allowed_as(message) {
                    findings.push(Finding::new(file, index + 1, rule.complaint(&word)));
                }
            }
        }
    }
}

/// The classes of templates, which theme authors rely on.
fn classes(file: &File, banned: &[Banned], findings: &mut Vec<Finding>) {
    for (index, line) in file.text.lines().enumerate() {
        let values = line.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for word in values.flat_map(|value| value.split(|c: char| !c.is_alphabetic())) {
            for rule in banned.iter().filter(|b| is_form_of(word, &b.word)) {
                if !rule.is_allowed_in(&file.path) {
                    findings.push(Finding::new(file, index + 1, rule.complaint(word)));
                }
            }
        }
    }
}

/// The lower-case words of `snake_case`, `CamelCase` and `SHOUTED` names.
fn words_of(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before_lower = false;
    for sign in name.chars() {
        if sign == '_' || (sign.is_uppercase() && before_lower) {
            words.push(String::new());
        }
        before_lower = sign.is_lowercase() || sign.is_numeric();
        if sign != '_'
            && let Some(last) = words.last_mut()
        {
            last.extend(sign.to_lowercase());
        }
    }
    words
}

/// Whether `word` is the banned word or its plural.
fn is_form_of(word: &str, banned: &str) -> bool {
    word.strip_prefix(banned).is_some_and(|end| matches!(end, "" | "s" | "es"))
        || banned.strip_suffix('y').is_some_and(|stem| word.strip_prefix(stem) == Some("ies"))
}
