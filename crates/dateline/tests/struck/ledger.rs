//! What a paper has done, counted: two states of it are compared by their difference.

use std::collections::BTreeMap;

use archive::{ActsAsked, Archive};
use news::EventNumber;

/// More than a test does.
const LIMIT: u32 = 100_000;

/// How often each thing was done: acts and events by name, versions, mails, pictures.
pub(crate) type Ledger = BTreeMap<String, i64>;

/// Counts everything.
pub(crate) async fn ledger(archive: &Archive) -> Ledger {
    let mut reader = archive.read().await.unwrap();
    let mut ledger = Ledger::new();
    let mut count = |name: String, by: i64| *ledger.entry(name).or_default() += by;
    for act in reader.acts(&ActsAsked::default(), LIMIT).await.unwrap() {
        let late = if act.detail["late_seconds"].is_null() { "" } else { ", late" };
        count(format!("act {}{late}", act.act), 1);
    }
    for record in reader.events_after(EventNumber(0), LIMIT).await.unwrap() {
        let event = serde_json::to_value(&record.event).unwrap();
        count(format!("event {}", event["event"].as_str().unwrap()), 1);
    }
    count("mails".to_owned(), reader.mail(None, LIMIT).await.unwrap().len().try_into().unwrap());
    let versions = archive.inside().await.unwrap().version_tree().await.unwrap().size;
    count("versions".to_owned(), versions.try_into().unwrap());
    let counts = reader.counts().await.unwrap();
    count("articles".to_owned(), counts.articles);
    count("published".to_owned(), counts.published);
    count("pictures".to_owned(), counts.pictures);
    ledger
}

/// What came to `earlier` until it was `later`.
pub(crate) fn difference(earlier: &Ledger, later: &Ledger) -> Ledger {
    let mut difference = later.clone();
    for (name, before) in earlier {
        *difference.entry(name.clone()).or_default() -= before;
    }
    difference.retain(|_, by| *by != 0);
    difference
}
