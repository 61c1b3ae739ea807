//! Founding: new sections, topics and people.

use archive::{
    Act, Archive, NameKind, NameRow, Noun, PersonRow, SectionRow, TopicRow, Transaction,
};
use jiff::Timestamp;
use news::{Event, Language, Person, PersonId, Section, SectionId, Slug, StaffId, Topic, TopicId};
use serde_json::json;

use crate::moved::settled;
use crate::revise_person::{PersonCopy, checked};
use crate::revise_section::above;
use crate::revise_topic::TopicCopy;
use crate::{Error, limits};

/// A new section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSection {
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
}

impl NewSection {
    /// A section with a name and an address.
    pub fn named(name: &str, slug: Slug) -> Self {
        Self { name: name.to_owned(), slug, description: None, parent: None, language: None }
    }
}

/// Founds a section. Its address must be neither one of the paper's own words nor taken.
pub async fn found_section(
    archive: &Archive,
    new: NewSection,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<SectionId, Error> {
    let mut transaction = archive.write().await?;
    limits::name(&new.name)?;
    let all = transaction.all_sections().await?;
    above(&all, new.parent)?;
    let (name, slug) = (new.name.clone(), new.slug.clone());
    let section = section_within(&mut transaction, new).await?;
    let detail = json!({ "name": name, "slug": slug });
    let act = Act { staff, act: "found", noun: "section", row: Some(section.0), detail };
    transaction.record(act, now).await?;
    transaction.commit_with(&Event::SectionChanged { section }, staff, now).await?;
    Ok(section)
}

/// Founds a section within another act.
pub(crate) async fn section_within(
    transaction: &mut Transaction,
    new: NewSection,
) -> Result<SectionId, Error> {
    free_name(transaction, &new.slug).await?;
    let id = SectionId(transaction.numbers(Noun::Section, 1).await?);
    let (slug, at) = (new.slug.as_str().to_owned(), format!("/{}", new.slug));
    let section = Section {
        id,
        slug: new.slug,
        name: new.name,
        description: new.description,
        parent: new.parent,
        language: new.language,
    };
    let row = SectionRow { section, position: id.0, is_public: true, import: None };
    transaction.insert_sections(&[row]).await?;
    let name = NameRow { slug, kind: NameKind::Section, id: id.0, import: None };
    transaction.insert_names(&[name]).await?;
    settled(transaction, &at, None).await?;
    Ok(id)
}

/// Founds a topic.
pub async fn found_topic(
    archive: &Archive,
    new: TopicCopy,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<TopicId, Error> {
    let mut transaction = archive.write().await?;
    let TopicCopy { name, slug, description } = new;
    let name = limits::name(&name)?;
    let description = limits::description(description)?;
    if transaction.is_topic_slug(&slug).await? {
        return Err(Error::AddressTaken(slug));
    }
    settled(&mut transaction, &format!("/topics/{slug}"), None).await?;
    let id = TopicId(transaction.numbers(Noun::Topic, 1).await?);
    let detail = json!({ "name": name, "slug": slug });
    let act = Act { staff, act: "found", noun: "topic", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let topic = Topic { id, slug, name, description };
    let row = TopicRow { topic, is_public: true, import: None };
    transaction.insert_topics(&[row]).await?;
    transaction.commit_with(&Event::TopicChanged { topic: id }, staff, now).await?;
    Ok(id)
}

/// Opens a person's record.
pub async fn found_person(
    archive: &Archive,
    new: PersonCopy,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<PersonId, Error> {
    let new = checked(new)?;
    let mut transaction = archive.write().await?;
    if transaction.is_person_slug(&new.slug).await? {
        return Err(Error::AddressTaken(new.slug));
    }
    settled(&mut transaction, &format!("/people/{}", new.slug), None).await?;
    let id = PersonId(transaction.numbers(Noun::Person, 1).await?);
    let detail = json!({ "name": new.name, "slug": new.slug });
    let act = Act { staff, act: "found", noun: "person", row: Some(id.0), detail };
    transaction.record(act, now).await?;
    let person = Person {
        id,
        slug: new.slug,
        name: new.name,
        other_names: new.other_names,
        offices: new.offices,
        biography: new.biography,
        picture: None,
        links: new.links,
    };
    transaction.show_pictures(new.picture.iter().map(|picture| picture.0).collect()).await?;
    let row = PersonRow { person, picture: new.picture, is_public: true, import: None };
    transaction.insert_people(&[row]).await?;
    transaction.commit_with(&Event::PersonChanged { person: id }, staff, now).await?;
    Ok(id)
}

/// Whether a section or page may have this address.
pub(crate) async fn free_name(transaction: &mut Transaction, slug: &Slug) -> Result<(), Error> {
    if news::is_fixed_word(slug.as_str()) {
        return Err(news::Error::FixedWord(slug.as_str().to_owned()).into());
    }
    let taken = transaction.name_row(slug.as_str()).await?.is_some();
    if taken { Err(Error::AddressTaken(slug.clone())) } else { Ok(()) }
}
