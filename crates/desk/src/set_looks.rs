//! The look a paper chooses. What cannot be read is refused.

use archive::{Act, Archive};
use jiff::Timestamp;
use news::{Colour, Event, EventNumber, Ground, Looks, StaffId};
use serde_json::json;

use crate::Error;

/// Sets the look. [`Error::Illegible`] names the figure and the nearest colour that can be read.
/// `None` when nothing is different from before.
pub async fn set_looks(
    archive: &Archive,
    looks: Looks,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    legible(looks.accent, Ground::Light)?;
    legible(looks.accent_dark, Ground::Dark)?;
    let mut transaction = archive.write().await?;
    let before = transaction.looks().await?;
    if before == looks {
        return Ok(None);
    }
    transaction.set_looks(&looks).await?;
    let detail = json!({ "looks": looks, "was": before });
    let act = Act { staff, act: "set_looks", noun: "paper", row: None, detail };
    transaction.record(act, now).await?;
    Ok(Some(transaction.commit_with(&Event::PaperChanged, staff, now).await?))
}

fn legible(colour: Option<Colour>, ground: Ground) -> Result<(), Error> {
    let Some(colour) = colour else { return Ok(()) };
    if colour.passes(ground) {
        return Ok(());
    }
    let legibility = colour.on(ground);
    let ratio = legibility.ratios.into_iter().fold(f64::INFINITY, f64::min);
    Err(Error::Illegible { colour, ratio, nearest: legibility.nearest })
}
