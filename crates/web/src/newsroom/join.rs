//! Joining by invitation.

use desk::{Joining, Password, Token};
use http::{Response, StatusCode};
use serde::Serialize;

use super::fault::Fault;
use super::form::FieldError;
use super::visit::Visit;
use crate::answer::Body;

#[derive(Serialize)]
struct JoinPage<'a> {
    name: &'a str,
    email: &'a str,
    role: &'static str,
    errors: Vec<FieldError>,
}

/// `GET /newsroom/invitations/TOKEN`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let asked = desk::invitation(&visit.room.door(), visit.param("token")).await?;
    let (name, email, role) = (&*asked.name, asked.email.as_str(), asked.role.as_str());
    visit.page(StatusCode::OK, "join.html", &JoinPage { name, email, role, errors: Vec::new() })
}

/// `POST /newsroom/invitations/TOKEN`
pub(super) async fn take(visit: Visit) -> Result<Response<Body>, Fault> {
    let door = visit.room.door();
    let asked = desk::invitation(&door, visit.param("token")).await?;
    let mut errors = Vec::new();
    let name = visit.form.get("name").to_owned();
    if name.is_empty() {
        let sentence = visit.words.say("name-missing", &[]);
        errors.push(FieldError { field: "name", sentence });
    }
    let password = Password::new(visit.form.exact("password"));
    let password = match password {
        Ok(password) if errors.is_empty() => password,
        refused => {
            let said = refused.err().map(|error| visit.tell(&error));
            errors.extend(said.map(|sentence| FieldError { field: "password", sentence }));
            let (email, role) = (asked.email.as_str(), asked.role.as_str());
            let page = JoinPage { name: &name, email, role, errors };
            return visit.page(StatusCode::UNPROCESSABLE_ENTITY, "join.html", &page);
        }
    };
    let joining = Joining { name, password, caller: visit.caller() };
    let token = Token::new((visit.room.chance)());
    desk::join(&door, visit.param("token"), joining, &token, visit.draw()).await?;
    Ok(visit.see_with("/newsroom", &token))
}
