//! Imports: the lease that makes them one at a time, and the step that makes one public.

use jiff::Timestamp;
use news::ImportId;

use crate::engine::values;
use crate::listing::lists_of_articles;
use crate::{Error, Transaction};

/// An import's row, as it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Its number.
    pub id: ImportId,
    /// Which source: [`news::Survey::source`].
    pub source: String,
    /// The name of the file.
    pub file_name: String,
    /// When it began.
    pub started_at: Timestamp,
    /// Until when others must leave it alone.
    pub lease_until: Timestamp,
}

/// An import that has not completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// Its number.
    pub id: ImportId,
    /// Which source.
    pub source: String,
    /// The name of the file.
    pub file_name: String,
    /// When it began.
    pub started_at: Timestamp,
    /// Until when others must leave it alone; `None` once it was given up.
    pub lease_until: Option<Timestamp>,
}

impl Transaction {
    /// The imports that have not completed. Whoever asks after taking a number of
    /// [`crate::Noun::Import`] in the same transaction knows that no other begins meanwhile.
    pub async fn unfinished_imports(&mut self) -> Result<Vec<Unfinished>, Error> {
        let sql = "SELECT id, source, file_name, started_at, lease_until FROM imports \
                   WHERE completed_at IS NULL ORDER BY id";
        let mut found = Vec::new();
        for row in &self.session.rows(sql, values![]).await? {
            let mut cells = row.cells("imports");
            found.push(Unfinished {
                id: ImportId(cells.int()?),
                source: cells.text()?,
                file_name: cells.text()?,
                started_at: cells.time()?,
                lease_until: cells.maybe_time()?,
            });
        }
        Ok(found)
    }

    /// Writes down that an import begins.
    pub async fn begin_import(&mut self, row: &ImportRow) -> Result<(), Error> {
        let sql = "INSERT INTO imports (id, source, file_name, started_at, lease_until) \
                   VALUES ($1, $2, $3, $4, $5)";
        let ImportRow { id, source, file_name, started_at, lease_until } = row;
        let values = values![id.0, source.as_str(), file_name.as_str(), *started_at, *lease_until];
        self.session.run(sql, values).await.map(drop)
    }

    /// Prolongs an import's lease. `false`: it was given up or discarded, so it must stop.
    pub async fn renew_import(&mut self, id: ImportId, until: Timestamp) -> Result<bool, Error> {
        let sql = "UPDATE imports SET lease_until = $2 \
                   WHERE id = $1 AND completed_at IS NULL AND lease_until IS NOT NULL";
        Ok(self.session.run(sql, values![id.0, until]).await? == 1)
    }

    /// Ends the lease of an unfinished import, so that it can be discarded and cannot go on.
    pub async fn give_up_import(&mut self, id: ImportId) -> Result<(), Error> {
        let sql = "UPDATE imports SET lease_until = NULL WHERE id = $1 AND completed_at IS NULL";
        self.session.run(sql, values![id.0]).await.map(drop)
    }

    /// Deletes rows of an import that was given up, `articles_max` articles at most. `true` once
    /// nothing of it is left.
    pub async fn discard_import(&mut self, id: ImportId, articles_max: u32) -> Result<bool, Error> {
        let some = "SELECT id FROM articles WHERE import_id = $1 ORDER BY id LIMIT $2";
        let rows = self.session.rows(some, values![id.0, i64::from(articles_max)]).await?;
        let mut articles = Vec::with_capacity(rows.len());
        for row in &rows {
            articles.push(row.cells("articles").int()?);
        }
        if !articles.is_empty() {
            for sql in [
                "DELETE FROM article_authors WHERE article_id IN ($1[])",
                "DELETE FROM article_topics WHERE article_id IN ($1[])",
                "DELETE FROM revisions WHERE article_id IN ($1[])",
                "DELETE FROM articles WHERE id IN ($1[])",
            ] {
                self.session.run(sql, values![articles.clone()]).await?;
            }
            return Ok(false);
        }
        for sql in [
            "DELETE FROM revisions WHERE import_id = $1",
            "DELETE FROM pages WHERE import_id = $1",
            "DELETE FROM names WHERE import_id = $1",
            // A section's children have higher numbers; one statement takes them all.
            "DELETE FROM sections WHERE import_id = $1",
            "DELETE FROM topics WHERE import_id = $1",
            "DELETE FROM people WHERE import_id = $1",
            "DELETE FROM import_items WHERE import_id = $1",
            "DELETE FROM redirects WHERE import_id = $1",
            "DELETE FROM imports WHERE id = $1",
        ] {
            self.session.run(sql, values![id.0]).await?;
        }
        Ok(true)
    }

    /// Makes everything new that an import brought public: articles that have a date of
    /// publication, their lists, pages, sections, topics, people. What a run before it wrote down
    /// of the same items is replaced.
    pub async fn publish_import(&mut self, id: ImportId) -> Result<(), Error> {
        let lists = concat!(
            "INSERT INTO listings (list, published_at, article_id) ",
            lists_of_articles!("import_id = $1 AND state = 'published'"),
            " ORDER BY 1, 2, 3"
        );
        for sql in [
            "UPDATE articles SET state = 'published', version = 1 \
             WHERE import_id = $1 AND state = 'draft' AND published_at IS NOT NULL",
            // Who translates says so; whoever is translated learns it here.
            "UPDATE articles SET translation_group = id WHERE translation_group IS NULL AND id IN \
             (SELECT translation_group FROM articles \
             WHERE import_id = $1 AND translation_group IS NOT NULL)",
            lists,
            "UPDATE pages SET is_public = TRUE WHERE import_id = $1 AND published_at IS NOT NULL",
            "UPDATE sections SET is_public = TRUE WHERE import_id = $1",
            "UPDATE topics SET is_public = TRUE WHERE import_id = $1",
            "UPDATE people SET is_public = TRUE WHERE import_id = $1",
            "DELETE FROM import_items WHERE import_id < $1 AND EXISTS \
             (SELECT 1 FROM import_items n WHERE n.source = import_items.source \
             AND n.kind = import_items.kind AND n.source_id = import_items.source_id \
             AND n.import_id = $1)",
        ] {
            self.session.run(sql, values![id.0]).await?;
        }
        Ok(())
    }

    /// Writes down that an import is complete, with its report as JSON, and that its public copy is
    /// yet to be entered into the log of versions. `false`: it was given up
    /// or discarded, so nothing of it may be committed.
    pub async fn complete_import(
        &mut self,
        id: ImportId,
        report: &str,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let sql = "UPDATE imports SET completed_at = $2, lease_until = NULL, report = $3 \
                   WHERE id = $1 AND completed_at IS NULL AND lease_until IS NOT NULL";
        let is_ours = self.session.run(sql, values![id.0, now, report]).await? == 1;
        self.set_versions_may_be_missing(true).await?;
        Ok(is_ours)
    }
}
