// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/search_language.h"
#include "core/projects/project.h"
#include "core/projects/project_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/property.h"
#include "tests/support/temp_lab.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::database;
using namespace Qt::StringLiterals;

namespace {

class SearchLab : public tests::TempLab {
public:
    SearchLab()
    {
        clock.advance(qint64{30} * 86'400'000);
        write([this](changes::UnitOfWork& unit) -> Status {
            const Uuid alpine =
                projects::createProject(unit, {{projects::Code, Value(u"Alpine flora"_s)}}).value();
            const auto add = [&](const QString& name, const QString& type,
                                 const FieldValues& more) {
                FieldValues values = {{samples::Name, Value(name)},
                                      {samples::SampleType, Value(type)}};
                values.insert(values.end(), more.begin(), more.end());
                return samples::createSample(unit, values, clock).value();
            };
            add(u"Oak leaf"_s, u"DNA"_s,
                {{samples::Volume, Value(Decimal::fromMillionths(2'500'000))},
                 {samples::Received, Value(QDate(2026, 1, 31))},
                 {samples::Project, Value(alpine)},
                 {samples::Attributes, Value(u"{\"Tissue\":\"Blood\",\"Plot 1\":\"north\"}"_s)}});
            add(u"Pine needle"_s, u"RNA"_s,
                {{samples::Volume, Value(Decimal::fromMillionths(5'000'000))},
                 {samples::Received, Value(QDate(2026, 2, 1))},
                 {samples::Notes, Value(u"cold: keep"_s)}});
            const Uuid moss = add(u"Moss"_s, u"DNA"_s, {{samples::Project, Value(alpine)}});
            return samples::editSample(unit, moss, {{samples::SampleStatus, Value(u"Validated"_s)}},
                                       clock);
        });
    }

    /// Names of what is found, the oldest first.
    QStringList found(const QString& typed)
    {
        const auto connection = reader();
        EntityQuery query;
        query.entity = &samples::sampleEntity();
        const auto ids = rowIds(*connection, withSearch(query, typed));
        REQUIRE(ids.has_value());
        const auto rows = rowsByRid(*connection, samples::sampleEntity(), *ids);
        REQUIRE(rows.has_value());
        QStringList names;
        for (const Record& row : *rows) {
            names += row.values[samples::Name].text();
        }
        return names;
    }
};

const QStringList kOak = {u"Oak leaf"_s};
const QStringList kPine = {u"Pine needle"_s};
const QStringList kMoss = {u"Moss"_s};

QStringList flaws(const QString& typed)
{
    return parseSearch(samples::sampleEntity(), typed).flaws;
}

} // namespace

TEST_CASE("words and fields are found together")
{
    SearchLab lab;
    CHECK(lab.found(u"leaf"_s) == kOak);
    CHECK(lab.found(u"project:alpine"_s) == kOak + kMoss);
    CHECK(lab.found(u"project:alpine leaf"_s) == kOak);
    CHECK(lab.found(u"project=\"Alpine flora\" status:validated"_s) == kMoss);
    CHECK(lab.found(u"project=Alpine"_s).isEmpty());
    CHECK(lab.found(u"-project:alpine"_s) == kPine);
    CHECK(lab.found(u"type:dna,rna volume:*"_s) == kOak + kPine);
    CHECK(lab.found(u"project:X status:pending volume<5 received:>2026-01-01"_s).isEmpty());
    CHECK(lab.found(u"project:alp status:pending volume<5 received:>2026-01-01"_s) == kOak);
}

