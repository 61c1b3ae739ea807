//! What is swept away while the paper is served: sessions nobody can use, tries nobody counts,
//! answers nobody asks for again.

use std::time::Duration;

use archive::Archive;
use tokio::sync::watch;

use crate::building::now;

/// How often.
const EVERY: Duration = Duration::from_hours(1);

/// Sweeps at the start and then every hour, until `stop` changes.
pub(crate) async fn run(archive: Archive, mut stop: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = stop.changed() => return,
            _ = ticks.tick() => {}
        }
        if let Err(fault) = desk::prune_sessions(&archive, now()).await {
            tracing::warn!(%fault, "old sessions could not be removed");
        }
        if let Err(fault) = desk::prune_done_once(&archive, now()).await {
            tracing::warn!(%fault, "old answers of the API could not be removed");
        }
    }
}
