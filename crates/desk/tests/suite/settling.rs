//! The paper's facts, its static pages, its sections, its pictures.

use archive::{Archive, NewPicture, both_engines};
use desk::{NewSection, PageCopy, Replace, Shown, found_section, hold_picture};
use desk::{settle_page, settle_paper};
use news::{Event, FileType, Language, PaperFacts, PictureFacts, StaffId};

use crate::cast::{document, events, now, section, slug};

both_engines! {
    async fn facts_change_once(archive: Archive) {
        let title = |title: &str| PaperFacts { title: Some(title.into()), ..Default::default() };
        let strapline = PaperFacts { strapline: Some("Daily".into()), ..Default::default() };
        for (changes, is_event) in [
            (title("The Strait Courier"), true),
            (title("The Strait Courier"), false),
            (strapline, true),
            (PaperFacts::default(), false),
        ] {
            let event = settle_paper(&archive, changes, None, now()).await.unwrap();
            assert_eq!(event.is_some(), is_event);
        }
        assert_eq!(events(&archive).await, [Event::PaperChanged, Event::PaperChanged]);
        let paper = archive.read().await.unwrap().paper().await.unwrap();
        assert_eq!(paper.title, "The Strait Courier");
        assert_eq!(paper.strapline.as_deref(), Some("Daily"));
        assert_eq!(paper.language, Language::english());
    }

    async fn a_page_is_made_once_and_replaced_when_asked(archive: Archive) {
        let copy = |words: &str| PageCopy {
            slug: slug("imprint"),
            language: Language::english(),
            document: document("Imprint", words),
        };
        let editor = Some(StaffId(1));
        for (words, replace, staff, is_written, reads) in [
            ("First.", Replace::ReadyMade, None, true, "First."),
            ("First.", Replace::ReadyMade, None, false, "First."),
            ("Second.", Replace::ReadyMade, None, true, "Second."),
            ("Third.", Replace::Any, editor, true, "Third."),
            ("Fourth.", Replace::ReadyMade, None, false, "Third."),
        ] {
            let event = settle_page(&archive, copy(words), replace, staff, now()).await.unwrap();
            assert_eq!(event.is_some(), is_written, "{words}");
            let mut reader = archive.read().await.unwrap();
            let page = reader.page(&slug("imprint")).await.unwrap().unwrap();
            assert_eq!(page.document.body.text().text, reads);
        }
        let furniture = archive.read().await.unwrap().furniture().await.unwrap();
        assert_eq!(furniture.pages, [(slug("imprint"), "Imprint".to_owned())]);
    }

    async fn one_namespace_for_sections_pages_and_fixed_words(archive: Archive) {
        section(&archive, "world", None).await;
        for (name, code) in [("world", "address_taken"), ("people", "address_reserved")] {
            let new = NewSection::named(name, slug(name));
            let refused = found_section(&archive, new, None, now()).await.unwrap_err();
            assert_eq!(refused.code(), code);
            let language = Language::english();
            let copy = PageCopy { slug: slug(name), language, document: document("A", "B") };
            let refused = settle_page(&archive, copy, Replace::Any, None, now()).await.unwrap_err();
            assert_eq!(refused.code(), code);
        }
    }

    async fn the_same_bytes_are_one_picture(archive: Archive) {
        let new = |hash: &str| NewPicture {
            hash: hash.repeat(64),
            file_type: FileType::Png,
            bytes: 10,
            width: 1,
            height: 1,
            name: "dot".to_owned(),
            facts: PictureFacts::default(),
        };
        let first = hold_picture(&archive, &new("a"), Shown::Outside).await.unwrap();
        assert_eq!(hold_picture(&archive, &new("a"), Shown::Outside).await.unwrap(), first);
        assert_ne!(hold_picture(&archive, &new("b"), Shown::Outside).await.unwrap(), first);
    }
}
