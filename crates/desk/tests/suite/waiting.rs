//! Submitting, returning, spiking; schedules and embargoes: what waits, and what falls due.

use archive::{ActsAsked, Archive, MailPurpose, both_engines};
use desk::{Publish, Published, Released, draft, embargo, open, publish, release_due, restore};
use desk::{return_to_author, schedule, spike, submit, unschedule};
use jiff::Timestamp;
use news::{Actor, ArticleId, Event, Role, State};

use crate::cast::{article, at, events, now, opened, print, printed, read, reworded, saved, seal};
use crate::cast::{section, staff};

const NOON: &str = "2026-06-01T12:00:00Z";

async fn drafted(archive: &Archive, by: Actor) -> ArticleId {
    draft(archive, article("world", "Count"), by.staff, now()).await.unwrap()
}

/// What the record says was done with an article, the latest first.
async fn acts(archive: &Archive, id: ArticleId) -> Vec<(String, serde_json::Value)> {
    let asked = ActsAsked { of: Some(("article", id.0)), ..ActsAsked::default() };
    let acts = archive.read().await.unwrap().acts(&asked, 100).await.unwrap();
    acts.into_iter().map(|act| (act.act, act.detail)).collect()
}

/// The mail that is due: what for, to whom, and the note in it.
async fn mail(archive: &Archive, when: Timestamp) -> Vec<(MailPurpose, i64, Option<String>)> {
    let mut transaction = archive.write().await.unwrap();
    let leased = transaction.lease_mail(when, Timestamp::MAX, 100).await.unwrap();
    transaction.commit_unseen().await.unwrap();
    leased.into_iter().map(|row| (row.mail.purpose, row.mail.to.0, row.mail.note)).collect()
}

async fn published_events(archive: &Archive) -> usize {
    let all = events(archive).await;
    all.iter().filter(|event| matches!(event, Event::ArticlePublished { .. })).count()
}

