//! Joining from the command line.

use archive::Act;
use news::{EmailAddress, Role, StaffId, StaffMember, Standing};

use super::set_up::first_row;
use super::{Door, Password};
use crate::Error;

/// Somebody new.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: EmailAddress,
    /// What they may do.
    pub role: Role,
}

/// Takes somebody on with a password, without asking them first: for whoever runs the machine.
/// `salt` is drawn anew. [`Error::EmailTaken`] when somebody has the address.
pub async fn take_on(
    door: &Door,
    new: NewStaff,
    password: Password,
    salt: [u8; 16],
) -> Result<StaffId, Error> {
    let hash = password.hash(salt).await;
    let mut transaction = door.archive.write().await?;
    if transaction.staff_by_email(&new.email).await?.is_some() {
        return Err(Error::EmailTaken(new.email));
    }
    let id = StaffId(transaction.numbers(archive::Noun::Staff, 1).await?);
    let NewStaff { name, email, role } = new;
    let member = StaffMember { id, name, email, role, standing: Standing::Active, person: None };
    transaction.insert_staff(&first_row(member, Some(hash), door)).await?;
    let detail = serde_json::json!({ "role": role.as_str() });
    let (act, noun, row) = ("take_on", "staff", Some(id.0));
    transaction.record(Act { staff: None, act, noun, row, detail }, door.now).await?;
    transaction.commit_unseen().await?;
    Ok(id)
}
