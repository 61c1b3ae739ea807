//! Redirects an editor makes and removes.

use archive::{Act, Archive, Lead, Transaction};
use jiff::Timestamp;
use news::{OldAddress, StaffId};
use serde_json::json;

use crate::Error;

/// Redirects followed from one another, when a loop is looked for.
const STEPS_MAX: usize = 20;

/// Makes an address where nothing stands lead to another one of the paper's own. Where an article,
/// section, page, topic or person stands, it leads to that one wherever it moves. There is no
/// event: what nobody finds is in no cache.
pub async fn add_redirect(
    archive: &Archive,
    from: &str,
    to: &str,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<OldAddress, Error> {
    let from = OldAddress::parse(from).ok_or_else(|| Error::NoAddress(from.to_owned()))?;
    let to = own_path(to)?;
    let mut transaction = archive.write().await?;
    must_be_empty(&mut transaction, &from).await?;
    let lead = if let Some(target) = transaction.stands_at(&to).await? {
        Lead::Row(target)
    } else {
        must_not_loop(&mut transaction, &from, &to).await?;
        Lead::Path(to.clone())
    };
    transaction.put_redirect(&from, &lead).await?;
    let detail = json!({ "from": from.as_str(), "to": to });
    let act = Act { staff, act: "add", noun: "redirect", row: None, detail };
    transaction.record(act, now).await?;
    transaction.commit_unseen().await?;
    Ok(from)
}

/// Removes a redirect. Whether it was there.
pub async fn remove_redirect(
    archive: &Archive,
    from: &str,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<bool, Error> {
    let from = OldAddress::parse(from).ok_or_else(|| Error::NoAddress(from.to_owned()))?;
    let mut transaction = archive.write().await?;
    if !transaction.delete_redirect(&from).await? {
        return Ok(false);
    }
    let detail = json!({ "from": from.as_str() });
    let act = Act { staff, act: "remove", noun: "redirect", row: None, detail };
    transaction.record(act, now).await?;
    transaction.commit_unseen().await?;
    Ok(true)
}

/// A path of the paper's own: `/world/count-closes`, `/feed.atom`.
fn own_path(text: &str) -> Result<String, Error> {
    let refused = || Error::NoAddress(text.to_owned());
    let text = text.trim();
    let is_path = text.starts_with('/') && !text.starts_with("//") && !text.contains('\\');
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    if !is_path || !is_plain || text.len() > OldAddress::BYTES_MAX {
        return Err(refused());
    }
    match text.trim_end_matches('/') {
        "" => Ok("/".to_owned()),
        path => Ok(path.to_owned()),
    }
}

async fn must_be_empty(transaction: &mut Transaction, from: &OldAddress) -> Result<(), Error> {
    let path = from.as_str();
    let occupied = || Error::AddressOccupied(path.to_owned());
    let mut parts = path.trim_start_matches('/').split(['/', '?']);
    let (first, more) = (parts.next().unwrap_or_default(), parts.next().is_some());
    let may_be_old = ["archive", "articles", "feed", "people", "topics"].contains(&first) && more;
    let is_feed_or_map = ["feed.atom", "feed.rss", "feed.json", "robots.txt", "favicon.ico"]
        .contains(&first)
        || first.starts_with("sitemap");
    if (news::is_fixed_word(first) && !may_be_old) || is_feed_or_map {
        return Err(occupied());
    }
    match transaction.stands_at(path).await? {
        Some(_) => Err(occupied()),
        None => Ok(()),
    }
}

async fn must_not_loop(
    transaction: &mut Transaction,
    from: &OldAddress,
    to: &str,
) -> Result<(), Error> {
    let mut at = OldAddress::parse(to);
    for _ in 0..STEPS_MAX {
        let Some(here) = at else { return Ok(()) };
        if here == *from {
            return Err(Error::RedirectLoop(to.to_owned()));
        }
        at = match transaction.lead_of(&here).await? {
            Some(Lead::Path(path)) => OldAddress::parse(&path),
            _ => return Ok(()),
        };
    }
    Err(Error::RedirectLoop(to.to_owned()))
}
