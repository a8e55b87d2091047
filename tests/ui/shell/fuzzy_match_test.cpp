// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "ui/shell/fuzzy_match.h"

using tracseq::ui::fuzzyScore;

TEST_CASE("letters in order fit, others do not")
{
    CHECK(fuzzyScore(u"", u"Samples") == 0);
    CHECK(fuzzyScore(u"smp", u"Samples") > 0);
    CHECK(fuzzyScore(u"SAM ples", u"samples") > 0);
    CHECK(fuzzyScore(u"pms", u"Samples") == -1);
    CHECK(fuzzyScore(u"samplesx", u"Samples") == -1);
    CHECK(fuzzyScore(u"a", u"") == -1);
}

TEST_CASE("starts of words and letters in a row win, then the shorter text")
{
    CHECK(fuzzyScore(u"pr", u"Plan a run") > fuzzyScore(u"pr", u"Compare"));
    CHECK(fuzzyScore(u"run", u"Plan a run") > fuzzyScore(u"run", u"Return unit"));
    CHECK(fuzzyScore(u"sam", u"Samples") > fuzzyScore(u"sam", u"Samples of today"));
}
