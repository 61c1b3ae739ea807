//! A forgotten password, and passwords changed by who knows theirs.

use archive::{LinkPurpose, MailPurpose, NewMail, Transaction};
use news::{EmailAddress, StaffId, Standing};
use serde_json::json;

use super::password::is_password;
use super::tries::Trier;
use super::{Door, Password, Session, one_time};
use crate::Error;

/// Asks for a one-time address by which a new password is set. Whether anybody has the address is
/// not told: known and unknown ones are answered alike, and asking too often is too often for both
/// ([`Error::TooManyTries`]).
pub async fn ask_reset(door: &Door, email: &str, network: &str) -> Result<(), Error> {
    let trier = Trier::new(door, &format!("reset {}", email.trim()), network);
    let mut transaction = door.archive.write().await?;
    trier.check(&mut transaction, door.now).await?;
    trier.failed(&mut transaction, door.now).await?;
    let staff = match EmailAddress::parse(email) {
        Ok(email) => transaction.staff_by_email(&email).await?,
        Err(_) => None,
    };
    let purpose = LinkPurpose::PasswordReset;
    if let Some(staff) = staff.filter(|staff| staff.member.standing == Standing::Active) {
        one_time::plan(door, &mut transaction, &staff, purpose, None, None).await?;
        let (id, detail) = (staff.member.id, json!({ "network": network }));
        one_time::record(&mut transaction, door, None, "ask_reset", id, detail).await?;
    }
    Ok(transaction.commit_unseen().await?)
}

/// Whether a reset's address still works.
pub async fn is_reset_link(door: &Door, token: &str) -> Result<bool, Error> {
    let mut transaction = door.archive.write().await?;
    let good = one_time::good(door, &mut transaction, token, LinkPurpose::PasswordReset).await;
    match good {
        Ok(_) => Ok(true),
        Err(Error::LinkSpent) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Sets a new password by a reset's address. Everything they are signed in with ends, and every
/// address made before is void. `salt` is drawn anew.
pub async fn reset_password(
    door: &Door,
    token: &str,
    password: Password,
    salt: [u8; 16],
) -> Result<(), Error> {
    if !is_reset_link(door, token).await? {
        return Err(Error::LinkSpent);
    }
    let hash = password.hash(salt).await;
    let mut transaction = door.archive.write().await?;
    let purpose = LinkPurpose::PasswordReset;
    let (_, row) = one_time::used(door, &mut transaction, token, purpose).await?;
    let id = row.member.id;
    write(&mut transaction, id, hash, None).await?;
    tell(door, &mut transaction, id).await?;
    one_time::record(&mut transaction, door, Some(id), "reset_password", id, json!({})).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Gives somebody a new password: links made before are void, and every session of theirs but
/// `except`, the hash of its token, ends. With an `except` they are told by mail; without one it
/// is whoever runs the machine, who stands beside them.
pub async fn set_password(
    door: &Door,
    staff: StaffId,
    password: Password,
    salt: [u8; 16],
    except: Option<&str>,
) -> Result<(), Error> {
    let hash = password.hash(salt).await;
    let mut transaction = door.archive.write().await?;
    write(&mut transaction, staff, hash, except).await?;
    if except.is_some() {
        tell(door, &mut transaction, staff).await?;
    }
    one_time::record(&mut transaction, door, Some(staff), "set_password", staff, json!({})).await?;
    Ok(transaction.commit_unseen().await?)
}

async fn write(
    transaction: &mut Transaction,
    staff: StaffId,
    hash: String,
    except: Option<&str>,
) -> Result<(), Error> {
    let mut row = transaction.staff(staff).await?.ok_or(Error::NoStaff(staff))?;
    row.password = Some(hash);
    row.epoch += 1;
    transaction.update_staff(&row).await?;
    transaction.delete_sessions_of(staff, except).await?;
    Ok(())
}

/// Tells somebody that their password is another one, should it not have been them.
async fn tell(door: &Door, transaction: &mut Transaction, staff: StaffId) -> Result<(), Error> {
    let purpose = MailPurpose::PasswordChanged;
    let mail = NewMail { purpose, to: staff, link: None, article: None, note: None, by: None };
    transaction.plan_mail(mail, door.now).await?;
    Ok(())
}

/// Takes the password once more from whoever this session is of: for some minutes they may do what
/// asks for it. Failures count as tries to sign in do, and end no session.
pub async fn prove(
    door: &Door,
    session: &Session,
    password: &str,
    network: &str,
) -> Result<(), Error> {
    let trier = Trier::new(door, session.staff.email.as_str(), network);
    let mut transaction = door.archive.write().await?;
    trier.check(&mut transaction, door.now).await?;
    let hash = transaction.staff(session.staff.id).await?.and_then(|row| row.password);
    drop(transaction);
    let is_right = is_password(password, hash).await;
    let mut transaction = door.archive.write().await?;
    if is_right {
        trier.succeeded(&mut transaction).await?;
        transaction.prove_session(&session.token_hash, door.now).await?;
    } else {
        trier.failed(&mut transaction, door.now).await?;
    }
    transaction.commit_unseen().await?;
    if is_right { Ok(()) } else { Err(Error::PasswordWrong) }
}
