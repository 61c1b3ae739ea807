//! Elements that are opened and never closed, of the kinds whose insides are left out or are no
//! markup at all: unmended, one of them takes the rest of the copy with it.
//!
//! *Invariant:* takes time in proportion to the copy, and mending twice changes nothing more.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::guard::measure_tag;
use crate::copy::notices::Notices;

/// Elements in which a parser reads nothing but text up to their end.
const RAW: &[&str] =
    &["script", "style", "iframe", "noscript", "noembed", "noframes", "textarea", "title", "xmp"];
/// Elements that are left out with all they hold, or show one thing of it.
const HOLDING: &[&str] = &[
    "svg", "math", "form", "button", "select", "datalist", "canvas", "template", "map", "dialog",
    "applet", "object", "video", "audio",
];
/// Where running text begins again, whatever stands before.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "blockquote",
    "figure",
    "table",
    "section",
    "article",
    "aside",
    "pre",
    "hr",
    "address",
    "header",
    "footer",
];
/// Tags without an end that are looked at: each costs a look at all that follows.
const ENDLESS_MAX: usize = 100;

/// Bytes of a name that are looked at: no known one is longer.
const NAME_BYTES_MAX: usize = 16;

/// Copy in which every such element ends.
pub(crate) struct Mended<'a> {
    /// The copy.
    pub(crate) markup: Cow<'a, str>,
    /// What was open, each with how often.
    pub(crate) open: BTreeMap<&'static str, usize>,
}

/// Ends what is never ended: a player right behind its tag, code where running text begins again;
/// the tags of others are taken out, so that what they held stays.
pub(crate) fn mended(markup: &str) -> Mended<'_> {
    let mut mender = Mender { markup, ..Mender::default() };
    mender.look();
    mender.finish()
}

/// Says what was open.
pub(super) fn tell(open: &BTreeMap<&'static str, usize>, notices: &mut Notices) {
    for (name, count) in open {
        let sentence = match *name {
            "<!--" => "A comment that never ends was opened; what follows it was taken.".to_owned(),
            "<" => "A tag that never ends was set as text.".to_owned(),
            "script" | "style" => {
                format!("<{name}> was never closed; it was left out up to where text begins again.")
            }
            name => format!("<{name}> was never closed; what follows it was taken."),
        };
        let is_code = matches!(*name, "script" | "style");
        for _ in 0..*count {
            if is_code {
                notices.left_out(sentence.as_str());
            } else {
                notices.changed(sentence.as_str());
            }
        }
    }
}

/// What to put in the place of a part of the copy.
type Mend = (Range<usize>, &'static str, &'static str);

#[derive(Default)]
struct Mender<'a> {
    markup: &'a str,
    mends: Vec<Mend>,
    /// Tags of [`HOLDING`] elements still open.
    open: HashMap<&'static str, Vec<Range<usize>>>,
    /// Names of [`RAW`] elements that nothing ends any more.
    never_closed: HashSet<&'static str>,
    endless: usize,
}

impl<'a> Mender<'a> {
    fn look(&mut self) {
        let mut at = 0;
        while let Some(found) = self.markup[at..].find('<') {
            at = self.after(at + found);
        }
    }

    /// Looks at what begins with the `<` at `start`; where to look next.
    fn after(&mut self, start: usize) -> usize {
        let rest = &self.markup[start..];
        if rest.starts_with("<!--") {
            return self.comment(start, rest);
        }
        let (is_close, name) = name_at(rest);
        if name.is_empty() {
            return start + 1;
        }
        let (_, length) = measure_tag(&rest.as_bytes()[1..]);
        let end = start + 1 + length;
        if end >= self.markup.len() {
            return self.endless(start);
        }
        let tag = start..end + 1;
        if let Some(name) = known(RAW, name).filter(|_| !is_close) {
            return self.raw(name, tag);
        }
        if let Some(name) = known(HOLDING, name) {
            let open = self.open.entry(name).or_default();
            if is_close {
                open.pop();
            } else if !self.markup[tag.clone()].ends_with("/>") || !matches!(name, "svg" | "math") {
                open.push(tag.clone());
            }
        }
        tag.end
    }

