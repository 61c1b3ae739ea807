//! One's own account.

use archive::SessionRow;
use composing::theme::Moment;
use desk::Password;
use http::{Response, StatusCode};
use news::{EmailAddress, Language};
use serde::Serialize;

use super::agent;
use super::fault::Fault;
use super::form::FieldError;
use super::visit::Visit;
use crate::answer::Body;

/// Characters of a session's hash by which the page names it.
const SESSION_CHARS: usize = 16;

#[derive(Serialize)]
struct AccountPage {
    name: String,
    email: String,
    /// The address that was asked for just now and waits to be confirmed.
    asked_email: Option<String>,
    /// Whether the password has to be given again on this page.
    wants_proof: bool,
    has_second_factor: bool,
    recovery_codes_left: usize,
    has_passkeys: bool,
    passkeys: Vec<PasskeyLine>,
    sessions: Vec<SessionLine>,
    languages: Vec<LanguageLine>,
    /// What has just happened, as the end of a message's id.
    said: Option<&'static str>,
    errors: Vec<FieldError>,
}

#[derive(Serialize)]
struct PasskeyLine {
    id: i64,
    name: String,
    added: Moment,
    used: Option<Moment>,
}

#[derive(Serialize)]
struct SessionLine {
    id: String,
    agent: String,
    network: String,
    begun: Moment,
    seen: Moment,
    is_this: bool,
}

#[derive(Serialize)]
struct LanguageLine {
    tag: String,
    is_chosen: bool,
}

/// `GET /newsroom/account`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, StatusCode::OK, None, Vec::new()).await
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    asked_email: Option<String>,
    errors: Vec<FieldError>,
) -> Result<Response<Body>, Fault> {
    let (door, session) = (visit.room.door(), visit.signed_in()?);
    let id = session.staff.id;
    let mut reader = visit.room.archive.read().await?;
    let row = reader.staff(id).await?.ok_or(Fault::NotFound)?;
    let passkeys = reader.passkeys_of(id).await?;
    drop(reader);
    let sessions = desk::sessions_of(&door, id).await?;
    let passkeys = passkeys.into_iter().map(|row| PasskeyLine {
        id: row.id,
        added: visit.moment(row.added_at),
        used: row.used_at.map(|at| visit.moment(at)),
        name: row.name,
    });
    let is_chosen = |tag: &str| row.language.as_ref().is_some_and(|chosen| chosen.as_str() == tag);
    let languages = visit.room.theme.languages();
    let page = AccountPage {
        name: row.member.name,
        email: row.member.email.to_string(),
        asked_email,
        wants_proof: !session.is_proved(visit.now),
        has_second_factor: row.totp.is_some(),
        recovery_codes_left: row.recovery.len(),
        has_passkeys: visit.room.passkeys.can_be_used(),
        passkeys: passkeys.collect(),
        sessions: sessions.iter().map(|row| line(visit, row, &session.token_hash)).collect(),
        languages: languages
            .map(|tag| LanguageLine { tag: tag.to_owned(), is_chosen: is_chosen(tag) })
            .collect(),
        said: said(visit),
        errors,
    };
    visit.page(status, "account.html", &page)
}

fn said(visit: &Visit) -> Option<&'static str> {
    ["name", "password", "sessions", "language"]
        .into_iter()
        .find(|said| visit.query.get("said") == *said)
}

fn line(visit: &Visit, row: &SessionRow, this: &str) -> SessionLine {
    SessionLine {
        id: row.token_hash.chars().take(SESSION_CHARS).collect(),
        agent: agent::words(&row.agent, &visit.words),
        network: row.network.clone(),
        begun: visit.moment(row.begun_at),
        seen: visit.moment(row.seen_at),
        is_this: row.token_hash == this,
    }
}

async fn refused(
    visit: &Visit,
    status: StatusCode,
    field: &'static str,
    sentence: String,
) -> Result<Response<Body>, Fault> {
    page(visit, status, None, vec![FieldError { field, sentence }]).await
}

/// `POST /newsroom/account/name`
pub(super) async fn rename(visit: Visit) -> Result<Response<Body>, Fault> {
    let Some(name) = visit.form.some("name") else {
        let sentence = visit.words.say("name-missing", &[]);
        return refused(&visit, StatusCode::UNPROCESSABLE_ENTITY, "name", sentence).await;
    };
    desk::rename(&visit.room.door(), visit.staff_id()?, name).await?;
    Ok(visit.see("/newsroom/account?said=name"))
}

/// `POST /newsroom/account/language`
pub(super) async fn set_language(visit: Visit) -> Result<Response<Body>, Fault> {
    let tag = visit.form.some("language");
    let known = tag.filter(|tag| visit.room.theme.languages().any(|known| known == *tag));
    let language = known.and_then(|tag| Language::parse(tag).ok());
    desk::set_language(&visit.room.door(), visit.staff_id()?, language).await?;
    Ok(visit.see("/newsroom/account?said=language"))
}

/// `POST /newsroom/account/email`
pub(super) async fn ask_new_email(visit: Visit) -> Result<Response<Body>, Fault> {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let email = match EmailAddress::parse(visit.form.get("email")) {
        Ok(email) => email,
        Err(error) => return refused(&visit, status, "email", visit.tell(&error)).await,
    };
    match desk::ask_new_email(&visit.room.door(), visit.staff_id()?, &email).await {
        Ok(()) => page(&visit, StatusCode::OK, Some(email.to_string()), Vec::new()).await,
        Err(error @ desk::Error::EmailTaken(_)) => {
            let sentence = visit.tell(&error);
            refused(&visit, Fault::from(error).status(), "email", sentence).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /newsroom/account/password`
pub(super) async fn set_password(visit: Visit) -> Result<Response<Body>, Fault> {
    let password = match Password::new(visit.form.exact("password")) {
        Ok(password) => password,
        Err(error) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return refused(&visit, status, "password", visit.tell(&error)).await;
        }
    };
    let (door, session) = (visit.room.door(), visit.signed_in()?);
    let except = Some(session.token_hash.as_str());
    desk::set_password(&door, session.staff.id, password, visit.draw(), except).await?;
    Ok(visit.see("/newsroom/account?said=password"))
}

/// `POST /newsroom/account/sessions/end`
pub(super) async fn end_sessions(visit: Visit) -> Result<Response<Body>, Fault> {
    let begins = visit.form.some("session");
    desk::end_sessions(&visit.room.door(), visit.signed_in()?, begins).await?;
    Ok(visit.see("/newsroom/account?said=sessions"))
}

#[derive(Serialize)]
struct NewEmailPage {
    email: String,
}

/// `GET /newsroom/new-email/TOKEN`
pub(super) async fn show_new_email(visit: Visit) -> Result<Response<Body>, Fault> {
    let email = desk::waiting_email(&visit.room.door(), visit.param("token")).await?;
    visit.page(StatusCode::OK, "new_email.html", &NewEmailPage { email: email.to_string() })
}

/// `POST /newsroom/new-email/TOKEN`
pub(super) async fn confirm_new_email(visit: Visit) -> Result<Response<Body>, Fault> {
    desk::confirm_new_email(&visit.room.door(), visit.param("token")).await?;
    let address = match visit.session {
        Some(_) => "/newsroom/account",
        None => "/newsroom/sign-in?said=new-email",
    };
    Ok(visit.see(address))
}
