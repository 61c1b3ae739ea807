//! Rust source cut into the pieces that rules look at.
//!
//! It knows strings, characters, lifetimes, comments and nothing of grammar: that is enough to
//! find names and match braces, and needs no parser.

/// A piece of source with the line it starts in, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) piece: Piece<'a>,
    pub(super) line: usize,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A name, a keyword or a number.
    Name(&'a str),
    /// One sign.
    Sign(char),
    /// A comment with its slashes.
    Comment(&'a str),
    /// A string, a character or a lifetime. Rules do not look inside.
    Quoted,
}

/// Cuts `source` up. Never fails: what it does not understand is a sign.
pub(super) fn cut(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        let (length, piece) = next(rest, first);
        if let Some(piece) = piece {
            tokens.push(Token { piece, line });
        }
        line += rest[..length].matches('\n').count();
        at += length;
    }
    tokens
}

/// The length in bytes of the piece `rest` starts with, and the piece unless it is white space.
fn next(rest: &str, first: char) -> (usize, Option<Piece<'_>>) {
    if first.is_whitespace() {
        return (first.len_utf8(), None);
    }
    if rest.starts_with("//") {
        let length = rest.find('\n').unwrap_or(rest.len());
        return (length, Some(Piece::Comment(&rest[..length])));
    }
    if rest.starts_with("/*") {
        let length = block_comment(rest);
        return (length, Some(Piece::Comment(&rest[..length])));
    }
    if let Some(length) = quoted(rest, first) {
        return (length, Some(Piece::Quoted));
    }
    if is_of_name(first) {
        let length = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
        return (length, Some(Piece::Name(&rest[..length])));
    }
    (first.len_utf8(), Some(Piece::Sign(first)))
}

/// Block comments nest.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of a string, character or lifetime at the start of `rest`.
fn quoted(rest: &str, first: char) -> Option<usize> {
    if first == '\'' {
        return Some(apostrophe(rest));
    }
    let prefix = rest.find(|c| !matches!(c, 'b' | 'c' | 'r')).filter(|length| *length <= 2)?;
    let opened = &rest[prefix..];
    if rest[..prefix].contains('r') {
        return raw_string(opened).map(|length| prefix + length);
    }
    match opened.chars().next()? {
        '"' => Some(prefix + until_unescaped(opened, '"')),
        '\'' if prefix == 1 => Some(prefix + until_unescaped(opened, '\'')),
        _ => None,
    }
}

/// `r#"…"#` from its hashes on. A raw name, `r#type`, is none.
fn raw_string(opened: &str) -> Option<usize> {
    let hashes = opened.find(|c| c != '#')?;
    if !opened[hashes..].starts_with('"') {
        return None;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let body = hashes + 1;
    Some(opened[body..].find(&end).map_or(opened.len(), |found| body + found + end.len()))
}

/// A character literal such as `'x'` or `'\n'`, or else a lifetime such as `'a`.
fn apostrophe(rest: &str) -> usize {
    let mut after = rest.chars().skip(1);
    match (after.next(), after.next()) {
        (Some('\\'), _) | (Some(_), Some('\'')) => until_unescaped(rest, '\''),
        _ => 1 + rest[1..].find(|c| !is_of_name(c)).unwrap_or(rest.len() - 1),
    }
}

/// The length up to and with the closing `quote`; `rest` starts with the opening one.
fn until_unescaped(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if sign == '\\' {
            escaped = true;
        } else if sign == quote {
            return at + quote.len_utf8();
        }
    }
    rest.len()
}

fn is_of_name(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

#[cfg(test)]
mod tests {
    use super::{Piece, cut};

    #[test]
    fn names_are_found_and_quoted_text_is_not() {
        for (source, expected) in [
            ("fn a() {}", vec!["fn", "a"]),
            (r#"let s = "fn b() { \" }"; c"#, vec!["let", "s", "c"]),
            (r##"r#"quote " inside"# after"##, vec!["after"]),
            ("b'{' x '\\'' 'y' &'life z", vec!["x", "z"]),
            ("/* a /* b */ c */ d // e", vec!["d"]),
            ("r#type brc", vec!["r", "type", "brc"]),
            ("'€' zwölf", vec!["zwölf"]),
        ] {
            let names: Vec<&str> = cut(source)
                .iter()
                .filter_map(|token| match token.piece {
                    Piece::Name(name) => Some(name),
                    _ => None,
                })
                .collect();
            assert_eq!(names, expected, "{source}");
        }
    }

    #[test]
    fn lines_are_counted_through_strings_and_comments() {
        let tokens = cut("a\n\"one\ntwo\"\n/* x\n */ b");
        assert_eq!(tokens.first().map(|t| t.line), Some(1));
        assert_eq!(tokens.last().map(|t| t.line), Some(5));
    }
}
