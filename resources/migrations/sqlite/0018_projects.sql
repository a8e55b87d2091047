-- SPDX-License-Identifier: GPL-3.0-or-later
-- More about projects: what they are like, who works on them, what they cost, their batches and files.

-- Empty in rows that are there: a value that no change of the log explains would be found by the
-- audit, and no other lab file or server would have it. Windows show no priority as the usual one.
ALTER TABLE project ADD COLUMN type TEXT;
ALTER TABLE project ADD COLUMN priority TEXT;
ALTER TABLE project ADD COLUMN department TEXT;
ALTER TABLE project ADD COLUMN starts TEXT;
ALTER TABLE project ADD COLUMN due TEXT;
ALTER TABLE project ADD COLUMN description TEXT;

CREATE TABLE project_member (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    project    BLOB NOT NULL REFERENCES project (id),
    person     TEXT NOT NULL,
    role       TEXT NOT NULL,
    remarks    TEXT
) STRICT;
CREATE UNIQUE INDEX project_member_person ON project_member (project, person COLLATE NOCASE) WHERE deleted = 0;

CREATE TABLE budget_line (
    rid            INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted        INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    project        BLOB NOT NULL REFERENCES project (id),
    item           TEXT NOT NULL,
    category       TEXT NOT NULL,
    amount_planned INTEGER NOT NULL,
    amount_spent   INTEGER,
    currency       TEXT NOT NULL,
    remarks        TEXT
) STRICT;
CREATE INDEX budget_line_project ON budget_line (project) WHERE deleted = 0;

CREATE TABLE project_batch (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    project    BLOB NOT NULL REFERENCES project (id),
    name       TEXT NOT NULL,
    kind       TEXT,
    planned    TEXT,
    status     TEXT NOT NULL,
    remarks    TEXT
) STRICT;
CREATE UNIQUE INDEX project_batch_name ON project_batch (project, name COLLATE NOCASE) WHERE deleted = 0;

CREATE TABLE batch_sample (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    batch      BLOB NOT NULL REFERENCES project_batch (id),
    sample     BLOB NOT NULL REFERENCES sample (id),
    remarks    TEXT
) STRICT;
CREATE UNIQUE INDEX batch_sample_once ON batch_sample (batch, sample) WHERE deleted = 0;
CREATE INDEX batch_sample_sample ON batch_sample (sample) WHERE deleted = 0;

-- The content is a file in the folder beside the lab file, by its hash.
CREATE TABLE project_file (
    rid          INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted      INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    title        TEXT NOT NULL,
    project      BLOB NOT NULL REFERENCES project (id),
    name         TEXT NOT NULL,
    version      INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    size         INTEGER NOT NULL,
    media_type   TEXT NOT NULL,
    note         TEXT
) STRICT;
CREATE UNIQUE INDEX project_file_version ON project_file (project, name COLLATE NOCASE, version) WHERE deleted = 0;
