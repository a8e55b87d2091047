-- SPDX-License-Identifier: GPL-3.0-or-later
-- What two people changed at the same time: made by the server, decided by a person.
CREATE TABLE conflict (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    entity     TEXT NOT NULL,
    entity_id  TEXT NOT NULL,
    field      TEXT,
    kind       TEXT NOT NULL,
    change     TEXT NOT NULL,
    mine       TEXT,
    theirs     TEXT,
    my_user    TEXT NOT NULL,
    my_at      INTEGER NOT NULL,
    their_user TEXT,
    their_at   INTEGER,
    state      TEXT NOT NULL
) STRICT;
CREATE INDEX conflict_record ON conflict (entity_id COLLATE NOCASE);
CREATE INDEX conflict_open ON conflict (created_at) WHERE state = 'open';
