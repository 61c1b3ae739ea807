//! The sample paper: its folder of Markdown is in the binary and is taken in like anybody else's.

use std::path::Path;

use rust_embed::RustEmbed;

use crate::{
    building::{Building, Fault, file_fault},
    command_line::Place,
    import, serve,
};

#[derive(RustEmbed)]
#[folder = "../../demo"]
#[exclude = "README.md"]
struct Sample;

/// The folder's name, which is the sample's name as a source.
const SOURCE_FOLDER: &str = "sample-paper";

pub(crate) async fn run(place: &Place) -> Result<(), Fault> {
    let building = Building::open(place.data.as_deref(), place.listen).await?;
    print(&building).await?;
    serve::serve(building).await
}

/// Takes the sample paper in, unless the folder holds another paper already.
pub(crate) async fn print(building: &Building) -> Result<(), Fault> {
    let source = building.settings.folder.join(SOURCE_FOLDER);
    lay_out(&source)?;
    let taken = import::sample(building, &source).await;
    let removed = std::fs::remove_dir_all(&source);
    taken?;
    removed.map_err(|fault| file_fault("Removing", &source, fault))
}

/// Writes the sample's files to a folder.
fn lay_out(source: &Path) -> Result<(), Fault> {
    for name in Sample::iter() {
        let Some(file) = Sample::get(&name) else { continue };
        let path = source.join(&*name);
        let folder = path.parent().unwrap_or(source);
        std::fs::create_dir_all(folder)
            .map_err(|fault| file_fault("Making the folder", folder, fault))?;
        std::fs::write(&path, &file.data).map_err(|fault| file_fault("Writing", &path, fault))?;
    }
    Ok(())
}
