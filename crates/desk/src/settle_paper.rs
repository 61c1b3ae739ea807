//! Settling the paper's own facts: title, strap line, language, time zone, logo, masthead.

use archive::Archive;
use jiff::Timestamp;
use news::{Event, EventNumber, PaperFacts, StaffId};

use crate::Error;

/// Changes what the paper says of itself: every fact that `changes` has. Logo and favicon are
/// addresses within the paper. `None` when nothing is different from before.
pub async fn settle_paper(
    archive: &Archive,
    changes: PaperFacts,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    let mut transaction = archive.write().await?;
    let before = transaction.paper_facts().await?;
    let after = merged(changes, before.clone());
    if after == before {
        return Ok(None);
    }
    transaction.set_paper_facts(&after).await?;
    Ok(Some(transaction.commit_with(&Event::PaperChanged, staff, now).await?))
}

/// The first's facts, and the second's where the first has none.
pub(crate) fn merged(first: PaperFacts, second: PaperFacts) -> PaperFacts {
    PaperFacts {
        title: first.title.or(second.title),
        strapline: first.strapline.or(second.strapline),
        language: first.language.or(second.language),
        time_zone: first.time_zone.or(second.time_zone),
        logo: first.logo.or(second.logo),
        favicon: first.favicon.or(second.favicon),
        masthead: first.masthead.or(second.masthead),
    }
}
