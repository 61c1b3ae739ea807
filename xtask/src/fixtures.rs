//! `cargo xtask fixtures`: draws the pictures of the sample paper into `demo/pictures`.
//!
//! Invariant: nothing is read, nothing is random. A second run leaves every file byte for byte
//! the same, so that a changed picture in a diff means a changed line of drawing code.

mod papers;
mod portraits;
mod rooms;
mod scenes;
mod sea;
mod sheet;
mod ships;
mod shore;
mod studies;

use std::path::Path;

use sheet::Sheet;

/// What draws one picture.
type Drawing = fn() -> Result<Sheet, String>;

/// Every picture `demo/pictures.toml` describes, and the mark in the browser's tab.
const PICTURES: [(&str, Drawing); 26] = [
    ("anchorage.webp", scenes::anchorage),
    ("bridge.webp", scenes::bridge),
    ("carrow.webp", scenes::carrow),
    ("castane.webp", portraits::castane),
    ("chamber.webp", studies::chamber),
    ("chart.webp", studies::chart),
    ("choir-north.webp", studies::choir_north),
    ("choir-score.webp", studies::choir_score),
    ("choir-south.webp", studies::choir_south),
    ("dahlke.webp", portraits::dahlke),
    ("dry-dock.webp", studies::dry_dock),
    ("favicon.png", scenes::favicon),
    ("gannet-bank.webp", studies::gannet_bank),
    ("haldvik.webp", portraits::haldvik),
    ("harbour.webp", scenes::harbour),
    ("hydrophone.webp", studies::hydrophone),
    ("lighthouse.webp", scenes::lighthouse),
    ("patrol.webp", scenes::patrol),
    ("pilot-ladder.webp", scenes::pilot_ladder),
    ("radar.webp", studies::radar_screen),
    ("selourne.webp", portraits::selourne),
    ("sign-painter.webp", studies::sign_painter),
    ("silos.webp", scenes::silos),
    ("storm.webp", scenes::storm),
    ("table-on-the-bridge.webp", studies::table_on_the_bridge),
    ("tug.webp", scenes::tug),
];

/// Draws all pictures under `root`, the checkout. Fails with a sentence that names the file.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    let folder = root.join("demo/pictures");
    std::fs::create_dir_all(&folder)
        .map_err(|e| format!("{} could not be made: {e}.", folder.display()))?;
    for (name, draw) in PICTURES {
        draw()?.save(&folder.join(name))?;
    }
    Ok(())
}
