//! Static pages: the list of them, and one at its form.

use archive::PageRow;
use composing::copy::markdown;
use desk::PageCopy;
use http::{Response, StatusCode};
use news::{BlockIds, Document, Language, PageId};
use serde::Serialize;

use super::fault::Fault;
use super::typed::{Complaint, Stretch, Typed, typed};
use super::visit::Visit;
use crate::answer::Body;

const FIELDS: [&str; 4] = ["title", "slug", "language", "copy"];

#[derive(Serialize)]
struct PagesPage {
    rows: Vec<PageLine>,
    stretch: Stretch,
    done: Option<String>,
}

#[derive(Serialize)]
struct PageLine {
    id: i64,
    title: String,
    slug: String,
    is_public: bool,
    modified: Option<String>,
}

#[derive(Serialize)]
struct EditPage {
    /// `None` for a new page.
    id: Option<i64>,
    slug: String,
    is_public: bool,
    typed: Typed,
    errors: Vec<Complaint>,
    done: Option<String>,
    /// What the copy held that a page cannot.
    notices: Vec<String>,
}

/// `GET /newsroom/pages`
pub(super) async fn list(visit: Visit) -> Result<Response<Body>, Fault> {
    let mut rows = visit.room.archive.read().await?.page_lines(&visit.listed()).await?;
    let stretch = visit.stretch(&mut rows, |row: &PageRow| row.slug.as_str());
    let zone = visit.paper.time_zone.zone();
    let line = |row: PageRow| PageLine {
        id: row.id.0,
        title: row.title,
        slug: row.slug.to_string(),
        is_public: row.is_public,
        modified: row.modified_at.map(|at| visit.words.moment(at, &zone).date_clock),
    };
    let rows = rows.into_iter().map(line).collect();
    visit.page(StatusCode::OK, "pages.html", &PagesPage { rows, stretch, done: visit.done() })
}

/// `GET /newsroom/pages/new`
pub(super) async fn new(visit: Visit) -> Result<Response<Body>, Fault> {
    let mut typed = typed(&visit.form, &FIELDS);
    typed.insert("language", visit.paper.language.to_string());
    form_page(&visit, None, Some(typed), Vec::new(), Vec::new()).await
}

/// `POST /newsroom/pages`
pub(super) async fn found(visit: Visit) -> Result<Response<Body>, Fault> {
    save(visit, None).await
}

/// `GET /newsroom/pages/ID`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = PageId(visit.id("id")?);
    form_page(&visit, Some(id), None, Vec::new(), Vec::new()).await
}

/// `POST /newsroom/pages/ID`
pub(super) async fn revise(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = PageId(visit.id("id")?);
    save(visit, Some(id)).await
}

async fn save(visit: Visit, id: Option<PageId>) -> Result<Response<Body>, Fault> {
    let sent = Some(typed(&visit.form, &FIELDS));
    let before = match id {
        Some(id) => visit.room.archive.read().await?.page_with_copy(id).await?,
        None => None,
    };
    let (copy, notices) = match read(&visit, before.map(|(_, document)| document)) {
        Ok(read) => read,
        Err(error) => return form_page(&visit, id, sent, vec![error], Vec::new()).await,
    };
    if !notices.is_empty() && visit.form.some("anyway").is_none() {
        return form_page(&visit, id, sent, Vec::new(), notices).await;
    }
    let (archive, staff) = (&visit.room.archive, Some(visit.staff_id()?));
    let saved = match desk::save_page(archive, id, copy, staff, visit.now).await {
        Ok(saved) => saved,
        Err(error) => {
            return form_page(&visit, id, sent, vec![visit.complaint(error)?], Vec::new()).await;
        }
    };
    if visit.form.get("act") == "publish" {
        desk::show_page(archive, saved, true, staff, visit.now).await?;
    }
    visit.room.published().await?;
    Ok(visit.see(&format!("/newsroom/pages/{saved}?done=saved")))
}

/// `POST /newsroom/pages/ID/publication`
pub(super) async fn publication(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = PageId(visit.id("id")?);
    let is_public = visit.form.get("act") == "publish";
    let staff = Some(visit.staff_id()?);
    desk::show_page(&visit.room.archive, id, is_public, staff, visit.now).await?;
    visit.room.published().await?;
    let done = if is_public { "published" } else { "taken-back" };
    Ok(visit.see(&format!("/newsroom/pages/{id}?done={done}")))
}

async fn form_page(
    visit: &Visit,
    id: Option<PageId>,
    sent: Option<Typed>,
    errors: Vec<Complaint>,
    notices: Vec<String>,
) -> Result<Response<Body>, Fault> {
    let there = match id {
        Some(id) => {
            let found = visit.room.archive.read().await?.page_with_copy(id).await?;
            Some(found.ok_or(Fault::NotFound)?)
        }
        None => None,
    };
    let row = there.as_ref().map(|(row, _)| row);
    let (slug, is_public) =
        row.map_or((String::new(), false), |row| (row.slug.to_string(), row.is_public));
    let typed = match (sent, &there) {
        (Some(sent), _) => sent,
        (None, Some((row, document))) => as_typed(row, document),
        (None, None) => typed(&visit.form, &FIELDS),
    };
    let is_right = errors.is_empty() && notices.is_empty();
    let status = if is_right { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (id, done) = (id.map(|id| id.0), visit.done());
    let page = EditPage { id, slug, is_public, typed, errors, done, notices };
    visit.page(status, "page.html", &page)
}

fn as_typed(row: &PageRow, document: &Document) -> Typed {
    Typed::from([
        ("title", document.headline.clone()),
        ("slug", row.slug.to_string()),
        ("language", row.language.to_string()),
        ("copy", markdown::write(&document.body)),
    ])
}

/// The page as it was typed, and what its copy held that a page cannot. Everything of the document
/// that the form does not show stays as it was.
fn read(visit: &Visit, before: Option<Document>) -> Result<(PageCopy, Vec<String>), Complaint> {
    let form = &visit.form;
    let slug = visit.slug_of(form.get("title"))?;
    let language = match form.some("language") {
        Some(tag) => Language::parse(tag)
            .map_err(|error| Complaint { field: "language", sentence: visit.tell(&error) })?,
        None => visit.paper.language.clone(),
    };
    let seed = [form.get("title").as_bytes(), visit.now.to_string().as_bytes()].concat();
    let taken = markdown::read(form.exact("copy"), &mut BlockIds::seeded_by(&seed));
    let mut document = before.unwrap_or_default();
    form.get("title").clone_into(&mut document.headline);
    document.body = taken.body;
    let notices = taken.notices.into_iter().map(|notice| notice.sentence).collect();
    Ok((PageCopy { slug, language, document }, notices))
}
