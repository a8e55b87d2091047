-- SPDX-License-Identifier: GPL-3.0-or-later
-- When this file last went back because the server had lost something, in ms since 1970 UTC; 0: never.
ALTER TABLE sync_state ADD COLUMN went_back_at INTEGER NOT NULL DEFAULT 0;
