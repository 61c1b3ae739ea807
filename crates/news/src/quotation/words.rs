//! Words of quotations compared: what typographers change does not count.

/// Marks that stand around quoted words.
const MARKS: [char; 16] =
    ['"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '›', '「', '」', '＂'];

/// The words without the marks and blanks around them, and without the comma that belongs to the
/// sentence they stand in.
pub fn bare_words(words: &str) -> &str {
    let words = words.trim();
    // A mark that is not a pair stays: ’tis, the pilots’.
    let inner = words.strip_prefix(MARKS).and_then(|rest| {
        let end = rest.trim_end_matches([',', ' ']);
        end.strip_suffix(MARKS)
    });
    let has_comma = inner.is_some();
    let words = inner.unwrap_or_else(|| unopened(words)).trim();
    if has_comma { words.strip_suffix(',').unwrap_or(words).trim_end() } else { words }
}

/// The words without a mark that opens a paragraph and is closed in a later one.
fn unopened(words: &str) -> &str {
    const PAIRS: [(char, char); 3] = [('“', '”'), ('„', '“'), ('«', '»')];
    let is_left_open = |(open, close): &(char, char)| {
        words.strip_prefix(*open).is_some_and(|rest| !rest.contains(*close))
    };
    match PAIRS.iter().find(|pair| is_left_open(pair)) {
        Some((open, _)) => words.strip_prefix(*open).unwrap_or(words),
        None => words,
    }
}

/// The words as they are searched and compared: small letters, one blank between words, no marks,
/// no punctuation at the ends.
pub fn folded_words(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    let mut letters = words.chars().flat_map(char::to_lowercase).peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\'' | '’' | '‘' | 'ʼ' => {
                let is_inside = folded.chars().next_back().is_some_and(char::is_alphanumeric)
                    && letters.peek().is_some_and(|next| next.is_alphanumeric());
                if is_inside {
                    folded.push('’');
                }
            }
            _ if MARKS.contains(&letter) => {}
            _ if letter.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            '‐' | '‑' => folded.push('-'),
            _ => folded.push(letter),
        }
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | '…');
    folded.trim_matches(ends).to_owned()
}

/// Whether two stretches are the same words.
pub fn has_same_words(one: &str, another: &str) -> bool {
    one == another || folded_words(one) == folded_words(another)
}

/// A number that is the same for the same words.
pub fn words_hash(words: &str) -> i64 {
    let hash = blake3::hash(folded_words(words).as_bytes());
    let mut head = [0; 8];
    head.copy_from_slice(&hash.as_bytes()[..8]);
    i64::from_le_bytes(head)
}
