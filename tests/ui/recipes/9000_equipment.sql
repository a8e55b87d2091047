-- SPDX-License-Identifier: GPL-3.0-or-later
-- The table of the made-up entity, as the recipe says.

CREATE TABLE equipment (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    serial     TEXT,
    project    BLOB REFERENCES project (id),
    serviced   TEXT,
    capacity   INTEGER
) STRICT;
CREATE UNIQUE INDEX equipment_name ON equipment (name COLLATE NOCASE) WHERE deleted = 0;
CREATE UNIQUE INDEX equipment_serial ON equipment (serial COLLATE NOCASE) WHERE deleted = 0 AND serial IS NOT NULL;
