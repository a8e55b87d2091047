-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every lab file has: who writes, the change log, the numbers that are given out.

-- 'open' is 1 while a program has the file open, so that an unclean end is seen.
CREATE TABLE file_state (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO file_state (name, value) VALUES ('open', 0);

-- Devices whose changes are in the log; number 1 is this file's own. The head is the last change of
-- the device: a log that was cut at its end does not reach it.
CREATE TABLE device (
    number    INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    head_seq  INTEGER NOT NULL DEFAULT 0,
    head_hash BLOB NOT NULL DEFAULT (zeroblob(32)) CHECK (length(head_hash) = 32)
) STRICT;

-- One row for each change of one row of an entity, in the order in which this file got them.
CREATE TABLE change (
    seq        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    device     INTEGER NOT NULL REFERENCES device (number),
    device_seq INTEGER NOT NULL,
    user       TEXT NOT NULL,
    at         INTEGER NOT NULL,
    clock      INTEGER NOT NULL,
    entity     TEXT NOT NULL,
    entity_id  BLOB NOT NULL CHECK (length(entity_id) = 16),
    operation  TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'remove', 'restore')),
    fields     TEXT NOT NULL,
    base       TEXT NOT NULL DEFAULT '{}',
    group_id   BLOB NOT NULL CHECK (length(group_id) = 16),
    reason     TEXT NOT NULL DEFAULT '',
    hash       BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE UNIQUE INDEX change_device_seq ON change (device, device_seq);
CREATE INDEX change_entity_id ON change (entity_id);

-- One row for each thing a person did: the changes of one group stand together (first to last seq)
-- and are undone together. undoes names the group that this one took back.
CREATE TABLE change_group (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    user      TEXT NOT NULL,
    at        INTEGER NOT NULL,
    title     TEXT NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq  INTEGER NOT NULL,
    undoes    BLOB CHECK (undoes IS NULL OR length(undoes) = 16)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_group_last ON change_group (last_seq);

-- The log only grows.
CREATE TRIGGER change_no_update BEFORE UPDATE ON change
BEGIN
    SELECT RAISE(ABORT, 'the change log only grows');
END;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change
BEGIN
    SELECT RAISE(ABORT, 'the change log only grows');
END;

-- Numbers that people read, in blocks that belong to this device. Without a server there is one
-- block without end.
CREATE TABLE number_block (
    kind  TEXT PRIMARY KEY,
    next  INTEGER NOT NULL,
    last  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
