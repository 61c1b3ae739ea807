-- What editors keep in order: navigation, merges, fronts, looks, redirects, webhooks. The same
-- tables and columns as ../postgres/0007_managing.sql.

INSERT INTO counters (noun, next) VALUES ('merge', 1), ('webhook', 1), ('delivery', 1);

-- Whether the section stands in the navigation of every page.
ALTER TABLE sections ADD COLUMN in_navigation INTEGER NOT NULL DEFAULT 1
    CHECK (in_navigation IN (0, 1));

-- The record another one took the place of. It keeps its row, since saves of articles name it, and
-- its address, which leads to the other.
ALTER TABLE topics ADD COLUMN merged_into INTEGER REFERENCES topics (id);
ALTER TABLE people ADD COLUMN merged_into INTEGER REFERENCES people (id);
-- What has a topic or a byline, drafts included: for merging, renaming and deleting.
CREATE INDEX article_topics_topic ON article_topics (topic_id, article_id);
CREATE INDEX article_authors_person ON article_authors (person_id, article_id);

-- Two records made one, and what moved, so that it can be undone.
CREATE TABLE merges (
    id INTEGER PRIMARY KEY,
    noun TEXT NOT NULL CHECK (noun IN ('topic', 'person')),
    kept_id INTEGER NOT NULL,
    gone_id INTEGER NOT NULL,
    gone_public INTEGER NOT NULL CHECK (gone_public IN (0, 1)),
    merged_at INTEGER NOT NULL,
    staff_id INTEGER,
    undone_at INTEGER
) STRICT;
CREATE INDEX merges_kept ON merges (noun, kept_id, id);
CREATE TABLE merge_items (
    merge_id INTEGER NOT NULL REFERENCES merges (id),
    article_id INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    role TEXT, -- in the byline
    was_dropped INTEGER NOT NULL CHECK (was_dropped IN (0, 1)), -- the article had the other too
    revision_id INTEGER NOT NULL, -- the save that stood then
    PRIMARY KEY (merge_id, article_id, position)
) STRICT, WITHOUT ROWID;

-- What an editor puts where on a front: of the paper (0) or of a section.
CREATE TABLE front_slots (
    section_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    is_breaking INTEGER NOT NULL CHECK (is_breaking IN (0, 1)),
    until INTEGER, -- the pin lets go by itself
    PRIMARY KEY (section_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX front_slots_article ON front_slots (article_id);

-- The look a paper chose.
ALTER TABLE paper ADD COLUMN looks TEXT; -- news::Looks as JSON

-- Old addresses may lead to an address of the paper's own too.
CREATE TABLE redirects_next (
    address TEXT PRIMARY KEY,
    kind TEXT NOT NULL
        CHECK (kind IN ('article', 'page', 'section', 'topic', 'person', 'picture', 'path')),
    target_id INTEGER NOT NULL, -- 0 for a path
    import_id INTEGER REFERENCES imports (id),
    path TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO redirects_next (address, kind, target_id, import_id)
    SELECT address, kind, target_id, import_id FROM redirects;
DROP TABLE redirects;
ALTER TABLE redirects_next RENAME TO redirects;

-- Other programs that are told what the paper does.
CREATE TABLE webhooks (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL,
    events TEXT NOT NULL, -- names of events as a JSON list
    secret BLOB NOT NULL, -- sealed
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    since INTEGER NOT NULL, -- the log's head when it was made or put on again
    made_at INTEGER NOT NULL,
    staff_id INTEGER
) STRICT;
CREATE TABLE webhook_deliveries (
    id INTEGER PRIMARY KEY,
    webhook_id INTEGER NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event_n INTEGER NOT NULL,
    event TEXT NOT NULL, -- its name
    state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'failed')),
    tries INTEGER NOT NULL,
    planned_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    lease_until INTEGER,
    status INTEGER, -- of the last answer
    fault TEXT,
    done_at INTEGER,
    UNIQUE (webhook_id, event_n)
) STRICT;
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE state = 'planned';
