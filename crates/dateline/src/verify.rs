//! `dateline verify`: is what readers read what was published?

use crate::building::{Building, Fault};
use crate::command_line::Verify;
use crate::seal::seal;

/// Checks the archive against the log of versions and names what was changed.
#[expect(clippy::print_stdout, reason = "what was found is what the command prints")]
pub(crate) async fn run(command: &Verify) -> Result<(), Fault> {
    if let Some(folder) = command.data.as_ref().filter(|folder| !folder.is_dir()) {
        return Err(Fault::Refused(format!(
            "There is no folder {}: name the paper's with --data.",
            folder.display()
        )));
    }
    let building = Building::open_to_look(command.data.as_deref()).await?;
    let settings = &building.settings;
    let seal = seal(settings, &settings.base_url(settings.listen))?;
    let verdict = desk::verify(&building.archive, &seal).await?;
    for fault in &verdict.faults {
        println!("{fault}");
    }
    match verdict.faults.len() {
        0 => {
            println!("{} versions are as they were published.", verdict.versions);
            Ok(())
        }
        faults => Err(Fault::Refused(format!(
            "Of {} versions, {faults} faults were found: what readers read is not what was \
             published. Restore a backup from before the change.",
            verdict.versions
        ))),
    }
}
