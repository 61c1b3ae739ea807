-- The first edition. The same tables and columns as ../postgres/0001_first_edition.sql; see
-- ../README.md for the types and for what is alike.

-- The event log. The head is raised last in every editorial transaction: its row lock makes the
-- numbers gap-free and puts them in the order of the commits.
CREATE TABLE log_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    n INTEGER NOT NULL
) STRICT;
INSERT INTO log_head (one, n) VALUES (1, 0);

CREATE TABLE events (
    n INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    staff_id INTEGER,
    event TEXT NOT NULL -- news::Event as JSON
) STRICT;

-- How far followers that work for the whole paper have read. A node's own followers keep their
-- place beside what they derive.
CREATE TABLE follower_cursors (
    name TEXT PRIMARY KEY,
    n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The next number of each noun. Taken in ranges, in transactions of their own: numbers may be
-- left out, never given twice.
CREATE TABLE counters (
    noun TEXT PRIMARY KEY,
    next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counters (noun, next) VALUES
    ('article', 1), ('revision', 1), ('page', 1), ('section', 1), ('topic', 1), ('person', 1),
    ('picture', 1), ('import', 1);

-- The paper's own facts; NULL is "has not said yet".
CREATE TABLE paper (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    title TEXT,
    strapline TEXT,
    language TEXT,
    time_zone TEXT,
    logo TEXT,
    favicon TEXT,
    masthead TEXT -- news::Masthead as JSON
) STRICT;
INSERT INTO paper (one) VALUES (1);

-- One import of one file. Unfinished ones hold the paper's only import lease until lease_until;
-- NULL there means given up or completed.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    file_name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    lease_until INTEGER,
    completed_at INTEGER,
    report TEXT -- news::Report as JSON
) STRICT;
CREATE INDEX imports_unfinished ON imports (id) WHERE completed_at IS NULL;

-- What imports brought: the source's own id, our row, the digest of what the source said, and the
-- revision that was made of it, so that a later run knows what changed there and what changed
-- here. Rows of an unfinished import stand beside those of the run before and replace them when
-- it completes.
CREATE TABLE import_items (
    source TEXT NOT NULL,
    kind TEXT NOT NULL, -- article, page, person, section, topic
    source_id TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    row_id INTEGER NOT NULL,
    digest BLOB,
    revision_id INTEGER,
    PRIMARY KEY (source, kind, source_id, import_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_items_import ON import_items (import_id);

-- Pictures and other files, told apart by the hash of their bytes.
CREATE TABLE pictures (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE, -- BLAKE3, hexadecimal
    file_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    name TEXT NOT NULL,
    facts TEXT NOT NULL -- news::PictureFacts as JSON
) STRICT;

-- People, topics and sections of an unfinished import are not public yet.
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    other_names TEXT NOT NULL, -- JSON
    offices TEXT NOT NULL, -- JSON
    biography TEXT,
    picture_id INTEGER REFERENCES pictures (id),
    links TEXT NOT NULL, -- JSON
    is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
    import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX people_import ON people (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE topics (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT,
    is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
    import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX topics_import ON topics (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE sections (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    description TEXT,
    parent_id INTEGER REFERENCES sections (id),
    language TEXT,
    position INTEGER NOT NULL,
    is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
    import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX sections_import ON sections (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX sections_parent ON sections (parent_id) WHERE parent_id IS NOT NULL;

-- The one namespace of first address parts: sections and static pages. The row may be there before
-- the page it is kept for.
CREATE TABLE names (
    slug TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('section', 'page')),
    id INTEGER NOT NULL,
    import_id INTEGER REFERENCES imports (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_import ON names (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE pages (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
    published_at INTEGER,
    modified_at INTEGER,
    revision_id INTEGER NOT NULL, -- the revision that stands
    import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX pages_import ON pages (import_id) WHERE import_id IS NOT NULL;

-- What lists show of an article, and where it stands. Bodies are in revisions, so that a list
-- never touches them. A draft has a published_at only while an import that will publish it is
-- under way.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    section_id INTEGER NOT NULL REFERENCES sections (id),
    slug TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    translation_group INTEGER, -- the id of the article that the others translate
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn', 'spiked')),
    headline TEXT NOT NULL,
    headline_hash INTEGER NOT NULL, -- of the headline without case, quotes and spaces
    kicker TEXT,
    standfirst TEXT,
    place TEXT,
    lead_picture_id INTEGER REFERENCES pictures (id),
    authors TEXT NOT NULL, -- the byline's names as a JSON list
    published_at INTEGER,
    modified_at INTEGER,
    version INTEGER NOT NULL, -- of the public copy; 0 before the first
    is_sticky INTEGER NOT NULL CHECK (is_sticky IN (0, 1)),
    revision_id INTEGER NOT NULL, -- the revision that stands: the public one once published
    import_id INTEGER REFERENCES imports (id),
    UNIQUE (section_id, slug)
) STRICT;
CREATE INDEX articles_slug ON articles (slug) WHERE state = 'published';
CREATE INDEX articles_headline ON articles (headline_hash) WHERE state = 'published';
CREATE INDEX articles_sticky ON articles (published_at) WHERE is_sticky AND state = 'published';
CREATE INDEX articles_group ON articles (translation_group) WHERE translation_group IS NOT NULL;
CREATE INDEX articles_import ON articles (import_id) WHERE import_id IS NOT NULL;
-- When each sitemap file last changed: see sitemap.rs for the 45,000.
CREATE INDEX articles_sitemap ON articles ((id / 45000), modified_at) WHERE state = 'published';

-- Saves, never changed afterwards: of an article, or of a page.
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER,
    page_id INTEGER,
    saved_at INTEGER NOT NULL,
    saved_by INTEGER,
    byline TEXT NOT NULL, -- news::Byline as JSON
    topics TEXT NOT NULL, -- topic ids as a JSON list
    document TEXT NOT NULL, -- news::Document as JSON
    import_id INTEGER REFERENCES imports (id),
    CHECK ((article_id IS NULL) <> (page_id IS NULL))
) STRICT;
CREATE INDEX revisions_article ON revisions (article_id, id) WHERE article_id IS NOT NULL;
CREATE INDEX revisions_page ON revisions (page_id, id) WHERE page_id IS NOT NULL;
CREATE INDEX revisions_import ON revisions (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE article_authors (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    role TEXT,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_topics (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    topic_id INTEGER NOT NULL REFERENCES topics (id),
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

-- Every list of the paper, newest first when read backwards. Only published articles have rows.
-- list: 0 all, 4·id + 1 a section (its own articles and those of sections nested in it), 4·id + 2
-- a topic, 4·id + 3 a person.
CREATE TABLE listings (
    list INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (list, published_at, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawals (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id),
    withdrawn_at INTEGER NOT NULL,
    notice TEXT NOT NULL,
    staff_id INTEGER
) STRICT;

-- Addresses that once led here from another program. They name a row, not an address, so that
-- they always lead to where it stands now. One that an import brings leads nowhere before that
-- import is complete.
CREATE TABLE redirects (
    address TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'page', 'section', 'topic', 'person')),
    target_id INTEGER NOT NULL,
    import_id INTEGER REFERENCES imports (id)
) STRICT, WITHOUT ROWID;
