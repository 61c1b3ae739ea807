//! Deleting a section that holds nothing.

use archive::{Act, Archive};
use jiff::Timestamp;
use news::{Event, EventNumber, SectionId, StaffId};
use serde_json::json;

use crate::Error;

/// Deletes a section. [`Error::SectionHolds`] when articles stand in it, drafts and withdrawn ones
/// included, or other sections are nested in it.
pub async fn delete_section(
    archive: &Archive,
    id: SectionId,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let mut transaction = archive.write().await?;
    let missing = Error::NoRow { noun: "section", id: id.0 };
    let row = transaction.section_row(id).await?.ok_or(missing)?;
    match transaction.section_holds(id).await? {
        (true, _) => return Err(Error::SectionHolds { what: "articles" }),
        (_, true) => return Err(Error::SectionHolds { what: "other sections" }),
        (false, false) => {}
    }
    transaction.delete_section(id).await?;
    let detail = json!({ "name": row.section.name, "slug": row.section.slug });
    let act = Act { staff, act: "delete", noun: "section", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let event = Event::SectionChanged { section: id };
    Ok(transaction.commit_with(&event, staff, now).await?)
}
