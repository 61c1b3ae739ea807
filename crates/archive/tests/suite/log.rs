//! The event log and the instant a reader sees.

use archive::{Archive, both_engines};
use jiff::Timestamp;
use news::{Event, EventNumber, EventRecord, List, PageId, SectionId, StaffId};

use crate::cast::{copy, section, write};

both_engines! {
    async fn events_are_kept_as_they_were(archive: Archive) {
        let now: Timestamp = "2026-03-01T12:00:00.123456Z".parse().unwrap();
        let events = [Event::PaperChanged, Event::SectionChanged { section: SectionId(3) }];
        let mut expected = Vec::new();
        for (event, number) in events.into_iter().zip(1..) {
            let transaction = archive.write().await.unwrap();
            let staff = (number == 2).then_some(StaffId(7));
            let number = transaction.commit_with(&event, staff, now).await.unwrap();
            expected.push(EventRecord { number, at: now, staff, event });
        }
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.as_of(), EventNumber(2));
        assert_eq!(reader.events_after(EventNumber(0), 10).await.unwrap(), expected);
        assert_eq!(reader.events_after(EventNumber(1), 10).await.unwrap(), expected[1..]);
        assert_eq!(reader.events_after(EventNumber(0), 1).await.unwrap(), expected[..1]);
    }

    async fn many_writers_leave_no_gap(archive: Archive) {
        let mut writers = Vec::new();
        for writer in 0..8 {
            let archive = archive.clone();
            writers.push(tokio::spawn(async move {
                for act in 0..10 {
                    let transaction = archive.write().await.unwrap();
                    if act % 3 == 2 {
                        // Dropped: it never happened, and leaves no gap.
                        continue;
                    }
                    let event = Event::PageChanged { page: PageId(writer * 10 + act) };
                    transaction.commit_with(&event, None, Timestamp::UNIX_EPOCH).await.unwrap();
                }
            }));
        }
        for writer in writers {
            writer.await.unwrap();
        }
        let mut reader = archive.read().await.unwrap();
        let events = reader.events_after(EventNumber(0), 1_000).await.unwrap();
        let numbers: Vec<i64> = events.iter().map(|event| event.number.0).collect();
        assert_eq!(numbers, (1..=56).collect::<Vec<i64>>());
    }

    async fn a_reader_sees_one_instant(archive: Archive) {
        let world = section(&archive, "world", None).await;
        write(&archive, copy(world, "before", "2026-03-01T12:00:00Z")).await;
        let mut early = archive.read().await.unwrap();
        write(&archive, copy(world, "after", "2026-03-02T12:00:00Z")).await;
        assert_eq!(early.as_of(), EventNumber(1));
        assert_eq!(early.cards(List::All, None, 10).await.unwrap().len(), 1);
        assert_eq!(early.events_after(EventNumber(0), 10).await.unwrap().len(), 1);
        let mut late = archive.read().await.unwrap();
        assert_eq!(late.as_of(), EventNumber(2));
        assert_eq!(late.cards(List::All, None, 10).await.unwrap().len(), 2);
    }

    async fn a_follower_finds_its_place_again(archive: Archive) {
        for number in [4, 9] {
            let mut transaction = archive.write().await.unwrap();
            transaction.set_cursor("mail", EventNumber(number)).await.unwrap();
            transaction.commit_unseen().await.unwrap();
        }
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.cursor("mail").await.unwrap(), EventNumber(9));
        assert_eq!(reader.cursor("pings").await.unwrap(), EventNumber(0));
    }

    async fn another_node_hears_of_a_change_where_the_engine_tells(archive: Archive) {
        let mut changes = archive.changes().await.unwrap();
        let transaction = archive.write().await.unwrap();
        let now = Timestamp::UNIX_EPOCH;
        transaction.commit_with(&Event::PaperChanged, None, now).await.unwrap();
        let is_postgres = std::thread::current().name().is_none_or(|name| name.contains("postgres"));
        let patience = std::time::Duration::from_secs(if is_postgres { 20 } else { 0 });
        let heard = tokio::time::timeout(patience, changes.wait()).await;
        assert_eq!(heard.is_ok(), is_postgres);
    }
}
