//! Every error of the desk has words, in every language.

use std::collections::BTreeSet;

use composing::NewsroomTheme;
use news::{ArticleId, Colour, EmailAddress, Language, Point, SectionId, Slug, StaffId};

use super::*;

/// Where the codes of errors stand: a new one has no words until somebody writes them.
const SOURCES: [&str; 4] = [
    include_str!("../../../../desk/src/error.rs"),
    include_str!("../../../../news/src/error.rs"),
    include_str!("../../../../pictures/src/error.rs"),
    include_str!("../../../../composing/src/copy/tree.rs"),
];
/// Faults of our own, which are told as such and stand in the log.
const OURS: [&str; 2] = ["blob_store_invalid", "blob_store_failed"];

fn voice(theme: &NewsroomTheme, language: &str) -> Voice {
    let words = theme.words(&Language::parse(language).unwrap());
    Voice { words, zone: TimeZone::UTC }
}

/// The codes the sources name, where a variant is given its code: `=> "code",`.
fn codes() -> BTreeSet<&'static str> {
    let lines = SOURCES.iter().flat_map(|source| source.lines());
    let named = lines.filter_map(|line| line.split_once("=> \"")?.1.strip_suffix("\","));
    named.filter(|code| !OURS.contains(code)).collect()
}

/// One error of each kind that names something.
fn naming() -> Vec<desk::Error> {
    use desk::Error as E;
    let text = || "x".to_owned();
    let slug = || Slug::parse("world").unwrap();
    let at = "2026-11-20T06:00:00Z".parse().unwrap();
    let colour = Colour::parse("#a3145a").unwrap();
    let rules = [
        news::Error::Slug(text()),
        news::Error::Language(text()),
        news::Error::TimeZone(text()),
        news::Error::FixedWord(text()),
        news::Error::Kind(text()),
        news::Error::Role(text()),
        news::Error::EmailAddress(text()),
        news::Error::Colour(text()),
        news::Error::HeadlineTooLong { chars: 301, chars_max: 300 },
        news::Error::NotAllowed { act: "put under embargo" },
        news::Error::State { is: "not submitted", wanted: "sent back" },
    ];
    let mut naming: Vec<E> = rules.into_iter().map(E::from).collect();
    naming.extend([
        E::NoArticle(ArticleId(7)),
        E::NoSection(slug()),
        E::SectionGone(SectionId(7)),
        E::SlugTaken { section: slug(), slug: slug() },
        E::AddressTaken(slug()),
        E::Past(at),
        E::Embargoed(at),
        E::ImportBusy { file_name: text(), since: at },
        E::PasswordWeak { chars_min: 12 },
        E::TooManyTries { wait_seconds: 3 },
        E::EmailTaken(EmailAddress::parse("ada@paper.example").unwrap()),
        E::NoStaff(StaffId(7)),
        E::PasskeysFull { passkeys_max: 20 },
        E::NoRow { noun: "section", id: 7 },
        E::TooLong { chars: 301, chars_max: 300 },
        E::SectionRing(slug()),
        E::SectionHolds { what: "other sections" },
        E::InUse { noun: "topic" },
        E::OfficeBackwards(text()),
        E::LinkScheme(text()),
        E::SaidOn(text()),
        E::Illegible { colour, ratio: 1.5, nearest: colour },
        E::FrontFull { slots_max: 12 },
        E::NoAddress(text()),
        E::AddressOccupied(text()),
        E::RedirectLoop(text()),
        E::WebhookUrl(text()),
        E::ChecklistOpen { points: vec![Point::Standfirst, Point::Links] },
    ]);
    naming
}

#[test]
fn every_error_of_the_desk_has_words() {
    let theme = NewsroomTheme::new().unwrap();
    let english = voice(&theme, "en").words;
    let details: Vec<Vec<(&str, Detail)>> = naming().iter().map(desk::Error::details).collect();
    let all: Vec<(&str, &str)> =
        details.iter().flatten().map(|(name, _)| (*name, "1")).chain([("why", "1")]).collect();
    let pictures = [("name", "1"), ("bytes", "1"), ("bytes_max", "1")];
    let all = [all.as_slice(), &pictures].concat();
    assert!(codes().len() > 50, "{:?}", codes());
    for code in codes() {
        let message = format!("error-{code}");
        assert_ne!(english.say(&message, &all), message, "{code}");
    }
}

#[test]
fn what_an_error_names_is_said_in_every_language() {
    let theme = NewsroomTheme::new().unwrap();
    for language in theme.languages().map(str::to_owned).collect::<Vec<_>>() {
        let voice = voice(&theme, &language);
        for error in naming() {
            let named: Vec<(&str, String)> =
                error.details().into_iter().map(|(name, of)| (name, voice.detail(of))).collect();
            let arguments: Vec<_> = named.iter().map(|(name, of)| (*name, of.as_str())).collect();
            let message = format!("error-{}", error.code());
            let said = voice.words.say(&message, &arguments);
            assert_ne!(said, message, "{language}");
            // Numbers may be words, as in "one second" or the Arabic dual.
            for name in named.iter().filter(|(_, of)| of.parse::<i64>().is_err()) {
                assert!(said.contains(&name.1), "{language}: {said} names no {}", name.0);
            }
        }
    }
}

#[test]
fn an_error_reads_the_same_on_the_command_line_and_in_the_english_newsroom() {
    let theme = NewsroomTheme::new().unwrap();
    let voice = voice(&theme, "en");
    for error in [
        desk::Error::NothingNew,
        desk::Error::LinkSpent,
        desk::Error::SectionHolds { what: "articles" },
        desk::Error::Rule(news::Error::HeadlineMissing),
        desk::Error::TooManyTries { wait_seconds: 3 },
    ] {
        assert_eq!(voice.tell(&error), error.to_string());
    }
    let past = desk::Error::Past("2026-11-20T06:00:00Z".parse().unwrap());
    assert_eq!(voice.tell(&past), "20 November 2026, 06:00 is past: choose a later instant.");
}
