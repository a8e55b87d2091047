-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a lab file knows about the server that it shares its changes with.

-- One row once the file was connected. station names this file among those of the lab. cursor is the
-- last change of the server that the file has, seal proves the server's log up to it. The bases of
-- changes up to old_change count at most as old_common: what came after it, the server lost.
CREATE TABLE sync_state (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    station    BLOB NOT NULL CHECK (length(station) = 16),
    epoch      BLOB CHECK (epoch IS NULL OR length(epoch) = 16),
    cursor     INTEGER NOT NULL DEFAULT 0,
    seal       BLOB NOT NULL DEFAULT (zeroblob(32)) CHECK (length(seal) = 32),
    old_change INTEGER NOT NULL DEFAULT 0,
    old_common INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Chains that are written here have owner set: the person who writes it, or '' for the chain of
-- everybody who wrote while there was no server.
ALTER TABLE device ADD COLUMN owner TEXT;
UPDATE device SET owner = '' WHERE number = 1;
CREATE UNIQUE INDEX device_owner ON device (owner) WHERE owner IS NOT NULL;

-- What the server decided about each change, in the server's order. change is null for one that
-- this account may not see.
CREATE TABLE settled (
    seq     INTEGER PRIMARY KEY,
    change  INTEGER REFERENCES change (seq),
    verdict TEXT NOT NULL,
    effect  TEXT,
    lost    TEXT,
    message TEXT,
    row_at  INTEGER NOT NULL,
    seal    BLOB NOT NULL CHECK (length(seal) = 32)
) STRICT;
CREATE UNIQUE INDEX settled_change ON settled (change) WHERE change IS NOT NULL;

-- Own changes that the server has not decided about.
CREATE TABLE outbox (
    change    INTEGER PRIMARY KEY REFERENCES change (seq),
    entity_id BLOB NOT NULL CHECK (length(entity_id) = 16)
) STRICT;
CREATE INDEX outbox_row ON outbox (entity_id);

-- Links of a chain that this account may not see: the chain goes on from their hash.
CREATE TABLE hidden_change (
    device     INTEGER NOT NULL REFERENCES device (number),
    device_seq INTEGER NOT NULL,
    hash       BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (device, device_seq)
) STRICT, WITHOUT ROWID;

-- Values that pending changes gave, and that wait because another row has the place.
CREATE TABLE yielded (
    entity_id BLOB NOT NULL CHECK (length(entity_id) = 16),
    field     TEXT NOT NULL,
    shown     TEXT,
    PRIMARY KEY (entity_id, field)
) STRICT, WITHOUT ROWID;
