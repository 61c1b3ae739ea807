//! Pages every paper needs: contact, imprint, privacy, corrections policy. Made from the paper's
//! own facts, and made again when those change, until an editor writes one's own.

use archive::Archive;
use jiff::Timestamp;

use crate::building::Fault;

/// Brings the ready-made pages up to date.
pub(crate) async fn settle(archive: &Archive, now: Timestamp) -> Result<(), Fault> {
    let paper = archive.read().await?.furniture().await?.paper;
    for (slug, document) in composing::ready_made::pages(&paper) {
        desk::settle_page(archive, &slug, &paper.language, document, now).await?;
    }
    Ok(())
}
