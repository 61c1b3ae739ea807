//! Sections: the tree of them, and one at its form.

use archive::SectionLine;
use desk::{NewSection, SectionCopy, Way};
use http::{Response, StatusCode};
use news::{Language, SectionId};
use serde::Serialize;

use super::fault::Fault;
use super::typed::{Choice, Complaint, Typed, typed};
use super::visit::Visit;
use crate::answer::Body;

const FIELDS: [&str; 6] = ["name", "slug", "description", "parent", "language", "in_navigation"];

#[derive(Serialize)]
struct SectionsPage {
    rows: Vec<SectionRow>,
    typed: Typed,
    parents: Vec<Choice>,
    errors: Vec<Complaint>,
    done: Option<String>,
}

/// A section in the tree.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "four things a row shows or not")]
struct SectionRow {
    id: i64,
    name: String,
    slug: String,
    /// Steps from the top.
    depth: usize,
    in_navigation: bool,
    has_articles: bool,
    is_first: bool,
    is_last: bool,
}

#[derive(Serialize)]
struct SectionPage {
    id: i64,
    slug: String,
    typed: Typed,
    parents: Vec<Choice>,
    errors: Vec<Complaint>,
    done: Option<String>,
    has_articles: bool,
}

/// `GET /newsroom/sections`
pub(super) async fn list(visit: Visit) -> Result<Response<Body>, Fault> {
    let typed = typed(&visit.form, &FIELDS);
    page_of_all(&visit, typed, Vec::new(), StatusCode::OK).await
}

/// `POST /newsroom/sections`
pub(super) async fn found(visit: Visit) -> Result<Response<Body>, Fault> {
    let copy = match read(&visit) {
        Ok(copy) => copy,
        Err(errors) => return refused(&visit, errors).await,
    };
    let SectionCopy { name, slug, description, parent, language, .. } = copy;
    let new = NewSection { name, slug, description, parent, language };
    let staff = Some(visit.staff_id()?);
    match desk::found_section(&visit.room.archive, new, staff, visit.now).await {
        Ok(_) => {
            visit.room.published().await?;
            Ok(visit.see("/newsroom/sections?done=founded"))
        }
        Err(error) => refused(&visit, vec![visit.complaint(error)?]).await,
    }
}

