//! Tokens of the API: a program is given one, shows it with each request, and can lose it.

use archive::{Act, Archive, Noun, Purpose, TokenRow};
use jiff::{SignedDuration, Timestamp};
use news::{Actor, EmailAddress, Role, StaffId, StaffMember, Standing};
use serde_json::json;

use crate::door::first_row;
use crate::{Door, Error, Token, limits};

/// What every token of the API begins with, so that people and scanners for lost secrets know one.
pub const API_TOKEN_START: &str = "dateline_";
/// Seconds between two notes that a token is in use.
const TOUCH_SECONDS: i64 = 60;
/// How long the answer to a request with an idempotency key is kept.
pub const DONE_ONCE_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Gives a program a token of this role; the token, which is told this once. `drawn` is drawn anew.
pub async fn add_token(
    door: &Door,
    name: &str,
    role: Role,
    by: Option<StaffId>,
    drawn: [u8; 32],
) -> Result<(TokenRow, String), Error> {
    let name = limits::name(name)?;
    let token = format!("{API_TOKEN_START}{}", Token::new(drawn).as_str());
    let mut transaction = door.archive.write().await?;
    let id = StaffId(transaction.numbers(Noun::Staff, 1).await?);
    let member = StaffMember {
        id,
        name: name.clone(),
        // Nothing is ever delivered there (RFC 2606 §2).
        email: EmailAddress::parse(&format!("program-{id}@token.invalid"))?,
        role,
        standing: Standing::Left,
        person: None,
    };
    let program = archive::StaffRow { is_program: true, ..first_row(member, None, door) };
    transaction.insert_staff(&program).await?;
    let row = TokenRow {
        staff: id,
        name: name.clone(),
        role,
        made_at: door.now,
        made_by: by,
        used_at: None,
        revoked_at: None,
    };
    transaction.insert_token(&row, &hash(door, &token)).await?;
    let detail = json!({ "name": name, "role": role.as_str() });
    let act = Act { staff: by, act: "add_token", noun: "staff", row: Some(id.0), detail };
    transaction.record(act, door.now).await?;
    transaction.commit_unseen().await?;
    Ok((row, token))
}

/// Revokes a token, at once and for good; [`Error::NoRow`] when none of that number serves.
pub async fn revoke_token(door: &Door, token: StaffId, by: Option<StaffId>) -> Result<(), Error> {
    let mut transaction = door.archive.write().await?;
    let missing = Error::NoRow { noun: "token", id: token.0 };
    let row = transaction.revoke_token(token, door.now).await?.ok_or(missing)?;
    let detail = json!({ "name": row.name, "role": row.role.as_str() });
    let act = Act { staff: by, act: "revoke_token", noun: "staff", row: Some(token.0), detail };
    transaction.record(act, door.now).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Whose token this is, if it serves. Notes once a minute that it is used.
pub async fn find_token(door: &Door, token: &str) -> Result<Option<TokenRow>, Error> {
    let is_one = token.strip_prefix(API_TOKEN_START).and_then(Token::parse).is_some();
    if !is_one {
        return Ok(None);
    }
    let row = door.archive.read().await?.token(&hash(door, token)).await?;
    let Some(row) = row.filter(|row| row.revoked_at.is_none()) else { return Ok(None) };
    let idle = row.used_at.map(|at| door.now.duration_since(at));
    if idle.is_none_or(|idle| idle >= SignedDuration::from_secs(TOUCH_SECONDS)) {
        let mut transaction = door.archive.write().await?;
        transaction.touch_token(row.staff, door.now).await?;
        transaction.commit_unseen().await?;
    }
    Ok(Some(row))
}

/// Forgets requests that were done too long ago to be asked for again.
pub async fn prune_done_once(archive: &Archive, now: Timestamp) -> Result<u64, Error> {
    let before = now.checked_sub(DONE_ONCE_KEPT).unwrap_or(Timestamp::MIN);
    let mut transaction = archive.write().await?;
    let forgotten = transaction.forget_all_done(before).await?;
    transaction.commit_unseen().await?;
    Ok(forgotten)
}

/// The program as one who acts.
pub fn program(token: &TokenRow) -> Actor {
    Actor { staff: Some(token.staff), role: token.role }
}

/// What the archive holds of a token.
fn hash(door: &Door, token: &str) -> String {
    door.keys.hash(Purpose::Tokens, format!("api {token}").as_bytes())
}
