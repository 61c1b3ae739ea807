//! What belongs to the page and not to the article: told by whole lines and their company, so that
//! an ordinary paragraph, however it begins, is never taken for furniture.

mod company;
mod cookies;
mod neighbours;
mod phrases;
mod related;
mod replies;
mod told;

use jiff::civil::Date;

use super::see_also::{self, Lead};

/// The most cards one lead heads.
const CARDS_MAX: usize = 12;

/// A page sorted into copy and furniture.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    pub(super) headline: String,
    pub(super) pieces: Vec<Piece>,
    /// The line, from 1, and why it is left out.
    pub(super) left_out: Vec<(usize, String)>,
    /// The line and what was done to it.
    pub(super) changed: Vec<(usize, String)>,
    pub(super) publication: Option<String>,
    pub(super) author: Option<String>,
    pub(super) date: Option<Date>,
    pub(super) date_said: Option<String>,
    pub(super) section: Option<String>,
    pub(super) topics: Option<String>,
    /// How many readers replied.
    pub(super) replies: usize,
    /// The titles in the box of related articles.
    pub(super) related: Vec<String>,
}

/// A piece of the copy.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Paragraphs, exactly as the page has them.
    Copy(String),
    /// A card with another article's headline.
    SeeAlso(String),
}

/// One line of the page.
struct Line<'a> {
    number: usize,
    text: &'a str,
    /// In small letters, without the marks around it.
    plain: String,
    /// The number of the paragraph it stands in.
    chunk: usize,
}

/// Sorts a page. `None` when it holds nothing but furniture.
pub(super) fn sort(text: &str) -> Option<Sorted> {
    let lines = lines_of(text);
    let mut sorted = Sorted::default();
    let first = take_top(&lines, &mut sorted);
    if first == lines.len() {
        return None;
    }
    let mut lines: Vec<_> = lines.into_iter().skip(first).collect();
    part_lines(&mut lines, &mut sorted);
    let body = sorted.take_headline(&lines);
    let verdicts = company::judge(body, &mut sorted);
    let mut writer = Writer { copy: String::new(), chunk: 0 };
    let mut at = 0;
    while at < body.len() {
        at += writer.line(body, at, &verdicts, &mut sorted);
    }
    writer.end(&mut sorted);
    Some(sorted)
}

/// Leaves out what stands above the headline; answers where the headline is.
fn take_top(lines: &[Line<'_>], sorted: &mut Sorted) -> usize {
    let (mut is_banner, mut is_menu) = (false, false);
    for (at, line) in lines.iter().enumerate() {
        let near = lines.iter().skip(at + 1).take(4);
        let what = match phrases::sure(&line.plain) {
            Some("what leads past a menu") => "what leads past a menu",
            Some("a cookie banner") => "a cookie banner",
            _ if is_menu && phrases::weak(&line.plain) => "what leads past a menu",
            _ if is_banner && phrases::answers_cookies(&line.plain) => "a cookie banner",
            _ if phrases::asks_for_cookies(&line.plain)
                && near.into_iter().any(|line| phrases::answers_cookies(&line.plain)) =>
            {
                "a cookie banner"
            }
            _ => return at,
        };
        is_banner = what == "a cookie banner";
        is_menu = what == "what leads past a menu";
        sorted.leave_out(line, what);
    }
    lines.len()
}

fn lines_of(text: &str) -> Vec<Line<'_>> {
    let mut chunk = 0;
    let mut lines = Vec::new();
    for (number, text) in (1..).zip(text.split('\n')) {
        if text.trim().is_empty() {
            chunk += 1;
        } else {
            lines.push(Line { number, text, plain: plain(text), chunk });
        }
    }
    lines
}

