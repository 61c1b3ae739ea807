//! Judging lines by the company they keep: where they stand, and what stands beside them.

use super::{Line, Sorted, neighbours, phrases, related, replies, told};

/// Lines this near to furniture may be furniture themselves.
const NEAR: usize = 2;
/// From this many characters on a line is prose wherever it stands.
const PROSE_CHARS: usize = 70;

/// For each line: what it is, when it is furniture.
pub(super) fn judge(lines: &[Line<'_>], sorted: &mut Sorted) -> Vec<Option<&'static str>> {
    let mut verdicts: Vec<Option<&'static str>> =
        (0..lines.len()).map(|at| sure(lines, at)).collect();
    judge_cookies(lines, &mut verdicts);
    judge_discover(lines, &mut verdicts, sorted);
    replies::judge(lines, &mut verdicts, sorted);
    neighbours::judge(lines, &mut verdicts);
    related::judge(lines, &mut verdicts, sorted);
    let (head, foot) = prose(lines, &verdicts);
    for (at, line) in lines.iter().enumerate() {
        if verdicts[at].is_none() && (at < head || at >= foot) {
            verdicts[at] = told::read(line, sorted);
            verdicts[at] = verdicts[at].or_else(|| phrases::outside_copy(&line.plain));
        }
    }
    judge_foot(lines, foot, &mut verdicts);
    judge_weak(lines, &mut verdicts);
    verdicts
}

/// What the line at `at` can only be. The end of a sentence that was broken over two lines is none.
fn sure(lines: &[Line<'_>], at: usize) -> Option<&'static str> {
    let what = phrases::sure(&lines[at].plain)?;
    let before = at.checked_sub(1).map(|before| &lines[before]);
    let goes_on = lines[at].text.trim().starts_with(char::is_lowercase)
        && before.is_some_and(|line| line.chunk == lines[at].chunk && !ends(line.text));
    (!goes_on).then_some(what)
}

/// Where prose begins, and where it ends.
fn prose(lines: &[Line<'_>], verdicts: &[Option<&'static str>]) -> (usize, usize) {
    let is_prose = |at: &usize| verdicts[*at].is_none() && reads_as_prose(lines[*at].text.trim());
    let first = (0..lines.len()).find(is_prose).unwrap_or(lines.len());
    let last = (0..lines.len()).rev().find(is_prose).map_or(first, |last| last + 1);
    (first, last)
}

/// Whether a line is long enough, and ends well enough, to be a whole paragraph.
pub(super) fn is_paragraph(text: &str) -> bool {
    is_long(text) && ends(text)
}

/// Whether a line is too long for anything but prose.
pub(super) fn is_long(text: &str) -> bool {
    text.trim().chars().count() >= PROSE_CHARS
}

/// Whether a line ends as a sentence does.
pub(super) fn ends(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['”', '"', '’', '»', ')']);
    text.ends_with(['.', '!', '?', '…', '。', '؟'])
}

fn reads_as_prose(text: &str) -> bool {
    is_long(text) || (ends(text) && text.split_whitespace().count() >= 4)
}

/// A cookie banner is its sentence together with its buttons.
fn judge_cookies(lines: &[Line<'_>], verdicts: &mut [Option<&'static str>]) {
    for at in 0..lines.len() {
        let plain = &lines[at].plain;
        if !phrases::asks_for_cookies(plain) {
            continue;
        }
        let after = lines.iter().enumerate().skip(at + 1).take(4);
        let buttons: Vec<usize> = after
            .filter(|(_, line)| phrases::answers_cookies(&line.plain))
            .map(|(n, _)| n)
            .collect();
        let agrees = plain.contains("by continuing to use this");
        if !buttons.is_empty() || agrees {
            let last = buttons.last().copied().unwrap_or(at);
            verdicts[at..=last].fill(Some("a cookie banner"));
        }
    }
}

/// “Discover more from NAME” above a subscribe box names the publication.
fn judge_discover(lines: &[Line<'_>], verdicts: &mut [Option<&'static str>], sorted: &mut Sorted) {
    for at in 0..lines.len() {
        let text = lines[at].text.trim();
        let start = "discover more from ";
        if !lines[at].plain.starts_with(start) || text.chars().count() > 120 {
            continue;
        }
        let near = verdicts.iter().skip(at + 1).take(NEAR);
        if near.flatten().any(|what| *what == "a subscribe box") {
            verdicts[at] = Some("a subscribe box");
            let name = text.get(start.len()..).unwrap_or_default().trim().to_owned();
            if !name.is_empty() {
                sorted.publication.get_or_insert(name);
            }
        }
    }
}

/// Below the last paragraph: neighbours, and lists of other articles.
fn judge_foot(lines: &[Line<'_>], foot: usize, verdicts: &mut [Option<&'static str>]) {
    let mut list = None;
    for at in foot..lines.len() {
        if verdicts[at].is_some() {
            list = None;
            continue;
        }
        let plain = &lines[at].plain;
        let below = (at + 1..lines.len()).take_while(|next| verdicts[*next].is_none()).count();
        if phrases::leads_to_neighbour(plain) {
            verdicts[at] = Some("what leads to other pages");
        } else if phrases::heads_list(plain) && below >= 2 {
            list = Some("a list of other articles");
        }
        if verdicts[at].is_none() {
            verdicts[at] = list;
        }
    }
}

/// Words that are furniture beside furniture, from the sure lines outward.
fn judge_weak(lines: &[Line<'_>], verdicts: &mut [Option<&'static str>]) {
    let mut changed = true;
    while changed {
        changed = false;
        for at in 0..lines.len() {
            if verdicts[at].is_some() || !phrases::weak(&lines[at].plain) {
                continue;
            }
            let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(lines.len());
            let beside = verdicts[near].iter().flatten().find(|what| is_crowd(what));
            if let Some(what) = beside {
                verdicts[at] = Some(phrases::of_its_own(&lines[at].plain).unwrap_or(what));
                changed = true;
            }
        }
    }
}

/// Furniture that comes in several lines.
fn is_crowd(what: &str) -> bool {
    matches!(
        what,
        "a share line"
            | "a subscribe box"
            | "a reply form"
            | "a cookie banner"
            | "what leads past a menu"
            | "what leads to other pages"
            | "the site's footer"
    )
}
