// SPDX-License-Identifier: GPL-3.0-or-later
// New rows are taken many at a time where nothing has to be decided about them. What becomes of
// them is the same as when each is sent alone.
#include "tests/core/sync/server_rows.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

/// The same rows for two labs: with ids that follow from their place.
Uuid idOf(int place)
{
    return Uuid::fromString(u"01900000-0000-7000-8000-%1"_s.arg(place, 12, 10, QChar(u'0')))
        .value_or(Uuid());
}

struct Row {
    const char* entity;
    int place;
    TestDevice::Fields fields;
};

/// Samples of a project, with what can be wrong with one of them.
std::vector<Row> rowsWith(const std::vector<std::pair<QString, TestDevice::Fields>>& samples)
{
    std::vector<Row> rows = {{"project", 1, {{u"code"_s, u"P1"_s}, {u"status"_s, u"Active"_s}}}};
    for (const auto& [name, more] : samples) {
        TestDevice::Fields fields = {{u"project"_s, idOf(1).toString()}};
        fields += more;
        rows.push_back({"sample", static_cast<int>(rows.size()) + 1, sampleFields(name, fields)});
    }
    return rows;
}

/// What a server has after these rows, without its own ids and times of taking.
QStringList stateAfter(const std::vector<Row>& rows, bool together)
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    QStringList state;
    QJsonArray changes;
    for (const Row& row : rows) {
        const QJsonObject change = tom.change(row.entity, idOf(row.place), "insert", row.fields);
        if (together) {
            changes.append(change);
            continue;
        }
        for (const auto& verdict : tom.push({change})) {
            state += verdict.verdict;
        }
    }
    if (together) {
        for (const auto& verdict : tom.push(changes)) {
            state += verdict.verdict;
        }
    }
    for (const QString& sql :
         {u"SELECT coalesce(string_agg(concat_ws(' ', id, deleted, seq, first_seq, project, "
          u"fields, "
          "ver), E'\\n' ORDER BY id), '') FROM lab_row WHERE entity <> 'conflict'"_s,
          u"SELECT coalesce(string_agg(concat_ws(' ', entity, key, value, id), E'\\n' ORDER BY 1), "
          "'') FROM (SELECT * FROM unique_claim ORDER BY entity, key, value) c"_s,
          u"SELECT coalesce(string_agg(concat_ws(' ', source, field, target, holds), E'\\n' "
          "ORDER BY source, field), '') FROM row_reference WHERE holds"_s,
          u"SELECT string_agg(concat_ws(' ', entity_id, verdict, effect, lost, message), E'\\n' "
          "ORDER BY n) FROM change_log l JOIN device d ON d.id = l.device WHERE d.owner <> "
          "'server'"_s,
          u"SELECT count(*)::text FROM lab_row WHERE entity = 'conflict'"_s}) {
        state += bench.asOwner(sql).value();
    }
    // In a batch the conflicts follow after the run, so numbers differ where there are any.
    return state;
}

} // namespace

TEST_CASE("new rows that are sent together become what they become one by one")
{
    const auto both = [](const std::vector<Row>& rows) {
        const QStringList one = stateAfter(rows, false);
        const QStringList all = stateAfter(rows, true);
        INFO(one.join(u'\n').toStdString() << "\n--- together\n" << all.join(u'\n').toStdString());
        CHECK(one == all);
        return all.mid(0, static_cast<qsizetype>(rows.size()));
    };
    const QString applied = u"applied"_s;

    SECTION("nothing is wrong")
    {
        const auto verdicts = both(rowsWith({{u"a"_s, {{u"barcode"_s, u"B1"_s}}},
                                             {u"b"_s, {{u"barcode"_s, u"B2"_s}}},
                                             {u"c"_s, {}},
                                             {u"d"_s, {{u"volume"_s, u"12.5"_s}}}}));
        CHECK(verdicts.count(applied) == 5);
    }
    SECTION("one refers to what is not there")
    {
        const auto verdicts = both(rowsWith(
            {{u"a"_s, {}}, {u"b"_s, {{u"project"_s, idOf(77).toString()}}}, {u"c"_s, {}}}));
        CHECK(verdicts == QStringList{applied, applied, u"refused"_s, applied});
    }
    SECTION("a value is wrong")
    {
        for (const auto& wrong :
             std::vector<std::pair<QString, QJsonValue>>{{u"volume"_s, u"-1"_s},
                                                         {u"volume"_s, u"1.50"_s},
                                                         {u"volume"_s, u"10000001"_s},
                                                         {u"volume"_s, 5},
                                                         {u"collected"_s, u"2023-02-29"_s},
                                                         {u"sample_type"_s, u"Gold"_s},
                                                         {u"nothing"_s, u"x"_s},
                                                         {u"organism"_s, u""_s},
                                                         {u"organism"_s, QString(256, u'x')},
                                                         {u"name"_s, QJsonValue()},
                                                         {u"attributes"_s, u"[]"_s}}) {
            const auto verdicts = both(rowsWith({{u"a"_s, {}}, {u"b"_s, {wrong}}, {u"c"_s, {}}}));
            INFO(wrong.first.toStdString());
            CHECK(verdicts == QStringList{applied, applied, u"refused"_s, applied});
        }
    }
    SECTION("one begins with a state that is not the first")
    {
        const auto verdicts =
            both(rowsWith({{u"a"_s, {}}, {u"b"_s, {{u"status"_s, u"Completed"_s}}}, {u"c"_s, {}}}));
        CHECK(verdicts == QStringList{applied, applied, u"refused"_s, applied});
    }
    SECTION("a row is there twice")
    {
        auto rows = rowsWith({{u"a"_s, {}}, {u"b"_s, {}}, {u"c"_s, {}}});
        rows[3].place = 2;
        CHECK(both(rows) == QStringList{applied, applied, applied, u"refused"_s});
    }
}

TEST_CASE("of new rows that are sent together the first has a place that two want")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    QJsonArray changes;
    for (const Row& row : rowsWith({{u"a"_s, {{u"barcode"_s, u"B1"_s}}},
                                    {u"b"_s, {{u"barcode"_s, u"b1"_s}}},
                                    {u"A"_s, {{u"accession"_s, u"S-77"_s}}},
                                    {u"c"_s, {}}})) {
        changes.append(tom.change(row.entity, idOf(row.place), "insert", row.fields));
    }
    QStringList verdicts;
    for (const auto& verdict : tom.push(changes)) {
        verdicts += verdict.verdict;
    }
    CHECK(verdicts ==
          QStringList{u"applied"_s, u"applied"_s, u"displaced"_s, u"displaced"_s, u"applied"_s});
    CHECK(serverRow(bench, idOf(2)).value(u"barcode"_s) == u"B1"_s);
    CHECK_FALSE(serverRow(bench, idOf(3)).contains(u"barcode"_s));
    CHECK(serverRow(bench, idOf(4)).value(u"name"_s) == u"A (2)"_s);
    CHECK(
        bench.asOwner(u"SELECT count(*)::text FROM lab_row WHERE entity = 'conflict'"_s).value() ==
        u"2");
}