TEST_CASE("numbers and days have an order, and a month is all of its days")
{
    SearchLab lab;
    CHECK(lab.found(u"volume<5"_s) == kOak);
    CHECK(lab.found(u"volume<=5"_s) == kOak + kPine);
    CHECK(lab.found(u"volume>2.5"_s) == kPine);
    CHECK(lab.found(u"volume>=2,5"_s) == kOak + kPine);
    CHECK(lab.found(u"volume:2..3"_s) == kOak);
    CHECK(lab.found(u"-volume:2..3"_s) == kPine + kMoss);
    CHECK(lab.found(u"volume:3.."_s) == kPine);
    CHECK(lab.found(u"-volume>2.5"_s) == kOak + kMoss); // what has no value is not above it
    CHECK(lab.found(u"volume:none"_s) == kMoss);
    CHECK(lab.found(u"received:2026-01"_s) == kOak);
    CHECK(lab.found(u"received:>2026-01"_s) == kPine);
    CHECK(lab.found(u"received:<2026-02-01"_s) == kOak);
    CHECK(lab.found(u"received:2026"_s) == kOak + kPine);
    CHECK(lab.found(u"received:2026-01-31..2026-02-01"_s) == kOak + kPine);
}

TEST_CASE("days are counted from today on, forth and back")
{
    SearchLab lab;
    const qint64 back = QDate(2026, 2, 1).daysTo(QDate::currentDate());
    const auto day = [](qint64 by) -> QString {
        return u"today"_s + (by < 0 ? QString() : u"+"_s) + QString::number(by);
    };
    CHECK(lab.found(u"received="_s + day(-back)) == kPine);
    CHECK(lab.found(u"received:<"_s + day(-back)) == kOak);
    CHECK(lab.found(u"received:"_s + day(-back - 1) + u".."_s + day(3)) == kOak + kPine);
    CHECK(lab.found(u"received:>TODAY+1"_s).isEmpty());
    CHECK(lab.found(u"received:<today+99999"_s) == kOak + kPine);
    // No day: told, and nothing is filtered.
    CHECK(parseSearch(samples::sampleEntity(), u"received:today+"_s).flaws.size() == 1);
    CHECK(parseSearch(samples::sampleEntity(), u"received:today+1000000"_s).flaws.size() == 1);
}

TEST_CASE("fields go by name, label, heading or beginning, and free attributes by theirs")
{
    SearchLab lab;
    CHECK(lab.found(u"sample_type:rna"_s) == kPine);
    CHECK(lab.found(u"Type:rna"_s) == kPine);
    CHECK(lab.found(u"material:rna"_s) == kPine);
    CHECK(lab.found(u"vol>3"_s) == kPine);
    CHECK(lab.found(u"@tissue:blood"_s) == kOak);
    CHECK(lab.found(u"@\"Plot 1\":nor"_s) == kOak);
    CHECK(lab.found(u"@Tissue:*"_s) == kOak);
    CHECK(lab.found(u"-@Tissue:blood"_s) == kPine + kMoss);
    CHECK(lab.found(u"notes:\"cold: keep\""_s) == kPine);
}

TEST_CASE("what cannot be searched for is said, and what is not finished waits")
{
    CHECK(flaws(u"volume<abc"_s).value(0).contains(u"a number"_s));
    CHECK(flaws(u"received:soon"_s).value(0).contains(u"a day"_s));
    CHECK(flaws(u"status:frozen"_s).value(0).contains(u"one of its values"_s));
    CHECK(flaws(u"name>a"_s).value(0).contains(u"colon"_s));
    CHECK(flaws(u"volume<"_s).isEmpty());
    CHECK(parseSearch(samples::sampleEntity(), u"volume<"_s).conditions.empty());
    // No field, so a word as any other.
    const SearchRequest word = parseSearch(samples::sampleEntity(), u"chr1:100 :x"_s);
    CHECK(word.words == u"chr1:100 :x");
    CHECK(word.conditions.empty());
}

TEST_CASE("no text that is typed can break a query")
{
    SearchLab lab;
    const auto connection = lab.reader();
    tests::property("any pieces", [&] {
        const auto pieces =
            *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "volume", "status", "project", "received", "@", "-", ":", "<", ">", "=", "..", ",",
                "\"", " ", "'", "%", "_", "*", "none", "5", "2026-01", ";--", "\\", "\xC3\xA4"));
        QString typed;
        for (const std::string& piece : pieces) {
            typed += QString::fromStdString(piece);
        }
        EntityQuery query;
        query.entity = &samples::sampleEntity();
        RC_ASSERT(rowIds(*connection, withSearch(query, typed)).has_value());
    });
}

