//! Every template with every sample, under strict names.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use super::documentation::CONTEXTS;
use super::samples::{self, Sample};
use super::*;

fn theme() -> Theme {
    Theme::new(BTreeMap::new()).expect("the embedded theme is whole")
}

/// Every page of every sample, by sample and address.
fn pages() -> Vec<(String, String)> {
    let theme = theme();
    let of = |sample: &Sample| {
        let pages = sample.pages(&theme).unwrap_or_else(|fault| panic!("{}: {fault}", sample.name));
        let named = |(address, page)| (format!("{}{address}", sample.name), page);
        pages.into_iter().map(named).collect::<Vec<_>>()
    };
    samples::all().iter().flat_map(of).collect()
}

#[test]
fn every_template_is_set_with_every_sample() {
    for (address, page) in pages() {
        assert!(page.ends_with("</html>\n") || page.ends_with("</html>"), "{address}");
        assert_eq!(page.matches("<h1").count(), 1, "{address}");
        assert_eq!(page.matches("<main ").count(), 1, "{address}");
    }
}

#[test]
fn pages_hold_under_a_strict_content_security_policy() {
    for (address, page) in pages() {
        assert!(!page.contains(" style="), "{address}");
        assert!(!page.contains("<style"), "{address}");
        assert!(!page.contains(" onclick"), "{address}");
        let scripts = page.matches("<script").count();
        assert_eq!(scripts, page.matches("<script type=\"application/ld+json\">").count());
        let others = page.matches("src=\"http").count() + page.matches("src=\"//").count();
        assert_eq!(others, 0, "{address} asks another server");
    }
}

#[test]
fn nothing_a_newsroom_types_becomes_markup() {
    for (address, page) in pages().iter().filter(|(address, _)| address.starts_with("ugly")) {
        assert!(!page.contains("<script>alert"), "{address}");
        assert!(!page.contains("49"), "{address} worked out what a headline says");
        let data = page.split("ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next());
        if let Some(data) = data {
            serde_json::from_str::<serde_json::Value>(data).expect("JSON-LD is JSON");
        }
    }
}

#[test]
fn an_article_page_has_one_article() {
    let theme = theme();
    for sample in samples::all() {
        let pages = sample.pages(&theme).expect("pages");
        for article in &sample.articles {
            let page = pages.iter().find(|(address, _)| *address == article.address());
            let (_, page) = page.expect("the article's page");
            assert_eq!(page.matches("<article").count(), 1, "{}", article.address());
            let dated = page.contains("class=\"place\"");
            assert_eq!(dated, article.document.dateline.is_some(), "{}", article.address());
        }
    }
}

#[test]
fn ids_are_unique_and_what_refers_to_them_finds_them() {
    for (address, page) in pages() {
        let ids: Vec<&str> = values(&page, " id=\"");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{address}: {ids:?}");
        for named in values(&page, "aria-labelledby=\"") {
            assert!(unique.contains(named), "{address}: {named}");
        }
    }
}

#[test]
fn a_foreign_headline_says_its_language_and_direction() {
    let all = pages();
    let (_, front) = all.iter().find(|(address, _)| address == "normal/").expect("the front");
    assert!(front.contains("lang=\"ar\" dir=\"rtl\" hreflang=\"ar\">كاستاني"));
    let (_, arabic) = all.iter().find(|(a, _)| a.ends_with("castane-ar")).expect("the article");
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(arabic.contains("hreflang=\"x-default\" href=\"https://strait.example/the-strait/ca"));
    assert!(arabic.contains("<a href=\"/\" lang=\"en\"><bdi>The Strait Courier</bdi>"));
    // Hebrew has no words in the theme: the page stays English, the article says what it is.
    let hebrew = all.iter().find(|(_, page)| page.contains("lang=\"he\" dir=\"rtl\""));
    assert!(hebrew.expect("the article").1.contains("<html lang=\"en\" dir=\"ltr\">"));
}

#[test]
fn a_place_of_another_script_stands_apart_from_the_line() {
    let all = pages();
    let page = |name: &str| &all.iter().find(|(address, _)| address == name).expect("the page").1;
    assert!(page("normal/topics/lane-accord").contains("</b> in <bdi>رأس ليس</bdi>, <time"));
    // A message with markup in it is escaped everywhere else.
    assert!(page("ugly/withdrawn").contains("<bdi>&lt;/script&gt;"));
}

#[test]
fn the_place_stands_behind_the_author_who_was_there() {
    let all = pages();
    let (_, front) = all.iter().find(|(address, _)| address == "normal/").expect("the front");
    assert!(front.contains("<b><bdi>Idris Calloway</bdi></b>. Updated"), "names without a place");
    let castane = |(address, _): &&(String, String)| address.contains("/castane-congratulates");
    let (_, article) = all.iter().find(castane).expect("the article");
    assert!(article.contains("Nadia Ferrault</bdi></a> <small>in <bdi>Cape Lisse</bdi></small>"));
    assert!(article.contains("Idris Calloway</bdi></a> <small><bdi>in Hallgrun</bdi></small>"));
}

#[test]
fn an_article_is_not_labelled_twice() {
    let opinion = |(address, _): &&(String, String)| address.starts_with("normal/opinion/");
    let all = pages();
    let (_, article) = all.iter().find(opinion).expect("a view");
    let (_, kicker) = article.split_once("class=\"kicker\">").expect("the kicker");
    let kicker = kicker.split("</p>").next().unwrap_or_default();
    assert_eq!(kicker.matches("Opinion").count(), 1, "{kicker}");
}

#[test]
fn the_log_leaves_out_what_stands_at_the_top() {
    let all = pages();
    let (_, front) = all.iter().find(|(address, _)| address == "normal/").expect("the front");
    let (_, log) = front.split_once("id=\"front-log\"").expect("the log");
    assert_eq!(log.matches("<li><time").count(), 3, "nine, six of them at the top");
    assert!(!log.contains("Castane congratulates"));
}

#[test]
fn opinion_stands_once_on_the_front() {
    for (address, page) in pages().iter().filter(|(address, _)| address.ends_with("l/")) {
        let heads = page.split("<h2 id=\"").skip(1).filter_map(|rest| rest.split("</h2>").next());
        let names: Vec<&str> =
            heads.map(|h| h.split_once('>').map_or(h, |(_, name)| name)).collect();
        let unique: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(names.len(), unique.len(), "{address}: {names:?}");
    }
    let all = pages();
    let (_, arabic) = all.iter().find(|(address, _)| address == "rtl/").expect("the front");
    assert!(arabic.contains("<h2 id=\"front-views\"><a href=\"/views\">"));
    assert!(!arabic.contains("section-views"));
}

#[test]
fn templates_use_only_what_is_documented() {
    let functions = ["asset", "has_asset"];
    let theme = theme();
    for (template, _) in CONTEXTS {
        let used = theme.names_used(template);
        assert!(!used.is_empty(), "{template}");
        for name in used.iter().filter(|name| !functions.contains(&name.as_str())) {
            assert_eq!(unknown_name(template, name), None, "{template}: {name}");
        }
    }
}

#[test]
fn theme_authors_read_what_is_true() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/theme-authors/contexts.md");
    expect_test::expect_file![path].assert_eq(&contexts_in_markdown());
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/theme-authors/messages.md");
    expect_test::expect_file![path].assert_eq(&messages_in_markdown(&theme()));
}

