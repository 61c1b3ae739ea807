-- What editors keep in order: navigation, merges, fronts, looks, redirects, webhooks. The same
-- tables and columns as ../sqlite/0007_managing.sql.

INSERT INTO counters (noun, next) VALUES ('merge', 1), ('webhook', 1), ('delivery', 1);

-- Whether the section stands in the navigation of every page.
ALTER TABLE sections ADD COLUMN in_navigation BOOLEAN NOT NULL DEFAULT TRUE;

-- The record another one took the place of. It keeps its row, since saves of articles name it, and
-- its address, which leads to the other.
ALTER TABLE topics ADD COLUMN merged_into BIGINT REFERENCES topics (id);
ALTER TABLE people ADD COLUMN merged_into BIGINT REFERENCES people (id);
-- What has a topic or a byline, drafts included: for merging, renaming and deleting.
CREATE INDEX article_topics_topic ON article_topics (topic_id, article_id);
CREATE INDEX article_authors_person ON article_authors (person_id, article_id);

-- Two records made one, and what moved, so that it can be undone.
CREATE TABLE merges (
    id BIGINT PRIMARY KEY,
    noun TEXT NOT NULL CHECK (noun IN ('topic', 'person')),
    kept_id BIGINT NOT NULL,
    gone_id BIGINT NOT NULL,
    gone_public BOOLEAN NOT NULL,
    merged_at TIMESTAMPTZ NOT NULL,
    staff_id BIGINT,
    undone_at TIMESTAMPTZ
);
CREATE INDEX merges_kept ON merges (noun, kept_id, id);
CREATE TABLE merge_items (
    merge_id BIGINT NOT NULL REFERENCES merges (id),
    article_id BIGINT NOT NULL REFERENCES articles (id),
    position BIGINT NOT NULL,
    role TEXT, -- in the byline
    was_dropped BOOLEAN NOT NULL, -- the article had the other too
    revision_id BIGINT NOT NULL, -- the save that stood then
    PRIMARY KEY (merge_id, article_id, position)
);

-- What an editor puts where on a front: of the paper (0) or of a section.
CREATE TABLE front_slots (
    section_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    is_breaking BOOLEAN NOT NULL,
    until TIMESTAMPTZ, -- the pin lets go by itself
    PRIMARY KEY (section_id, position)
);
CREATE INDEX front_slots_article ON front_slots (article_id);

-- The look a paper chose.
ALTER TABLE paper ADD COLUMN looks TEXT; -- news::Looks as JSON

-- Old addresses may lead to an address of the paper's own too.
CREATE TABLE redirects_next (
    address TEXT COLLATE "C" PRIMARY KEY,
    kind TEXT NOT NULL CONSTRAINT redirects_kind_check
        CHECK (kind IN ('article', 'page', 'section', 'topic', 'person', 'picture', 'path')),
    target_id BIGINT NOT NULL, -- 0 for a path
    import_id BIGINT REFERENCES imports (id),
    path TEXT
);
INSERT INTO redirects_next (address, kind, target_id, import_id)
    SELECT address, kind, target_id, import_id FROM redirects;
DROP TABLE redirects;
ALTER TABLE redirects_next RENAME TO redirects;
ALTER INDEX redirects_next_pkey RENAME TO redirects_pkey;

-- Other programs that are told what the paper does.
CREATE TABLE webhooks (
    id BIGINT PRIMARY KEY,
    url TEXT NOT NULL,
    events TEXT NOT NULL, -- names of events as a JSON list
    secret BYTEA NOT NULL, -- sealed
    is_on BOOLEAN NOT NULL,
    since BIGINT NOT NULL, -- the log's head when it was made or put on again
    made_at TIMESTAMPTZ NOT NULL,
    staff_id BIGINT
);
CREATE TABLE webhook_deliveries (
    id BIGINT PRIMARY KEY,
    webhook_id BIGINT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event_n BIGINT NOT NULL,
    event TEXT NOT NULL, -- its name
    state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'failed')),
    tries BIGINT NOT NULL,
    planned_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    lease_until TIMESTAMPTZ,
    status BIGINT, -- of the last answer
    fault TEXT,
    done_at TIMESTAMPTZ,
    UNIQUE (webhook_id, event_n)
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE state = 'planned';
