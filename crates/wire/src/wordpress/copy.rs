//! An item's copy, whatever made it, to the markup the composing room reads: HTML, and the house's
//! own elements for what HTML has no word for.

mod autop;
mod blocks;
mod parts;
mod shortcodes;
mod tags;

use std::collections::HashSet;

use composing::copy::Notice;
use composing::copy::html::close_open;
use news::Survey;

use super::item::Item;
use super::surveying::Notes;

/// Copy ready for the composing room.
#[derive(Debug, Default)]
pub(crate) struct Marked {
    pub(crate) html: String,
    pub(crate) notices: Vec<Notice>,
}

/// Marks up one item's copy.
pub(crate) fn mark(item: &Item, notes: &Notes, survey: &Survey) -> Marked {
    let mut marker = Marker {
        item,
        notes,
        survey,
        notices: Vec::new(),
        said: HashSet::new(),
        search_bytes: SEARCH_BYTES_MAX,
    };
    let (copy, notices) = close_open(&item.copy);
    marker.notices.extend(notices);
    let mut html = String::with_capacity(copy.len() + copy.len() / 16);
    if blocks::has_blocks(&copy) {
        blocks::mark(&copy, &mut marker, &mut html, 0);
    } else {
        marker.classic(&copy, &mut html);
    }
    Marked { html, notices: marker.notices }
}

/// What marking up one item needs, and what it noticed.
pub(crate) struct Marker<'a> {
    item: &'a Item,
    notes: &'a Notes,
    survey: &'a Survey,
    notices: Vec<Notice>,
    said: HashSet<String>,
    /// Bytes that may still be searched for the ends of shortcodes, so that copy made to be slow
    /// is not.
    search_bytes: usize,
}

const SEARCH_BYTES_MAX: usize = 64 * 1024 * 1024;

impl Marker<'_> {
    /// Copy of the classic editor: shortcodes, addresses on their own line, bare paragraphs.
    fn classic(&mut self, copy: &str, html: &mut String) {
        let copy = self.without_breaks(copy);
        let copy = shortcodes::expand(&copy, self);
        let copy = parts::embed_bare_addresses(&copy, self);
        autop::paragraphs(&copy, html);
    }

    /// `<!--more-->` is for lists of the old theme; `<!--nextpage-->` cut the article up.
    fn without_breaks(&mut self, copy: &str) -> String {
        let mut whole = String::with_capacity(copy.len());
        let mut rest = copy;
        while let Some(at) = rest.find("<!--") {
            whole.push_str(&rest[..at]);
            let comment = &rest[at..];
            let Some(end) = comment.find("-->") else {
                rest = comment;
                break;
            };
            match comment[4..end.max(4)].trim() {
                "nextpage" => {
                    self.say_pages();
                    whole.push_str("\n\n");
                }
                more if more == "noteaser" || more.starts_with("more") => whole.push_str("\n\n"),
                _ => whole.push_str(&comment[..end + 3]),
            }
            rest = &comment[end + 3..];
        }
        whole.push_str(rest);
        whole
    }

    fn say_pages(&mut self) {
        self.changed("It was cut into pages; it now stands on one.".to_owned());
    }

    /// Notices something left out, once in each item.
    fn left_out(&mut self, sentence: String) {
        self.notice(true, sentence);
    }

    /// Notices something taken in another shape, once in each item.
    fn changed(&mut self, sentence: String) {
        self.notice(false, sentence);
    }

    fn notice(&mut self, is_left_out: bool, sentence: String) {
        if self.said.insert(sentence.clone()) {
            self.notices.push(Notice { is_left_out, sentence });
        }
    }
}
