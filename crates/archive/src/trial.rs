//! Archives for one test each, on both engines. Only in builds with the feature `trial`.
//!
//! SQLite: a file in a temporary folder. PostgreSQL: a database of its own, copied from a template
//! that is migrated once for each edition of the tables, and dropped after the test, also after one
//! that failed.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, Connection, Row};

use crate::{Archive, Error, Location};

/// One lock for all that make the template, whatever process they are in.
const TEMPLATE_LOCK: i64 = 0x6461_7465_6c69_6e65;

/// Runs a test on a new SQLite archive.
///
/// # Panics
/// When the archive cannot be made, and when the test does.
pub fn on_sqlite<F: Future<Output = ()>>(test: impl FnOnce(Archive) -> F) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("archive.sqlite");
    runtime().block_on(async {
        let archive = Archive::open(Location::Sqlite(file)).await.expect("a new archive");
        test(archive.clone()).await;
        archive.close().await;
    });
}

/// Runs a test on a new PostgreSQL archive; says so and does nothing without a server.
///
/// # Panics
/// When the archive cannot be made, and when the test does.
pub fn on_postgres<F: Future<Output = ()>>(
    server: Option<String>,
    test: impl FnOnce(Archive) -> F,
) {
    let Some(server) = server else { return };
    let runtime = runtime();
    let database = runtime.block_on(new_database(&server)).expect("a new database");
    let url = url_of(&server, &database);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            let archive = Archive::open(Location::Postgres(url)).await.expect("the archive");
            test(archive.clone()).await;
            archive.close().await;
        });
    }));
    runtime.block_on(drop_database(&server, &database)).expect("to drop the database");
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

/// Changes rows behind the archive's back, as somebody with the disk could.
///
/// # Panics
/// When the statement fails.
pub async fn tamper(archive: &Archive, sql: &'static str) {
    let mut transaction = archive.write().await.expect("a transaction");
    transaction.session.run(sql, Vec::new()).await.expect("the statement");
    transaction.commit_unseen().await.expect("a commit");
}

/// The PostgreSQL server for tests, as `DATELINE_TEST_POSTGRES` names it.
#[expect(clippy::disallowed_methods, reason = "tests have no settings but their environment")]
pub fn server() -> Option<String> {
    std::env::var("DATELINE_TEST_POSTGRES").ok()
}

/// Makes a new, migrated, empty database on the server; its name.
pub async fn new_database(server: &str) -> Result<String, Error> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let template = template(server).await?;
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("dateline_trial_{}_{number}", std::process::id());
    let mut connection = connect(server).await?;
    drop_if_there(&mut connection, &name).await?;
    let create = format!("CREATE DATABASE {name} TEMPLATE {template}");
    sqlx::query(AssertSqlSafe(create)).execute(&mut connection).await?;
    connection.close().await?;
    Ok(name)
}

/// Drops a database made by [`new_database`].
pub async fn drop_database(server: &str, name: &str) -> Result<(), Error> {
    let mut connection = connect(server).await?;
    drop_if_there(&mut connection, name).await?;
    connection.close().await?;
    Ok(())
}

/// The URL of another database on the same server.
pub fn url_of(server: &str, database: &str) -> String {
    let (base, query) = server.split_once('?').map_or((server, None), |(b, q)| (b, Some(q)));
    let scheme_end = base.find("://").map_or(0, |at| at + 3);
    let host_end = base[scheme_end..].find('/').map_or(base.len(), |at| scheme_end + at);
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}/{database}{query}", &base[..host_end])
}

/// Makes the template when it is missing: its name tells the edition of the tables.
async fn template(server: &str) -> Result<String, Error> {
    let migrations = sqlx::migrate!("migrations/postgres");
    let edition = migrations
        .iter()
        .flat_map(|one| one.checksum.iter())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    let name = format!("dateline_template_{edition:016x}");
    let mut connection = connect(server).await?;
    let lock = sqlx::query("SELECT pg_advisory_lock($1)").bind(TEMPLATE_LOCK);
    lock.execute(&mut connection).await?;
    let there = sqlx::query("SELECT count(*) FROM pg_database WHERE datname = $1").bind(&name);
    if there.fetch_one(&mut connection).await?.try_get::<i64, _>(0)? == 0 {
        let making = format!("{name}_making");
        drop_if_there(&mut connection, &making).await?;
        let create = format!("CREATE DATABASE {making}");
        sqlx::query(AssertSqlSafe(create)).execute(&mut connection).await?;
        let archive = Archive::open(Location::Postgres(url_of(server, &making))).await?;
        archive.close().await;
        let rename = format!("ALTER DATABASE {making} RENAME TO {name}");
        sqlx::query(AssertSqlSafe(rename)).execute(&mut connection).await?;
    }
    connection.close().await?;
    Ok(name)
}

async fn drop_if_there(connection: &mut PgConnection, name: &str) -> Result<(), Error> {
    let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    sqlx::query(AssertSqlSafe(drop)).execute(connection).await?;
    Ok(())
}

async fn connect(server: &str) -> Result<PgConnection, Error> {
    let options = PgConnectOptions::from_str(server)?;
    Ok(PgConnection::connect_with(&options).await?)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
}

/// Makes of each `async fn name(archive: Archive) { … }` a module `name` with the tests
/// `on_sqlite` and `on_postgres`. The server's URL is read from `DATELINE_TEST_POSTGRES`.
#[macro_export]
macro_rules! both_engines {
    ($(
        $(#[$doc:meta])*
        async fn $name:ident($archive:ident: $handle:ty) $story:block
    )*) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn story($archive: $handle) $story

            #[test]
            fn on_sqlite() {
                $crate::trial::on_sqlite(story);
            }

            #[test]
            fn on_postgres() {
                $crate::trial::on_postgres($crate::trial::server(), story);
            }
        }
    )*};
}
