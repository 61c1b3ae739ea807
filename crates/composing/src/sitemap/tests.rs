//! Sitemaps and robots.txt, as their protocols ask.

use expect_test::{expect, expect_file};

use super::*;
use crate::page::samples;

const BASE: &str = "https://strait.example";

#[test]
fn a_sitemap_names_addresses_changes_and_translations() {
    let sample = samples::all().remove(0);
    let language = |tag: &str| Language::parse(tag).expect("a tag");
    let entries = [
        Entry { address: "/".into(), modified_at: None, alternates: vec![], language: None },
        Entry {
            address: "/trade/a".into(),
            modified_at: Some(samples::now()),
            alternates: vec![(language("ar"), "/trade/b".into())],
            language: Some(language("en")),
        },
    ];
    let written = urlset(&sample.furniture.paper, BASE, &entries).expect("a sitemap");
    expect_file!["samples/urlset.xml"].assert_eq(&written);
}

#[test]
fn an_index_names_sitemaps() {
    let sample = samples::all().remove(0);
    let sitemaps = [("/sitemap-1.xml".to_owned(), Some(samples::now()))];
    let written = index(&sample.furniture.paper, BASE, &sitemaps).expect("an index");
    assert!(written.contains("<loc>https://strait.example/sitemap-1.xml</loc>"));
    assert!(written.contains("<lastmod>2025-11-14T14:40:00+01:00</lastmod>"));
}

#[test]
fn news_is_two_days_old_at_most_and_a_thousand_in_number() {
    let sample = samples::all().remove(0);
    let paper = &sample.furniture.paper;
    let card = sample.front.lead.as_ref().expect("a lead");
    let aged = |hours: i64| NewsEntry {
        address: card.address(),
        language: card.language.clone(),
        headline: card.headline.clone(),
        published_at: samples::now() - SignedDuration::from_hours(hours),
    };
    let written = news(paper, BASE, &[aged(1), aged(48), aged(49)], samples::now()).expect("xml");
    assert_eq!(written.matches("<url>").count(), 2);
    let many = vec![aged(1); 1_200];
    let written = news(paper, BASE, &many, samples::now()).expect("xml");
    assert_eq!(written.matches("<news:news>").count(), 1_000);
    let one = news(paper, BASE, &[aged(1)], samples::now()).expect("xml");
    expect_file!["samples/news.xml"].assert_eq(&one);
}

#[test]
fn chinese_says_its_script_and_nothing_else_does() {
    for (tag, told) in [("en-GB", "en"), ("zh-Hant", "zh-tw"), ("zh", "zh-cn"), ("ckb", "ckb")] {
        assert_eq!(news_language(&Language::parse(tag).expect("a tag")), told);
    }
}

#[test]
fn robots_may_read_what_readers_read() {
    expect![[r"
        User-agent: *
        Disallow: /newsroom/
        Disallow: /api/
        Disallow: /reader/
        Disallow: /search

        Sitemap: https://strait.example/sitemap.xml
        Sitemap: https://strait.example/sitemap-news.xml
    "]]
    .assert_eq(&robots(BASE));
}
