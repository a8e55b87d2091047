-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who works in the lab, what happened at its door, and what was signed.

-- Never removed by anybody: the change log names people by their login. One that a server refused
-- is out of sight here, as every refused row is.
CREATE TABLE account (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    login      TEXT NOT NULL,
    full_name  TEXT NOT NULL,
    email      TEXT,
    role       TEXT NOT NULL,
    status     TEXT NOT NULL,
    department TEXT,
    position   TEXT
) STRICT;
CREATE UNIQUE INDEX account_login ON account (login COLLATE NOCASE) WHERE deleted = 0;

-- Sign-ins, failures, locks, exports. Only grows, as the change log that it stands in.
CREATE TABLE security_event (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    account    BLOB REFERENCES account (id),
    detail     TEXT
) STRICT;
CREATE INDEX security_event_account ON security_event (account, created_at);

-- An electronic signature: bound to the exact version of a record by its hash and its last change.
CREATE TABLE signature (
    rid           INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted       INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    entity        TEXT NOT NULL,
    entity_id     TEXT NOT NULL,
    meaning       TEXT NOT NULL,
    record_hash   TEXT NOT NULL,
    last_change   TEXT NOT NULL,
    comment       TEXT,
    signer        BLOB NOT NULL REFERENCES account (id),
    signed_at     INTEGER NOT NULL,
    time_verified INTEGER NOT NULL CHECK (time_verified IN (0, 1))
) STRICT;
CREATE INDEX signature_record ON signature (entity_id COLLATE NOCASE);

-- What proves a password on this machine. Neither described nor logged nor synced: a verifier must
-- not be where a log is read, and is replaced, not kept, when a password changes. Times are in ms
-- since 1970 UTC. 'failures' counts tries since the last success, one that runs included.
-- 'server_ok_at' is the last time that a server took the password; null on a lab without one.
CREATE TABLE credential (
    account      BLOB PRIMARY KEY REFERENCES account (id),
    verifier     TEXT NOT NULL,
    set_at       INTEGER NOT NULL,
    must_change  INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    failures     INTEGER NOT NULL DEFAULT 0,
    locked       INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
    locked_until INTEGER NOT NULL DEFAULT 0,
    server_ok_at INTEGER,
    earlier      TEXT NOT NULL DEFAULT '[]'
) STRICT, WITHOUT ROWID;

-- Who is or was signed in with this file. ended_at is set by signing out, here or everywhere.
CREATE TABLE account_session (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    account    BLOB NOT NULL REFERENCES account (id),
    started_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    ends_at    INTEGER NOT NULL,
    ended_at   INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX account_session_account ON account_session (account, started_at);
