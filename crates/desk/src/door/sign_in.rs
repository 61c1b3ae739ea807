//! Signing in with a password.

use archive::{Act, StaffRow};
use news::{EmailAddress, Standing};

use super::password::is_password;
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

/// Signs somebody in: from now on `token`, drawn anew, opens the newsroom to whoever holds it.
///
/// A name nobody has and a wrong password are [`Error::SignInRefused`] alike, after the same time;
/// after several failures [`Error::TooManyTries`] until a pause is over.
pub async fn sign_in(door: &Door, typed: SignIn<'_>, token: &Token) -> Result<StaffRow, Error> {
    let trier = Trier::new(door, typed.email, &typed.caller.network);
    let mut transaction = door.archive.write().await?;
    trier.check(&mut transaction, door.now).await?;
    let named = EmailAddress::parse(typed.email).ok();
    let staff = match &named {
        Some(email) => transaction.staff_by_email(email).await?,
        None => None,
    };
    // The hash takes a twentieth of a second: nobody else waits for it.
    drop(transaction);
    let staff = staff.filter(|staff| staff.member.standing == Standing::Active);
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
    trier.succeeded(&mut transaction).await?;
    let id = staff.member.id;
    transaction.put_session(&new_row(door, token, id, &typed.caller)).await?;
    let detail = serde_json::json!({ "network": typed.caller.network });
    let (act, noun, row) = ("sign_in", "staff", Some(id.0));
    transaction.record(Act { staff: Some(id), act, noun, row, detail }, door.now).await?;
    transaction.commit_unseen().await?;
    Ok(staff)
}
