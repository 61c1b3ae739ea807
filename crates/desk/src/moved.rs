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
    settled(transaction, new, Some(target)).await
}

/// Frees an address of whatever once led on from it: something stands there now. What leads to
/// another section stays, since articles of that section once stood below this address.
pub(crate) async fn settled(
    transaction: &mut Transaction,
    new: &str,
    newcomer: Option<Target>,
) -> Result<(), Error> {
    let Some(new) = OldAddress::parse(new) else { return Ok(()) };
    match transaction.lead_of(&new).await? {
        Some(Lead::Row(section @ Target::Section(_))) if Some(section) != newcomer => {}
        _ => drop(transaction.delete_redirect(&new).await?),
    }
    Ok(())
}
