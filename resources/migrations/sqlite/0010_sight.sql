-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of which changes are here and which this account does not see any more: they are shown as if
-- there were none. seq: the change of the server by which they went out of sight, or a later one.
CREATE TABLE unseen_row (
    entity_id BLOB PRIMARY KEY CHECK (length(entity_id) = 16),
    seq       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
