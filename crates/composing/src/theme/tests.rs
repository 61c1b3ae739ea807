//! Overrides, words and dates of a theme.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use jiff::Timestamp;
use news::{Language, Month};

use super::*;

fn plain() -> Theme {
    Theme::new(BTreeMap::new()).expect("the embedded theme is whole")
}

fn with(path: &str, bytes: &str) -> Result<Theme, ThemeError> {
    Theme::new(BTreeMap::from([(path.to_owned(), bytes.as_bytes().to_vec())]))
}

fn words(tag: &str) -> Arc<Words> {
    plain().words(&Language::parse(tag).expect("a tag"))
}

#[test]
fn a_fault_in_a_theme_says_where_it_is() {
    let fault = |path, bytes| with(path, bytes).err().expect("a fault").to_string();
    for (path, bytes, sentence) in [
        (
            "templates/artikle.html",
            "",
            "A theme has no file templates/artikle.html: did you mean templates/article.html?",
        ),
        ("paper.css", "", "A theme has no file paper.css: did you mean assets/paper.css?"),
        (
            "templates/front.html",
            "<h1>\n{% if %}",
            "templates/front.html, line 2: syntax error: unexpected end of block",
        ),
        (
            "assets/paper.css",
            "a { background: url(logo.png) }",
            "assets/paper.css names url(logo.png), which is not among the theme's assets.",
        ),
    ] {
        assert_eq!(fault(path, bytes), sentence);
    }
    assert!(fault("words/en.ftl", "older = Older\nnewest").starts_with("words/en.ftl, line "));
    let latin_1 = BTreeMap::from([("words/fr.ftl".to_owned(), vec![0xe9])]);
    let sentence = Theme::new(latin_1).err().expect("a fault").to_string();
    assert_eq!(sentence, "words/fr.ftl is not UTF-8 text: save it as UTF-8.");
}

#[test]
fn style_sheets_name_assets_by_their_hashed_addresses() {
    let theme = plain();
    let sheet = theme.asset("site.css").expect("a sheet");
    let font = theme.asset("fonts/literata.woff2").expect("a font");
    assert_eq!(sheet.media_type, "text/css; charset=utf-8");
    assert_eq!(font.address, format!("/assets/{}/fonts/literata.woff2", font.hash));
    let text = String::from_utf8(sheet.bytes.clone()).expect("text");
    assert!(text.contains(&format!("url(\"{}\")", font.address)));
    assert!(!text.contains("/*"));
}

#[test]
fn a_publication_may_add_its_own_sheet_and_files() {
    let theme = Theme::new(BTreeMap::from([
        ("assets/paper.css".to_owned(), b":root { --logo: url('paper/logo.svg') }".to_vec()),
        ("assets/paper/logo.svg".to_owned(), b"<svg/>".to_vec()),
    ]));
    let theme = theme.expect("both may be added");
    let logo = &theme.asset("paper/logo.svg").expect("a logo").address;
    let sheet = String::from_utf8_lossy(&theme.asset("paper.css").expect("a sheet").bytes);
    assert_eq!(sheet, format!(":root {{ --logo: url(\"{logo}\") }}\n"));
}

