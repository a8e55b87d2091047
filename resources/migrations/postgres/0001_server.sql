-- SPDX-License-Identifier: GPL-3.0-or-later
-- The shared server of a lab: what every device agrees on, and the log of who changed what, in the
-- order in which it was committed. Run as the owner of the database by `tracseqctl server init`.
-- Nobody but the owner of these objects has a privilege on a table; people call the functions.

CREATE SCHEMA tracseq;
REVOKE ALL ON SCHEMA tracseq FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- One row. Its lock is the order of commits: a plain sequence gives numbers out before the commit,
-- and a reader would pass one that is committed late.
CREATE TABLE tracseq.server_state (
    one            boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch          uuid NOT NULL,
    epoch_start    bigint NOT NULL DEFAULT 0,
    last_seq       bigint NOT NULL DEFAULT 0,
    schema_version integer NOT NULL,
    min_client     integer NOT NULL DEFAULT 1,
    system_id      text NOT NULL,
    server_device  uuid NOT NULL,
    server_head    bytea NOT NULL DEFAULT '\x0000000000000000000000000000000000000000000000000000000000000000',
    server_seq     bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

-- The descriptions of the entities, written by `server init` from those that the program has.
CREATE TABLE tracseq.entity (
    name          text PRIMARY KEY,
    position      integer NOT NULL,
    area          text NOT NULL,
    state_field   text,
    initial_state text,
    display_field text NOT NULL
);
CREATE TABLE tracseq.entity_field (
    entity     text NOT NULL REFERENCES tracseq.entity (name),
    name       text NOT NULL,
    position   integer NOT NULL,
    type       text NOT NULL,
    required   boolean NOT NULL,
    max_length integer NOT NULL,
    minimum    numeric,
    maximum    numeric,
    choices    text[],
    refers_to  text,
    PRIMARY KEY (entity, name)
);
CREATE TABLE tracseq.unique_key (
    entity text NOT NULL REFERENCES tracseq.entity (name),
    name   text NOT NULL,
    fields text[] NOT NULL,
    -- the field that gives way when the place is taken
    yields text NOT NULL,
    PRIMARY KEY (entity, name)
);
CREATE TABLE tracseq.transition (
    entity       text NOT NULL REFERENCES tracseq.entity (name),
    from_state   text NOT NULL,
    to_state     text NOT NULL,
    permission   text NOT NULL,
    needs_reason boolean NOT NULL,
    PRIMARY KEY (entity, from_state, to_state)
);
CREATE TABLE tracseq.role_permission (
    role       text NOT NULL,
    permission text NOT NULL,
    PRIMARY KEY (role, permission)
);

-- Who may sign in, and as what. A name is that of a login role of this server.
CREATE TABLE tracseq.member (
    name   text PRIMARY KEY,
    role   text NOT NULL,
    active boolean NOT NULL DEFAULT true
);

-- One for each person at each workstation.
CREATE TABLE tracseq.device (
    id            uuid PRIMARY KEY,
    owner         text NOT NULL,
    host          text NOT NULL DEFAULT '',
    last_seq      bigint NOT NULL DEFAULT 0,
    last_hash     bytea NOT NULL DEFAULT '\x0000000000000000000000000000000000000000000000000000000000000000',
    app_version   text NOT NULL DEFAULT '',
    registered_at timestamptz NOT NULL DEFAULT now(),
    last_seen     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE tracseq.change_log (
    seq        bigint PRIMARY KEY,
    id         uuid NOT NULL UNIQUE,
    device     uuid NOT NULL,
    device_seq bigint NOT NULL,
    who        text NOT NULL,
    at         bigint NOT NULL,
    clock      bigint NOT NULL,
    entity     text NOT NULL,
    entity_id  uuid NOT NULL,
    operation  text NOT NULL,
    fields     text NOT NULL,
    base       text NOT NULL,
    group_id   uuid NOT NULL,
    title      text NOT NULL,
    undoes     uuid,
    reason     text NOT NULL,
    hash       bytea NOT NULL,
    verdict    text NOT NULL,
    lost       jsonb,
    message    jsonb,
    row_at     bigint NOT NULL,
    taken_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (device, device_seq)
);
CREATE INDEX change_log_group ON tracseq.change_log (group_id);
CREATE INDEX change_log_row ON tracseq.change_log (entity_id);

-- The rows of every entity as they are now. ver: field -> number of the change that set it last.
CREATE TABLE tracseq.lab_row (
    id         uuid PRIMARY KEY,
    entity     text NOT NULL,
    deleted    boolean NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    seq        bigint NOT NULL,
    fields     jsonb NOT NULL,
    ver        jsonb NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX lab_row_entity ON tracseq.lab_row (entity, id);

-- Who holds what has to be unique among the rows that are not removed.
CREATE TABLE tracseq.unique_claim (
    entity text NOT NULL,
    key    text NOT NULL,
    value  text NOT NULL,
    id     uuid NOT NULL,
    PRIMARY KEY (entity, key, value)
);

CREATE INDEX unique_claim_id ON tracseq.unique_claim (id);

CREATE TABLE tracseq.row_reference (
    source uuid NOT NULL,
    field  text NOT NULL,
    target uuid NOT NULL,
    PRIMARY KEY (source, field)
);
CREATE INDEX row_reference_target ON tracseq.row_reference (target);

-- Numbers that people read, given out to devices in blocks.
CREATE TABLE tracseq.number_counter (
    kind text PRIMARY KEY,
    next bigint NOT NULL
);

REVOKE ALL ON ALL TABLES IN SCHEMA tracseq FROM PUBLIC;
