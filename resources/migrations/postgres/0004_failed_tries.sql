-- SPDX-License-Identifier: GPL-3.0-or-later
-- How often each member's password was got wrong at the doors of workstations since it was last got
-- right. PostgreSQL itself counts nothing, so the workstations tell.
CREATE TABLE tracseq.failed_tries (
    member       text PRIMARY KEY REFERENCES tracseq.member (name),
    tries        integer NOT NULL DEFAULT 0,
    last_at      timestamptz,
    waits_until  timestamptz NOT NULL DEFAULT '-infinity',
    -- or when an administrator set a new password or unlocked the account; tries before count no more
    signed_in_at timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 50);

-- Where they were made, and who told of it: the latest few workstations only.
CREATE TABLE tracseq.failed_station (
    member   text NOT NULL REFERENCES tracseq.member (name),
    station  uuid NOT NULL,
    reporter text NOT NULL,
    tries    integer NOT NULL,
    last_at  timestamptz NOT NULL,
    PRIMARY KEY (member, station)
);
