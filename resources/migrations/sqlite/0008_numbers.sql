-- SPDX-License-Identifier: GPL-3.0-or-later
-- Numbers that people read, and what the comparison with the server said.

-- Where the next number of a kind comes from. Without a server: from one range without end, which
-- has no home. In a lab that shares its changes: from the ranges without a mark, which the server
-- reserved for this file, and when these are used up from one of the file's own, whose numbers are
-- told apart from everybody's by its mark. home is the file for which a range was reserved: a copy
-- of it is another file and takes from none of them.
CREATE TABLE number_range (
    kind  TEXT NOT NULL,
    home  TEXT NOT NULL,
    mark  TEXT NOT NULL,
    first INTEGER NOT NULL,
    next  INTEGER NOT NULL,
    last  INTEGER NOT NULL,
    PRIMARY KEY (kind, home, mark, first)
) STRICT, WITHOUT ROWID;
INSERT INTO number_range (kind, home, mark, first, next, last)
    SELECT kind, '', '', 1, next, last FROM number_block;
DROP TABLE number_block;

-- When the sums of all tables were last compared with the server's (ms since 1970 UTC), and which
-- tables were not equal then, one a line.
ALTER TABLE sync_state ADD COLUMN checked_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_state ADD COLUMN unequal TEXT NOT NULL DEFAULT '';
