//! The body as markup: for the paper's own pages, and for feeds.

use std::collections::BTreeMap;

use news::{ArticleId, Body, Card, Html, Language, Picture, PictureId};

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
    pub say: &'a dyn Fn(&str, &[(&str, &str)]) -> String,
}

/// The body as it stands on the paper's page.
pub fn page_html(body: &Body, setting: &BodySetting<'_>) -> Html {
    let _ = (body, setting);
    Html::default()
}

/// The body as feeds carry it: absolute addresses, no classes, no cards.
pub fn feed_html(body: &Body, setting: &BodySetting<'_>) -> Html {
    let _ = (body, setting);
    Html::default()
}
