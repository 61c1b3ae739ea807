//! Public versions: what the list tells, corrections, and that nobody changes them unseen.

use archive::trial::tamper;
use archive::{Archive, both_engines};
use desk::{Fault, Note, Publish, Verdict, correct, enter_versions, publish, verify, withdraw};
use news::version::VersionKind;
use news::{Actor, ArticleId, CorrectionKind, Event};

use crate::cast::{
    article, at, document, events, import, now, opened, piece, print, printed, read,
};
use crate::cast::{reworded, saved, seal, section};

async fn kinds(archive: &Archive, id: ArticleId) -> Vec<(u32, VersionKind)> {
    let lines = archive.read().await.unwrap().versions(id).await.unwrap();
    lines.into_iter().map(|line| (line.number, line.kind)).collect()
}

async fn verdict(archive: &Archive) -> Verdict {
    verify(archive, &seal()).await.unwrap()
}

fn note(kind: CorrectionKind, text: &str) -> Note {
    Note { kind, text: text.to_owned(), seen: None }
}

both_engines! {
    async fn every_publication_is_a_version(archive: Archive) {
        section(&archive, "world", None).await;
        let id = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        reworded(&archive, id, "Count closes", "It closed at noom.").await;
        print(&archive, id, now()).await;
        let touched = read(&archive, "world", "count").await.unwrap().publication.modified_at;
        let seen = reworded(&archive, id, "Count closes", "It closed at noon.").await;
        let (kind, note) = (VersionKind::Typo, Some("A letter.".to_owned()));
        let how = Publish { kind, note, seen: Some(seen - 1) };
        let later = at("2026-06-01T10:00:00Z");
        let by = Actor::paper();
        let stale = publish(&archive, &seal(), id, how.clone(), by, later).await.unwrap_err();
        assert_eq!(stale.code(), "stale");
        let how = Publish { seen: Some(seen), ..how };
        publish(&archive, &seal(), id, how, by, later).await.unwrap();
        let (first, update) = (VersionKind::FirstPublication, VersionKind::Update);
        assert_eq!(kinds(&archive, id).await, [(3, kind), (2, update), (1, first)]);
        // A letter is no change to a reader.
        let publication = read(&archive, "world", "count").await.unwrap().publication;
        assert_eq!((publication.modified_at, publication.version), (touched, 3));
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.versions(id).await.unwrap()[0].note.as_deref(), Some("A letter."));
        let old = reader.version(id, 1).await.unwrap().unwrap();
        assert_eq!(old.printed.document.headline, "Count");
        assert_eq!(old.published_at, at("2026-05-01T12:00:00Z"));
        assert_eq!(reader.version(id, 4).await.unwrap(), None);
        assert!(reader.checkpoint().await.unwrap().unwrap().starts_with("courier.example/"));
        drop(reader);
        assert_eq!(verdict(&archive).await, Verdict { versions: 3, faults: vec![] });
    }

    async fn a_sign_no_reader_can_see_is_no_change_behind_anybodys_back(archive: Archive) {
        section(&archive, "world", None).await;
        let id = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        reworded(&archive, id, "Count\0closes \\u0000", "It\0closed.").await;
        print(&archive, id, now()).await;
        assert_eq!(verdict(&archive).await, Verdict { versions: 2, faults: vec![] });
        let read = read(&archive, "world", "count").await.unwrap();
        assert_eq!(read.document.headline, "Count\u{fffd}closes \\u0000");
    }

    async fn a_version_keeps_the_names_it_was_printed_with(archive: Archive) {
        section(&archive, "world", None).await;
        let id = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        tamper(&archive, "UPDATE sections SET name = 'Elsewhere'").await;
        let mut reader = archive.read().await.unwrap();
        let version = reader.version(id, 1).await.unwrap().unwrap();
        assert_eq!(version.printed.section.name, "world");
        drop(reader);
        assert_eq!(verdict(&archive).await.faults, []);
    }

    async fn a_correction_stands_for_good(archive: Archive) {
        section(&archive, "world", None).await;
        let id = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        let by = Actor::paper();
        let empty = note(CorrectionKind::Correction, " ");
        let refused = correct(&archive, &seal(), id, empty, by, now()).await.unwrap_err();
        assert_eq!(refused.code(), "correction_missing");
        reworded(&archive, id, "Count", "It closes on Thursday.").await;
        let wrong = note(CorrectionKind::Correction, "It closes on Thursday, not on Friday.");
        correct(&archive, &seal(), id, wrong, by, now()).await.unwrap();
        let told = events(&archive).await;
        let first = Event::CorrectionsChanged { article: id, first_or_last: true };
        assert!(told.contains(&first), "{told:?}");
        let printed = read(&archive, "world", "count").await.unwrap();
        assert_eq!(printed.document.body.text().text, "It closes on Thursday.");
        assert_eq!(printed.document.corrections.len(), 1);
        // No later save takes it away or words it anew.
        let mut new = opened(&archive, id).await;
        new.document = document("Count", "It closes on Thursday, at noon.");
        saved(&archive, id, new, by, now()).await;
        let unclear = note(CorrectionKind::Clarification, "At noon, local time.");
        let later = at("2026-06-02T10:00:00Z");
        correct(&archive, &seal(), id, unclear, by, later).await.unwrap();
        let mut reader = archive.read().await.unwrap();
        let all = reader.corrections(None, 10).await.unwrap();
        let texts: Vec<_> = all.iter().map(|line| line.correction.text.as_str()).collect();
        let both = ["At noon, local time.", "It closes on Thursday, not on Friday."];
        assert_eq!(texts, both);
        assert_eq!((all[0].address.as_str(), all[0].headline.as_str()), ("/world/count", "Count"));
        let first = reader.corrections(None, 1).await.unwrap().remove(0).place;
        let rest = reader.corrections(Some(first), 10).await.unwrap();
        assert_eq!(rest[..], all[1..]);
        assert_eq!(first.to_string().parse(), Ok(first));
        drop(reader);
        let expected = [
            (3, VersionKind::Clarification),
            (2, VersionKind::Correction),
            (1, VersionKind::FirstPublication),
        ];
        assert_eq!(kinds(&archive, id).await, expected);
        withdraw(&archive, id, "Gone.", by, later).await.unwrap();
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.corrections(None, 10).await.unwrap(), []);
    }

    async fn a_withdrawn_article_shows_no_words_of_its_versions(archive: Archive) {
        section(&archive, "world", None).await;
        let id = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        let wrong = note(CorrectionKind::Correction, "It was Thursday.");
        correct(&archive, &seal(), id, wrong, Actor::paper(), now()).await.unwrap();
        withdraw(&archive, id, "Gone.", Actor::paper(), now()).await.unwrap();
        let mut reader = archive.read().await.unwrap();
        let lines = reader.versions(id).await.unwrap();
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.note.is_none() && line.by.is_none()));
        assert_eq!(reader.version(id, 1).await.unwrap(), None);
        drop(reader);
        assert_eq!(verdict(&archive).await.faults, []);
    }

    async fn imports_are_entered_after_they_complete(archive: Archive) {
        let pieces: Vec<_> = (1..=5).map(|n| piece(n, &format!("Piece {n}"))).collect();
        import(&archive, &pieces).await;
        assert_eq!(verdict(&archive).await.faults.len(), 5);
        // One is published anew before anybody enters what came before.
        let id = read(&archive, "world", "piece-2").await.unwrap().id;
        reworded(&archive, id, "Piece 2", "Our own words.").await;
        print(&archive, id, now()).await;
        let (first, update) = (VersionKind::FirstPublication, VersionKind::Update);
        assert_eq!(kinds(&archive, id).await, [(2, update), (1, first)]);
        assert_eq!(enter_versions(&archive, &seal(), now()).await.unwrap(), 4);
        assert_eq!(enter_versions(&archive, &seal(), now()).await.unwrap(), 0);
        assert_eq!(verdict(&archive).await, Verdict { versions: 6, faults: vec![] });
        let one = read(&archive, "world", "piece-1").await.unwrap().id;
        let mut reader = archive.read().await.unwrap();
        let version = reader.version(one, 1).await.unwrap().unwrap();
        assert_eq!(version.published_at, at("2020-05-05T10:00:00Z"));
        assert_eq!(version.printed.authors[0].name, "Ilse Marn");
    }

    async fn two_nodes_print_into_one_log(archive: Archive) {
        section(&archive, "world", None).await;
        let copy = |n: u32| article("world", &format!("Article {n}"));
        let print = async |from: u32| {
            for n in from..from + 4 {
                printed(&archive, copy(n), "2026-05-01T12:00:00Z").await;
            }
        };
        tokio::join!(print(0), print(10), print(20));
        assert_eq!(verdict(&archive).await, Verdict { versions: 12, faults: vec![] });
    }

    async fn whoever_changes_a_word_is_found_out(archive: Archive) {
        section(&archive, "world", None).await;
        for name in ["One", "Two", "Three"] {
            printed(&archive, article("world", name), "2026-05-01T12:00:00Z").await;
        }
        reworded(&archive, ArticleId(2), "Two", "Anew.").await;
        print(&archive, ArticleId(2), now()).await;
        assert_eq!(verdict(&archive).await.faults, []);
        tamper(&archive, "UPDATE revisions SET document = REPLACE(document, 'Friday', 'Sunday') \
                          WHERE article_id = 1").await;
        let words = |article: i64, headline: &str| Fault::Words {
            article: ArticleId(article),
            headline: headline.to_owned(),
            number: 1,
        };
        let found = verdict(&archive).await.faults;
        assert_eq!(found, [words(1, "One")]);
        assert!(found[0].to_string().starts_with("Article 1 “One”: the words of version 1"));
        // An old version too, and one that is hashed anew.
        tamper(&archive, "UPDATE versions SET salt = (SELECT salt FROM versions v \
                          WHERE v.article_id = 3), frame = REPLACE(frame, 'world', 'coast') \
                          WHERE article_id = 2 AND number = 1").await;
        assert_eq!(verdict(&archive).await.faults, [words(1, "One"), words(2, "Two")]);
    }

    async fn whoever_changes_the_log_is_found_out(archive: Archive) {
        section(&archive, "world", None).await;
        for name in ["One", "Two", "Three"] {
            printed(&archive, article("world", name), "2026-05-01T12:00:00Z").await;
        }
        tamper(&archive, "UPDATE articles SET headline = 'Other' WHERE id = 2").await;
        let (article, headline) = (ArticleId(2), "Other".to_owned());
        let shown = Fault::Shown { article, headline, number: 1 };
        assert_eq!(verdict(&archive).await.faults, [shown]);
        tamper(&archive, "UPDATE articles SET headline = 'Two' WHERE id = 2").await;
        tamper(&archive, "UPDATE versions SET entry = REPLACE(entry, '2026-05', '2026-04') \
                          WHERE article_id = 3").await;
        let (article, headline) = (ArticleId(3), "Three".to_owned());
        let faults = verdict(&archive).await.faults;
        assert_eq!(faults[0], Fault::Record { article, headline, number: 1 });
        assert!(matches!(faults[1], Fault::Head(_)), "{faults:?}");
        tamper(&archive, "DELETE FROM versions WHERE article_id = 3").await;
        let faults = verdict(&archive).await.faults;
        assert!(matches!(faults[0], Fault::Missing { article: ArticleId(3), .. }), "{faults:?}");
        assert!(matches!(faults[1], Fault::Head(_)), "{faults:?}");
        let other = desk::Seal::new("courier.example/versions", [8; 32], || [9; 32]).unwrap();
        let faults = verify(&archive, &other).await.unwrap().faults;
        assert!(matches!(faults.last(), Some(Fault::Head(_))));
    }
}
