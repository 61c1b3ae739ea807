//! The table of act × page: a page is never older than what it was made from, and an unrelated act
//! leaves it where it is.

use archive::{Archive, FrontSlot};
use desk::{NewArticle, NewSection, PageCopy, PersonCopy, SectionCopy, TopicCopy};
use news::{Actor, ArticleId, BlockIds, BlockKind, Body, Byline, Document, Kind, Language};
use news::{PersonId, SectionId, Slug, TopicId};
use proof::{TestPaper, both_engines};

/// What an act is expected to do to each page: `true`, it is made anew.
struct Expected {
    act: &'static str,
    anew: &'static [&'static str],
}

/// The head of the log of versions.
const LOG: &str = "/.well-known/dateline-checkpoint";

/// What shows the headline of the match.
const MATCH: &[&str] = &[
    "/",
    "/sport",
    "/sport/match",
    "/sport/match/versions",
    "/sport/match/versions/1",
    "/feed.atom",
    "/sport/feed.atom",
    "/sitemap.xml",
    LOG,
];

const PAGES: [&str; 16] = [
    "/",
    "/world",
    "/sport",
    "/world/first",
    "/sport/match",
    "/sport/match/versions",
    "/sport/match/versions/1",
    "/corrections",
    LOG,
    "/about",
    "/topics/ports",
    "/people/ilse-marn",
    "/feed.atom",
    "/sport/feed.atom",
    "/sitemap.xml",
    "/robots.txt",
];

const TABLE: [Expected; 15] = [
    Expected { act: "nothing", anew: &[] },
    Expected {
        act: "publish another in sport",
        anew: &["/", "/sport", "/feed.atom", "/sport/feed.atom", "/sitemap.xml", LOG],
    },
    Expected {
        act: "change the body of the match",
        anew: &[
            "/sport/match",
            "/sport/match/versions",
            "/sport/match/versions/1",
            "/feed.atom",
            "/sport/feed.atom",
            "/sitemap.xml",
            LOG,
        ],
    },
    Expected { act: "change the headline of the match", anew: MATCH },
    Expected {
        act: "describe the topic of the first",
        anew: &["/world/first", "/world", "/topics/ports", "/feed.atom"],
    },
    Expected {
        act: "describe the author of the first",
        anew: &["/world/first", "/people/ilse-marn", "/feed.atom"],
    },
    Expected {
        act: "rename the author of the first",
        anew: &[
            "/",
            "/world",
            "/world/first",
            "/topics/ports",
            "/people/ilse-marn",
            "/feed.atom",
            "/sitemap.xml",
            LOG,
        ],
    },
    Expected { act: "arrange the front", anew: &["/"] },
    Expected { act: "arrange the front of sport", anew: &["/sport"] },
    // The paper's first correction brings the list of them into every footer.
    Expected { act: "correct the first", anew: &PAGES },
    Expected {
        act: "correct the first again",
        anew: &["/world/first", "/corrections", "/feed.atom", "/sitemap.xml", LOG],
    },
    Expected { act: "describe the section of sport", anew: &PAGES },
    Expected { act: "change the page about us", anew: &PAGES },
    Expected { act: "withdraw the match", anew: MATCH },
    Expected { act: "rename the paper", anew: &PAGES },
];

/// Pages on which the record shows, and two on which it does not.
const OF_RECORD: [&str; 8] = [
    "/record",
    "/record/1",
    "/record.json",
    "/people/joren-haldvik",
    "/people/joren-haldvik/record.csv",
    "/world/spoken",
    "/world/first",
    "/corrections",
];

const RECORD_TABLE: [Expected; 9] = [
    Expected { act: "nothing", anew: &[] },
    Expected {
        act: "say where it was said",
        anew: &[
            "/record",
            "/record/1",
            "/record.json",
            "/people/joren-haldvik",
            "/people/joren-haldvik/record.csv",
            "/world/spoken",
        ],
    },
    Expected {
        act: "rename the speaker",
        anew: &[
            "/record",
            "/record/1",
            "/record.json",
            "/people/joren-haldvik",
            "/people/joren-haldvik/record.csv",
            "/world/spoken",
        ],
    },
    Expected { act: "change the body of the match", anew: &[] },
    Expected { act: "change the body around it", anew: &["/world/spoken"] },
    Expected {
        act: "change its headline",
        anew: &[
            "/record",
            "/record/1",
            "/record.json",
            "/people/joren-haldvik",
            "/people/joren-haldvik/record.csv",
            "/world/spoken",
        ],
    },
    Expected { act: "correct it", anew: &OF_RECORD },
    Expected { act: "describe the author of the first", anew: &["/world/first"] },
    Expected {
        act: "confirm another",
        anew: &[
            "/record",
            "/record.json",
            "/people/joren-haldvik",
            "/people/joren-haldvik/record.csv",
            "/world/spoken",
        ],
    },
];