both_engines! {
    async fn a_draft_goes_to_the_editors_and_comes_back(archive: Archive) {
        section(&archive, "world", None).await;
        let ada = staff(&archive, "ada", Role::Reporter).await;
        let ben = staff(&archive, "ben", Role::Editor).await;
        let cleo = staff(&archive, "cleo", Role::Publisher).await;
        let id = drafted(&archive, ada).await;
        submit(&archive, id, Some("For Friday.".into()), ada, now()).await.unwrap();
        let note = Some("For Friday.".to_owned());
        let told = |to: Actor| (MailPurpose::Submitted, to.staff.unwrap().0, note.clone());
        assert_eq!(mail(&archive, now()).await, [told(ben), told(cleo)]);
        let pending = open(&archive, id).await.unwrap().unwrap().pending;
        assert_eq!(pending.submission.unwrap().staff, ada.staff);
        let again = submit(&archive, id, None, ada, now()).await.unwrap_err();
        assert_eq!(again.code(), "state_wrong");
        let own = return_to_author(&archive, id, "No.", ada, now()).await.unwrap_err();
        assert_eq!(own.code(), "not_allowed");
        return_to_author(&archive, id, "Who says so?", ben, now()).await.unwrap();
        let back = (MailPurpose::Returned, ada.staff.unwrap().0, Some("Who says so?".to_owned()));
        assert_eq!(mail(&archive, now()).await, [back]);
        assert_eq!(open(&archive, id).await.unwrap().unwrap().pending.submission, None);
        let acts = acts(&archive, id).await;
        let names: Vec<_> = acts.iter().map(|(act, _)| act.as_str()).collect();
        assert_eq!(names, ["return", "submit", "draft"]);
    }

    async fn a_spiked_draft_can_be_taken_up_again(archive: Archive) {
        section(&archive, "world", None).await;
        let ada = staff(&archive, "ada", Role::Reporter).await;
        let ben = staff(&archive, "ben", Role::Editor).await;
        let id = drafted(&archive, ada).await;
        schedule(&archive, id, at(NOON), ben, now()).await.unwrap();
        let scheduled = spike(&archive, id, ada, now()).await.unwrap_err();
        assert_eq!(scheduled.code(), "not_allowed");
        spike(&archive, id, ben, now()).await.unwrap();
        assert_eq!(release_due(&archive, &seal(), at(NOON)).await.unwrap(), []);
        let how = Publish::default();
        let refused = publish(&archive, &seal(), id, how, ben, now()).await.unwrap_err();
        assert_eq!(refused.code(), "state_wrong");
        restore(&archive, id, ada, now()).await.unwrap();
        let again = open(&archive, id).await.unwrap().unwrap();
        assert_eq!((again.row.state, again.pending.release), (State::Draft, None));
    }

    async fn a_schedule_publishes_the_newest_save_once(archive: Archive) {
        section(&archive, "world", None).await;
        let ben = staff(&archive, "ben", Role::Editor).await;
        let ada = staff(&archive, "ada", Role::Reporter).await;
        let id = drafted(&archive, ada).await;
        let past = schedule(&archive, id, now(), ben, now()).await.unwrap_err();
        assert_eq!(past.code(), "instant_past");
        schedule(&archive, id, at(NOON), ben, now()).await.unwrap();
        let mut late = opened(&archive, id).await;
        late.document.standfirst = Some("Unread.".to_owned());
        let own = desk::save(&archive, id, late, ada, now()).await.unwrap_err();
        assert_eq!(own.code(), "not_allowed");
        reworded(&archive, id, "Count closes", "At last.").await;
        let early = at("2026-06-01T11:59:59Z");
        assert_eq!(release_due(&archive, &seal(), early).await.unwrap(), []);
        let (seal, noon) = (seal(), at(NOON));
        let nodes = tokio::join!(
            release_due(&archive, &seal, noon),
            release_due(&archive, &seal, noon),
        );
        let released = [nodes.0.unwrap(), nodes.1.unwrap()].concat();
        assert!(matches!(released[..], [(of, Released::Published(..))] if of == id));
        assert_eq!(published_events(&archive).await, 1);
        let printed = read(&archive, "world", "count").await.unwrap();
        assert_eq!(printed.document.headline, "Count closes");
        assert_eq!(printed.publication.published_at, noon);
        let (act, detail) = acts(&archive, id).await.swap_remove(0);
        assert_eq!((act.as_str(), detail.get("late_seconds")), ("release", None));
    }

    async fn what_fell_due_while_nobody_was_there_is_late(archive: Archive) {
        section(&archive, "world", None).await;
        let ben = staff(&archive, "ben", Role::Editor).await;
        let id = drafted(&archive, ben).await;
        schedule(&archive, id, at(NOON), ben, now()).await.unwrap();
        // Killed in the middle: the transaction is dropped.
        let mut transaction = archive.write().await.unwrap();
        transaction.article(id).await.unwrap();
        transaction.set_release(id, None).await.unwrap();
        drop(transaction);
        let later = at("2026-06-01T12:10:00Z");
        let released = release_due(&archive, &seal(), later).await.unwrap();
        let [(_, Released::Published(_, late))] = released[..] else { panic!("{released:?}") };
        assert_eq!(late.as_secs(), 600);
        let (_, detail) = acts(&archive, id).await.swap_remove(0);
        assert_eq!(detail["late_seconds"], 600);
        assert_eq!(release_due(&archive, &seal(), later).await.unwrap(), []);
    }

    async fn what_cannot_be_released_is_called_off_and_told(archive: Archive) {
        section(&archive, "world", None).await;
        let ben = staff(&archive, "ben", Role::Editor).await;
        let id = drafted(&archive, ben).await;
        schedule(&archive, id, at(NOON), ben, now()).await.unwrap();
        let mut empty = opened(&archive, id).await;
        empty.document.headline = String::new();
        saved(&archive, id, empty, ben, now()).await;
        let released = release_due(&archive, &seal(), at(NOON)).await.unwrap();
        let [(_, Released::CalledOff(why))] = &released[..] else { panic!("{released:?}") };
        assert!(why.contains("headline"), "{why}");
        let told = (MailPurpose::ReleaseFailed, ben.staff.unwrap().0, Some(why.clone()));
        assert_eq!(mail(&archive, at(NOON)).await, [told]);
        assert_eq!(release_due(&archive, &seal(), at(NOON)).await.unwrap(), []);
        assert_eq!(acts(&archive, id).await[0].0, "call_off");
    }

    async fn a_schedule_is_moved_and_called_off(archive: Archive) {
        section(&archive, "world", None).await;
        let ben = staff(&archive, "ben", Role::Editor).await;
        let id = drafted(&archive, ben).await;
        schedule(&archive, id, at(NOON), ben, now()).await.unwrap();
        schedule(&archive, id, at("2026-06-01T13:00:00Z"), ben, now()).await.unwrap();
        assert_eq!(release_due(&archive, &seal(), at(NOON)).await.unwrap(), []);
        unschedule(&archive, id, ben, now()).await.unwrap();
        let none = unschedule(&archive, id, ben, now()).await.unwrap_err();
        assert_eq!(none.code(), "state_wrong");
        let never = at("2027-01-01T00:00:00Z");
        assert_eq!(release_due(&archive, &seal(), never).await.unwrap(), []);
        assert_eq!(read(&archive, "world", "count").await, None);
    }

    async fn an_embargo_holds_whatever_is_asked(archive: Archive) {
        section(&archive, "world", None).await;
        let ben = staff(&archive, "ben", Role::Editor).await;
        let id = drafted(&archive, ben).await;
        schedule(&archive, id, at("2026-06-01T10:00:00Z"), ben, now()).await.unwrap();
        embargo(&archive, id, Some(at(NOON)), ben, now()).await.unwrap();
        // What was to go out earlier waits.
        let ten = at("2026-06-01T10:00:00Z");
        assert_eq!(release_due(&archive, &seal(), ten).await.unwrap(), []);
        let early = at("2026-06-01T11:00:00Z");
        let refused = schedule(&archive, id, early, ben, now()).await.unwrap_err();
        assert_eq!(refused.code(), "embargoed");
        let how = Publish::default();
        let outcome = publish(&archive, &seal(), id, how, ben, now()).await.unwrap();
        assert_eq!(outcome, Published::WhenItLifts(at(NOON)));
        assert_eq!(read(&archive, "world", "count").await, None);
        let past = embargo(&archive, id, Some(now()), ben, now()).await.unwrap_err();
        assert_eq!(past.code(), "instant_past");
        let released = release_due(&archive, &seal(), at(NOON)).await.unwrap();
        assert_eq!(released.len(), 1);
        assert!(read(&archive, "world", "count").await.is_some());
        let pending = open(&archive, id).await.unwrap().unwrap().pending;
        assert_eq!(pending, archive::Pending::default());
    }

    async fn an_update_of_a_public_article_can_be_scheduled(archive: Archive) {
        section(&archive, "world", None).await;
        let ben = staff(&archive, "ben", Role::Editor).await;
        let id = printed(&archive, article("world", "Count"), "2026-05-01T12:00:00Z").await;
        let nothing = schedule(&archive, id, at(NOON), ben, now()).await.unwrap_err();
        assert_eq!(nothing.code(), "nothing_new");
        reworded(&archive, id, "Count closes", "At last.").await;
        schedule(&archive, id, at(NOON), ben, now()).await.unwrap();
        release_due(&archive, &seal(), at(NOON)).await.unwrap();
        let printed = read(&archive, "world", "count").await.unwrap();
        assert_eq!(printed.document.headline, "Count closes");
        // Published by hand before its instant, nothing is left to fall due.
        reworded(&archive, id, "Count closed", "Over.").await;
        schedule(&archive, id, at("2026-06-01T13:00:00Z"), ben, now()).await.unwrap();
        print(&archive, id, now()).await;
        let later = at("2026-06-01T14:00:00Z");
        assert_eq!(release_due(&archive, &seal(), later).await.unwrap(), []);
    }
}
