//! One thing at one address: articles, people, pictures, old addresses, near misses.

use archive::{Archive, Found, NewPicture, Redirect, Target, both_engines};
use news::{
    Block, BlockId, BlockKind, Figure, FileType, OldAddress, PictureFacts, PictureRef,
    SeeAlsoTarget, State,
};

use crate::cast::{at, copy, person, section, slug, topic, write};

fn block(kind: BlockKind) -> Block {
    Block { id: BlockId("bbbbbbbb".to_owned()), anchor: None, kind }
}

fn photograph() -> NewPicture {
    NewPicture {
        hash: "0123456789abcdef".repeat(4),
        file_type: FileType::Jpeg,
        bytes: 12_345,
        width: 1200,
        height: 800,
        name: "harbour".to_owned(),
        facts: PictureFacts { alt: "Ships at dusk".to_owned(), ..PictureFacts::default() },
    }
}

both_engines! {
    async fn an_article_comes_with_all_it_names(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let (marn, ports) = (person(&archive, "Ilse Marn").await, topic(&archive, "Ports").await);
        let mut transaction = archive.write().await.unwrap();
        let picture = transaction.hold_picture(&photograph()).await.unwrap();
        assert_eq!(transaction.hold_picture(&photograph()).await.unwrap(), picture);
        transaction.commit_unseen().await.unwrap();
        for day in 1..=6 {
            let when = format!("2026-03-0{day}T12:00:00Z");
            write(&archive, copy(world, &format!("earlier-{day}"), &when)).await;
        }
        let mut other = copy(world, "wahl", "2026-03-09T12:00:00Z");
        (other.language, other.group) = ("de", Some(news::ArticleId(8)));
        let other = write(&archive, other).await;
        let mut draft = copy(world, "draft", "2026-03-09T12:00:00Z");
        draft.state = State::Draft;
        let draft = write(&archive, draft).await;
        let mut piece = copy(world, "election", "2026-03-08T12:00:00Z");
        piece.authors = vec![marn];
        piece.topics = vec![ports];
        piece.group = Some(news::ArticleId(8));
        piece.document.lead_picture = Some(PictureRef::Held(picture));
        let figure = Figure {
            picture: PictureRef::Wanted("http://old.example/x.jpg".to_owned()),
            alt: None,
            caption: None,
            href: None,
        };
        piece.document.body.blocks.push(block(BlockKind::Picture(figure)));
        for target in [other, draft] {
            let target = Some(SeeAlsoTarget::Article(target));
            let kind = BlockKind::SeeAlso { title: "Wahl".to_owned(), target };
            piece.document.body.blocks.push(block(kind));
        }
        let document = piece.document.clone();
        write(&archive, piece).await;

        let mut reader = archive.read().await.unwrap();
        let found = reader.article(&slug("world"), &slug("election")).await.unwrap();
        let Some(Found::Published(article)) = found else { panic!("{found:?}") };
        assert_eq!(article.document, document);
        assert_eq!(article.publication.published_at, at("2026-03-08T12:00:00Z"));
        assert_eq!(article.authors[0].person.slug, slug("ilse-marn"));
        assert_eq!(article.topics[0].id, ports);
        assert_eq!(article.pictures[&picture].facts.alt, "Ships at dusk");
        assert_eq!(article.see_also.keys().collect::<Vec<_>>(), [&other]);
        assert_eq!(article.translations.len(), 1);
        assert_eq!(article.translations[0].address, "/world/wahl");
        let beside: Vec<_> = article.beside.iter().map(|card| card.slug.as_str()).collect();
        assert_eq!(beside, ["earlier-6", "earlier-5", "earlier-4", "earlier-3"]);
        let card = &reader.cards(news::List::Topic(ports), None, 1).await.unwrap()[0];
        assert_eq!(card.picture.as_ref().unwrap().alt, "Ships at dusk");
        assert_eq!(card.authors, ["Ilse Marn"]);
    }

    async fn what_is_not_public_is_not_there(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let mut draft = copy(world, "draft", "2026-03-09T12:00:00Z");
        draft.state = State::Draft;
        let draft = write(&archive, draft).await;
        let old = OldAddress::parse("/2020/draft").unwrap();
        let mut transaction = archive.write().await.unwrap();
        let target = Target::Article(draft);
        transaction.insert_redirects(&[Redirect { address: old.clone(), target }]).await.unwrap();
        transaction.commit_unseen().await.unwrap();
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.article(&slug("world"), &slug("draft")).await.unwrap(), None);
        assert_eq!(reader.article_in_any_section(&slug("draft")).await.unwrap(), None);
        assert_eq!(reader.redirect(&old).await.unwrap(), None);
        assert_eq!(reader.section(&slug("nowhere")).await.unwrap(), None);
        assert_eq!(reader.topic(&slug("nothing")).await.unwrap(), None);
        assert_eq!(reader.person(&slug("nobody")).await.unwrap(), None);
        assert_eq!(reader.page(&slug("imprint")).await.unwrap(), None);
    }

    async fn a_slug_alone_leads_to_its_newest_article(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let sport = section(&archive, "sport", None).await;
        write(&archive, copy(world, "final", "2026-03-01T12:00:00Z")).await;
        write(&archive, copy(sport, "final", "2026-03-02T12:00:00Z")).await;
        let mut reader = archive.read().await.unwrap();
        let found = reader.article_in_any_section(&slug("final")).await.unwrap();
        assert_eq!(found.as_deref(), Some("/sport/final"));
    }

    async fn old_addresses_follow_what_they_name(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let marn = person(&archive, "Ilse Marn").await;
        let article = write(&archive, copy(world, "first", "2026-03-01T12:00:00Z")).await;
        let old = |address: &str| OldAddress::parse(address).unwrap();
        let mut transaction = archive.write().await.unwrap();
        let redirects = [
            Redirect { address: old("/?p=12"), target: Target::Article(article) },
            Redirect { address: old("/author/marn"), target: Target::Person(marn) },
            Redirect { address: old("/category/world"), target: Target::Section(world) },
        ];
        transaction.insert_redirects(&redirects).await.unwrap();
        let mut row = transaction.article(article).await.unwrap().unwrap();
        row.slug = slug("second");
        transaction.update_article(&row).await.unwrap();
        transaction.commit_unseen().await.unwrap();
        let mut reader = archive.read().await.unwrap();
        for (address, present) in [
            ("/?p=12", Some("/world/second")),
            // A name that stands behind no public article is not public.
            ("/author/marn/", None),
            ("/category/world", Some("/world")),
            ("/?p=13", None),
        ] {
            let found = reader.redirect(&old(address)).await.unwrap();
            assert_eq!(found.as_deref(), present, "{address}");
        }
    }

    async fn near_misses_are_offered(archive: Archive) {
        let world = section(&archive, "world", None).await;
        for name in ["count-closes-in-oltmar", "count-begins", "harbour-reopens", "ice-on-the-sound"]
        {
            write(&archive, copy(world, name, "2026-03-01T12:00:00Z")).await;
        }
        let mut reader = archive.read().await.unwrap();
        for (words, first) in [
            ("count-closes-oltmar", Some("count-closes-in-oltmar")),
            ("Harbour reopened", Some("harbour-reopens")),
            ("harbuor-reopens", None),
            ("zzz", None),
            ("…", None),
        ] {
            let found = reader.nearest(words, 3).await.unwrap();
            let slug = found.first().map(|card| card.slug.as_str());
            if words == "harbuor-reopens" {
                assert_eq!(slug, Some("harbour-reopens"), "{words}");
            } else {
                assert_eq!(slug, first, "{words}");
            }
        }
    }

    async fn a_picture_is_found_by_its_whole_address_once_it_is_shown(archive: Archive) {
        let mut transaction = archive.write().await.unwrap();
        let id = transaction.hold_picture(&photograph()).await.unwrap();
        transaction.commit_unseen().await.unwrap();
        let prefix = &photograph().hash[..32];
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.picture(prefix, "harbour.jpg").await.unwrap(), None);
        drop(reader);
        let mut transaction = archive.write().await.unwrap();
        transaction.show_pictures(vec![id.0]).await.unwrap();
        transaction.commit_unseen().await.unwrap();
        let mut reader = archive.read().await.unwrap();
        for (prefix, file, is_found) in [
            (prefix, "harbour.jpg", true),
            (prefix, "harbour.png", false),
            (prefix, "other.jpg", false),
            ("0123", "harbour.jpg", false),
            ("ffffffffffffffffffff", "harbour.jpg", false),
            ("%", "harbour.jpg", false),
        ] {
            let found = reader.picture(prefix, file).await.unwrap();
            assert_eq!(found.is_some(), is_found, "{prefix} {file}");
        }
    }

    async fn a_section_holds_an_address_once(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let article = write(&archive, copy(world, "first", "2026-03-01T12:00:00Z")).await;
        let mut transaction = archive.write().await.unwrap();
        let mut row = transaction.article(article).await.unwrap().unwrap();
        row.id = news::ArticleId(99);
        let refused = transaction.insert_articles(&[row]).await.unwrap_err();
        assert_eq!(refused.code(), "taken");
    }
}
