//! Sections: listed, read, founded, revised, put in order, deleted.

use archive::SectionLine;
use desk::{NewSection, SectionCopy, Way};
use http::Method;
use news::{Language, Role, SectionId, Slug};
use serde_json::{Value, json};

use super::call::{Call, int, text, text_or_null};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{
    Field, LINE_CHARS_MAX, Shape, TEXT_CHARS_MAX, maybe, named, needed, number, optional, partly,
};

pub(super) fn operations() -> Vec<Operation> {
    const ONE: &str = "/sections/{id}";
    let editor = Role::Editor;
    let mut changed = fields();
    let about = "Whether the navigation of every page names it.";
    changed.push(optional("in_navigation", Shape::Bool, about));
    let way = vec![needed("way", Shape::Word(&["up", "down"]), "Among its siblings.")];
    vec![
        Operation::list(
            "/sections",
            Role::Reporter,
            ("list_sections", "Sections, in the order they were founded."),
            told(),
            list_sections,
        ),
        Operation::new(
            (Method::POST, "/sections"),
            editor,
            ("found_section", "Founds a section."),
            told(),
            found,
        )
        .taking(Shape::Object(fields()))
        .making(founded),
        Operation::read(ONE, Role::Reporter, ("read_section", "A section."), told(), read),
        Operation::new(
            (Method::PATCH, ONE),
            editor,
            ("revise_section", "Changes what is sent. Old addresses keep leading here."),
            told(),
            revise,
        )
        .taking(partly(changed))
        .changing(read),
        Operation::new(
            (Method::POST, "/sections/{id}/steps"),
            editor,
            ("step_section", "Moves it by one place among its siblings."),
            told(),
            step,
        )
        .taking(Shape::Object(way))
        .changing(read),
        Operation::new(
            (Method::DELETE, ONE),
            editor,
            ("delete_section", "Deletes a section that holds nothing."),
            told(),
            delete,
        )
        .telling_nothing()
        .changing(read),
    ]
}

fn fields() -> Vec<Field> {
    vec![
        needed("name", Shape::Said(LINE_CHARS_MAX), "Its name."),
        optional("slug", Shape::Slug, "Its address; made of the name when left out."),
        optional("description", maybe(Shape::Text(TEXT_CHARS_MAX)), "What it covers."),
        optional("parent", maybe(number()), "The section it is nested in."),
        optional("language", maybe(Shape::Text(LINE_CHARS_MAX)), "Where it is not the paper's."),
    ]
}

fn told() -> Shape {
    let text = || Shape::Text(usize::MAX);
    named(
        "Section",
        vec![
            needed("id", number(), "Its number."),
            needed("slug", Shape::Slug, "Its address."),
            needed("name", text(), "Its name."),
            needed("description", maybe(text()), "What it covers."),
            needed("parent", maybe(number()), "The section it is nested in."),
            needed("language", maybe(text()), "Where it is not the paper's."),
            needed("in_navigation", Shape::Bool, "Whether every page names it."),
            needed("has_articles", Shape::Bool, "Whether readers find anything in it."),
        ],
    )
}

fn tell(line: &SectionLine) -> Value {
    let section = &line.section;
    json!({
        "id": section.id,
        "slug": section.slug,
        "name": section.name,
        "description": section.description,
        "parent": section.parent,
        "language": section.language.as_ref().map(Language::as_str),
        "in_navigation": line.in_navigation,
        "has_articles": line.has_articles,
    })
}

async fn list_sections(call: Call) -> Result<Reply, Problem> {
    let lines = call.archive.read().await?.section_lines().await?;
    call.page_of_all(lines.iter().map(|line| (line.section.id.0, tell(line))).collect())
}

async fn line(call: &Call, id: i64) -> Result<SectionLine, Problem> {
    let lines = call.archive.read().await?.section_lines().await?;
    let found = lines.into_iter().find(|line| line.section.id.0 == id);
    found.ok_or_else(Problem::not_found)
}

async fn one(call: &Call, id: i64) -> Result<Reply, Problem> {
    Ok(Reply::thing("section", Some(id), tell(&line(call, id).await?)))
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    one(&call, id).await
}

async fn found(call: Call) -> Result<Reply, Problem> {
    let sent = &*call.sent;
    let name = text(sent, "name").unwrap_or_default().trim().to_owned();
    let new = NewSection {
        slug: slug_of(sent, &name)?,
        name,
        description: text_or_null(sent, "description").flatten(),
        parent: int(sent, "parent").map(SectionId),
        language: language_of(sent)?.flatten(),
    };
    let staff = call.by()?.staff;
    let id = desk::found_section(&call.archive, new, staff, call.now).await?;
    call.published().await?;
    made(&call, id.0).await
}

async fn founded(call: Call) -> Result<Reply, Problem> {
    let id = call.acted_on()?;
    made(&call, id).await
}

async fn made(call: &Call, id: i64) -> Result<Reply, Problem> {
    Ok(one(call, id).await?.created(&format!("/sections/{id}")))
}

async fn revise(call: Call) -> Result<Reply, Problem> {
    let (sent, id) = (&*call.sent, call.id("id")?);
    let line = line(&call, id).await?;
    let before = line.section;
    let parent = match sent.get("parent") {
        None => before.parent,
        Some(_) => int(sent, "parent").map(SectionId),
    };
    let copy = SectionCopy {
        name: text(sent, "name").map_or(before.name, |name| name.trim().to_owned()),
        slug: text(sent, "slug").map(Slug::parse).transpose()?.unwrap_or(before.slug),
        description: text_or_null(sent, "description").unwrap_or(before.description),
        parent,
        language: language_of(sent)?.unwrap_or(before.language),
        in_navigation: sent
            .get("in_navigation")
            .and_then(Value::as_bool)
            .unwrap_or(line.in_navigation),
    };
    let staff = call.by()?.staff;
    desk::revise_section(&call.archive, SectionId(id), copy, staff, call.now).await?;
    call.published().await?;
    one(&call, id).await
}

async fn step(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    let way = if text(&call.sent, "way") == Some("up") { Way::Up } else { Way::Down };
    desk::step_section(&call.archive, SectionId(id), way, call.by()?.staff, call.now).await?;
    call.published().await?;
    one(&call, id).await
}

async fn delete(call: Call) -> Result<Reply, Problem> {
    let id = SectionId(call.id("id")?);
    desk::delete_section(&call.archive, id, call.by()?.staff, call.now).await?;
    call.published().await?;
    Ok(Reply::nothing())
}

/// The address that was sent; made from the name where none was.
pub(super) fn slug_of(sent: &Value, name: &str) -> Result<Slug, Problem> {
    match text(sent, "slug") {
        Some(slug) => Ok(Slug::parse(slug)?),
        None => Slug::from_words(name)
            .ok_or_else(|| Problem::field("slug", "Send a slug: none can be made of the name.")),
    }
}

/// The language that was sent, or null; `None` when nothing was said of it.
#[expect(clippy::option_option, reason = "left out, null and said are three things")]
pub(super) fn language_of(sent: &Value) -> Result<Option<Option<Language>>, Problem> {
    match text_or_null(sent, "language") {
        None => Ok(None),
        Some(None) => Ok(Some(None)),
        Some(Some(tag)) => Ok(Some(Some(Language::parse(&tag)?))),
    }
}
