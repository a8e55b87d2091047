-- SPDX-License-Identifier: GPL-3.0-or-later
-- Layouts of labels that the lab made, and which labels were printed.

CREATE TABLE label_layout (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    name       TEXT NOT NULL,
    content    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX label_layout_name ON label_layout (name COLLATE NOCASE) WHERE deleted = 0;

CREATE TABLE label_print (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    entity     TEXT NOT NULL,
    entity_id  TEXT NOT NULL,
    title      TEXT NOT NULL,
    code       TEXT,
    layout     TEXT NOT NULL,
    copies     INTEGER NOT NULL,
    printer    TEXT NOT NULL,
    printed_by TEXT NOT NULL,
    reason     TEXT
) STRICT;
CREATE INDEX label_print_of ON label_print (entity_id, layout) WHERE deleted = 0;
