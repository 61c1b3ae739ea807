//! A second run of the same import: nothing twice, nothing of the paper's own work undone.

use std::sync::Arc;

use archive::{Archive, both_engines};
use desk::{Save, withdraw};
use news::{
    Actor, BlockIds, BlockKind, Figure, Intent, List, OldAddress, PaperFacts, PictureCopy,
    PictureId, PictureRef, Report,
};

use crate::cast::{
    Piece, begin, document, events, held_picture, import, manuscripts, now, opened, page, piece,
    print, read, reworded, saved, slug, survey,
};

fn export() -> Vec<Piece> {
    let mut pieces: Vec<Piece> =
        (1..=4).map(|number| piece(number, &format!("Piece {number}"))).collect();
    pieces.push(page(8, "About us", "about"));
    pieces
}

/// The source has written the piece anew.
fn change(piece: &mut Piece, words: &str) {
    piece.item.digest[31] += 1;
    piece.manuscript.document = document(&piece.item.headline, words);
}

const PICTURE: &str = "https://old.example/wp-content/uploads/a.png";

/// Copy that shows a picture the first run did not have; a page; a portrait.
fn pictured() -> Vec<Piece> {
    let mut pieces = export();
    for place in [0, 1, 4] {
        let wanted = PictureRef::Wanted(PICTURE.to_owned());
        let figure = Figure { picture: wanted, alt: None, caption: None, href: None };
        let block = BlockIds::seeded(7).block(BlockKind::Picture(figure));
        pieces[place].manuscript.document.body.blocks.push(block);
    }
    pieces[3].manuscript.document.lead_picture = Some(PictureRef::Wanted(PICTURE.to_owned()));
    pieces
}

/// Imports with the picture at hand.
async fn with_picture(archive: &Archive, pieces: &[Piece]) -> (PictureId, Report) {
    let id = held_picture(archive, "a").await;
    let mut survey = survey(pieces);
    survey.people[0].picture = Some(PICTURE.to_owned());
    survey.pictures = vec![PictureCopy {
        key: PICTURE.to_owned(),
        old_addresses: OldAddress::parse(PICTURE).into_iter().collect(),
        ..PictureCopy::default()
    }];
    let held = std::collections::HashMap::from([(PICTURE.to_owned(), id)]);
    let options = desk::ReceiveOptions::default();
    let begun = desk::Receiving::begin(archive, Arc::new(survey), "a.xml", held, options, now());
    let (mut receiving, plan) = begun.await.unwrap();
    assert!(plan.file(PICTURE).unwrap().starts_with("/pictures/aaaa"));
    receiving.take(crate::cast::manuscripts(pieces), now()).await.unwrap();
    (id, receiving.complete(now()).await.unwrap())
}

