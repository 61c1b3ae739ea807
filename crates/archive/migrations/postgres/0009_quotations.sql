-- Quotations: what is on the record, where it is printed, and what the finder suggests. The same
-- tables and columns as ../sqlite/0009_quotations.sql.

INSERT INTO counters (noun, next) VALUES ('quotation', 1), ('suggestion', 1);

-- Of those who speak. Gender and country only where the newsroom has entered them.
ALTER TABLE people ADD COLUMN is_organisation BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE people ADD COLUMN gender TEXT;
ALTER TABLE people ADD COLUMN country TEXT;
CREATE INDEX people_name ON people (name);
CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;

-- Whether readers may see who is quoted in this paper, counted.
ALTER TABLE paper ADD COLUMN counts_public BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE quotations (
    id BIGINT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('on_record', 'confirm_again', 'rejected')),
    kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
    words TEXT NOT NULL,
    folded TEXT NOT NULL, -- the words as they are searched
    words_hash BIGINT NOT NULL, -- of the folded words
    language TEXT NOT NULL,
    speaker_id BIGINT NOT NULL REFERENCES people (id),
    office TEXT,
    said_on TEXT, -- 2026-11-13, 2026-11 or 2026
    sort_on TEXT COLLATE "C" NOT NULL, -- the first day it can have been, else the day it was confirmed
    place TEXT,
    occasion TEXT,
    source_url TEXT,
    original_words TEXT,
    original_language TEXT,
    translator TEXT,
    same_as BIGINT, -- the first of those that are one saying in several translations
    -- Derived: on the record, and marked in a public article.
    is_public BOOLEAN NOT NULL,
    confirmed_at TIMESTAMPTZ NOT NULL,
    confirmed_by BIGINT
);
CREATE INDEX quotations_record ON quotations (sort_on, id) WHERE is_public;
CREATE INDEX quotations_speaker ON quotations (speaker_id, sort_on, id);
CREATE INDEX quotations_words ON quotations (words_hash);
CREATE INDEX quotations_same ON quotations (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX quotations_again ON quotations (id) WHERE state = 'confirm_again';

-- Where printed articles mark them. Derived from the documents.
CREATE TABLE quotation_appearances (
    quotation_id BIGINT NOT NULL REFERENCES quotations (id),
    article_id BIGINT NOT NULL REFERENCES articles (id),
    position BIGINT NOT NULL, -- in the article, from 0
    block_id TEXT NOT NULL,
    sentence TEXT NOT NULL, -- news::Sentence as JSON
    PRIMARY KEY (article_id, position)
);
CREATE INDEX quotation_appearances_quotation
    ON quotation_appearances (quotation_id, article_id);

-- Other people somebody speaks about.
CREATE TABLE quotation_abouts (
    quotation_id BIGINT NOT NULL REFERENCES quotations (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (quotation_id, person_id)
);
CREATE INDEX quotation_abouts_person ON quotation_abouts (person_id, quotation_id);

-- What the finder found in articles as they are printed, outside of their bodies.
CREATE TABLE suggestions (
    id BIGINT PRIMARY KEY,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    block_id TEXT NOT NULL,
    words TEXT NOT NULL,
    occurrence BIGINT NOT NULL,
    words_hash BIGINT NOT NULL,
    kind TEXT NOT NULL,
    bare TEXT NOT NULL, -- the words without the marks around them
    language TEXT NOT NULL,
    speaker_name TEXT NOT NULL, -- as the text names whoever speaks; empty: nobody is named
    speaker_id BIGINT REFERENCES people (id),
    office TEXT,
    said_on TEXT,
    place TEXT,
    sentence TEXT NOT NULL, -- news::Sentence as JSON
    certainty BIGINT NOT NULL, -- 0 to 100
    state TEXT NOT NULL CHECK (state IN ('suggested', 'on_record', 'rejected')),
    found_at TIMESTAMPTZ NOT NULL,
    settled_at TIMESTAMPTZ,
    settled_by BIGINT
);
CREATE INDEX suggestions_article ON suggestions (article_id, id);
CREATE INDEX suggestions_queue ON suggestions (certainty, id) WHERE state = 'suggested';
CREATE INDEX suggestions_speaker ON suggestions (speaker_name, id) WHERE state = 'suggested';

-- Which revision of an article the finder has read.
CREATE TABLE quotation_readings (
    article_id BIGINT PRIMARY KEY REFERENCES articles (id),
    revision_id BIGINT NOT NULL
);

-- The right of reply: asked by an editor, answered through a one-time address, held, then shown.
CREATE TABLE quotation_answers (
    quotation_id BIGINT PRIMARY KEY REFERENCES quotations (id),
    epoch BIGINT NOT NULL, -- raised when the address is made anew
    asked_at TIMESTAMPTZ NOT NULL,
    asked_by BIGINT,
    until TIMESTAMPTZ NOT NULL,
    words TEXT,
    answered_at TIMESTAMPTZ,
    shown_at TIMESTAMPTZ,
    shown_by BIGINT
);
