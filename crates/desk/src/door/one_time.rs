//! One-time addresses that reach staff by mail.

use archive::{
    Act, Keys, LinkPurpose, LinkRow, MailPurpose, NewMail, Noun, Purpose, StaffRow, Transaction,
};
use jiff::{SignedDuration, Timestamp};
use news::{EmailAddress, StaffId, Standing};

use super::Door;
use crate::Error;

/// How long an invitation works.
const INVITATION: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long a reset works.
const PASSWORD_RESET: SignedDuration = SignedDuration::from_hours(1);
/// How long a new address may take to be confirmed.
const NEW_EMAIL: SignedDuration = SignedDuration::from_hours(24);

/// Makes a one-time address for somebody and plans the mail that carries it; those of the same
/// purpose made before are void.
pub(super) async fn plan(
    door: &Door,
    transaction: &mut Transaction,
    staff: &StaffRow,
    purpose: LinkPurpose,
    email: Option<&EmailAddress>,
    by: Option<StaffId>,
) -> Result<(), Error> {
    let to = staff.member.id;
    transaction.use_links_of(to, purpose, door.now).await?;
    let id = transaction.numbers(Noun::Link, 1).await?;
    let (life, mail) = match purpose {
        LinkPurpose::NewEmail => (NEW_EMAIL, MailPurpose::NewEmail),
        LinkPurpose::PasswordReset => (PASSWORD_RESET, MailPurpose::PasswordReset),
        LinkPurpose::Invitation | LinkPurpose::SetUp => (INVITATION, MailPurpose::Invitation),
    };
    let row = LinkRow {
        id,
        purpose,
        staff: Some(to),
        email: email.cloned(),
        epoch: staff.epoch,
        made_at: door.now,
        expires_at: door.now.checked_add(life).unwrap_or(Timestamp::MAX),
        used_at: None,
    };
    transaction.insert_link(&row).await?;
    let mail = NewMail { purpose: mail, to, link: Some(id), article: None, note: None, by };
    transaction.plan_mail_to(mail, email, door.now).await?;
    Ok(())
}

/// The row of a one-time address and whose it is, if it still works.
pub(super) async fn good(
    door: &Door,
    transaction: &mut Transaction,
    token: &str,
    purpose: LinkPurpose,
) -> Result<(LinkRow, StaffRow), Error> {
    let id = Keys::row_of(token).ok_or(Error::LinkSpent)?;
    let link = transaction.link(id).await?.ok_or(Error::LinkSpent)?;
    let staff = match link.staff {
        Some(staff) => transaction.staff(staff).await?,
        None => None,
    };
    let staff = staff.ok_or(Error::LinkSpent)?;
    let standing = match purpose {
        LinkPurpose::Invitation => Standing::Invited,
        _ => Standing::Active,
    };
    let is_good = link.purpose == purpose
        && link.is_good(door.now)
        && link.epoch == staff.epoch
        && staff.member.standing == standing
        && door.keys.is_token(Purpose::Links, link.id, link.epoch, token);
    if is_good { Ok((link, staff)) } else { Err(Error::LinkSpent) }
}

/// The same, used up from now on.
pub(super) async fn used(
    door: &Door,
    transaction: &mut Transaction,
    token: &str,
    purpose: LinkPurpose,
) -> Result<(LinkRow, StaffRow), Error> {
    let (link, staff) = good(door, transaction, token, purpose).await?;
    if transaction.use_link(link.id, door.now).await? {
        Ok((link, staff))
    } else {
        Err(Error::LinkSpent)
    }
}

/// Records an act of `by` on the staff member `of`.
pub(super) async fn record(
    transaction: &mut Transaction,
    door: &Door,
    by: Option<StaffId>,
    act: &'static str,
    of: StaffId,
    detail: serde_json::Value,
) -> Result<(), Error> {
    let act = Act { staff: by, act, noun: "staff", row: Some(of.0), detail };
    Ok(transaction.record(act, door.now).await?)
}
