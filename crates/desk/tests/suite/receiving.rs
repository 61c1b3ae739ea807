//! An import: all of it or nothing, everything at its address, nothing private in public.

use std::collections::HashMap;
use std::sync::Arc;

use archive::{Archive, both_engines};
use desk::{ReceiveOptions, Receiving, discard_unfinished};
use news::{
    BlockIds, BlockKind, Event, Intent, List, OldAddress, PaperFacts, PictureRef, SeeAlsoTarget,
};

use crate::cast::{
    Piece, article, at, begin, events, held_picture, import, import_with, manuscripts, now, page,
    piece, printed, read, section, slug, survey,
};

fn see_also(title: &str, target: Option<&str>) -> BlockKind {
    let target = target.map(|address| SeeAlsoTarget::Address(address.to_owned()));
    BlockKind::SeeAlso { title: title.to_owned(), target }
}

/// Seven articles, the fourth nested, the fifth a draft; a page.
fn export() -> Vec<Piece> {
    let mut pieces: Vec<Piece> =
        (1..=7).map(|number| piece(number, &format!("Piece {number}"))).collect();
    pieces[3].item.section = Some("cat:coast".into());
    pieces[4].item.intent = Intent::Keep;
    pieces.push(page(8, "About us", "about"));
    pieces
}

