-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contents of files that are attached to projects, in parts of 1 MiB. Each is kept for its project, and
-- not once for all that have its hash: whoever knows the hash of a file of another project could else
-- attach a row of that hash to his own, and read what is not for him.
CREATE TABLE tracseq.file_content (
    project uuid NOT NULL,
    hash    text NOT NULL,
    size    bigint NOT NULL,
    PRIMARY KEY (project, hash)
);
CREATE TABLE tracseq.file_part (
    project uuid NOT NULL,
    hash    text NOT NULL,
    number  integer NOT NULL,
    data    bytea NOT NULL,
    PRIMARY KEY (project, hash, number),
    FOREIGN KEY (project, hash) REFERENCES tracseq.file_content (project, hash)
);
-- What is not whole yet, of each member for himself: nobody spoils what another one sends.
CREATE TABLE tracseq.file_upload (
    member  text NOT NULL REFERENCES tracseq.member (name),
    project uuid NOT NULL,
    hash    text NOT NULL,
    number  integer NOT NULL,
    data    bytea NOT NULL,
    sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (member, project, hash, number)
);
-- Most files are compressed already.
ALTER TABLE tracseq.file_part ALTER COLUMN data SET STORAGE EXTERNAL;
ALTER TABLE tracseq.file_upload ALTER COLUMN data SET STORAGE EXTERNAL;
