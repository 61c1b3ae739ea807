//! The sample paper: its folder of Markdown is in the binary and is taken in like anybody else's.

use std::path::Path;

use desk::{Door, NewStaff, Password};
use rust_embed::RustEmbed;

use crate::{
    building::{Building, Fault, file_fault},
    command_line::Place,
    import, sample_record, secrets,
    serve::{self, Opening, PrintedSignIn},
    staff,
};

#[derive(RustEmbed)]
#[folder = "../../demo"]
#[exclude = "README.md"]
struct Sample;

/// Who signs in to the sample paper.
const PUBLISHER: &str = "publisher@courier.example";
/// What was printed before the articles as they are, the oldest first.
const EARLIER: [&str; 2] = ["earlier/1", "earlier/2"];
/// The folder's name, which is the sample's name as a source.
const SOURCE_FOLDER: &str = "sample-paper";

pub(crate) async fn run(place: &Place) -> Result<(), Fault> {
    let building = Building::open(place.data.as_deref(), place.listen).await?;
    print(&building).await?;
    serve::serve(building, Opening::Sample).await
}

/// The sample's publisher, with a password drawn at each start: whoever reads it on the terminal
/// may sign in, and nobody else.
pub(crate) async fn sign_in(door: &Door) -> Result<PrintedSignIn, Fault> {
    let email = news::EmailAddress::parse(PUBLISHER).map_err(desk::Error::from)?;
    let password = staff::draw();
    let drawn = Password::new(&password)?;
    let there = door.archive.read().await?.staff_by_email(&email).await?;
    if let Some(row) = there {
        desk::set_password(door, row.member.id, drawn, secrets::salt(), None).await?;
    } else {
        let (name, role) = ("Salma Idrane".to_owned(), news::Role::Publisher);
        let new = NewStaff { name, email: email.clone(), role };
        desk::take_on(door, new, drawn, secrets::salt()).await?;
    }
    Ok(PrintedSignIn { email, password })
}

/// Takes the sample paper in, unless the folder holds another paper already. What some articles
/// said before is printed first, so that they have versions.
pub(crate) async fn print(building: &Building) -> Result<(), Fault> {
    let source = building.settings.folder.join(SOURCE_FOLDER);
    let is_new = building.archive.read().await?.counts().await?.articles == 0;
    let (mut taken, mut is_first) = (Ok(()), true);
    for earlier in EARLIER.iter().filter(|_| is_new).map(Some).chain([None]) {
        lay_out(&source, earlier.copied())?;
        // The first takes the whole paper in; what some articles say by now is no news of it.
        taken = import::sample(building, &source, std::mem::take(&mut is_first)).await;
        if taken.is_err() {
            break;
        }
    }
    let removed = std::fs::remove_dir_all(&source);
    taken?;
    removed.map_err(|fault| file_fault("Removing", &source, fault))?;
    let record = Sample::get("record.toml").map(|file| file.data.into_owned()).unwrap_or_default();
    sample_record::confirm(building, &String::from_utf8_lossy(&record)).await
}

/// Writes the sample's files to a folder, some of them as they were earlier.
fn lay_out(source: &Path, earlier: Option<&str>) -> Result<(), Fault> {
    for name in Sample::iter().filter(|name| !name.starts_with("earlier/") && name != "record.toml")
    {
        let before = earlier.and_then(|earlier| Sample::get(&format!("{earlier}/{name}")));
        let Some(file) = before.or_else(|| Sample::get(&name)) else { continue };
        let path = source.join(&*name);
        let folder = path.parent().unwrap_or(source);
        std::fs::create_dir_all(folder)
            .map_err(|fault| file_fault("Making the folder", folder, fault))?;
        std::fs::write(&path, &file.data).map_err(|fault| file_fault("Writing", &path, fault))?;
    }
    Ok(())
}
