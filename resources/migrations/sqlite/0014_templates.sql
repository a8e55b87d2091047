-- SPDX-License-Identifier: GPL-3.0-or-later
-- Forms and sheets that are defined once, and what a sample has of them; until when a sample is
-- kept, and why it must not go on.

CREATE TABLE template (
    rid         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted     INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    name        TEXT NOT NULL,
    category    TEXT NOT NULL,
    description TEXT
) STRICT;
CREATE UNIQUE INDEX template_name ON template (name COLLATE NOCASE) WHERE deleted = 0;

CREATE TABLE template_version (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    title      TEXT NOT NULL,
    template   BLOB NOT NULL REFERENCES template (id),
    number     INTEGER NOT NULL,
    status     TEXT NOT NULL,
    fields     TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX template_version_number ON template_version (template, number) WHERE deleted = 0;

ALTER TABLE sample ADD COLUMN expires TEXT;
ALTER TABLE sample ADD COLUMN hold TEXT;
ALTER TABLE sample ADD COLUMN template_version BLOB REFERENCES template_version (id);

-- What is no longer there, and before whom; samples: a JSON object of accession to id.
CREATE TABLE disposal (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    title      TEXT NOT NULL,
    method     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    samples    TEXT NOT NULL,
    witness    TEXT NOT NULL
) STRICT;
ALTER TABLE sample ADD COLUMN disposal BLOB REFERENCES disposal (id);
CREATE INDEX sample_disposal ON sample (disposal) WHERE disposal IS NOT NULL;
CREATE INDEX sample_expires ON sample (expires) WHERE deleted = 0 AND expires IS NOT NULL;
CREATE INDEX sample_template ON sample (template_version) WHERE template_version IS NOT NULL;
