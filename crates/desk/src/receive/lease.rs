//! The import lease: one import at a time, and what became of those that never ended.

use archive::{Archive, ImportRow, Noun, Transaction, Unfinished};
use jiff::Timestamp;
use news::{ImportId, Survey};

use super::ReceiveOptions;
use crate::Error;

/// Articles deleted in one transaction: editors wait for the writer no longer than for a batch.
const ARTICLES_DISCARDED_AT_ONCE: u32 = 1_000;

/// Who asks for the lease.
pub(super) struct Claim<'a> {
    pub(super) survey: &'a Survey,
    pub(super) file_name: &'a str,
    pub(super) options: ReceiveOptions,
    pub(super) now: Timestamp,
}

/// Discards every unfinished import whose lease has run out, for the start of the program. How
/// many there were. One that is still under way, by the command line perhaps, is left alone.
pub async fn discard_unfinished(archive: &Archive, now: Timestamp) -> Result<usize, Error> {
    let unfinished = archive.write().await?.unfinished_imports().await?;
    let stale: Vec<_> = unfinished.into_iter().filter(|one| !is_live(one, now)).collect();
    for one in &stale {
        tracing::info!(
            import = one.id.0,
            file = one.file_name,
            "an unfinished import is discarded"
        );
        discard(archive, one.id).await?;
    }
    Ok(stale.len())
}

/// Discards what stands in the way of a new import of `source`; an error when another import is
/// under way.
pub(super) async fn clear_the_way(
    archive: &Archive,
    source: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let unfinished = archive.write().await?.unfinished_imports().await?;
    for one in unfinished {
        if is_live(&one, now) && one.source != source {
            return Err(busy(one));
        }
        discard(archive, one.id).await?;
    }
    Ok(())
}

/// Takes the lease within the transaction that plans the import. A dry run, whose transaction is
/// rolled back, looks at the paper as if what is unfinished were gone.
pub(super) async fn claim(
    transaction: &mut Transaction,
    claim: &Claim<'_>,
) -> Result<ImportId, Error> {
    let import = ImportId(transaction.numbers(Noun::Import, 1).await?);
    for one in transaction.unfinished_imports().await? {
        if !claim.options.is_dry_run {
            return Err(busy(one));
        }
        transaction.give_up_import(one.id).await?;
        while !transaction.discard_import(one.id, ARTICLES_DISCARDED_AT_ONCE).await? {}
    }
    let row = ImportRow {
        id: import,
        source: claim.survey.source.clone(),
        file_name: claim.file_name.to_owned(),
        started_at: claim.now,
        lease_until: claim.options.lease_until(claim.now),
    };
    transaction.begin_import(&row).await?;
    Ok(import)
}

/// Removes an import and everything it wrote, in transactions short enough for others.
pub(super) async fn discard(archive: &Archive, import: ImportId) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    transaction.give_up_import(import).await?;
    transaction.commit_unseen().await?;
    loop {
        let mut transaction = archive.write().await?;
        let is_gone = transaction.discard_import(import, ARTICLES_DISCARDED_AT_ONCE).await?;
        transaction.commit_unseen().await?;
        if is_gone {
            return Ok(());
        }
    }
}

fn is_live(one: &Unfinished, now: Timestamp) -> bool {
    one.lease_until.is_some_and(|until| until > now)
}

fn busy(other: Unfinished) -> Error {
    Error::ImportBusy { file_name: other.file_name, since: other.started_at }
}
