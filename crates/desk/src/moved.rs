//! Addresses that something has left: they lead on to where it stands now.

use archive::{Lead, Target, Transaction};
use news::OldAddress;

use crate::Error;

/// Lets `old` lead to what stood there, and frees `new` of whatever once led on from it.
pub(crate) async fn moved(
    transaction: &mut Transaction,
    old: &str,
    new: &str,
    target: Target,
) -> Result<(), Error> {
    if old == new {
        return Ok(());
    }
    if let Some(old) = OldAddress::parse(old) {
        transaction.put_redirect(&old, &Lead::Row(target)).await?;
    }
    settled(transaction, new).await
}

/// Frees an address of whatever once led on from it: something stands there now.
pub(crate) async fn settled(transaction: &mut Transaction, new: &str) -> Result<(), Error> {
    if let Some(new) = OldAddress::parse(new) {
        transaction.delete_redirect(&new).await?;
    }
    Ok(())
}