TEST_CASE("B8: a number is found by itself at each of a hundred steps of a tenth")
{
    SearchLab lab;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        for (int tenths = 1; tenths <= 100; ++tenths) {
            const auto made = samples::createSample(
                unit,
                {{samples::Name, Value(u"T%1"_s.arg(tenths))},
                 {samples::SampleType, Value(u"DNA"_s)},
                 {samples::Concentration, Value(Decimal::fromMillionths(tenths * 100'000))}},
                lab.clock);
            if (!made) {
                return failure(made.error());
            }
        }
        return {};
    });
    for (int tenths = 1; tenths <= 100; ++tenths) {
        const QString number = u"%1.%2"_s.arg(tenths / 10).arg(tenths % 10);
        INFO(number.toStdString());
        const QString name = u"T%1"_s.arg(tenths);
        CHECK(lab.found(u"concentration="_s + number) == QStringList{name});
        CHECK(lab.found(u"concentration>="_s + number).size() == 101 - tenths);
        CHECK(lab.found(u"concentration<"_s + number).size() == tenths - 1);
    }
    CHECK(lab.found(u"concentration:0.1..0.3"_s) == QStringList{u"T1"_s, u"T2"_s, u"T3"_s});
}

TEST_CASE("B18: a month has its last day, whether that is the 28th, 29th, 30th or 31st")
{
    SearchLab lab;
    lab.clock.set(QDateTime(QDate(2027, 1, 15), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch());
    for (const QDate& last : {QDate(2025, 2, 28), QDate(2024, 2, 29), QDate(2025, 4, 30),
                              QDate(2025, 8, 31), QDate(2025, 12, 31)}) {
        const QString name = u"D"_s + last.toString(u"yyyyMMdd");
        lab.write([&](changes::UnitOfWork& unit) -> Status {
            for (const int days : {0, 1}) {
                const auto made = samples::createSample(
                    unit,
                    {{samples::Name, Value(days == 0 ? name : name + u"next")},
                     {samples::SampleType, Value(u"DNA"_s)},
                     {samples::Received, Value(last.addDays(days))}},
                    lab.clock);
                if (!made) {
                    return failure(made.error());
                }
            }
            return {};
        });
        const QString month = last.toString(u"yyyy-MM");
        const QString first = month + u"-01";
        const QString end = last.toString(Qt::ISODate);
        INFO(end.toStdString());
        CHECK(lab.found(u"received:"_s + month) == QStringList{name});
        CHECK(lab.found(u"received:%1..%2"_s.arg(first, end)) == QStringList{name});
        CHECK(lab.found(u"received:%1..%1"_s.arg(month)) == QStringList{name});
        CHECK(lab.found(u"received:>%1 received:<=%2"_s.arg(
                  month, last.addDays(1).toString(Qt::ISODate))) == QStringList{name + u"next"});
    }
}

TEST_CASE("E20: a name is found whatever signs it has")
{
    SearchLab lab;
    const QStringList odd = {u"S(1)"_s,           u"S[2]x"_s,       u"12:30 leaf"_s, u"a:b:c"_s,
                             u"50% acid"_s,       u"under_score"_s, u"it's"_s,       u"C* star"_s,
                             u"x\\y\\z"_s,        u"a--b"_s,        u"{brace}"_s,    u"5' end"_s,
                             u"Müller & Söhne"_s, u"#17/3"_s};
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        for (const QString& name : odd) {
            const auto made = samples::createSample(
                unit, {{samples::Name, Value(name)}, {samples::SampleType, Value(u"DNA"_s)}},
                lab.clock);
            if (!made) {
                return failure(made.error());
            }
        }
        return {};
    });
    for (const QString& name : odd) {
        INFO(name.toStdString());
        CHECK(lab.found(name).contains(name));
        CHECK(lab.found(u"name=\"%1\""_s.arg(name)) == QStringList{name});
    }
    for (const QString& other : {u"100%"_s, u"name=under%score"_s, u"name=under.score"_s,
                                 u"name=C*"_s, u"name=\"5_% acid\""_s, u"name=\"%\""_s}) {
        INFO(other.toStdString());
        CHECK(lab.found(other).isEmpty());
    }
}
