//! The first set-up: the first publisher, and what the paper says of itself.

use desk::{Password, SetUp, Token};
use http::{Response, StatusCode};
use news::{EmailAddress, Language, PaperFacts, TimeZoneName};
use serde::Serialize;

use super::fault::Fault;
use super::form::{FieldError, Fields};
use super::visit::Visit;
use crate::answer::Body;

#[derive(Serialize)]
struct SetUpPage {
    typed: Typed,
    /// What is wrong, by the name of the field.
    errors: Vec<FieldError>,
}

/// What was typed, so that a form with an error comes back as it was; never a password.
#[derive(Serialize)]
struct Typed {
    name: String,
    email: String,
    title: String,
    language: String,
    time_zone: String,
}

/// `GET /newsroom/set-up/TOKEN`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    if !desk::is_set_up_link(&visit.room.door(), visit.param("token")).await? {
        return Err(desk::Error::LinkSpent.into());
    }
    let typed = Typed {
        name: String::new(),
        email: String::new(),
        title: visit.paper.title.clone(),
        language: visit.paper.language.to_string(),
        time_zone: visit.paper.time_zone.as_str().to_owned(),
    };
    visit.page(StatusCode::OK, "set_up.html", &SetUpPage { typed, errors: Vec::new() })
}

/// `POST /newsroom/set-up/TOKEN`
pub(super) async fn take(visit: Visit) -> Result<Response<Body>, Fault> {
    let new = match read(&visit) {
        Ok(new) => new,
        Err(errors) => {
            let page = SetUpPage { typed: typed(&visit.form), errors };
            return visit.page(StatusCode::UNPROCESSABLE_ENTITY, "set_up.html", &page);
        }
    };
    let token = Token::new((visit.room.chance)());
    let door = visit.room.door();
    desk::set_up(&door, visit.param("token"), new, &token, visit.draw()).await?;
    visit.room.published().await?;
    Ok(visit.see_with("/newsroom", &token))
}

fn typed(form: &Fields) -> Typed {
    let field = |name| form.get(name).to_owned();
    Typed {
        name: field("name"),
        email: field("email"),
        title: field("title"),
        language: field("language"),
        time_zone: field("time_zone"),
    }
}

fn read(visit: &Visit) -> Result<SetUp, Vec<FieldError>> {
    let form = &visit.form;
    let mut errors = Vec::new();
    let mut wrong = |field, sentence: String| errors.push(FieldError { field, sentence });
    let name = form.get("name").to_owned();
    if name.is_empty() {
        wrong("name", visit.words.say("name-missing", &[]));
    }
    let email = EmailAddress::parse(form.get("email"));
    let email = email.map_err(|error| wrong("email", visit.tell(&error))).ok();
    let password = Password::new(form.exact("password"));
    let password = password.map_err(|error| wrong("password", visit.tell(&error))).ok();
    let language = Language::parse(form.get("language"));
    let language = language.map_err(|error| wrong("language", visit.tell(&error))).ok();
    let time_zone = TimeZoneName::parse(form.get("time_zone"));
    let time_zone = time_zone.map_err(|error| wrong("time_zone", visit.tell(&error))).ok();
    let title = form.some("title").map(str::to_owned);
    if title.is_none() {
        wrong("title", visit.words.say("title-missing", &[]));
    }
    match (email, password) {
        (Some(email), Some(password)) if errors.is_empty() => {
            let paper = PaperFacts { title, language, time_zone, ..PaperFacts::default() };
            Ok(SetUp { name, email, password, paper, caller: visit.caller() })
        }
        _ => Err(errors),
    }
}
