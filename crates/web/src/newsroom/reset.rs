//! A forgotten password.

use desk::Password;
use http::{Response, StatusCode};
use serde::Serialize;

use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

#[derive(Serialize)]
struct AskPage {
    /// Whether it was asked for: the same for every address.
    is_asked: bool,
    refused: Option<String>,
}

#[derive(Serialize)]
struct ResetPage {
    refused: Option<String>,
}

/// `GET /newsroom/password-reset`
pub(super) async fn show_ask(visit: Visit) -> Result<Response<Body>, Fault> {
    let page = AskPage { is_asked: false, refused: None };
    visit.page(StatusCode::OK, "reset_ask.html", &page)
}

/// `POST /newsroom/password-reset`
pub(super) async fn ask(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, email) = (visit.room.door(), visit.form.get("email"));
    match desk::ask_reset(&door, email, &visit.caller().network).await {
        Ok(()) => {
            let page = AskPage { is_asked: true, refused: None };
            visit.page(StatusCode::OK, "reset_ask.html", &page)
        }
        Err(error @ desk::Error::TooManyTries { .. }) => {
            let page = AskPage { is_asked: false, refused: Some(visit.tell(&error)) };
            visit.page(Fault::from(error).status(), "reset_ask.html", &page)
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /newsroom/password-reset/TOKEN`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    if !desk::is_reset_link(&visit.room.door(), visit.param("token")).await? {
        return Err(desk::Error::LinkSpent.into());
    }
    visit.page(StatusCode::OK, "reset.html", &ResetPage { refused: None })
}

/// `POST /newsroom/password-reset/TOKEN`
pub(super) async fn take(visit: Visit) -> Result<Response<Body>, Fault> {
    let password = match Password::new(visit.form.exact("password")) {
        Ok(password) => password,
        Err(error) => {
            let page = ResetPage { refused: Some(visit.tell(&error)) };
            return visit.page(StatusCode::UNPROCESSABLE_ENTITY, "reset.html", &page);
        }
    };
    let token = visit.param("token");
    desk::reset_password(&visit.room.door(), token, password, visit.draw()).await?;
    Ok(visit.see("/newsroom/sign-in?said=password-reset"))
}
