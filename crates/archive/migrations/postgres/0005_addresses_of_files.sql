-- Old addresses lead to pictures and other files too; and one that an import brings leads nowhere
-- before that import is complete.
ALTER TABLE redirects DROP CONSTRAINT redirects_kind_check;
ALTER TABLE redirects ADD CONSTRAINT redirects_kind_check
    CHECK (kind IN ('article', 'page', 'section', 'topic', 'person', 'picture'));
ALTER TABLE redirects ADD COLUMN import_id BIGINT REFERENCES imports (id);
