//! A folder of Markdown with front matter: Hugo, Zola, Jekyll, or the paper's own form, in
//! which the sample paper is written.
//!
//! The paper's own form: `articles/SECTION/SLUG.md`, `pages/SLUG.md`, `pictures/FILE`, and in the
//! root `paper.toml`, `sections.toml`, `people.toml`, `pictures.toml`. Front matter: `headline`,
//! `kicker`, `standfirst`, `authors` (names, or `{name, role}`), `place`, `date`, `updated`,
//! `section`, `topics`, `kind`, `language`, `translation_of` (`SECTION/SLUG`), `picture`,
//! `caption`, `sticky`, `corrections` (`{kind, at, text}`), `draft`, `slug`, `page`.

mod entry;
mod fields;
mod front;
mod heads;
mod house;
mod layout;
mod links;
mod reading;
mod shortcodes;
mod surveying;
mod tree;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use news::{AddressPlan, Survey};

use crate::{Manuscripts, WireError};
use entry::Entry;
use layout::Layout;
use tree::Tree;

/// The most bytes one file of Markdown, or one data file, may have.
pub const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024;
/// The most files a folder may have.
pub const FILES_MAX: usize = 200_000;

/// How a folder is to be read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The present moment: what is dated later, or expired, is kept back.
    pub now: Option<Timestamp>,
}

/// A folder that was read once: its survey, and what the second reading needs.
pub struct Folder {
    root: PathBuf,
    tree: Tree,
    layout: Layout,
    entries: Vec<Entry>,
    survey: Arc<Survey>,
}

impl Folder {
    /// The first reading. No file outside the folder is read, whatever links lead there. A file
    /// whose front matter is malformed is left out and named with the line; a malformed data file
    /// of the root is an error.
    pub fn open(folder: &Path, options: &Options) -> Result<Self, WireError> {
        let root = folder.canonicalize().map_err(|cause| WireError::io(folder, cause))?;
        surveying::survey(root, options)
    }

    /// What the first reading found.
    pub fn survey(&self) -> &Arc<Survey> {
        &self.survey
    }

    /// The second reading: one manuscript for each item of the survey, in its order.
    pub fn manuscripts<'a>(&'a self, plan: &'a AddressPlan) -> Manuscripts<'a> {
        Manuscripts::new(reading::Reading::new(self, plan))
    }
}
