//! "Are you sure?": before what cannot be undone by a button, with a way back.

use http::{Method, Response, StatusCode};
use serde::Serialize;

use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

/// The field by which a form says that somebody was asked.
const FIELD: &str = "sure";

#[derive(Serialize)]
struct ConfirmPage<'a> {
    /// What happens, in a sentence.
    why: String,
    /// The button that does it.
    act: String,
    /// Where the form goes: to what was asked for in the first place.
    action: &'a str,
    /// What was typed there, to be sent again.
    fields: Vec<(&'a str, &'a str)>,
    /// The way back.
    back: &'a str,
}

/// Asks whether `what` is meant, unless the form says that somebody was asked. `None`: go on.
/// `arguments` are what its words name.
pub(super) fn ask(
    visit: &Visit,
    what: &str,
    arguments: &[(&str, &str)],
) -> Result<Option<Response<Body>>, Fault> {
    if visit.form.get(FIELD) == "yes" {
        return Ok(None);
    }
    let action = visit.head.uri.path();
    let back = match visit.form.get("back") {
        "" => way_back(visit, action),
        back => super::visit::ours(back),
    };
    let page = ConfirmPage {
        why: visit.words.say(&format!("confirm-{what}"), arguments),
        act: visit.words.say(&format!("confirm-{what}-do"), arguments),
        action,
        fields: visit.form.pairs().filter(|(name, _)| *name != "csrf").collect(),
        back,
    };
    visit.page(StatusCode::OK, "confirm.html", &page).map(Some)
}

/// The nearest page above an address.
fn way_back<'a>(visit: &Visit, action: &'a str) -> &'a str {
    let mut path = action;
    while let Some((above, _)) = path.rsplit_once('/') {
        if visit.room.table.find(&Method::GET, above).is_ok() {
            return above;
        }
        path = above;
    }
    "/newsroom"
}
