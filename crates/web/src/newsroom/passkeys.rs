//! Passkeys: what the script of the pages asks and answers.

use desk::Token;
use http::Response;
use serde_json::json;

use super::fault::Fault;
use super::visit::{Visit, ours};
use crate::answer::Body;

/// `POST /newsroom/account/passkeys/begin`
pub(super) async fn begin(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, session) = (visit.room.door(), visit.signed_in()?);
    let options = desk::begin_passkey(&door, &visit.room.passkeys, session).await?;
    Ok(visit.told(&options))
}

/// `POST /newsroom/account/passkeys`
pub(super) async fn add(mut visit: Visit) -> Result<Response<Body>, Fault> {
    let answer = visit.json["credential"].take();
    let name = match visit.json["name"].as_str().map(str::trim) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => super::agent::words(&visit.caller().agent, &visit.words),
    };
    let (door, session) = (visit.room.door(), visit.signed_in()?);
    desk::add_passkey(&door, &visit.room.passkeys, session, &name, answer).await?;
    Ok(visit.told(&json!({ "next": "/newsroom/account" })))
}

/// `POST /newsroom/account/passkeys/{id}/remove`
pub(super) async fn remove(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, session, id) = (visit.room.door(), visit.signed_in()?, visit.number("id")?);
    if desk::remove_passkey(&door, session, id).await? {
        Ok(visit.see("/newsroom/account#passkeys"))
    } else {
        Err(Fault::NotFound)
    }
}

/// `POST /newsroom/sign-in/passkey/begin`
pub(super) async fn begin_sign_in(visit: Visit) -> Result<Response<Body>, Fault> {
    let (door, caller) = (visit.room.door(), visit.caller());
    let passkeys = &visit.room.passkeys;
    let options = desk::begin_passkey_sign_in(&door, passkeys, &caller, visit.token()).await?;
    Ok(visit.told(&options))
}

/// `POST /newsroom/sign-in/passkey`
pub(super) async fn sign_in(mut visit: Visit) -> Result<Response<Body>, Fault> {
    let answer = visit.json["credential"].take();
    let next = visit.json["next"].as_str().unwrap_or_default().to_owned();
    // Drawn anew: the token of the ceremony opens nothing.
    let token = Token::new((visit.room.chance)());
    let (door, caller) = (visit.room.door(), visit.caller());
    let (passkeys, held) = (&visit.room.passkeys, visit.token());
    desk::sign_in_with_passkey(&door, passkeys, held, answer, &caller, &token).await?;
    let next = json!({ "next": ours(&next) });
    Ok(visit.hand(visit.told(&next), &token))
}
