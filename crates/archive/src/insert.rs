//! Many rows in one statement.

use std::fmt::Write as _;

use crate::Error;
use crate::engine::{Session, Value};

/// Placeholders in one statement: well under SQLite's 32,766 and PostgreSQL's 65,535.
const PLACEHOLDERS_MAX: usize = 4_000;
/// Rows in one statement: more gains nothing.
const ROWS_MAX: usize = 200;

/// How a placeholder is written. SQLite looks numbered ones up by name, each time through all of
/// them: with thousands in a statement that took a third of an import's time.
#[derive(Clone, Copy)]
enum Sign {
    Numbered,
    Bare,
}

/// Inserts rows into `target`, written `table (column, …)`, with as many columns as each row has
/// values. `tail` is what follows the rows: an `ON CONFLICT` clause, or nothing.
pub(crate) async fn insert(
    session: &mut Session,
    target: &'static str,
    rows: Vec<Vec<Value>>,
    tail: &'static str,
) -> Result<u64, Error> {
    let columns = rows.first().map_or(1, Vec::len);
    let at_once = (PLACEHOLDERS_MAX / columns).clamp(1, ROWS_MAX);
    let mut rows = rows.into_iter().peekable();
    let mut inserted = 0;
    while rows.peek().is_some() {
        let batch: Vec<Vec<Value>> = rows.by_ref().take(at_once).collect();
        let sign = if session.is_postgres() { Sign::Numbered } else { Sign::Bare };
        let sql = statement(target, batch.len(), columns, tail, sign);
        // Remainders come in every size: kept prepared, they would fill the cache of statements.
        let is_whole = batch.len() == at_once;
        let values = batch.into_iter().flatten().collect();
        inserted += session.run_made(sql, values, is_whole).await?;
    }
    Ok(inserted)
}

fn statement(target: &str, rows: usize, columns: usize, tail: &str, sign: Sign) -> String {
    let mut sql = String::with_capacity(64 + rows * columns * 6);
    sql.push_str("INSERT INTO ");
    sql.push_str(target);
    sql.push_str(" VALUES ");
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            sql.push_str(if column == 0 { "" } else { ", " });
            // Writing to a string cannot fail.
            let _ = match sign {
                Sign::Numbered => write!(sql, "${}", row * columns + column + 1),
                Sign::Bare => write!(sql, "?"),
            };
        }
        sql.push(')');
    }
    sql.push(' ');
    sql.push_str(tail);
    sql
}
