//! The ready-made pages in every language.

use std::collections::BTreeMap;

use expect_test::expect_file;
use news::{Language, Masthead};

use super::*;
use crate::Theme;

fn written(tag: &str, paper: &Paper) -> Vec<(Slug, Document)> {
    let theme = Theme::new(BTreeMap::new()).expect("the theme is whole");
    pages(&theme.words(&Language::parse(tag).expect("a tag")), paper)
}

fn paper() -> Paper {
    Paper {
        title: "The Strait Courier".to_owned(),
        masthead: Masthead {
            publisher: Some("Strait Courier Co-operative".to_owned()),
            email: Some("desk@strait.example".to_owned()),
            address: Some("4 Ropewalk\nPort Sereth".to_owned()),
            ..Masthead::default()
        },
        ..Paper::default()
    }
}

#[test]
fn the_pages_are_there_in_every_language() {
    for tag in ["en", "fr", "de", "es", "ar"] {
        let pages = written(tag, &paper());
        let slugs: Vec<&str> = pages.iter().map(|(slug, _)| slug.as_str()).collect();
        assert_eq!(slugs, ["contact", "imprint", "privacy", "corrections-policy"], "{tag}");
        for (slug, document) in pages {
            let words = document.body.text().text;
            assert!(document.body.blocks.len() >= 4, "{tag} {slug}");
            assert!(!words.contains('{') && !words.contains("-title"), "{tag} {slug}: {words}");
            assert_eq!(document.may_publish(), Ok(()));
        }
    }
}

#[test]
fn a_page_says_the_facts_and_links_the_address() {
    let (_, contact) = written("en", &paper()).remove(0);
    let words = contact.body.text().text + "\n";
    expect_file!["samples/contact.txt"].assert_eq(&words);
    let stored = serde_json::to_string(&contact.body).expect("JSON");
    assert!(stored.contains("mailto:desk@strait.example"));
}

#[test]
fn what_a_paper_has_not_told_is_left_out() {
    for (slug, document) in written("en", &Paper::default()) {
        let words = document.body.text().text;
        for promised in
            ["Email", "Telephone", "Editor", "published by", "responsible", "report errors"]
        {
            assert!(!words.contains(promised), "{slug}: {promised}");
        }
    }
}
