//! Revising a topic: its name, address and description.

use archive::{Act, Archive, Target};
use jiff::Timestamp;
use news::{Event, EventNumber, Slug, StaffId, TopicId};
use serde_json::json;

use crate::Error;
use crate::limits;
use crate::moved::moved;

/// A topic as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicCopy {
    /// Its name.
    pub name: String,
    /// Its address.
    pub slug: Slug,
    /// What it is.
    pub description: Option<String>,
}

/// Revises a topic. Its old address leads to the new one.
pub async fn revise_topic(
    archive: &Archive,
    id: TopicId,
    copy: TopicCopy,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let mut transaction = archive.write().await?;
    let missing = Error::NoRow { noun: "topic", id: id.0 };
    let mut topic = transaction.topic_row(id).await?.ok_or(missing)?.topic;
    if copy.slug != topic.slug && transaction.is_topic_slug(&copy.slug).await? {
        return Err(Error::AddressTaken(copy.slug));
    }
    let (old, new) = (format!("/topics/{}", topic.slug), format!("/topics/{}", copy.slug));
    moved(&mut transaction, &old, &new, Target::Topic(id)).await?;
    let was = json!({ "name": topic.name, "slug": topic.slug });
    topic.name = limits::name(&copy.name)?;
    topic.slug = copy.slug;
    topic.description = limits::description(copy.description)?;
    transaction.update_topic(&topic).await?;
    let detail = json!({ "name": topic.name, "slug": topic.slug, "was": was });
    let act = Act { staff, act: "revise", noun: "topic", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let event = Event::TopicChanged { topic: id };
    Ok(transaction.commit_with(&event, staff, now).await?)
}
