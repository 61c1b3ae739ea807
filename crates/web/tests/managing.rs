//! What editors and publishers keep in order, in their browser, and what readers see of it.

use archive::Archive;
use desk::{NewArticle, NewSection, PersonCopy, TopicCopy};
use news::{Actor, ArticleId, BlockIds, BlockKind, Body, Byline, Document, Kind, PersonId, Role};
use news::{SectionId, Slug, TopicId};
use proof::{TestPaper, both_engines};

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

/// What an article is made of in these tests.
#[derive(Default)]
struct Piece {
    byline: Vec<PersonId>,
    topics: Vec<TopicId>,
}

async fn print(paper: &TestPaper, section: &str, name: &str, piece: Piece) -> ArticleId {
    let mut ids = BlockIds::seeded_by(name.as_bytes());
    let words = BlockKind::Paragraph { text: "Nobody was hurt.".into() };
    let body = Body::of(vec![ids.block(words)]);
    let document = Document { headline: format!("The {name}"), body, ..Document::default() };
    let new = NewArticle {
        section: slug(section),
        section_of_none: "News".to_owned(),
        slug: Some(slug(name)),
        kind: Kind::Report,
        language: None,
        translation_of: None,
        byline: Byline(piece.byline.into_iter().map(|person| (person, None)).collect()),
        topics: piece.topics,
        is_sticky: false,
        document,
    };
    let id = desk::draft(&paper.archive, new, None, paper.now()).await.unwrap();
    paper.publish(id).await;
    paper.catch_up().await;
    id
}

async fn section(paper: &TestPaper, name: &str) -> SectionId {
    let new = NewSection::named(name, Slug::from_words(name).unwrap());
    desk::found_section(&paper.archive, new, None, paper.now()).await.unwrap()
}

async fn topic(paper: &TestPaper, name: &str) -> TopicId {
    let slug = Slug::from_words(name).unwrap();
    let new = TopicCopy { name: name.to_owned(), slug, description: None };
    desk::found_topic(&paper.archive, new, None, paper.now()).await.unwrap()
}

async fn person(paper: &TestPaper, name: &str) -> PersonId {
    let new = PersonCopy {
        name: name.to_owned(),
        slug: Slug::from_words(name).unwrap(),
        other_names: Vec::new(),
        offices: Vec::new(),
        biography: None,
        picture: None,
        links: Vec::new(),
    };
    desk::found_person(&paper.archive, new, None, paper.now()).await.unwrap()
}

