//! People: records listed, read, opened, revised, merged.

use archive::PersonLine;
use desk::PersonCopy;
use http::Method;
use news::{Link, Office, Person, PersonId, PictureId, Role};
use serde_json::{Value, json};

use super::call::{Call, each, int, text, text_or_null};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::sections::slug_of;
use super::shape::{
    Field, LINE_CHARS_MAX, Shape, TEXT_CHARS_MAX, line, list, maybe, named, needed, number,
    optional, partly,
};
use super::topics::{tell_merge, told_merge};

/// Names, offices and links of one person.
const LINES_MAX: usize = 100;

pub(super) fn operations() -> Vec<Operation> {
    const ONE: &str = "/people/{id}";
    let editor = Role::Editor;
    let told_line = named(
        "PersonLine",
        vec![
            needed("id", number(), "Their number."),
            needed("slug", Shape::Slug, "Their address."),
            needed("name", Shape::Text(usize::MAX), "The name the paper prints."),
            needed("office", maybe(Shape::Text(usize::MAX)), "The office they hold or held."),
            needed("articles", Shape::Number(0), "Articles of theirs, 1,001 at most."),
        ],
    );
    vec![
        Operation::list(
            "/people",
            Role::Reporter,
            ("list_people", "People by address."),
            told_line,
            list_people,
        )
        .asking(vec![optional("q", line(), "How the address begins.")]),
        Operation::new(
            (Method::POST, "/people"),
            editor,
            ("found_person", "Opens a person's record."),
            told(),
            found,
        )
        .taking(Shape::Object(fields()))
        .making(founded),
        Operation::read(ONE, Role::Reporter, ("read_person", "A person's record."), told(), read),
        Operation::new(
            (Method::PATCH, ONE),
            editor,
            ("revise_person", "Changes what is sent. The old address leads here."),
            told(),
            revise,
        )
        .taking(partly(fields()))
        .changing(read),
        Operation::new(
            (Method::POST, "/people/{id}/merges"),
            editor,
            ("merge_person", "Makes one record of two: this one stays."),
            told_merge(),
            merge,
        )
        .taking(Shape::Object(vec![needed("gone", number(), "The record that goes.")]))
        .changing(read)
        .telling_a_merge(),
    ]
}

fn fields() -> Vec<Field> {
    let office = vec![
        needed("title", Shape::Said(LINE_CHARS_MAX), "Its name."),
        optional("from", maybe(Shape::Day), "The first day."),
        optional("to", maybe(Shape::Day), "The last day."),
    ];
    let link = vec![
        needed("title", Shape::Text(LINE_CHARS_MAX), "What it is called."),
        needed("url", Shape::Said(2_000), "https://, http:// or mailto:."),
    ];
    let name = Shape::Said(LINE_CHARS_MAX);
    vec![
        needed("name", name.clone(), "The name the paper prints."),
        optional("slug", Shape::Slug, "Their address; made of the name when left out."),
        optional("other_names", list(name, LINES_MAX), "Other names and spellings."),
        optional("offices", list(named("Office", office), LINES_MAX), "The present one first."),
        optional("biography", maybe(Shape::Text(TEXT_CHARS_MAX)), "A few sentences."),
        optional("picture", maybe(number()), "The number of a portrait."),
        optional("links", list(named("Link", link), LINES_MAX), "Where else they are found."),
    ]
}

fn told() -> Shape {
    let text = || Shape::Text(usize::MAX);
    let office = vec![
        needed("title", text(), "Its name."),
        needed("from", maybe(Shape::Day), "The first day."),
        needed("to", maybe(Shape::Day), "The last day."),
    ];
    let link = vec![needed("title", text(), "Its name."), needed("url", text(), "Its address.")];
    named(
        "Person",
        vec![
            needed("id", number(), "Their number."),
            needed("slug", Shape::Slug, "Their address."),
            needed("name", text(), "The name the paper prints."),
            needed("other_names", list(text(), 10_000), "Other names and spellings."),
            needed("offices", list(named("ToldOffice", office), 10_000), "The present one first."),
            needed("biography", maybe(text()), "A few sentences."),
            needed("picture", maybe(number()), "The number of a portrait."),
            needed("links", list(named("ToldLink", link), 10_000), "Where else they are found."),
        ],
    )
}

