// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/changes/history.h"
#include "core/database/entity_query.h"
#include "core/projects/project.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/temp_lab.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::changes;
using namespace tracseq::samples;
using database::FieldValues;
using database::Value;
using tests::TempLab;

namespace {

FieldValues dna(const QString& name)
{
    return {{Name, name},
            {SampleType, QStringLiteral("DNA")},
            {Volume, Decimal::fromMillionths(50'000'000)}};
}

Uuid add(TempLab& lab, const FieldValues& values)
{
    Uuid id;
    lab.write([&](UnitOfWork& unit) -> Status {
        const auto made = createSample(unit, values, lab.clock);
        if (!made) {
            return failure(made.error());
        }
        id = *made;
        return {};
    });
    return id;
}

Result<Written> edit(TempLab& lab, const Uuid& id, const FieldValues& values,
                     const FieldValues& seen = {}, const QString& reason = {})
{
    return lab.store().writeNow(
        {QStringLiteral("anna"), QStringLiteral("edit"), reason},
        [&](UnitOfWork& unit) { return editSample(unit, id, values, lab.clock, seen); });
}

database::Record load(TempLab& lab, const Uuid& id)
{
    auto record = database::rowById(*lab.reader(), sampleEntity(), id);
    REQUIRE(record.has_value());
    REQUIRE(record->has_value());
    return **record;
}

std::vector<qint64> search(TempLab& lab, const QString& text)
{
    database::EntityQuery query;
    query.entity = &sampleEntity();
    query.search = text;
    auto found = database::firstMatches(*lab.reader(), query, 50);
    REQUIRE(found.has_value());
    auto all = database::rowIds(*lab.reader(), query);
    REQUIRE(all.has_value());
    CHECK(std::is_permutation(found->begin(), found->end(), all->begin(), all->end()));
    return *found;
}

} // namespace

TEST_CASE("a new sample gets accession, barcode, state and one change that names every field")
{
    TempLab lab;
    const Uuid id = add(lab, dna(QStringLiteral("liver 1")));
    const auto row = load(lab, id);
    CHECK(row.values[Accession].text() == QStringLiteral("S-0000001"));
    CHECK(row.values[Barcode].text() == QStringLiteral("DNA-20260115-000001"));
    CHECK(row.values[SampleStatus].text() == QStringLiteral("Pending"));
    const auto history = historyOf(*lab.reader(), id);
    REQUIRE(history->size() == 1);
    CHECK(history->front().user == QStringLiteral("anna"));
    CHECK(history->front().fields ==
          QByteArray(R"({"name":[null,"liver 1"],"accession":[null,"S-0000001"],)"
                     R"("barcode":[null,"DNA-20260115-000001"],"sample_type":[null,"DNA"],)"
                     R"("volume":[null,"50"],"status":[null,"Pending"]})"));
}

TEST_CASE("an edit stores what changed, and nothing when nothing did")
{
    TempLab lab;
    const Uuid id = add(lab, dna(QStringLiteral("s")));
    REQUIRE(
        edit(lab, id, {{Volume, Decimal::fromMillionths(8'500'000)}, {Name, QStringLiteral("s")}}));
    CHECK(historyOf(*lab.reader(), id)->back().fields == QByteArray(R"({"volume":["50","8.5"]})"));
    const auto same = edit(lab, id, {{Name, QStringLiteral("s")}});
    REQUIRE(same.has_value());
    CHECK(same->changes == 0);
    CHECK(historyOf(*lab.reader(), id)->size() == 2);
}

