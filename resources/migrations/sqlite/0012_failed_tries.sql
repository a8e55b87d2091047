-- SPDX-License-Identifier: GPL-3.0-or-later
-- Up to which security event (its rid) the server was told of tries that failed here.
ALTER TABLE sync_state ADD COLUMN told_event INTEGER NOT NULL DEFAULT 0;
