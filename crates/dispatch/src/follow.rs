//! The follower mechanism: each follower reads the log from its own cursor, at its own pace.

use std::{sync::Arc, time::Duration};

use archive::{Archive, Changes};
use news::{EventNumber, EventRecord};
use tokio::sync::watch;

/// The most events handed to a follower at once.
pub const EVENTS_AT_ONCE_MAX: u32 = 500;
/// How often the log is looked at when nothing announces a change: the command line writes beside
/// a running server, and a notification can be lost with its connection.
pub const POLL: Duration = Duration::from_millis(250);

/// Something that follows the log and keeps what it makes on this node.
pub trait Follower: Send + Sync {
    /// Its name, for the log.
    fn name(&self) -> &'static str;

    /// The last event it has taken note of.
    fn cursor(&self) -> EventNumber;

    /// Takes note of events, in the order of the log. Being told one twice changes nothing.
    fn follow(&self, events: &[EventRecord]);
}

/// One follower on its way along the log.
pub struct Follow {
    archive: Archive,
    follower: Arc<dyn Follower>,
}

impl Follow {
    /// Sets a follower on the log of an archive.
    pub fn new(archive: Archive, follower: Arc<dyn Follower>) -> Self {
        Self { archive, follower }
    }

    /// Hands over everything there is, up to the head of the log. An act calls this after its
    /// commit, so that its own answer already shows the change.
    pub async fn catch_up(&self) -> Result<(), archive::Error> {
        loop {
            let after = self.follower.cursor();
            let events = self.archive.read().await?.events_after(after, EVENTS_AT_ONCE_MAX).await?;
            if events.is_empty() {
                return Ok(());
            }
            self.follower.follow(&events);
        }
    }

    /// Follows until `stop` changes: woken by the archive where it announces changes, and
    /// looking every `poll` besides. A fault is logged and tried again at the next look.
    pub async fn run(self, poll: Duration, mut stop: watch::Receiver<bool>) {
        let mut changes = self.listen().await;
        let mut ticks = tokio::time::interval(poll);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = stop.changed() => return,
                _ = ticks.tick() => {}
                heard = wait(&mut changes) => if heard.is_err() {
                    // The connection broke: polling goes on while a new one is made.
                    ticks.tick().await;
                    changes = self.listen().await;
                },
            }
            if let Err(fault) = self.catch_up().await {
                let name = self.follower.name();
                tracing::warn!(follower = name, %fault, "the event log could not be read");
            }
        }
    }

    async fn listen(&self) -> Option<Changes> {
        match self.archive.changes().await {
            Ok(changes) => Some(changes),
            Err(fault) => {
                tracing::warn!(%fault, "changes are not announced; the log is polled");
                None
            }
        }
    }
}

async fn wait(changes: &mut Option<Changes>) -> Result<(), archive::Error> {
    match changes {
        Some(changes) => changes.wait().await,
        None => std::future::pending().await,
    }
}