    fn comment(&mut self, start: usize, rest: &str) -> usize {
        if let Some(empty) = ["<!-->", "<!--->"].iter().find(|empty| rest.starts_with(**empty)) {
            return start + empty.len();
        }
        if !self.never_closed.contains("<!--") {
            let ends = ["-->", "--!>"].iter();
            let end = ends.filter_map(|end| Some(rest.find(end)? + end.len())).min();
            if let Some(end) = end {
                return start + end;
            }
            self.never_closed.insert("<!--");
        }
        self.mends.push((start..start + 4, "", "<!--"));
        start + 4
    }

    /// A tag that the end of the copy cuts off is text.
    fn endless(&mut self, start: usize) -> usize {
        self.endless += 1;
        if self.endless > ENDLESS_MAX {
            return self.markup.len();
        }
        self.mends.push((start..start + 1, "&lt;", "<"));
        start + 1
    }

    fn raw(&mut self, name: &'static str, tag: Range<usize>) -> usize {
        if let Some(close) = self.close_of(name, tag.end) {
            return close;
        }
        match name {
            "iframe" => self.mends.push((tag.end..tag.end, "</iframe>", name)),
            "script" | "style" => {
                let end = self.end_of_code(name, tag.end);
                self.mends.push((tag.start..end, "", name));
                return end;
            }
            _ => self.mends.push((tag.clone(), "", name)),
        }
        tag.end
    }

    /// Where the end tag of a raw element begins. Another of its kind before that means that the
    /// end tag is the other's — in code only when running text stands between, since code may
    /// write code.
    fn close_of(&mut self, name: &'static str, from: usize) -> Option<usize> {
        if self.never_closed.contains(name) {
            return None;
        }
        let is_code = matches!(name, "script" | "style");
        let mut has_text = false;
        let mut at = from;
        while let Some(found) = self.markup[at..].find('<') {
            let (is_close, found_name) = name_at(&self.markup[at + found..]);
            if found_name.eq_ignore_ascii_case(name) {
                if is_close {
                    return Some(at + found);
                }
                if !is_code || has_text {
                    return None;
                }
            }
            has_text |= known(BLOCKS, found_name).is_some();
            at += found + 1;
        }
        self.never_closed.insert(name);
        None
    }

    /// Where running text begins again after code nobody ended: a block, an empty line; else the
    /// next line.
    fn end_of_code(&self, name: &str, from: usize) -> usize {
        let rest = &self.markup[from..];
        let block = rest.match_indices('<').map(|(at, _)| at).find(|at| {
            let (_, found) = name_at(&rest[*at..]);
            rest[*at..].starts_with("<!--")
                || known(BLOCKS, found).is_some()
                || found.eq_ignore_ascii_case(name)
        });
        let code = &rest[..block.unwrap_or(rest.len())];
        let line = code.find("\n\n").or_else(|| code.find("\n\r\n"));
        let end = line.or(block).or_else(|| code.find('\n'));
        end.map_or(from, |end| from + end)
    }

