//! "Give your password once more": before what would hurt if somebody else did it.

use http::{Response, StatusCode};
use serde::Serialize;
use serde_json::json;

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
    /// Whether a passkey can be given in its place.
    has_passkeys: bool,
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
        return page(visit, StatusCode::OK, kept(visit), None).await.map(Some);
    }
    match prove(visit).await {
        Ok(()) => Ok(None),
        Err(Fault::Desk(error)) => {
            let refused = visit.tell(&error);
            let status = Fault::Desk(error).status();
            page(visit, status, kept(visit), Some(refused)).await.map(Some)
        }
        Err(fault) => Err(fault),
    }
}

/// `GET /newsroom/proof?next=…`, for scripts that were told to ask.
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let fields = vec![("next", visit.query.get("next"))];
    page(&visit, StatusCode::OK, fields, None).await
}

/// `POST /newsroom/proof`
pub(super) async fn take(visit: Visit) -> Result<Response<Body>, Fault> {
    let next = visit.form.get("next");
    // Proved with a passkey meanwhile: the script sends the form on without a password.
    if visit.signed_in()?.is_proved(visit.now) && visit.form.exact(FIELD).is_empty() {
        return Ok(visit.see(next));
    }
    match prove(&visit).await {
        Ok(()) => Ok(visit.see(next)),
        Err(Fault::Desk(error)) => {
            let refused = visit.tell(&error);
            page(&visit, Fault::Desk(error).status(), kept(&visit), Some(refused)).await
        }
        Err(fault) => Err(fault),
    }
}

/// `POST /newsroom/proof/passkey/begin`
pub(super) async fn begin_passkey(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, session) = (visit.room.door(), visit.signed_in()?);
    let options = desk::begin_passkey_proof(&door, &visit.room.passkeys, session).await?;
    Ok(visit.told(&options))
}

/// `POST /newsroom/proof/passkey`
pub(super) async fn take_passkey(mut visit: Visit) -> Result<Response<Body>, Fault> {
    let answer = visit.json["credential"].take();
    let (door, session) = (visit.room.door(), visit.signed_in()?);
    desk::prove_with_passkey(&door, &visit.room.passkeys, session, answer).await?;
    Ok(visit.told(&json!({})))
}

async fn prove(visit: &Visit) -> Result<(), Fault> {
    let (session, caller) = (visit.signed_in()?, visit.caller());
    let password = visit.form.exact(FIELD);
    Ok(desk::prove(&visit.room.door(), session, password, &caller.network).await?)
}

/// What was typed and is sent again. A password that was typed is never printed: forms that have
/// one ask for this one themselves.
fn kept(visit: &Visit) -> Vec<(&str, &str)> {
    let is_kept = |name: &str| name != "csrf" && name != FIELD && !name.contains("password");
    visit.form.pairs().filter(|(name, _)| is_kept(name)).collect()
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    fields: Vec<(&str, &str)>,
    refused: Option<String>,
) -> Result<Response<Body>, Fault> {
    let mut has_passkeys = visit.room.passkeys.can_be_used();
    if has_passkeys {
        let own = visit.room.archive.read().await?.passkeys_of(visit.staff_id()?).await?;
        has_passkeys = !own.is_empty();
    }
    let action = visit.head.uri.path();
    visit.page(status, "proof.html", &ProofPage { action, fields, refused, has_passkeys })
}
