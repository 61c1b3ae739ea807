//! What readers replied: from the heading above it on, nothing is the article's any more.

use super::{Line, Sorted, company, phrases, told};
use crate::text::dates;
use phrases::RepliesHeading;

/// How near below an uncertain heading a reply must begin.
const BEGINS_WITHIN: usize = 6;
const REPLY: &str = "a reader’s reply";

/// Marks all lines from the heading of the replies on.
pub(super) fn judge(
    lines: &[Line<'_>],
    verdicts: &mut [Option<&'static str>],
    sorted: &mut Sorted,
) {
    let first = (0..lines.len()).find(|at| begins_at(lines, verdicts, *at));
    let above = first.unwrap_or(lines.len());
    for (line, verdict) in lines.iter().zip(&mut *verdicts).take(above) {
        if phrases::begins_replies(&line.plain) == Some(RepliesHeading::Counting) {
            verdict.get_or_insert("what leads to the readers’ replies");
        }
    }
    let Some(first) = first else { return };
    let is_form = |at: &usize| verdicts[*at] == Some("a reply form");
    let form = (first..lines.len()).rev().find(is_form).unwrap_or(lines.len());
    for at in first..lines.len() {
        if verdicts[at].is_none() && at > form {
            verdicts[at] = told::read_below_replies(&lines[at], sorted);
        }
        // A button belongs to what stands above it.
        let what = match at.checked_sub(1).and_then(|above| verdicts[above]) {
            _ if !phrases::weak(&lines[at].plain) => REPLY,
            Some(above) if above != REPLY => above,
            _ => "a reply form",
        };
        verdicts[at].get_or_insert(what);
    }
    sorted.replies = count(&lines[first..]);
}

/// Whether the replies' heading is the line at `at`. The same words above the copy only count the
/// replies, or lead to them.
fn begins_at(lines: &[Line<'_>], verdicts: &[Option<&'static str>], at: usize) -> bool {
    let Some(heading) = phrases::begins_replies(&lines[at].plain) else { return false };
    let has_copy_above = (0..at).any(|n| verdicts[n].is_none() && company::ends(lines[n].text));
    match heading {
        RepliesHeading::Quoting => true,
        _ if !has_copy_above => false,
        RepliesHeading::Counting => is_followed(lines, verdicts, at) || is_low(lines, at),
        RepliesHeading::Perhaps => is_followed(lines, verdicts, at),
    }
}

/// Whether a reply or the form follows, or the page ends.
fn is_followed(lines: &[Line<'_>], verdicts: &[Option<&'static str>], at: usize) -> bool {
    let near = at + 1..(at + 1 + BEGINS_WITHIN).min(lines.len());
    near.into_iter().any(|n| {
        let line = &lines[n];
        let is_form = verdicts[n] == Some("a reply form");
        is_form || names_reader(line) || is_moment(line) || line.plain == "reply"
    }) || verdicts[at + 1..].iter().all(Option::is_some)
}

/// Whether at least half of the page's sentences stand above: between a standfirst and the copy
/// the replies are only counted.
fn is_low(lines: &[Line<'_>], at: usize) -> bool {
    let sentences = |lines: &[Line<'_>]| lines.iter().filter(|l| company::ends(l.text)).count();
    sentences(&lines[..at]) >= sentences(&lines[at..])
}

/// How many readers replied, as far as the page tells.
fn count(lines: &[Line<'_>]) -> usize {
    let names = lines.iter().filter(|line| names_reader(line)).count();
    let moments = lines.iter().filter(|line| is_moment(line)).count();
    names.max(moments).max(phrases::replies_said(&lines[0].plain))
}

/// `Bob says:`
fn names_reader(line: &Line<'_>) -> bool {
    line.plain.ends_with(" says:") && line.plain.len() < 80
}

/// `November 13, 2026 at 4:05 pm`
fn is_moment(line: &Line<'_>) -> bool {
    let time = line.plain.split_once(" at ").map(|(_, time)| time);
    time.is_some_and(|time| time.starts_with(|c: char| c.is_ascii_digit()))
        && dates::day(line.text).is_some()
}
