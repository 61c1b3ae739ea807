//! Drafting, publishing, revising, withdrawing: what readers see and what the log tells.

use archive::{Archive, Found, both_engines};
use desk::{PersonCopy, Publish, TopicCopy, draft, found_person, found_topic, publish, withdraw};
use news::{Actor, ArticleId, Byline, Event, List, Month};

use crate::cast::{article, at, document, events, now, opened, print, printed, read};
use crate::cast::{saved, seal, section, slug};

/// The last event, which is an article's; its lists and those beside it.
async fn last(archive: &Archive) -> (&'static str, Vec<List>, Vec<ArticleId>) {
    let event = events(archive).await.pop().unwrap();
    let name = event.name();
    match event {
        Event::ArticlePublished { lists, beside, .. }
        | Event::ArticleWithdrawn { lists, beside, .. }
        | Event::ArticleRevised { lists, beside, .. } => (name, lists, beside),
        _ => (name, Vec::new(), Vec::new()),
    }
}

async fn refused(archive: &Archive, id: ArticleId) -> desk::Error {
    let how = Publish::default();
    publish(archive, &seal(), id, how, Actor::paper(), now()).await.unwrap_err()
}

both_engines! {
    async fn a_draft_becomes_public_once(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let id = draft(&archive, article("world", "Count closes"), None, now()).await.unwrap();
        assert_eq!(read(&archive, "world", "count-closes").await, None);
        print(&archive, id, now()).await;
        let printed = read(&archive, "world", "count-closes").await.unwrap();
        assert_eq!((printed.publication.version, printed.publication.published_at), (1, now()));
        let first = events(&archive).await;
        let month = List::Month(Month { year: 2026, month: 6 });
        let lists = vec![List::All, List::Section(world), month];
        let published = Event::ArticlePublished { article: id, lists, beside: vec![] };
        // The section has something to read now, so the furniture of every page changed.
        assert_eq!(first[1..], [published, Event::SectionChanged { section: world }]);
        assert_eq!(refused(&archive, id).await.code(), "nothing_new");
        assert_eq!(events(&archive).await, first);
    }

    async fn what_cannot_be_printed_is_refused(archive: Archive) {
        section(&archive, "world", None).await;
        let id = draft(&archive, article("world", " "), None, now()).await.unwrap();
        assert_eq!(refused(&archive, id).await.code(), "headline_missing");
        let nowhere = draft(&archive, article("nowhere", "A"), None, now()).await.unwrap_err();
        assert_eq!(nowhere.code(), "section_missing");
        assert_eq!(refused(&archive, ArticleId(99)).await.code(), "article_missing");
    }

    async fn an_address_is_given_once(archive: Archive) {
        section(&archive, "world", None).await;
        for expected in ["same-words", "same-words-2", "same-words-3"] {
            printed(&archive, article("world", "Same words"), "2026-06-01T09:00:00Z").await;
            assert!(read(&archive, "world", expected).await.is_some(), "{expected}");
        }
        let mut asked = article("world", "Other");
        asked.slug = Some(slug("same-words"));
        let refused = draft(&archive, asked, None, now()).await.unwrap_err();
        assert_eq!(refused.code(), "slug_taken");
        let unsectioned = printed(&archive, article("news", "Founded"), "2026-06-01T09:00:00Z");
        unsectioned.await;
        assert!(read(&archive, "news", "founded").await.is_some());
    }

    async fn publishing_names_those_it_comes_to_stand_beside(archive: Archive) {
        let world = section(&archive, "world", None).await;
        section(&archive, "coast", Some(world)).await;
        let mut later = Vec::new();
        for day in 10..16 {
            let when = format!("2026-05-{day}T12:00:00Z");
            later.push(printed(&archive, article("world", &format!("Day {day}")), &when).await);
        }
        let newer = printed(&archive, article("coast", "Ice"), "2026-05-09T12:00:00Z").await;
        // Older than all of them: the four right after it have it beside them, and so has the one
        // of its own section.
        let old = printed(&archive, article("coast", "Old"), "2026-05-01T12:00:00Z").await;
        let (name, _, beside) = last(&archive).await;
        assert_eq!(name, "article_published");
        assert_eq!(beside, [later[0], later[1], later[2], newer]);
        withdraw(&archive, old, "Gone.", Actor::paper(), now()).await.unwrap();
        assert_eq!(last(&archive).await.2, [later[0], later[1], later[2], newer]);
        let rail = read(&archive, "world", "day-10").await.unwrap().beside;
        assert_eq!(rail.iter().map(|card| card.id).collect::<Vec<_>>(), [newer]);
    }

    async fn a_withdrawn_article_leaves_a_notice(archive: Archive) {
        section(&archive, "world", None).await;
        let id = printed(&archive, article("world", "Wrong"), "2026-05-01T12:00:00Z").await;
        withdraw(&archive, id, "It was not true.", Actor::paper(), now()).await.unwrap();
        let mut reader = archive.read().await.unwrap();
        let found = reader.article(&slug("world"), &slug("wrong")).await.unwrap();
        let Some(Found::Withdrawn(withdrawal)) = found else { panic!("{found:?}") };
        assert_eq!(withdrawal.notice, "It was not true.");
        assert_eq!((withdrawal.headline.as_str(), withdrawal.withdrawn_at), ("Wrong", now()));
        assert_eq!(reader.cards(List::All, None, 10).await.unwrap(), []);
        assert_eq!(reader.furniture().await.unwrap().sections, []);
        drop(reader);
        let refused = withdraw(&archive, id, "Again.", Actor::paper(), now()).await.unwrap_err();
        assert_eq!(refused.code(), "state_wrong");
        print(&archive, id, now()).await;
        let again = read(&archive, "world", "wrong").await.unwrap();
        assert_eq!(again.publication.published_at, at("2026-05-01T12:00:00Z"));
        assert_eq!(again.publication.version, 2);
    }

    async fn a_new_version_tells_what_it_changed(archive: Archive) {
        section(&archive, "world", None).await;
        let id = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        let topic = TopicCopy { name: "Ports".into(), slug: slug("ports"), description: None };
        let ports = found_topic(&archive, topic, None, now()).await.unwrap();
        let month = List::Month(Month { year: 2026, month: 5 });
        for (headline, topics, card_changed, joined) in [
            ("Count", vec![], false, vec![]),
            ("Count closes", vec![], true, vec![]),
            ("Count closes", vec![ports], false, vec![List::Topic(ports)]),
            ("Count closes", vec![], false, vec![List::Topic(ports)]),
        ] {
            let mut new = opened(&archive, id).await;
            (new.document, new.topics) = (document(headline, "New words."), topics);
            saved(&archive, id, new, Actor::paper(), now()).await;
            print(&archive, id, now()).await;
            let event = events(&archive).await.pop().unwrap();
            let Event::ArticleRevised { card_changed: told, lists, .. } = event else { panic!() };
            assert_eq!(told, card_changed);
            assert!(joined.iter().all(|list| lists.contains(list)), "{lists:?}");
            assert_eq!(lists.contains(&month), !joined.is_empty());
        }
        let printed = read(&archive, "world", "count").await.unwrap();
        assert_eq!(printed.document.headline, "Count closes");
        assert_eq!((printed.publication.version, printed.publication.modified_at), (5, now()));
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.cards(List::Topic(ports), None, 10).await.unwrap(), []);
    }

    async fn a_draft_is_saved_in_silence(archive: Archive) {
        section(&archive, "world", None).await;
        let id = draft(&archive, article("world", "Count"), None, now()).await.unwrap();
        let before = events(&archive).await;
        let person = PersonCopy {
            name: "Ilse Marn".to_owned(),
            slug: slug("ilse-marn"),
            other_names: Vec::new(),
            offices: Vec::new(),
            biography: None,
            picture: None,
            links: Vec::new(),
        };
        let marn = found_person(&archive, person, None, now()).await.unwrap();
        let mut new = opened(&archive, id).await;
        new.byline = Byline(vec![(marn, Some("photographs".to_owned()))]);
        new.document = document("Other", "Words.");
        saved(&archive, id, new, Actor::paper(), now()).await;
        assert_eq!(events(&archive).await.len(), before.len() + 1);
        print(&archive, id, now()).await;
        let printed = read(&archive, "world", "count").await.unwrap();
        assert_eq!(printed.document.headline, "Other");
        assert_eq!(printed.authors[0].role.as_deref(), Some("photographs"));
        let mut reader = archive.read().await.unwrap();
        let cards = reader.cards(List::Person(marn), None, 10).await.unwrap();
        assert_eq!(cards[0].authors, ["Ilse Marn"]);
    }

    async fn translations_know_each_other(archive: Archive) {
        section(&archive, "world", None).await;
        let english = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        let mut new = article("world", "Wahl");
        new.language = Some("de".parse().unwrap());
        new.translation_of = Some(english);
        let german = printed(&archive, new, "2026-05-02T12:00:00Z").await;
        assert!(last(&archive).await.2.contains(&english));
        let translations = read(&archive, "world", "count").await.unwrap().translations;
        assert_eq!(translations[0].address, "/world/wahl");
        let back = read(&archive, "world", "wahl").await.unwrap().translations;
        assert_eq!(back[0].address, "/world/count");
        withdraw(&archive, german, "Gone.", Actor::paper(), now()).await.unwrap();
        assert_eq!(read(&archive, "world", "count").await.unwrap().translations, []);
    }
}
