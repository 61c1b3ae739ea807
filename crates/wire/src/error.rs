//! Why a source is refused, each reason with a code and a sentence that says what to do.

use std::path::{Path, PathBuf};

/// A source that cannot be read. Nothing of it was taken.
#[derive(Debug, thiserror::Error)]
pub enum WireError {
    /// The file or folder cannot be read from disk.
    #[error("{} cannot be read ({cause}): check the name and the permissions.", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// There is nothing in the file.
    #[error("{} is empty: export or copy it again.", path.display())]
    Empty {
        /// Which.
        path: PathBuf,
    },
    /// The file is something else than what was asked for.
    #[error("{} is {found}, not {wanted}: {advice}.", path.display())]
    NotThis {
        /// Which file.
        path: PathBuf,
        /// What it is: `a ZIP archive`.
        found: String,
        /// What was asked for: `a WordPress export`.
        wanted: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// The file declares a document type or entities; exports never do, and bombs are made so.
    #[error(
        "{} declares a document type or entities at {place}, which no WordPress export does: it \
         is refused unread.",
        path.display()
    )]
    Entities {
        /// Which file.
        path: PathBuf,
        /// Where.
        place: Place,
    },
    /// The file ends too soon or is not well-formed.
    #[error(
        "{} is broken at {place}: {fault}. Export it again; nothing of it was taken.",
        path.display()
    )]
    Broken {
        /// Which file.
        path: PathBuf,
        /// Where.
        place: Place,
        /// What was found and what was expected.
        fault: String,
    },
    /// One item, or one thing between items, is larger than any article.
    #[error(
        "{} holds more than {bytes_max} bytes in one item, up to {place}: take that item out of \
         the file.",
        path.display()
    )]
    ItemTooLarge {
        /// Which file.
        path: PathBuf,
        /// Where the limit was passed.
        place: Place,
        /// The limit in bytes.
        bytes_max: u64,
    },
    /// A page's text is larger than any page's is.
    #[error(
        "{} has more than 4 MiB, which no news page's text has: name the text of one page.",
        path.display()
    )]
    PageTooLarge {
        /// Which file.
        path: PathBuf,
    },
    /// The characters are coded in a way this program does not know.
    #[error(
        "{} says it is written in {name}, which is unknown here: convert it to UTF-8.",
        path.display()
    )]
    Encoding {
        /// Which file.
        path: PathBuf,
        /// What the file calls its encoding.
        name: String,
    },
    /// The second reading found another file than the first.
    #[error("{} changed while it was being read: import it again.", path.display())]
    Changed {
        /// Which file.
        path: PathBuf,
    },
    /// A data file of a folder is not what it must be.
    #[error("{}, line {line}: {fault}. Mend it and import again.", path.display())]
    Data {
        /// Which file.
        path: PathBuf,
        /// The line, from 1.
        line: u64,
        /// What is wrong.
        fault: String,
    },
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The line, from 1.
    pub line: u64,
    /// The byte within the line, from 1.
    pub column: u64,
    /// The byte within the file as UTF-8, from 0.
    pub byte: u64,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {} (byte {})", self.line, self.column, self.byte)
    }
}

impl WireError {
    /// A short stable name for programs: `file_broken`, `export_not_wordpress`, …
    pub fn code(&self) -> &'static str {
        match self {
            Self::Io { .. } => "file_unreadable",
            Self::Empty { .. } => "file_empty",
            Self::NotThis { .. } => "file_of_another_kind",
            Self::Entities { .. } => "file_declares_entities",
            Self::Broken { .. } => "file_broken",
            Self::ItemTooLarge { .. } => "item_too_large",
            Self::PageTooLarge { .. } => "page_too_large",
            Self::Encoding { .. } => "encoding_unknown",
            Self::Changed { .. } => "file_changed",
            Self::Data { .. } => "data_invalid",
        }
    }

    pub(crate) fn io(path: &Path, cause: std::io::Error) -> Self {
        Self::Io { path: path.to_owned(), cause }
    }
}
