//! Setting up the second factor.

use std::fmt::Write as _;

use desk::SecondFactorChance;
use http::{Response, StatusCode};
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

/// Modules of white around a code (ISO/IEC 18004 asks for four).
const QUIET: i32 = 4;

#[derive(Serialize)]
struct SecondFactorPage {
    /// The secret in groups of four letters, for typing.
    letters: String,
    /// The same for an app on this very device.
    address: String,
    refused: Option<String>,
}

#[derive(Serialize)]
struct CodesPage {
    codes: Vec<String>,
}

/// `POST /newsroom/account/second-factor/begin`
pub(super) async fn begin(visit: Visit) -> Result<Response<Body>, Fault> {
    let chance = SecondFactorChance { secret: visit.draw(), nonce: visit.draw() };
    desk::begin_second_factor(&visit.room.door(), visit.signed_in()?, chance).await?;
    Ok(visit.see("/newsroom/account/second-factor"))
}

/// `GET /newsroom/account/second-factor`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, StatusCode::OK, None).await
}

/// `GET /newsroom/account/second-factor.svg`
pub(super) async fn code(visit: Visit) -> Result<Response<Body>, Fault> {
    let waiting = waiting(&visit).await?.ok_or(Fault::NotFound)?;
    let code = QrCode::encode_text(&waiting.address, QrCodeEcc::Medium);
    let code = code.map_err(|_| Fault::NotFound)?;
    Ok(visit.file("image/svg+xml", svg(&code)))
}

/// `POST /newsroom/account/second-factor`
pub(super) async fn confirm(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, typed) = (visit.room.door(), visit.form.get("code"));
    let chance = visit.draw();
    match desk::confirm_second_factor(&door, visit.signed_in()?, typed, &chance).await {
        Ok(codes) => visit.page(StatusCode::OK, "recovery_codes.html", &CodesPage { codes }),
        Err(error @ desk::Error::CodeRefused) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Some(visit.tell(&error))).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /newsroom/account/second-factor/codes`
pub(super) async fn codes(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, chance) = (visit.room.door(), visit.draw());
    let codes = desk::new_recovery_codes(&door, visit.signed_in()?, &chance).await?;
    visit.page(StatusCode::OK, "recovery_codes.html", &CodesPage { codes })
}

/// `POST /newsroom/account/second-factor/off`
pub(super) async fn off(visit: Visit) -> Result<Response<Body>, Fault> {
    desk::drop_second_factor(&visit.room.door(), visit.signed_in()?).await?;
    Ok(visit.see("/newsroom/account#second-factor"))
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    refused: Option<String>,
) -> Result<Response<Body>, Fault> {
    let Some(waiting) = waiting(visit).await? else {
        return Ok(visit.see("/newsroom/account#second-factor"));
    };
    let letters: Vec<char> = waiting.letters.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|four| four.iter().collect()).collect();
    let page = SecondFactorPage { letters: groups.join(" "), address: waiting.address, refused };
    visit.page(status, "second_factor.html", &page)
}

async fn waiting(visit: &Visit) -> Result<Option<desk::NewSecondFactor>, Fault> {
    let (door, session) = (visit.room.door(), visit.signed_in()?);
    Ok(desk::waiting_second_factor(&door, session, &visit.paper.title).await?)
}

/// A code as a picture: black on white in every colour scheme, for cameras.
fn svg(code: &QrCode) -> String {
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a string does not fail.
            let _ = write!(path, "M{},{}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h{side}v{side}h-{side}z\"/>\
         <path d=\"{path}\"/></svg>"
    )
}
