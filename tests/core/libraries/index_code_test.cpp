// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/index_code.h"
#include "core/libraries/index_sequence.h"

using namespace tracseq::libraries;

TEST_CASE("Made indexes are far apart, balanced, and the same every time")
{
    const QStringList indexes = makeIndexes(192);
    REQUIRE(indexes.size() == 192);
    CHECK(makeIndexes(24) == indexes.mid(0, 24));
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const QString& index = indexes.at(i);
        CHECK(index.size() == 10);
        CHECK_FALSE(index.startsWith(QLatin1String("GG")));
        CHECK_FALSE(reverseComplement(index).startsWith(QLatin1String("GG")));
        const auto packed = PackedIndex::pack(index);
        REQUIRE(packed.has_value());
        for (qsizetype j = 0; j < i; ++j) {
            CHECK(packed->distance(*PackedIndex::pack(indexes.at(j))) >= 4);
        }
    }
}

TEST_CASE("There are fewer indexes than asked for when no more can be found")
{
    const QStringList all = makeIndexes(1'000'000, 5, 4);
    CHECK(all.size() > 1);
    CHECK(all.size() < 100);
}
