-- SPDX-License-Identifier: GPL-3.0-or-later
-- In which life of the server a block was given out last: its epoch and its line of history. One
-- that was restored, or a standby that took over, may not know the last blocks that were given.
ALTER TABLE tracseq.number_counter ADD COLUMN life text NOT NULL DEFAULT '';
