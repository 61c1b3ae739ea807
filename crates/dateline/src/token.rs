//! `dateline token`: what programs hold to use the API.
#![expect(clippy::print_stdout, reason = "the token is what the command prints")]

use news::StaffId;

use crate::building::{Building, Fault};
use crate::command_line::{TokenAdd, TokenList, TokenRevoke};
use crate::{secrets, staff};

/// Gives a program a token and prints it.
pub(crate) async fn add(command: &TokenAdd) -> Result<(), Fault> {
    let building = Building::open(command.data.as_deref(), None).await?;
    let door = staff::door(&building)?;
    let drawn = secrets::chance();
    let (row, token) = desk::add_token(&door, &command.name, command.role, None, drawn).await?;
    println!("Token {} of {}, {}, shown this once:", row.staff, row.name, row.role.as_str());
    println!("{token}");
    Ok(())
}

/// Lists tokens.
pub(crate) async fn list(command: &TokenList) -> Result<(), Fault> {
    let building = Building::open_to_look(command.data.as_deref()).await?;
    for row in building.archive.read().await?.tokens().await? {
        let used = match (row.revoked_at, row.used_at) {
            (Some(at), _) => format!("revoked {at}"),
            (None, Some(at)) => format!("last used {at}"),
            (None, None) => "never used".to_owned(),
        };
        println!("{}  {}  {}  {used}", row.staff, row.role.as_str(), row.name);
    }
    Ok(())
}

/// Revokes a token.
pub(crate) async fn revoke(command: &TokenRevoke) -> Result<(), Fault> {
    let building = Building::open(command.data.as_deref(), None).await?;
    let door = staff::door(&building)?;
    desk::revoke_token(&door, StaffId(command.number), None).await?;
    println!("Token {} no longer serves.", command.number);
    Ok(())
}