TEST_CASE("what breaks a rule changes nothing and says which rule")
{
    TempLab lab;
    const Uuid id = add(lab, dna(QStringLiteral("first")));
    add(lab, dna(QStringLiteral("second")));
    const auto refused = [&](const FieldValues& values, const QString& sentence) {
        const auto before = load(lab, id).values;
        const auto result = edit(lab, id, values);
        REQUIRE_FALSE(result.has_value());
        CHECK(errorText(result.error()) == sentence);
        CHECK(load(lab, id).values == before);
    };
    refused({{Name, QString()}}, QStringLiteral("Name is missing. Enter a value."));
    refused({{Name, QStringLiteral("SECOND")}},
            QStringLiteral("Name “SECOND” is already taken by sample second. Use another one."));
    refused(
        {{Barcode, QStringLiteral("dna-20260115-000002")}},
        QStringLiteral(
            "Barcode “dna-20260115-000002” is already taken by sample second. Use another one."));
    refused({{Volume, Decimal::fromMillionths(-1)}},
            QStringLiteral(
                "Volume “-0.000001” is out of range. Enter a value from 0 uL to 10000000 uL."));
    refused(
        {{SampleType, QStringLiteral("Gold")}},
        QStringLiteral("Type “Gold” is not known here. Use one of: DNA, RNA, cDNA, Library, "
                       "Protein, Cells, Tissue, "
                       "Blood, Plasma, Serum, Saliva, Urine, Stool, Swab, Environmental, Other."));
    refused({{Collected, QDate(2027, 1, 1)}},
            QStringLiteral("Collected “2027-01-01” lies in the future. Check the date."));
    refused({{Collected, QDate(2026, 1, 10)}, {Received, QDate(2026, 1, 9)}},
            QStringLiteral("The sample was received (2026-01-09) before it was collected "
                           "(2026-01-10). Check both dates."));
    refused({{SampleStatus, QStringLiteral("Completed")}},
            QStringLiteral("sample cannot go from Pending to Completed. Possible next: Validated, "
                           "Rejected, Archived."));
    refused({{SampleStatus, QStringLiteral("Rejected")}},
            QStringLiteral("Changing sample to Rejected needs a reason. Say why."));
    refused({{Accession, QStringLiteral("S-1")}},
            QStringLiteral("Accession cannot be changed by hand."));
    const Uuid unknown = lab.store().newId();
    refused({{Project, unknown}},
            QStringLiteral("Project “%1” does not exist.").arg(unknown.toString()));
}

TEST_CASE("an edit of what somebody else changed meanwhile is refused")
{
    TempLab lab;
    const Uuid id = add(lab, dna(QStringLiteral("s")));
    REQUIRE(edit(lab, id, {{Organism, QStringLiteral("mouse")}}));
    const auto stale = edit(lab, id, {{Organism, QStringLiteral("rat")}}, {{Organism, Value()}});
    REQUIRE_FALSE(stale.has_value());
    CHECK(stale.error().code() == ErrorCode::RowChanged);
    CHECK(
        edit(lab, id, {{Organism, QStringLiteral("rat")}}, {{Organism, QStringLiteral("mouse")}}));
}

TEST_CASE("a work that fails rolls everything back, numbers too")
{
    TempLab lab;
    const auto result =
        lab.store().writeNow({QStringLiteral("anna"), {}, {}}, [&](UnitOfWork& unit) -> Status {
            REQUIRE(createSample(unit, dna(QStringLiteral("a")), lab.clock));
            return failure(ErrorCode::Cancelled);
        });
    REQUIRE_FALSE(result.has_value());
    CHECK(load(lab, add(lab, dna(QStringLiteral("b")))).values[Accession].text() ==
          QStringLiteral("S-0000001"));
    CHECK(recentChanges(*lab.reader(), 10)->size() == 1);
}

TEST_CASE("what is called exactly as was searched stands first")
{
    TempLab lab;
    const Uuid exact = add(lab, dna(QStringLiteral("TX-036-T")));
    add(lab, dna(QStringLiteral("TX-036-T2")));
    FieldValues other = dna(QStringLiteral("TX-036-N"));
    other.emplace_back(Notes, QStringLiteral("beside TX-036-T"));
    add(lab, other);
    database::EntityQuery query;
    query.entity = &sampleEntity();
    query.search = QStringLiteral(" tx-036-t");
    for (const auto& found : {database::firstMatches(*lab.reader(), query, 50),
                              database::rowIds(*lab.reader(), query)}) {
        REQUIRE(found.has_value());
        REQUIRE(found->size() == 3);
        CHECK(found->front() == load(lab, exact).rid);
    }
}

TEST_CASE("a code that is not typed to its end finds what begins with it, and no other numbers")
{
    TempLab lab;
    for (int i = 1; i <= 30; ++i) {
        add(lab, dna(QStringLiteral("TX-%1").arg(i, 3, 10, QChar(u'0'))));
    }
    database::EntityQuery query;
    query.entity = &sampleEntity();
    query.search = QStringLiteral("TX-00");
    CHECK(database::rowIds(*lab.reader(), query)->size() == 9);
    CHECK(database::firstMatches(*lab.reader(), query, 50)->size() == 9);
}

