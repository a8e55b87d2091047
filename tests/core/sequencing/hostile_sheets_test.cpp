// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets that were written to slip past the checker, and sentences that sent people the wrong way.
#include "tests/core/sequencing/sheet_fixtures.h"
#include "tests/support/catch_qt.h"

#include <catch2/catch.hpp>

using namespace tracseq::sequencing;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

/// Codes of warnings and errors, sorted, each once.
QStringList codesOf(const QByteArray& sheet)
{
    QStringList found;
    for (const auto& finding : checkSampleSheet(sheet).findings) {
        if (severityOf(finding) > SheetSeverity::Info && !found.contains(codeName(finding.code))) {
            found += codeName(finding.code);
        }
    }
    found.sort();
    return found;
}

/// The sentences of one code.
QStringList texts(const QByteArray& sheet, SheetCode code)
{
    QStringList found;
    for (const auto& finding : checkSampleSheet(sheet).findings) {
        if (finding.code == code) {
            found += findingText(finding);
        }
    }
    return found;
}

/// The good sheet with a line more among its settings.
QByteArray withSetting(const QByteArray& setting)
{
    return with(goodV2(), "OverrideCycles", setting + "\nOverrideCycles");
}

QByteArray withMask(const QByteArray& mask)
{
    return with(goodV2(), "Y151;I10;I10;Y151", mask);
}

const QStringList kValue{u"SS-SETTING-VALUE"_s};

} // namespace

TEST_CASE("an index of which no cycle is read tells no samples apart")
{
    // Same i7, and the i5 that would tell them apart is not read.
    QByteArray sheet = with(goodV2(), "CCTTAACCGG", "AACCGGTTAA");
    CHECK(codesOf(sheet) == QStringList{u"SS-INDEX-CLOSE"_s});
    sheet = with(sheet, "Index2Cycles,10", "Index2Cycles,0");
    sheet = with(sheet, "OverrideCycles,Y151;I10;I10;Y151\n", "");
    CHECK(codesOf(sheet) == QStringList{u"SS-INDEX-COLLISION"_s, u"SS-INDEX-NOT-READ"_s});
    CHECK(texts(sheet, SheetCode::IndexNotRead).value(0) ==
          u"Index2 “ACACACACAC” is given, but the run reads 0 cycles of it, so it tells no samples "
          "apart. Leave it out, or have it read."_s);

    // The other way round: the i7 is not read and the i5 are the same.
    QByteArray first = with(goodV2(), "GTGTGTGTGT", "ACACACACAC");
    first = with(first, "Index1Cycles,10", "Index1Cycles,0");
    first = with(first, "OverrideCycles,Y151;I10;I10;Y151\n", "");
    CHECK(codesOf(first).contains(u"SS-INDEX-COLLISION"_s));
    CHECK(codesOf(first).contains(u"SS-INDEX-NOT-READ"_s));

    // Read, and then masked: nothing is left of it either.
    QByteArray masked = with(withMask("Y151;I10;N10;Y151"), "CCTTAACCGG", "AACCGGTTAA");
    CHECK(codesOf(masked) == QStringList{u"SS-INDEX-COLLISION"_s, u"SS-OVERRIDE-INDEX"_s});
}

TEST_CASE("OverrideCycles say for each read what can be done with it")
{
    const QStringList use{u"SS-OVERRIDE-USE"_s};
    CHECK(codesOf(withMask("I151;I10;I10;Y151")) == use);
    CHECK(codesOf(withMask("Y151;I10;Y10;Y151")) == use);
    CHECK(codesOf(withMask("Y151;I10;I10;Y141I10")) == use);
    CHECK(
        texts(withMask("Y151;I10;I10;Y141I10"), SheetCode::OverrideUse) ==
        QStringList{u"“Y141I10” in OverrideCycles has the letter I in read 2. Reads have Y, index "
                    "reads have I; both may have U and N."_s});
    CHECK(codesOf(withMask("N151;I10;I10;N151")) == QStringList{u"SS-OVERRIDE-NOTHING"_s});
    CHECK(codesOf(withMask("U5Y146;I10;I10;N151")).isEmpty());
}

TEST_CASE("TrimUMI needs a UMI")
{
    CHECK(codesOf(withSetting("TrimUMI,1")) == QStringList{u"SS-SETTING-UMI"_s});
    CHECK(codesOf(withSetting("TrimUMI,true")) == QStringList{u"SS-SETTING-UMI"_s});
    CHECK(codesOf(withSetting("TrimUMI,0")).isEmpty());
    CHECK(codesOf(with(withSetting("TrimUMI,1"), "Y151;I10", "U5Y146;I10")).isEmpty());
}

