//! What the paper says of itself, set as a whole by a publisher.

use archive::{Act, Archive};
use jiff::Timestamp;
use news::{Event, EventNumber, PaperFacts, StaffId};
use serde_json::json;

use crate::{Error, limits};

/// Sets the paper's facts: what is `None` is said no longer. `None` when nothing is different from
/// before.
pub async fn set_paper(
    archive: &Archive,
    facts: PaperFacts,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    for text in [&facts.title, &facts.strapline].into_iter().flatten() {
        limits::fits(text, limits::NAME_CHARS_MAX)?;
    }
    if let Some(masthead) = &facts.masthead {
        let lines = [&masthead.publisher, &masthead.editor, &masthead.address, &masthead.phone];
        for text in lines.into_iter().flatten() {
            limits::fits(text, limits::DESCRIPTION_CHARS_MAX)?;
        }
    }
    let mut transaction = archive.write().await?;
    let before = transaction.paper_facts().await?;
    if facts == before {
        return Ok(None);
    }
    transaction.set_paper_facts(&facts).await?;
    let detail = json!({ "title": facts.title, "was": { "title": before.title } });
    let act = Act { staff, act: "set", noun: "paper", row: None, detail };
    transaction.record(act, now).await?;
    Ok(Some(transaction.commit_with(&Event::PaperChanged, staff, now).await?))
}