both_engines! {
    async fn it_hangs_the_pictures_that_came_since(archive: Archive) {
        import(&archive, &pictured()).await;
        let before = read(&archive, "world", "piece-1").await.unwrap();
        let (id, report) = with_picture(&archive, &pictured()).await;
        let counts = ["article", "page", "person"].map(|kind| report.types[kind]);
        let counts = counts.map(|count| (count.found, count.taken, count.unchanged));
        assert_eq!(counts, [(4, 3, 1), (1, 1, 0), (1, 1, 0)]);
        let said: Vec<_> = report.changed.iter().map(|c| c.source_id.as_str()).collect();
        assert_eq!(said, ["ilse", "post:1", "post:2", "post:4", "post:8"]);
        let article = read(&archive, "world", "piece-1").await.unwrap();
        assert_eq!(article.document.body.pictures(), [PictureRef::Held(id)]);
        assert_eq!(article.publication.published_at, before.publication.published_at);
        assert_eq!(article.publication.version, 2);
        let led = read(&archive, "world", "piece-4").await.unwrap();
        assert_eq!(led.document.lead_picture, Some(PictureRef::Held(id)));
        let mut reader = archive.read().await.unwrap();
        let about = reader.page(&slug("about")).await.unwrap().unwrap();
        assert_eq!(about.document.body.pictures(), [PictureRef::Held(id)]);
        let person = reader.person(&slug("ilse-marn")).await.unwrap().unwrap();
        assert_eq!(person.picture.unwrap().id, id);
        let old = OldAddress::parse("/wp-content/uploads/a.png").unwrap();
        let address = reader.redirect(&old).await.unwrap().unwrap();
        assert!(address.starts_with("/pictures/aaaa"), "{address}");
        assert_eq!(reader.cards(List::All, None, 20).await.unwrap().len(), 4);
        drop(reader);
        // And a third run has nothing to do.
        let (_, report) = with_picture(&archive, &pictured()).await;
        assert!(report.types.values().all(|count| count.taken == 0), "{report:?}");
        assert_eq!(report.changed, []);
    }

    async fn it_leaves_what_was_edited_here_without_them_and_says_so(archive: Archive) {
        import(&archive, &pictured()).await;
        let edited = read(&archive, "world", "piece-1").await.unwrap();
        let mut own = edited.document.clone();
        "Our headline".clone_into(&mut own.headline);
        let new = Save { document: own, ..opened(&archive, edited.id).await };
        saved(&archive, edited.id, new, Actor::paper(), now()).await;
        print(&archive, edited.id, now()).await;
        let gone = read(&archive, "world", "piece-2").await.unwrap().id;
        withdraw(&archive, gone, "It was not true.", Actor::paper(), now()).await.unwrap();
        let (_, report) = with_picture(&archive, &pictured()).await;
        let count = report.types["article"];
        assert_eq!((count.taken, count.unchanged), (1, 3));
        for id in ["post:1", "post:2"] {
            let line = report.changed.iter().find(|line| line.source_id == id).unwrap();
            assert!(line.reason.ends_with("left as it is"), "{}", line.reason);
        }
        let article = read(&archive, "world", "piece-1").await.unwrap();
        assert_eq!(article.document.headline, "Our headline");
        assert_eq!(article.document.body.pictures(), [PictureRef::Wanted(PICTURE.to_owned())]);
        assert_eq!(read(&archive, "world", "piece-2").await, None);
    }

    async fn it_adds_nothing(archive: Archive) {
        import(&archive, &export()).await;
        let first = archive.read().await.unwrap().counts().await.unwrap();
        let report = import(&archive, &export()).await;
        for (kind, found) in [("article", 4), ("page", 1), ("person", 1), ("section", 2)] {
            let count = report.types[kind];
            assert_eq!((count.found, count.unchanged, count.taken), (found, found, 0), "{kind}");
        }
        let mut second = archive.read().await.unwrap().counts().await.unwrap();
        assert_eq!(second.imports, 2);
        second.imports = 1;
        assert_eq!(second, first);
        assert_eq!(events(&archive).await.len(), 1);
    }

    async fn it_brings_what_the_source_changed(archive: Archive) {
        import(&archive, &export()).await;
        let mut pieces = export();
        change(&mut pieces[1], "Changed in the source.");
        pieces[1].manuscript.topics.clear();
        change(&mut pieces[4], "A changed page.");
        pieces.push(piece(9, "Piece 9"));
        let report = import(&archive, &pieces).await;
        let articles = report.types["article"];
        assert_eq!((articles.taken, articles.unchanged), (2, 3));
        let changed = read(&archive, "world", "piece-2").await.unwrap();
        assert_eq!(changed.document.body.text().text, "Changed in the source.");
        assert_eq!(changed.publication.version, 2);
        assert_eq!(changed.topics, []);
        let mut reader = archive.read().await.unwrap();
        let ports = reader.topic(&slug("ports")).await.unwrap().unwrap();
        assert_eq!(reader.cards(List::Topic(ports.id), None, 20).await.unwrap().len(), 4);
        assert_eq!(reader.cards(List::All, None, 20).await.unwrap().len(), 5);
        let about = reader.page(&slug("about")).await.unwrap().unwrap();
        assert_eq!(about.document.body.text().text, "A changed page.");
        drop(reader);
        // And a third run finds all of that as it left it.
        let report = import(&archive, &pieces).await;
        assert_eq!(report.types["article"].unchanged, 5);
        assert_eq!(report.types["page"].unchanged, 1);
    }

    async fn it_keeps_what_was_edited_here(archive: Archive) {
        import(&archive, &export()).await;
        let edited = read(&archive, "world", "piece-1").await.unwrap().id;
        reworded(&archive, edited, "Piece 1, rewritten", "Our own words.").await;
        print(&archive, edited, now()).await;
        // Saved here, and not yet published: that counts too.
        let saved = read(&archive, "world", "piece-4").await.unwrap().id;
        reworded(&archive, saved, "Piece 4", "Our own words, later.").await;
        let gone = read(&archive, "world", "piece-2").await.unwrap().id;
        withdraw(&archive, gone, "It was not true.", Actor::paper(), now()).await.unwrap();
        let mut pieces = export();
        change(&mut pieces[0], "Changed in the source.");
        change(&mut pieces[1], "Changed in the source.");
        change(&mut pieces[3], "Changed in the source.");
        let report = import(&archive, &pieces).await;
        assert_eq!(report.types["article"].unchanged, 4);
        let noted: Vec<_> = report.changed.iter().map(|c| c.source_id.as_str()).collect();
        assert_eq!(noted, ["post:1", "post:2", "post:4"]);
        let kept = read(&archive, "world", "piece-1").await.unwrap();
        assert_eq!(kept.document.body.text().text, "Our own words.");
        assert_eq!(read(&archive, "world", "piece-2").await, None);
    }

    async fn what_the_source_takes_back_stays_as_it_was(archive: Archive) {
        import(&archive, &export()).await;
        let mut pieces = export();
        change(&mut pieces[0], "Private words.");
        pieces[0].item.intent = Intent::Keep;
        let report = import(&archive, &pieces).await;
        assert_eq!(report.changed[0].source_id, "post:1");
        let kept = read(&archive, "world", "piece-1").await.unwrap();
        assert_eq!(kept.document.body.text().text, "As it was exported.");
    }

    async fn it_finds_again_what_was_renamed_here(archive: Archive) {
        import(&archive, &export()).await;
        let id = read(&archive, "world", "piece-3").await.unwrap().id;
        let mut transaction = archive.write().await.unwrap();
        let mut row = transaction.article(id).await.unwrap().unwrap();
        row.slug = slug("a-better-address");
        transaction.update_article(&row).await.unwrap();
        transaction.commit_unseen().await.unwrap();
        let mut pieces = export();
        change(&mut pieces[2], "Changed in the source.");
        import(&archive, &pieces).await;
        let found = read(&archive, "world", "a-better-address").await.unwrap();
        assert_eq!(found.document.body.text().text, "Changed in the source.");
        let old = news::OldAddress::parse("/?p=3").unwrap();
        let led = archive.read().await.unwrap().redirect(&old).await.unwrap();
        assert_eq!(led.as_deref(), Some("/world/a-better-address"));
    }

    async fn old_addresses_lead_on_once_it_is_complete(archive: Archive) {
        import(&archive, &export()).await;
        let before = archive.read().await.unwrap().counts().await.unwrap();
        let mut pieces = export();
        pieces.push(piece(9, "Piece 9"));
        // A new address of what is public already, and one that leads there taken by another.
        pieces[0].item.old_addresses.push(OldAddress::parse("/2020/piece-1").unwrap());
        pieces[5].item.old_addresses.push(OldAddress::parse("/?p=1").unwrap());
        let led = async |old: &str| {
            let old = OldAddress::parse(old).unwrap();
            archive.read().await.unwrap().redirect(&old).await.unwrap()
        };
        let (mut receiving, _) = begin(&archive, &pieces).await;
        receiving.take(manuscripts(&pieces), now()).await.unwrap();
        assert_eq!(led("/2020/piece-1").await, None);
        assert_eq!(led("/?p=9").await, None);
        assert_eq!(led("/?p=1").await.as_deref(), Some("/world/piece-1"));
        receiving.discard().await.unwrap();
        assert_eq!(archive.read().await.unwrap().counts().await.unwrap(), before);
        let report = import(&archive, &pieces).await;
        assert_eq!(report.changed[0].source_id, "/?p=1");
        assert_eq!(led("/2020/piece-1").await.as_deref(), Some("/world/piece-1"));
        assert_eq!(led("/?p=9").await.as_deref(), Some("/world/piece-9"));
        assert_eq!(led("/?p=1").await.as_deref(), Some("/world/piece-1"));
    }

    async fn the_papers_own_facts_stay(archive: Archive) {
        let title = |title: &str| PaperFacts { title: Some(title.into()), ..Default::default() };
        desk::settle_paper(&archive, title("Ours"), None, now()).await.unwrap();
        let mut survey = crate::cast::survey(&[]);
        survey.paper = title("Theirs");
        let options = desk::ReceiveOptions::default();
        let held = std::collections::HashMap::new();
        let begun = desk::Receiving::begin(&archive, Arc::new(survey), "a.xml", held, options, now());
        begun.await.unwrap().0.complete(now()).await.unwrap();
        assert_eq!(archive.read().await.unwrap().paper().await.unwrap().title, "Ours");
    }
}
