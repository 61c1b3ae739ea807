//! A paper's own theme files: read from `DIR/theme`, watched while the paper is served.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use composing::theme::Theme;
use tokio::sync::watch;
use web::Site;

use crate::building::{Fault, file_fault};

/// How often the folder is looked at.
const LOOK: Duration = Duration::from_millis(500);
/// The largest theme file that is read.
const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024;
/// Folders inside the theme folder are followed this deep.
const DEPTH_MAX: usize = 4;

/// What is there: each file's path within the folder, its size and time.
type Listing = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

/// The theme, with what `DIR/theme` puts in place of its files; refused when a page could not be
/// set in it.
pub(crate) fn read(folder: &Path) -> Result<Theme, Fault> {
    let theme_folder = folder.join("theme");
    let mut overrides = BTreeMap::new();
    for (path, (bytes, _)) in list(&theme_folder) {
        let file = theme_folder.join(&path);
        if bytes > FILE_BYTES_MAX {
            let path = file.display();
            let refusal = format!("{path} has {bytes} bytes; a theme file may have 4 MiB.");
            return Err(Fault::Refused(refusal));
        }
        let contents =
            std::fs::read(&file).map_err(|source| file_fault("Reading", &file, source))?;
        overrides.insert(path.to_string_lossy().into_owned(), contents);
    }
    Theme::new(overrides).map_err(|fault| Fault::Theme { folder: theme_folder, fault })
}

/// Shows the site in the changed theme whenever a file of it changes; a theme with a fault is
/// reported and the one before stays.
pub(crate) async fn watch(folder: PathBuf, site: Arc<Site>, mut stop: watch::Receiver<bool>) {
    let theme_folder = folder.join("theme");
    let mut known = list(&theme_folder);
    let mut looks = tokio::time::interval(LOOK);
    loop {
        tokio::select! {
            _ = stop.changed() => return,
            _ = looks.tick() => {}
        }
        let found = list(&theme_folder);
        if found == known {
            continue;
        }
        known = found;
        match read(&folder) {
            Ok(theme) => {
                site.wear(theme);
                tracing::info!("the theme was read again");
            }
            Err(fault) => tracing::error!("The theme before stays in use. {fault}"),
        }
    }
}

fn list(folder: &Path) -> Listing {
    let mut listing = Listing::new();
    list_into(folder, Path::new(""), DEPTH_MAX, &mut listing);
    listing
}

fn list_into(folder: &Path, within: &Path, depth_left: usize, listing: &mut Listing) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = within.join(entry.file_name());
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        match entry.metadata() {
            Ok(facts) if facts.is_dir() && depth_left > 0 && !is_hidden => {
                list_into(&entry.path(), &path, depth_left - 1, listing);
            }
            Ok(facts) if facts.is_file() && !is_hidden => {
                listing.insert(path, (facts.len(), facts.modified().ok()));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_with_a_fault_is_refused_by_folder_file_line_and_name() {
        let folder = tempfile::tempdir().unwrap();
        let parts = folder.path().join("theme/templates/parts");
        std::fs::create_dir_all(&parts).unwrap();
        assert!(read(folder.path()).is_ok());
        std::fs::write(parts.join("headline.html"), "<b>\n{{ story.headlin }}</b>").unwrap();
        let fault = read(folder.path()).err().unwrap().to_string();
        for told in ["theme", "templates/parts/headline.html, line 2", "`story.headlin`"] {
            assert!(fault.contains(told), "{fault}");
        }
    }
}
