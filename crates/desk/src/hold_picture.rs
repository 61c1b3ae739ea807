//! Holding a picture or file whose bytes are in the blob store.

use archive::{Archive, NewPicture};
use news::{PictureFacts, PictureId};
use pictures::Original;

use crate::Error;

/// Who may have a picture that has just arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The newsroom, until something public shows it.
    Inside,
    /// Everybody: it is the paper's own, or comes with an import.
    Outside,
}

/// A checked file as it is written down.
pub fn new_picture(original: &Original, facts: PictureFacts) -> NewPicture {
    NewPicture {
        hash: original.hash.clone(),
        file_type: original.file_type,
        bytes: original.public.len() as u64,
        width: original.width,
        height: original.height,
        name: original.name.clone(),
        facts,
    }
}

/// Writes a picture down, or finds the one with the same bytes. No article shows it yet, so there
/// is no event.
pub async fn hold_picture(
    archive: &Archive,
    new: &NewPicture,
    shown: Shown,
) -> Result<PictureId, Error> {
    let mut transaction = archive.write().await?;
    let id = transaction.hold_picture(new).await?;
    if shown == Shown::Outside {
        transaction.show_pictures(vec![id.0]).await?;
    }
    transaction.commit_unseen().await?;
    Ok(id)
}
