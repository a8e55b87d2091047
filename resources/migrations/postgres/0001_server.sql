-- SPDX-License-Identifier: GPL-3.0-or-later
-- The shared server of a lab: what every device agrees on, and the log of who changed what, in the
-- order in which it was committed. Run as tracseq_owner by `tracseqctl server init`.
-- Nobody else has a privilege on a table; people call the functions.

-- One row. Its lock is the order of commits: a plain sequence gives numbers out before the commit,
-- and a reader would pass one that is committed late.
CREATE TABLE tracseq.server_state (
    one            boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch          uuid NOT NULL,
    epoch_start    bigint NOT NULL DEFAULT 0,
    last_seq       bigint NOT NULL DEFAULT 0,
    last_seal      bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    schema_version integer NOT NULL DEFAULT 0,
    server_device  uuid NOT NULL
) WITH (fillfactor = 50);

-- The descriptions of the entities, written by `server init` from those that the program has.
CREATE TABLE tracseq.entity (
    name          text PRIMARY KEY,
    position      integer NOT NULL,
    area          text NOT NULL,
    -- what it takes to write it; null: nobody may, but for inserts of an entity without an area
    may_insert    text,
    may_update    text,
    may_remove    text,
    upkeep        text NOT NULL CHECK (upkeep IN ('free', 'not_undone', 'append_only')),
    state_field   text,
    initial_state text,
    display_field text NOT NULL,
    -- the fields that are references, and those that a unique key is made of
    reference_fields text[] NOT NULL,
    key_fields       text[] NOT NULL,
    -- how many keys it has of several fields; those of one claim nothing when it is empty
    joint_keys       integer NOT NULL,
    lone_keys        text[] NOT NULL,
    -- the reference to a project; else the required references by which it belongs to one
    project_field text,
    parent_fields text[] NOT NULL,
    -- whether `entity` and `entity_id` name the row that it is about
    about_row     boolean NOT NULL
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
    -- the field that gives way when the place is taken; null: none can
    yields text,
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
CREATE TABLE tracseq.lab_role (
    name text PRIMARY KEY
);
CREATE TABLE tracseq.role_permission (
    role       text NOT NULL REFERENCES tracseq.lab_role (name),
    permission text NOT NULL,
    PRIMARY KEY (role, permission)
);

-- Who may sign in, and as what. A name is that of a login role of this server. Who is limited sees
-- the rows of the listed projects only, and what belongs to none.
CREATE TABLE tracseq.member (
    name    text PRIMARY KEY,
    role    text NOT NULL,
    active  boolean NOT NULL DEFAULT true,
    limited boolean NOT NULL DEFAULT false
);
CREATE TABLE tracseq.member_project (
    member  text NOT NULL REFERENCES tracseq.member (name),
    project uuid NOT NULL,
    PRIMARY KEY (member, project)
);
-- What administrators did to members. Passwords are not in it.
CREATE TABLE tracseq.admin_log (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    who    text NOT NULL,
    what   text NOT NULL,
    whom   text NOT NULL,
    detail text NOT NULL DEFAULT ''
);

-- A chain of changes: one for each person at each lab file (the station). An adopted one is what
-- a lab file did before it had a server: an administrator answers for who is named in it.
CREATE TABLE tracseq.device (
    id            uuid PRIMARY KEY,
    owner         text NOT NULL,
    station       uuid NOT NULL,
    adopted       boolean NOT NULL DEFAULT false,
    host          text NOT NULL DEFAULT '',
    program       text NOT NULL DEFAULT '',
    last_n        bigint NOT NULL DEFAULT 0,
    last_hash     bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    registered_at timestamptz NOT NULL DEFAULT now(),
    last_seen     timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 50);

-- Only grows. `effect` is text, because its exact bytes are in the digest.
CREATE TABLE tracseq.change_log (
    seq       bigint PRIMARY KEY,
    id        uuid NOT NULL,
    device    uuid NOT NULL,
    n         bigint NOT NULL,
    who       text NOT NULL,
    at        bigint NOT NULL,
    clock     bigint NOT NULL,
    entity    text NOT NULL,
    entity_id uuid NOT NULL,
    operation text NOT NULL,
    fields    text NOT NULL,
    base      text NOT NULL,
    group_id  uuid NOT NULL,
    title     text NOT NULL,
    undoes    uuid,
    reason    text NOT NULL,
    hash      bytea NOT NULL,
    verdict   text NOT NULL,
    effect    text,
    lost      jsonb,
    message   jsonb,
    row_at    bigint NOT NULL,
    digest    bytea NOT NULL,
    seal      bytea NOT NULL,
    taken_at  timestamptz NOT NULL DEFAULT now(),
    UNIQUE (device, n)
);
CREATE INDEX change_log_row ON tracseq.change_log (entity_id, group_id);

-- The rows of every entity as they are now. ver: field -> number of the change that set it last,
-- where that is not first_seq, the change that made the row; seq: the greatest of them. project:
-- what it belongs to, if to any.
CREATE TABLE tracseq.lab_row (
    id         uuid PRIMARY KEY,
    entity     text NOT NULL,
    deleted    boolean NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    seq        bigint NOT NULL,
    first_seq  bigint NOT NULL,
    project    uuid,
    fields     jsonb NOT NULL,
    ver        jsonb NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX lab_row_entity ON tracseq.lab_row (entity);

-- Who holds what has to be unique among the rows that are not removed. What a row holds follows from
-- its fields, so there is no index by row.
CREATE TABLE tracseq.unique_claim (
    entity text NOT NULL,
    key    text NOT NULL,
    value  text NOT NULL,
    id     uuid NOT NULL,
    PRIMARY KEY (entity, key, value)
);

-- Which row refers to which. `holds` is false for a row that is only about the other.
CREATE TABLE tracseq.row_reference (
    source uuid NOT NULL,
    field  text NOT NULL,
    target uuid NOT NULL,
    holds  boolean NOT NULL,
    PRIMARY KEY (source, field)
);
CREATE INDEX row_reference_target ON tracseq.row_reference (target);

-- Numbers that people read, given out to devices in blocks.
CREATE TABLE tracseq.number_counter (
    kind text PRIMARY KEY,
    next bigint NOT NULL
);

-- A change as push() works on it: what was sent, and what could be found out about all of a batch
-- at once (`after`: the new values by field; `seen`: the base as JSON; `fault`: null or what is wrong
-- with it, whatever the row is like; `names`: the fields that it has).
CREATE TYPE tracseq.pushed AS (
    id uuid, n bigint, who text, at bigint, clock bigint, entity text, row uuid, op text, fields text,
    base text, grp uuid, title text, undoes uuid, reason text, hash bytea, old bigint, atomic boolean,
    after jsonb, seen jsonb, fault jsonb, names text[]);

-- The caller, as push() looks him up once.
CREATE TYPE tracseq.caller AS (
    name text, role text, may text[], limited boolean, projects uuid[], device uuid,
    epoch_start bigint, adopts boolean);

INSERT INTO tracseq.server_state (epoch, server_device) VALUES (gen_random_uuid(), gen_random_uuid());
INSERT INTO tracseq.device (id, owner, station)
    SELECT server_device, 'server', server_device FROM tracseq.server_state;
