//! What an editor expects of English copy: whose words, in which form, by what name.

use quotations::{Found, Kind, Tongue, find};

fn english(text: &str) -> Vec<Found> {
    find(text, Some(Tongue::English))
}

fn mention<'t>(text: &'t str, found: &Found) -> &'t str {
    found.speaker.as_ref().map_or("nobody", |speaker| &text[speaker.span.clone()])
}

/// Text, and for each stretch of marks the words that name its speaker.
const SPEAKERS: &[(&str, &[&str])] = &[
    ("“We won,” Ada Ruiz said. “At last.”", &["Ada Ruiz", "Ada Ruiz"]),
    ("“We won,” said Labour strategist Fred Dunn.", &["Labour strategist Fred Dunn"]),
    ("Rep. Jim Holt (D-Wash.) said, “The bill is dead.”", &["Rep. Jim Holt"]),
    (
        "Neela Tan, a lawyer and the head of the Harbour Centre, testified: “I saw it.”",
        &["Neela Tan"],
    ),
    ("“You lied to us all,” fumed the mayor.", &["the mayor"]),
    ("The minister met the miners in Karst and left, adding, “I will be back.”", &["The minister"]),
    ("Ruiz: “The port is open.”", &["Ruiz"]),
    ("According to the report, “the bridge was never safe.”", &["the report"]),
    ("The Harbour Board emailed: “Stay at home.”", &["The Harbour Board"]),
    ("As Dunn told the Post, “nobody asked us anything.”", &["Dunn"]),
    ("Dunn said the plan was “a disaster” for the coast.", &["Dunn"]),
    ("Dunn said Ruiz had called the plan “a gift to the rich.”", &["Dunn"]),
    ("An official who spoke to reporters said, “We are late.”", &["An official"]),
    ("Ruiz and her lawyer both denounced “this shameful verdict.”", &["Ruiz and her lawyer"]),
    ("“Is it safe?” Dunn asked as the crowd grew.", &["Dunn"]),
    ("“The war is over,” he said, “and we lost it.”", &["he", "he"]),
    ("Dunn was blunt. “This will never work in our town.”", &["Dunn"]),
    ("“No,” wrote James A. Holt.", &["James A. Holt"]),
    ("''It is a good day,'' Mr. Holt said.", &["Mr. Holt"]),
    ("‘It is a good day,’ said Ruiz.", &["Ruiz"]),
    (
        "In the words of the prosecutor, Ada Ruiz, “they all knew of it.”",
        &["the prosecutor, Ada Ruiz"],
    ),
];

#[test]
fn the_speaker_of_each_stretch_is_named() {
    for (text, expected) in SPEAKERS {
        let found = english(text);
        let quoted = found.iter().filter(|found| found.kind != Kind::Indirect);
        let named: Vec<&str> = quoted.map(|found| mention(text, found)).collect();
        assert_eq!(&named, expected, "{text}");
    }
}

#[test]
fn titles_and_names_between_marks_are_no_quotations() {
    for text in [
        "Ruiz spoke on NBC’s “Meet the Town.”",
        "The novel “A Winter of Salt” sold well.",
        "He wore a “Save the Port” badge to the match.",
        "<a href=\"page\">Home</a>",
        "“Storm hits coast” — The Harbour Post, May 3, 2015",
    ] {
        assert!(english(text).iter().all(|found| found.kind == Kind::Indirect), "{text}");
    }
}

#[test]
fn a_quotation_goes_on_through_paragraphs() {
    let text = "“We began with nothing,” Ruiz said.\n“Then the ships came.\n“Now we have a port.”";
    let found = english(text);
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|found| mention(text, found) == "Ruiz"), "{found:?}");
}

#[test]
fn pronouns_and_short_names_are_traced_to_the_full_name() {
    let text = "Maria Holt met John Dunn on Monday. “It went well,” she said. Dunn disagreed. \
                “It was a waste,” he said. Holt said nothing more, but Dunn told a paper, “Enough.”";
    let names: Vec<String> = english(text)
        .into_iter()
        .filter(|found| found.kind == Kind::Direct)
        .filter_map(|found| found.speaker?.name)
        .collect();
    assert_eq!(names, ["Maria Holt", "John Dunn", "John Dunn"]);
}

#[test]
fn what_is_said_without_marks_is_found_as_a_clause() {
    for (text, words, kind) in [
        ("Ruiz said that the port would close.", "that the port would close", Kind::Indirect),
        ("The port would close, Ruiz said.", "The port would close", Kind::Indirect),
        ("The port is full, according to Ruiz.", "The port is full", Kind::Indirect),
        ("Ruiz promised to open the port.", "to open the port", Kind::Indirect),
        ("Ruiz said it was “a good day” for all.", "it was “a good day” for all", Kind::Mixed),
    ] {
        let found = english(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!((&text[found[0].span.clone()], found[0].kind), (words, kind));
        assert_eq!(mention(text, &found[0]), "Ruiz");
    }
}

#[test]
fn other_languages_give_the_marks_alone() {
    let text = "Il sindaco ha detto: «Il ponte è chiuso».";
    let found = find(text, None);
    assert_eq!(found.len(), 1);
    assert_eq!(&text[found[0].span.clone()], "«Il ponte è chiuso»");
    assert!(found[0].speaker.is_none());
}
