-- SPDX-License-Identifier: GPL-3.0-or-later
-- Indexed libraries, runs, and which library goes to which lane.

CREATE TABLE library (
    rid         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted     INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    name        TEXT NOT NULL,
    sample      BLOB NOT NULL REFERENCES sample (id),
    i7_name     TEXT,
    i7_sequence TEXT,
    i5_name     TEXT,
    i5_sequence TEXT
) STRICT;
CREATE UNIQUE INDEX library_name ON library (name COLLATE NOCASE) WHERE deleted = 0;
CREATE INDEX library_sample ON library (sample) WHERE deleted = 0;

CREATE TABLE sequencing_run (
    rid           INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted       INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    name          TEXT NOT NULL,
    instrument    TEXT NOT NULL,
    kit_version   TEXT,
    flow_cell     TEXT NOT NULL,
    flow_cell_id  TEXT,
    read1_cycles  INTEGER NOT NULL,
    index1_cycles INTEGER NOT NULL,
    index2_cycles INTEGER NOT NULL,
    read2_cycles  INTEGER NOT NULL,
    mismatches_i7 INTEGER NOT NULL,
    mismatches_i5 INTEGER NOT NULL,
    status        TEXT NOT NULL,
    notes         TEXT
) STRICT;
CREATE UNIQUE INDEX sequencing_run_name ON sequencing_run (name COLLATE NOCASE) WHERE deleted = 0;

CREATE TABLE lane_library (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    run        BLOB NOT NULL REFERENCES sequencing_run (id),
    lane       INTEGER NOT NULL,
    library    BLOB NOT NULL REFERENCES library (id)
) STRICT;
CREATE UNIQUE INDEX lane_library_place ON lane_library (run, lane, library) WHERE deleted = 0;
CREATE INDEX lane_library_library ON lane_library (library) WHERE deleted = 0;
