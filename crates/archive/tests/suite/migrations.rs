//! Both folders of migrations lead to the same tables.

use std::collections::BTreeMap;

macro_rules! pair {
    ($file:literal) => {
        (
            include_str!(concat!("../../migrations/sqlite/", $file)),
            include_str!(concat!("../../migrations/postgres/", $file)),
        )
    };
}

/// Tables and their columns, in order, of a migration's text.
fn tables(sql: &str) -> BTreeMap<String, Vec<String>> {
    let mut tables = BTreeMap::new();
    for statement in sql.split("CREATE TABLE ").skip(1) {
        let (name, rest) = statement.split_once(" (").unwrap();
        let body = rest.split_once("\n)").unwrap().0;
        let constraints = ["PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];
        let words = body.lines().filter_map(|line| line.split_whitespace().next());
        let columns = words.filter(|word| !constraints.contains(word) && *word != "--");
        let previous = tables.insert(name.to_owned(), columns.map(str::to_owned).collect());
        assert!(previous.is_none(), "{name} is made twice");
    }
    tables
}

/// The columns a migration adds to tables that are there.
fn added(sql: &str) -> Vec<&str> {
    let words =
        sql.split("ALTER TABLE ").skip(1).filter_map(|rest| rest.split_once(" ADD COLUMN "));
    words.filter_map(|(_, rest)| rest.split(' ').next()).collect()
}

/// The names of a migration's indexes.
fn indexes(sql: &str) -> Vec<&str> {
    sql.split("CREATE INDEX ").skip(1).filter_map(|rest| rest.split(' ').next()).collect()
}

#[test]
fn the_same_numbers_make_the_same_tables_and_columns() {
    // 0005 changes one CHECK, for which SQLite needs the whole table again.
    let pairs = [
        pair!("0001_first_edition.sql"),
        pair!("0002_newsroom.sql"),
        pair!("0003_versions.sql"),
        pair!("0006_articles.sql"),
        pair!("0007_managing.sql"),
        pair!("0009_quotations.sql"),
    ];
    for (sqlite, postgres) in pairs {
        assert!(tables(sqlite).len() > 2);
        assert_eq!(tables(sqlite), tables(postgres));
        assert_eq!(added(sqlite), added(postgres));
        assert_eq!(indexes(sqlite), indexes(postgres));
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test looks at the project's own files")]
fn every_migration_has_its_pair() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let names = |engine: &str| {
        let files = std::fs::read_dir(folder.join(engine)).unwrap();
        let mut names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
    assert_eq!(names("sqlite").len(), 7, "add a new pair to the test above, then raise this");
}