    fn finish(mut self) -> Mended<'a> {
        for (name, tags) in std::mem::take(&mut self.open) {
            for tag in tags {
                self.mends.push(match name {
                    "object" | "video" | "audio" => {
                        let end = self.after_sources(tag.end);
                        (end..end, closing(name), name)
                    }
                    _ => (tag, "", name),
                });
            }
        }
        self.mends.sort_by_key(|(range, ..)| (range.start, range.end));
        let (mut whole, mut open, mut kept) = (String::new(), BTreeMap::new(), 0);
        for (range, instead, name) in &self.mends {
            *open.entry(*name).or_default() += 1;
            if range.start >= kept {
                whole.push_str(&self.markup[kept..range.start]);
                whole.push_str(instead);
                kept = range.end;
            }
        }
        if open.is_empty() {
            return Mended { markup: Cow::Borrowed(self.markup), open };
        }
        whole.push_str(&self.markup[kept..]);
        Mended { markup: Cow::Owned(whole), open }
    }

    /// Behind what a player names as its sources.
    fn after_sources(&self, mut at: usize) -> usize {
        loop {
            let rest = &self.markup[at..];
            let blank = rest.len() - rest.trim_start().len();
            let (is_close, name) = name_at(&rest[blank..]);
            if known(&["source", "track", "param"], name).is_none()
                && !(is_close && name == "source")
            {
                return at;
            }
            let (_, length) = measure_tag(&rest.as_bytes()[blank + 1..]);
            at = (at + blank + length + 2).min(self.markup.len());
        }
    }
}

fn closing(name: &str) -> &'static str {
    match name {
        "object" => "</object>",
        "video" => "</video>",
        _ => "</audio>",
    }
}

/// The name of the tag that begins here, and whether it closes; empty when none begins.
fn name_at(rest: &str) -> (bool, &str) {
    let Some(inside) = rest.strip_prefix('<') else { return (false, "") };
    let (is_close, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    let is_name = inside.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || *b == b'-';
    let length = inside.bytes().take(NAME_BYTES_MAX).take_while(is_part).count();
    (is_close, if is_name { &inside[..length] } else { "" })
}

fn known(names: &'static [&'static str], name: &str) -> Option<&'static str> {
    names.iter().copied().find(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_never_closed_takes_nothing_with_it() {
        for (markup, whole) in [
            ("a <math><mi>x</mi> b<p>c", "a <mi>x</mi> b<p>c"),
            ("<svg viewBox=\"0 0 1 1\">a", "a"),
            ("<form action=x>a<p>b", "a<p>b"),
            ("<FORM><form>a</form>", "<form>a</form>"),
            ("a<script>var x = 1;<p>b", "a<p>b"),
            ("a<script>\nvar x;\n\nb", "a\n\nb"),
            ("a<script>x\nb", "a\nb"),
            ("<script>a<p>b</p><script>c</script>d", "<p>b</p><script>c</script>d"),
            ("<iframe src=x>a<p>b", "<iframe src=x></iframe>a<p>b"),
            (
                "<iframe src=x>a<iframe src=y></iframe>",
                "<iframe src=x></iframe>a<iframe src=y></iframe>",
            ),
            ("<textarea>a<p>b", "a<p>b"),
            (
                "<video controls> <source src=x>\n<p>b",
                "<video controls> <source src=x></video>\n<p>b",
            ),
            ("<!-- a <p>b", " a <p>b"),
            ("a <b title=\"x>c", "a &lt;b title=\"x>c"),
        ] {
            assert_eq!(mended(markup).markup, whole, "{markup}");
            assert_eq!(mended(whole).markup, whole, "{whole}");
        }
    }

    #[test]
    fn what_is_closed_stays() {
        for markup in [
            "<p>a</p><math><mi>x</mi></math>",
            "<script>document.write('<script>a</scr'+'ipt>');</script>b",
            "<style>p > a { }</style>",
            "<svg/><svg><title>a</title></svg>",
            "<!-- <form> --><!--><!--a--!>",
            "<a title=\"<form>\">b</a> 1 < 2 <3",
            "<iframe src=x></iframe><video src=y></video>",
        ] {
            assert!(matches!(mended(markup).markup, Cow::Borrowed(_)), "{markup}");
        }
    }

    #[test]
    fn hostile_copy_is_mended_in_one_pass() {
        for piece in ["<script>", "<iframe>", "<math>", "<a b=\"", "<!--", "<textarea><p>", "<"] {
            let markup = piece.repeat(50_000);
            assert!(mended(&markup).markup.len() <= 12 * markup.len(), "{piece}");
        }
    }
}
