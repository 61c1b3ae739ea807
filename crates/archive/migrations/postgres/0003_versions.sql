-- Working copies, what falls due, and the log of public versions. The same tables and columns as
-- ../sqlite/0003_versions.sql.

-- The newest save, where it is newer than the revision that stands: readers do not see it yet.
ALTER TABLE articles ADD COLUMN working_revision_id BIGINT;
-- Whose draft it was.
ALTER TABLE articles ADD COLUMN drafted_by BIGINT REFERENCES staff (id);
ALTER TABLE articles ADD COLUMN replies TEXT NOT NULL DEFAULT 'usual'
    CHECK (replies IN ('usual', 'open', 'closed'));
CREATE INDEX articles_drafted_by ON articles (drafted_by) WHERE drafted_by IS NOT NULL;

-- Where the article is to stand; NULL for pages and imports: where it stands.
ALTER TABLE revisions ADD COLUMN placed TEXT; -- news::Placing as JSON
-- When the run of saves began that this one ends; NULL: it is a run of its own.
ALTER TABLE revisions ADD COLUMN run_since TIMESTAMPTZ;
-- When a later save of the same run took its place. Kept for a day: somebody may still be editing
-- what was made of it.
ALTER TABLE revisions ADD COLUMN superseded_at TIMESTAMPTZ;
CREATE INDEX revisions_superseded ON revisions (article_id, superseded_at)
    WHERE superseded_at IS NOT NULL;

-- Whether readers get it: not before something public shows it.
ALTER TABLE pictures ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT TRUE;

-- Drafts that wait for an editor.
CREATE TABLE submissions (
    article_id BIGINT PRIMARY KEY REFERENCES articles (id),
    submitted_at TIMESTAMPTZ NOT NULL,
    staff_id BIGINT REFERENCES staff (id),
    note TEXT
);

-- Instants before which nothing of an article may be public.
CREATE TABLE embargoes (
    article_id BIGINT PRIMARY KEY REFERENCES articles (id),
    until TIMESTAMPTZ NOT NULL,
    set_at TIMESTAMPTZ NOT NULL,
    staff_id BIGINT REFERENCES staff (id)
);

-- What is published when its instant comes. A row goes in the transaction that publishes.
CREATE TABLE releases (
    article_id BIGINT PRIMARY KEY REFERENCES articles (id),
    due_at TIMESTAMPTZ NOT NULL,
    set_at TIMESTAMPTZ NOT NULL,
    staff_id BIGINT REFERENCES staff (id)
);
CREATE INDEX releases_due ON releases (due_at);

-- Public versions. The printed record is the frame and the revision's document, hashed with the
-- salt; entry is what the log keeps of it. Frame and salt go when the law asks for the words to.
CREATE TABLE versions (
    article_id BIGINT NOT NULL REFERENCES articles (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('first_publication', 'update', 'correction', 'clarification', 'typo')
    ),
    published_at TIMESTAMPTZ NOT NULL,
    staff_id BIGINT,
    revision_id BIGINT NOT NULL,
    frame TEXT, -- news::Printed without its document, as JSON
    salt BYTEA,
    entry TEXT NOT NULL, -- news::LogRecord, canonical
    leaf BIGINT NOT NULL UNIQUE,
    PRIMARY KEY (article_id, number)
);

-- The Merkle log of versions: full subtrees, which never change, and the signed head.
CREATE TABLE version_nodes (
    id BIGINT PRIMARY KEY, -- 64 · index + level
    hash BYTEA NOT NULL
);
CREATE TABLE version_log (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    size BIGINT NOT NULL,
    checkpoint TEXT -- a C2SP checkpoint
);
INSERT INTO version_log (one, size) VALUES (1, 0);

-- The corrections and clarifications of public copies, for the page of all of them.
CREATE TABLE corrections (
    article_id BIGINT NOT NULL REFERENCES articles (id),
    position BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX corrections_at ON corrections (at, article_id, position);