TEST_CASE("search finds words, fragments and projects, and forgets what is gone")
{
    TempLab lab;
    Uuid project;
    lab.write([&](UnitOfWork& unit) -> Status {
        project = *unit.insert(projects::projectEntity(),
                               {{projects::Code, QStringLiteral("Heart2026")}});
        return {};
    });
    FieldValues values = dna(QStringLiteral("Kidney-07"));
    values.emplace_back(Project, project);
    values.emplace_back(Notes, QStringLiteral("thawed on arrival"));
    const Uuid id = add(lab, values);
    for (const auto* text :
         {"kidney", "idne", "heart2026", "eart20 kidn", "thaw", "ki", "000001", "S-0000001"}) {
        INFO(text);
        CHECK(search(lab, QString::fromLatin1(text)).size() == 1);
    }
    CHECK(search(lab, QStringLiteral("kidney lung")).empty());

    lab.write([&](UnitOfWork& unit) {
        return unit.update(projects::projectEntity(), project,
                           {{projects::Code, QStringLiteral("Lung2027")}});
    });
    CHECK(search(lab, QStringLiteral("heart2026")).empty());
    CHECK(search(lab, QStringLiteral("lung2027")).size() == 1);
    REQUIRE(edit(lab, id, {{Name, QStringLiteral("Spleen")}}));
    CHECK(search(lab, QStringLiteral("kidney")).empty());
    CHECK(search(lab, QStringLiteral("spleen")).size() == 1);
    lab.write([&](UnitOfWork& unit) { return unit.remove(sampleEntity(), id); });
    CHECK(search(lab, QStringLiteral("spleen")).empty());
}

TEST_CASE("a project with samples cannot be removed")
{
    TempLab lab;
    Uuid project;
    lab.write([&](UnitOfWork& unit) -> Status {
        project = *unit.insert(projects::projectEntity(), {{projects::Code, QStringLiteral("P1")}});
        return {};
    });
    FieldValues values = dna(QStringLiteral("s1"));
    values.emplace_back(Project, project);
    add(lab, values);
    const auto refused =
        lab.store().writeNow({QStringLiteral("anna"), {}, {}}, [&](UnitOfWork& unit) {
            return unit.remove(projects::projectEntity(), project);
        });
    REQUIRE_FALSE(refused.has_value());
    CHECK(errorText(refused.error()) == QStringLiteral("This project is still used by sample s1."));
}

TEST_CASE("the log cannot be changed through SQL, not even by REPLACE")
{
    TempLab lab;
    add(lab, dna(QStringLiteral("s")));
    lab.close();
    auto connection = database::Connection::open(lab.path(), database::Connection::Mode::ReadWrite);
    REQUIRE(connection.has_value());
    CHECK_FALSE((*connection)->execute("UPDATE change SET user = 'eve'"));
    CHECK_FALSE((*connection)->execute("DELETE FROM change"));
    CHECK_FALSE((*connection)->execute("INSERT OR REPLACE INTO change SELECT * FROM change"));
}

TEST_CASE("search tables are merged between writes, so that none has many pieces")
{
    TempLab lab;
    for (int i = 0; i < 120; ++i) {
        lab.write([&](UnitOfWork& unit) -> Status {
            const auto id = createSample(
                unit, {{Name, QStringLiteral("S%1").arg(i)}, {SampleType, QStringLiteral("DNA")}},
                lab.clock);
            return id ? Status() : failure(id.error());
        });
    }
    const auto pieces = [&](const char* table) {
        return lab.lab->database().writer().run<qint64>(
            database::Writer::Priority::Bulk, [&](database::Connection& connection) {
                auto query = connection.prepare("SELECT count(DISTINCT segid) FROM " +
                                                std::string(table) + "_idx");
                return query->step() ? query->integer(0) : qint64{-1};
            });
    };
    CHECK(pieces("sample_words") < 20);
    CHECK(pieces("sample_words") > 0);
    CHECK(pieces("sample_trigrams") < 20);
    CHECK(pieces("sample_trigrams") > 0);
}

TEST_CASE("a write that was handed in just before the lab closes is stored")
{
    TempLab lab;
    QObject receiver;
    for (int i = 0; i < 20; ++i) {
        lab.store().write(
            {QStringLiteral("anna"), {}, {}},
            [&clock = lab.clock, i](UnitOfWork& unit) -> Status {
                const auto id = createSample(
                    unit,
                    {{Name, QStringLiteral("S%1").arg(i)}, {SampleType, QStringLiteral("DNA")}},
                    clock);
                return id ? Status() : failure(id.error());
            },
            &receiver, [](const Result<Written>&) {});
    }
    lab.open();
    database::EntityQuery query;
    query.entity = &sampleEntity();
    CHECK(database::rowIds(*lab.reader(), query)->size() == 20);
}
