//! Lines in the middle of a page that lead to another article.

/// What a page says before another article's headline. Those with `true` are also ordinary words
/// and need a colon behind them.
const LEADS: &[(&str, bool)] = &[
    ("see also", false),
    ("read more", false),
    ("read also", false),
    ("also read", false),
    ("related", false),
    ("related article", false),
    ("related articles", false),
    ("related story", false),
    ("related stories", false),
    ("further reading", false),
    ("read next", false),
    ("more", true),
    ("read", true),
    ("watch", true),
    ("recommended", true),
    ("don’t miss", true),
    ("don't miss", true),
    ("voir aussi", false),
    ("lire aussi", false),
    ("à lire aussi", false),
    ("siehe auch", false),
    ("lesen sie auch", false),
    ("lesen sie mehr", false),
    ("véase también", false),
    ("ver también", false),
    ("lea también", false),
    ("lee también", false),
    ("اقرأ أيضا", false),
    ("اقرأ أيضًا", false),
    ("اقرأ أيضاً", false),
    ("انظر أيضا", false),
];
/// The most characters a headline on a card may have.
const TITLE_CHARS_MAX: usize = 200;

/// What a line is, if it leads to another article.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lead<'a> {
    /// The lead and the title.
    Title(&'a str),
    /// The lead alone; the title follows.
    Alone,
}

/// Reads a line that may lead to another article. A sentence that only begins like one is not one:
/// it goes on in small letters, or ends in a full stop.
pub(super) fn lead(line: &str) -> Option<Lead<'_>> {
    let line = line.trim().trim_start_matches(['>', '»', '▶', '•', '*', '-', '–', '→']).trim();
    LEADS.iter().find_map(|(words, needs_colon)| after(line, words, *needs_colon))
}

fn after<'a>(line: &'a str, words: &str, needs_colon: bool) -> Option<Lead<'a>> {
    let rest = strip_prefix_ignoring_case(line, words)?;
    let bare = rest.trim_start();
    let title = bare.trim_start_matches([':', '：', '|', '–', '—', '»', '>', '-', '→', ' ']).trim();
    let has_colon = bare.len() > bare.trim_start_matches([':', '：', '|', '»', '>', '→']).len();
    if title.is_empty() {
        return (has_colon || !needs_colon).then_some(Lead::Alone);
    }
    let has_mark = has_colon || bare.starts_with(['–', '—']) || rest.starts_with(" - ");
    if !has_mark && (needs_colon || !rest.starts_with(char::is_whitespace) || !begins(title)) {
        return None;
    }
    is_title(title).then_some(Lead::Title(title))
}

fn strip_prefix_ignoring_case<'a>(line: &'a str, words: &str) -> Option<&'a str> {
    let mut rest = line;
    for expected in words.chars() {
        let found = rest.chars().next()?;
        if found != expected && !found.to_lowercase().eq(expected.to_lowercase()) {
            return None;
        }
        rest = &rest[found.len_utf8()..];
    }
    // The lead is whole words: "Moreover" does not lead anywhere.
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Whether words begin as a headline does.
fn begins(title: &str) -> bool {
    let first =
        title.trim_start_matches(['“', '‘', '"', '\'', '«', '„', '¿', '¡', '(']).chars().next();
    first.is_some_and(|first| !first.is_lowercase() && first.is_alphanumeric())
}

/// What stands before an item of a list, as browsers copy it.
const BULLETS: [char; 9] = ['•', '*', '-', '–', '▪', '‣', '·', '◦', '»'];

/// A line of a list without what makes it an item of one.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let bare = line.strip_prefix(BULLETS).filter(|rest| rest.starts_with(char::is_whitespace));
    bare.unwrap_or(line).trim()
}

/// Whether a line is an item of a list.
pub(super) fn has_bullet(line: &str) -> bool {
    without_bullet(line) != line.trim()
}

/// Whether a line can be another article's headline: short, and no sentence of the copy.
pub(super) fn is_title(line: &str) -> bool {
    let line = line.trim();
    let ends = line.trim_end_matches(['”', '"', '’', '»', ')']);
    let is_short = line.chars().count() <= TITLE_CHARS_MAX;
    let is_sentence = ends.ends_with(['.', ',', ';', ':']) && !ends.ends_with("...");
    !line.is_empty() && is_short && !is_sentence && !line.contains(". ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_are_told_from_sentences() {
        for (line, expected) in [
            (
                "See also Premier-elect promises trains",
                Some(Lead::Title("Premier-elect promises trains")),
            ),
            ("See also: premier promises trains", Some(Lead::Title("premier promises trains"))),
            (
                "READ ALSO: “Ready to talk”, says Castane",
                Some(Lead::Title("“Ready to talk”, says Castane")),
            ),
            ("Read more", Some(Lead::Alone)),
            ("Related:", Some(Lead::Alone)),
            ("Related | What next?", Some(Lead::Title("What next?"))),
            ("Read more → Beta Story", Some(Lead::Title("Beta Story"))),
            ("Related → beta story", Some(Lead::Title("beta story"))),
            ("SEE ALSO - beta story", Some(Lead::Title("beta story"))),
            ("See also — Beta Story", Some(Lead::Title("Beta Story"))),
            ("See also – Beta Story", Some(Lead::Title("Beta Story"))),
            ("Read also: Beta Story", Some(Lead::Title("Beta Story"))),
            ("Read more →", Some(Lead::Alone)),
            ("More: Who owns the wave", Some(Lead::Title("Who owns the wave"))),
            ("À lire aussi : Le pont rouvre", Some(Lead::Title("Le pont rouvre"))),
            ("اقرأ أيضًا: رسالة تغادر", Some(Lead::Title("رسالة تغادر"))),
            ("See also the annex, which lists every ship", None),
            ("See also Annex B for the figures.", None),
            ("Read more books, the minister said.", None),
            ("Related work has shown the same", None),
            ("More than forty ships waited", None),
            ("More", None),
            ("Moreover: nothing", None),
            ("Read: he did not.", None),
            ("“See also the bridge,” he said.", None),
        ] {
            assert_eq!(lead(line), expected, "{line}");
        }
    }
}
