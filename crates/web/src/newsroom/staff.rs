//! Who works here: for publishers.

use desk::NewStaff;
use http::{Response, StatusCode};
use news::{EmailAddress, Role, StaffId};
use serde::Serialize;

use super::fault::Fault;
use super::form::FieldError;
use super::visit::Visit;
use crate::answer::Body;

#[derive(Serialize)]
struct StaffPage<'a> {
    people: Vec<StaffLine>,
    typed: Typed<'a>,
    errors: Vec<FieldError>,
    /// Why the last act was not done.
    refused: Option<String>,
}

#[derive(Serialize)]
struct Typed<'a> {
    name: &'a str,
    email: &'a str,
    role: &'a str,
}

#[derive(Serialize)]
struct StaffLine {
    id: i64,
    name: String,
    email: String,
    role: &'static str,
    standing: &'static str,
    has_second_factor: bool,
    /// Whether they have ever joined.
    has_joined: bool,
}

/// `GET /newsroom/staff`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, StatusCode::OK, Vec::new(), None).await
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    errors: Vec<FieldError>,
    refused: Option<String>,
) -> Result<Response<Body>, Fault> {
    let rows = visit.room.archive.read().await?.all_staff().await?;
    let people = rows.into_iter().map(|row| StaffLine {
        id: row.member.id.0,
        name: row.member.name,
        email: row.member.email.to_string(),
        role: row.member.role.as_str(),
        standing: row.member.standing.as_str(),
        has_second_factor: row.totp.is_some(),
        has_joined: row.password.is_some(),
    });
    let form = &visit.form;
    let typed = Typed { name: form.get("name"), email: form.get("email"), role: form.get("role") };
    let page = StaffPage { people: people.collect(), typed, errors, refused };
    visit.page(status, "staff.html", &page)
}

/// `POST /newsroom/staff`
pub(super) async fn invite(visit: Visit) -> Result<Response<Body>, Fault> {
    let new = match read(&visit) {
        Ok(new) => new,
        Err(errors) => {
            return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, errors, None).await;
        }
    };
    match desk::invite(&visit.room.door(), visit.staff_id()?, new).await {
        Ok(_) => Ok(visit.see("/newsroom/staff")),
        Err(error @ desk::Error::EmailTaken(_)) => {
            let errors = vec![FieldError { field: "email", sentence: visit.tell(&error) }];
            page(&visit, Fault::from(error).status(), errors, None).await
        }
        Err(error) => Err(error.into()),
    }
}

fn read(visit: &Visit) -> Result<NewStaff, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut wrong = |field, sentence: String| errors.push(FieldError { field, sentence });
    let name = visit.form.get("name").to_owned();
    if name.is_empty() {
        wrong("name", visit.words.say("invite-name-missing", &[]));
    }
    let email = EmailAddress::parse(visit.form.get("email"));
    let email = email.map_err(|error| wrong("email", visit.tell(&error))).ok();
    let role = visit.form.get("role").parse::<Role>();
    let role = role.map_err(|error| wrong("role", visit.tell(&error))).ok();
    match (email, role) {
        (Some(email), Some(role)) if errors.is_empty() => Ok(NewStaff { name, email, role }),
        _ => Err(errors),
    }
}

/// `POST /newsroom/staff/ID/role`
pub(super) async fn set_role(visit: Visit) -> Result<Response<Body>, Fault> {
    let role: Role = visit.form.get("role").parse().map_err(desk::Error::from)?;
    let (door, by, whom) = on(&visit)?;
    let done = desk::set_role(&door, by, whom, role).await;
    told(&visit, done).await
}

/// `POST /newsroom/staff/ID/leave`
pub(super) async fn let_go(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, by, whom) = on(&visit)?;
    let done = desk::let_go(&door, by, whom).await;
    told(&visit, done).await
}

/// `POST /newsroom/staff/ID/return`
pub(super) async fn take_back(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, by, whom) = on(&visit)?;
    let done = desk::take_back(&door, by, whom).await;
    told(&visit, done).await
}

/// `POST /newsroom/staff/ID/invite-again`
pub(super) async fn invite_again(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, by, whom) = on(&visit)?;
    let done = desk::invite_again(&door, by, whom).await;
    told(&visit, done).await
}

/// `POST /newsroom/staff/ID/revoke`
pub(super) async fn revoke(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, by, whom) = on(&visit)?;
    let done = desk::revoke_invitation(&door, by, whom).await;
    told(&visit, done).await
}

fn on(visit: &Visit) -> Result<(desk::Door, StaffId, StaffId), Fault> {
    Ok((visit.room.door(), visit.staff_id()?, StaffId(visit.number("id")?)))
}

/// Back to the list, or the list with the sentence why not.
async fn told(visit: &Visit, done: Result<(), desk::Error>) -> Result<Response<Body>, Fault> {
    match done {
        Ok(()) => Ok(visit.see("/newsroom/staff")),
        Err(error) => {
            let fault = Fault::from(error);
            match (&fault, fault.status()) {
                (Fault::Desk(error), status)
                    if matches!(
                        status,
                        StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY
                    ) =>
                {
                    page(visit, status, Vec::new(), Some(visit.tell(error))).await
                }
                _ => Err(fault),
            }
        }
    }
}