fn tell(person: &Person) -> Value {
    let offices = person.offices.iter();
    let links = person.links.iter();
    json!({
        "id": person.id,
        "slug": person.slug,
        "name": person.name,
        "other_names": person.other_names,
        "offices": offices
            .map(|office| json!({ "title": office.title, "from": office.from, "to": office.to }))
            .collect::<Vec<_>>(),
        "biography": person.biography,
        "picture": person.picture.as_ref().map(|picture| picture.id),
        "links": links
            .map(|link| json!({ "title": link.title, "url": link.url }))
            .collect::<Vec<_>>(),
    })
}

async fn list_people(call: Call) -> Result<Reply, Problem> {
    let lines = call.archive.read().await?.person_lines(&call.listed()?).await?;
    let tell_line = |line: PersonLine| {
        json!({
            "id": line.id,
            "slug": line.slug,
            "name": line.name,
            "office": line.office,
            "articles": line.articles,
        })
    };
    Ok(call.cut(lines, |line| line.slug.to_string(), tell_line))
}

async fn record(call: &Call, id: i64) -> Result<Person, Problem> {
    let found = call.archive.read().await?.person_record(PersonId(id)).await?;
    found.ok_or_else(Problem::not_found)
}

async fn one(call: &Call, id: i64) -> Result<Reply, Problem> {
    Ok(Reply::thing("person", Some(id), tell(&record(call, id).await?)))
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    one(&call, id).await
}

/// The record as it is to be: what was sent, and the rest as it was.
async fn copy_of(call: &Call, before: Option<Person>) -> Result<PersonCopy, Problem> {
    let sent = &*call.sent;
    let name = match (text(sent, "name"), &before) {
        (Some(name), _) => name.trim().to_owned(),
        (None, Some(before)) => before.name.clone(),
        (None, None) => String::new(),
    };
    let slug = match (text(sent, "slug"), &before) {
        (None, Some(before)) => before.slug.clone(),
        _ => slug_of(sent, &name)?,
    };
    let before = before.map(|p| {
        let picture = p.picture.map(|picture| picture.id);
        (p.other_names, p.offices, p.biography, picture, p.links)
    });
    let (other_names, offices, biography, picture, links) = before.unwrap_or_default();
    let picture = match sent.get("picture") {
        None => picture,
        Some(_) => int(sent, "picture").map(PictureId),
    };
    if let Some(id) = picture
        && call.archive.inside().await?.pictures(vec![id.0]).await?.is_empty()
    {
        return Err(Problem::field("picture", &format!("There is no picture {id}.")));
    }
    Ok(PersonCopy {
        name,
        slug,
        other_names: if sent.get("other_names").is_some() {
            each(sent, "other_names").filter_map(Value::as_str).map(str::to_owned).collect()
        } else {
            other_names
        },
        offices: if sent.get("offices").is_some() {
            each(sent, "offices").map(office).collect()
        } else {
            offices
        },
        biography: text_or_null(sent, "biography").unwrap_or(biography),
        picture,
        links: if sent.get("links").is_some() {
            each(sent, "links").map(link).collect()
        } else {
            links
        },
    })
}

fn office(sent: &Value) -> Office {
    let day = |name| text(sent, name).and_then(|day| day.parse().ok());
    let title = text(sent, "title").unwrap_or_default().to_owned();
    Office { title, from: day("from"), to: day("to") }
}

fn link(sent: &Value) -> Link {
    let said = |name| text(sent, name).unwrap_or_default().to_owned();
    Link { title: said("title"), url: said("url") }
}

async fn found(call: Call) -> Result<Reply, Problem> {
    let copy = copy_of(&call, None).await?;
    let id = desk::found_person(&call.archive, copy, call.by()?.staff, call.now).await?;
    call.published().await?;
    made(&call, id.0).await
}

async fn founded(call: Call) -> Result<Reply, Problem> {
    let id = call.acted_on()?;
    made(&call, id).await
}

async fn made(call: &Call, id: i64) -> Result<Reply, Problem> {
    Ok(one(call, id).await?.created(&format!("/people/{id}")))
}

async fn revise(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    let before = record(&call, id).await?;
    let copy = copy_of(&call, Some(before)).await?;
    desk::revise_person(&call.archive, PersonId(id), copy, call.by()?.staff, call.now).await?;
    call.published().await?;
    one(&call, id).await
}

async fn merge(call: Call) -> Result<Reply, Problem> {
    let (kept, gone) = (PersonId(call.id("id")?), int(&call.sent, "gone").map(PersonId));
    let gone = gone.unwrap_or(kept);
    let merge = desk::merge_people(&call.archive, kept, gone, call.by()?.staff, call.now).await;
    tell_merge(&call, merge).await
}
