//! Revising what is said of a picture: alt text, caption, credit, rights.

use archive::{Act, Archive};
use jiff::Timestamp;
use news::{Actor, Event, EventNumber, PictureFacts, PictureId};
use serde_json::json;

use crate::{Error, limits};

/// Articles one event names at most; who has more of one picture has an emblem, whose cards say
/// little of it.
const ARTICLES_IN_EVENT_MAX: u32 = 1_000;

/// Changes what is said of a picture, wherever it is shown. Of one that readers may have, only
/// editors; of any other, whoever writes. `None` when nothing is different from before.
pub async fn revise_picture(
    archive: &Archive,
    id: PictureId,
    facts: PictureFacts,
    by: Actor,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    for text in [&facts.alt, &facts.caption, &facts.credit, &facts.creator, &facts.rights] {
        limits::fits(text, limits::DESCRIPTION_CHARS_MAX)?;
    }
    let mut transaction = archive.write().await?;
    let missing = Error::NoRow { noun: "picture", id: id.0 };
    let picture = transaction.pictures(vec![id.0]).await?.remove(&id).ok_or(missing)?;
    let is_public = transaction.is_picture_public(id).await?;
    if is_public && !by.role.may_edit() {
        return Err(news::Error::NotAllowed { act: "changed" }.into());
    }
    if picture.facts == facts {
        return Ok(None);
    }
    transaction.set_picture_facts(id, &facts).await?;
    let detail = json!({ "facts": facts, "was": picture.facts });
    let act = Act { staff: by.staff, act: "revise", noun: "picture", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let articles = transaction.led_by_picture(id, ARTICLES_IN_EVENT_MAX).await?;
    let event = Event::PictureChanged { picture: id, articles };
    Ok(Some(transaction.commit_with(&event, by.staff, now).await?))
}
