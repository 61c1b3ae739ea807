//! The public side of versions: what was printed, what changed in it, and what was put right.

use archive::Archive;
use desk::{NewArticle, NewSection, Note, Save};
use news::version_log::{Checkpoint, VerifierKey};
use news::{Actor, ArticleId, BlockIds, BlockKind, Body, Byline, CorrectionKind, Document, Kind};
use news::{Placing, Slug};
use proof::{TestPaper, both_engines};

const MATCH: &str = "/sport/match";
const LOG: &str = "/.well-known/dateline-checkpoint";

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn document(standfirst: &str, copy: &[&str]) -> Document {
    let mut ids = BlockIds::seeded(1);
    let mut block = |words: &&str| ids.block(BlockKind::Paragraph { text: (*words).into() });
    let body = Body::of(copy.iter().map(&mut block).collect());
    let standfirst = Some(standfirst.to_owned());
    Document { headline: "The match".to_owned(), standfirst, body, ..Document::default() }
}

async fn paper_with_a_match(archive: Archive) -> (TestPaper, ArticleId) {
    let paper = TestPaper::open(archive).await;
    let sport = NewSection::named("Sport", slug("sport"));
    desk::found_section(&paper.archive, sport, None, paper.now()).await.unwrap();
    let new = NewArticle {
        section: slug("sport"),
        section_of_none: "News".to_owned(),
        slug: Some(slug("match")),
        kind: Kind::Report,
        language: None,
        translation_of: None,
        byline: Byline::default(),
        topics: Vec::new(),
        is_sticky: false,
        document: document("It rained.", &["Ten came.", "Nobody was hurt.", "It ended at six."]),
    };
    let id = desk::draft(&paper.archive, new, None, paper.now()).await.unwrap();
    paper.publish(id).await;
    (paper, id)
}

async fn correct(paper: &TestPaper, article: ArticleId, text: &str) {
    let note = Note { kind: CorrectionKind::Correction, text: text.to_owned(), seen: None };
    let by = Actor::paper();
    desk::correct(&paper.archive, &paper.seal, article, note, by, paper.now()).await.unwrap();
    paper.catch_up().await;
}

