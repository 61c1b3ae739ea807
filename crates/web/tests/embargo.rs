//! Before the instant, no page says a word of an article under embargo; after it, they do.

use std::collections::BTreeSet;

use archive::Archive;
use desk::{NewArticle, NewSection, Publish, Published};
use dispatch::Due;
use news::{Actor, ArticleId, BlockIds, BlockKind, Body, Byline, Document, Kind, Slug};
use proof::{TestPaper, both_engines};

/// A word that stands nowhere else.
const MARK: &str = "quolvast";
const UNTIL: &str = "2026-11-20T09:00:00Z";

/// Addresses that readers and programs ask for, whether or not a page leads there.
const ADDRESSES: [&str; 20] = [
    "/",
    "/world",
    "/world/quolvast",
    "/world/quolvast.json",
    "/world/quolvast/versions",
    "/world/quolvast/versions/1",
    "/world/quolvast/changes/1",
    "/world/quolvast/changes/2",
    "/articles/quolvast",
    "/quolvast",
    "/search?q=quolvast",
    "/corrections",
    "/.well-known/dateline-checkpoint",
    "/feed.atom",
    "/feed.rss",
    "/feed.json",
    "/world/feed.atom",
    "/archive/2026/11",
    "/sitemap.xml",
    "/sitemap-news.xml",
];

fn new(name: &str) -> NewArticle {
    let mut ids = BlockIds::seeded_by(name.as_bytes());
    let copy = format!("The {name} closes on Friday.");
    let body = Body::of(vec![ids.block(BlockKind::Paragraph { text: copy.as_str().into() })]);
    let headline = format!("The {name}");
    NewArticle {
        section: Slug::parse("world").unwrap(),
        section_of_none: "News".to_owned(),
        slug: Some(Slug::parse(name).unwrap()),
        kind: Kind::Report,
        language: None,
        translation_of: None,
        byline: Byline::default(),
        topics: Vec::new(),
        is_sticky: false,
        document: Document { headline, body, ..Document::default() },
    }
}

async fn paper_with_an_embargo(archive: Archive) -> (TestPaper, ArticleId) {
    let paper = TestPaper::open(archive).await;
    let world = NewSection::named("World", Slug::parse("world").unwrap());
    desk::found_section(&paper.archive, world, None, paper.now()).await.unwrap();
    let first = desk::draft(&paper.archive, new("first"), None, paper.now()).await.unwrap();
    paper.publish(first).await;
    let id = desk::draft(&paper.archive, new(MARK), None, paper.now()).await.unwrap();
    let (until, by) = (UNTIL.parse().unwrap(), Actor::paper());
    desk::embargo(&paper.archive, id, Some(until), by, paper.now()).await.unwrap();
    let how = Publish::default();
    let published = desk::publish(&paper.archive, &paper.seal, id, how, by, paper.now()).await;
    assert_eq!(published.unwrap(), Published::WhenItLifts(until));
    (paper, id)
}

/// The addresses at which the word is printed. A 404 page may name what it was asked for.
async fn saying(paper: &TestPaper) -> BTreeSet<&'static str> {
    paper.catch_up().await;
    let mut saying = BTreeSet::new();
    for address in ADDRESSES {
        let answer = paper.get(address).await;
        let says = answer.text().contains(MARK) || answer.header("location").contains(MARK);
        if says {
            saying.insert(address);
        }
    }
    saying
}

both_engines! {
    async fn not_a_word_is_printed_before_the_instant(archive: Archive) {
        let (paper, _) = paper_with_an_embargo(archive).await;
        assert_eq!(saying(&paper).await, BTreeSet::new());
        let clock = paper.clock();
        let due = Due::new(paper.archive.clone(), paper.seal.clone(), clock);
        paper.set_now("2026-11-20T08:59:59.9Z");
        assert!(due.turn().await.unwrap() <= std::time::Duration::from_millis(100));
        assert_eq!(saying(&paper).await, BTreeSet::new());
        paper.set_now(UNTIL);
        due.turn().await.unwrap();
        let printed = saying(&paper).await;
        for address in ["/", "/world", "/world/quolvast", "/feed.atom", "/sitemap-news.xml"] {
            assert!(printed.contains(address), "{address}");
        }
    }
}
