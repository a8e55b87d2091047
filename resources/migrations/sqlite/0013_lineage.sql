-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was made from what. volume: millionths of uL that were taken from the source; null where that
-- was not measured.

CREATE TABLE derivation (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    sample     BLOB NOT NULL REFERENCES sample (id),
    source     BLOB NOT NULL REFERENCES sample (id),
    kind       TEXT NOT NULL,
    volume     INTEGER
) STRICT;
CREATE UNIQUE INDEX derivation_pair ON derivation (sample, source) WHERE deleted = 0;
CREATE INDEX derivation_source ON derivation (source) WHERE deleted = 0;
