//! `WordPress` exports (WXR 1.0, 1.1 and 1.2): one file at a time, streamed, read twice.

mod attachments;
mod channel;
mod copy;
mod dates;
mod fate;
mod folder;
mod item;
mod manuscript;
mod people;
mod php;
mod site;
mod surveying;
mod terms;
mod uploads;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use news::{AddressPlan, Survey};

use crate::{Manuscripts, WireError};
use channel::Channel;
use folder::PictureFolder;
use surveying::{Notes, Surveyor};

pub use channel::ITEM_BYTES_MAX;

/// How an export is to be read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The folder that holds the files of `wp-content/uploads`, when pictures are to be taken from
    /// there. No file outside it is read, whatever the export says.
    pub pictures: Option<PathBuf>,
    /// The present moment: what is dated later is kept back. Without it only the export's own
    /// word (`future`) counts.
    pub now: Option<Timestamp>,
}

/// An export file that was read once: its survey, and what the second reading needs.
///
/// The pictures a survey holds are found and ready to be taken; an attachment whose file is
/// missing is already counted as left out. Articles and pages the survey left out are not yielded
/// by the second reading. A section whose key is `news` is the paper's own section for what has
/// none; it is there for its old addresses.
pub struct Export {
    path: PathBuf,
    survey: Arc<Survey>,
    notes: Notes,
}

impl Export {
    /// The first reading. `progress` is told now and then how many bytes were read (in files that
    /// are not UTF-8: bytes as UTF-8).
    ///
    /// Memory: the survey, and at most [`ITEM_BYTES_MAX`] a few times over for one item. Errors:
    /// anything that is no `WordPress` export, is cut off, malformed beyond mending, or declares
    /// entities; then nothing is to be taken.
    pub fn open(
        path: &Path,
        options: &Options,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Self, WireError> {
        let folder = options.pictures.as_deref().map(|folder| {
            PictureFolder::open(folder).map_err(|cause| WireError::io(folder, cause))
        });
        let surveyor = Surveyor::new(folder.transpose()?, options.now);
        let (survey, notes) = surveyor.read(&mut Channel::open(path)?, progress)?;
        Ok(Self { path: path.to_owned(), survey: Arc::new(survey), notes })
    }

    /// What the first reading found.
    pub fn survey(&self) -> &Arc<Survey> {
        &self.survey
    }

    /// The second reading: one manuscript for each item of the survey, in its order.
    pub fn manuscripts<'a>(&'a self, plan: &'a AddressPlan) -> Result<Manuscripts<'a>, WireError> {
        let channel = Channel::open(&self.path)?;
        let reading =
            manuscript::Reading::new(&self.path, channel, &self.survey, &self.notes, plan);
        Ok(Manuscripts::new(reading))
    }
}
