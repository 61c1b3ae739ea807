//! "Give your password once more": before what would hurt if somebody else did it.

use http::{Response, StatusCode};
use serde::Serialize;

use super::fault::Fault;
use super::routes::{Route, Takes};
use super::visit::Visit;
use crate::answer::Body;

/// The field in which the password is given once more, on any form.
const FIELD: &str = "proof";

#[derive(Serialize)]
struct ProofPage<'a> {
    /// Where the form goes: to what was asked for in the first place.
    action: &'a str,
    /// What was typed there, to be sent again.
    fields: Vec<(&'a str, &'a str)>,
    /// Why it was not taken.
    refused: Option<String>,
}

/// Asks for the password, unless it was given a short time ago or comes with this very form.
/// `None`: go on.
pub(super) async fn ask(visit: &mut Visit, route: &Route) -> Result<Option<Response<Body>>, Fault> {
    if visit.signed_in()?.is_proved(visit.now) {
        return Ok(None);
    }
    if matches!(route.takes, Takes::Json(_)) {
        return Err(Fault::ProofWanted);
    }
    if visit.form.exact(FIELD).is_empty() {
        return page(visit, StatusCode::OK, None).map(Some);
    }
    match prove(visit).await {
        Ok(()) => Ok(None),
        Err(Fault::Desk(error)) => {
            let refused = visit.tell(&error);
            let status = Fault::Desk(error).status();
            page(visit, status, Some(refused)).map(Some)
        }
        Err(fault) => Err(fault),
    }
}

/// `GET /newsroom/proof?next=…`, for scripts that were told to ask.
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let fields = vec![("next", visit.query.get("next"))];
    let page = ProofPage { action: "/newsroom/proof", fields, refused: None };
    visit.page(StatusCode::OK, "proof.html", &page)
}

/// `POST /newsroom/proof`
pub(super) async fn take(visit: Visit) -> Result<Response<Body>, Fault> {
    match prove(&visit).await {
        Ok(()) => Ok(visit.see(visit.form.get("next"))),
        Err(Fault::Desk(error)) => {
            let refused = visit.tell(&error);
            page(&visit, Fault::Desk(error).status(), Some(refused))
        }
        Err(fault) => Err(fault),
    }
}

async fn prove(visit: &Visit) -> Result<(), Fault> {
    let (session, caller) = (visit.signed_in()?, visit.caller());
    let password = visit.form.exact(FIELD);
    Ok(desk::prove(&visit.room.door(), session, password, &caller.network).await?)
}

fn page(
    visit: &Visit,
    status: StatusCode,
    refused: Option<String>,
) -> Result<Response<Body>, Fault> {
    // A password that was typed is never printed: forms that have one ask for this one themselves.
    let is_kept = |name: &str| name != "csrf" && name != FIELD && !name.contains("password");
    let fields = visit.form.pairs().filter(|(name, _)| is_kept(name)).collect();
    let action = visit.head.uri.path();
    visit.page(status, "proof.html", &ProofPage { action, fields, refused })
}