TEST_CASE("the hint at a collision is one that helps")
{
    const QByteArray sheet = with(goodV2(), "CCTTAACCGG,GTGTGTGTGT", "AACCGGTTAA,GTGTGTGTGT");
    CHECK(codesOf(sheet) == QStringList{u"SS-INDEX-CLOSE"_s});
    const auto hint = [&](const QByteArray& value) {
        return texts(with(sheet, "OverrideCycles",
                          "IndependentIndexCollisionCheck," + value + "\nOverrideCycles"),
                     SheetCode::IndexCollision)
            .value(0);
    };
    // The i7 are the same: no number of mismatches helps.
    CHECK(hint("true").endsWith(u"Use another index for one of them."_s));
    CHECK(hint("1;3").endsWith(u"Use another index for one of them."_s));
    CHECK(hint("2;3").isEmpty());
    CHECK(hint("false").isEmpty());
    const QByteArray close = with(goodV2(), "CCTTAACCGG", "AACCGGTTAC");
    CHECK(texts(with(close, "OverrideCycles", "IndependentIndexCollisionCheck,1\nOverrideCycles"),
                SheetCode::IndexCollision)
              .value(0)
              .endsWith(u"With 0 mismatches allowed they can."_s));
}

TEST_CASE("an index that is too long is told its length")
{
    const QByteArray sheet = with(goodV1(), "AACCGGTT", QByteArray(65, 'A'));
    CHECK(codesOf(sheet) == QStringList{u"SS-INDEX-TOO-LONG"_s});
    CHECK(texts(sheet, SheetCode::IndexTooLong)
              .value(0)
              .endsWith(u"has 65 letters. An index has at most 64."_s));
}

TEST_CASE("a lane that is none is one error, and the row counts for no lane")
{
    for (const char* lane : {"0", "1.0", "+1", "-1", "1e0", "17", "I"}) {
        CAPTURE(lane);
        // The same indexes as those of S1, in a lane that cannot be.
        const QByteArray sheet = with(goodV1(), "1,S2,N2,CCTTAACC,GTGTGTGT",
                                      QByteArray(lane) + ",S2,N2,AACCGGTT,ACACACAC");
        CHECK(codesOf(sheet) == QStringList{u"SS-LANE-VALUE"_s});
    }
}

TEST_CASE("cycles that cannot be are one error, which says what can")
{
    for (const char* cycles : {"99999", "+151", "0", "1.5", "-1"}) {
        CAPTURE(cycles);
        const QByteArray sheet =
            with(with(goodV2(), "Read1Cycles,151", QByteArray("Read1Cycles,") + cycles),
                 "OverrideCycles,Y151;I10;I10;Y151\n", "");
        CHECK(codesOf(sheet) == QStringList{u"SS-READS-VALUE"_s});
        CHECK(texts(sheet, SheetCode::ReadsValue) ==
              QStringList{u"Read1Cycles cannot be “%1”. Enter a whole number of cycles from 1 to "
                          "9999."_s.arg(QLatin1String(cycles))});
    }
}

TEST_CASE("settings take what BCL Convert takes, and no more")
{
    for (const char* bad :
         {"BarcodeMismatchesIndex1,+1", "BarcodeMismatchesIndex1,1.0",
          "IndependentIndexCollisionCheck,banana", "IndependentIndexCollisionCheck,1;;2",
          "IndependentIndexCollisionCheck,17", "CombinedIndexCollisionCheck,zzz",
          "FastqCompressionLevel,99", "FastqCompressionLevel,-1", "FastqCompressionLevel,+1",
          "MinimumTrimmedReadLength,+5", "AdapterStringency,nan", "AdapterStringency,+0.9",
          "AdapterStringency,1.5", "MinimumAdapterOverlap,+1"}) {
        CAPTURE(bad);
        CHECK(codesOf(with(withSetting(bad), "OverrideCycles",
                           "AdapterRead1,ACGT\nOverrideCycles")) == kValue);
    }
    for (const char* good :
         {"BarcodeMismatchesIndex1,0", "IndependentIndexCollisionCheck,1;2",
          "IndependentIndexCollisionCheck,true", "CombinedIndexCollisionCheck,2",
          "FastqCompressionLevel,0", "FastqCompressionLevel,9", "AdapterStringency,0.9",
          "AdapterStringency,1", "AdapterStringency,.75", "MinimumTrimmedReadLength,35"}) {
        CAPTURE(good);
        CHECK(
            codesOf(with(withSetting(good), "OverrideCycles", "AdapterRead1,ACGT\nOverrideCycles"))
                .isEmpty());
    }
    const QByteArray row = with(with(goodV2(), "Sample_Project\n1,S1,AACCGGTTAA,ACACACACAC,P1",
                                     "BarcodeMismatchesIndex1\n1,S1,AACCGGTTAA,ACACACACAC,+1"),
                                "GTGTGTGTGT,P1\n2,S3,GGAATTCCTT,TGTGTGTGTG,P1",
                                "GTGTGTGTGT,1\n2,S3,GGAATTCCTT,TGTGTGTGTG,0");
    CHECK(codesOf(row) == kValue);
}
