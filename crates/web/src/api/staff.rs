//! Who works here, which programs hold a token, and the mail that reaches staff.

use archive::{StaffRow, TokenRow};
use desk::{Door, NewStaff};
use http::Method;
use news::{EmailAddress, Role, StaffId};
use serde_json::{Value, json};

use super::call::{Call, text};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{LINE_CHARS_MAX, Shape, line, maybe, named, needed, number};

const ROLES: &[&str] = &["reporter", "editor", "publisher"];

pub(super) fn operations() -> Vec<Operation> {
    let publisher = Role::Publisher;
    // Publishers are made in the newsroom, where the password is asked for again.
    let invited = Shape::Word(&["reporter", "editor"]);
    let new = vec![
        needed("name", Shape::Said(LINE_CHARS_MAX), "Their name."),
        needed("email", line(), "Where the invitation goes."),
        needed("role", invited, "What they may do. Publishers are asked in the newsroom."),
    ];
    let member = ("/staff/{id}", ("read_staff", "Somebody of the newsroom."));
    let token = ("/tokens/{id}", ("read_token", "A token, without what is secret of it."));
    vec![
        Operation::list(
            "/staff",
            publisher,
            ("list_staff", "Who works here, and who did."),
            told(),
            list,
        ),
        Operation::new(
            (Method::POST, "/staff"),
            publisher,
            ("invite_staff", "Asks somebody to join, by mail."),
            told(),
            invite,
        )
        .taking(Shape::Object(new))
        .making(invited_before),
        Operation::read(member.0, publisher, member.1, told(), read),
        Operation::list(
            "/tokens",
            publisher,
            ("list_tokens", "Tokens, revoked ones included. New ones are made in the newsroom."),
            told_token(),
            list_tokens,
        ),
        Operation::read(token.0, publisher, token.1, told_token(), read_token),
        Operation::new(
            (Method::DELETE, "/tokens/{id}"),
            publisher,
            ("revoke_token", "Revokes a token, at once and for good."),
            told_token(),
            revoke,
        )
        .telling_nothing()
        .changing(read_token),
        Operation::list(
            "/mail",
            publisher,
            ("list_mail", "Mail to staff, latest first, and what has become of it."),
            told_mail(),
            list_mail,
        ),
    ]
}

fn told() -> Shape {
    named(
        "StaffMember",
        vec![
            needed("id", number(), "Their number."),
            needed("name", Shape::Text(usize::MAX), "Their name."),
            needed("email", Shape::Text(usize::MAX), "Where mail reaches them."),
            needed("role", Shape::Word(ROLES), "What they may do."),
            needed("standing", Shape::Word(&["invited", "active", "left"]), "Whether they work."),
            needed("has_second_factor", Shape::Bool, "Whether they have a second factor."),
        ],
    )
}

fn told_token() -> Shape {
    named(
        "Token",
        vec![
            needed("id", number(), "Its number: the staff number its acts stand under."),
            needed("name", Shape::Text(usize::MAX), "The program's name."),
            needed("role", Shape::Word(ROLES), "What it may do."),
            needed("made_at", Shape::Instant, "When it was made."),
            needed("used_at", maybe(Shape::Instant), "When it was last used, to the minute."),
            needed("revoked_at", maybe(Shape::Instant), "When it was revoked."),
        ],
    )
}

fn told_mail() -> Shape {
    let text = || Shape::Text(usize::MAX);
    named(
        "Mail",
        vec![
            needed("id", number(), "Its number."),
            needed("purpose", text(), "What it is for."),
            needed("to", number(), "The staff number of whoever gets it."),
            needed("state", text(), "planned, handed_over, sent or failed."),
            needed("planned_at", Shape::Instant, "When it was planned."),
            needed("tries", Shape::Number(0), "How often sending was begun."),
            needed("fault", maybe(text()), "What went wrong the last time."),
            needed("done_at", maybe(Shape::Instant), "When it was sent or given up."),
        ],
    )
}

fn tell(row: &StaffRow) -> Value {
    json!({
        "id": row.member.id,
        "name": row.member.name,
        "email": row.member.email.as_str(),
        "role": row.member.role.as_str(),
        "standing": row.member.standing.as_str(),
        "has_second_factor": row.totp.is_some(),
    })
}

/// What acts at the door work with, on this call's archive.
fn door(call: &Call) -> Door {
    let (archive, keys) = (call.archive.clone(), call.room.keys.clone());
    Door { archive, keys, now: call.now }
}

async fn list(call: Call) -> Result<Reply, Problem> {
    let rows = call.archive.read().await?.all_staff().await?;
    call.page_of_all(rows.iter().map(|row| (row.member.id.0, tell(row))).collect())
}

async fn one(call: &Call, id: i64) -> Result<Reply, Problem> {
    let row = call.archive.read().await?.staff(StaffId(id)).await?;
    let row = row.filter(|row| !row.is_program).ok_or_else(Problem::not_found)?;
    Ok(Reply::thing("staff", Some(id), tell(&row)))
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    one(&call, id).await
}

async fn invite(call: Call) -> Result<Reply, Problem> {
    let said = |name| text(&call.sent, name).unwrap_or_default();
    let email = EmailAddress::parse(said("email"))
        .map_err(|error| Problem::field("email", &error.to_string()))?;
    let new = NewStaff { name: said("name").trim().to_owned(), email, role: said("role").parse()? };
    let id = desk::invite(&door(&call), call.staff()?, new).await?;
    made(&call, id.0).await
}

async fn invited_before(call: Call) -> Result<Reply, Problem> {
    let id = call.acted_on()?;
    made(&call, id).await
}

async fn made(call: &Call, id: i64) -> Result<Reply, Problem> {
    Ok(one(call, id).await?.created(&format!("/staff/{id}")))
}

fn tell_token(row: &TokenRow) -> Value {
    json!({
        "id": row.staff,
        "name": row.name,
        "role": row.role.as_str(),
        "made_at": row.made_at,
        "used_at": row.used_at,
        "revoked_at": row.revoked_at,
    })
}

async fn list_tokens(call: Call) -> Result<Reply, Problem> {
    let rows = call.archive.read().await?.tokens().await?;
    call.page_of_all(rows.iter().map(|row| (row.staff.0, tell_token(row))).collect())
}

async fn read_token(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    let row = call.archive.read().await?.token_of(StaffId(id)).await?;
    let row = row.ok_or_else(Problem::not_found)?;
    Ok(Reply::thing("staff", Some(id), tell_token(&row)))
}

async fn revoke(call: Call) -> Result<Reply, Problem> {
    let id = StaffId(call.id("id")?);
    desk::revoke_token(&door(&call), id, Some(call.staff()?)).await?;
    Ok(Reply::nothing())
}

async fn list_mail(call: Call) -> Result<Reply, Problem> {
    let rows = call.archive.read().await?.mail(call.after()?, call.limit() + 1).await?;
    let tell = |row: archive::MailRow| {
        json!({
            "id": row.id,
            "purpose": row.mail.purpose.as_str(),
            "to": row.mail.to,
            "state": row.state.as_str(),
            "planned_at": row.planned_at,
            "tries": row.tries,
            "fault": row.fault,
            "done_at": row.done_at,
        })
    };
    Ok(call.cut(rows, |row| row.id.to_string(), tell))
}
