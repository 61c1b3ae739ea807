//! Settling the paper's own facts: title, strap line, language, time zone, logo, masthead.

use archive::{Archive, Transaction};
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
    let events = settle_within(&mut transaction, changes).await?;
    if events.is_empty() {
        return Ok(None);
    }
    Ok(Some(transaction.commit_with_all(&events, staff, now).await?))
}

/// The same within another act; the events it makes, none when nothing is different.
pub(crate) async fn settle_within(
    transaction: &mut Transaction,
    changes: PaperFacts,
) -> Result<Vec<Event>, Error> {
    let before = transaction.paper_facts().await?;
    let after = merged(changes, before.clone());
    if after == before {
        return Ok(Vec::new());
    }
    transaction.set_paper_facts(&after).await?;
    Ok(vec![Event::PaperChanged])
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
