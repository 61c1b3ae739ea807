-- The newsroom: who works in it, how they sign in, what they did. The same tables and columns as
-- ../sqlite/0002_newsroom.sql.

INSERT INTO counters (noun, next) VALUES
    ('staff', 1), ('passkey', 1), ('link', 1), ('mail', 1), ('act', 1);

CREATE TABLE staff (
    id BIGINT PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('reporter', 'editor', 'publisher')),
    standing TEXT NOT NULL CHECK (standing IN ('invited', 'active', 'left')),
    person_id BIGINT REFERENCES people (id),
    password TEXT, -- argon2id, as a PHC string
    totp BYTEA, -- the second factor's secret, sealed
    totp_step BIGINT NOT NULL, -- the last 30-second step whose digits were taken: none serve twice
    recovery TEXT NOT NULL, -- hashes of the recovery codes that are left, as a JSON list
    epoch BIGINT NOT NULL, -- raised with each new password: links made before are void
    language TEXT, -- the newsroom's, as they want it; NULL for what their browser asks for
    joined_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE passkeys (
    id BIGINT PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    credential TEXT COLLATE "C" NOT NULL UNIQUE, -- the authenticator's id of it, base64url
    passkey TEXT NOT NULL, -- public key and counter as JSON
    name TEXT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);
CREATE INDEX passkeys_staff ON passkeys (staff_id);

-- Sessions, by the hash of the token the cookie holds. One without staff_id belongs to somebody
-- who has not signed in.
CREATE TABLE sessions (
    token_hash TEXT COLLATE "C" PRIMARY KEY,
    staff_id BIGINT REFERENCES staff (id),
    second_factor_of BIGINT REFERENCES staff (id), -- gave the password, owes the second factor
    ceremony TEXT, -- what a passkey ceremony under way must come back with, as JSON
    begun_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    proved_at TIMESTAMPTZ, -- when password or passkey were last given
    agent TEXT NOT NULL, -- the browser, as it calls itself
    network TEXT NOT NULL -- where it came from, truncated
);
CREATE INDEX sessions_staff ON sessions (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX sessions_seen ON sessions (seen_at);

-- Failed tries to sign in, by account and by network (each as a hash).
CREATE TABLE tries (
    subject TEXT COLLATE "C" PRIMARY KEY,
    fails BIGINT NOT NULL,
    last_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX tries_last ON tries (last_at);

-- One-time addresses: their tokens are derived from the row, never stored.
CREATE TABLE links (
    id BIGINT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('set_up', 'invitation', 'password_reset', 'new_email')),
    staff_id BIGINT REFERENCES staff (id),
    email TEXT, -- of a new address, until it is confirmed
    epoch BIGINT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);
CREATE INDEX links_staff ON links (staff_id) WHERE used_at IS NULL;

-- The ledger of mail. Planned in the transaction of the act that asks for it; what it says is
-- composed from these ids when it is sent.
CREATE TABLE mail (
    id BIGINT PRIMARY KEY,
    purpose TEXT NOT NULL,
    staff_id BIGINT NOT NULL REFERENCES staff (id), -- to whom
    address TEXT, -- where to, when it is not the address they have when it is sent
    link_id BIGINT REFERENCES links (id),
    article_id BIGINT REFERENCES articles (id),
    note TEXT, -- what a colleague wrote with it
    by_staff_id BIGINT REFERENCES staff (id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'handed_over', 'sent', 'failed')),
    planned_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    tries BIGINT NOT NULL,
    fault TEXT,
    done_at TIMESTAMPTZ
);
CREATE INDEX mail_due ON mail (due_at) WHERE state IN ('planned', 'handed_over');

-- What staff did. Rows are written and never changed: the database itself refuses.
CREATE TABLE acts (
    n BIGINT PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    staff_id BIGINT, -- NULL for the command line and for what falls due
    act TEXT NOT NULL,
    noun TEXT NOT NULL,
    row_id BIGINT,
    detail TEXT NOT NULL -- names and numbers as a JSON object
);
CREATE INDEX acts_row ON acts (noun, row_id, n);
CREATE INDEX acts_staff ON acts (staff_id, n);
CREATE FUNCTION acts_refused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the record of acts is never changed'; END $$;
CREATE TRIGGER acts_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON acts
FOR EACH STATEMENT EXECUTE FUNCTION acts_refused();
