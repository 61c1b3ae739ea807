//! The newsroom's words: every language says the same, and the editor finds all of its own.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, PatternElement, VariantKey};

use super::*;

/// The editor's own table of words, in English.
const SCRIPT: &str = include_str!("../../../../../newsroom-ui/src/words.ts");

fn sources() -> Vec<(String, String)> {
    let files = files::of_the_newsroom();
    let of = |(name, bytes): (&str, &[u8])| {
        let tag = name.trim_end_matches(".ftl").to_owned();
        (tag, String::from_utf8(bytes.to_vec()).unwrap())
    };
    files.below("words", ".ftl").map(of).collect()
}

#[test]
fn every_language_says_what_english_says_with_the_same_arguments() {
    let english = sources().into_iter().find(|(tag, _)| tag == "en").unwrap().1;
    let english = messages::arguments(&english);
    let languages: Vec<String> = sources().into_iter().map(|(tag, _)| tag).collect();
    assert_eq!(languages, ["ar", "de", "en", "es", "fr"]);
    for (tag, source) in sources() {
        let own = messages::arguments(&source);
        let missing: Vec<_> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        let unknown: Vec<_> = own.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{tag}: {missing:?} {unknown:?}");
        for (id, arguments) in &own {
            assert_eq!(arguments, &english[id], "{tag}: {id}");
        }
        assert!(fluent_syntax::parser::parse(source.as_str()).is_ok(), "{tag}");
    }
}

/// The plural forms that a message of several has (Unicode CLDR, plural rules).
fn forms(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let resource = fluent_syntax::parser::parse(source).unwrap();
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    });
    let selects = messages.flat_map(|(id, pattern)| {
        pattern.elements.iter().filter_map(move |element| match element {
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                Some((id, variants))
            }
            _ => None,
        })
    });
    let named = selects.map(|(id, variants)| {
        let keys = variants.iter().map(|variant| match variant.key {
            VariantKey::Identifier { name } => name.to_owned(),
            VariantKey::NumberLiteral { value } => value.to_owned(),
        });
        (id.to_owned(), keys.collect())
    });
    named.collect()
}

#[test]
fn arabic_has_its_six_plural_forms() {
    let arabic = sources().into_iter().find(|(tag, _)| tag == "ar").unwrap().1;
    let forms = forms(&arabic);
    assert!(forms.len() > 10);
    for (id, keys) in forms {
        let has_zero = keys.contains("zero") || keys.contains("0");
        let has_rest = ["one", "two", "few", "many", "other"].iter().all(|key| keys.contains(*key));
        assert!(has_zero && has_rest, "{id}: {keys:?}");
    }
}

/// Key and places (`{name}`) of each line of the editor's table.
fn script_words() -> BTreeMap<String, BTreeSet<String>> {
    let table = SCRIPT.split_once("export const english = {").unwrap().1;
    let table = table.split_once("\n};").unwrap().0.replace(":\n    ", ": ");
    let lines = table.lines().filter_map(|line| line.trim().split_once(": \""));
    let places = |said: &str| {
        let names = said.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        names.map(|(name, _)| name.to_owned()).collect()
    };
    lines.map(|(key, said)| (key.to_owned(), places(said))).collect()
}

#[test]
fn the_editors_script_finds_every_word_it_shows_in_every_language() {
    let theme = NewsroomTheme::new().unwrap();
    let script = script_words();
    assert!(script.len() > 100);
    for tag in theme.languages() {
        let words = theme.words(&Language::parse(tag).unwrap());
        let said = theme.editor_words(&words);
        let keys: BTreeSet<&str> = said.keys().copied().collect();
        assert_eq!(keys, script.keys().map(String::as_str).collect(), "{tag}");
        for (key, said) in said {
            for place in &script[key] {
                assert!(said.contains(&format!("{{{place}}}")), "{tag}: {key}: {said}");
            }
        }
    }
}

#[test]
fn a_letter_is_set_in_every_language() {
    let theme = NewsroomTheme::new().unwrap();
    for tag in theme.languages() {
        let words = theme.words(&Language::parse(tag).unwrap());
        for purpose in [
            "invitation",
            "password_reset",
            "new_email",
            "email_changed",
            "password_changed",
            "submitted",
            "returned",
            "release_failed",
        ] {
            let letter = Letter {
                purpose,
                paper: "The Courier",
                name: "Ana",
                by: "Ben",
                headline: "Ferry returns",
                address: "https://courier.example/newsroom",
                ..Letter::default()
            };
            let set = theme.letter(&words, &letter).unwrap();
            assert!(!set.subject.contains("mail-"), "{tag}: {}", set.subject);
            assert!(!set.text.contains("mail-"), "{tag}: {}", set.text);
            assert!(set.text.contains("Ana") && set.html.contains("<html"), "{tag}");
        }
    }
}
