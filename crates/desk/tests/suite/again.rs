//! A second run of the same import: nothing twice, nothing of the paper's own work undone.

use std::sync::Arc;

use archive::{Archive, both_engines};
use desk::{Revision, revise, withdraw};
use news::{Byline, Intent, List, OldAddress, PaperFacts};

use crate::cast::{
    Piece, begin, document, events, import, manuscripts, now, page, piece, read, slug,
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

both_engines! {
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
        let own = document("Piece 1, rewritten", "Our own words.");
        let new = Revision { byline: Byline::default(), topics: Vec::new(), document: own };
        revise(&archive, edited, new, None, now()).await.unwrap();
        let gone = read(&archive, "world", "piece-2").await.unwrap().id;
        withdraw(&archive, gone, "It was not true.", None, now()).await.unwrap();
        let mut pieces = export();
        change(&mut pieces[0], "Changed in the source.");
        change(&mut pieces[1], "Changed in the source.");
        let report = import(&archive, &pieces).await;
        assert_eq!(report.types["article"].unchanged, 4);
        let noted: Vec<_> = report.changed.iter().map(|c| c.source_id.as_str()).collect();
        assert_eq!(noted, ["post:1", "post:2"]);
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
