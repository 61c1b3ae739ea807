//! Signing in and out.

use desk::{SignIn, Step, Token};
use http::{Response, StatusCode};
use serde::Serialize;

use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

#[derive(Serialize)]
struct SignInPage<'a> {
    email: &'a str,
    /// Where the visitor wanted to go.
    next: &'a str,
    /// Why they are not in.
    refused: Option<String>,
    /// What has just happened, as the end of a message's id.
    said: Option<&'static str>,
    /// Whether passkeys can be used at this address.
    has_passkeys: bool,
}

#[derive(Serialize)]
struct SecondFactorPage<'a> {
    next: &'a str,
    refused: Option<String>,
}

/// `GET /newsroom/sign-in`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    if visit.session.is_some() {
        return Ok(visit.see(visit.query.get("next")));
    }
    let said = match visit.query.get("said") {
        "password-reset" => Some("password-reset"),
        "new-email" => Some("new-email"),
        _ => None,
    };
    page(&visit, StatusCode::OK, said, None)
}

fn page(
    visit: &Visit,
    status: StatusCode,
    said: Option<&'static str>,
    refused: Option<String>,
) -> Result<Response<Body>, Fault> {
    let next = visit.form.some("next").unwrap_or(visit.query.get("next"));
    let has_passkeys = visit.room.passkeys.can_be_used();
    let page = SignInPage { email: visit.form.get("email"), next, refused, said, has_passkeys };
    visit.page(status, "sign_in.html", &page)
}

/// `POST /newsroom/sign-in`
pub(super) async fn take(visit: Visit) -> Result<Response<Body>, Fault> {
    let (email, next) = (visit.form.get("email"), visit.form.get("next"));
    let password = visit.form.exact("password");
    let typed = SignIn { email, password, caller: visit.caller() };
    // A token of its own, drawn anew: one planted before signing in opens nothing.
    let token = Token::new((visit.room.chance)());
    match desk::sign_in(&visit.room.door(), typed, &token).await {
        Ok(Step::In) => Ok(visit.see_with(next, &token)),
        Ok(Step::SecondFactor) => {
            let query =
                form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
            Ok(visit.see_with(&format!("/newsroom/sign-in/second-factor?{query}"), &token))
        }
        Err(error @ (desk::Error::SignInRefused | desk::Error::TooManyTries { .. })) => {
            let refused = Some(visit.tell(&error));
            page(&visit, Fault::from(error).status(), None, refused)
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /newsroom/sign-in/second-factor`
pub(super) async fn show_second_factor(visit: Visit) -> Result<Response<Body>, Fault> {
    if !desk::owes_second_factor(&visit.room.door(), visit.token()).await? {
        return Ok(visit.see("/newsroom/sign-in"));
    }
    let page = SecondFactorPage { next: visit.query.get("next"), refused: None };
    visit.page(StatusCode::OK, "sign_in_second.html", &page)
}

/// `POST /newsroom/sign-in/second-factor`
pub(super) async fn take_second_factor(visit: Visit) -> Result<Response<Body>, Fault> {
    let (code, next) = (visit.form.get("code"), visit.form.get("next"));
    // Drawn anew once more: what was held on the way is worth nothing now.
    let token = Token::new((visit.room.chance)());
    let (door, caller) = (visit.room.door(), visit.caller());
    match desk::give_second_factor(&door, visit.token(), code, &caller, &token).await {
        Ok(()) => Ok(visit.see_with(next, &token)),
        Err(desk::Error::SignInExpired) => Ok(visit.see("/newsroom/sign-in")),
        Err(error @ (desk::Error::CodeRefused | desk::Error::TooManyTries { .. })) => {
            let refused = Some(visit.tell(&error));
            let page = SecondFactorPage { next, refused };
            visit.page(Fault::from(error).status(), "sign_in_second.html", &page)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /newsroom/sign-out`
pub(super) async fn leave(visit: Visit) -> Result<Response<Body>, Fault> {
    if let Some(session) = &visit.session {
        desk::end_session(&visit.room.door(), &session.token_hash).await?;
    }
    let token = Token::new((visit.room.chance)());
    Ok(visit.see_with("/newsroom/sign-in", &token))
}
