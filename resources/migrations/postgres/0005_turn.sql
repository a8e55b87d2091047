-- SPDX-License-Identifier: GPL-3.0-or-later
-- Locked before the counter by everybody who waits for it: whoever waits for a row is passed by those
-- who come later, whoever waits for a table is not. Has no rows; no member may lock it by himself.
CREATE TABLE tracseq.turn (
    nothing boolean
);
