//! Signing in with a password.

use archive::{Act, StaffRow, Transaction};
use jiff::Timestamp;
use news::{EmailAddress, StaffId, Standing};

use super::password::is_password;
use super::second_factor::on_the_way_row;
use super::session::new_row;
use super::tries::Trier;
use super::{Caller, Door, Token};
use crate::Error;

/// What somebody who wants in has typed.
#[derive(Debug, Clone)]
pub struct SignIn<'a> {
    /// The email address.
    pub email: &'a str,
    /// The password.
    pub password: &'a str,
    /// Where they call from.
    pub caller: Caller,
}

/// How far a right password leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Into the newsroom.
    In,
    /// To the second factor.
    SecondFactor,
}

/// Signs somebody in: from now on `token`, drawn anew, opens the newsroom to whoever holds it, or
/// the way to the second factor.
///
/// A name nobody has and a wrong password are [`Error::SignInRefused`] alike, after the same time;
/// after several failures [`Error::TooManyTries`] until a pause is over.
pub async fn sign_in(door: &Door, typed: SignIn<'_>, token: &Token) -> Result<Step, Error> {
    let trier = Trier::new(door, typed.email, &typed.caller.network);
    let mut transaction = door.archive.write().await?;
    trier.check(&mut transaction, door.now).await?;
    let staff = named(&mut transaction, typed.email).await?;
    // The hash takes a twentieth of a second: nobody else waits for it.
    drop(transaction);
    let hash = staff.as_ref().and_then(|staff| staff.password.clone());
    let is_right = is_password(typed.password, hash.clone()).await;
    let mut transaction = door.archive.write().await?;
    let staff = match staff {
        // Whoever had the password changed or left meanwhile is not let in by the old one.
        Some(staff) => transaction.staff(staff.member.id).await?.filter(|now| {
            is_right && now.password == hash && now.member.standing == Standing::Active
        }),
        None => None,
    };
    let Some(staff) = staff else {
        trier.failed(&mut transaction, door.now).await?;
        transaction.commit_unseen().await?;
        return Err(Error::SignInRefused);
    };
    let step = enter(door, &mut transaction, &staff, &typed.caller, token).await?;
    if step == Step::In {
        trier.succeeded(&mut transaction).await?;
    }
    transaction.commit_unseen().await?;
    Ok(step)
}

async fn named(transaction: &mut Transaction, email: &str) -> Result<Option<StaffRow>, Error> {
    let Ok(email) = EmailAddress::parse(email) else { return Ok(None) };
    let staff = transaction.staff_by_email(&email).await?;
    Ok(staff.filter(|staff| staff.member.standing == Standing::Active))
}

async fn enter(
    door: &Door,
    transaction: &mut Transaction,
    staff: &StaffRow,
    caller: &Caller,
    token: &Token,
) -> Result<Step, Error> {
    let id = staff.member.id;
    if staff.totp.is_some() {
        transaction.put_session(&on_the_way_row(door, token, id, caller)).await?;
        return Ok(Step::SecondFactor);
    }
    transaction.put_session(&new_row(door, token, id, caller)).await?;
    record(transaction, id, caller, "password", door.now).await?;
    Ok(Step::In)
}

/// Records that somebody came in, and by what.
pub(super) async fn record(
    transaction: &mut Transaction,
    staff: StaffId,
    caller: &Caller,
    by: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let detail = serde_json::json!({ "network": caller.network, "by": by });
    let (act, noun, row) = ("sign_in", "staff", Some(staff.0));
    Ok(transaction.record(Act { staff: Some(staff), act, noun, row, detail }, now).await?)
}
