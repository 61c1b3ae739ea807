-- Working copies, what falls due, and the log of public versions. The same tables and columns as
-- ../postgres/0003_versions.sql.

-- The newest save, where it is newer than the revision that stands: readers do not see it yet.
ALTER TABLE articles ADD COLUMN working_revision_id INTEGER;
-- Whose draft it was.
ALTER TABLE articles ADD COLUMN drafted_by INTEGER REFERENCES staff (id);
ALTER TABLE articles ADD COLUMN replies TEXT NOT NULL DEFAULT 'usual'
    CHECK (replies IN ('usual', 'open', 'closed'));
CREATE INDEX articles_drafted_by ON articles (drafted_by) WHERE drafted_by IS NOT NULL;

-- Where the article is to stand; NULL for pages and imports: where it stands.
ALTER TABLE revisions ADD COLUMN placed TEXT; -- news::Placing as JSON
-- When the run of saves began that this one ends; NULL: it is a run of its own.
ALTER TABLE revisions ADD COLUMN run_since INTEGER;
-- When a later save of the same run took its place. Kept for a day: somebody may still be editing
-- what was made of it.
ALTER TABLE revisions ADD COLUMN superseded_at INTEGER;
CREATE INDEX revisions_superseded ON revisions (article_id, superseded_at)
    WHERE superseded_at IS NOT NULL;

-- Whether readers get it: not before something public shows it.
ALTER TABLE pictures ADD COLUMN is_public INTEGER NOT NULL DEFAULT 1 CHECK (is_public IN (0, 1));

-- Drafts that wait for an editor.
CREATE TABLE submissions (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id),
    submitted_at INTEGER NOT NULL,
    staff_id INTEGER REFERENCES staff (id),
    note TEXT
) STRICT;

-- Instants before which nothing of an article may be public.
CREATE TABLE embargoes (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id),
    until INTEGER NOT NULL,
    set_at INTEGER NOT NULL,
    staff_id INTEGER REFERENCES staff (id)
) STRICT;

-- What is published when its instant comes. A row goes in the transaction that publishes.
CREATE TABLE releases (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id),
    due_at INTEGER NOT NULL,
    set_at INTEGER NOT NULL,
    staff_id INTEGER REFERENCES staff (id)
) STRICT;
CREATE INDEX releases_due ON releases (due_at);

-- Public versions. The printed record is the frame and the revision's document, hashed with the
-- salt; entry is what the log keeps of it. Frame and salt go when the law asks for the words to.
CREATE TABLE versions (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('first_publication', 'update', 'correction', 'clarification', 'typo')
    ),
    published_at INTEGER NOT NULL,
    staff_id INTEGER,
    revision_id INTEGER NOT NULL,
    frame TEXT, -- news::Printed without its document, as JSON
    salt BLOB,
    entry TEXT NOT NULL, -- news::LogRecord, canonical
    leaf INTEGER NOT NULL UNIQUE,
    PRIMARY KEY (article_id, number)
) STRICT;

-- The Merkle log of versions: full subtrees, which never change, and the signed head.
CREATE TABLE version_nodes (
    id INTEGER PRIMARY KEY, -- 64 · index + level
    hash BLOB NOT NULL
) STRICT;
CREATE TABLE version_log (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    checkpoint TEXT -- a C2SP checkpoint
) STRICT;
INSERT INTO version_log (one, size) VALUES (1, 0);

-- The corrections and clarifications of public copies, for the page of all of them.
CREATE TABLE corrections (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) STRICT;
CREATE INDEX corrections_at ON corrections (at, article_id, position);
