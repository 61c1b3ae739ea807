//! The archive's door: opening it, reading, writing, and hearing of changes.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection as _, PgConnection, PgPool, SqlitePool};

use crate::engine::Session;
use crate::{Error, Inside, Noun, Once, Reader, Transaction};

/// Readers at once on SQLite: each keeps its own page cache of 2 MB.
const SQLITE_READERS_MAX: u32 = 4;
/// How long a writer waits for another process's writer: an import's batch takes a tenth of it.
const SQLITE_BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// What a big import may leave of the write-ahead file, in bytes.
const SQLITE_JOURNAL_BYTES_MAX: &str = "67108864";
/// Connections of one node on PostgreSQL; its usual limit for all nodes is 100.
const POSTGRES_CONNECTIONS_MAX: u32 = 12;
/// How long a request waits for a free connection before it is told so.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(15);
/// The channel PostgreSQL announces events on.
pub(crate) const CHANNEL: &str = "dateline_log";

/// Where an archive is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// One file, made when it is missing. Its folder must be there.
    Sqlite(PathBuf),
    /// A PostgreSQL database, as a `postgres://` URL. The database must be there.
    Postgres(String),
}

/// The archive, open. Cheap to clone: a handle on pools of connections.
#[derive(Debug, Clone)]
pub struct Archive {
    pools: Pools,
    /// What the next change is to be done once for.
    once: Option<Arc<Once>>,
}

#[derive(Debug, Clone)]
enum Pools {
    Sqlite { readers: SqlitePool, writer: SqlitePool },
    Postgres(PgPool),
}

/// Tells when another node has changed the paper.
#[derive(Debug)]
pub struct Changes {
    listener: Option<PgListener>,
}

impl Archive {
    /// Opens the archive and brings its tables to this edition.
    pub async fn open(location: Location) -> Result<Self, Error> {
        let pools = match location {
            Location::Sqlite(file) => open_sqlite(&file).await?,
            Location::Postgres(url) => open_postgres(&url).await?,
        };
        Ok(Self { pools, once: None })
    }

    /// Opens a reader: everything it answers is of this one instant. On SQLite at most four are
    /// open at once, so let it go before rendering.
    pub async fn read(&self) -> Result<Reader, Error> {
        Reader::begin(self.look().await?).await
    }

    /// Opens the newsroom's own view: as [`Archive::read`], but of what is not public too.
    pub async fn inside(&self) -> Result<Inside, Error> {
        Ok(Inside::new(self.look().await?))
    }

    async fn look(&self) -> Result<Session, Error> {
        Ok(match &self.pools {
            Pools::Sqlite { readers, .. } => Session::Sqlite(readers.begin().await?),
            Pools::Postgres(pool) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                Session::Postgres(pool.begin_with(begin).await?)
            }
        })
    }

    /// Begins a change. On SQLite there is one at a time in the whole paper: do nothing slow in it.
    /// Dropped without a commit, it never happened.
    pub async fn write(&self) -> Result<Transaction, Error> {
        let session = match &self.pools {
            Pools::Sqlite { writer, .. } => {
                Session::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Pools::Postgres(pool) => Session::Postgres(pool.begin().await?),
        };
        Ok(Transaction::new(session, self.once.clone()))
    }

    /// The same archive, for one request: its first change is done only if `once` allows it.
    #[must_use]
    pub fn once(&self, once: Once) -> Self {
        Self { pools: self.pools.clone(), once: Some(Arc::new(once)) }
    }

    /// Takes `count` numbers of a noun, in a transaction of its own; the first of them.
    pub async fn numbers(&self, noun: Noun, count: usize) -> Result<i64, Error> {
        let mut transaction = self.write().await?;
        let first = transaction.numbers(noun, count).await?;
        transaction.commit_unseen().await?;
        Ok(first)
    }

    /// Begins to listen for changes. Events committed from now on are heard.
    pub async fn changes(&self) -> Result<Changes, Error> {
        let listener = match &self.pools {
            Pools::Sqlite { .. } => None,
            Pools::Postgres(pool) => {
                let mut listener = PgListener::connect_with(pool).await?;
                listener.listen(CHANNEL).await?;
                Some(listener)
            }
        };
        Ok(Changes { listener })
    }

    /// Closes the connections, after what is under way.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Changes {
    /// Waits until somebody committed an event. On SQLite nothing announces them, so this waits
    /// for ever: a follower polls besides.
    pub async fn wait(&mut self) -> Result<(), Error> {
        match &mut self.listener {
            Some(listener) => listener.recv().await.map(drop).map_err(Error::from),
            None => std::future::pending().await,
        }
    }
}

async fn open_sqlite(file: &Path) -> Result<Pools, Error> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(SQLITE_BUSY_TIMEOUT)
        .pragma("journal_size_limit", SQLITE_JOURNAL_BYTES_MAX);
    let pool = || SqlitePoolOptions::new().acquire_timeout(ACQUIRE_TIMEOUT);
    // SQLite lets one write at a time; a second connection would only wait for the first.
    let writer =
        pool().max_connections(1).test_before_acquire(false).connect_with(options.clone()).await?;
    sqlx::migrate!("migrations/sqlite").run(&writer).await?;
    let readers = pool()
        .max_connections(SQLITE_READERS_MAX)
        .test_before_acquire(false)
        .connect_with(options.pragma("query_only", "ON"))
        .await?;
    Ok(Pools::Sqlite { readers, writer })
}

/// Connects once: a pool would go on trying where nobody answers.
async fn reach(options: &PgConnectOptions) -> Result<(), Error> {
    let connecting = PgConnection::connect_with(options);
    let connection = match tokio::time::timeout(ACQUIRE_TIMEOUT, connecting).await {
        Ok(Ok(connection)) => connection,
        Ok(Err(fault @ (sqlx::Error::Io(_) | sqlx::Error::Tls(_)))) => {
            return Err(Error::Unreachable(fault));
        }
        Ok(Err(fault)) => return Err(fault.into()),
        Err(_) => return Err(Error::Unreachable(sqlx::Error::PoolTimedOut)),
    };
    Ok(connection.close().await?)
}

async fn open_postgres(url: &str) -> Result<Pools, Error> {
    let options = PgConnectOptions::from_str(url)?.application_name("dateline");
    reach(&options).await?;
    let pool = PgPoolOptions::new()
        .max_connections(POSTGRES_CONNECTIONS_MAX)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .connect_with(options)
        .await?;
    sqlx::migrate!("migrations/postgres").run(&pool).await?;
    Ok(Pools::Postgres(pool))
}
