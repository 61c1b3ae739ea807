//! What falls due: articles that are to be published at an instant.
//!
//! The instants are rows of the archive, so nothing is forgotten with the process: what fell due
//! while no server ran is published at the next start. Each is taken in the transaction that
//! publishes, so several nodes publish it once.

use std::{sync::Arc, time::Duration};

use archive::Archive;
use desk::{Released, Seal};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

/// How often the archive is asked for the next instant: somebody may set an earlier one at any
/// time, on any node.
const LOOK: Duration = Duration::from_millis(500);
/// How long after a fault the archive is asked again.
const AFTER_FAULT: Duration = Duration::from_secs(2);
/// What is published later than this after its instant is said in the log.
const LATE: SignedDuration = SignedDuration::from_secs(5);

/// What time it is.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The watch for what falls due.
pub struct Due {
    archive: Archive,
    seal: Arc<Seal>,
    clock: Clock,
}

impl Due {
    /// Sets a watch.
    pub fn new(archive: Archive, seal: Arc<Seal>, clock: Clock) -> Self {
        Self { archive, seal, clock }
    }

    /// Watches until `stop` changes. A fault is logged and tried again.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let now = (self.clock)();
        if let Err(fault) = desk::enter_versions(&self.archive, &self.seal, now).await {
            tracing::warn!(%fault, "public articles could not be entered into the log of versions");
        }
        loop {
            let pause = match self.turn().await {
                Ok(pause) => pause,
                Err(fault) => {
                    tracing::warn!(%fault, "what is due could not be published");
                    AFTER_FAULT
                }
            };
            tokio::select! {
                _ = stop.changed() => return,
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Publishes what is due; how long to wait before the next turn.
    pub async fn turn(&self) -> Result<Duration, desk::Error> {
        let next = self.archive.inside().await?.next_release().await?;
        let now = (self.clock)();
        match next {
            Some(next) if next <= now => {
                self.release(now).await?;
                Ok(Duration::ZERO)
            }
            Some(next) => {
                let wait = next.duration_since(now).try_into().unwrap_or(LOOK);
                Ok(LOOK.min(wait))
            }
            None => Ok(LOOK),
        }
    }

    async fn release(&self, now: Timestamp) -> Result<(), desk::Error> {
        for (article, released) in desk::release_due(&self.archive, &self.seal, now).await? {
            match released {
                Released::Published(_, late) if late > LATE => {
                    tracing::warn!(article = article.0, late_s = late.as_secs(), "published late");
                }
                Released::Published(..) => tracing::info!(article = article.0, "published"),
                Released::CalledOff(why) => {
                    tracing::warn!(article = article.0, why, "what was due is not published");
                }
            }
        }
        Ok(())
    }
}
