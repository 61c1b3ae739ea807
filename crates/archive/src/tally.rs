//! How much the archive holds: for tests.

use crate::engine::values;
use crate::{Error, Reader};

/// Rows of each kind, drafts and unfinished imports included. Counting reads every row: not for
/// pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Articles in any state.
    pub articles: i64,
    /// Public ones.
    pub published: i64,
    /// Withdrawn ones.
    pub withdrawn: i64,
    /// Saves.
    pub revisions: i64,
    /// Static pages.
    pub pages: i64,
    /// People.
    pub people: i64,
    /// Sections.
    pub sections: i64,
    /// Topics.
    pub topics: i64,
    /// Pictures and files.
    pub pictures: i64,
    /// Old addresses.
    pub redirects: i64,
    /// Rows of lists.
    pub listings: i64,
    /// Events.
    pub events: i64,
    /// What imports brought.
    pub import_items: i64,
    /// Imports, finished or not.
    pub imports: i64,
    /// Imports that are not finished.
    pub imports_unfinished: i64,
}

impl Reader {
    /// Counts everything.
    pub async fn counts(&mut self) -> Result<Counts, Error> {
        let sql = "SELECT (SELECT count(*) FROM articles), \
                   (SELECT count(*) FROM articles WHERE state = 'published'), \
                   (SELECT count(*) FROM articles WHERE state = 'withdrawn'), \
                   (SELECT count(*) FROM revisions), (SELECT count(*) FROM pages), \
                   (SELECT count(*) FROM people), (SELECT count(*) FROM sections), \
                   (SELECT count(*) FROM topics), (SELECT count(*) FROM pictures), \
                   (SELECT count(*) FROM redirects), (SELECT count(*) FROM listings), \
                   (SELECT count(*) FROM events), (SELECT count(*) FROM import_items), \
                   (SELECT count(*) FROM imports), \
                   (SELECT count(*) FROM imports WHERE completed_at IS NULL)";
        let Some(row) = self.session.row(sql, values![]).await? else {
            return Ok(Counts::default());
        };
        let mut cells = row.cells("counts");
        Ok(Counts {
            articles: cells.int()?,
            published: cells.int()?,
            withdrawn: cells.int()?,
            revisions: cells.int()?,
            pages: cells.int()?,
            people: cells.int()?,
            sections: cells.int()?,
            topics: cells.int()?,
            pictures: cells.int()?,
            redirects: cells.int()?,
            listings: cells.int()?,
            events: cells.int()?,
            import_items: cells.int()?,
            imports: cells.int()?,
            imports_unfinished: cells.int()?,
        })
    }
}
