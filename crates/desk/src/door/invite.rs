//! Invitations: a publisher asks somebody to join, who answers by choosing a password.

use archive::{LinkPurpose, Noun, StaffRow};
use news::{Role, StaffId, StaffMember, Standing};
use serde_json::json;

use super::session::new_row;
use super::set_up::first_row;
use super::{Caller, Door, NewStaff, Password, Token, one_time};
use crate::Error;

/// What somebody says who joins.
#[derive(Debug, Clone)]
pub struct Joining {
    /// Their name, as they want colleagues to know it.
    pub name: String,
    /// Their password.
    pub password: Password,
    /// Where they call from.
    pub caller: Caller,
}

/// Asks somebody to join; the mail with the one-time address is planned with it.
/// [`Error::EmailTaken`] when somebody has the address; one who was never there or has left may be
/// asked again.
pub async fn invite(door: &Door, by: StaffId, new: NewStaff) -> Result<StaffId, Error> {
    let mut transaction = door.archive.write().await?;
    let there = transaction.staff_by_email(&new.email).await?;
    let id = match &there {
        Some(row) if may_be_asked_again(row) => row.member.id,
        Some(_) => return Err(Error::EmailTaken(new.email)),
        None => StaffId(transaction.numbers(Noun::Staff, 1).await?),
    };
    let NewStaff { name, email, role } = new;
    let member = StaffMember { id, name, email, role, standing: Standing::Invited, person: None };
    let row = if let Some(there) = there {
        let row = StaffRow { member, joined_at: door.now, ..there };
        transaction.update_staff(&row).await?;
        row
    } else {
        let row = first_row(member, None, door);
        transaction.insert_staff(&row).await?;
        row
    };
    one_time::plan(door, &mut transaction, &row, LinkPurpose::Invitation, None, Some(by)).await?;
    let detail = json!({ "name": row.member.name, "role": role.as_str() });
    one_time::record(&mut transaction, door, Some(by), "invite", id, detail).await?;
    transaction.commit_unseen().await?;
    Ok(id)
}

fn may_be_asked_again(row: &StaffRow) -> bool {
    row.member.standing == Standing::Left && row.password.is_none() && !row.is_program
}

/// Sends an invitation again; the address sent before is void.
pub async fn invite_again(door: &Door, by: StaffId, staff: StaffId) -> Result<(), Error> {
    let mut transaction = door.archive.write().await?;
    let row = transaction.staff(staff).await?.ok_or(Error::NoStaff(staff))?;
    if row.member.standing != Standing::Invited {
        return Err(Error::NotInvited);
    }
    one_time::plan(door, &mut transaction, &row, LinkPurpose::Invitation, None, Some(by)).await?;
    let detail = json!({ "name": row.member.name });
    one_time::record(&mut transaction, door, Some(by), "invite_again", staff, detail).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Takes an invitation back.
pub async fn revoke_invitation(door: &Door, by: StaffId, staff: StaffId) -> Result<(), Error> {
    let mut transaction = door.archive.write().await?;
    let mut row = transaction.staff(staff).await?.ok_or(Error::NoStaff(staff))?;
    if row.member.standing != Standing::Invited {
        return Err(Error::NotInvited);
    }
    row.member.standing = Standing::Left;
    row.epoch += 1;
    transaction.update_staff(&row).await?;
    transaction.use_links_of(staff, LinkPurpose::Invitation, door.now).await?;
    let detail = json!({ "name": row.member.name });
    one_time::record(&mut transaction, door, Some(by), "revoke_invitation", staff, detail).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Who is asked by an invitation that still works; [`Error::LinkSpent`] otherwise.
pub async fn invitation(door: &Door, token: &str) -> Result<StaffMember, Error> {
    let mut transaction = door.archive.write().await?;
    let (_, row) = one_time::good(door, &mut transaction, token, LinkPurpose::Invitation).await?;
    Ok(row.member)
}

/// Joins, and is signed in with `session`. `salt` is drawn anew.
pub async fn join(
    door: &Door,
    token: &str,
    joining: Joining,
    session: &Token,
    salt: [u8; 16],
) -> Result<StaffId, Error> {
    invitation(door, token).await?;
    let password = joining.password.hash(salt).await;
    let mut transaction = door.archive.write().await?;
    let (_, mut row) =
        one_time::used(door, &mut transaction, token, LinkPurpose::Invitation).await?;
    let id = row.member.id;
    row.member.name = joining.name;
    row.member.standing = Standing::Active;
    row.password = Some(password);
    row.epoch += 1;
    row.joined_at = door.now;
    transaction.update_staff(&row).await?;
    transaction.put_session(&new_row(door, session, id, &joining.caller)).await?;
    let detail = json!({ "network": joining.caller.network });
    one_time::record(&mut transaction, door, Some(id), "join", id, detail).await?;
    transaction.commit_unseen().await?;
    Ok(id)
}

/// Gives somebody another role. The last publisher keeps theirs.
pub async fn set_role(door: &Door, by: StaffId, staff: StaffId, role: Role) -> Result<(), Error> {
    become_with(door, by, staff, Some(role), None, "set_role").await
}

/// Ends somebody's work here: they cannot sign in, and what they are signed in with ends now. What
/// they did stays theirs.
pub async fn let_go(door: &Door, by: StaffId, staff: StaffId) -> Result<(), Error> {
    become_with(door, by, staff, None, Some(Standing::Left), "let_go").await
}

/// Takes somebody back who had left, with the password and the role they had.
pub async fn take_back(door: &Door, by: StaffId, staff: StaffId) -> Result<(), Error> {
    become_with(door, by, staff, None, Some(Standing::Active), "take_back").await
}

async fn become_with(
    door: &Door,
    by: StaffId,
    staff: StaffId,
    role: Option<Role>,
    standing: Option<Standing>,
    act: &'static str,
) -> Result<(), Error> {
    let mut transaction = door.archive.write().await?;
    let publishers = transaction.publishers().await?;
    let row = transaction.staff(staff).await?.filter(|row| !row.is_program);
    let mut row = row.ok_or(Error::NoStaff(staff))?;
    let (was_role, was) = (row.member.role, row.member.standing);
    if (standing.is_some() && was == Standing::Invited)
        || (row.password.is_none() && role.is_none())
    {
        return Err(Error::NotJoined);
    }
    let (role, standing) = (role.unwrap_or(was_role), standing.unwrap_or(was));
    row.member.become_with(role, standing, &publishers)?;
    if standing == Standing::Left {
        row.epoch += 1;
        transaction.delete_sessions_of(staff, None).await?;
    }
    transaction.update_staff(&row).await?;
    let detail = json!({
        "name": row.member.name, "role": role.as_str(), "role_before": was_role.as_str(),
    });
    one_time::record(&mut transaction, door, Some(by), act, staff, detail).await?;
    Ok(transaction.commit_unseen().await?)
}
