-- What is in one state; whether the log of versions may lack some. The same tables and columns as
-- ../postgres/0012_states.sql.

-- The newsroom's lists of one state. One index over the state and the latest save led SQLite, which
-- keeps no figures of how many rows a state has, to begin other questions with all that is published.
DROP INDEX articles_newest_of_state;
CREATE INDEX articles_newest_draft
    ON articles ((COALESCE(working_revision_id, revision_id))) WHERE state = 'draft';
CREATE INDEX articles_newest_published
    ON articles ((COALESCE(working_revision_id, revision_id))) WHERE state = 'published';
CREATE INDEX articles_newest_withdrawn
    ON articles ((COALESCE(working_revision_id, revision_id))) WHERE state = 'withdrawn';
CREATE INDEX articles_newest_spiked
    ON articles ((COALESCE(working_revision_id, revision_id))) WHERE state = 'spiked';

-- Public copy may have come without an act that enters it into the log, by an import. Without the
-- mark every start would have to look at every article.
ALTER TABLE version_log ADD COLUMN may_miss INTEGER NOT NULL DEFAULT 1 CHECK (may_miss IN (0, 1));
