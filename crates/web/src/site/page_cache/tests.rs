//! A page is never older than its keys, and unrelated changes leave it.

use super::*;
use news::{ArticleId, Event, List, PageId, SectionId};

fn page(keys: &[Key], as_of: i64) -> Arc<CachedPage> {
    let plain = Bytes::from_static(b"<p>");
    let heads = Heads::for_test();
    Arc::new(CachedPage::new(heads, plain, keys.to_vec(), EventNumber(as_of), None))
}

fn record(number: i64, event: Event) -> EventRecord {
    EventRecord { number: EventNumber(number), at: Timestamp::UNIX_EPOCH, staff: None, event }
}

fn published(article: i64, section: i64) -> Event {
    let lists = vec![List::All, List::Section(SectionId(section))];
    Event::ArticlePublished { article: ArticleId(article), lists, beside: Vec::new() }
}

fn has(cache: &PageCache, path: &str) -> bool {
    cache.get(path, || Timestamp::UNIX_EPOCH).is_some()
}

#[test]
fn a_change_takes_the_pages_it_touches_and_no_others() {
    let cache = PageCache::new(1 << 20, EventNumber(10));
    let world = Key::List(List::Section(SectionId(1)));
    let sport = Key::List(List::Section(SectionId(2)));
    for (path, key) in [("/world", world), ("/sport", sport), ("/about", Key::Page(PageId(1)))] {
        cache.put(path, page(&[key], 10));
    }
    cache.apply(&[record(11, published(7, 1))]);
    assert!(!has(&cache, "/world"));
    assert!(has(&cache, "/sport") && has(&cache, "/about"));
}

#[test]
fn a_page_read_before_a_change_and_stored_after_it_is_not_served() {
    let cache = PageCache::new(1 << 20, EventNumber(10));
    let read_before = page(&[Key::Article(ArticleId(7))], 10);
    cache.apply(&[record(11, published(7, 1))]);
    cache.put("/world/a", read_before);
    assert!(!has(&cache, "/world/a"));
    cache.put("/world/a", page(&[Key::Article(ArticleId(7))], 11));
    assert!(has(&cache, "/world/a"));
}

#[test]
fn a_page_newer_than_what_the_cache_has_seen_survives_the_event_it_includes() {
    let cache = PageCache::new(1 << 20, EventNumber(10));
    cache.put("/world/a", page(&[Key::Article(ArticleId(7))], 11));
    cache.apply(&[record(11, published(7, 1))]);
    assert!(has(&cache, "/world/a"));
}

#[test]
fn everything_means_everything_and_time_ends_pages() {
    let cache = PageCache::new(1 << 20, EventNumber(0));
    cache.put("/a", page(&[Key::Furniture], 0));
    cache.apply(&[record(1, Event::ImportCompleted { import: news::ImportId(1) })]);
    assert!(!has(&cache, "/a"));

    let until = Timestamp::from_second(100).unwrap();
    let dated =
        CachedPage::new(Heads::for_test(), Bytes::new(), vec![], EventNumber(1), Some(until));
    cache.put("/b", Arc::new(dated));
    assert!(cache.get("/b", || Timestamp::from_second(99).unwrap()).is_some());
    assert!(cache.get("/b", || until).is_none());
}

#[test]
fn forgetting_keys_never_serves_a_stale_page() {
    let cache = PageCache::new(1 << 20, EventNumber(0));
    cache.put("/a", page(&[Key::Article(ArticleId(1))], 0));
    let many: Vec<EventRecord> = (1..=40_000).map(|n| record(n, published(n, n))).collect();
    cache.apply(&many);
    assert!(!has(&cache, "/a"));
    assert_eq!(cache.applied(), EventNumber(40_000));
}
