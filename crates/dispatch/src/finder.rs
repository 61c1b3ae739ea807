//! The finder's follower: after each printed or imported version it reads the article and suggests
//! what is quoted in it.
//!
//! Which revision of an article was read stands beside the suggestions, so that losing the place in
//! the log costs a look at each article and suggests nothing twice.

use std::collections::BTreeSet;
use std::time::Duration;

use archive::Archive;
use news::{ArticleId, Event, EventRecord};
use tokio::sync::watch;
use tokio::time::Instant;

use crate::follow::EVENTS_AT_ONCE_MAX;
use crate::{Clock, POLL};

/// The name of the place in the log.
const FOLLOWER: &str = "quotations";
/// Articles looked up at once.
const ARTICLES_AT_ONCE: u32 = 100;
/// Between two hundreds of an imported archive, and before the first: readers and editors come
/// first, and nobody waits for what was said years ago.
const BREATH: Duration = Duration::from_secs(2);

/// Who suggests quotations.
pub struct QuotationFinder {
    archive: Archive,
    clock: Clock,
}

impl QuotationFinder {
    /// A finder for a paper.
    pub fn new(archive: Archive, clock: Clock) -> Self {
        Self { archive, clock }
    }

    /// Reads until `stop` changes. A fault is logged and tried again at the next look.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut ticks = tokio::time::interval_at(Instant::now() + BREATH, POLL);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            let turn = tokio::select! {
                _ = stop.changed() => return,
                _ = ticks.tick() => self.turn(stop.clone(), BREATH).await,
            };
            if let Err(fault) = turn {
                tracing::warn!(%fault, "quotations could not be looked for");
            }
        }
    }

    /// Reads everything up to the head of the log; how many articles were looked at.
    pub async fn catch_up(&self) -> Result<usize, desk::Error> {
        let (_keep, stop) = watch::channel(false);
        self.turn(stop, Duration::ZERO).await
    }

    async fn turn(
        &self,
        stop: watch::Receiver<bool>,
        breath: Duration,
    ) -> Result<usize, desk::Error> {
        let mut looked_at = 0;
        loop {
            let mut reader = self.archive.read().await?;
            let after = reader.cursor(FOLLOWER).await?;
            let events = reader.events_after(after, EVENTS_AT_ONCE_MAX).await?;
            drop(reader);
            let Some(last) = events.last() else { return Ok(looked_at) };
            let read = match printed(&events) {
                Some(articles) => self.read(articles, &stop).await?,
                None => self.read_all(stop.clone(), breath).await?,
            };
            looked_at += read;
            // The house is closing: what is left is read after the next start.
            if *stop.borrow() {
                return Ok(looked_at);
            }
            let mut transaction = self.archive.write().await?;
            transaction.set_cursor(FOLLOWER, last.number).await?;
            transaction.commit_unseen().await?;
        }
    }

    async fn read(
        &self,
        articles: impl IntoIterator<Item = ArticleId>,
        stop: &watch::Receiver<bool>,
    ) -> Result<usize, desk::Error> {
        let mut read = 0;
        for article in articles {
            if *stop.borrow() {
                break;
            }
            desk::suggest_quotations(&self.archive, article, (self.clock)()).await?;
            read += 1;
        }
        Ok(read)
    }

    /// Every public article that was not read as it is.
    async fn read_all(
        &self,
        mut stop: watch::Receiver<bool>,
        breath: Duration,
    ) -> Result<usize, desk::Error> {
        let (mut after, mut read) = (ArticleId(0), 0);
        loop {
            let mut inside = self.archive.inside().await?;
            let unread = inside.unread_for_quotations(after, ARTICLES_AT_ONCE).await?;
            drop(inside);
            let Some(last) = unread.last().filter(|_| !*stop.borrow()) else { return Ok(read) };
            after = *last;
            let is_last = unread.len() < ARTICLES_AT_ONCE as usize;
            read += self.read(unread, &stop).await?;
            if is_last {
                return Ok(read);
            }
            // Whoever closes the house ends the pause.
            let _ = tokio::time::timeout(breath, stop.changed()).await;
        }
    }
}

/// The articles some events printed. `None`: an import brought more than an event can name.
fn printed(events: &[EventRecord]) -> Option<BTreeSet<ArticleId>> {
    let mut articles = BTreeSet::new();
    for record in events {
        match &record.event {
            Event::ArticlePublished { article, .. } | Event::ArticleRevised { article, .. } => {
                articles.insert(*article);
            }
            Event::ImportCompleted { .. } => return None,
            _ => {}
        }
    }
    Some(articles)
}
