//! Ordering the sections: in navigation, on the front, in lists.

use archive::{Act, Archive};
use jiff::Timestamp;
use news::{Event, EventNumber, SectionId, StaffId};
use serde_json::json;

use crate::Error;

/// Which way a section goes among its siblings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Before the one that stands before it.
    Up,
    /// After the one that stands after it.
    Down,
}

/// Moves a section by one place among those nested in the same one. `None` when it stands at that
/// end already.
pub async fn step_section(
    archive: &Archive,
    id: SectionId,
    way: Way,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    let mut transaction = archive.write().await?;
    let all = transaction.all_sections().await?;
    let missing = Error::NoRow { noun: "section", id: id.0 };
    let row = all.iter().find(|row| row.section.id == id).ok_or(missing)?;
    let siblings = all.iter().filter(|other| other.section.parent == row.section.parent);
    let mut ids: Vec<SectionId> = siblings.map(|row| row.section.id).collect();
    let at = ids.iter().position(|other| *other == id).unwrap_or_default();
    let to = match way {
        Way::Up => at.checked_sub(1),
        Way::Down => Some(at + 1).filter(|to| *to < ids.len()),
    };
    let Some(to) = to else { return Ok(None) };
    ids.swap(at, to);
    transaction.order_sections(&ids).await?;
    let detail = json!({ "order": ids });
    let act = Act { staff, act: "order", noun: "section", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let event = Event::SectionChanged { section: id };
    Ok(Some(transaction.commit_with(&event, staff, now).await?))
}
