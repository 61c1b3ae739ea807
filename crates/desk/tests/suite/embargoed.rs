//! Before the instant, not one byte of an article under embargo shows through any function that
//! readers' pages are made with.

use std::fmt::Write as _;

use archive::{Archive, NewPicture, both_engines};
use desk::{PersonCopy, Shown, TopicCopy, draft, embargo, found_person, found_topic, hold_picture};
use desk::{publish, release_due};
use jiff::Timestamp;
use news::{Actor, ArticleId, Byline, EventNumber, FileType, List, Month, OldAddress, PersonId};
use news::{PictureFacts, PictureRef, SectionId, TopicId};

use crate::cast::{article, at, now, printed, seal, section, slug};

const NOON: &str = "2026-06-01T12:00:00Z";
/// A word that stands nowhere else.
const MARK: &str = "quolvast";
/// The beginning of the picture's hash.
const HASH: &str = "abcdef0123456789abcdef0123456789";

/// What the story is about.
struct Story {
    id: ArticleId,
    section: SectionId,
    topic: TopicId,
    author: PersonId,
}

async fn under_embargo(archive: &Archive) -> Story {
    let world = section(archive, "world", None).await;
    printed(archive, article("world", "Other"), "2026-05-01T12:00:00Z").await;
    let topic = TopicCopy { name: "Ports".into(), slug: slug("ports"), description: None };
    let topic = found_topic(archive, topic, None, now()).await.unwrap();
    let author = PersonCopy {
        name: "Ilse Marn".to_owned(),
        slug: slug("ilse-marn"),
        other_names: Vec::new(),
        offices: Vec::new(),
        biography: None,
        picture: None,
        links: Vec::new(),
    };
    let author = found_person(archive, author, None, now()).await.unwrap();
    let picture = NewPicture {
        hash: HASH.repeat(2),
        file_type: FileType::Jpeg,
        bytes: 1,
        width: 1_200,
        height: 800,
        name: MARK.to_owned(),
        facts: PictureFacts { caption: MARK.into(), ..PictureFacts::default() },
    };
    let picture = hold_picture(archive, &picture, Shown::Inside).await.unwrap();
    let mut new = article("world", MARK);
    (new.byline, new.topics) = (Byline(vec![(author, None)]), vec![topic]);
    new.is_sticky = true;
    new.document.standfirst = Some(format!("The {MARK} closes."));
    new.document.lead_picture = Some(PictureRef::Held(picture));
    let id = draft(archive, new, None, now()).await.unwrap();
    embargo(archive, id, Some(at(NOON)), Actor::paper(), now()).await.unwrap();
    publish(archive, &seal(), id, desk::Publish::default(), Actor::paper(), now()).await.unwrap();
    Story { id, section: world, topic, author }
}

/// Everything readers' pages are made from, as text.
async fn all_there_is(archive: &Archive, story: &Story) -> String {
    let mut reader = archive.read().await.unwrap();
    let mut all = String::new();
    macro_rules! ask {
        ($($question:ident($($argument:expr),*);)*) => {$(
            let answer = reader.$question($($argument),*).await.unwrap();
            writeln!(all, "{}: {answer:?}", stringify!($question)).unwrap();
        )*};
    }
    let month = Month { year: 2026, month: 6 };
    for list in [
        List::All,
        List::Section(story.section),
        List::Topic(story.topic),
        List::Person(story.author),
        List::Month(month),
    ] {
        ask! { cards(list, None, 100); articles(list, 100); }
    }
    let (old, long_ago) = (OldAddress::parse("/world/quolvast").unwrap(), Timestamp::MIN);
    ask! {
        furniture();
        paper();
        sections();
        section(&slug("world"));
        topics_of_section(story.section, 100);
        topic(&slug("ports"));
        person(&slug("ilse-marn"));
        page(&slug(MARK));
        sticky(10);
        months();
        article(&slug("world"), &slug(MARK));
        article(&slug("world"), &slug("other"));
        article_in_any_section(&slug(MARK));
        nearest(MARK, 10);
        redirect(&old);
        picture(HASH, &format!("{MARK}.jpg"));
        sitemap_files();
        sitemap(0);
        sitemap_news(long_ago);
        corrections(None, 100);
        versions(story.id);
        version(story.id, 1);
        checkpoint();
        events_after(EventNumber(0), 1_000);
    }
    all
}

both_engines! {
    async fn nothing_of_it_shows_before_its_instant(archive: Archive) {
        let story = under_embargo(&archive).await;
        let before = all_there_is(&archive, &story).await;
        assert!(!before.contains(MARK), "{before}");
        let early = at("2026-06-01T11:59:59.999999Z");
        assert_eq!(release_due(&archive, &seal(), early).await.unwrap(), []);
        assert_eq!(all_there_is(&archive, &story).await, before);
        release_due(&archive, &seal(), at(NOON)).await.unwrap();
        let after = all_there_is(&archive, &story).await;
        for question in [
            "cards",
            "articles",
            "sticky",
            "article",
            "article_in_any_section",
            "nearest",
            "picture",
            "sitemap",
            "sitemap_news",
            "version",
        ] {
            let mut answers = after.lines().filter(|line| line.starts_with(question));
            assert!(answers.any(|answer| answer.contains(MARK)), "{question} is not asked right");
        }
    }
}
