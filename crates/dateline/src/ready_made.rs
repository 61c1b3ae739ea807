//! Pages every paper needs: contact, imprint, privacy, corrections policy. Made from the paper's
//! own facts when it is served, and made again when those change, until an editor or an import
//! brings a page of one's own to the same address.

use archive::Archive;
use composing::Theme;
use desk::{PageCopy, Replace};
use jiff::Timestamp;

use crate::building::Fault;

/// Brings the ready-made pages up to date, in the words of the paper's theme.
pub(crate) async fn settle(archive: &Archive, theme: &Theme, now: Timestamp) -> Result<(), Fault> {
    let paper = archive.read().await?.paper().await?;
    let words = theme.words(&paper.language);
    for (slug, document) in composing::ready_made::pages(&words, &paper) {
        let copy = PageCopy { slug, language: paper.language.clone(), document };
        match desk::settle_page(archive, copy, Replace::ReadyMade, None, now).await {
            // A section stands there: the paper has no room for that page, and need not.
            Ok(_) | Err(desk::Error::AddressTaken(_)) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(())
}
