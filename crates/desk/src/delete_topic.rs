//! Deleting a topic that no article is on.

use archive::{Act, Archive};
use jiff::Timestamp;
use news::{Event, EventNumber, StaffId, TopicId};
use serde_json::json;

use crate::Error;

/// Deletes a topic. [`Error::InUse`] when an article is on it, drafts and withdrawn ones included,
/// or another topic was merged into it.
pub async fn delete_topic(
    archive: &Archive,
    id: TopicId,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let mut transaction = archive.write().await?;
    let missing = Error::NoRow { noun: "topic", id: id.0 };
    let topic = transaction.topic_row(id).await?.ok_or(missing)?.topic;
    if transaction.is_topic_used(id).await? {
        return Err(Error::InUse { noun: "topic" });
    }
    transaction.delete_topic(id).await?;
    let detail = json!({ "name": topic.name, "slug": topic.slug });
    let act = Act { staff, act: "delete", noun: "topic", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let event = Event::TopicChanged { topic: id };
    Ok(transaction.commit_with(&event, staff, now).await?)
}
