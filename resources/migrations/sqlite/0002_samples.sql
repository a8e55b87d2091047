-- SPDX-License-Identifier: GPL-3.0-or-later
-- Projects and samples, and what their imports leave behind.

CREATE TABLE project (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    code       TEXT NOT NULL,
    title      TEXT,
    lead       TEXT,
    status     TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX project_code ON project (code COLLATE NOCASE) WHERE deleted = 0;

CREATE TABLE sample (
    rid           INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted       INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    name          TEXT NOT NULL,
    accession     TEXT NOT NULL,
    barcode       TEXT,
    sample_type   TEXT NOT NULL,
    organism      TEXT,
    project       BLOB REFERENCES project (id),
    submitter     TEXT,
    concentration INTEGER,
    volume        INTEGER,
    ratio_260_280 INTEGER,
    ratio_260_230 INTEGER,
    collected     TEXT,
    received      TEXT,
    status        TEXT NOT NULL,
    notes         TEXT,
    attributes    TEXT
) STRICT;
-- What has to be unique holds for every writer: form, import, command line and sync.
CREATE UNIQUE INDEX sample_barcode ON sample (barcode COLLATE NOCASE) WHERE deleted = 0 AND barcode IS NOT NULL;
CREATE UNIQUE INDEX sample_accession ON sample (accession COLLATE NOCASE) WHERE deleted = 0;
CREATE UNIQUE INDEX sample_name_in_project ON sample (ifnull(project, x''), name COLLATE NOCASE) WHERE deleted = 0;
-- Sorting the grid by these reads the index alone.
CREATE INDEX sample_project ON sample (project) WHERE deleted = 0;
CREATE INDEX sample_name ON sample (name COLLATE NOCASE) WHERE deleted = 0;
CREATE INDEX sample_status ON sample (status) WHERE deleted = 0;
CREATE INDEX sample_received ON sample (received) WHERE deleted = 0;

-- Which rows hold a word or three letters, not where: a third of the size, and what is searched for
-- as one types is found in a fifth of the time.
CREATE VIRTUAL TABLE sample_words USING fts5 (
    name, accession, barcode, project, submitter, notes,
    content = '', detail = none, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4'
);
CREATE VIRTUAL TABLE sample_trigrams USING fts5 (
    name, accession, barcode, project, submitter,
    content = '', detail = none, tokenize = "trigram"
);

-- How the columns of a kind of sheet map to fields, as a person confirmed it.
CREATE TABLE import_mapping (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    name       TEXT NOT NULL,
    shape      TEXT NOT NULL,
    mapping    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_mapping_name ON import_mapping (name COLLATE NOCASE) WHERE deleted = 0;
CREATE INDEX import_mapping_shape ON import_mapping (shape) WHERE deleted = 0;

-- One row for each import: what was read and what became of it. One that is 'running' when a lab is
-- opened was cut short and is taken back.
CREATE TABLE import_run (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    file_name  TEXT NOT NULL,
    file_hash  TEXT NOT NULL,
    sheet      TEXT,
    change_group TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    rows_read  INTEGER NOT NULL,
    created    INTEGER NOT NULL,
    skipped    INTEGER NOT NULL,
    failed     INTEGER NOT NULL
) STRICT;
CREATE INDEX import_run_file_hash ON import_run (file_hash) WHERE deleted = 0;
CREATE INDEX import_run_outcome ON import_run (outcome) WHERE deleted = 0;

-- Filters, columns and order of a table that a person keeps under a name.
CREATE TABLE saved_view (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    panel      TEXT NOT NULL,
    name       TEXT NOT NULL,
    content    TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_view_name ON saved_view (panel, name COLLATE NOCASE) WHERE deleted = 0;
