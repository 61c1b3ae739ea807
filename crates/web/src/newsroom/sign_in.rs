//! Signing in and out.

use desk::{SignIn, Token};
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
}

/// `/newsroom`
pub(super) async fn home(visit: Visit) -> Result<Response<Body>, Fault> {
    visit.page(StatusCode::OK, "home.html", &())
}

/// `GET /newsroom/sign-in`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    if visit.session.is_some() {
        return Ok(visit.see(visit.query.get("next")));
    }
    let page = SignInPage { email: "", next: visit.query.get("next"), refused: None };
    visit.page(StatusCode::OK, "sign_in.html", &page)
}

/// `POST /newsroom/sign-in`
pub(super) async fn take(visit: Visit) -> Result<Response<Body>, Fault> {
    let (email, next) = (visit.form.get("email"), visit.form.get("next"));
    let password = visit.form.exact("password");
    let typed = SignIn { email, password, caller: visit.caller() };
    // A token of its own, drawn anew: one planted before signing in opens nothing.
    let token = Token::new((visit.room.chance)());
    match desk::sign_in(&visit.room.door(), typed, &token).await {
        Ok(_) => Ok(visit.see_with(next, &token)),
        Err(error @ (desk::Error::SignInRefused | desk::Error::TooManyTries { .. })) => {
            let refused = Some(error.to_string());
            let status = Fault::from(error).status();
            visit.page(status, "sign_in.html", &SignInPage { email, next, refused })
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
