//! Lists: complete, without doubles, in the paper's own months, and blind to drafts.

use archive::{Archive, both_engines};
use jiff::Timestamp;
use news::{ArticleId, Card, Cursor, List, Month, PaperFacts, State, TimeZoneName};

use crate::cast::{at, copy, person, section, topic, write};

/// Every card of a list, page by page.
async fn all_cards(archive: &Archive, list: List, limit: u32) -> Vec<Card> {
    let mut reader = archive.read().await.unwrap();
    let (mut cards, mut after) = (Vec::new(), None);
    loop {
        let page = reader.cards(list, after, limit).await.unwrap();
        let Some(lowest) = page.last() else { return cards };
        after = Some(lowest.cursor());
        cards.extend(page);
    }
}

async fn ids(archive: &Archive, list: List, limit: u32) -> Vec<ArticleId> {
    all_cards(archive, list, limit).await.into_iter().map(|card| card.id).collect()
}

both_engines! {
    async fn pages_of_any_size_hold_every_article_once(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let mut written = Vec::new();
        for number in 0..23 {
            // Seven instants for twenty-three articles: many share one.
            let when = format!("2026-03-0{}T12:00:00Z", number % 7 + 1);
            let id = write(&archive, copy(world, &format!("piece-{number}"), &when)).await;
            written.push((at(&when), id));
        }
        written.sort_unstable();
        let newest_first: Vec<_> = written.into_iter().rev().map(|(_, id)| id).collect();
        for limit in [1, 2, 5, 22, 23, 100] {
            assert_eq!(ids(&archive, List::All, limit).await, newest_first, "{limit} a page");
        }
    }

    async fn an_article_stands_in_its_section_and_those_around_it(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let coast = section(&archive, "coast", Some(world)).await;
        let (marn, ports) = (person(&archive, "Ilse Marn").await, topic(&archive, "Ports").await);
        let mut piece = copy(coast, "harbour", "2026-03-01T12:00:00Z");
        piece.authors = vec![marn];
        piece.topics = vec![ports];
        let harbour = write(&archive, piece).await;
        let capital = write(&archive, copy(world, "capital", "2026-03-02T12:00:00Z")).await;
        for (list, expected) in [
            (List::All, vec![capital, harbour]),
            (List::Section(world), vec![capital, harbour]),
            (List::Section(coast), vec![harbour]),
            (List::Topic(ports), vec![harbour]),
            (List::Person(marn), vec![harbour]),
        ] {
            assert_eq!(ids(&archive, list, 10).await, expected, "{list:?}");
        }
        let mut reader = archive.read().await.unwrap();
        let topics = reader.topics_of_section(world, 5).await.unwrap();
        assert_eq!(topics.iter().map(|topic| topic.id).collect::<Vec<_>>(), [ports]);
        let whole = reader.articles(List::Section(world), 10).await.unwrap();
        assert_eq!(whole.iter().map(|article| article.id).collect::<Vec<_>>(), [capital, harbour]);
        assert_eq!(whole[1].authors[0].person.name, "Ilse Marn");
        assert_eq!(whole[1].topics[0].name, "Ports");
        let furniture = reader.furniture().await.unwrap();
        let names: Vec<_> = furniture.sections.iter().map(|s| s.name.as_str()).collect();
        assert_eq!(names, ["world", "coast"]);
    }

    async fn drafts_are_in_no_list(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let mut hidden = copy(world, "secret", "2026-03-01T12:00:00Z");
        hidden.state = State::Draft;
        hidden.is_sticky = true;
        write(&archive, hidden).await;
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.cards(List::All, None, 10).await.unwrap(), []);
        assert_eq!(reader.sticky(10).await.unwrap(), []);
        assert_eq!(reader.nearest("secret", 10).await.unwrap(), []);
        assert_eq!(reader.months().await.unwrap(), []);
        assert_eq!(reader.furniture().await.unwrap().sections, []);
        assert_eq!(reader.sitemap(0).await.unwrap(), []);
        assert_eq!(reader.sitemap_news(Timestamp::MIN).await.unwrap(), []);
        assert_eq!(reader.articles(List::All, 10).await.unwrap(), []);
    }

    async fn sticky_articles_are_given_apart(archive: Archive) {
        let world = section(&archive, "world", None).await;
        write(&archive, copy(world, "plain", "2026-03-02T12:00:00Z")).await;
        let mut held = copy(world, "sticky", "2026-03-01T12:00:00Z");
        held.is_sticky = true;
        let held = write(&archive, held).await;
        let cards = archive.read().await.unwrap().sticky(5).await.unwrap();
        assert_eq!(cards.iter().map(|card| card.id).collect::<Vec<_>>(), [held]);
    }

    async fn months_are_those_of_the_papers_clock(archive: Archive) {
        let world = section(&archive, "world", None).await;
        for (name, when) in [
            ("early", "1969-07-20T20:17:00Z"),
            ("old", "2001-05-05T00:00:00Z"),
            ("late", "2026-10-31T23:30:00Z"),
            ("later", "2026-11-05T12:00:00Z"),
        ] {
            write(&archive, copy(world, name, when)).await;
        }
        let mut transaction = archive.write().await.unwrap();
        let oslo = TimeZoneName::parse("Europe/Oslo").unwrap();
        let facts = PaperFacts { time_zone: Some(oslo), ..PaperFacts::default() };
        transaction.set_paper_facts(&facts).await.unwrap();
        transaction.commit_unseen().await.unwrap();
        let mut reader = archive.read().await.unwrap();
        let month = |year, month| Month { year, month };
        let months = reader.months().await.unwrap();
        assert_eq!(months, [month(2026, 11), month(2001, 5), month(1969, 7)]);
        let november = List::Month(month(2026, 11));
        let cards = reader.cards(november, None, 10).await.unwrap();
        let slugs: Vec<_> = cards.iter().map(|card| card.slug.as_str()).collect();
        assert_eq!(slugs, ["later", "late"]);
        let rest = reader.cards(november, Some(cards[0].cursor()), 10).await.unwrap();
        assert_eq!(rest, cards[1..]);
        let october = List::Month(month(2026, 10));
        assert_eq!(reader.cards(october, None, 10).await.unwrap(), []);
        let nowhere = Cursor { published_at: at("1900-01-01T00:00:00Z"), article: ArticleId(1) };
        assert_eq!(reader.cards(november, Some(nowhere), 10).await.unwrap(), []);
        assert_eq!(reader.cards(List::Month(month(2026, 13)), None, 9).await.unwrap(), []);
    }
}
