//! What quotations promise: words, days, sentences, marks.

use jiff::civil::date;

use super::*;
use crate::{BlockIds, BlockKind, Body, Mark, Span, Text};

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

#[test]
fn the_day_is_told_by_the_sentence() {
    // Friday.
    let filed = date(2026, 11, 13);
    for (tag, beside, expected) in [
        ("en", "Castane said on Thursday in Cape Lisse.", "2026-11-12"),
        ("en", "he said on Friday", "2026-11-13"),
        ("en", "she told the chamber on Monday", "2026-11-09"),
        ("en", "He said yesterday that", "2026-11-12"),
        ("en", "he said, before the vote next Tuesday", "2026-11-13"),
        ("en", "he said on 4 November", "2026-11-04"),
        ("en", "he said on December 24", "2025-12-24"),
        ("en", "he said on 3 March 2016", "2016-03-03"),
        ("en", "he said", "2026-11-13"),
        ("en", "it may 5 times", "2026-05-05"),
        ("fr", "a-t-il déclaré jeudi à Lisse", "2026-11-12"),
        ("fr", "a-t-elle dit, avant le vote de lundi prochain", "2026-11-13"),
        ("fr", "a-t-il dit le 1er novembre", "2026-11-01"),
        ("de", "sagte er am Mittwoch", "2026-11-11"),
        ("de", "sagte er am 9. Oktober", "2026-10-09"),
        ("de", "sagte sie gestern", "2026-11-12"),
        ("es", "dijo el miércoles", "2026-11-11"),
        ("es", "dijo el 2 de octubre", "2026-10-02"),
        ("ar", "on Thursday", "2026-11-13"),
    ] {
        assert_eq!(said_on_of(beside, filed, &language(tag)).to_string(), expected, "{beside}");
    }
}

#[test]
fn dates_are_as_exact_as_they_are_known() {
    for text in ["2026-11-13", "2026-11", "2026"] {
        assert_eq!(text.parse::<SaidOn>().unwrap().to_string(), text);
    }
    for text in ["", "26", "2026-13", "2026-02-30", "2026-1-2", "2026-11-13-1", "+026"] {
        assert!(text.parse::<SaidOn>().is_err(), "{text}");
    }
    let on = |text: &str| text.parse::<SaidOn>().unwrap();
    assert!(on("2026-11").may_be(on("2026-11-13")));
    assert!(!on("2026-10").may_be(on("2026-11-13")));
}

#[test]
fn what_typographers_change_is_no_other_word() {
    for (one, another, expected) in [
        ("“Ready to talk,”", "ready to talk", true),
        ("We don't draw lines", "We don’t draw lines", true),
        ("« Nous  sommes prêts »", "nous sommes prêts", true),
        ("ready to talk", "ready to walk", false),
        ("the pilots’", "the pilots", true),
    ] {
        assert_eq!(has_same_words(one, another), expected, "{one} / {another}");
    }
    for (words, bare) in [
        ("“ready to talk,” ", "ready to talk"),
        ("„Wir sind bereit“", "Wir sind bereit"),
        ("said “no” twice", "said “no” twice"),
        ("«oui»,", "oui"),
        ("“At eleven I sat down.", "At eleven I sat down."),
        ("“yes” and “no", "“yes” and “no"),
    ] {
        assert_eq!(bare_words(words), bare);
    }
}

#[test]
fn other_words_in_print_take_a_quotation_off_the_record() {
    use QuotationState::{ConfirmAgain, OnRecord, Rejected};
    for (before, marked, after) in [
        (OnRecord, "“ready to talk”", OnRecord),
        (OnRecord, "“ready to walk”", ConfirmAgain),
        (ConfirmAgain, "“ready to talk”", ConfirmAgain),
        (Rejected, "ready to talk", Rejected),
    ] {
        assert_eq!(before.after_printing("ready to talk", marked), after);
    }
}

#[test]
fn a_sentence_is_found_around_the_words() {
    let text = "It rained. Mr. Haldvik, said Gen. Ostrander, is “a man of trains. And of ships” in \
                Hallgrun. She left.\nNext.";
    let start = text.find('“').unwrap();
    let end = text.find('”').unwrap() + '”'.len_utf8();
    let sentence = Sentence::around(text, start..end);
    assert_eq!(sentence.before, "Mr. Haldvik, said Gen. Ostrander, is ");
    assert_eq!(sentence.after, " in Hallgrun.");
    let text = "She spoke. “We draw no lines.” He left.";
    let end = text.find('”').unwrap() + '”'.len_utf8();
    let sentence = Sentence::around(text, 11..end);
    assert_eq!((sentence.before.as_str(), sentence.after.as_str()), ("", ""));
}

#[test]
fn marks_go_where_the_anchor_says_and_nowhere_else() {
    let mut ids = BlockIds::seeded(3);
    let bold = Span { text: "no, he".into(), marks: vec![Mark::Strong] };
    let text = Text(vec![Span { text: "He said “no” and “".into(), marks: vec![] }, bold]);
    let mut words = text.clone();
    words.push(" said. “no” again", &[]);
    let mut body = Body::of(vec![ids.block(BlockKind::Paragraph { text: words })]);
    let whole = body.text();
    let at = whole.text.rfind("“no”").unwrap();
    let anchor = Anchor::of(&whole, at..at + "“no”".len()).unwrap();
    assert_eq!(anchor.occurrence, 1);
    assert_eq!(anchor.find(&whole), Some(at..at + "“no”".len()));
    assert!(body.mark_quotation(&anchor, QuotationId(7)));
    let marked = body.text();
    assert_eq!(marked.text, whole.text);
    assert_eq!(marked.quotations, [("7".to_owned(), at..at + "“no”".len())]);
    assert!(!body.mark_quotation(&Anchor { occurrence: 9, ..anchor }, QuotationId(8)));
    let plain = body.without_quotations();
    assert!(body.unmark_quotation(QuotationId(7)));
    assert_eq!(body, plain);
    assert!(body.text().quotations.is_empty());
}

#[test]
fn the_same_words_on_another_day_are_another_quotation() {
    let said = |words: &str, on: &str| QuotationFacts {
        said_on: on.parse().ok(),
        ..QuotationFacts::of_words(QuotationKind::Direct, words, language("en"))
    };
    let first = said("We are ready to talk", "2026-11-12");
    for (words, on, expected) in [
        ("we are ready to talk,", "2026-11-12", true),
        ("We are ready to talk", "2026-11", true),
        ("We are ready to talk", "", true),
        ("We are ready to talk", "2025-11-12", false),
        ("We are ready to walk", "2026-11-12", false),
    ] {
        assert_eq!(first.is_same_as(&said(words, on)), expected, "{words} {on}");
    }
    assert!(!said("No comment", "").is_same_as(&said("No comment", "")));
}

#[test]
fn a_mark_of_another_program_names_no_quotation() {
    for (id, expected) in [("12", Some(12)), ("0", None), ("q1", None), ("-3", None), ("", None)] {
        assert_eq!(QuotationId::of_mark(id).map(|id| id.0), expected, "{id}");
    }
}
