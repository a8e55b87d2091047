-- SPDX-License-Identifier: GPL-3.0-or-later
-- The search tables merge what they gathered when the store tells them to, in small doses between
-- writes, and not whenever a commit happens to fill a level: that could hold up a person's save.
INSERT INTO sample_words (sample_words, rank) VALUES ('automerge', 0);
INSERT INTO sample_words (sample_words, rank) VALUES ('crisismerge', 400);
INSERT INTO sample_trigrams (sample_trigrams, rank) VALUES ('automerge', 0);
INSERT INTO sample_trigrams (sample_trigrams, rank) VALUES ('crisismerge', 400);
INSERT INTO sample_words (sample_words, rank) VALUES ('usermerge', 8);
INSERT INTO sample_trigrams (sample_trigrams, rank) VALUES ('usermerge', 8);
