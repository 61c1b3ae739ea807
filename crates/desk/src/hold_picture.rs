//! Holding a picture or file whose bytes are in the blob store.

use archive::{Archive, NewPicture};
use jiff::Timestamp;
use news::PictureId;

use crate::Error;

/// Writes a picture down, or finds the one with the same bytes. No article shows it yet, so there
/// is no event.
pub async fn hold_picture(
    archive: &Archive,
    new: &NewPicture,
    _now: Timestamp,
) -> Result<PictureId, Error> {
    let mut transaction = archive.write().await?;
    let id = transaction.hold_picture(new).await?;
    transaction.commit_unseen().await?;
    Ok(id)
}
