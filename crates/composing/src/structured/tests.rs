//! Structured data, as search engines read it.

use std::collections::BTreeMap;

use expect_test::expect_file;

use super::*;
use crate::Theme;
use crate::page::samples;

fn with_sample<T>(check: impl FnOnce(&Press<'_>, &mut samples::Sample) -> T) -> T {
    let theme = Theme::new(BTreeMap::new()).expect("the theme is whole");
    let mut sample = samples::all().remove(0);
    let furniture = sample.furniture.clone();
    let press = Press {
        theme: &theme,
        furniture: &furniture,
        base_url: "https://strait.example",
        now: samples::now(),
    };
    check(&press, &mut sample)
}

fn pretty(data: &Json) -> String {
    serde_json::to_string_pretty(data).expect("JSON") + "\n"
}

#[test]
fn an_article_says_everything_that_is_read_of_it() {
    with_sample(|press, sample| {
        expect_file!["samples/article.json"]
            .assert_eq(&pretty(&article(press, &sample.articles[0])));
    });
}

#[test]
fn the_front_says_who_publishes_and_a_person_who_they_are() {
    with_sample(|press, sample| {
        expect_file!["samples/front.json"].assert_eq(&pretty(&front(press)));
        let data = person(press, &sample.person.person, false, &Language::english());
        expect_file!["samples/person.json"].assert_eq(&pretty(&data));
    });
}

#[test]
fn a_kind_is_a_type() {
    with_sample(|press, sample| {
        for (kind, name) in [
            (Kind::Report, "ReportageNewsArticle"),
            (Kind::Analysis, "AnalysisNewsArticle"),
            (Kind::Opinion, "OpinionNewsArticle"),
            (Kind::Background, "BackgroundNewsArticle"),
            (Kind::Live, "NewsArticle"),
        ] {
            sample.articles[0].kind = kind;
            assert_eq!(article(press, &sample.articles[0])["@graph"][0]["@type"], name);
        }
    });
}

#[test]
fn a_translation_names_its_original() {
    with_sample(|press, sample| {
        let data = article(press, &sample.articles[1]);
        assert_eq!(data["@graph"][0]["inLanguage"], "ar");
        assert_eq!(data["@graph"][0]["translationOfWork"]["inLanguage"], "en");
    });
}

#[test]
fn a_long_headline_is_cut_and_markup_stays_inside_its_element() {
    let long = "count ".repeat(40);
    assert!(shortened(long.trim()).chars().count() <= 110);
    assert!(shortened(long.trim()).ends_with("count…"));
    let data = json!({ "headline": "</script><!-- & \u{2028}" });
    let text = embedded(&data).to_string();
    assert_eq!(text, r#"{"headline":"\u003c/script\u003e\u003c!-- \u0026 \u2028"}"#);
    assert_eq!(serde_json::from_str::<Json>(&text).expect("JSON"), data);
}
