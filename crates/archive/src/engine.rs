//! One statement, two engines: the text, its values, and the rows that come back.
//!
//! A statement is written once, with `$1` placeholders. Two things are spelled for the engine when
//! it is sent: `IN ($1[])`, a list in one placeholder, and ` FOR UPDATE` at the end, which SQLite
//! does not know and does not need, having one writer.

use jiff::Timestamp;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Decode, Postgres, Row as _, SqlSafeStr, SqlStr, Sqlite, Type};

use crate::Error;
use crate::clock::Moment;

/// A transaction on one of the engines: everything the archive does happens in one.
pub(crate) enum Session {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// A value for a placeholder.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Int(Option<i64>),
    Text(Option<String>),
    Time(Option<Timestamp>),
    Bool(bool),
    Bytes(Option<Vec<u8>>),
    Ints(Vec<i64>),
    Texts(Vec<String>),
}

/// A row of either engine.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// The columns of a row, read from left to right.
pub(crate) struct Cells<'a> {
    row: &'a Row,
    table: &'static str,
    at: usize,
}

/// The values of a statement, in the order of their placeholders.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::engine::Value::from($value)),*] };
}
pub(crate) use values;

/// A type both engines can give back.
pub(crate) trait Cell:
    Type<Sqlite> + Type<Postgres> + for<'r> Decode<'r, Sqlite> + for<'r> Decode<'r, Postgres>
{
}

impl<T> Cell for T where
    T: Type<Sqlite> + Type<Postgres> + for<'r> Decode<'r, Sqlite> + for<'r> Decode<'r, Postgres>
{
}

