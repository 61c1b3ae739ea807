//! Redirects: the list of old addresses, where they lead, and new ones.

use archive::{Lead, RedirectLine, Target};
use http::{Response, StatusCode};
use serde::Serialize;

use super::fault::Fault;
use super::typed::{Complaint, ROWS_ON_PAGE, Stretch, Typed, typed};
use super::visit::Visit;
use crate::answer::Body;

const FIELDS: [&str; 2] = ["from", "to"];

#[derive(Serialize)]
struct RedirectsPage {
    rows: Vec<RedirectRow>,
    stretch: Stretch,
    typed: Typed,
    errors: Vec<Complaint>,
    done: Option<String>,
}

#[derive(Serialize)]
struct RedirectRow {
    address: String,
    present: Option<String>,
    kind: &'static str,
}

/// `GET /newsroom/redirects`
pub(super) async fn list(visit: Visit) -> Result<Response<Body>, Fault> {
    page_of_all(&visit, Vec::new()).await
}

/// `POST /newsroom/redirects`
pub(super) async fn add(visit: Visit) -> Result<Response<Body>, Fault> {
    let (from, to) = (visit.form.get("from"), visit.form.get("to"));
    let staff = Some(visit.staff_id()?);
    match desk::add_redirect(&visit.room.archive, from, to, staff, visit.now).await {
        Ok(_) => Ok(visit.see("/newsroom/redirects?done=saved")),
        Err(error) => page_of_all(&visit, vec![visit.complaint(error)?]).await,
    }
}

/// `POST /newsroom/redirects/removal`
pub(super) async fn remove(visit: Visit) -> Result<Response<Body>, Fault> {
    let (from, staff) = (visit.form.get("from"), Some(visit.staff_id()?));
    desk::remove_redirect(&visit.room.archive, from, staff, visit.now).await?;
    Ok(visit.see("/newsroom/redirects?done=removed"))
}

async fn page_of_all(visit: &Visit, errors: Vec<Complaint>) -> Result<Response<Body>, Fault> {
    let (beginning, after) = (visit.query.get("q"), visit.query.get("after"));
    let mut reader = visit.room.archive.read().await?;
    let mut lines = reader.redirect_lines(beginning, after, ROWS_ON_PAGE + 1).await?;
    drop(reader);
    let stretch = visit.stretch(&mut lines, |line: &RedirectLine| line.address.as_str());
    let row = |line: RedirectLine| RedirectRow {
        address: line.address,
        present: line.present,
        kind: match line.lead {
            Lead::Row(Target::Article(_)) => "article",
            Lead::Row(Target::Page(_)) => "page",
            Lead::Row(Target::Section(_)) => "section",
            Lead::Row(Target::Topic(_)) => "topic",
            Lead::Row(Target::Person(_)) => "person",
            Lead::Row(Target::Picture(_)) => "picture",
            Lead::Path(_) => "path",
        },
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let rows = lines.into_iter().map(row).collect();
    let (typed, done) = (typed(&visit.form, &FIELDS), visit.done());
    visit.page(status, "redirects.html", &RedirectsPage { rows, stretch, typed, errors, done })
}
