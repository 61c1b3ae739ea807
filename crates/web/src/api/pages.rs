//! Static pages: listed, read, saved, published and taken back.

use archive::PageRow;
use desk::PageCopy;
use http::Method;
use news::{Document, Language, PageId, Role, Slug};
use serde_json::{Value, json};

use super::article_copy::{body_of, sent_body, tell_body, told_body};
use super::call::{Call, text};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::sections::slug_of;
use super::shape::{
    Field, LINE_CHARS_MAX, Shape, line, maybe, named, needed, number, optional, partly,
};

pub(super) fn operations() -> Vec<Operation> {
    const ONE: &str = "/pages/{id}";
    const PUBLICATION: &str = "/pages/{id}/publication";
    let editor = Role::Editor;
    vec![
        Operation::list(
            "/pages",
            editor,
            ("list_pages", "Static pages by address."),
            named("PageLine", line_fields()),
            list_pages,
        )
        .asking(vec![optional("q", line(), "How the address begins.")]),
        Operation::new(
            (Method::POST, "/pages"),
            editor,
            ("found_page", "Writes a static page, for the newsroom only."),
            told(),
            found,
        )
        .taking(Shape::Object(fields()))
        .making(founded),
        Operation::read(ONE, editor, ("read_page", "A static page."), told(), read),
        Operation::new(
            (Method::PATCH, ONE),
            editor,
            ("revise_page", "Changes what is sent; readers of a public page read it at once."),
            told(),
            revise,
        )
        .taking(partly(fields()))
        .changing(read),
        Operation::new(
            (Method::PUT, PUBLICATION),
            editor,
            ("publish_page", "Makes a static page public."),
            told(),
            |call| show(call, true),
        )
        .changing(read),
        Operation::new(
            (Method::DELETE, PUBLICATION),
            editor,
            ("take_back_page", "Takes a static page back."),
            told(),
            |call| show(call, false),
        )
        .changing(read),
    ]
}

fn fields() -> Vec<Field> {
    vec![
        needed("title", Shape::Said(news::HEADLINE_CHARS_MAX), "Its title."),
        optional("slug", Shape::Slug, "Its address; made of the title when left out."),
        optional("language", Shape::Text(LINE_CHARS_MAX), "Its language; usually the paper's."),
        optional("body", sent_body(), "Its copy."),
    ]
}

fn line_fields() -> Vec<Field> {
    let text = || Shape::Text(usize::MAX);
    vec![
        needed("id", number(), "Its number."),
        needed("url", text(), "Where readers find it."),
        needed("slug", Shape::Slug, "Its address."),
        needed("language", text(), "Its language."),
        needed("title", text(), "Its title."),
        needed("is_public", Shape::Bool, "Whether readers see it."),
        needed("published_at", maybe(Shape::Instant), "When it was first published."),
        needed("modified_at", maybe(Shape::Instant), "When it was last changed."),
    ]
}

fn told() -> Shape {
    let mut fields = line_fields();
    fields.push(needed("body", told_body(), "Its copy."));
    named("Page", fields)
}

fn tell_line(call: &Call, row: &PageRow) -> Value {
    json!({
        "id": row.id,
        "url": format!("{}/{}", call.room.base_url, row.slug),
        "slug": row.slug,
        "language": row.language.as_str(),
        "title": row.title,
        "is_public": row.is_public,
        "published_at": row.published_at,
        "modified_at": row.modified_at,
    })
}

async fn list_pages(call: Call) -> Result<Reply, Problem> {
    let rows = call.archive.read().await?.page_lines(&call.listed()?).await?;
    Ok(call.cut(rows, |row| row.slug.to_string(), |row| tell_line(&call, &row)))
}

async fn with_copy(call: &Call, id: i64) -> Result<(PageRow, Document), Problem> {
    let found = call.archive.read().await?.page_with_copy(PageId(id)).await?;
    found.ok_or_else(Problem::not_found)
}

async fn one(call: &Call, id: i64) -> Result<Reply, Problem> {
    let (row, document) = with_copy(call, id).await?;
    let mut told = tell_line(call, &row);
    told["body"] = tell_body(&document.body, "markdown");
    Ok(Reply::thing("page", Some(id), told))
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    one(&call, id).await
}

async fn found(call: Call) -> Result<Reply, Problem> {
    let sent = &*call.sent;
    let title = text(sent, "title").unwrap_or_default().trim().to_owned();
    let slug = slug_of(sent, &title)?;
    let language = match text(sent, "language") {
        Some(tag) => Language::parse(tag)?,
        None => call.archive.read().await?.paper().await?.language,
    };
    let mut document = Document { headline: title, ..Document::default() };
    if let Some(body) = sent.get("body") {
        document.body = body_of(&call, body, None).await?.0;
    }
    let copy = PageCopy { slug, language, document };
    let id = desk::save_page(&call.archive, None, copy, call.by()?.staff, call.now).await?;
    call.published().await?;
    made(&call, id.0).await
}

async fn founded(call: Call) -> Result<Reply, Problem> {
    let id = call.acted_on()?;
    made(&call, id).await
}

async fn made(call: &Call, id: i64) -> Result<Reply, Problem> {
    Ok(one(call, id).await?.created(&format!("/pages/{id}")))
}

async fn revise(call: Call) -> Result<Reply, Problem> {
    let (sent, id) = (&*call.sent, call.id("id")?);
    let (row, mut document) = with_copy(&call, id).await?;
    if let Some(title) = text(sent, "title") {
        title.trim().clone_into(&mut document.headline);
    }
    if let Some(body) = sent.get("body") {
        document.body = body_of(&call, body, Some(&document.body)).await?.0;
    }
    let slug = text(sent, "slug").map(Slug::parse).transpose()?.unwrap_or(row.slug);
    let language = text(sent, "language").map(Language::parse).transpose()?;
    let language = language.unwrap_or(row.language);
    let copy = PageCopy { slug, language, document };
    let page = Some(PageId(id));
    desk::save_page(&call.archive, page, copy, call.by()?.staff, call.now).await?;
    call.published().await?;
    one(&call, id).await
}

async fn show(call: Call, is_public: bool) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    let staff = call.by()?.staff;
    desk::show_page(&call.archive, PageId(id), is_public, staff, call.now).await?;
    call.published().await?;
    one(&call, id).await
}
