//! Describing somebody as one who speaks: an organisation or a person; for counts of who is quoted,
//! gender and country, where the newsroom enters them.

use archive::{Act, Archive, SpeakerTraits};
use jiff::Timestamp;
use news::{Actor, Event, EventNumber, PersonId};
use serde_json::json;

use crate::confirm_quotation::may_keep_record;
use crate::{Error, limits};

/// Writes down what the newsroom knows of somebody who speaks. Blank is not entered.
pub async fn describe_speaker(
    archive: &Archive,
    id: PersonId,
    traits: SpeakerTraits,
    by: Actor,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    may_keep_record(by)?;
    let line = |text: Option<String>| -> Result<Option<String>, Error> {
        let text = text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        text.map(|text| limits::fits(&text, limits::NAME_CHARS_MAX).map(str::to_owned)).transpose()
    };
    let (gender, country) = (line(traits.gender)?, line(traits.country)?);
    let traits = SpeakerTraits { gender, country, ..traits };
    let mut transaction = archive.write().await?;
    let missing = Error::NoRow { noun: "person", id: id.0 };
    let row = transaction.person_row(id).await?.ok_or(missing)?;
    transaction.set_speaker_traits(id, &traits).await?;
    let detail = json!({ "name": row.person.name });
    let act = Act { staff: by.staff, act: "revise", noun: "person", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let event = Event::PersonChanged { person: id };
    Ok(transaction.commit_with(&event, by.staff, now).await?)
}
