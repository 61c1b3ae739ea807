//! ninjs, by the standard’s own properties.

use std::collections::BTreeMap;

use expect_test::expect_file;

use super::*;
use crate::Theme;
use crate::page::samples;

/// The properties of ninjs 3.1 that this module writes, with their types, in words of our own;
/// the standard's own schema is longer and allows no property beside its own either.
const PROPERTIES: &str = include_str!("properties.json");

fn written(change: impl FnOnce(&mut news::Article)) -> String {
    let theme = Theme::new(BTreeMap::new()).expect("the theme is whole");
    let mut sample = samples::all().remove(0);
    let mut article = sample.articles.remove(0);
    article.document.body = news::Body::default();
    change(&mut article);
    let press = Press {
        theme: &theme,
        furniture: &sample.furniture,
        base_url: "https://strait.example",
        now: samples::now(),
    };
    press.ninjs(&article).expect("JSON")
}

fn faults(item: &str) -> Vec<String> {
    let schema = serde_json::from_str(PROPERTIES).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let item = serde_json::from_str(item).expect("JSON");
    validator.iter_errors(&item).map(|fault| fault.to_string()).collect()
}

#[test]
fn an_article_reads_as_ninjs() {
    let item = written(|_| ());
    expect_file!["samples/article.json"].assert_eq(&(item.clone() + "\n"));
    assert_eq!(faults(&item), Vec::<String>::new());
}

#[test]
fn an_article_with_nothing_but_a_headline_is_valid_too() {
    let item = written(|article| {
        let headline = article.document.headline.clone();
        article.document = news::Document { headline, ..news::Document::default() };
        article.authors.clear();
        article.topics.clear();
        article.pictures.clear();
    });
    assert_eq!(faults(&item), Vec::<String>::new());
    for absent in ["\"by\"", "\"people\"", "\"associations\"", "\"edNote\"", "\"located\""] {
        assert!(!item.contains(absent), "{absent}");
    }
}

#[test]
fn a_stray_property_would_be_seen() {
    assert_eq!(faults(r#"{ "uri": "https://strait.example/a", "headline": "A" }"#).len(), 1);
    assert_eq!(faults("{}").len(), 1);
}