/// Some browsers copy paragraphs without empty lines between them: when all prose stands in one
/// run of lines, each line is a paragraph.
fn part_lines(lines: &mut [Line<'_>], sorted: &mut Sorted) {
    let prose: Vec<_> = lines.iter().skip(1).filter(|l| company::is_paragraph(l.text)).collect();
    let (Some(first), Some(last)) = (prose.first(), prose.last()) else { return };
    // On a page without any empty line one paragraph is enough, unless lines were broken to fit.
    let is_one_run = lines.first().map(|line| line.chunk) == lines.last().map(|line| line.chunk);
    let is_broken = |line: &Line<'_>| company::is_long(line.text) && !company::ends(line.text);
    let is_parted_by_lines = is_one_run && !lines.iter().skip(1).any(is_broken);
    if first.chunk != last.chunk || prose.len() < 3 && !is_parted_by_lines {
        return;
    }
    let reason = "No empty lines part its paragraphs: each line was taken for one.";
    sorted.changed.push((first.number, reason.to_owned()));
    for (chunk, line) in lines.iter_mut().enumerate() {
        line.chunk = chunk;
    }
}

/// A line as phrases are compared: small letters, single spaces, no marks at its ends.
fn plain(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    let joined = words.join(" ").to_lowercase().replace('’', "'");
    joined.trim_matches(['•', '|', '·', '»', '«', '→', '←', ' ']).to_owned()
}

impl Sorted {
    /// The first line is the headline, unless it is longer than a page can set.
    fn take_headline<'l, 't>(&mut self, lines: &'l [Line<'t>]) -> &'l [Line<'t>] {
        let Some((first, body)) = lines.split_first() else { return lines };
        let headline = first.text.trim();
        if headline.chars().count() <= super::HEADLINE_CHARS_MAX {
            headline.clone_into(&mut self.headline);
            return body;
        }
        let cut: Vec<_> = headline.split_whitespace().take(12).collect();
        self.headline = cut.join(" ") + "…";
        self.changed.push((
            first.number,
            "The first line is too long for a headline: its first \
             words were taken, and the line stays in the copy."
                .to_owned(),
        ));
        lines
    }

    fn leave_out(&mut self, line: &Line<'_>, what: &str) {
        let shown: String = line.text.trim().chars().take(80).collect();
        self.left_out.push((line.number, format!("“{shown}” was left out: {what}.")));
    }
}

/// Writes the copy, line by line.
struct Writer {
    copy: String,
    chunk: usize,
}

impl Writer {
    /// Takes the line at `at`; answers how many lines it used.
    fn line(
        &mut self,
        body: &[Line<'_>],
        at: usize,
        verdicts: &[Option<&'static str>],
        sorted: &mut Sorted,
    ) -> usize {
        let line = &body[at];
        if let Some(what) = verdicts[at] {
            sorted.leave_out(line, what);
            return 1;
        }
        let next = body.get(at + 1).filter(|_| verdicts.get(at + 1) == Some(&None));
        match see_also::lead(line.text) {
            Some(Lead::Title(title)) if is_alone(body, at) => self.card(title, sorted, 1),
            Some(Lead::Alone)
                if is_alone(body, at) || next.is_some_and(|n| n.chunk == line.chunk) =>
            {
                let titles = titles_below(body, at, verdicts);
                if titles == 0 {
                    sorted.leave_out(line, "it leads nowhere");
                }
                for title in &body[at + 1..=at + titles] {
                    self.card(see_also::without_bullet(title.text), sorted, 1);
                }
                1 + titles
            }
            _ => {
                self.push(line);
                1
            }
        }
    }

    fn card(&mut self, title: &str, sorted: &mut Sorted, used: usize) -> usize {
        self.end(sorted);
        sorted.pieces.push(Piece::SeeAlso(title.to_owned()));
        used
    }

    fn push(&mut self, line: &Line<'_>) {
        if !self.copy.is_empty() {
            self.copy.push_str(if self.chunk == line.chunk { "\n" } else { "\n\n" });
        }
        self.chunk = line.chunk;
        self.copy.push_str(line.text);
    }

    fn end(&mut self, sorted: &mut Sorted) {
        if !self.copy.is_empty() {
            sorted.pieces.push(Piece::Copy(std::mem::take(&mut self.copy)));
        }
    }
}

/// How many titles stand below the lead at `at`: the next line; those in one paragraph with it,
/// when that holds nothing else; and those that are items of a list.
fn titles_below(lines: &[Line<'_>], at: usize, verdicts: &[Option<&'static str>]) -> usize {
    let below =
        (at + 1..lines.len().min(at + 1 + CARDS_MAX)).take_while(|n| verdicts[*n].is_none());
    let titles: Vec<_> = below
        .map(|n| &lines[n])
        .take_while(|line| see_also::is_title(see_also::without_bullet(line.text)))
        .collect();
    let Some(first) = titles.first() else { return 0 };
    let whole = lines.iter().skip(at + 1).filter(|line| line.chunk == first.chunk).count();
    let together = titles.iter().take_while(|line| line.chunk == first.chunk).count();
    let listed = titles.iter().take_while(|line| see_also::has_bullet(line.text)).count();
    if together == whole { together.max(listed) } else { listed.max(1) }
}

/// Whether a line is a paragraph of its own.
fn is_alone(lines: &[Line<'_>], at: usize) -> bool {
    let chunk = lines[at].chunk;
    let before = at.checked_sub(1).is_none_or(|before| lines[before].chunk != chunk);
    before && lines.get(at + 1).is_none_or(|after| after.chunk != chunk)
}
