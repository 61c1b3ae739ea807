-- The API: tokens, and answers that are given once. The same tables and columns as
-- ../postgres/0008_tokens.sql.

-- A program stands among the staff, so that what it does is on record under its name. It has left
-- from the first: it cannot sign in, gets no mail, and is counted nowhere.
ALTER TABLE staff ADD COLUMN is_program INTEGER NOT NULL DEFAULT 0 CHECK (is_program IN (0, 1));

-- What a program holds to show who it is.
CREATE TABLE tokens (
    staff_id INTEGER PRIMARY KEY REFERENCES staff (id),
    hash TEXT NOT NULL UNIQUE, -- of the token, which is kept nowhere
    made_at INTEGER NOT NULL,
    made_by INTEGER, -- NULL for the command line
    used_at INTEGER, -- to the minute
    revoked_at INTEGER
) STRICT;

-- Requests that were done, by their idempotency key: each is done once.
CREATE TABLE done_once (
    staff_id INTEGER NOT NULL,
    request_key TEXT NOT NULL,
    request_hash TEXT NOT NULL, -- of method, address and body
    done_at INTEGER NOT NULL,
    act_n INTEGER, -- the act in the record; NULL when nothing was to be done
    status INTEGER, -- of the answer; NULL until it is written down
    head TEXT, -- the answer's own headers, as JSON
    body TEXT,
    PRIMARY KEY (staff_id, request_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX done_once_at ON done_once (done_at);