#[test]
fn every_picture_of_an_article_says_what_it_shows() {
    for sample in samples::all() {
        assert!(sample.pictures().iter().all(|picture| !picture.facts.alt.is_empty()));
    }
    for (address, page) in pages() {
        for image in page.split("<img ").skip(1) {
            let tag = image.split('>').next().unwrap_or_default();
            assert!(tag.contains(" alt=\""), "{address}: <img {tag}>");
        }
    }
}

#[test]
fn the_front_changes_at_the_papers_own_midnight() {
    let theme = theme();
    let sample = samples::all().remove(0);
    let press = Press {
        theme: &theme,
        furniture: &sample.furniture,
        base_url: "https://strait.example",
        now: samples::now(),
    };
    assert_eq!(press.day_ends().to_string(), "2025-11-14T23:00:00Z");
}

/// The fonts of a page in English, French, German or Spanish, with italics.
const FONTS: &[&str] =
    &["fonts/literata.woff2", "fonts/literata-italic.woff2", "fonts/archivo.woff2"];

#[test]
fn a_page_weighs_less_than_sixty_kilobytes_without_its_pictures() {
    let theme = theme();
    let weight = |name: &str| theme.asset(name).expect("an asset").bytes.len();
    let fonts: usize = FONTS.iter().map(|name| weight(name)).sum();
    let sheet = squeezed(&theme.asset("site.css").expect("the sheet").bytes);
    for (address, page) in pages().iter().filter(|(address, _)| address.starts_with("normal")) {
        let whole = fonts + sheet + squeezed(page.as_bytes());
        assert!(whole < 60_000, "{address} weighs {whole} bytes");
    }
}

/// Bytes after Brotli at its best.
fn squeezed(bytes: &[u8]) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4_096, 11, 22);
    writer.write_all(bytes).expect("memory takes it");
    writer.into_inner().len()
}

fn values<'a>(page: &'a str, before: &str) -> Vec<&'a str> {
    page.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}