#[test]
fn words_fall_back_from_the_papers_own_to_english() {
    let theme = with("words/nl.ftl", "older = Ouder\n").expect("a further language");
    let dutch = theme.words(&Language::parse("nl-BE").expect("a tag"));
    assert_eq!(
        (dutch.say("older", &[]), dutch.say("newest", &[])),
        ("Ouder".into(), "Newest".into())
    );
    let theme = with("words/fr.ftl", "older = Avant\n").expect("an override");
    let french = theme.words(&Language::parse("fr-CA").expect("a tag"));
    assert_eq!(french.say("older", &[]), "Avant");
    assert_eq!(french.say("newest", &[]), "Plus récents");
    assert_eq!(words("fi").language().as_str(), "en");
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_arguments() {
    let files = files::merged(BTreeMap::new()).expect("files");
    let told = |name: &str| {
        let file = files.below("words", ".ftl").find(|(file, _)| *file == name);
        messages::arguments(std::str::from_utf8(file.expect("a file").1).expect("text"))
    };
    let english = told("en.ftl");
    assert!(english.len() > 100);
    for name in ["ar.ftl", "de.ftl", "es.ftl", "fr.ftl"] {
        let here = told(name);
        for (id, arguments) in &english {
            // A singular or dual may do without the number it stands for.
            assert_eq!(here.get(id), Some(arguments), "{name}: {id}");
        }
        let more: Vec<_> = here.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(more.is_empty(), "{name} has more: {more:?}");
    }
}

#[test]
fn templates_say_only_what_the_words_have() {
    let files = files::merged(BTreeMap::new()).expect("files");
    let words = words("en");
    let mut said = 0;
    for (name, bytes) in files.below("templates", ".html") {
        let source = std::str::from_utf8(bytes).expect("text");
        for call in source.split("say(\"").skip(1) {
            let id = call.split('"').next().unwrap_or_default();
            let known = words.find(id, &[]);
            assert_ne!(known, Err("no file of words has it".to_owned()), "{name}: {id}");
            said += 1;
        }
    }
    assert!(said > 20);
}

#[test]
fn days_and_times_are_written_as_each_language_writes_them() {
    check_dates(
        "en",
        expect![[r"
        Saturday 1 November 2025, 09:05 CET
        1 November 2025, 09:05
        November 2025
        Ana, Ben and Cleo
        1 minute / 3 minutes"]],
    );
    check_dates(
        "fr",
        expect![[r"
        samedi 1er novembre 2025, 09 h 05 (CET)
        1er novembre 2025, 09 h 05
        novembre 2025
        Ana, Ben et Cleo
        1 minute / 3 minutes"]],
    );
    check_dates(
        "de",
        expect![[r"
        Samstag, 1. November 2025, 09:05 Uhr (CET)
        1. November 2025, 09:05 Uhr
        November 2025
        Ana, Ben und Cleo
        1 Minute / 3 Minuten"]],
    );
    check_dates(
        "es",
        expect![[r"
        sábado, 1 de noviembre de 2025, 09:05 (CET)
        1 de noviembre de 2025, 09:05
        noviembre de 2025
        Ana, Ben y Cleo
        1 minuto / 3 minutos"]],
    );
    check_dates(
        "ar",
        expect![[r"
        السبت 1 نوفمبر 2025، 09:05 (CET)
        1 نوفمبر 2025، 09:05
        نوفمبر 2025
        Ana، Ben وCleo
        دقيقة واحدة / 3 دقائق"]],
    );
}

#[test]
fn zones_without_a_name_are_told_by_their_distance() {
    let at: Timestamp = "2025-11-01T08:05:00Z".parse().expect("an instant");
    for (zone, full, iso) in [
        ("Asia/Riyadh", "11:05 UTC+3", "2025-11-01T11:05:00+03:00"),
        ("Asia/Kathmandu", "13:50 UTC+5:45", "2025-11-01T13:50:00+05:45"),
        ("America/Sao_Paulo", "05:05 UTC−3", "2025-11-01T05:05:00-03:00"),
        ("UTC", "08:05 UTC", "2025-11-01T08:05:00+00:00"),
    ] {
        let zone = jiff::tz::TimeZone::get(zone).expect("a zone");
        let moment = words("en").moment(at, &zone);
        assert_eq!(moment.full, format!("Saturday 1 November 2025, {full}"));
        assert_eq!(moment.iso, iso);
    }
}

#[expect(clippy::needless_pass_by_value, reason = "expectations are written in place")]
fn check_dates(tag: &str, expected: Expect) {
    let words = words(tag);
    let zone = jiff::tz::TimeZone::get("Europe/Oslo").expect("a zone");
    let moment = words.moment("2025-11-01T08:05:00Z".parse().expect("an instant"), &zone);
    let minutes = |count| words.say("minutes", &[("count", count)]);
    expected.assert_eq(&format!(
        "{}\n{}\n{}\n{}\n{} / {}",
        moment.full,
        moment.date_clock,
        words.month(Month { year: 2025, month: 11 }),
        words.names(&["Ana", "Ben", "Cleo"]),
        minutes("1"),
        minutes("3"),
    ));
}
