-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose turn it is among the connections of one member: only one of them at a time waits for the
-- counter. Only locked, never changed, and apart from the members, which the holder of the counter
-- may want to change.
CREATE TABLE tracseq.own_turn (
    member text PRIMARY KEY
);
INSERT INTO tracseq.own_turn SELECT name FROM tracseq.member;

-- What one member's reports of failed tries have made another one wait, since the first of a day.
CREATE TABLE tracseq.failed_report (
    reporter text NOT NULL REFERENCES tracseq.member (name),
    member   text NOT NULL REFERENCES tracseq.member (name),
    since    timestamptz NOT NULL,
    tries    integer NOT NULL DEFAULT 0,
    waited   interval NOT NULL DEFAULT '0',
    PRIMARY KEY (reporter, member)
) WITH (fillfactor = 50);
