// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers and barcodes that the lab gives out itself.
#include "core/changes/number_blocks.h"
#include "core/database/entity_query.h"
#include "core/samples/lineage_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/catch_qt.h"
#include "tests/support/temp_lab.h"

#include <QRegularExpression>

using namespace tracseq;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;
using database::Value;

namespace {

/// What a spreadsheet may take for a number: it begins with none of our letters, or has an E
/// between digits.
bool looksLikeANumber(const QString& id)
{
    if (!id.front().isLetter()) {
        return true;
    }
    for (qsizetype i = 1; i + 1 < id.size(); ++i) {
        if ((id[i] == u'E' || id[i] == u'e') && id[i - 1].isDigit() && id[i + 1].isDigit()) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("A4: of a million numbers of ours, with the marks of files, none looks like a number")
{
    CHECK(looksLikeANumber(u"S-0000001-2E5ABC"_s));
    tests::TempLab lab;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        for (const database::Choice& type : sampleField(SampleType).choices) {
            const QString name = QString::fromLatin1(type.name);
            const auto id = createSample(unit, {{Name, name}, {SampleType, name}}, lab.clock);
            if (!id) {
                return failure(id.error());
            }
        }
        return {};
    });
    QStringList fronts;
    auto query = lab.reader();
    auto rows = query->prepare("SELECT accession, barcode FROM sample");
    while (*rows->step()) {
        for (const int column : {0, 1}) {
            const QString id = rows->text(column);
            static const QRegularExpression shape(u"^([A-Z]+-(\\d{8}-)?)\\d{6,7}$"_s);
            const auto match = shape.match(id);
            INFO(id.toStdString());
            REQUIRE(match.hasMatch());
            CHECK_FALSE(looksLikeANumber(id));
            fronts += match.captured(1);
        }
    }
    qint64 odd = 0;
    for (qint64 i = 0; i < 1'000'000; ++i) {
        const changes::LabNumber number{i * 37 + 1, changes::NumberBlocks::newMark()};
        odd += looksLikeANumber(fronts[i % fronts.size()] + number.text(7)) ? 1 : 0;
    }
    CHECK(odd == 0);
}

TEST_CASE("D16: what is made of a tube with a foreign barcode has a number of ours")
{
    tests::TempLab lab;
    std::vector<Uuid> made;
    const Value ten(Decimal::fromMillionths(10'000'000));
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        const auto add = [&](const QString& name, const QString& barcode) {
            return createSample(
                       unit,
                       {{Name, name}, {SampleType, u"DNA"_s}, {Barcode, barcode}, {Volume, ten}},
                       lab.clock)
                .value();
        };
        const Uuid foreign = add(u"T1"_s, u"EXT0042"_s);
        const Uuid another = add(u"T2"_s, u"EXT0043"_s);
        const Decimal one = Decimal::fromMillionths(1'000'000);
        const auto aliquots = makeAliquots(unit, foreign, {{one}, {one}}, lab.clock);
        const auto derived =
            deriveSample(unit, {foreign, one}, {{SampleType, u"RNA"_s}}, lab.clock);
        const auto pool =
            poolSamples(unit, {{foreign, one}, {another, one}}, {{Name, u"P"_s}}, lab.clock);
        const auto parts = splitSample(unit, another, 2, lab.clock);
        REQUIRE((aliquots && derived && pool && parts));
        made = *aliquots;
        made.push_back(*derived);
        made.push_back(*pool);
        made.insert(made.end(), parts->begin(), parts->end());
        return {};
    });
    REQUIRE(made.size() == 6);
    static const QRegularExpression ours(u"^(DNA|RNA)-20260115-\\d{6}$"_s);
    for (const Uuid& id : made) {
        const auto row = database::rowById(*lab.reader(), sampleEntity(), id);
        REQUIRE(row->has_value());
        const QString barcode = (*row)->values[Barcode].text();
        INFO(barcode.toStdString());
        CHECK(ours.match(barcode).hasMatch());
        CHECK((*row)->values[Accession].text().startsWith(u"S-00000"_s));
    }
}
