//! Revising a section: its name, address, description, language, and where it is nested.

use archive::{Act, Archive, SectionRow, Target, Transaction};
use jiff::Timestamp;
use news::{Event, EventNumber, Language, SectionId, Slug, StaffId};
use serde_json::json;

use crate::Error;
use crate::found::free_name;
use crate::limits;
use crate::moved::moved;

/// A section as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionCopy {
    /// Its name.
    pub name: String,
    /// Its address.
    pub slug: Slug,
    /// What it covers.
    pub description: Option<String>,
    /// The section it is nested in.
    pub parent: Option<SectionId>,
    /// Its language, where that is not the paper's.
    pub language: Option<Language>,
    /// Whether the navigation of every page names it.
    pub in_navigation: bool,
}

/// Revises a section. Its old address, and those of its articles, keep leading to where they stand
/// now; nested in another section, its articles stand in that one's list too.
pub async fn revise_section(
    archive: &Archive,
    id: SectionId,
    copy: SectionCopy,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let mut transaction = archive.write().await?;
    let missing = Error::NoRow { noun: "section", id: id.0 };
    let mut row = transaction.section_row(id).await?.ok_or(missing)?;
    let before = row.section.clone();
    if copy.slug != before.slug {
        readdress(&mut transaction, &before.slug, &copy.slug, id).await?;
    }
    if copy.parent != before.parent {
        renest(&mut transaction, &row, copy.parent).await?;
    }
    row.section.name = limits::name(&copy.name)?;
    row.section.slug = copy.slug;
    row.section.description = limits::description(copy.description)?;
    row.section.parent = copy.parent;
    row.section.language = copy.language;
    transaction.update_section(&row).await?;
    transaction.set_in_navigation(id, copy.in_navigation).await?;
    let detail = json!({
        "name": row.section.name,
        "slug": row.section.slug,
        "was": { "name": before.name, "slug": before.slug },
    });
    let act = Act { staff, act: "revise", noun: "section", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let event = Event::SectionChanged { section: id };
    Ok(transaction.commit_with(&event, staff, now).await?)
}

async fn readdress(
    transaction: &mut Transaction,
    old: &Slug,
    new: &Slug,
    id: SectionId,
) -> Result<(), Error> {
    free_name(transaction, new).await?;
    transaction.rename_name(old, new).await?;
    let (old, new) = (format!("/{old}"), format!("/{new}"));
    moved(transaction, &old, &new, Target::Section(id)).await
}

/// Moves the articles of a section out of the lists above its old place and into those above its
/// new one.
async fn renest(
    transaction: &mut Transaction,
    row: &SectionRow,
    parent: Option<SectionId>,
) -> Result<(), Error> {
    let all = transaction.all_sections().await?;
    let new = above(&all, parent)?;
    if new.contains(&row.section.id) {
        return Err(Error::SectionRing(row.section.slug.clone()));
    }
    let old = above(&all, row.section.parent)?;
    let only = |some: &[SectionId], others: &[SectionId]| -> Vec<SectionId> {
        some.iter().copied().filter(|id| !others.contains(id)).collect()
    };
    let (leave, join) = (only(&old, &new), only(&new, &old));
    Ok(transaction.relist_section(row.section.id, &leave, &join).await?)
}

/// A section and all it is nested in, from within. They must be there.
pub(crate) fn above(all: &[SectionRow], from: Option<SectionId>) -> Result<Vec<SectionId>, Error> {
    let mut above = Vec::new();
    let mut at = from;
    while let Some(id) = at {
        let found = all.iter().find(|row| row.section.id == id && row.is_public);
        let found = found.ok_or(Error::NoRow { noun: "section", id: id.0 })?;
        if above.contains(&id) {
            break;
        }
        above.push(id);
        at = found.section.parent;
    }
    Ok(above)
}
