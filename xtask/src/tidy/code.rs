//! Rules about Rust: what a module starts with, how long a function may be, what may not be said.

use super::Finding;
use super::files::{File, Tree};
use super::lexer::{Piece, Token, cut};

/// From the line of `fn` to the closing brace.
const FUNCTION_LINES_MAX: usize = 70;
/// Rooms named after no trade.
const NAMELESS: [&str; 7] = ["utils", "util", "common", "helpers", "core", "manager", "misc"];
/// Promises instead of code.
const PROMISES: [&str; 3] = ["TODO", "FIXME", "XXX"];
/// Where `Html` may be vouched for: the sanitiser, the renderers that escape, and the type itself.
const VOUCHERS: [&str; 3] = ["crates/composing/", "crates/news/", "xtask/src/tidy/"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.with_extension("rs") {
        let tokens = cut(&file.text);
        module(file, &mut findings);
        functions(file, &tokens, &mut findings);
        promises(file, &tokens, &mut findings);
        vouching(file, &tokens, &mut findings);
    }
    findings
}

/// A module says what it is for, and bears a name of the trade.
fn module(file: &File, findings: &mut Vec<Finding>) {
    if !file.text.starts_with("//! ") {
        findings.push(Finding::new(file, 1, "a module starts with a `//!` line: what is it for?"));
    }
    if file.name() == "mod.rs" {
        findings.push(Finding::new(file, 1, "modules are `foo.rs` beside `foo/`, not `mod.rs`"));
    }
    let rooms = file.path.trim_end_matches(".rs").split('/');
    for room in rooms.filter(|room| NAMELESS.contains(room)) {
        findings.push(Finding::new(file, 1, format!("`{room}` says nothing: name the trade")));
    }
}

fn functions(file: &File, tokens: &[Token<'_>], findings: &mut Vec<Finding>) {
    for (at, pair) in tokens.windows(2).enumerate() {
        let (Piece::Name("fn"), Piece::Name(name)) = (pair[0].piece, pair[1].piece) else {
            continue;
        };
        let Some(end) = end_of_function(&tokens[at..]) else { continue };
        let lines = end - pair[0].line + 1;
        if lines > FUNCTION_LINES_MAX {
            let message = format!("`{name}` has {lines} lines, over {FUNCTION_LINES_MAX}");
            findings.push(Finding::new(file, pair[0].line, message));
        }
    }
}

/// The line of the brace that closes the function `tokens` start with; none for a declaration.
fn end_of_function(tokens: &[Token<'_>]) -> Option<usize> {
    let (mut brackets, mut braces) = (0_usize, 0_usize);
    for token in tokens {
        match token.piece {
            Piece::Sign('(' | '[') => brackets += 1,
            Piece::Sign(')' | ']') => brackets = brackets.saturating_sub(1),
            Piece::Sign('{') => braces += 1,
            Piece::Sign('}') => {
                braces = braces.saturating_sub(1);
                if braces == 0 {
                    return Some(token.line);
                }
            }
            Piece::Sign(';') if brackets == 0 && braces == 0 => return None,
            _ => {}
        }
    }
    None
}

/// What is not done belongs into an issue, and a test runs or is not there.
fn promises(file: &File, tokens: &[Token<'_>], findings: &mut Vec<Finding>) {
    let rules = file.path.starts_with("xtask/src/tidy/");
    for (at, token) in tokens.iter().enumerate() {
        match token.piece {
            Piece::Comment(text) if !rules => {
                let words = text.split(|c: char| !c.is_alphanumeric());
                for word in words.filter(|word| PROMISES.contains(word)) {
                    let message = format!("{word}: do it, or file an issue");
                    findings.push(Finding::new(file, token.line, message));
                }
            }
            Piece::Name(name @ ("ignore" | "should_panic")) if is_attribute(&tokens[..at]) => {
                findings.push(Finding::new(file, token.line, format!("no test is `#[{name}]`")));
            }
            Piece::Name(name @ ("todo" | "unimplemented"))
                if tokens.get(at + 1).is_some_and(|next| next.piece == Piece::Sign('!')) =>
            {
                findings.push(Finding::new(file, token.line, format!("`{name}!` is not code")));
            }
            _ => {}
        }
    }
}

fn is_attribute(before: &[Token<'_>]) -> bool {
    matches!(before, [.., hash, bracket]
        if hash.piece == Piece::Sign('#') && bracket.piece == Piece::Sign('['))
}

/// Rust has no friend crates, so this rule holds the door that `Html` comes in by.
fn vouching(file: &File, tokens: &[Token<'_>], findings: &mut Vec<Finding>) {
    if VOUCHERS.iter().any(|place| file.path.starts_with(place)) {
        return;
    }
    for token in tokens.iter().filter(|t| t.piece == Piece::Name("passed_by_sanitiser")) {
        let message = "only composing's sanitiser and renderers vouch for `Html`";
        findings.push(Finding::new(file, token.line, message));
    }
}
