// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/libraries/index_sequence.h"
#include "tests/support/property.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::libraries;

TEST_CASE("C23: an index holds A, C, G and T and nothing else")
{
    CHECK(normalizedIndex(QStringLiteral(" acGT ")).value() == QStringLiteral("ACGT"));
    CHECK(normalizedIndex(QString()).value().isEmpty());
    const auto wrong = normalizedIndex(QStringLiteral("ACNT"));
    REQUIRE_FALSE(wrong);
    CHECK(
        errorText(wrong.error()) ==
        QStringLiteral("The index “ACNT” has “N” at place 3. Use only the letters A, C, G and T."));
    CHECK(normalizedIndex(QString(65, u'A')).error().code() == ErrorCode::IndexTooLong);
    CHECK_FALSE(isBases(u""));
    CHECK_FALSE(isBases(u"acgt"));
}

TEST_CASE("the reverse complement of the reverse complement is the sequence")
{
    CHECK(reverseComplement(u"AACGTN") == QStringLiteral("NACGTT"));
    tests::property("twice is once", [](const QString& any) {
        RC_ASSERT(reverseComplement(reverseComplement(any)) == any);
    });
}

TEST_CASE("packed indexes refuse what they cannot hold")
{
    CHECK_FALSE(PackedIndex::pack(u""));
    CHECK_FALSE(PackedIndex::pack(u"ACX"));
    CHECK_FALSE(PackedIndex::pack(u"AC", {0}));
    CHECK_FALSE(PackedIndex::pack(u"AC", {1, 1}));
    CHECK_FALSE(PackedIndex::pack(u"AC", {1, 64}));
    CHECK_FALSE(PackedIndex::pack(QString(65, u'A')));
    CHECK(PackedIndex::pack(QString(64, u'A'))->distance(*PackedIndex::pack(QString(64, u'T'))) ==
          64);
    CHECK(PackedIndex::pack(u"AN")->distance(*PackedIndex::pack(u"AT")) == 1);
}
