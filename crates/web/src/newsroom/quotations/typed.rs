//! What was typed of a quotation, as facts; and whose record a typed name is.

use archive::Find;
use desk::PersonCopy;
use news::{Language, PersonId, QuotationFacts, SaidOn, Slug};

use crate::newsroom::fault::Fault;
use crate::newsroom::visit::Visit;

/// The facts a form gives of a find. `value` gives a field by its name.
pub(super) fn facts_of(
    value: &dyn Fn(&str) -> String,
    find: &Find,
) -> Result<QuotationFacts, desk::Error> {
    let base = QuotationFacts::of_words(find.kind, &find.bare, find.language.clone());
    facts_over(value, base)
}

/// The facts a form gives of a quotation that is there.
pub(super) fn facts_over(
    value: &dyn Fn(&str) -> String,
    base: QuotationFacts,
) -> Result<QuotationFacts, desk::Error> {
    let some = |name: &str| Some(value(name).trim().to_owned()).filter(|text| !text.is_empty());
    let said_on = match some("said_on") {
        None => None,
        Some(text) => {
            let parsed: Result<SaidOn, String> = text.parse();
            Some(parsed.map_err(|_| desk::Error::SaidOn(text.clone()))?)
        }
    };
    let original_language = match some("original_language") {
        None => None,
        Some(tag) => Some(Language::parse(&tag).map_err(desk::Error::from)?),
    };
    let kind = value("kind").parse().unwrap_or(base.kind);
    Ok(QuotationFacts {
        kind,
        words: base.words,
        language: base.language,
        office: some("office"),
        said_on,
        place: some("place"),
        occasion: some("occasion"),
        source_url: some("source_url"),
        original_words: some("original_words"),
        original_language,
        translator: some("translator"),
    })
}

/// The person or organisation of a name; one that is not known gets a record of its own.
pub(super) async fn speaker_of(visit: &Visit, name: &str) -> Result<PersonId, Fault> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(desk::Error::SpeakerMissing.into());
    }
    let mut inside = visit.room.archive.inside().await?;
    if let Some(id) = inside.person_named(&name).await? {
        return Ok(id);
    }
    let named = inside.people_named(std::slice::from_ref(&name)).await?;
    drop(inside);
    if let Some(id) = named.get(&name) {
        return Ok(*id);
    }
    let slug = Slug::from_words(&name);
    let slug = slug.ok_or_else(|| desk::Error::from(news::Error::Slug(name.clone())))?;
    let copy = PersonCopy {
        name,
        slug,
        other_names: Vec::new(),
        offices: Vec::new(),
        biography: None,
        picture: None,
        links: Vec::new(),
    };
    let staff = Some(visit.staff_id()?);
    Ok(desk::found_person(&visit.room.archive, copy, staff, visit.now).await?)
}
