//! `dateline staff`: taking somebody on from the command line.

use std::io::Read as _;

use desk::{Door, NewStaff, Password};

use crate::building::{Building, Fault, now};
use crate::command_line::StaffAdd;
use crate::secrets;

/// Bytes of a password on standard input: more is something else.
const PASSWORD_BYTES_MAX: u64 = 4_096;
/// Letters of a password drawn here, 5 bits each.
const LETTERS: usize = 24;

/// Takes somebody on. Without a password on standard input one is drawn and printed.
#[expect(clippy::print_stdout, reason = "the password is what the command prints")]
pub(crate) async fn add(command: &StaffAdd) -> Result<(), Fault> {
    let (password, drawn) = if command.password_stdin {
        (typed()?, None)
    } else {
        let drawn = draw();
        (drawn.clone(), Some(drawn))
    };
    let password = Password::new(&password)?;
    let building = Building::open(command.data.as_deref(), None).await?;
    let door = door(&building)?;
    let (name, email) = (command.name.trim().to_owned(), command.email.clone());
    if name.is_empty() {
        return Err(Fault::Refused(
            "The name is empty: write it as colleagues know it.".to_owned(),
        ));
    }
    let new = NewStaff { name, email: email.clone(), role: command.role };
    desk::take_on(&door, new, password, secrets::salt()).await?;
    println!("{email} can sign in as {}.", command.role.as_str());
    if let Some(drawn) = drawn {
        println!("Password, shown this once: {drawn}");
    }
    Ok(())
}

/// What acts at the door work with.
pub(crate) fn door(building: &Building) -> Result<Door, Fault> {
    let keys = secrets::keys(&building.settings.key_file)?;
    Ok(Door { archive: building.archive.clone(), keys, now: now() })
}

/// A password nobody guesses and everybody can type: 120 bits in groups of six.
pub(crate) fn draw() -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letters = secrets::chance().into_iter().take(LETTERS).enumerate();
    letters.fold(String::new(), |mut password, (at, byte)| {
        if at > 0 && at % 6 == 0 {
            password.push('-');
        }
        password.push(char::from(ALPHABET[usize::from(byte % 32)]));
        password
    })
}

fn typed() -> Result<String, Fault> {
    let mut password = String::new();
    let input = std::io::stdin().lock().take(PASSWORD_BYTES_MAX).read_to_string(&mut password);
    input.map_err(|fault| Fault::Refused(format!("Reading the password failed: {fault}.")))?;
    Ok(password.trim_end_matches(['\n', '\r']).to_owned())
}
