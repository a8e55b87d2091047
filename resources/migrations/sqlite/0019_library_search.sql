-- SPDX-License-Identifier: GPL-3.0-or-later
-- Libraries are found as samples are, however many there are.
CREATE VIRTUAL TABLE library_words USING fts5 (
    name, sample, i7_name, i7_sequence, i5_name, i5_sequence,
    content = '', detail = none, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4'
);
CREATE VIRTUAL TABLE library_trigrams USING fts5 (
    name, sample, i7_name, i5_name,
    content = '', detail = none, tokenize = "trigram"
);
INSERT INTO library_words (library_words, rank) VALUES ('automerge', 0);
INSERT INTO library_words (library_words, rank) VALUES ('crisismerge', 400);
INSERT INTO library_words (library_words, rank) VALUES ('usermerge', 8);
INSERT INTO library_trigrams (library_trigrams, rank) VALUES ('automerge', 0);
INSERT INTO library_trigrams (library_trigrams, rank) VALUES ('crisismerge', 400);
INSERT INTO library_trigrams (library_trigrams, rank) VALUES ('usermerge', 8);
INSERT INTO library_words (rowid, name, sample, i7_name, i7_sequence, i5_name, i5_sequence)
    SELECT l.rid, l.name, s.name, l.i7_name, l.i7_sequence, l.i5_name, l.i5_sequence
    FROM library l JOIN sample s ON s.id = l.sample
    WHERE l.deleted = 0 ORDER BY l.rid;
INSERT INTO library_trigrams (rowid, name, sample, i7_name, i5_name)
    SELECT l.rid, l.name, s.name, l.i7_name, l.i5_name
    FROM library l JOIN sample s ON s.id = l.sample
    WHERE l.deleted = 0 ORDER BY l.rid;
