//! What is particular to a paper in one SQLite file.

use archive::{Archive, Found, Location};
use jiff::Timestamp;
use news::{Event, EventNumber, List};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions};

use crate::cast::{copy, section, slug, write};

/// The command line writes beside a running server: two programs, one file.
#[tokio::test]
async fn two_programs_write_into_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("archive.sqlite");
    let server = Archive::open(Location::Sqlite(file.clone())).await.unwrap();
    let command_line = Archive::open(Location::Sqlite(file)).await.unwrap();
    let act = async |archive: &Archive| {
        for _ in 0..20 {
            let transaction = archive.write().await.unwrap();
            let now = Timestamp::UNIX_EPOCH;
            transaction.commit_with(&Event::PaperChanged, None, now).await.unwrap();
        }
    };
    tokio::join!(act(&server), act(&command_line));
    assert_eq!(server.read().await.unwrap().as_of(), EventNumber(40));
}

/// What was answered is there when the file is opened again.
#[tokio::test]
async fn a_file_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("archive.sqlite");
    for number in 1..=2 {
        let archive = Archive::open(Location::Sqlite(file.clone())).await.unwrap();
        let transaction = archive.write().await.unwrap();
        let now = Timestamp::UNIX_EPOCH;
        let last = transaction.commit_with(&Event::PaperChanged, None, now).await.unwrap();
        assert_eq!(last, EventNumber(number));
        archive.close().await;
    }
}

#[tokio::test]
async fn a_damaged_row_is_an_error_that_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("archive.sqlite");
    let archive = Archive::open(Location::Sqlite(file.clone())).await.unwrap();
    let world = section(&archive, "world", None).await;
    write(&archive, copy(world, "piece", "2026-03-01T12:00:00Z")).await;
    let mut connection = SqliteConnectOptions::new().filename(&file).connect().await.unwrap();
    for (damage, repair) in [
        ("UPDATE articles SET kind = 'gossip'", "UPDATE articles SET kind = 'report'"),
        ("UPDATE articles SET slug = 'Two Words'", "UPDATE articles SET slug = 'piece'"),
        ("UPDATE articles SET language = '?'", "UPDATE articles SET language = 'en'"),
        ("UPDATE articles SET authors = '{'", "UPDATE articles SET authors = '[]'"),
    ] {
        sqlx::raw_sql(AssertSqlSafe(damage)).execute(&mut connection).await.unwrap();
        let mut reader = archive.read().await.unwrap();
        let refused = reader.cards(List::All, None, 10).await.unwrap_err();
        assert_eq!(refused.code(), "row_corrupt", "{damage}");
        assert!(refused.to_string().contains("articles, row 1"), "{refused}");
        sqlx::raw_sql(AssertSqlSafe(repair)).execute(&mut connection).await.unwrap();
    }
    let damage = "UPDATE revisions SET document = '{\"headline\":3}'";
    sqlx::raw_sql(AssertSqlSafe(damage)).execute(&mut connection).await.unwrap();
    let mut reader = archive.read().await.unwrap();
    let refused: Result<Option<Found>, _> = reader.article(&slug("world"), &slug("piece")).await;
    assert_eq!(refused.unwrap_err().code(), "row_corrupt");
}
