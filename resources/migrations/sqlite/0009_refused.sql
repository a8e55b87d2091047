-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was refused is asked for at every glance, and is rare among a million decisions.
CREATE INDEX settled_refused ON settled (seq) WHERE verdict = 'refused';
