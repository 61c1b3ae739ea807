//! The box of related articles that a page ends with: titles, each perhaps with its day and the
//! section it stood in.

use super::{Line, Sorted, phrases};
use crate::text::{dates, see_also};

const BOX: &str = "a list of other articles";
/// Title, an opening of the copy, day, section: an entry has no more lines.
const ENTRY_LINES_MAX: usize = 4;

/// Marks the boxes and keeps their titles.
pub(super) fn judge(
    lines: &[Line<'_>],
    verdicts: &mut [Option<&'static str>],
    sorted: &mut Sorted,
) {
    for at in 0..lines.len() {
        if verdicts[at].is_some() || !phrases::heads_related(&lines[at].plain) {
            continue;
        }
        let entries = entries(lines, verdicts, at + 1);
        let (end, titles) =
            if entries.1.is_empty() { final_titles(lines, verdicts, at + 1) } else { entries };
        if !titles.is_empty() {
            verdicts[at..end].fill(Some(BOX));
            sorted.related.extend(titles);
        }
    }
}

/// Entries that say their day or section, wherever they stand; and where they end.
fn entries(
    lines: &[Line<'_>],
    verdicts: &[Option<&'static str>],
    from: usize,
) -> (usize, Vec<String>) {
    let (mut at, mut titles) = (from, Vec::new());
    while let Some(used) = entry(&lines[at..], &verdicts[at..]) {
        titles.push(lines[at].text.trim().to_owned());
        at += used;
    }
    (at, titles)
}

/// How many lines the entry takes that begins here.
fn entry(lines: &[Line<'_>], verdicts: &[Option<&'static str>]) -> Option<usize> {
    let reach = lines.len().min(ENTRY_LINES_MAX);
    let open = verdicts[..reach].iter().take_while(|verdict| verdict.is_none()).count();
    let lines = &lines[..open];
    let first = lines.first().filter(|line| !is_fact(line))?;
    see_also::is_title(first.text).then_some(())?;
    let fact = lines.iter().position(is_fact)?;
    Some(fact + lines[fact..].iter().take_while(|line| is_fact(line)).count())
}

/// A box without days: titles and nothing else, up to the page's end or its furniture.
fn final_titles(
    lines: &[Line<'_>],
    verdicts: &[Option<&'static str>],
    from: usize,
) -> (usize, Vec<String>) {
    let is_open = |at: &usize| verdicts[*at].is_none();
    let end = (from..lines.len()).find(|at| !is_open(at)).unwrap_or(lines.len());
    let is_entry = |at: usize| see_also::is_title(lines[at].text);
    let is_final = (from..lines.len()).filter(is_open).all(is_entry);
    if !is_final {
        return (from, Vec::new());
    }
    (end, lines[from..end].iter().map(|line| line.text.trim().to_owned()).collect())
}

/// A day alone, or `In "Local"`.
fn is_fact(line: &Line<'_>) -> bool {
    let section = line.plain.strip_prefix("in ").is_some_and(|name| {
        let ends = |marks: &[char]| name.starts_with(marks) && name.ends_with(marks);
        name.len() > 2 && ends(&['"', '“', '”', '«', '»', '„'])
    });
    let is_day = line.text.trim().chars().count() < 40 && dates::day(line.text).is_some();
    section || is_day || matches!(line.plain.as_str(), "similar post" | "with 1 comment")
}