const SPOKEN: &str = "“We ride before the first asparagus,” Joren Haldvik said on Thursday. It was \
                      cold. “I drove that line for years,” Joren Haldvik said.";

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn document(headline: &str, copy: &str) -> Document {
    let mut ids = BlockIds::seeded_by(headline.as_bytes());
    let body = Body::of(vec![ids.block(BlockKind::Paragraph { text: copy.into() })]);
    Document { headline: headline.to_owned(), body, ..Document::default() }
}

async fn print(paper: &TestPaper, section: &str, name: &str) -> ArticleId {
    // The first article of world has an author and a topic.
    let is_first = name == "first";
    let byline = if is_first { vec![(PersonId(1), None)] } else { Vec::new() };
    let new = NewArticle {
        section: slug(section),
        section_of_none: "News".to_owned(),
        slug: Some(slug(name)),
        kind: Kind::Report,
        language: None,
        translation_of: None,
        byline: Byline(byline),
        topics: if is_first { vec![TopicId(1)] } else { Vec::new() },
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

fn person(name: &str, biography: Option<&str>) -> PersonCopy {
    PersonCopy {
        name: name.to_owned(),
        slug: slug("ilse-marn"),
        other_names: Vec::new(),
        offices: Vec::new(),
        biography: biography.map(str::to_owned),
        picture: None,
        links: Vec::new(),
    }
}

async fn author(paper: &TestPaper, name: &str, biography: Option<&str>) {
    let copy = person(name, biography);
    desk::revise_person(&paper.archive, PersonId(1), copy, None, paper.now()).await.unwrap();
}

async fn arrange(paper: &TestPaper, front: Option<SectionId>, article: ArticleId) {
    let slots = vec![FrontSlot { article, is_breaking: false, until: None }];
    desk::arrange_front(&paper.archive, front, slots, None, paper.now()).await.unwrap();
}

async fn correct(paper: &TestPaper, article: ArticleId) {
    let (kind, text) = (news::CorrectionKind::Correction, "It was Thursday.".to_owned());
    let note = desk::Note { kind, text, seen: None };
    let by = Actor::paper();
    desk::correct(&paper.archive, &paper.seal, article, note, by, paper.now()).await.unwrap();
}

async fn act(paper: &TestPaper, act: &str, article: ArticleId) {
    let archive = &paper.archive;
    match act {
        "publish another in sport" => drop(print(paper, "sport", "race").await),
        "change the body of the match" => revise(paper, article, "The match", "Two were.").await,
        "change the headline of the match" => revise(paper, article, "A match", "Two were.").await,
        "change the page about us" => about(paper, "Changed.").await,
        "describe the topic of the first" => {
            let description = Some("Where ships lie.".to_owned());
            let copy = TopicCopy { name: "Ports".to_owned(), slug: slug("ports"), description };
            desk::revise_topic(archive, TopicId(1), copy, None, paper.now()).await.unwrap();
        }
        "describe the author of the first" => author(paper, "Ilse Marn", Some("Writes.")).await,
        "rename the author of the first" => author(paper, "I. Marn", Some("Writes.")).await,
        "arrange the front" => arrange(paper, None, article).await,
        "arrange the front of sport" => arrange(paper, Some(SectionId(2)), article).await,
        "correct the first" | "correct the first again" => correct(paper, ArticleId(1)).await,
        "describe the section of sport" => {
            let copy = SectionCopy {
                name: "Sport".to_owned(),
                slug: slug("sport"),
                description: Some("Who won.".to_owned()),
                parent: None,
                language: None,
                in_navigation: true,
            };
            desk::revise_section(archive, SectionId(2), copy, None, paper.now()).await.unwrap();
        }
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
    let PersonCopy { name, slug: address, .. } = person("Ilse Marn", None);
    let new = PersonCopy {
        name,
        slug: address,
        other_names: Vec::new(),
        offices: Vec::new(),
        biography: None,
        picture: None,
        links: Vec::new(),
    };
    desk::found_person(&paper.archive, new, None, paper.now()).await.unwrap();
    let new = TopicCopy { name: "Ports".to_owned(), slug: slug("ports"), description: None };
    desk::found_topic(&paper.archive, new, None, paper.now()).await.unwrap();
    print(&paper, "world", "first").await;
    let article = print(&paper, "sport", "match").await;
    about(&paper, "We print.").await;
    paper.catch_up().await;
    (paper, article)
}

/// Prints an article of Haldvik's words and puts the first of them on the record.
async fn spoken(paper: &TestPaper) -> ArticleId {
    let copy = PersonCopy { slug: slug("joren-haldvik"), ..person("Joren Haldvik", None) };
    desk::found_person(&paper.archive, copy, None, paper.now()).await.unwrap();
    let article = print(paper, "world", "spoken").await;
    revise(paper, article, "Spoken", SPOKEN).await;
    confirm(paper, article).await;
    article
}

/// Confirms the first find that is not on the record yet.
async fn confirm(paper: &TestPaper, article: ArticleId) {
    let document = paper.opened(article).await.document;
    let (english, filed) = (Language::english(), "2026-11-20".parse().unwrap());
    let archive = &paper.archive;
    let finds = desk::find_quotations(archive, &document, &english, filed).await.unwrap();
    let confirm = desk::Confirm::as_found(finds.into_iter().next().unwrap()).unwrap();
    let by = Actor::paper();
    desk::confirm_quotations(archive, article, &[confirm], by, paper.now()).await.unwrap();
}

/// Revises the spoken article in place: its marks stay.
async fn reword(paper: &TestPaper, article: ArticleId, change: impl Fn(&mut Document)) {
    let mut document = paper.opened(article).await.document;
    change(&mut document);
    paper.save(article, document).await;
    paper.publish(article).await;
}

async fn act_on_record(paper: &TestPaper, act: &str, article: ArticleId, sport: ArticleId) {
    let archive = &paper.archive;
    match act {
        "say where it was said" => {
            let id = news::QuotationId(1);
            let mut reader = archive.read().await.unwrap();
            let entry = reader.recorded(id).await.unwrap().unwrap();
            drop(reader);
            let mut facts = entry.quotation.facts;
            facts.place = Some("Hallgrun".to_owned());
            let by = Actor::paper();
            desk::revise_quotation(archive, id, &facts, PersonId(2), by, paper.now())
                .await
                .unwrap();
        }
        "rename the speaker" => {
            let copy = PersonCopy { slug: slug("joren-haldvik"), ..person("J. Haldvik", None) };
            desk::revise_person(archive, PersonId(2), copy, None, paper.now()).await.unwrap();
        }
        "change the body of the match" => revise(paper, sport, "The match", "Two were.").await,
        "change the body around it" => {
            let more = BlockIds::seeded(77).block(BlockKind::Rule);
            reword(paper, article, |document| document.body.blocks.push(more.clone())).await;
        }
        "change its headline" => {
            reword(paper, article, |document| "He spoke".clone_into(&mut document.headline)).await;
        }
        "correct it" => correct(paper, article).await,
        "describe the author of the first" => author(paper, "Ilse Marn", Some("Writes.")).await,
        "confirm another" => {
            let copy = PersonCopy { slug: slug("joren-haldvik"), ..person("Joren Haldvik", None) };
            desk::revise_person(archive, PersonId(2), copy, None, paper.now()).await.unwrap();
            paper.catch_up().await;
            for page in OF_RECORD {
                paper.get(page).await;
            }
            confirm(paper, article).await;
        }
        _ => {}
    }
}

both_engines! {
    async fn the_record_is_as_fresh_as_every_page(archive: Archive) {
        let (paper, sport) = paper_of_two_sections(archive).await;
        let article = spoken(&paper).await;
        paper.catch_up().await;
        for expected in &RECORD_TABLE {
            for page in OF_RECORD {
                let answer = paper.get(page).await;
                assert_eq!(answer.status, 200, "{page}: {}", answer.text());
                assert!(expected.act != "nothing" || paper.is_kept(page), "{page} is not kept");
            }
            act_on_record(&paper, expected.act, article, sport).await;
            paper.catch_up().await;
            for page in OF_RECORD {
                let (is_anew, should) = (!paper.is_kept(page), expected.anew.contains(&page));
                assert_eq!(is_anew, should, "{}: {page}", expected.act);
            }
        }
    }

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
                let withdrawn = page.starts_with("/sport/match") && !paper.is_public(page).await;
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
