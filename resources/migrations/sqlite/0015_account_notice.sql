-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happened to a password or to sessions, for the lab's other computers. Unlike security_event it
-- is sent; it says that something happened, and nothing that proves a password.

CREATE TABLE account_notice (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deleted    INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    account    BLOB NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX account_notice_account ON account_notice (account);
