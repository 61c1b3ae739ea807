//! Arranging a front: which articles stand where, until when, and what is breaking news.

use archive::{Act, Archive, FrontSlot};
use jiff::Timestamp;
use news::{Event, EventNumber, SectionId, StaffId};
use serde_json::json;

use crate::Error;

/// Slots of one front.
pub const FRONT_SLOTS_MAX: usize = 12;

/// Arranges the front of the paper (`None`) or of a section: these slots in this order, and what
/// is left over by time and weight. Slots whose time is over are forgotten. `None` when nothing is
/// different from before.
pub async fn arrange_front(
    archive: &Archive,
    section: Option<SectionId>,
    slots: Vec<FrontSlot>,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    let mut transaction = archive.write().await?;
    if let Some(id) = section {
        let missing = Error::NoRow { noun: "section", id: id.0 };
        transaction.section_row(id).await?.ok_or(missing)?;
    }
    let mut kept: Vec<FrontSlot> = Vec::new();
    for slot in slots {
        let is_over = slot.until.is_some_and(|until| until <= now);
        if !is_over && kept.iter().all(|other| other.article != slot.article) {
            kept.push(slot);
        }
    }
    if kept.len() > FRONT_SLOTS_MAX {
        return Err(Error::FrontFull { slots_max: FRONT_SLOTS_MAX });
    }
    let ids: Vec<i64> = kept.iter().map(|slot| slot.article.0).collect();
    let there = transaction.articles(ids.clone()).await?;
    if let Some(slot) = kept.iter().find(|slot| there.iter().all(|row| row.id != slot.article)) {
        return Err(Error::NoArticle(slot.article));
    }
    if transaction.front_slots(section).await? == kept {
        return Ok(None);
    }
    transaction.set_front_slots(section, &kept).await?;
    let (row, detail) = (section.map(|id| id.0), json!({ "articles": ids }));
    transaction.record(Act { staff, act: "arrange", noun: "front", row, detail }, now).await?;
    Ok(Some(transaction.commit_with(&Event::FrontChanged { section }, staff, now).await?))
}
