//! The mail that reaches staff: what was planned, what has become of it.

use composing::theme::Moment;
use http::{Response, StatusCode};
use serde::Serialize;

use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

/// Lines of a page.
const LINES: u32 = 50;

#[derive(Serialize)]
struct MailPage {
    mail: Vec<MailLine>,
    /// The page that follows.
    before: Option<i64>,
}

#[derive(Serialize)]
struct MailLine {
    id: i64,
    purpose: String,
    to: String,
    address: String,
    state: &'static str,
    planned: Moment,
    /// When it is tried next, once a try has failed.
    again: Option<Moment>,
    done: Option<Moment>,
    fault: Option<String>,
    may_go_again: bool,
}

/// `GET /newsroom/mail`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let before = visit.query.get("before").parse().ok();
    let mut reader = visit.room.archive.read().await?;
    let rows = reader.mail(before, LINES).await?;
    let mut mail = Vec::new();
    for row in &rows {
        let to = reader.staff(row.mail.to).await?.map(|row| row.member);
        let address = row.address.as_ref().or(to.as_ref().map(|to| &to.email));
        let is_waiting = row.state == archive::MailState::Planned && row.fault.is_some();
        mail.push(MailLine {
            id: row.id,
            purpose: row.mail.purpose.as_str().replace('_', "-"),
            address: address.map(ToString::to_string).unwrap_or_default(),
            to: to.map(|to| to.name).unwrap_or_default(),
            state: row.state.as_str(),
            planned: visit.moment(row.planned_at),
            again: is_waiting.then(|| visit.moment(row.due_at)),
            done: row.done_at.map(|at| visit.moment(at)),
            fault: row.fault.clone(),
            may_go_again: row.done_at.is_some(),
        });
    }
    drop(reader);
    let is_full = rows.len() == LINES as usize;
    let before = rows.last().filter(|_| is_full).map(|row| row.id);
    visit.page(StatusCode::OK, "mail.html", &MailPage { mail, before })
}

/// `POST /newsroom/mail/ID/again`
pub(super) async fn again(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, id) = (visit.room.door(), visit.number("id")?);
    if desk::send_again(&door, visit.staff_id()?, id).await? {
        Ok(visit.see("/newsroom/mail"))
    } else {
        Err(Fault::NotFound)
    }
}
