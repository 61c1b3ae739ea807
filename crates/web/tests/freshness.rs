//! The table of act × page: a page is never older than what it was made from, and an unrelated act
//! leaves it where it is.

use archive::Archive;
use desk::{NewArticle, NewSection, PageCopy};
use news::{Actor, ArticleId, BlockIds, BlockKind, Body, Byline, Document, Kind, Language, Slug};
use proof::{TestPaper, both_engines};

/// What an act is expected to do to each page: `true`, it is made anew.
struct Expected {
    act: &'static str,
    anew: &'static [&'static str],
}

const PAGES: [&str; 10] = [
    "/",
    "/world",
    "/sport",
    "/world/first",
    "/sport/match",
    "/about",
    "/feed.atom",
    "/sport/feed.atom",
    "/sitemap.xml",
    "/robots.txt",
];

const TABLE: [Expected; 7] = [
    Expected { act: "nothing", anew: &[] },
    Expected {
        act: "publish another in sport",
        anew: &["/", "/sport", "/feed.atom", "/sport/feed.atom", "/sitemap.xml"],
    },
    Expected {
        act: "change the body of the match",
        anew: &["/sport/match", "/feed.atom", "/sport/feed.atom", "/sitemap.xml"],
    },
    Expected {
        act: "change the headline of the match",
        anew: &["/", "/sport", "/sport/match", "/feed.atom", "/sport/feed.atom", "/sitemap.xml"],
    },
    Expected { act: "change the page about us", anew: &PAGES },
    Expected {
        act: "withdraw the match",
        anew: &["/", "/sport", "/sport/match", "/feed.atom", "/sport/feed.atom", "/sitemap.xml"],
    },
    Expected { act: "rename the paper", anew: &PAGES },
];

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn document(headline: &str, copy: &str) -> Document {
    let mut ids = BlockIds::seeded_by(headline.as_bytes());
    let body = Body::of(vec![ids.block(BlockKind::Paragraph { text: copy.into() })]);
    Document { headline: headline.to_owned(), body, ..Document::default() }
}

async fn print(paper: &TestPaper, section: &str, name: &str) -> ArticleId {
    let new = NewArticle {
        section: slug(section),
        slug: Some(slug(name)),
        kind: Kind::Report,
        language: None,
        translation_of: None,
        byline: Byline::default(),
        topics: Vec::new(),
        is_sticky: false,
        document: document(&format!("The {name}"), "Nobody was hurt."),
    };
    let id = desk::draft(&paper.archive, new, None, paper.now()).await.unwrap();
    paper.publish(id).await;
    id
}

async fn revise(paper: &TestPaper, article: ArticleId, headline: &str, copy: &str) {
    paper.save(article, document(headline, copy)).await;
    paper.publish(article).await;
}

async fn about(paper: &TestPaper, copy: &str) {
    let (slug, language) = (slug("about"), Language::english());
    let copy = PageCopy { slug, language, document: document("About us", copy) };
    desk::settle_page(&paper.archive, copy, desk::Replace::Any, None, paper.now()).await.unwrap();
}

async fn act(paper: &TestPaper, act: &str, article: ArticleId) {
    let archive = &paper.archive;
    match act {
        "publish another in sport" => drop(print(paper, "sport", "race").await),
        "change the body of the match" => revise(paper, article, "The match", "Two were.").await,
        "change the headline of the match" => revise(paper, article, "A match", "Two were.").await,
        "change the page about us" => about(paper, "Changed.").await,
        "withdraw the match" => {
            let notice = "The report was wrong.";
            desk::withdraw(archive, article, notice, Actor::paper(), paper.now()).await.unwrap();
        }
        "rename the paper" => {
            let title = Some("The Other Courier".to_owned());
            let facts = news::PaperFacts { title, ..news::PaperFacts::default() };
            desk::settle_paper(archive, facts, None, paper.now()).await.unwrap();
        }
        _ => {}
    }
}

async fn paper_of_two_sections(archive: Archive) -> (TestPaper, ArticleId) {
    let paper = TestPaper::open(archive).await;
    for (name, address) in [("World", "world"), ("Sport", "sport")] {
        let new = NewSection::named(name, slug(address));
        desk::found_section(&paper.archive, new, None, paper.now()).await.unwrap();
    }
    print(&paper, "world", "first").await;
    let article = print(&paper, "sport", "match").await;
    about(&paper, "We print.").await;
    paper.catch_up().await;
    (paper, article)
}

both_engines! {
    async fn acts_take_the_pages_they_touch_and_no_others(archive: Archive) {
        let (paper, article) = paper_of_two_sections(archive).await;
        for expected in &TABLE {
            for page in PAGES {
                paper.get(page).await;
                assert!(expected.act != "nothing" || paper.is_kept(page), "{page} is not kept");
            }
            act(&paper, expected.act, article).await;
            paper.catch_up().await;
            for page in PAGES {
                let is_made_anew = !paper.is_kept(page);
                let withdrawn = page == "/sport/match" && !paper.is_public(page).await;
                let should = expected.anew.contains(&page) || withdrawn;
                assert_eq!(is_made_anew, should, "{}: {page}", expected.act);
            }
        }
    }

    async fn readers_see_the_change_on_the_next_request(archive: Archive) {
        let (paper, article) = paper_of_two_sections(archive).await;
        assert!(paper.page("/sport/match").await.contains("Nobody was hurt."));
        revise(&paper, article, "The match", "Two were hurt.").await;
        paper.catch_up().await;
        assert!(paper.page("/sport/match").await.contains("Two were hurt."));
        assert!(paper.page("/feed.rss").await.contains("Two were hurt."));
        let notice = "The match never took place.";
        desk::withdraw(&paper.archive, article, notice, Actor::paper(), paper.now()).await.unwrap();
        paper.catch_up().await;
        let gone = paper.get("/sport/match").await;
        assert_eq!(gone.status, 410);
        assert!(gone.text().contains(notice) && !gone.text().contains("Two were hurt."));
        assert!(!paper.page("/").await.contains("The match"));
        assert!(!paper.page("/sitemap.xml").await.contains("/sport/match"));
    }

    async fn a_suggestion_to_see_also_leads_on_once_there_is_such_an_article(archive: Archive) {
        let (paper, article) = paper_of_two_sections(archive).await;
        let mut document = document("The match", "Nobody was hurt.");
        let kind = BlockKind::SeeAlso { title: "THE “race”".to_owned(), target: None };
        document.body.blocks.push(BlockIds::seeded(9).block(kind));
        paper.save(article, document).await;
        paper.publish(article).await;
        paper.catch_up().await;
        assert!(!paper.page("/sport/match").await.contains("/world/race"));
        let race = print(&paper, "world", "race").await;
        paper.catch_up().await;
        assert!(paper.page("/sport/match").await.contains("/world/race"));
        let notice = "There was none.";
        desk::withdraw(&paper.archive, race, notice, Actor::paper(), paper.now()).await.unwrap();
        paper.catch_up().await;
        assert!(!paper.page("/sport/match").await.contains("/world/race"));
    }

    async fn the_front_turns_the_day_and_the_news_sitemap_forgets(archive: Archive) {
        let (paper, _) = paper_of_two_sections(archive).await;
        assert!(paper.page("/").await.contains("20 November 2026"));
        assert!(paper.page("/sitemap-news.xml").await.contains("/sport/match"));
        paper.set_now("2026-11-21T00:00:00Z");
        assert!(paper.page("/").await.contains("21 November 2026"));
        paper.set_now("2026-11-22T08:00:01Z");
        assert!(!paper.page("/sitemap-news.xml").await.contains("/sport/match"));
    }
}
