//! Pages every paper needs: contact, imprint, privacy, corrections policy. Made from the paper's
//! own facts, and made again when those change, until an editor writes one's own.

use std::path::Path;

use archive::Archive;
use desk::PageCopy;
use jiff::Timestamp;

use crate::{building::Fault, theme_files};

/// Brings the ready-made pages up to date, in the words of the paper's own theme.
pub(crate) async fn settle(archive: &Archive, folder: &Path, now: Timestamp) -> Result<(), Fault> {
    let theme = theme_files::read(folder)?;
    let paper = archive.read().await?.paper().await?;
    let words = theme.words(&paper.language);
    for (slug, document) in composing::ready_made::pages(&words, &paper) {
        let copy = PageCopy { slug, language: paper.language.clone(), document };
        desk::settle_page(archive, copy, false, None, now).await?;
    }
    Ok(())
}
