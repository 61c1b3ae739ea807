//! The body's text, its places, and its stored form.

use super::*;
use crate::{Mark, Span};

fn sample() -> Body {
    let mut ids = BlockIds::seeded(7);
    let inner = ids.block(BlockKind::Paragraph { text: "inside".into() });
    Body::of(vec![
        ids.block(BlockKind::Paragraph { text: "“We measured twice.”\nHe sat.".into() }),
        ids.block(BlockKind::PullQuote { text: "We measured twice.".into(), source: None }),
        ids.block(BlockKind::List {
            ordered: false,
            start: None,
            items: vec![ListItem { text: "item".into(), blocks: vec![inner] }],
        }),
        ids.block(BlockKind::Html {
            html: Html::passed_by_sanitiser("<p>R&amp;D <b>now</b></p>".into()),
        }),
    ])
}

#[test]
fn every_word_leads_back_to_its_block() {
    let body = sample();
    let text = body.text();
    assert_eq!(text.text, "“We measured twice.”\nHe sat.\nitem\ninside\nR&D now");
    let (block, offset) = text.place(text.text.find("inside").unwrap()).unwrap();
    let BlockKind::List { items, .. } = &body.blocks[2].kind else { unreachable!() };
    assert_eq!((block, offset), (&items[0].blocks[0].id, 0));
    assert_eq!(text.place(text.text.len()), None);
}

#[test]
fn the_stored_form_is_read_back_whole() {
    let body = sample();
    let stored = serde_json::to_string(&body).unwrap();
    assert!(stored.starts_with(r#"{"v":1,"blocks":[{"id":""#));
    assert_eq!(serde_json::from_str::<Body>(&stored).unwrap(), body);
}

#[test]
fn ids_are_eight_characters_and_follow_from_the_seed() {
    let mut ids = BlockIds::seeded_by(b"post:1");
    let first: Vec<_> = (0..1000).map(|_| ids.next_id()).collect();
    let mut again = BlockIds::seeded_by(b"post:1");
    assert!(first.iter().all(|id| id.0.len() == 8 && *id == again.next_id()));
    let distinct: std::collections::HashSet<_> = first.iter().collect();
    assert_eq!(distinct.len(), 1000);
}

#[test]
fn links_and_pictures_are_found_wherever_they_stand() {
    let mut ids = BlockIds::seeded(1);
    let link = Mark::Link { href: "https://old.example/a".into(), title: None };
    let linked = Text(vec![Span { text: "a".into(), marks: vec![link] }]);
    let figure = Figure {
        picture: PictureRef::Wanted("https://old.example/p.jpg".into()),
        alt: None,
        caption: Some(linked.clone()),
        href: Some("https://old.example/b".into()),
    };
    let picture = ids.block(BlockKind::Picture(figure));
    let mut body =
        Body::of(vec![ids.block(BlockKind::Note { title: None, blocks: vec![picture] })]);
    let mut links = Vec::new();
    body.each_link_mut(&mut |href| links.push(std::mem::take(href)));
    assert_eq!(links, ["https://old.example/a", "https://old.example/b"]);
    assert_eq!(body.pictures(), [PictureRef::Wanted("https://old.example/p.jpg".into())]);
}
