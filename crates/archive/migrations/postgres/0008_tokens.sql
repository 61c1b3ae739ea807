-- The API: tokens, and answers that are given once. The same tables and columns as
-- ../sqlite/0008_tokens.sql.

-- A program stands among the staff, so that what it does is on record under its name. It has left
-- from the first: it cannot sign in, gets no mail, and is counted nowhere.
ALTER TABLE staff ADD COLUMN is_program BOOLEAN NOT NULL DEFAULT FALSE;

-- What a program holds to show who it is.
CREATE TABLE tokens (
    staff_id BIGINT PRIMARY KEY REFERENCES staff (id),
    hash TEXT COLLATE "C" NOT NULL UNIQUE, -- of the token, which is kept nowhere
    made_at TIMESTAMPTZ NOT NULL,
    made_by BIGINT, -- NULL for the command line
    used_at TIMESTAMPTZ, -- to the minute
    revoked_at TIMESTAMPTZ
);

-- Requests that were done, by their idempotency key: each is done once.
CREATE TABLE done_once (
    staff_id BIGINT NOT NULL,
    request_key TEXT COLLATE "C" NOT NULL,
    request_hash TEXT COLLATE "C" NOT NULL, -- of method, address and body
    done_at TIMESTAMPTZ NOT NULL,
    act_n BIGINT, -- the act in the record; NULL when nothing was to be done
    status BIGINT, -- of the answer; NULL until it is written down
    head TEXT, -- the answer's own headers, as JSON
    body TEXT,
    PRIMARY KEY (staff_id, request_key)
);
CREATE INDEX done_once_at ON done_once (done_at);
