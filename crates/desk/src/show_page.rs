//! Publishing a static page, and taking it back.

use archive::{Act, Archive};
use jiff::Timestamp;
use news::{Event, EventNumber, PageId, StaffId};
use serde_json::json;

use crate::Error;
use crate::printing::show_pictures;

/// Makes a static page public, or takes it back: its address is kept for it, and readers find
/// nothing there. `None` when it is so already.
pub async fn show_page(
    archive: &Archive,
    id: PageId,
    is_public: bool,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    let mut transaction = archive.write().await?;
    let missing = Error::NoRow { noun: "page", id: id.0 };
    let mut row = transaction.pages(vec![id.0]).await?.pop().ok_or(missing)?;
    if row.is_public == is_public {
        return Ok(None);
    }
    row.is_public = is_public;
    row.modified_at = Some(now);
    row.published_at = if is_public { row.published_at.or(Some(now)) } else { row.published_at };
    transaction.update_page(&row).await?;
    if is_public && let Some(saved) = transaction.revision(row.revision).await? {
        show_pictures(&mut transaction, &saved.document).await?;
    }
    let act = if is_public { "publish" } else { "take_back" };
    let detail = json!({ "title": row.title, "slug": row.slug });
    transaction.record(Act { staff, act, noun: "page", row: Some(id.0), detail }, now).await?;
    let event = Event::PageChanged { page: id };
    Ok(Some(transaction.commit_with(&event, staff, now).await?))
}
