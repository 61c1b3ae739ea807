//! What a version says, and that nobody can say otherwise later.

use super::*;
use crate::{Block, BlockId, BlockKind, Body};

const SALT: Salt = Salt([7; 32]);

fn version() -> Version {
    let text = "The count closed at “noon”.".into();
    let block =
        Block { id: BlockId("abcdefgh".into()), anchor: None, kind: BlockKind::Paragraph { text } };
    let document = Document {
        headline: "Count closes".into(),
        body: Body::of(vec![block]),
        ..Document::default()
    };
    let facts = crate::PictureFacts { caption: "The hall.".into(), ..Default::default() };
    Version {
        article: ArticleId(7),
        number: 2,
        kind: VersionKind::Correction,
        published_at: "2025-11-14T11:20:00.123456789Z".parse().unwrap(),
        printed: Printed {
            v: VERSION_FORMAT,
            kind: Kind::Report,
            language: Language::english(),
            section: PrintedSection {
                slug: Slug::parse("strait").unwrap(),
                name: "The strait".into(),
            },
            slug: Slug::parse("count-closes").unwrap(),
            authors: vec![PrintedAuthor {
                person: PersonId(3),
                name: "Nadia Ferrault".into(),
                role: None,
            }],
            document,
            pictures: [(PictureId(10), PrintedPicture { hash: "ab".into(), facts })].into(),
            by: Some("Leena Orvath".into()),
            note: None,
        },
    }
}

#[test]
fn the_records_are_these_bytes() {
    let sealed = version().sealed(&SALT).unwrap();
    assert_eq!(
        sealed.printed,
        concat!(
            r#"{"authors":[{"name":"Nadia Ferrault","person":3}],"by":"Leena Orvath","#,
            r#""document":{"body":{"blocks":[{"id":"abcdefgh","text":[{"t":"The count closed at "#,
            r#"“noon”."}],"type":"paragraph"}],"v":1},"headline":"Count closes"},"kind":"report","#,
            r#""language":"en","pictures":{"10":{"caption":"The hall.","hash":"ab"}},"section":"#,
            r#"{"name":"The strait","slug":"strait"},"slug":"count-closes","v":1}"#
        )
    );
    let hash = printed_hash(&SALT, sealed.printed.as_bytes());
    assert_eq!(
        sealed.entry,
        format!(
            r#"{{"article":7,"kind":"correction","number":2,"printed":"{hash}",{}}}"#,
            r#""published_at":"2025-11-14T11:20:00.123456Z","v":1"#
        )
    );
    assert_eq!(sealed.leaf, leaf_hash(sealed.entry.as_bytes()));
}

#[test]
fn frame_and_document_make_the_record_again() {
    let mut printed = version().printed;
    let frame = printed.frame().unwrap();
    assert!(!frame.contains("Count closes") && frame.contains("The strait"), "{frame}");
    printed.document.note_to_editors = Some("Check the hour.".to_owned());
    let document = serde_json::to_string(&printed.document).unwrap();
    let again = printed_of(&frame, &document).unwrap();
    assert_eq!(again, version().sealed(&SALT).unwrap().printed);
    assert!(printed_of("[]", &document).is_err() && printed_of(&frame, "").is_err());
}

#[test]
fn records_are_read_back_as_they_were() {
    let sealed = version().sealed(&SALT).unwrap();
    let printed: Printed = serde_json::from_str(&sealed.printed).unwrap();
    assert_eq!(printed, version().printed);
    let record = LogRecord::parse(&sealed.entry).unwrap();
    assert_eq!(record.canonical().unwrap(), sealed.entry);
    for other in [
        sealed.entry.replace(':', ": "),
        sealed.entry.replace("\"v\":1", "\"v\":1,\"w\":2"),
        sealed.entry.replace("123456Z", "123456+00:00"),
        "{}".to_owned(),
    ] {
        assert!(
            matches!(LogRecord::parse(&other), Err(VersionError::EntryMalformed(_))),
            "{other}"
        );
    }
}

#[test]
fn a_changed_word_is_found_and_the_entry_tells_no_word() {
    let sealed = version().sealed(&SALT).unwrap();
    let record = LogRecord::parse(&sealed.entry).unwrap();
    assert_eq!(record.check(&SALT, sealed.printed.as_bytes()), Ok(()));
    let changed = sealed.printed.replace("noon", "one");
    let fault = record.check(&SALT, changed.as_bytes()).unwrap_err();
    assert_eq!(fault, VersionError::Changed { article: ArticleId(7), number: 2 });
    assert!(record.check(&Salt([8; 32]), sealed.printed.as_bytes()).is_err());
    for word in ["count", "strait", "Ferrault", "Orvath"] {
        assert!(!sealed.entry.contains(word), "{word}");
    }
}

#[test]
fn kinds_have_their_words() {
    for kind in VersionKind::ALL {
        assert_eq!(kind.as_str().parse(), Ok(kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
    }
    assert!("edit".parse::<VersionKind>().is_err());
}
