-- The newsroom: who works in it, how they sign in, what they did. The same tables and columns as
-- ../postgres/0002_newsroom.sql.

INSERT INTO counters (noun, next) VALUES
    ('staff', 1), ('passkey', 1), ('link', 1), ('mail', 1), ('act', 1);

CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('reporter', 'editor', 'publisher')),
    standing TEXT NOT NULL CHECK (standing IN ('invited', 'active', 'left')),
    person_id INTEGER REFERENCES people (id),
    password TEXT, -- argon2id, as a PHC string
    totp BLOB, -- the second factor's secret, sealed
    totp_step INTEGER NOT NULL, -- the last 30-second step whose digits were taken: none serve twice
    recovery TEXT NOT NULL, -- hashes of the recovery codes that are left, as a JSON list
    epoch INTEGER NOT NULL, -- raised with each new password: links made before are void
    language TEXT, -- the newsroom's, as they want it; NULL for what their browser asks for
    joined_at INTEGER NOT NULL
) STRICT;

CREATE TABLE passkeys (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    credential TEXT NOT NULL UNIQUE, -- the authenticator's id of it, base64url
    passkey TEXT NOT NULL, -- public key and counter as JSON
    name TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX passkeys_staff ON passkeys (staff_id);

-- Sessions, by the hash of the token the cookie holds. One without staff_id belongs to somebody
-- who has not signed in.
CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    staff_id INTEGER REFERENCES staff (id),
    second_factor_of INTEGER REFERENCES staff (id), -- gave the password, owes the second factor
    ceremony TEXT, -- what a passkey ceremony under way must come back with, as JSON
    begun_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    proved_at INTEGER, -- when password or passkey were last given
    agent TEXT NOT NULL, -- the browser, as it calls itself
    network TEXT NOT NULL -- where it came from, truncated
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_staff ON sessions (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX sessions_seen ON sessions (seen_at);

-- Failed tries to sign in, by account and by network (each as a hash).
CREATE TABLE tries (
    subject TEXT PRIMARY KEY,
    fails INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tries_last ON tries (last_at);

-- One-time addresses: their tokens are derived from the row, never stored.
CREATE TABLE links (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('set_up', 'invitation', 'password_reset', 'new_email')),
    staff_id INTEGER REFERENCES staff (id),
    email TEXT, -- of a new address, until it is confirmed
    epoch INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX links_staff ON links (staff_id) WHERE used_at IS NULL;

-- The ledger of mail. Planned in the transaction of the act that asks for it; what it says is
-- composed from these ids when it is sent.
CREATE TABLE mail (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL,
    staff_id INTEGER NOT NULL REFERENCES staff (id), -- to whom
    address TEXT, -- where to, when it is not the address they have when it is sent
    link_id INTEGER REFERENCES links (id),
    article_id INTEGER REFERENCES articles (id),
    note TEXT, -- what a colleague wrote with it
    by_staff_id INTEGER REFERENCES staff (id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'handed_over', 'sent', 'failed')),
    planned_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    fault TEXT,
    done_at INTEGER
) STRICT;
CREATE INDEX mail_due ON mail (due_at) WHERE state IN ('planned', 'handed_over');

-- What staff did. Rows are written and never changed: the database itself refuses.
CREATE TABLE acts (
    n INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    staff_id INTEGER, -- NULL for the command line and for what falls due
    act TEXT NOT NULL,
    noun TEXT NOT NULL,
    row_id INTEGER,
    detail TEXT NOT NULL -- names and numbers as a JSON object
) STRICT;
CREATE INDEX acts_row ON acts (noun, row_id, n);
CREATE INDEX acts_staff ON acts (staff_id, n);
CREATE TRIGGER acts_unchanged BEFORE UPDATE ON acts
BEGIN SELECT RAISE(ABORT, 'the record of acts is never changed'); END;
CREATE TRIGGER acts_kept BEFORE DELETE ON acts
BEGIN SELECT RAISE(ABORT, 'the record of acts is never changed'); END;
