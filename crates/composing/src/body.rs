//! The body as markup: for the paper's own pages, and for feeds.
//!
//! *Invariant:* every value goes through one escaping function, and whatever the body holds, the
//! page is valid HTML: no id twice, no heading level skipped, no table cell over another.

mod blocks;
mod boxes;
mod figures;
mod ids;
mod table;
mod words;

use std::collections::BTreeMap;

use news::{ArticleId, Body, Card, Html, Language, Picture, PictureId};

use self::ids::Ids;
use crate::markup;

/// What a body needs from around it to be set.
pub struct BodySetting<'a> {
    /// The held pictures and files the body may name.
    pub pictures: &'a BTreeMap<PictureId, Picture>,
    /// The public articles its see-also cards may lead to.
    pub see_also: &'a BTreeMap<ArticleId, Card>,
    /// What stands before the paper's own addresses: empty on pages, `https://paper.example` in
    /// feeds and mail.
    pub base_url: &'a str,
    /// The language of the copy.
    pub language: &'a Language,
    /// The theme's words: a message's id and its arguments.
    pub say: &'a Say<'a>,
    /// The quotations on the record that the body marks. The marks of others print as plain words.
    pub quotations: &'a [QuotationNote],
}

/// What stands beside a quotation on the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotationNote {
    /// The id its mark names.
    pub mark: String,
    /// Its number in the article, from 1.
    pub number: usize,
    /// Its own page.
    pub address: String,
    /// Who said it.
    pub speaker: String,
    /// When, where, on what occasion, in whose translation.
    pub details: String,
}

/// Gives a message of the theme in the page's language, by its id and its arguments.
pub type Say<'a> = dyn Fn(&str, &[(&str, &str)]) -> String + 'a;

/// The body as it stands on the paper's page.
///
/// Pictures and files that are still wanted, and see-also cards without a public article, print
/// nothing. Nothing is loaded from another site.
pub fn page_html(body: &Body, setting: &BodySetting<'_>) -> Html {
    set(body, setting, Form::Page)
}

/// The body as feeds carry it: absolute addresses, no classes, no cards.
pub fn feed_html(body: &Body, setting: &BodySetting<'_>) -> Html {
    set(body, setting, Form::Feed)
}

fn set(body: &Body, setting: &BodySetting<'_>, form: Form) -> Html {
    let mut setter = Setter {
        setting,
        form,
        out: String::with_capacity(4_096),
        ids: Ids::of(body),
        headings: Vec::new(),
        tables: 0,
        noted: Vec::new(),
    };
    setter.blocks(&body.blocks);
    Html::passed_by_sanitiser(setter.out)
}

/// Where the markup will stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// On the paper's page, dressed by its style sheet.
    Page,
    /// In another's reader, undressed.
    Feed,
}

/// Sets one body.
struct Setter<'a> {
    setting: &'a BodySetting<'a>,
    form: Form,
    out: String,
    ids: Ids,
    /// The levels, as the copy has them, of the headings that are open here.
    headings: Vec<u8>,
    tables: usize,
    /// The quotations whose way to the record was printed.
    noted: Vec<usize>,
}

impl Setter<'_> {
    fn put(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    fn text(&mut self, words: &str) {
        markup::escape_into(&mut self.out, &markup::composed(words));
    }

    fn attribute(&mut self, name: &str, value: &str) {
        markup::attribute(&mut self.out, name, &markup::composed(value));
    }

    /// A class, where there is a style sheet to know it.
    fn class(&mut self, class: &str) {
        if self.form == Form::Page {
            self.attribute("class", class);
        }
    }

    fn say(&self, message: &str, arguments: &[(&str, &str)]) -> String {
        (self.setting.say)(message, arguments)
    }

    /// An address of the paper's own, made absolute where it must be.
    fn address(&self, address: &str) -> String {
        if address.starts_with('/') && !address.starts_with("//") {
            format!("{}{address}", self.setting.base_url)
        } else {
            address.to_owned()
        }
    }
}

#[cfg(test)]
mod tests;
