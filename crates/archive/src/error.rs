//! What can go wrong with the archive.

/// Why the archive could not answer. None of these is an absence: that is `Ok(None)`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The engine could not be reached or answered with an error.
    #[error(
        "The archive's database did not do as asked. If it goes on, stop the paper, keep a copy of \
         its folder and database as they are, and put back the last copy that was whole."
    )]
    Database(#[source] sqlx::Error),
    /// Nobody answers at the database's address.
    #[error(
        "The archive's database cannot be reached: see that its server is running, and that the \
         address in the setting `database` is right."
    )]
    Unreachable(#[source] sqlx::Error),
    /// The tables could not be brought to this program's edition.
    #[error(
        "The archive's tables could not be brought up to date: is the program older than they?"
    )]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row holds what this program never writes.
    #[error(
        "The archive holds a damaged row in {table}, row {row}: {detail}. \
         Put back the last copy of the database that was whole."
    )]
    Corrupt {
        /// The table, or what was read from several.
        table: &'static str,
        /// The row's first column.
        row: String,
        /// What is wrong with it.
        detail: String,
    },
    /// A value that must be unique is there already.
    #[error("Somebody else has just taken that address or number ({0}): try again.")]
    Taken(String),
    /// The row an act wants to change is not there.
    #[error("There is no {noun} {id} in the archive.")]
    Missing {
        /// `article`, `import`, …
        noun: &'static str,
        /// Which.
        id: i64,
    },
    /// Somebody else changed the thing since it was read.
    #[error("Somebody changed it since you read it: read it again first.")]
    Overtaken,
    /// A request with the same idempotency key was done already.
    #[error("A request with this key was done already, or is being done: send it again later.")]
    DoneAlready,
    /// The value has no JSON form.
    #[error("A value cannot be written as JSON: {0}.")]
    Unwritable(#[from] serde_json::Error),
}

impl Error {
    /// A short stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Database(_) => "database",
            Self::Unreachable(_) => "database_unreachable",
            Self::Migration(_) => "migration",
            Self::Corrupt { .. } => "row_corrupt",
            Self::Taken(_) => "taken",
            Self::Missing { .. } => "missing",
            Self::Overtaken => "overtaken",
            Self::DoneAlready => "done_already",
            Self::Unwritable(_) => "value_unwritable",
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error() {
            Some(refusal) if refusal.is_unique_violation() => {
                Self::Taken(refusal.message().to_owned())
            }
            _ => Self::Database(error),
        }
    }
}
