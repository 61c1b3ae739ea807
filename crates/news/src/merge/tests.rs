//! Two editors in one article: what they find when they merge.

use super::*;
use crate::{BlockKind, Figure, Language, Mark, PictureId, PictureRef, Span, Text};

fn paragraph(id: &str, text: impl Into<Text>) -> Block {
    let kind = BlockKind::Paragraph { text: text.into() };
    Block { id: BlockId(id.into()), anchor: None, kind }
}

fn body(blocks: &[(&str, &str)]) -> Body {
    Body::of(blocks.iter().map(|(id, text)| paragraph(id, *text)).collect())
}

fn document(blocks: &[(&str, &str)]) -> Document {
    Document { headline: "Count closes".into(), body: body(blocks), ..Document::default() }
}

fn marked(words: &[(&str, &[Mark])]) -> Text {
    let mut text = Text::default();
    words.iter().for_each(|(words, marks)| text.push(words, marks));
    text
}

/// `a b c` for blocks of that name, each with its own name as text unless it says `a=text`.
fn row(row: &str) -> Document {
    let blocks = row.split(' ').filter(|block| !block.is_empty());
    let blocks = blocks.map(|block| block.split_once('=').unwrap_or((block, block)));
    document(&blocks.collect::<Vec<_>>())
}

fn shown(document: &Document) -> String {
    let blocks = document.body.blocks.iter().map(|block| {
        let BlockKind::Paragraph { text } = &block.kind else { unreachable!() };
        let text = text.words();
        if text == block.id.0 { text } else { format!("{}={text}", block.id.0) }
    });
    blocks.collect::<Vec<_>>().join(" ")
}

#[test]
fn blocks_are_merged_by_id() {
    for (base, mine, theirs, merged, conflicts) in [
        ("a b c", "a b=x c", "a b c=y", "a b=x c=y", ""),
        ("a b c", "a c", "a b c", "a c", ""),
        ("a b c", "a c", "a b c=y", "a c=y", ""),
        ("a b c", "a c", "a b=y c", "a c", "b"),
        ("a b c", "a b=x c", "a c", "a b=x c", "b"),
        ("a b c", "a b=x c", "a b=y c", "a b=x c", "b"),
        ("a b c", "a b=x c", "a b=x c", "a b=x c", ""),
        ("a b", "a m b", "a t b", "a m t b", ""),
        ("a b", "a b m", "a b t u", "a b m t u", ""),
        ("a b", "m a b", "t a b", "m t a b", ""),
        ("", "m", "t", "m t", ""),
        ("a b c d", "a c b d", "a b c d e", "a c b d e", ""),
        ("a b c d", "a b c=x d", "d a b c", "d a b c=x", ""),
        ("a b c d", "b c d a", "d a b c", "d b c a", ""),
        ("a b c d", "b c d a", "b c a d", "b c d a", ""),
        ("a b c d", "a m b c d", "b c d a", "m b c d a", ""),
        ("a b c", "", "a b c t", "t", ""),
    ] {
        let merge = merge(&row(base), &row(mine), &row(theirs));
        let told: Vec<_> = merge.conflicts.iter().map(|c| c.block.0.as_str()).collect();
        let found = (shown(&merge.document), told.join(" "));
        assert_eq!(found, (merged.into(), conflicts.into()), "{base} | {mine} | {theirs}");
    }
}

#[test]
fn words_in_different_places_of_a_paragraph_are_both_taken() {
    let base = "She spoke in the tenth year, minutes after the board said the count was closed.";
    for (mine, theirs, merged) in [
        (base.replace("tenth", "ninth"), base.replace("said", "declared"), Some((9, "declared"))),
        (base.replace("tenth", "ninth"), base.replace("tenth", "ninth") + " It was late.", None),
        (base.replace("tenth", "ninth"), base.replace("tenth", "eleventh"), None),
        (base.replace("tenth", "ninth"), base.replace("year", "month"), None),
        (format!("{base} One."), format!("{base} Two."), None),
    ] {
        let of = |text: &str| document(&[("a", text)]);
        let merge = merge(&of(base), &of(&mine), &of(&theirs));
        let text = merge.document.body.text().text;
        if merged.is_some() {
            assert_eq!(text, base.replace("tenth", "ninth").replace("said", "declared"));
        } else if theirs.ends_with("late.") {
            assert_eq!(text, theirs);
        } else {
            assert_eq!((text.as_str(), merge.conflicts.len()), (mine.as_str(), 1), "{theirs}");
        }
    }
}

#[test]
fn marks_of_one_and_words_of_the_other_are_both_taken() {
    let quotation = Mark::Quotation { id: "q1".into() };
    let of =
        |text: Text| Document { body: Body::of(vec![paragraph("a", text)]), ..Document::default() };
    let base = marked(&[("He said “we measured twice” in the hall today.", &[])]);
    let quoted = marked(&[
        ("He said “", &[]),
        ("we measured twice", std::slice::from_ref(&quotation)),
        ("” in the hall today.", &[]),
    ]);
    let later = marked(&[("He said “we measured twice” in the hall yesterday.", &[])]);
    let merged = merge(&of(base.clone()), &of(quoted.clone()), &of(later));
    let expected = marked(&[
        ("He said “", &[]),
        ("we measured twice", &[quotation]),
        ("” in the hall yesterday.", &[]),
    ]);
    assert!(merged.is_clean());
    assert_eq!(merged.document, of(expected));
    // A changed word of the quotation, and its mark, are for somebody to decide.
    let thrice = marked(&[("He said “we measured thrice” in the hall today.", &[])]);
    assert_eq!(merge(&of(base), &of(quoted), &of(thrice)).conflicts.len(), 1);
}

