-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shipments, and what each was to bring and brought.

CREATE TABLE shipment (
    rid         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted     INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    name        TEXT NOT NULL,
    project     BLOB REFERENCES project (id),
    courier     TEXT,
    tracking    TEXT,
    brought_by  TEXT,
    received    INTEGER,
    temperature INTEGER,
    status      TEXT NOT NULL,
    remarks     TEXT
) STRICT;
CREATE UNIQUE INDEX shipment_name ON shipment (name COLLATE NOCASE) WHERE deleted = 0;
CREATE INDEX shipment_project ON shipment (project) WHERE project IS NOT NULL;
CREATE VIRTUAL TABLE shipment_words USING fts5 (
    name, project, tracking, brought_by, remarks,
    content = '', detail = none, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4'
);
CREATE VIRTUAL TABLE shipment_trigrams USING fts5 (
    name, project, tracking, brought_by,
    content = '', detail = none, tokenize = "trigram"
);

CREATE TABLE shipment_item (
    rid               INTEGER PRIMARY KEY,
    id                BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted           INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    shipment          BLOB NOT NULL REFERENCES shipment (id),
    name              TEXT,
    barcode           TEXT,
    external_id       TEXT,
    sample            BLOB REFERENCES sample (id),
    status            TEXT NOT NULL,
    scanned           TEXT,
    arrived_at        INTEGER,
    arrived_by        TEXT,
    leaking           INTEGER,
    damaged           INTEGER,
    thawed            INTEGER,
    wrong_temperature INTEGER,
    low_volume        INTEGER,
    empty             INTEGER,
    unlabelled        INTEGER,
    received_given    INTEGER,
    remarks           TEXT
) STRICT;
CREATE INDEX shipment_item_shipment ON shipment_item (shipment);
CREATE INDEX shipment_item_sample ON shipment_item (sample) WHERE sample IS NOT NULL;
