//! Feeds, as their standards ask.

use expect_test::expect_file;

use super::*;
use crate::Theme;
use crate::page::samples;

/// The first article of the full sample without its copy, which has tests of its own.
fn articles() -> (samples::Sample, Vec<Article>) {
    let mut sample = samples::all().remove(0);
    let mut article = sample.articles.remove(0);
    article.document.body = news::Body::default();
    (sample, vec![article])
}

fn with_press<T>(check: impl FnOnce(&Press<'_>, &FeedCopy<'_>) -> T) -> T {
    let theme = Theme::new(std::collections::BTreeMap::new()).expect("the theme is whole");
    let (sample, articles) = articles();
    let press = Press {
        theme: &theme,
        furniture: &sample.furniture,
        base_url: "https://strait.example/",
        now: samples::now(),
    };
    let copy = FeedCopy {
        title: "The Strait Courier",
        html_address: "/",
        self_address: "/feed.atom",
        language: &sample.furniture.paper.language,
        articles: &articles,
    };
    check(&press, &copy)
}

#[test]
fn the_three_feeds_read_as_their_standards_ask() {
    with_press(|press, copy| {
        expect_file!["samples/feed.atom"].assert_eq(&press.atom(copy).expect("Atom"));
        expect_file!["samples/feed.rss"].assert_eq(&press.rss(copy).expect("RSS"));
        expect_file!["samples/feed.json"].assert_eq(&press.json_feed(copy).expect("JSON Feed"));
    });
}

#[test]
fn a_new_headline_or_section_is_the_same_entry() {
    with_press(|press, copy| {
        let mut renamed = copy.articles[0].clone();
        renamed.slug = news::Slug::parse("another").expect("a slug");
        renamed.section.slug = news::Slug::parse("elsewhere").expect("a slug");
        renamed.document.headline = "Another".to_owned();
        renamed.publication.modified_at = Timestamp::MAX;
        assert_eq!(press.permanent_id(&renamed), press.permanent_id(&copy.articles[0]));
    });
}

#[test]
fn what_xml_forbids_does_not_break_a_feed() {
    with_press(|press, copy| {
        let mut article = copy.articles[0].clone();
        article.document.headline = "Bell\u{7} & <b>\u{ffff} 😀".to_owned();
        let articles = [article];
        let copy = FeedCopy { articles: &articles, ..*copy };
        for feed in [press.atom(&copy), press.rss(&copy)] {
            let feed = feed.expect("a feed");
            assert!(feed.contains("<title>Bell &#x26; &#x3C;b&#x3E; 😀</title>"));
            let mut reader = quick_xml::Reader::from_str(&feed);
            while !matches!(reader.read_event().expect("XML"), quick_xml::events::Event::Eof) {}
        }
    });
}

#[test]
fn a_feed_without_articles_says_the_same_each_time() {
    with_press(|press, copy| {
        let copy = FeedCopy { articles: &[], ..*copy };
        let feed = press.atom(&copy).expect("Atom");
        assert!(feed.contains("<updated>1970-01-01T01:00:00+01:00</updated>"));
    });
}
