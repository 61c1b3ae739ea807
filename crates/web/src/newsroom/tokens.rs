//! Tokens of the API: which programs hold one, what they may do, and when they last did.

use archive::TokenRow;
use http::{Response, StatusCode};
use news::{Role, StaffId};
use serde::Serialize;

use super::fault::Fault;
use super::typed::{Complaint, Typed, typed};
use super::visit::Visit;
use crate::answer::Body;

const FIELDS: [&str; 2] = ["name", "role"];

#[derive(Serialize)]
struct TokensPage {
    rows: Vec<TokenLine>,
    /// The new token, this once.
    token: Option<String>,
    typed: Typed,
    errors: Vec<Complaint>,
    done: Option<String>,
}

#[derive(Serialize)]
struct TokenLine {
    id: i64,
    name: String,
    role: &'static str,
    made: String,
    used: Option<String>,
    revoked: Option<String>,
}

/// `GET /newsroom/tokens`
pub(super) async fn list(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, None, Vec::new()).await
}

/// `POST /newsroom/tokens`
pub(super) async fn add(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, by) = (visit.room.door(), Some(visit.staff_id()?));
    let role = match visit.form.get("role").parse::<Role>() {
        Ok(role) => role,
        Err(error) => {
            let wrong = Complaint { field: "role", sentence: visit.tell(&error) };
            return page(&visit, None, vec![wrong]).await;
        }
    };
    match desk::add_token(&door, visit.form.get("name"), role, by, visit.draw()).await {
        Ok((_, token)) => page(&visit, Some(token), Vec::new()).await,
        Err(error) => page(&visit, None, vec![visit.complaint(error)?]).await,
    }
}

/// `POST /newsroom/tokens/ID/revoke`
pub(super) async fn revoke(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, by) = (visit.room.door(), Some(visit.staff_id()?));
    desk::revoke_token(&door, StaffId(visit.id("id")?), by).await?;
    Ok(visit.see("/newsroom/tokens?done=removed"))
}

async fn page(
    visit: &Visit,
    token: Option<String>,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let rows = visit.room.archive.read().await?.tokens().await?;
    let zone = visit.paper.time_zone.zone();
    let moment = |at| visit.words.moment(at, &zone).date_clock;
    let line = |row: TokenRow| TokenLine {
        id: row.staff.0,
        name: row.name,
        role: row.role.as_str(),
        made: moment(row.made_at),
        used: row.used_at.map(moment),
        revoked: row.revoked_at.map(moment),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut sent = typed(&visit.form, &FIELDS);
    if token.is_some() {
        // It has its token: the form is empty for the next one.
        sent.insert("name", String::new());
    }
    let rows = rows.into_iter().map(line).collect();
    let page = TokensPage { rows, token, typed: sent, errors, done: visit.done() };
    visit.page(status, "tokens.html", &page)
}
