-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which rows came to belong to another project, and to which they belonged until then (null: to
-- none). Who sees some projects only is told by it what came into his sight and went out of it.
-- Whoever has the log up to seq - 1 has not heard of it.
CREATE TABLE tracseq.row_moved (
    seq bigint NOT NULL,
    id  uuid NOT NULL,
    was uuid,
    PRIMARY KEY (seq, id)
);
CREATE INDEX row_moved_row ON tracseq.row_moved (id, seq);
