//! What a reader of `/changes/N` finds.

use super::*;
use crate::{
    Block, BlockKind, Body, CorrectionKind, Figure, Mark, PictureId, PictureRef, SeeAlsoTarget,
    Text,
};

fn block(id: &str, kind: BlockKind) -> Block {
    Block { id: BlockId(id.into()), anchor: None, kind }
}

fn paragraph(id: &str, text: impl Into<Text>) -> Block {
    block(id, BlockKind::Paragraph { text: text.into() })
}

fn document(blocks: Vec<Block>) -> Document {
    Document { headline: "Count closes".into(), body: Body::of(blocks), ..Document::default() }
}

/// Runs as an editor would write them: `now in its [-tenth-]{+ninth+} year`.
fn shown(runs: &[Run]) -> String {
    let show = |run: &Run| match run {
        Run::Same(text) => text.clone(),
        Run::Added(text) => format!("{{+{text}+}}"),
        Run::Removed(text) => format!("[-{text}-]"),
    };
    runs.iter().map(show).collect()
}

/// `a words: …` for every block, as the page sums it up.
fn told(changes: &Changes) -> Vec<String> {
    let tell = |change: &BlockChange| {
        let moved = if change.moved { ", moved" } else { "" };
        let word = serde_json::to_value(change.change).unwrap();
        let (kind, number) = (change.kind, change.number);
        format!("{kind} {number} {}{moved}: {}", word.as_str().unwrap(), shown(&change.runs))
    };
    changes.blocks.iter().map(tell).collect()
}

#[test]
fn words_are_told_apart_in_any_script() {
    for (old, new, runs) in [
        (
            "now in its tenth year, forty minutes",
            "now in its ninth year, forty minutes",
            "now in its [-tenth-]{+ninth+} year, forty minutes",
        ),
        ("the board said it.", "the board declared.", "the board [-said it-]{+declared+}."),
        ("was nearly complete", "is all complete", "[-was nearly-]{+is all+} complete"),
        ("the talks.", "the talks, with no calendar.", "the talks{+, with no calendar+}."),
        ("5.4 per cent", "4.5 per cent", "[-5.4-]{+4.5+} per cent"),
        ("don’t", "do", "[-don’t-]{+do+}"),
        ("東京都知事", "東京府知事", "東京[-都-]{+府+}知事"),
        ("قال الوزير أمس", "قال الرئيس أمس", "قال [-الوزير-]{+الرئيس+} أمس"),
        ("", "All new.", "{+All new.+}"),
        ("All old.", "", "[-All old.-]"),
    ] {
        let of = |text: &str| document(vec![paragraph("a", text)]);
        let changes = changes(&of(old), &of(new));
        assert_eq!(shown(&changes.blocks[0].runs), runs);
    }
}

#[test]
fn blocks_are_told_by_what_became_of_them() {
    let old = document(vec![
        paragraph("a", "The first stays."),
        paragraph("b", "The second is changed here."),
        paragraph("c", "The third goes."),
        paragraph("d", "The fourth is carried to the end."),
        paragraph("e", "The fifth stays."),
    ]);
    let new = document(vec![
        paragraph("a", "The first stays."),
        paragraph("b", "The second was changed here."),
        paragraph("n", "Nobody on my bridge asks."),
        paragraph("e", "The fifth stays."),
        paragraph("d", "The fourth is carried to the end."),
    ]);
    let changes = changes(&old, &new);
    assert_eq!(
        told(&changes),
        [
            "paragraph 1 same: ",
            "paragraph 2 words: The second [-is-]{+was+} changed here.",
            "paragraph 3 removed: [-The third goes.-]",
            "paragraph 3 added: {+Nobody on my bridge asks.+}",
            "paragraph 4 same, moved: The fifth stays.",
            "paragraph 5 same: ",
        ]
    );
    assert_eq!((changes.words_added, changes.words_removed), (6, 4));
    assert!(!changes.is_empty());
}

#[test]
fn a_block_with_another_id_is_known_by_its_words() {
    let old = document(vec![
        paragraph("a", "She spoke at the closing session of the dialogue."),
        paragraph("b", "The levy stays at four per cent for the whole year."),
    ]);
    let new = document(vec![
        paragraph("x", "The levy stays at five per cent for the whole year."),
        paragraph("y", "An entirely unlike sentence, which nobody knew before."),
    ]);
    assert_eq!(
        told(&changes(&old, &new)),
        [
            "paragraph 1 removed: [-She spoke at the closing session of the dialogue.-]",
            "paragraph 1 words: The levy stays at [-four-]{+five+} per cent for the whole year.",
            "paragraph 2 added: {+An entirely unlike sentence, which nobody knew before.+}",
        ]
    );
}

