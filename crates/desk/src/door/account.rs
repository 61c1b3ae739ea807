//! What staff change of themselves.

use archive::{Act, LinkPurpose, MailPurpose, NewMail, StaffRow};
use news::{EmailAddress, Language, StaffId};
use serde_json::json;

use super::{Door, one_time};
use crate::Error;

/// Gives oneself another name.
pub async fn rename(door: &Door, staff: StaffId, name: &str) -> Result<(), Error> {
    let (name, detail) = (name.to_owned(), json!({ "name": name }));
    change(door, staff, "rename", detail, |row| row.member.name = name).await
}

/// Chooses the newsroom's language for oneself; `None` for what the browser asks for.
pub async fn set_language(
    door: &Door,
    staff: StaffId,
    language: Option<Language>,
) -> Result<(), Error> {
    let detail = json!({ "language": language });
    change(door, staff, "set_language", detail, |row| row.language = language).await
}

async fn change(
    door: &Door,
    staff: StaffId,
    act: &'static str,
    detail: serde_json::Value,
    write: impl FnOnce(&mut StaffRow),
) -> Result<(), Error> {
    let mut transaction = door.archive.write().await?;
    let mut row = transaction.staff(staff).await?.ok_or(Error::NoStaff(staff))?;
    write(&mut row);
    transaction.update_staff(&row).await?;
    one_time::record(&mut transaction, door, Some(staff), act, staff, detail).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Asks for another address: it is theirs once they open what is sent there.
pub async fn ask_new_email(door: &Door, staff: StaffId, email: &EmailAddress) -> Result<(), Error> {
    let mut transaction = door.archive.write().await?;
    if transaction.staff_by_email(email).await?.is_some() {
        return Err(Error::EmailTaken(email.clone()));
    }
    let row = transaction.staff(staff).await?.ok_or(Error::NoStaff(staff))?;
    let purpose = LinkPurpose::NewEmail;
    one_time::plan(door, &mut transaction, &row, purpose, Some(email), None).await?;
    one_time::record(&mut transaction, door, Some(staff), "ask_new_email", staff, json!({}))
        .await?;
    Ok(transaction.commit_unseen().await?)
}

/// The address that waits to be confirmed, by the one-time address that was sent there.
pub async fn waiting_email(door: &Door, token: &str) -> Result<EmailAddress, Error> {
    let mut transaction = door.archive.write().await?;
    let (link, _) = one_time::good(door, &mut transaction, token, LinkPurpose::NewEmail).await?;
    link.email.ok_or(Error::LinkSpent)
}

/// Confirms a new address; the one before is told.
pub async fn confirm_new_email(door: &Door, token: &str) -> Result<(), Error> {
    let mut transaction = door.archive.write().await?;
    let (link, mut row) =
        one_time::used(door, &mut transaction, token, LinkPurpose::NewEmail).await?;
    let email = link.email.ok_or(Error::LinkSpent)?;
    if transaction.staff_by_email(&email).await?.is_some() {
        return Err(Error::EmailTaken(email));
    }
    let id = row.member.id;
    let before = std::mem::replace(&mut row.member.email, email);
    // A reset that was sent to the address before opens nothing any more.
    row.epoch += 1;
    transaction.update_staff(&row).await?;
    let purpose = MailPurpose::EmailChanged;
    let mail = NewMail { purpose, to: id, link: None, article: None, note: None, by: None };
    transaction.plan_mail_to(mail, Some(&before), door.now).await?;
    one_time::record(&mut transaction, door, Some(id), "new_email", id, json!({})).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Plans mail anew that was sent or given up; whether there was such mail. For publishers.
pub async fn send_again(door: &Door, by: StaffId, mail: i64) -> Result<bool, Error> {
    let mut transaction = door.archive.write().await?;
    if !transaction.plan_mail_again(mail, door.now).await? {
        return Ok(false);
    }
    let (act, noun, row) = ("send_again", "mail", Some(mail));
    let act = Act { staff: Some(by), act, noun, row, detail: json!({}) };
    transaction.record(act, door.now).await?;
    transaction.commit_unseen().await?;
    Ok(true)
}