both_engines! {
    async fn every_version_stays_readable_and_says_what_it_is(archive: Archive) {
        let (paper, id) = paper_with_a_match(archive).await;
        assert!(!paper.page(MATCH).await.contains("/sport/match/versions"), "only one version");
        paper.set_now("2026-11-20T10:30:00Z");
        paper.save(id, document("It snowed.", &["Ten came.", "Two were hurt.", "It ended at six."]))
            .await;
        correct(&paper, id, "Two were hurt, not nobody.").await;
        // A save that nobody has published shows nowhere.
        paper.save(id, document("Quolvast.", &["Quolvast."])).await;
        paper.catch_up().await;
        assert!(paper.page(MATCH).await.contains("href=\"/sport/match/versions\">2 versions<"));
        let list = paper.page("/sport/match/versions").await;
        let (second, first) = (list.find("Version 2</b>").unwrap(), list.find("Version 1</b>"));
        assert!(second < first.unwrap(), "the newest first");
        for told in ["20 November 2026, 10:30 UTC", "Correction: ", "Two were hurt, not nobody."] {
            assert!(list.contains(told), "{told}");
        }
        let old = paper.page("/sport/match/versions/1").await;
        assert!(old.contains("Nobody was hurt.") && !old.contains("Two were hurt"));
        let canonical = "rel=\"canonical\" href=\"https://courier.example/sport/match\"";
        assert!(old.contains(canonical) && old.contains("content=\"noindex\""));
        assert!(old.contains("It has been changed since.") && !old.contains("ld+json"));
        let changes = paper.page("/sport/match/changes/2").await;
        for told in ["rained<", "snowed<", "<del>", "<ins>", "Paragraph 1 is the same", "Ten came."] {
            assert!(changes.contains(told), "{told}: {changes}");
        }
        for page in [&list, &old, &changes] {
            assert!(!page.contains("Quolvast"));
        }
        let none = ["/sport/match/changes/1", "/sport/match/versions/3", "/sport/match/changes/3"];
        for address in none {
            assert_eq!(paper.get(address).await.status, 404, "{address}");
        }
    }

    async fn a_correction_reaches_everyone(archive: Archive) {
        let (paper, id) = paper_with_a_match(archive).await;
        assert!(paper.page("/corrections").await.contains("Nothing has had to be corrected"));
        assert!(!paper.page("/").await.contains("href=\"/corrections\""));
        assert!(!paper.page("/sitemap.xml").await.contains("/corrections<"));
        paper.set_now("2026-11-20T10:30:00Z");
        let text = "Eleven came, not ten.";
        correct(&paper, id, text).await;
        let article = paper.page(MATCH).await;
        assert!(article.contains("id=\"correction\"") && article.contains(text));
        assert!(article.contains("\"CorrectionComment\""), "{article}");
        let feed = paper.page("/feed.atom").await;
        assert!(feed.contains("<updated>2026-11-20T10:30:00") && feed.contains(text), "{feed}");
        let list = paper.page("/corrections").await;
        assert!(list.contains(text) && list.contains("href=\"/sport/match#correction\""));
        assert!(paper.page("/").await.contains("href=\"/corrections\""));
        assert!(paper.page("/sitemap.xml").await.contains("/corrections<"));
    }

    async fn corrections_are_read_page_by_page(archive: Archive) {
        let (paper, id) = paper_with_a_match(archive).await;
        for number in 1..=51 {
            correct(&paper, id, &format!("Note {number}.")).await;
        }
        let first = paper.page("/corrections").await;
        assert!(first.contains("Note 51.") && first.contains("Note 2.<"));
        assert!(!first.contains("Note 1.<"));
        let older = first.split("href=\"/corrections?before=").nth(1).unwrap();
        let older = older.split('"').next().unwrap();
        let second = paper.page(&format!("/corrections?before={older}")).await;
        assert!(second.contains("Note 1.<") && !second.contains("Note 2.<"));
    }

    async fn what_was_withdrawn_has_no_versions_left_to_read(archive: Archive) {
        let (paper, id) = paper_with_a_match(archive).await;
        correct(&paper, id, "Eleven came, not ten.").await;
        let notice = "It was never played.";
        desk::withdraw(&paper.archive, id, notice, Actor::paper(), paper.now()).await.unwrap();
        paper.catch_up().await;
        let item = paper.get("/sport/match.json").await;
        assert_eq!(item.status, 410);
        assert!(item.header("content-type").starts_with("application/json"));
        assert!(item.text().contains("\"pubStatus\": \"canceled\""), "{}", item.text());
        for rest in ["versions", "versions/1", "changes/2"] {
            let gone = paper.get(&format!("{MATCH}/{rest}")).await;
            assert_eq!(gone.status, 410, "{rest}");
            assert!(gone.text().contains(notice) && !gone.text().contains("Ten came"), "{rest}");
        }
        assert!(!paper.page("/corrections").await.contains("Eleven came"));
        assert!(!paper.page("/").await.contains("href=\"/corrections\""));
    }

    async fn versions_move_with_their_article(archive: Archive) {
        let (paper, id) = paper_with_a_match(archive).await;
        let opened = paper.opened(id).await;
        let placing = Placing { slug: slug("final"), ..opened.placing.clone() };
        let save = Save { placing, ..opened };
        desk::save(&paper.archive, id, save, Actor::paper(), paper.now()).await.unwrap();
        paper.publish(id).await;
        paper.catch_up().await;
        for rest in ["/versions", "/versions/1", "/changes/2"] {
            let moved = paper.get(&format!("{MATCH}{rest}")).await;
            let to = format!("/sport/final{rest}");
            assert_eq!((moved.status.as_u16(), moved.header("location")), (301, &*to));
            assert_eq!(paper.get(&to).await.status, 200, "{to}");
        }
    }

    async fn the_head_of_the_log_is_there_for_everybody_to_check(archive: Archive) {
        let (paper, id) = paper_with_a_match(archive).await;
        correct(&paper, id, "Eleven came, not ten.").await;
        let answer = paper.get(LOG).await;
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        let list = paper.page("/sport/match/versions").await;
        assert!(list.contains(&format!("href=\"{LOG}\"")));
        let key = list.split("<code dir=\"ltr\">").nth(1).and_then(|rest| rest.split('<').next());
        let key = VerifierKey::parse(key.unwrap()).unwrap();
        let head = Checkpoint::open(answer.text(), "courier.example/versions", &[key]).unwrap();
        assert_eq!(head.size, 2);
    }
}
