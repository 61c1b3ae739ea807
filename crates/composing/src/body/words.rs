//! Running text with its marks.

use std::borrow::Cow;

use news::{Mark, Span, Text};

use super::{Form, Setter};
use crate::markup::{Step, steps, tag_name};

impl Setter<'_> {
    /// Running text; line breaks are kept.
    pub(super) fn words(&mut self, text: &Text) {
        self.set_words(text, true);
    }

    /// Text in an element that keeps line breaks itself.
    pub(super) fn kept_words(&mut self, text: &Text) {
        self.set_words(text, false);
    }

    fn set_words(&mut self, text: &Text, with_tags: bool) {
        let text = quotations_outermost(text);
        for step in steps(&text) {
            match step {
                Step::Open(mark) => self.open(mark),
                Step::Words(words) if with_tags => self.lines(words),
                Step::Words(words) => self.text(words),
                Step::Close(mark) => self.close(mark),
            }
        }
    }

    fn lines(&mut self, words: &str) {
        for (number, line) in words.split('\n').enumerate() {
            if number > 0 {
                self.put("<br>");
            }
            self.text(line);
        }
    }

    fn open(&mut self, mark: &Mark) {
        match mark {
            Mark::Link { href, title } => self.open_link(href, title.as_deref()),
            Mark::Quotation { id } => self.open_quotation(id),
            Mark::Language { lang } => {
                self.put("<span");
                self.attribute("lang", lang.as_str());
                self.attribute("dir", lang.direction().as_str());
                self.put(">");
            }
            Mark::Abbreviation { title } => {
                self.put("<abbr");
                title.iter().for_each(|title| self.attribute("title", title));
                self.put(">");
            }
            _ => {
                let name = tag_name(mark);
                self.put(&format!("<{name}>"));
            }
        }
    }

    fn close(&mut self, mark: &Mark) {
        if let Mark::Quotation { id } = mark {
            return self.close_quotation(id);
        }
        self.put(match mark {
            Mark::Link { href, .. } if self.is_dead(href) => "",
            Mark::Link { .. } => "</a>",
            Mark::Language { .. } => "</span>",
            Mark::Abbreviation { .. } => "</abbr>",
            _ => {
                let name = tag_name(mark);
                return self.put(&format!("</{name}>"));
            }
        });
    }

    fn open_link(&mut self, href: &str, title: Option<&str>) {
        if self.is_dead(href) {
            return;
        }
        self.put("<a");
        self.link_attributes(href);
        title.iter().for_each(|title| self.attribute("title", title));
        self.put(">");
    }

    /// Where a link leads, and that it leads out of the paper when it does.
    pub(super) fn link_attributes(&mut self, href: &str) {
        let target = match href.strip_prefix('#') {
            Some(name) => self.ids.link_within(name),
            None => self.address(href),
        };
        self.attribute("href", &target);
        let base = self.setting.base_url;
        let is_own = !base.is_empty() && target.starts_with(base);
        if target.starts_with("http") && !is_own && self.form == Form::Page {
            self.put(" rel=\"external noopener\"");
        }
    }

    /// In a feed there is no page for `#place` to be in.
    fn is_dead(&self, href: &str) -> bool {
        self.form == Form::Feed && href.starts_with('#')
    }

    /// The exact words of a quotation. Their quotation marks are in the text, so the style sheet
    /// sets none; a feed reader's would, so feeds have no `q`. What is not on the record is plain.
    fn open_quotation(&mut self, id: &str) {
        if self.form == Form::Feed {
            return;
        }
        let note = self.setting.quotations.iter().find(|note| note.mark == id);
        let wanted = format!("quotation-{}", id.replace(char::is_whitespace, "-"));
        self.put("<q");
        if let Some(note) = note {
            self.attribute("class", "said");
            self.attribute("cite", &note.address);
        }
        match self.ids.print(wanted) {
            Some(wanted) => self.attribute("id", &wanted),
            None => self.attribute("data-quotation", id),
        }
        self.put(">");
    }

    /// After the words, a quiet way to the record: a number, and for who cannot see it, or where
    /// there is room in the margin, who said it.
    fn close_quotation(&mut self, id: &str) {
        if self.form == Form::Feed {
            return;
        }
        self.put("</q>");
        let setting = self.setting;
        let Some(note) = setting.quotations.iter().find(|note| note.mark == id) else { return };
        if self.noted.contains(&note.number) {
            return;
        }
        self.noted.push(note.number);
        self.put("<a class=\"on-record\"");
        self.attribute("href", &note.address);
        self.put("><b>");
        self.text(&note.number.to_string());
        self.put("</b><span> <i>");
        self.text(&note.speaker);
        self.put("</i> ");
        self.text(&note.details);
        self.put("</span></a>");
    }
}

/// The text with each quotation around its other marks, so that it is one element as long as its
/// words stand together.
fn quotations_outermost(text: &Text) -> Cow<'_, Text> {
    let is_quotation = |mark: &Mark| matches!(mark, Mark::Quotation { .. });
    let is_inner = |span: &Span| span.marks.iter().skip(1).any(is_quotation);
    if !text.0.iter().any(is_inner) {
        return Cow::Borrowed(text);
    }
    let mut sorted = text.clone();
    sorted.0.iter_mut().for_each(|span| span.marks.sort_by_key(|mark| !is_quotation(mark)));
    Cow::Owned(sorted)
}