async fn refused(visit: &Visit, errors: Vec<Complaint>) -> Result<Response<Body>, Fault> {
    let typed = typed(&visit.form, &FIELDS);
    page_of_all(visit, typed, errors, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn page_of_all(
    visit: &Visit,
    typed: Typed,
    errors: Vec<Complaint>,
    status: StatusCode,
) -> Result<Response<Body>, Fault> {
    let lines = visit.room.archive.read().await?.section_lines().await?;
    let parents = choices(&lines, &typed["parent"], None);
    let mut rows = Vec::with_capacity(lines.len());
    branch(&lines, None, 0, &mut rows);
    let done = visit.done();
    let page = SectionsPage { rows, typed, parents, errors, done };
    visit.page(status, "sections.html", &page)
}

/// The sections nested in one, each with those nested in it.
fn branch(
    lines: &[SectionLine],
    parent: Option<SectionId>,
    depth: usize,
    rows: &mut Vec<SectionRow>,
) {
    let nested: Vec<_> = lines.iter().filter(|line| line.section.parent == parent).collect();
    for (at, line) in nested.iter().enumerate() {
        rows.push(SectionRow {
            id: line.section.id.0,
            name: line.section.name.clone(),
            slug: line.section.slug.to_string(),
            depth,
            in_navigation: line.in_navigation,
            has_articles: line.has_articles,
            is_first: at == 0,
            is_last: at + 1 == nested.len(),
        });
        // No ring can be stored; a depth no paper has ends one that was.
        if depth < lines.len() {
            branch(lines, Some(line.section.id), depth + 1, rows);
        }
    }
}

/// Sections to choose from: all but one and those nested in it.
pub(super) fn choices(lines: &[SectionLine], chosen: &str, but: Option<SectionId>) -> Vec<Choice> {
    let mut rows = Vec::new();
    let others: Vec<SectionLine> = lines
        .iter()
        .filter(|line| but.is_none() || Some(line.section.id) != but)
        .cloned()
        .collect();
    branch(&others, None, 0, &mut rows);
    let choice = |row: SectionRow| Choice {
        is_chosen: chosen == row.id.to_string(),
        value: row.id.to_string(),
        name: format!("{}{}", "\u{2003}".repeat(row.depth), row.name),
    };
    rows.into_iter().map(choice).collect()
}

/// `GET /newsroom/sections/ID`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = SectionId(visit.id("id")?);
    let lines = visit.room.archive.read().await?.section_lines().await?;
    let line = lines.iter().find(|line| line.section.id == id).ok_or(Fault::NotFound)?;
    let section = &line.section;
    let typed = Typed::from([
        ("name", section.name.clone()),
        ("slug", section.slug.to_string()),
        ("description", section.description.clone().unwrap_or_default()),
        ("parent", section.parent.map(|id| id.to_string()).unwrap_or_default()),
        ("language", section.language.as_ref().map(Language::to_string).unwrap_or_default()),
        ("in_navigation", if line.in_navigation { "yes" } else { "" }.to_owned()),
    ]);
    let done = visit.done();
    one(&visit, &lines, id, typed, Vec::new(), done)
}

/// `POST /newsroom/sections/ID`
pub(super) async fn revise(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = SectionId(visit.id("id")?);
    let staff = Some(visit.staff_id()?);
    let errors = match read(&visit) {
        Err(errors) => errors,
        Ok(copy) => {
            match desk::revise_section(&visit.room.archive, id, copy, staff, visit.now).await {
                Ok(_) => {
                    visit.room.published().await?;
                    return Ok(visit.see(&format!("/newsroom/sections/{id}?done=saved")));
                }
                Err(error) => vec![visit.complaint(error)?],
            }
        }
    };
    shown_again(&visit, id, errors).await
}

async fn shown_again(
    visit: &Visit,
    id: SectionId,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let lines = visit.room.archive.read().await?.section_lines().await?;
    one(visit, &lines, id, typed(&visit.form, &FIELDS), errors, None)
}

fn one(
    visit: &Visit,
    lines: &[SectionLine],
    id: SectionId,
    typed: Typed,
    errors: Vec<Complaint>,
    done: Option<String>,
) -> Result<Response<Body>, Fault> {
    let line = lines.iter().find(|line| line.section.id == id).ok_or(Fault::NotFound)?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = SectionPage {
        id: id.0,
        slug: line.section.slug.to_string(),
        parents: choices(lines, &typed["parent"], Some(id)),
        typed,
        errors,
        done,
        has_articles: line.has_articles,
    };
    visit.page(status, "section.html", &page)
}

fn read(visit: &Visit) -> Result<SectionCopy, Vec<Complaint>> {
    let form = &visit.form;
    let mut errors = Vec::new();
    let slug = visit.slug_of(form.get("name")).map_err(|error| errors.push(error)).ok();
    let language = form.some("language").map(Language::parse).transpose();
    let language = language.map_err(|error| {
        errors.push(Complaint { field: "language", sentence: visit.tell(&error) });
    });
    let (Some(slug), Ok(language)) = (slug, language) else { return Err(errors) };
    Ok(SectionCopy {
        name: form.get("name").to_owned(),
        slug,
        description: form.some("description").map(str::to_owned),
        parent: form.get("parent").parse().ok().map(SectionId),
        language,
        in_navigation: form.some("in_navigation").is_some(),
    })
}

/// `POST /newsroom/sections/ID/place`
pub(super) async fn step(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = SectionId(visit.id("id")?);
    let step = if visit.form.get("step") == "up" { Way::Up } else { Way::Down };
    let staff = Some(visit.staff_id()?);
    desk::step_section(&visit.room.archive, id, step, staff, visit.now).await?;
    visit.room.published().await?;
    Ok(visit.see(&format!("/newsroom/sections#section-{id}")))
}

/// `POST /newsroom/sections/ID/deletion`
pub(super) async fn delete(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = SectionId(visit.id("id")?);
    let staff = Some(visit.staff_id()?);
    desk::delete_section(&visit.room.archive, id, staff, visit.now).await?;
    visit.room.published().await?;
    Ok(visit.see("/newsroom/sections?done=deleted"))
}
