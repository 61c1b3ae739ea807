//! The page cache: answers made once and kept while nothing they were made from has changed.
//!
//! A page carries the keys it was made from and `as_of`, the log's head in the snapshot it was read
//! in. It may be served only while no event after `as_of` names one of its keys, and only before
//! its `fresh_until`. Checking against `as_of` instead of deleting on events closes the race of a
//! page that is read before a change and stored after it.

use std::{
    collections::HashMap,
    sync::{
        Arc, OnceLock, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};

use bytes::Bytes;
use jiff::Timestamp;
use news::{EventNumber, EventRecord, Key};

use crate::answer::{Encoding, Heads};

/// Keys remembered before the cache forgets them all and starts anew; 100,000 keys take about
/// 3 MiB.
const CHANGED_KEYS_MAX: usize = 100_000;
/// What a page costs beside its bytes: headers, keys, table.
const PAGE_OVERHEAD_BYTES: usize = 2_048;

/// A finished answer.
pub(crate) struct CachedPage {
    /// Ready-made headers, one set for each encoding.
    pub(crate) heads: Heads,
    /// The body as it was made.
    pub(crate) plain: Bytes,
    /// The body compressed, once that is done: gzip, Brotli.
    compressed: [OnceLock<Bytes>; 2],
    keys: Box<[Key]>,
    as_of: EventNumber,
    fresh_until: Option<Timestamp>,
    /// The last event up to which the keys were found unchanged.
    checked: AtomicI64,
}

/// Pages by path and cursor, bounded by bytes.
pub(crate) struct PageCache {
    pages: moka::sync::Cache<String, Arc<CachedPage>>,
    changes: RwLock<Changes>,
    /// The last event applied, as in `changes`: read on every hit.
    applied: AtomicI64,
}

#[derive(Default)]
struct Changes {
    /// The last event that named each key.
    by_key: HashMap<Key, EventNumber>,
    /// Everything made at or before this event is stale.
    everything: EventNumber,
    applied: EventNumber,
}

impl CachedPage {
    pub(crate) fn new(
        heads: Heads,
        plain: Bytes,
        keys: Vec<Key>,
        as_of: EventNumber,
        fresh_until: Option<Timestamp>,
    ) -> Self {
        Self {
            heads,
            plain,
            compressed: [OnceLock::new(), OnceLock::new()],
            keys: keys.into_boxed_slice(),
            as_of,
            fresh_until,
            checked: AtomicI64::new(as_of.0),
        }
    }

    /// The body in the best encoding that is both wanted and ready.
    pub(crate) fn body(&self, wanted: &[Encoding]) -> (Encoding, &Bytes) {
        let ready = wanted.iter().find_map(|encoding| {
            let slot = encoding.slot()?;
            self.compressed[slot].get().map(|bytes| (*encoding, bytes))
        });
        ready.unwrap_or((Encoding::Identity, &self.plain))
    }

    /// Puts a compressed body beside the plain one.
    pub(crate) fn add_compressed(&self, encoding: Encoding, bytes: Bytes) {
        if let Some(slot) = encoding.slot() {
            // A second compression of the same bytes is the same; the first stays.
            let _ = self.compressed[slot].set(bytes);
        }
    }

    /// Bytes it takes, compressed bodies estimated at half the plain one until they are there.
    fn weight(&self) -> u32 {
        let keys = self.keys.len() * size_of::<Key>();
        let weight = self.plain.len() + self.plain.len() / 2 + keys + PAGE_OVERHEAD_BYTES;
        u32::try_from(weight).unwrap_or(u32::MAX)
    }
}

impl PageCache {
    /// A cache of at most `bytes_max` bytes that has seen the log up to `head`.
    pub(crate) fn new(bytes_max: u64, head: EventNumber) -> Self {
        let pages = moka::sync::Cache::builder()
            .max_capacity(bytes_max)
            .weigher(|path: &String, page: &Arc<CachedPage>| {
                page.weight().saturating_add(u32::try_from(path.len()).unwrap_or(u32::MAX))
            })
            .build();
        let changes = Changes { applied: head, ..Changes::default() };
        Self { pages, changes: RwLock::new(changes), applied: AtomicI64::new(head.0) }
    }

    /// The page at `path`, if it may still be served at `now`.
    pub(crate) fn get(
        &self,
        path: &str,
        now: impl FnOnce() -> Timestamp,
    ) -> Option<Arc<CachedPage>> {
        let page = self.pages.get(path)?;
        let is_fresh = page.fresh_until.is_none_or(|until| now() < until);
        (is_fresh && self.is_current(&page)).then_some(page)
    }

    /// Keeps a page, unless one of its keys has changed since it was read.
    pub(crate) fn put(&self, path: &str, page: Arc<CachedPage>) {
        if self.is_current(&page) {
            self.pages.insert(path.to_owned(), page);
        }
    }

    /// Takes note of events, in the order of the log; those already seen change nothing.
    pub(crate) fn apply(&self, events: &[EventRecord]) {
        let mut changes = self.changes.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        for record in events.iter().filter(|record| record.number.0 > 0) {
            for key in record.event.keys() {
                changes.note(key, record.number);
            }
            changes.applied = changes.applied.max(record.number);
        }
        if changes.by_key.len() > CHANGED_KEYS_MAX {
            changes.by_key.clear();
            changes.everything = changes.applied;
        }
        self.applied.store(changes.applied.0, Ordering::Release);
    }

    /// The last event applied.
    pub(crate) fn applied(&self) -> EventNumber {
        EventNumber(self.applied.load(Ordering::Acquire))
    }

    /// Forgets every page: the theme changed.
    pub(crate) fn clear(&self) {
        self.pages.invalidate_all();
    }

    fn is_current(&self, page: &CachedPage) -> bool {
        let applied = self.applied.load(Ordering::Acquire);
        if page.checked.load(Ordering::Acquire) >= applied {
            return true;
        }
        let changes = self.changes.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        let is_current = changes.everything <= page.as_of
            && page.keys.iter().all(|key| changes.by_key.get(key).is_none_or(|n| *n <= page.as_of));
        if is_current {
            page.checked.fetch_max(changes.applied.0, Ordering::AcqRel);
        }
        is_current
    }
}

impl Changes {
    fn note(&mut self, key: Key, number: EventNumber) {
        if key == Key::Everything {
            self.everything = self.everything.max(number);
        } else {
            let last = self.by_key.entry(key).or_insert(number);
            *last = (*last).max(number);
        }
    }
}

#[cfg(test)]
mod tests;