#[test]
fn a_pictures_words_are_merged_one_by_one() {
    let figure = |alt: &str, caption: &str| {
        let picture = PictureRef::Held(PictureId(4));
        let figure =
            Figure { picture, alt: Some(alt.into()), caption: Some(caption.into()), href: None };
        let block =
            Block { id: BlockId("p".into()), anchor: None, kind: BlockKind::Picture(figure) };
        Document { body: Body::of(vec![block]), ..Document::default() }
    };
    let merge = merge(&figure("A", "B"), &figure("C", "B"), &figure("A", "D"));
    assert_eq!((merge.is_clean(), merge.document), (true, figure("C", "D")));
}

#[test]
fn fields_are_merged_by_value() {
    let base = row("a");
    let mine = Document { headline: "Mine".into(), kicker: Some("K".into()), ..base.clone() };
    let theirs =
        Document { headline: "Theirs".into(), standfirst: Some("S".into()), ..base.clone() };
    let merge = merge(&base, &mine, &theirs);
    let conflict =
        FieldConflict { field: "headline", mine: "Mine".into(), theirs: "Theirs".into() };
    assert_eq!(merge.field_conflicts, [conflict]);
    let expected = Document { standfirst: Some("S".into()), ..mine };
    assert_eq!(merge.document, expected);
}

#[test]
fn a_body_read_anew_keeps_ids_addresses_and_marks() {
    let quotation = Mark::Quotation { id: "q1".into() };
    let french = Mark::Language { lang: Language::parse("fr").unwrap() };
    let text = marked(&[
        ("She said “", &[]),
        ("we measured twice", std::slice::from_ref(&quotation)),
        ("”, ", &[]),
        ("deux fois", std::slice::from_ref(&french)),
        (", and left.", &[]),
    ]);
    let mut old = Body::of(vec![
        paragraph("first", "The count closed at noon."),
        paragraph("second", text),
        paragraph("third", "Nothing else is known of the ferry that left."),
    ]);
    old.blocks[0].anchor = Some("noon".into());
    let new = body(&[
        ("new1", "A word before all."),
        ("new2", "The count closed at noon."),
        ("new3", "She said “we measured twice”, deux fois, and left the hall."),
        ("new4", "Nothing is known of the ferry that left the port."),
    ]);
    let (kept, losses) = keep_ids(&old, new);
    let ids: Vec<_> = kept.blocks.iter().map(|block| block.id.0.as_str()).collect();
    assert_eq!(ids, ["new1", "first", "second", "third"]);
    assert_eq!(kept.blocks[1].anchor.as_deref(), Some("noon"));
    let expected = marked(&[
        ("She said “", &[]),
        ("we measured twice", &[quotation]),
        ("”, ", &[]),
        ("deux fois", &[french]),
        (", and left the hall.", &[]),
    ]);
    assert_eq!(kept.blocks[2].kind, BlockKind::Paragraph { text: expected });
    assert_eq!(losses, []);
}

#[test]
fn what_cannot_be_kept_is_told() {
    let quotation = Mark::Quotation { id: "q1".into() };
    let text = marked(&[("We measured twice", &[quotation]), (", she said in the hall.", &[])]);
    let picture = Figure {
        picture: PictureRef::Held(PictureId(4)),
        alt: None,
        caption: Some("The hall.".into()),
        href: None,
    };
    let mut old = Body::of(vec![paragraph("a", text), paragraph("b", "The ferry left at noon.")]);
    old.blocks.push(Block {
        id: BlockId("c".into()),
        anchor: Some("hall".into()),
        kind: BlockKind::Picture(picture),
    });
    let new = body(&[("n", "We measured thrice, she said in the hall."), ("b", "Other words.")]);
    let (kept, losses) = keep_ids(&old, new);
    let ids: Vec<_> = kept.blocks.iter().map(|block| block.id.0.as_str()).collect();
    assert_eq!(ids[0], "a");
    assert_ne!(ids[1], "b", "an id is not given to another block");
    let told: Vec<_> = losses.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "The quotation “We measured twice” is no longer marked, because its words were \
             changed or taken out.",
            "The article has one block of the kind “picture” less: “The hall.”.",
            "Links to #hall will lead to the top of the page, because what they led to is gone.",
        ]
    );
    let json = serde_json::to_value(&losses[0]).unwrap();
    assert_eq!(json["lost"], "quotation");
}

#[test]
fn the_same_words_elsewhere_find_their_mark() {
    let quotation = Mark::Quotation { id: "q1".into() };
    let old = Body::of(vec![paragraph(
        "a",
        marked(&[
            ("One two three four. ", &[]),
            ("We measured twice.", std::slice::from_ref(&quotation)),
        ]),
    )]);
    let new = body(&[("x", "One two three four."), ("y", "We measured twice.")]);
    let (kept, losses) = keep_ids(&old, new);
    assert_eq!(losses, []);
    let BlockKind::Paragraph { text } = &kept.blocks[1].kind else { unreachable!() };
    let span = Span { text: "We measured twice.".into(), marks: vec![quotation] };
    assert_eq!(text.0, [span]);
}
