//! Saving: what readers see of it, what is one revision, and that nobody's words are lost.

use archive::{Archive, both_engines};
use desk::{Saved, bring_back, draft, open, save};
use jiff::Timestamp;
use news::{Actor, ArticleId, OldAddress, Replies, Role};

use crate::cast::{article, at, document, now, opened, print, printed, read, reworded, saved};
use crate::cast::{section, slug, staff};

fn minute(minutes: i64) -> Timestamp {
    now().checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap()
}

/// Saves new words as somebody, made of what they last opened or saved.
async fn write(archive: &Archive, id: ArticleId, words: &str, by: Actor, minutes: i64) -> i64 {
    let mut new = opened(archive, id).await;
    new.document = document("Count", words);
    saved(archive, id, new, by, minute(minutes)).await
}

async fn revisions(archive: &Archive, id: ArticleId) -> Vec<i64> {
    let mut inside = archive.inside().await.unwrap();
    let lines = inside.revisions(id, None, 100).await.unwrap();
    lines.into_iter().map(|line| line.id).collect()
}

both_engines! {
    async fn readers_read_the_published_copy_until_the_next_is_published(archive: Archive) {
        section(&archive, "world", None).await;
        let id = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        let before = crate::cast::events(&archive).await;
        let revision = reworded(&archive, id, "Count closes", "It closed at noon.").await;
        assert_eq!(crate::cast::events(&archive).await, before);
        let still = read(&archive, "world", "count").await.unwrap();
        assert_eq!((still.document.headline.as_str(), still.publication.version), ("Count", 1));
        let newest = open(&archive, id).await.unwrap().unwrap();
        assert_eq!((newest.newest.id, newest.row.working), (revision, Some(revision)));
        let mut inside = archive.inside().await.unwrap();
        let preview = inside.preview(id, revision, now()).await.unwrap().unwrap();
        assert_eq!(preview.document.headline, "Count closes");
        drop(inside);
        print(&archive, id, now()).await;
        let now_read = read(&archive, "world", "count").await.unwrap();
        assert_eq!(now_read.document.headline, "Count closes");
        assert_eq!(open(&archive, id).await.unwrap().unwrap().row.working, None);
    }

    async fn one_persons_saves_within_five_minutes_are_one_revision(archive: Archive) {
        section(&archive, "world", None).await;
        let (ada, ben) =
            (staff(&archive, "ada", Role::Editor).await, staff(&archive, "ben", Role::Editor).await);
        let id = draft(&archive, article("world", "Count"), ada.staff, now()).await.unwrap();
        write(&archive, id, "One.", ada, 1).await;
        let first = write(&archive, id, "Two.", ada, 4).await;
        assert_eq!(revisions(&archive, id).await, [first]);
        // The run began with the draft: it does not grow for ever.
        let second = write(&archive, id, "Three.", ada, 6).await;
        assert_eq!(revisions(&archive, id).await, [second, first]);
        let third = write(&archive, id, "Four.", ben, 7).await;
        let fourth = write(&archive, id, "Five.", ada, 8).await;
        assert_eq!(revisions(&archive, id).await, [fourth, third, second, first]);
        // What was printed stays, whoever goes on.
        print(&archive, id, minute(9)).await;
        let fifth = write(&archive, id, "Six.", ada, 9).await;
        assert_eq!(revisions(&archive, id).await[..2], [fifth, fourth]);
        // The same again writes nothing.
        let same = opened(&archive, id).await;
        assert_eq!(saved(&archive, id, same, ben, minute(60)).await, fifth);
    }

    async fn a_stale_save_is_offered_with_theirs_and_both_in_one(archive: Archive) {
        section(&archive, "world", None).await;
        let (ada, ben) =
            (staff(&archive, "ada", Role::Editor).await, staff(&archive, "ben", Role::Editor).await);
        let id = draft(&archive, article("world", "Count"), ada.staff, now()).await.unwrap();
        let ours = opened(&archive, id).await;
        // Twice, so that what Ben opened is no longer in the list of revisions.
        let mut theirs = ours.clone();
        theirs.document.kicker = Some("Harbour".to_owned());
        saved(&archive, id, theirs, ada, minute(1)).await;
        let mut theirs = opened(&archive, id).await;
        theirs.document.standfirst = Some("It is late.".to_owned());
        let newest = saved(&archive, id, theirs, ada, minute(2)).await;
        let mut mine = ours.clone();
        "The count closes".clone_into(&mut mine.document.headline);
        let outcome = save(&archive, id, mine.clone(), ben, minute(3)).await.unwrap();
        let Saved::Stale(stale) = outcome else { panic!("{outcome:?}") };
        assert_eq!(stale.base.as_ref().unwrap().id, ours.base);
        assert_eq!(stale.theirs.id, newest);
        let merge = stale.merge.unwrap();
        assert!(merge.is_clean());
        let both = &merge.document;
        assert_eq!(both.headline, "The count closes");
        assert_eq!(both.standfirst.as_deref(), Some("It is late."));
        // Nothing was written; merged and made of theirs, it is taken.
        assert_eq!(opened(&archive, id).await.base, newest);
        mine.base = newest;
        mine.document = merge.document;
        let merged = saved(&archive, id, mine.clone(), ben, minute(4)).await;
        // A request that is repeated because its answer got lost is no stale save.
        assert_eq!(saved(&archive, id, mine, ben, minute(4)).await, merged);
    }

    async fn what_took_anothers_place_goes_after_a_day(archive: Archive) {
        section(&archive, "world", None).await;
        let ada = staff(&archive, "ada", Role::Editor).await;
        let id = draft(&archive, article("world", "Count"), ada.staff, now()).await.unwrap();
        let base = opened(&archive, id).await;
        write(&archive, id, "One.", ada, 1).await;
        write(&archive, id, "Two.", ada, 24 * 60 + 10).await;
        write(&archive, id, "Three.", ada, 24 * 60 + 11).await;
        let mut late = base.clone();
        late.document = document("Count", "Mine.");
        let outcome = save(&archive, id, late, ada, minute(24 * 60 + 12)).await.unwrap();
        let Saved::Stale(stale) = outcome else { panic!("{outcome:?}") };
        assert_eq!((stale.base, stale.merge), (None, None));
        assert_eq!(stale.theirs.document, document("Count", "Three."));
    }

    async fn an_old_save_can_be_brought_back(archive: Archive) {
        section(&archive, "world", None).await;
        let ada = staff(&archive, "ada", Role::Editor).await;
        let id = draft(&archive, article("world", "Count"), ada.staff, now()).await.unwrap();
        let first = write(&archive, id, "One.", ada, 10).await;
        let second = write(&archive, id, "Two.", ada, 20).await;
        let third = bring_back(&archive, id, first, ada, minute(30)).await.unwrap();
        assert_eq!(revisions(&archive, id).await[..3], [third, second, first]);
        assert_eq!(opened(&archive, id).await.document, document("Count", "One."));
        let other = draft(&archive, article("world", "Other"), None, now()).await.unwrap();
        let refused = bring_back(&archive, other, first, ada, minute(30)).await.unwrap_err();
        assert_eq!(refused.code(), "missing");
    }

    async fn a_public_article_moves_when_its_next_version_is_published(archive: Archive) {
        section(&archive, "world", None).await;
        let coast = section(&archive, "coast", None).await;
        let id = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        printed(&archive, article("coast", "Taken"), "2026-05-01T12:00:00Z").await;
        let mut new = opened(&archive, id).await;
        new.placing.section = coast;
        new.placing.slug = slug("taken");
        let refused = save(&archive, id, new.clone(), Actor::paper(), now()).await.unwrap_err();
        assert_eq!(refused.code(), "slug_taken");
        new.placing.slug = slug("the-count");
        new.placing.replies = Replies::Closed;
        saved(&archive, id, new, Actor::paper(), now()).await;
        assert!(read(&archive, "world", "count").await.is_some());
        assert_eq!(read(&archive, "coast", "the-count").await, None);
        print(&archive, id, now()).await;
        assert_eq!(read(&archive, "world", "count").await, None);
        assert!(read(&archive, "coast", "the-count").await.is_some());
        let old = OldAddress::parse("/world/count").unwrap();
        let mut reader = archive.read().await.unwrap();
        let leads = reader.redirect(&old).await.unwrap();
        assert_eq!(leads.as_deref(), Some("/coast/the-count"));
        // The section it left has nothing to read, the other has.
        let furniture = reader.furniture().await.unwrap();
        let names: Vec<_> = furniture.sections.iter().map(|s| s.slug.as_str().to_owned()).collect();
        assert_eq!(names, ["coast"]);
        drop(reader);
        // Another article may have the old address; moved away in turn, it is the one found there.
        let next = printed(&archive, article("world", "Count"), "2026-05-03T12:00:00Z").await;
        assert!(read(&archive, "world", "count").await.is_some());
        let mut new = opened(&archive, next).await;
        new.placing.slug = slug("next");
        saved(&archive, next, new, Actor::paper(), now()).await;
        print(&archive, next, now()).await;
        let leads = archive.read().await.unwrap().redirect(&old).await.unwrap();
        assert_eq!(leads.as_deref(), Some("/world/next"));
    }

    async fn a_draft_moves_at_once_and_leaves_no_trace(archive: Archive) {
        section(&archive, "world", None).await;
        let id = draft(&archive, article("world", "Count"), None, now()).await.unwrap();
        let mut new = opened(&archive, id).await;
        new.placing.slug = slug("secret");
        saved(&archive, id, new, Actor::paper(), now()).await;
        print(&archive, id, at("2026-06-02T09:00:00Z")).await;
        assert!(read(&archive, "world", "secret").await.is_some());
        let old = OldAddress::parse("/world/count").unwrap();
        assert_eq!(archive.read().await.unwrap().redirect(&old).await.unwrap(), None);
    }
}