#[test]
fn what_changes_beside_words_is_told() {
    let figure = |id, alt: &str| {
        let picture = PictureRef::Held(PictureId(id));
        BlockKind::Picture(Figure {
            picture,
            alt: Some(alt.into()),
            caption: Some("The hall.".into()),
            href: None,
        })
    };
    let marked = |mark| {
        let mut text = Text::plain("We ");
        text.push("measured", &[mark]);
        BlockKind::Paragraph { text }
    };
    let link = |href: &str| marked(Mark::Link { href: href.into(), title: None });
    let plain = BlockKind::Paragraph { text: "We measured".into() };
    let heading = |level| BlockKind::Heading { level, text: "We measured".into() };
    let card = |article| BlockKind::SeeAlso {
        title: "More".into(),
        target: Some(SeeAlsoTarget::Article(crate::ArticleId(article))),
    };
    for (old, new, other) in [
        (figure(1, "A"), figure(2, "A"), vec![Other::Picture]),
        (figure(1, "A"), figure(1, "B"), vec![Other::AltText]),
        (plain.clone(), marked(Mark::Strong), vec![Other::Marks]),
        (link("/a"), link("/b"), vec![Other::Links]),
        (plain.clone(), heading(2), vec![Other::Kind]),
        (heading(2), heading(3), vec![Other::Layout]),
        (card(1), card(2), vec![Other::Links]),
    ] {
        let changes = changes(&document(vec![block("a", old)]), &document(vec![block("a", new)]));
        assert_eq!((changes.blocks[0].change, &changes.blocks[0].other), (Change::Other, &other));
    }
    let quoted = marked(Mark::Quotation { id: "q1".into() });
    let changes = changes(&document(vec![block("a", plain)]), &document(vec![block("a", quoted)]));
    assert!(changes.is_empty(), "which words are a quotation's is the newsroom's business");
}

#[test]
fn fields_and_corrections_are_told_and_the_note_to_editors_never() {
    let old = Document { note_to_editors: Some("Secret A".into()), ..document(vec![]) };
    let correction = Correction {
        kind: CorrectionKind::Correction,
        at: "2025-11-14T11:20:00Z".parse().unwrap(),
        text: "It is in its ninth year.".into(),
    };
    let new = Document {
        standfirst: Some("Talks on the lanes.".into()),
        lead_picture: Some(PictureRef::Held(PictureId(1))),
        corrections: vec![correction.clone()],
        note_to_editors: Some("Secret B".into()),
        ..document(vec![])
    };
    let changes = changes(&old, &new);
    let fields: Vec<_> = changes.fields.iter().map(|f| (f.field, shown(&f.runs))).collect();
    let standfirst = "{+Talks on the lanes.+}".to_owned();
    assert_eq!(fields, [("standfirst", standfirst), ("lead_picture", String::new())]);
    assert_eq!((changes.corrections.as_slice(), changes.words_added), (&[correction][..], 4));
    let json = serde_json::to_string(&changes).unwrap();
    assert!(!json.contains("Secret"));
    assert!(json.contains(r#"{"is":"added","text":"Talks on the lanes."}"#));
}

#[test]
fn a_list_is_compared_line_by_line() {
    let list = |items: &[&str]| {
        let item = |text: &&str| crate::ListItem { text: Text::plain(*text), blocks: vec![] };
        let items = items.iter().map(item).collect();
        document(vec![block("a", BlockKind::List { ordered: false, start: None, items })])
    };
    let changes =
        changes(&list(&["one", "two", "three"]), &list(&["one", "four", "three", "five"]));
    assert_eq!(shown(&changes.blocks[0].runs), "one\n[-two-]{+four+}\nthree{+\nfive+}");
}

#[test]
fn a_huge_article_takes_bounded_time() {
    let text = |seed: usize| -> String {
        let word = |n: usize| format!("w{}", (n * n * 31 + seed * n * 17) % 997);
        (0..20_000).map(word).collect::<Vec<_>>().join(" ")
    };
    let blocks = |seed: usize| {
        let few = (0..200)
            .map(|n| paragraph(&format!("p{seed}-{n}"), format!("w{n} of {seed}").as_str()));
        let mut blocks: Vec<_> = few.collect();
        blocks.push(paragraph("huge", text(seed).as_str()));
        document(blocks)
    };
    let (old, new) = (blocks(3), blocks(5));
    let changes = changes(&old, &new);
    let side = |is_old: bool| -> String {
        let runs = &changes.blocks.last().unwrap().runs;
        let text = |run: &Run| match run {
            Run::Same(text) => text.clone(),
            Run::Added(text) => {
                if is_old {
                    String::new()
                } else {
                    text.clone()
                }
            }
            Run::Removed(text) => {
                if is_old {
                    text.clone()
                } else {
                    String::new()
                }
            }
        };
        runs.iter().map(text).collect()
    };
    assert_eq!((side(true), side(false)), (text(3), text(5)), "no word is lost or made up");
}