both_engines! {
    async fn a_section_moves_and_its_old_addresses_follow(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let world = section(&paper, "World").await;
        section(&paper, "Coast").await;
        print(&paper, "world", "count", Piece::default()).await;
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        assert!(eva.get("/newsroom/sections").await.text().contains("World"));
        let address = format!("/newsroom/sections/{world}");
        let form = [("name", "Abroad"), ("slug", "abroad"), ("in_navigation", "yes")];
        eva.taken(&address, &form).await;
        assert!(paper.page("/abroad").await.contains("Abroad"));
        for (old, new) in [
            ("/world", "/abroad"),
            ("/world/count", "/abroad/count"),
            ("/world/count.json", "/abroad/count.json"),
            ("/world/feed.atom", "/abroad/feed.atom"),
        ] {
            let answer = paper.get(old).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (301, new), "{old}");
        }
        assert_eq!(paper.get("/world/nothing").await.status, 404);
        let hidden = [("name", "Abroad"), ("slug", "abroad")];
        eva.taken(&address, &hidden).await;
        assert!(!paper.page("/").await.contains(r#"<a href="/abroad">Abroad</a></li>"#));
        // The old address is free again for another section.
        eva.taken("/newsroom/sections", &[("name", "World"), ("slug", "world")]).await;
        print(&paper, "world", "other", Piece::default()).await;
        assert!(paper.page("/world").await.contains("The other"));
        // What once stood below it is still found, and what comes back leads nowhere else.
        assert_eq!(paper.get("/world/count").await.header("location"), "/abroad/count");
        eva.taken("/newsroom/sections/2", &[("name", "Shore"), ("slug", "shore")]).await;
        eva.taken("/newsroom/sections/2", &[("name", "Coast"), ("slug", "coast")]).await;
        assert_eq!(paper.get("/coast/feed.atom").await.status, 404);
        assert!(paper.acts().await.contains(&("revise".to_owned(), "section".to_owned())));
    }

    async fn sections_nest_order_and_go(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let world = section(&paper, "World").await;
        let coast = section(&paper, "Coast").await;
        print(&paper, "coast", "ice", Piece::default()).await;
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        let of = |id: SectionId| format!("/newsroom/sections/{id}");
        let nested = world.to_string();
        let form = [("name", "Coast"), ("slug", "coast"), ("parent", nested.as_str())];
        eva.taken(&of(coast), &form).await;
        assert!(paper.page("/world").await.contains("The ice"));
        let ring = coast.to_string();
        let form = [("name", "World"), ("slug", "world"), ("parent", ring.as_str())];
        let (status, page) = eva.refused(&of(world), &form).await;
        assert!(status == 422 && page.contains("cannot be nested"), "{page}");
        let refusals =
            [("World", "people"), ("World", "coast"), ("World", "No good"), ("", "x")];
        for (name, slug) in refusals {
            let (status, page) =
                eva.refused(&of(world), &[("name", name), ("slug", slug)]).await;
            assert!(status == 422, "{name} {slug}");
            assert!(page.contains("aria-invalid=\"true\""), "{name} {slug}");
        }
        let form = [("name", "Coast"), ("slug", "coast"), ("parent", "")];
        eva.taken(&of(coast), &form).await;
        assert_eq!(paper.get("/world").await.status, 404);
        eva.taken(&format!("{}/place", of(coast)), &[("step", "up")]).await;
        let list = eva.get("/newsroom/sections").await.text().to_owned();
        assert!(list.find("Coast").unwrap() < list.find("World").unwrap());
        let (status, page) = eva.refused(&format!("{}/deletion", of(coast)), &[("sure", "yes")]).await;
        assert!(status == 409 && page.contains("holds articles"), "{page}");
        let asked = eva.submit(&format!("{}/deletion", of(world)), &[]).await;
        assert!(asked.status == 200 && asked.text().contains(&format!("href=\"{}\"", of(world))));
        assert_eq!(eva.get(&of(world)).await.status, 200);
        eva.taken(&format!("{}/deletion", of(world)), &[("sure", "yes")]).await;
        assert_eq!(eva.get(&of(world)).await.status, 404);
    }

    async fn topics_are_one_and_two_again(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        section(&paper, "World").await;
        let (port, ports) = (topic(&paper, "Port").await, topic(&paper, "Ports").await);
        let on = |topics: &[TopicId]| Piece { topics: topics.to_vec(), ..Piece::default() };
        print(&paper, "world", "crane", on(&[port])).await;
        print(&paper, "world", "quay", on(&[ports])).await;
        print(&paper, "world", "tug", on(&[ports, port])).await;
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        let merges = format!("/newsroom/topics/{ports}/merges");
        assert!(paper.page("/world/crane").await.contains("/topics/port\""));
        eva.taken(&merges, &[("gone", "/topics/port")]).await;
        let page = paper.page("/topics/ports").await;
        assert!(["crane", "quay", "tug"].iter().all(|name| page.contains(&format!("The {name}"))));
        assert!(paper.page("/world/crane").await.contains("/topics/ports\""));
        let moved = paper.get("/topics/port").await;
        assert_eq!((moved.status.as_u16(), moved.header("location")), (301, "/topics/ports"));
        let (status, _) = eva.refused(&merges, &[("gone", "ports")]).await;
        assert_eq!(status, 422);
        let undo = "/newsroom/merges/1/undoing";
        eva.taken(undo, &[]).await;
        assert!(!paper.page("/topics/ports").await.contains("The crane"));
        let page = paper.page("/topics/port").await;
        assert!(page.contains("The crane") && page.contains("The tug"));
        assert!(!page.contains("The quay"));
        assert_eq!(eva.refused(undo, &[]).await.0, 409);
    }

    async fn a_merge_is_not_undone_over_a_later_change(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        section(&paper, "World").await;
        let (port, ports) = (topic(&paper, "Port").await, topic(&paper, "Ports").await);
        let piece = Piece { topics: vec![port], ..Piece::default() };
        let id = print(&paper, "world", "crane", piece).await;
        let merged = desk::merge_topics(&paper.archive, ports, port, None, paper.now()).await;
        let merge = merged.unwrap();
        // A save that still names the topic that went is of the one that stayed.
        let document = Document { headline: "Other".into(), ..Document::default() };
        assert_eq!(paper.opened(id).await.topics, [port]);
        paper.save(id, document).await;
        paper.publish(id).await;
        paper.catch_up().await;
        assert!(paper.page("/topics/ports").await.contains("Other"));
        let late = desk::unmerge(&paper.archive, merge, None, paper.now()).await.unwrap_err();
        assert_eq!(late.code(), "changed_since");
        let used = desk::delete_topic(&paper.archive, ports, None, paper.now()).await.unwrap_err();
        assert_eq!(used.code(), "in_use");
    }

    async fn people_are_renamed_and_merged_in_every_byline(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        section(&paper, "World").await;
        let marn = person(&paper, "Ilse Marn").await;
        let marnn = person(&paper, "I. Marnn").await;
        let by = |people: &[PersonId]| Piece { byline: people.to_vec(), ..Piece::default() };
        print(&paper, "world", "one", by(&[marnn])).await;
        print(&paper, "world", "two", by(&[marn])).await;
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        assert!(paper.page("/").await.contains("I. Marnn"));
        let of = format!("/newsroom/people/{marn}");
        eva.taken(&format!("{of}/merges"), &[("gone", "/people/i-marnn")]).await;
        assert!(!paper.page("/").await.contains("I. Marnn"));
        assert!(paper.page("/people/ilse-marn").await.contains("The one"));
        let moved = paper.get("/people/i-marnn").await;
        assert_eq!(moved.header("location"), "/people/ilse-marn");
        let form = [
            ("name", "Ilse Marn-Vale"),
            ("slug", "ilse-marn-vale"),
            ("other_names", "I. Marn\r\nIlse M."),
            ("office_title", "Editor"),
            ("office_from", "2020-01-01"),
            ("office_to", ""),
            ("office_title", ""),
            ("office_from", ""),
            ("office_to", ""),
            ("link_title", ""),
            ("link_url", "https://marn.example/"),
            ("biography", "<script>alert(1)</script>"),
        ];
        eva.taken(&of, &form).await;
        assert!(paper.page("/").await.contains("Ilse Marn-Vale"));
        let page = paper.page("/people/ilse-marn-vale").await;
        assert!(page.contains("Editor") && !page.contains("<script>alert"), "{page}");
        assert_eq!(paper.get("/people/ilse-marn").await.status, 301);
        let shown = eva.get(&of).await;
        assert!(shown.text().contains("value=\"2020-01-01\""));
        for (field, value) in [
            ("link_url", "javascript:alert(1)"),
            ("office_from", "2020-02-31"),
            ("slug", "i-marnn"),
        ] {
            let form = [("name", "Ilse Marn"), ("office_title", "Editor"), (field, value)];
            assert_eq!(eva.refused(&of, &form).await.0, 422, "{field}");
        }
        eva.taken("/newsroom/merges/1/undoing", &[]).await;
        assert!(paper.page("/").await.contains("I. Marnn"));
    }

    async fn lists_are_searched_and_read_page_by_page(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        for number in 0..60 {
            topic(&paper, &format!("Topic {number:02}")).await;
        }
        person(&paper, "Émile Zola").await;
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        let first = eva.get("/newsroom/topics").await.text().to_owned();
        assert!(first.contains("Topic 49") && !first.contains("Topic 50"));
        let next = first.split("/newsroom/topics?").nth(1).unwrap().split('"').next().unwrap();
        let second = eva.get(&format!("/newsroom/topics?{next}")).await.text().to_owned();
        assert!(second.contains("Topic 50") && second.contains("Topic 59"));
        let found = eva.get("/newsroom/topics?q=topic+4").await.text().to_owned();
        assert!(found.contains("Topic 42") && !found.contains("Topic 50"));
        for q in ["%C3%89mile", "zola"] {
            let found = eva.get(&format!("/newsroom/people?q={q}")).await.text().to_owned();
            assert!(found.contains("Émile Zola"), "{q}");
        }
        assert!(eva.get("/newsroom/topics?q=zzz").await.text().contains("Nothing begins"));
    }

    async fn a_page_is_written_moved_and_taken_back(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        let copy = ("copy", "We print *everything* that is new.\n\n## Who\n\nAll of us.");
        eva.taken("/newsroom/pages", &[("title", "About us"), copy, ("act", "save")]).await;
        assert_eq!(paper.get("/about-us").await.status, 404);
        let form = [("title", "About us"), ("slug", "about"), copy, ("act", "publish")];
        eva.taken("/newsroom/pages/1", &form).await;
        assert!(paper.page("/about").await.contains("<em>everything</em>"));
        let form = [("title", "About us"), ("slug", "who-we-are"), copy];
        eva.taken("/newsroom/pages/1", &form).await;
        assert_eq!(paper.get("/about").await.header("location"), "/who-we-are");
        let shown = eva.get("/newsroom/pages/1").await;
        assert!(shown.text().contains("We print *everything*"), "{}", shown.text());
        let untitled = [("title", ""), ("slug", "x"), ("copy", "Kept as typed.")];
        let (status, page) = eva.refused("/newsroom/pages", &untitled).await;
        assert!(status == 422 && page.contains("Kept as typed."), "{page}");
        eva.taken("/newsroom/pages/1/publication", &[("act", "take_back")]).await;
        assert_eq!(paper.get("/who-we-are").await.status, 404);
        assert!(!paper.page("/").await.contains("who-we-are"));
    }

    async fn an_editor_arranges_the_fronts(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let world = section(&paper, "World").await;
        let mut articles = Vec::new();
        for (name, at) in [("old", "07"), ("new", "08"), ("newest", "09")] {
            paper.set_now(&format!("2026-11-20T{at}:00:00Z"));
            articles.push(print(&paper, "world", name, Piece::default()).await);
        }
        let lead = |page: &str| {
            let lead = page.split("<article class=\"lead").nth(1).unwrap_or_default();
            lead.split("/world/").nth(1).unwrap_or_default().split('"').next().unwrap().to_owned()
        };
        assert_eq!(lead(&paper.page("/").await), "newest");
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        let old = articles[0].to_string();
        eva.taken("/newsroom/fronts", &[("add", &old)]).await;
        assert_eq!(lead(&paper.page("/").await), "old");
        let form = [("slot", old.as_str()), ("until", "2026-11-20T10:00"), ("breaking", &old)];
        eva.taken("/newsroom/fronts", &form).await;
        assert!(paper.page("/").await.contains(">Breaking<"));
        paper.set_now("2026-11-20T10:00:00Z");
        assert_eq!(lead(&paper.page("/").await), "newest");
        let form = [("slot", old.as_str()), ("address", "/world/new")];
        eva.taken(&format!("/newsroom/fronts/{world}"), &form).await;
        let front = paper.page("/world").await;
        let at = |name: &str| front.find(&format!("/world/{name}\"")).unwrap();
        assert!(at("old") < at("new") && at("new") < at("newest"));
        let gone = desk::withdraw(&paper.archive, articles[0], "Wrong.", Actor::paper(), paper.now()).await;
        gone.unwrap();
        paper.catch_up().await;
        assert!(!paper.page("/world").await.contains("/world/old\""));
        let (status, _) = eva.refused("/newsroom/fronts", &[("address", "/world/x")]).await;
        assert_eq!(status, 422);
        let new = articles[1].to_string();
        eva.taken("/newsroom/fronts", &[("stick", &new)]).await;
        assert_eq!(lead(&paper.page("/").await), "new");
        // The next version keeps it.
        let at = format!("/newsroom/articles/{new}");
        eva.taken(&at, &[("headline", "Newer"), ("body", "It is newer.")]).await;
        eva.taken(&format!("{at}/publish"), &[]).await;
        assert_eq!(lead(&paper.page("/").await), "new");
        eva.taken("/newsroom/fronts", &[("unstick", &new)]).await;
        assert_eq!(lead(&paper.page("/").await), "newest");
    }

    async fn redirects_lead_nowhere_they_should_not(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        section(&paper, "World").await;
        print(&paper, "world", "count", Piece::default()).await;
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        for (from, to, leads_to) in [
            ("/2019/old-count", "/world/count", "/world/count"),
            ("https://old.example/?p=7", "/feed.atom", "/feed.atom"),
            ("/gone", "/search", "/search"),
        ] {
            eva.taken("/newsroom/redirects", &[("from", from), ("to", to)]).await;
            let asked = from.strip_prefix("https://old.example").unwrap_or(from);
            let answer = paper.get(asked).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (301, leads_to));
        }
        for (from, to, code) in [
            ("/world", "/", 422),
            ("/world/count", "/", 422),
            ("/newsroom/x", "/", 422),
            ("/feed.atom", "/", 422),
            ("/a", "/gone", 303),
            ("/search2", "/a", 303),
            ("/circle", "/circle", 422),
            ("/b", "https://evil.example/", 422),
            ("/b", "//evil.example/", 422),
            ("/b", "/\\evil.example", 422),
            ("mailto:x", "/", 422),
        ] {
            let answer = eva.submit("/newsroom/redirects", &[("from", from), ("to", to)]).await;
            assert_eq!(answer.status.as_u16(), code, "{from} → {to}: {}", answer.text());
        }
        eva.taken("/newsroom/redirects", &[("from", "/c"), ("to", "/d")]).await;
        let (status, page) =
            eva.refused("/newsroom/redirects", &[("from", "/d"), ("to", "/c")]).await;
        assert!(status == 422 && page.contains("leads back"), "{page}");
        let asked = eva.submit("/newsroom/redirects/removal", &[("from", "/gone")]).await;
        assert!(asked.text().contains("Whoever follows /gone finds nothing"), "{}", asked.text());
        let form = [("from", "/gone"), ("sure", "yes")];
        eva.taken("/newsroom/redirects/removal", &form).await;
        assert_eq!(paper.get("/gone").await.status, 404);
        assert!(eva.get("/newsroom/redirects?q=/2019").await.text().contains("/2019/old-count"));
    }
}