both_engines! {
    async fn what_names_no_section_stands_in_one_of_the_papers_word(archive: Archive) {
        let mut pieces = export();
        pieces[0].item.section = None;
        let section_of_none = "Actualités".to_owned();
        let options = ReceiveOptions { section_of_none, ..ReceiveOptions::default() };
        import_with(&archive, &pieces, options).await;
        let section = archive.read().await.unwrap().section(&slug("news")).await.unwrap().unwrap();
        assert_eq!(section.name, "Actualités");
    }

    async fn the_old_front_leads_to_the_papers_when_the_import_is_complete(archive: Archive) {
        let pieces = export();
        let old = OldAddress::parse("/blog/").unwrap();
        let mut survey = survey(&pieces);
        survey.old_front = Some(old.clone());
        let (none, options) = (HashMap::new(), ReceiveOptions::default());
        let begun = Receiving::begin(&archive, Arc::new(survey), "a.xml", none, options, now());
        let (mut receiving, _) = begun.await.unwrap();
        receiving.take(manuscripts(&pieces), now()).await.unwrap();
        assert_eq!(archive.read().await.unwrap().redirect(&old).await.unwrap(), None);
        receiving.complete(now()).await.unwrap();
        let led = archive.read().await.unwrap().redirect(&old).await.unwrap();
        assert_eq!(led.as_deref(), Some("/"));
    }

    async fn everything_stands_where_the_plan_says(archive: Archive) {
        let pieces = export();
        let (mut receiving, plan) = begin(&archive, &pieces).await;
        let address = |id: &str| plan.of(id).unwrap().address().to_owned();
        assert_eq!(address("post:1"), "/world/piece-1");
        assert_eq!(address("post:4"), "/coast/piece-4");
        assert_eq!(address("post:8"), "/about");
        let old = OldAddress::parse("/?p=4").unwrap();
        assert_eq!(plan.at(&old), Some("/coast/piece-4"));
        let old = OldAddress::parse("/category/Coast").unwrap();
        assert_eq!(plan.at(&old), Some("/coast"));
        receiving.take(manuscripts(&pieces), now()).await.unwrap();
        let report = receiving.complete(now()).await.unwrap();
        assert!(report.adds_up());
        assert_eq!(report.types["article"].taken, 7);
        assert_eq!(report.types["page"].taken, 1);
        assert_eq!(report.types["section"].taken, 2);
        assert_eq!(report.types["person"].taken, 1);
        assert_eq!(report.types["topic"].taken, 1);
        let nested = read(&archive, "coast", "piece-4").await.unwrap();
        assert_eq!(nested.authors[0].person.name, "Ilse Marn");
        assert_eq!(nested.topics[0].name, "Ports");
        assert_eq!(nested.publication.published_at, at("2020-05-05T10:00:00Z"));
        assert_eq!(read(&archive, "world", "piece-5").await, None);
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.cards(List::All, None, 20).await.unwrap().len(), 6);
        let world = reader.section(&slug("world")).await.unwrap().unwrap();
        assert_eq!(reader.cards(List::Section(world.id), None, 20).await.unwrap().len(), 6);
        assert!(reader.page(&slug("about")).await.unwrap().is_some());
        assert!(reader.person(&slug("ilse-marn")).await.unwrap().is_some());
        for (old, present) in [
            ("/?p=4", Some("/coast/piece-4")),
            ("/?p=5", None),
            ("/?p=8", Some("/about")),
            ("/category/Coast", Some("/coast")),
        ] {
            let found = reader.redirect(&OldAddress::parse(old).unwrap()).await.unwrap();
            assert_eq!(found.as_deref(), present, "{old}");
        }
        let all = events(&archive).await;
        assert!(matches!(all[..], [Event::ImportCompleted { .. }]), "{all:?}");
    }

    async fn nothing_shows_before_the_end_and_nothing_stays_of_half(archive: Archive) {
        let pieces = export();
        let (mut receiving, _) = begin(&archive, &pieces).await;
        receiving.take(manuscripts(&pieces[..5]), now()).await.unwrap();
        {
            let mut reader = archive.read().await.unwrap();
            assert_eq!(reader.cards(List::All, None, 20).await.unwrap(), []);
            assert_eq!(reader.sections().await.unwrap(), []);
            assert_eq!(reader.section(&slug("world")).await.unwrap(), None);
            assert_eq!(reader.person(&slug("ilse-marn")).await.unwrap(), None);
            assert_eq!(reader.topic(&slug("ports")).await.unwrap(), None);
            assert_eq!(reader.page(&slug("about")).await.unwrap(), None);
            assert_eq!(reader.counts().await.unwrap().articles, 5);
        }
        assert_eq!(events(&archive).await, []);
        drop(receiving);
        let report = import(&archive, &pieces).await;
        assert_eq!(report.types["article"].taken, 7);
        let counts = archive.read().await.unwrap().counts().await.unwrap();
        assert_eq!((counts.articles, counts.published, counts.pages), (7, 6, 1));
        assert_eq!((counts.imports, counts.imports_unfinished), (1, 0));
        assert_eq!((counts.sections, counts.people, counts.topics), (2, 1, 1));
        assert_eq!(counts.revisions, 8);
    }

    async fn a_start_discards_what_was_left_half_done(archive: Archive) {
        let pieces = export();
        let (mut receiving, _) = begin(&archive, &pieces).await;
        receiving.take(manuscripts(&pieces), now()).await.unwrap();
        drop(receiving);
        // Its lease still runs: it may be another process.
        assert_eq!(discard_unfinished(&archive, now()).await.unwrap(), 0);
        let later = at("2026-06-01T10:00:00Z");
        assert_eq!(discard_unfinished(&archive, later).await.unwrap(), 1);
        let counts = archive.read().await.unwrap().counts().await.unwrap();
        assert_eq!((counts.articles, counts.revisions, counts.import_items), (0, 0, 0));
        assert_eq!((counts.sections, counts.people, counts.imports), (0, 0, 0));
        assert_eq!(counts.redirects, 0);
    }

    async fn an_old_address_the_file_gives_to_two_leads_to_the_first(archive: Archive) {
        let mut pieces = export();
        pieces[1].item.old_addresses.push(OldAddress::parse("/?p=1").unwrap());
        pieces[2].item.old_addresses.push(OldAddress::parse("/category/World").unwrap());
        let report = import(&archive, &pieces).await;
        let noted: Vec<_> = report.changed.iter().map(|c| c.source_id.as_str()).collect();
        assert_eq!(noted, ["/?p=1", "/category/World"]);
        let mut reader = archive.read().await.unwrap();
        for (old, present) in [("/?p=1", "/world/piece-1"), ("/category/World", "/world")] {
            let found = reader.redirect(&OldAddress::parse(old).unwrap()).await.unwrap();
            assert_eq!(found.as_deref(), Some(present), "{old}");
        }
    }

    async fn one_import_at_a_time(archive: Archive) {
        let pieces = export();
        let (mut first, _) = begin(&archive, &pieces).await;
        let mut other = survey(&pieces);
        "markdown:/blog".clone_into(&mut other.source);
        let other = Arc::new(other);
        let options = ReceiveOptions::default();
        let none = HashMap::new();
        let (again, as_before) = (none.clone(), options.clone());
        let busy = Receiving::begin(&archive, Arc::clone(&other), "b", again, as_before, now()).await;
        let Err(busy) = busy else { panic!("two imports at a time") };
        assert_eq!(busy.code(), "import_busy");
        // An hour later the first one's lease has run out: the other may begin, and the first,
        // should it wake up, must stop.
        let later = at("2026-06-01T10:00:00Z");
        let (second, _) =
            Receiving::begin(&archive, other, "b", none, options, later).await.unwrap();
        let lost = first.take(manuscripts(&pieces), later).await.unwrap_err();
        assert_eq!(lost.code(), "import_lost");
        assert_eq!(first.complete(later).await.unwrap_err().code(), "import_lost");
        second.discard().await.unwrap();
        let counts = archive.read().await.unwrap().counts().await.unwrap();
        assert_eq!((counts.articles, counts.imports), (0, 0));
    }

    async fn a_dry_run_tells_the_same_and_writes_nothing(archive: Archive) {
        let mut pieces = export();
        pieces.push(pieces[0].clone());
        pieces[1].manuscript.document.headline = String::new();
        let before = archive.read().await.unwrap().counts().await.unwrap();
        let options = ReceiveOptions { is_dry_run: true, ..ReceiveOptions::default() };
        let dry = import_with(&archive, &pieces, options).await;
        assert_eq!(archive.read().await.unwrap().counts().await.unwrap(), before);
        assert_eq!(dry.types["article"].left_out, 1);
        assert_eq!(import(&archive, &pieces).await, dry);
    }

    async fn addresses_that_are_taken_get_a_number(archive: Archive) {
        section(&archive, "world", None).await;
        section(&archive, "about", None).await;
        printed(&archive, article("world", "Piece 1"), "2026-05-01T12:00:00Z").await;
        let mut pieces = export();
        pieces.push(piece(11, "Piece 2"));
        pieces.push(page(12, "People", "people"));
        import(&archive, &pieces).await;
        for (name, words) in [
            ("piece-1", "The count closes on Friday."),
            ("piece-1-2", "As it was exported."),
            ("piece-2-2", "As it was exported."),
        ] {
            let article = read(&archive, "world", name).await.unwrap();
            assert_eq!(article.document.body.text().text, words, "{name}");
        }
        let mut reader = archive.read().await.unwrap();
        for name in ["about-2", "people-2"] {
            assert!(reader.page(&slug(name)).await.unwrap().is_some(), "{name}");
        }
    }

    async fn articles_without_a_section_are_in_news(archive: Archive) {
        let mut pieces = vec![piece(1, "Alone")];
        pieces[0].item.section = None;
        pieces[0].manuscript.document.headline = String::new();
        let report = import(&archive, &pieces).await;
        let alone = read(&archive, "news", "alone").await.unwrap();
        assert_eq!(alone.document.headline, "As it was exported.");
        assert_eq!(report.changed.len(), 1);
    }

    async fn without_publish_everything_is_a_draft(archive: Archive) {
        let options = ReceiveOptions { publish: false, ..ReceiveOptions::default() };
        import_with(&archive, &export()[..3], options).await;
        let counts = archive.read().await.unwrap().counts().await.unwrap();
        assert_eq!((counts.articles, counts.published), (3, 0));
        // The same file again, now to be published: the same articles, public.
        import(&archive, &export()[..3]).await;
        let counts = archive.read().await.unwrap().counts().await.unwrap();
        assert_eq!((counts.articles, counts.published), (3, 3));
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.cards(List::All, None, 20).await.unwrap().len(), 3);
    }

    async fn see_also_cards_find_their_articles(archive: Archive) {
        section(&archive, "world", None).await;
        let own = article("world", "Vessaria’s ‘ready to talk’");
        let own = printed(&archive, own, "2026-05-01T12:00:00Z").await;
        let mut pieces = export();
        let mut ids = BlockIds::seeded(9);
        let blocks = &mut pieces[0].manuscript.document.body.blocks;
        for kind in [
            see_also("By address", Some("world/piece-2")),
            see_also("By old address", Some("https://old.example/?p=3")),
            see_also("In the paper", Some("/world/vessarias-ready-to-talk")),
            see_also("VESSARIA'S “ready  to talk”", None),
            see_also("piece 4", None),
            see_also("Nowhere", Some("https://else.example/a")),
            see_also("Piece 5", None),
        ] {
            blocks.push(ids.block(kind));
        }
        let (mut receiving, plan) = begin(&archive, &pieces).await;
        receiving.take(manuscripts(&pieces), now()).await.unwrap();
        receiving.complete(now()).await.unwrap();
        let of = |id: &str| match plan.of(id).unwrap() {
            news::Destination::Article(id, _) => *id,
            news::Destination::Page(..) => panic!("a page"),
        };
        let article = read(&archive, "world", "piece-1").await.unwrap();
        let expected = [of("post:2"), of("post:3"), own, of("post:4")];
        assert_eq!(article.document.body.see_also(), expected);
        assert_eq!(article.see_also.len(), 4);
    }

    async fn pictures_hang_and_facts_are_given(archive: Archive) {
        let id = held_picture(&archive, "a").await;
        let mut pieces = vec![piece(1, "Pictured")];
        let wanted = PictureRef::Wanted("logo.png".to_owned());
        pieces[0].manuscript.document.lead_picture = Some(wanted);
        let mut survey = survey(&pieces);
        survey.paper = PaperFacts {
            title: Some("Old Example".to_owned()),
            logo: Some("logo.png".to_owned()),
            ..PaperFacts::default()
        };
        let held = HashMap::from([("logo.png".to_owned(), id)]);
        let options = ReceiveOptions::default();
        let begun = Receiving::begin(&archive, Arc::new(survey), "export.xml", held, options, now());
        let (mut receiving, _) = begun.await.unwrap();
        receiving.take(manuscripts(&pieces), now()).await.unwrap();
        receiving.complete(now()).await.unwrap();
        let article = read(&archive, "world", "pictured").await.unwrap();
        assert_eq!(article.document.lead_picture, Some(PictureRef::Held(id)));
        let paper = archive.read().await.unwrap().paper().await.unwrap();
        assert_eq!(paper.title, "Old Example");
        assert_eq!(paper.logo.as_deref(), Some(&*article.pictures[&id].address()));
    }
}

/// Servers run acts and readers on any of their threads.
#[test]
fn acts_and_readers_may_change_threads() {
    fn moves<T: Send>(_: &T) {}
    archive::trial::on_sqlite(async |archive| {
        let (pieces, id) = (export(), news::ArticleId(1));
        let (mut receiving, _) = begin(&archive, &pieces).await;
        moves(&receiving.take(manuscripts(&pieces), now()));
        let (seal, how) = (crate::cast::seal(), desk::Publish::default());
        moves(&desk::publish(&archive, &seal, id, how, news::Actor::paper(), now()));
        moves(&desk::withdraw(&archive, id, "", news::Actor::paper(), now()));
        moves(&desk::release_due(&archive, &seal, now()));
        moves(&desk::draft(&archive, article("world", "A"), None, now()));
        moves(&discard_unfinished(&archive, now()));
        moves(&receiving.complete(now()));
        let mut reader = archive.read().await.unwrap();
        moves(&reader.article(&slug("world"), &slug("a")));
        moves(&reader.articles(List::All, 1));
        moves(&reader.nearest("a", 1));
        moves(&archive.changes());
    });
}
