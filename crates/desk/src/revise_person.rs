//! Revising a person's record: names, offices, biography, picture, links.

use archive::{Act, Archive, PersonRow, Target, Transaction};
use jiff::Timestamp;
use news::{Event, EventNumber, Link, Office, PersonId, PictureId, Slug, StaffId};
use serde_json::json;

use crate::merge::respelled_events;
use crate::moved::moved;
use crate::{Error, limits};

/// Names, offices or links of one person at most.
const LINES_MAX: usize = 100;
/// Characters of a link's address.
const URL_CHARS_MAX: usize = 2_000;

/// A person's record as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonCopy {
    /// The name to print.
    pub name: String,
    /// Their address.
    pub slug: Slug,
    /// Other names and spellings.
    pub other_names: Vec<String>,
    /// Offices, the present one first.
    pub offices: Vec<Office>,
    /// A few sentences.
    pub biography: Option<String>,
    /// A portrait.
    pub picture: Option<PictureId>,
    /// Where else they are found.
    pub links: Vec<Link>,
}

/// Revises a person's record. The old address leads to the new one; bylines print the new name
/// from now on, printed versions the one they were printed with.
pub async fn revise_person(
    archive: &Archive,
    id: PersonId,
    copy: PersonCopy,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let copy = checked(copy)?;
    let mut transaction = archive.write().await?;
    let missing = Error::NoRow { noun: "person", id: id.0 };
    let mut row = transaction.person_row(id).await?.ok_or(missing)?;
    if copy.slug != row.person.slug && transaction.is_person_slug(&copy.slug).await? {
        return Err(Error::AddressTaken(copy.slug));
    }
    let (old, new) = (format!("/people/{}", row.person.slug), format!("/people/{}", copy.slug));
    moved(&mut transaction, &old, &new, Target::Person(id)).await?;
    let was = json!({ "name": row.person.name, "slug": row.person.slug });
    let is_renamed = row.person.name != copy.name;
    wear(&mut transaction, &mut row, copy).await?;
    transaction.update_person(&row).await?;
    transaction.show_pictures(row.picture.iter().map(|picture| picture.0).collect()).await?;
    let mut events = Vec::new();
    if is_renamed {
        events = respelled_events(&transaction.respell_bylines(id).await?);
    }
    events.push(Event::PersonChanged { person: id });
    let detail = json!({ "name": row.person.name, "slug": row.person.slug, "was": was });
    let act = Act { staff, act: "revise", noun: "person", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    Ok(transaction.commit_with_all(&events, staff, now).await?)
}

async fn wear(
    transaction: &mut Transaction,
    row: &mut PersonRow,
    copy: PersonCopy,
) -> Result<(), Error> {
    if let Some(picture) = copy.picture
        && transaction.pictures(vec![picture.0]).await?.is_empty()
    {
        return Err(Error::NoRow { noun: "picture", id: picture.0 });
    }
    row.person.name = copy.name;
    row.person.slug = copy.slug;
    row.person.other_names = copy.other_names;
    row.person.offices = copy.offices;
    row.person.biography = copy.biography;
    row.person.links = copy.links;
    row.picture = copy.picture;
    Ok(())
}

/// The copy, if every line of it fits and every link can be followed.
pub(crate) fn checked(copy: PersonCopy) -> Result<PersonCopy, Error> {
    let lines = copy.other_names.len().max(copy.offices.len()).max(copy.links.len());
    if lines > LINES_MAX {
        return Err(Error::TooLong { chars: lines, chars_max: LINES_MAX });
    }
    for name in &copy.other_names {
        limits::fits(name, limits::NAME_CHARS_MAX)?;
    }
    for office in &copy.offices {
        limits::fits(&office.title, limits::NAME_CHARS_MAX)?;
        if office.from.zip(office.to).is_some_and(|(from, to)| to < from) {
            return Err(Error::OfficeBackwards(office.title.clone()));
        }
    }
    for link in &copy.links {
        limits::fits(&link.title, limits::NAME_CHARS_MAX)?;
        limits::fits(&link.url, URL_CHARS_MAX)?;
        if !["http://", "https://", "mailto:"].iter().any(|start| link.url.starts_with(start)) {
            return Err(Error::LinkScheme(link.url.clone()));
        }
    }
    let name = limits::name(&copy.name)?;
    Ok(PersonCopy { name, biography: limits::description(copy.biography)?, ..copy })
}
