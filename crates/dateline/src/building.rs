//! Opening the building: folder, settings, archive, blobs, in this order and by value.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use archive::{Archive, Location};
use jiff::Timestamp;
use pictures::{Blobs, Original};
use web::Clock;

use crate::settings::{self, Settings};

/// An open paper.
pub(crate) struct Building {
    pub(crate) settings: Settings,
    pub(crate) archive: Archive,
    pub(crate) blobs: Blobs,
    /// The folder of a paper that is there for a look only.
    _passing: Option<tempfile::TempDir>,
}

/// Why a command failed, as the one sentence its user reads.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error(transparent)]
    Settings(#[from] settings::Error),
    #[error("{what} {path} did not work: {source}.", path = path.display())]
    File { what: &'static str, path: PathBuf, source: std::io::Error },
    #[error("{}", with_causes(.0))]
    Archive(#[from] archive::Error),
    #[error("{}", with_causes(.0))]
    Desk(#[from] desk::Error),
    #[error(transparent)]
    Wire(#[from] wire::WireError),
    #[error("{}", with_causes(.0))]
    Pictures(#[from] pictures::Error),
    #[error("The theme in {folder} has a fault. {fault}", folder = folder.display())]
    Theme { folder: PathBuf, fault: composing::theme::ThemeError },
    #[error("{address} cannot be listened on: {source}. Choose another address with --listen.")]
    Listen { address: SocketAddr, source: std::io::Error },
    #[error(transparent)]
    Courier(#[from] dispatch::CourierError),
    #[error("{0}")]
    Refused(String),
}

impl Building {
    /// Opens the paper in `folder`, makes it when it is missing, and discards what an import that
    /// was killed left behind.
    pub(crate) async fn open(
        folder: Option<&Path>,
        listen: Option<SocketAddr>,
    ) -> Result<Self, Fault> {
        let folder = folder.unwrap_or(Path::new(settings::FOLDER));
        let settings = Settings::read(folder, listen, variables())?;
        let building = Self::of(settings, None).await?;
        desk::discard_unfinished(&building.archive, now()).await?;
        building.settle().await?;
        Ok(building)
    }

    /// Opens the paper in `folder` for a look, which changes nothing: where there is none yet, an
    /// empty one in a folder that passes with it.
    pub(crate) async fn open_to_look(folder: Option<&Path>) -> Result<Self, Fault> {
        let folder = folder.unwrap_or(Path::new(settings::FOLDER));
        let settings = Settings::read(folder, None, variables())?;
        match &settings.database {
            Location::Sqlite(file) if !file.exists() => {
                let passing = tempfile::tempdir().map_err(|source| {
                    file_fault("Making a folder in", &std::env::temp_dir(), source)
                })?;
                let settings = Settings::read(passing.path(), None, std::iter::empty())?;
                Self::of(settings, Some(passing)).await
            }
            _ => Self::of(settings, None).await,
        }
    }

    async fn of(settings: Settings, passing: Option<tempfile::TempDir>) -> Result<Self, Fault> {
        let folder = &settings.folder;
        std::fs::create_dir_all(folder)
            .map_err(|source| file_fault("Making the folder", folder, source))?;
        if let Location::Sqlite(file) = &settings.database {
            keep_private(file)?;
        }
        let archive = Archive::open(settings.database.clone()).await?;
        let blobs = Blobs::open(&settings.blobs)?;
        Ok(Self { settings, archive, blobs, _passing: passing })
    }

    /// Brings the paper's own facts in line with the settings.
    async fn settle(&self) -> Result<(), Fault> {
        let mut facts = self.settings.paper.clone();
        for name in [&mut facts.logo, &mut facts.favicon] {
            if let Some(file) = name.take() {
                *name = Some(self.hold(&self.settings.file_within(&file)?).await?);
            }
        }
        desk::settle_paper(&self.archive, facts, None, now()).await?;
        Ok(())
    }

    /// Takes a file of the folder in as a picture; its address within the paper.
    async fn hold(&self, file: &Path) -> Result<String, Fault> {
        let bytes = std::fs::read(file).map_err(|source| file_fault("Reading", file, source))?;
        let original = Original::check(bytes.into(), &file.to_string_lossy())?;
        self.blobs.keep(&original).await?;
        let facts = news::PictureFacts::default();
        let picture = desk::new_picture(&original, facts);
        desk::hold_picture(&self.archive, &picture, desk::Shown::Outside).await?;
        Ok(news::Picture::address_of(&original.hash, &original.name, original.file_type))
    }
}

/// The system's clock: the one place that reads it.
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// The system's clock, for those who ask it often.
pub(crate) fn clock() -> Clock {
    Arc::new(now)
}

pub(crate) fn file_fault(what: &'static str, path: &Path, source: std::io::Error) -> Fault {
    Fault::File { what, path: path.to_owned(), source }
}

/// The environment's variables, those that are not Unicode left out.
fn variables() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
}

/// The database is for the paper's own user alone: readers' addresses will lie in it.
fn keep_private(file: &Path) -> Result<(), Fault> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let opened = std::fs::OpenOptions::new().create(true).append(true).mode(0o600).open(file);
    opened.map(drop).map_err(|source| file_fault("Opening", file, source))
}

fn with_causes(fault: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(fault.source(), |cause| cause.source());
    let causes: Vec<String> = causes.map(ToString::to_string).collect();
    if causes.is_empty() { fault.to_string() } else { format!("{fault} ({})", causes.join(": ")) }
}
