//! Prints every page of the sample papers into a folder, to be looked at in a browser:
//! `cargo run -p composing --example print_samples -- FOLDER [PICTURES]`, then serve
//! `FOLDER/normal` at the root of an address. `PICTURES` holds `harbour.webp` and so on.
#![expect(clippy::disallowed_methods, reason = "an example writes files for a person to look at")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use composing::Theme;
use composing::page::samples;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("Name a folder to print into.")?);
    let pictures = arguments.next().map(PathBuf::from);
    let theme = Theme::new(BTreeMap::new())?;
    for sample in samples::all() {
        let root = folder.join(sample.name);
        for (address, page) in sample.pages(&theme)? {
            write(&root.join(address.trim_start_matches('/')).join("index.html"), page.as_bytes())?;
        }
        for asset in theme.asset_names().filter_map(|name| theme.asset(name)) {
            write(&root.join(&asset.address[1..]), &asset.bytes)?;
        }
        for picture in sample.pictures() {
            let file = format!("{}.{}", picture.name, picture.file_type.extension());
            if let Some(bytes) = pictures.as_ref().and_then(|from| fs::read(from.join(file)).ok()) {
                write(&root.join(&picture.address()[1..]), &bytes)?;
            }
        }
        copy_teasers(&sample, &root, pictures.as_deref())?;
    }
    Ok(())
}

/// Pictures that only teasers show.
fn copy_teasers(
    sample: &samples::Sample,
    root: &Path,
    pictures: Option<&Path>,
) -> Result<(), Box<dyn Error>> {
    let sections = sample.front.sections.iter().flat_map(|(_, cards)| cards);
    let cards = sample.front.lead.iter().chain(sections).chain(&sample.front.views);
    for picture in cards.chain(&sample.section.list.cards).filter_map(|card| card.picture.as_ref())
    {
        let file = picture.address.rsplit('/').next().unwrap_or_default();
        if let Some(bytes) = pictures.and_then(|from| fs::read(from.join(file)).ok()) {
            write(&root.join(&picture.address[1..]), &bytes)?;
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}
