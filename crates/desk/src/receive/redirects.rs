//! Old addresses: which of them an import leads to where things stand now.

use std::collections::HashMap;

use archive::{Redirect, Transaction};
use news::{AddressPlan, Report};

use super::addresses::ASKED_AT_ONCE;
use crate::Error;

/// An old address, and the new one of what it is to lead to.
pub(super) struct Lead {
    pub(super) redirect: Redirect,
    pub(super) address: Box<str>,
}

/// Leaves those out that lead elsewhere already, or that the file gives to two: the plan says who
/// has it.
pub(super) async fn settle(
    transaction: &mut Transaction,
    plan: &AddressPlan,
    leads: Vec<Lead>,
    report: &mut Report,
) -> Result<Vec<Redirect>, Error> {
    let mut led = HashMap::new();
    for some in leads.chunks(ASKED_AT_ONCE) {
        let addresses = some.iter().map(|lead| lead.redirect.address.as_str().to_owned());
        led.extend(transaction.redirects(addresses.collect()).await?);
    }
    let mut settled = Vec::with_capacity(leads.len());
    for Lead { redirect, address } in leads {
        let old = redirect.address.as_str();
        let is_free = match led.get(old) {
            Some(target) if *target == redirect.target => continue,
            Some(_) => false,
            None => plan.at(&redirect.address) == Some(&address),
        };
        if is_free {
            settled.push(redirect);
        } else {
            let reason = "this old address leads elsewhere already, and still does";
            report.say_changed("old address", old, reason);
        }
    }
    Ok(settled)
}
