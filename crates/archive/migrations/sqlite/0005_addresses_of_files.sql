-- Old addresses lead to pictures and other files too; and one that an import brings leads nowhere
-- before that import is complete. SQLite changes a CHECK only by making the table anew.
CREATE TABLE redirects_with_files (
    address TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'page', 'section', 'topic', 'person', 'picture')),
    target_id INTEGER NOT NULL,
    import_id INTEGER REFERENCES imports (id)
) STRICT, WITHOUT ROWID;
INSERT INTO redirects_with_files (address, kind, target_id)
    SELECT address, kind, target_id FROM redirects;
DROP TABLE redirects;
ALTER TABLE redirects_with_files RENAME TO redirects;