impl Session {
    /// All rows of a statement.
    pub(crate) async fn rows(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, Error> {
        let sql = self.spelled(sql);
        self.fetch(sql, values).await
    }

    /// All rows of a statement whose text was put together here: from the archive's own words,
    /// never from a value.
    pub(crate) async fn rows_made(
        &mut self,
        sql: String,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, Error> {
        self.fetch(AssertSqlSafe(sql).into_sql_str(), values).await
    }

    async fn fetch(&mut self, sql: SqlStr, values: Vec<Value>) -> Result<Vec<Row>, Error> {
        Ok(match self {
            Self::Sqlite(transaction) => {
                let query = values.into_iter().fold(sqlx::query(sql), bind_sqlite);
                let rows = query.fetch_all(&mut **transaction).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Self::Postgres(transaction) => {
                let query = values.into_iter().fold(sqlx::query(sql), bind_postgres);
                let rows = query.fetch_all(&mut **transaction).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// The first row of a statement, if there is one.
    pub(crate) async fn row(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Option<Row>, Error> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Does a statement; how many rows it changed.
    pub(crate) async fn run(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<u64, Error> {
        let sql = self.spelled(sql);
        self.execute(sql, values, true).await
    }

    /// Does a statement whose text was put together here: from the archive's own words, never from
    /// a value. One that is `kept` stays prepared for the next time.
    pub(crate) async fn run_made(
        &mut self,
        sql: String,
        values: Vec<Value>,
        kept: bool,
    ) -> Result<u64, Error> {
        self.execute(AssertSqlSafe(sql).into_sql_str(), values, kept).await
    }

    async fn execute(&mut self, sql: SqlStr, values: Vec<Value>, kept: bool) -> Result<u64, Error> {
        Ok(match self {
            Self::Sqlite(transaction) => {
                let query = sqlx::query(sql).persistent(kept);
                let query = values.into_iter().fold(query, bind_sqlite);
                query.execute(&mut **transaction).await?.rows_affected()
            }
            Self::Postgres(transaction) => {
                let query = sqlx::query(sql).persistent(kept);
                let query = values.into_iter().fold(query, bind_postgres);
                query.execute(&mut **transaction).await?.rows_affected()
            }
        })
    }

    pub(crate) async fn commit(self) -> Result<(), Error> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await?,
            Self::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }

    /// Whether this is PostgreSQL, for the few statements that differ.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    fn spelled(&self, sql: &'static str) -> SqlStr {
        let has_list = sql.contains("[])");
        match self {
            Self::Sqlite(_) if has_list => {
                let opened = sql.replace("IN ($", "IN (SELECT value FROM json_each($");
                AssertSqlSafe(opened.replace("[])", "))")).into_sql_str()
            }
            Self::Sqlite(_) => sql.strip_suffix(" FOR UPDATE").unwrap_or(sql).into_sql_str(),
            Self::Postgres(_) if has_list => {
                let spelled = sql.replace("IN ($", "= ANY($").replace("[])", ")");
                AssertSqlSafe(spelled).into_sql_str()
            }
            Self::Postgres(_) => sql.into_sql_str(),
        }
    }
}

type SqliteQuery<'q> = sqlx::query::Query<'q, Sqlite, sqlx::sqlite::SqliteArguments>;
type PostgresQuery<'q> = sqlx::query::Query<'q, Postgres, sqlx::postgres::PgArguments>;

fn bind_sqlite(query: SqliteQuery<'_>, value: Value) -> SqliteQuery<'_> {
    match value {
        Value::Int(int) => query.bind(int),
        Value::Text(text) => query.bind(text),
        Value::Time(time) => query.bind(time.map(Moment)),
        Value::Bool(bool) => query.bind(bool),
        Value::Bytes(bytes) => query.bind(bytes),
        Value::Ints(ints) => query.bind(serde_json::json!(ints).to_string()),
        Value::Texts(texts) => query.bind(serde_json::json!(texts).to_string()),
    }
}

fn bind_postgres(query: PostgresQuery<'_>, value: Value) -> PostgresQuery<'_> {
    match value {
        Value::Int(int) => query.bind(int),
        Value::Text(text) => query.bind(text),
        Value::Time(time) => query.bind(time.map(Moment)),
        Value::Bool(bool) => query.bind(bool),
        Value::Bytes(bytes) => query.bind(bytes),
        Value::Ints(ints) => query.bind(ints),
        Value::Texts(texts) => query.bind(texts),
    }
}

/// PostgreSQL's TEXT cannot hold U+0000, and no reader can see it: both engines keep the sign for
/// what cannot be shown instead.
fn printable(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text }
}

/// The same within JSON, so that a document says what the columns beside it say.
pub(crate) fn printable_json(json: String) -> String {
    const NUL: &str = "\\u0000";
    if !json.contains(NUL) {
        return json;
    }
    let mut printable = String::with_capacity(json.len());
    let mut rest = json.as_str();
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        printable.push_str(before);
        let (sign, taken) = match escape.strip_prefix(NUL) {
            Some(_) => ("\u{fffd}", NUL.len()),
            // A backslash and the letter or backslash it escapes.
            None => (escape.get(..2).unwrap_or(escape), 2),
        };
        printable.push_str(sign);
        rest = escape.get(taken..).unwrap_or_default();
    }
    printable.push_str(rest);
    printable
}

macro_rules! value_from {
    ($($type:ty => |$value:ident| $made:expr),* $(,)?) => {$(
        impl From<$type> for Value {
            fn from($value: $type) -> Self { $made }
        }
    )*};
}

value_from! {
    i64 => |int| Self::Int(Some(int)),
    Option<i64> => |int| Self::Int(int),
    bool => |bool| Self::Bool(bool),
    &str => |text| Self::Text(Some(printable(text.to_owned()))),
    String => |text| Self::Text(Some(printable(text))),
    Option<&str> => |text| Self::Text(text.map(|text| printable(text.to_owned()))),
    Option<String> => |text| Self::Text(text.map(printable)),
    &news::Slug => |slug| Self::Text(Some(slug.as_str().to_owned())),
    Timestamp => |time| Self::Time(Some(time)),
    Option<Timestamp> => |time| Self::Time(time),
    &[u8] => |bytes| Self::Bytes(Some(bytes.to_vec())),
    Option<&[u8]> => |bytes| Self::Bytes(bytes.map(<[u8]>::to_vec)),
    Vec<i64> => |ints| Self::Ints(ints),
    Vec<String> => |texts| Self::Texts(texts),
}

impl Row {
    /// The row's columns; `table` names it should it be damaged.
    pub(crate) fn cells(&self, table: &'static str) -> Cells<'_> {
        Cells { row: self, table, at: 0 }
    }
}

impl Cells<'_> {
    /// The next column as it is.
    pub(crate) fn next<T: Cell>(&mut self) -> Result<T, Error> {
        let at = self.at;
        self.at += 1;
        let read = match self.row {
            Row::Sqlite(row) => row.try_get::<T, _>(at),
            Row::Postgres(row) => row.try_get::<T, _>(at),
        };
        read.map_err(|error| self.corrupt(error.to_string()))
    }

    /// Whether the next column has no value; it is still the next one afterwards.
    pub(crate) fn is_null(&mut self) -> Result<bool, Error> {
        let is_null = self.next::<Option<i64>>()?.is_none();
        self.at -= 1;
        Ok(is_null)
    }

    pub(crate) fn int(&mut self) -> Result<i64, Error> {
        self.next()
    }

    pub(crate) fn text(&mut self) -> Result<String, Error> {
        self.next()
    }

    pub(crate) fn maybe_text(&mut self) -> Result<Option<String>, Error> {
        self.next()
    }

    pub(crate) fn time(&mut self) -> Result<Timestamp, Error> {
        Ok(self.next::<Moment>()?.0)
    }

    pub(crate) fn maybe_time(&mut self) -> Result<Option<Timestamp>, Error> {
        Ok(self.next::<Option<Moment>>()?.map(|moment| moment.0))
    }

    /// The next column as a small number.
    pub(crate) fn small<T: TryFrom<i64>>(&mut self) -> Result<T, Error> {
        let int = self.int()?;
        T::try_from(int).map_err(|_| self.corrupt(format!("{int} is out of range")))
    }

    /// The next column as something its own parser reads.
    pub(crate) fn word<T>(&mut self) -> Result<T, Error>
    where
        T: std::str::FromStr,
        T::Err: std::fmt::Display,
    {
        let text = self.text()?;
        text.parse().map_err(|error: T::Err| self.corrupt(error.to_string()))
    }

    /// The next column as something its own parser reads, where there is anything.
    pub(crate) fn maybe_word<T>(&mut self) -> Result<Option<T>, Error>
    where
        T: std::str::FromStr,
        T::Err: std::fmt::Display,
    {
        let parsed = self.maybe_text()?.map(|text| text.parse());
        parsed.transpose().map_err(|error: T::Err| self.corrupt(error.to_string()))
    }

    /// The next column as JSON.
    pub(crate) fn json<T: serde::de::DeserializeOwned>(&mut self) -> Result<T, Error> {
        let text = self.text()?;
        serde_json::from_str(&text).map_err(|error| self.corrupt(error.to_string()))
    }

    /// The next column as JSON that may not be there.
    pub(crate) fn maybe_json<T: serde::de::DeserializeOwned>(
        &mut self,
    ) -> Result<Option<T>, Error> {
        let Some(text) = self.maybe_text()? else { return Ok(None) };
        serde_json::from_str(&text).map(Some).map_err(|error| self.corrupt(error.to_string()))
    }

    /// The next column as so many bytes.
    pub(crate) fn bytes<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        let bytes = self.next::<Vec<u8>>()?;
        bytes.try_into().map_err(|_| self.corrupt(format!("it does not hold {N} bytes")))
    }

    /// The next column as so many bytes that may not be there.
    pub(crate) fn maybe_bytes<const N: usize>(&mut self) -> Result<Option<[u8; N]>, Error> {
        let Some(bytes) = self.next::<Option<Vec<u8>>>()? else { return Ok(None) };
        let fitting = bytes.try_into().map(Some);
        fitting.map_err(|_| self.corrupt(format!("it does not hold {N} bytes")))
    }

    /// The error for a row that holds what is never written.
    pub(crate) fn corrupt(&self, detail: impl Into<String>) -> Error {
        let mut first = Cells { row: self.row, table: self.table, at: 0 };
        let row = match first.at_first() {
            Some(id) => id,
            None => "?".to_owned(),
        };
        Error::Corrupt { table: self.table, row, detail: detail.into() }
    }

    fn at_first(&mut self) -> Option<String> {
        match self.row {
            Row::Sqlite(row) => first_of(row.try_get::<i64, _>(0), row.try_get::<String, _>(0)),
            Row::Postgres(row) => first_of(row.try_get::<i64, _>(0), row.try_get::<String, _>(0)),
        }
    }
}

fn first_of(int: Result<i64, sqlx::Error>, text: Result<String, sqlx::Error>) -> Option<String> {
    int.map(|int| int.to_string()).or(text).ok()
}
