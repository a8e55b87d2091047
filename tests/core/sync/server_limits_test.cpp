// SPDX-License-Identifier: GPL-3.0-or-later
// How much, how deep and how far ahead the server lets members go: as logins of PostgreSQL through
// libpq, and as lab files that have to get on with what somebody made large.
#include "core/samples/sample_service.h"
#include "core/sync/first_sync.h"
#include "tests/core/sync/server_rows.h"
#include "tests/support/lab_contents.h"
#include "tests/support/workstation.h"

#include <QDateTime>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

constexpr int kLong = 65'000;

/// Every part of the protocol whose size matters, in small.
void makeSmall(ServerBench& bench, int pageBytes)
{
    const auto done = bench.asOwner(
        u"CREATE OR REPLACE FUNCTION tracseq.page_bytes() RETURNS bigint LANGUAGE sql "
        u"IMMUTABLE AS 'SELECT %1::bigint'"_s.arg(pageBytes));
    INFO(done.message.toStdString());
    REQUIRE(done.ok());
}

qint64 lastOf(ServerBench& bench)
{
    return bench.asOwner(u"SELECT last_seq FROM server_state"_s).value().toLongLong();
}

/// A sample with a long note that tom has not seen.
struct LongNote {
    ServerBench bench;
    TestDevice paula{bench, u"paula"_s};
    TestDevice tom{bench, u"tom"_s};
    Uuid sample = TestDevice::newId();

    LongNote()
    {
        QString text;
        for (int i = 0; text.size() < kLong; ++i) {
            text += QString::number(i * 7919);
        }
        paula.push({paula.change("sample", sample, "insert",
                                 sampleFields(u"one"_s, {{u"notes"_s, text.left(kLong)}}))});
    }
    QJsonArray edits(int count, const Uuid& group)
    {
        TestDevice::Extra extra;
        extra.group = group;
        QJsonArray changes;
        for (int i = 0; i < count; ++i) {
            changes.append(tom.change("sample", sample, "update",
                                      {{u"notes"_s, QString(u"n"_s + QString::number(i))}}, 0,
                                      extra));
        }
        return changes;
    }
};

} // namespace

TEST_CASE("a group whose outcome is large is given out in pages that can be read")
{
    LongNote lab;
    const Uuid group = TestDevice::newId();
    for (int i = 0; i < 2; ++i) {
        lab.tom.push(lab.edits(60, group));
    }
    const qint64 last = lastOf(lab.bench);
    CHECK(last == 1 + 120 + 120); // with a conflict for each
    int pages = 0;
    for (qint64 at = 0; at < last; ++pages) {
        const auto answer = lab.paula.askPull(at, 20'000);
        REQUIRE(answer.ok());
        CHECK(answer.value().size() < 9'500'000);
        const auto page = QJsonDocument::fromJson(answer.value().toUtf8()).object();
        REQUIRE(page.value(u"from"_s).toInteger() == at);
        const qint64 to = page.value(u"to"_s).toInteger();
        REQUIRE(to > at);
        REQUIRE(page.value(u"changes"_s).toArray().size() == to - at);
        at = to;
    }
    CHECK(pages >= 3);
    Workstation sara(lab.bench, u"sara"_s);
    REQUIRE(sara.exchange().has_value());
    sara.checkAudit();
    CHECK(sara.side().position()->cursor == last);
    CHECK(sara.side().position()->conflicts == 120);
    CHECK(sara.row(samples::sampleEntity(), lab.sample)->values[samples::Notes].text().size() ==
          kLong);
}

TEST_CASE("a push that would make too much is refused as a whole, and taken in parts")
{
    LongNote lab;
    const qint64 before = lastOf(lab.bench);
    const QString rows = u"SELECT md5(string_agg(r::text, '' ORDER BY id)) FROM lab_row r"_s;
    const QString was = lab.bench.asOwner(rows).value();
    const QJsonArray edits = lab.edits(200, TestDevice::newId());
    const auto refused = lab.tom.send(edits);
    CHECK(refused.state == u"TS003");
    CHECK(lastOf(lab.bench) == before);
    CHECK(lab.bench.asOwner(rows).value() == was);
    QJsonArray part;
    for (const auto& edit : edits) {
        part.append(edit);
        if (part.size() == 100) {
            lab.tom.push(part);
            part = {};
        }
    }
    CHECK(lastOf(lab.bench) == before + 400);
}

TEST_CASE("a lab file sends in parts what the server finds too much at once")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    REQUIRE(paula.exchange().has_value());
    Uuid sample;
    REQUIRE(paula.write([&](changes::UnitOfWork& unit) -> Status {
        const auto made = samples::createSample(
            unit, {{samples::Name, u"one"_s}, {samples::SampleType, u"DNA"_s}}, paula.clock());
        sample = made.value_or(Uuid());
        return made ? Status() : failure(made.error());
    }));
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    REQUIRE(paula.set(sample, samples::Notes, QString(kLong, u'p')));
    REQUIRE(paula.exchange().has_value());
    for (int i = 0; i < 20; ++i) {
        REQUIRE(tom.set(sample, samples::Notes, QString(u"his %1"_s.arg(i))));
    }
    REQUIRE(bench
                .asOwner(u"CREATE OR REPLACE FUNCTION tracseq.most_made() RETURNS bigint LANGUAGE "
                         u"sql IMMUTABLE AS 'SELECT 500000::bigint'"_s)
                .ok());
    REQUIRE(tom.exchange().has_value());
    CHECK(tom.side().position()->pending == 0);
    CHECK(tom.side().position()->conflicts == 20);
    REQUIRE(paula.exchange().has_value());
    CHECK(labContents(paula.lab()) == labContents(tom.lab()));
}

TEST_CASE("what is too much for one push in bytes is sent in several, and a large import arrives")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    REQUIRE(paula.exchange().has_value());
    // Twelve megabytes in sixty changes of one group, and more rows than four pages.
    REQUIRE(paula.write([&](changes::UnitOfWork& unit) -> Status {
        for (int i = 0; i < 2'600; ++i) {
            database::FieldValues values = {{samples::Name, u"S%1"_s.arg(i)},
                                            {samples::SampleType, u"DNA"_s}};
            if (i % 44 == 0) {
                values.emplace_back(samples::Notes, QString(kLong, QChar(0x4E2D)));
            }
            if (const auto made = samples::createSample(unit, values, paula.clock()); !made) {
                return failure(made.error());
            }
        }
        return {};
    }));
    const auto sent = paula.exchange();
    INFO((sent ? QString() : sent.error().arguments().join(u' ')).toStdString());
    REQUIRE(sent.has_value());
    CHECK(paula.side().position()->pending == 0);
    Workstation sara(bench, u"sara"_s);
    REQUIRE(sara.exchange().has_value());
    CHECK(labContents(paula.lab()) == labContents(sara.lab()));
}

TEST_CASE("a first sync takes parts that end sooner than it asked for")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(paula.write([&](changes::UnitOfWork& unit) -> Status {
        for (int i = 0; i < 50; ++i) {
            if (const auto made = samples::createSample(unit,
                                                        {{samples::Name, u"S%1"_s.arg(i)},
                                                         {samples::SampleType, u"DNA"_s},
                                                         {samples::Notes, QString(2'000, u'n')}},
                                                        paula.clock());
                !made) {
                return failure(made.error());
            }
        }
        return {};
    }));
    REQUIRE(paula.exchange().has_value());
    makeSmall(bench, 1'000); // and parts of 8,000
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.tracseq"_s);
    sync::FirstSyncOptions options;
    options.user = paula.user();
    NoProgress nobody;
    const auto made = sync::makeFirstSync(
        path,
        [&]() -> Result<std::unique_ptr<sync::Transport>> {
            return std::unique_ptr<sync::Transport>(paula.connect());
        },
        options, lab::entities(), paula.clock(), nobody);
    INFO((made ? QString() : made.error().name()).toStdString());
    REQUIRE(made.has_value());
    Workstation copied(bench, u"paula"_s, path);
    copied.checkAudit();
    CHECK(labContents(copied.lab()) == labContents(paula.lab()));
    REQUIRE(copied.exchange().has_value());
}

TEST_CASE("what comes into the sight of a limited member fits its page as well")
{
    ServerBench bench;
    TestDevice boss(bench, u"boss"_s);
    const Uuid hers = TestDevice::newId();
    const Uuid other = TestDevice::newId();
    boss.push(
        {boss.change("project", hers, "insert", {{u"code"_s, u"P1"_s}, {u"status"_s, u"Active"_s}}),
         boss.change("project", other, "insert",
                     {{u"code"_s, u"P2"_s}, {u"status"_s, u"Active"_s}})});
    REQUIRE(boss.connection()
                .run(u"SELECT tracseq.admin_set_projects($1, true, $2)"_s,
                     {bench.login(u"sara"_s), u"{%1}"_s.arg(hers.toString())})
                .ok());
    QList<Uuid> rows;
    for (int i = 0; i < 6; ++i) {
        rows += TestDevice::newId();
        QJsonArray changes{
            boss.change("sample", rows.back(), "insert",
                        sampleFields(u"s%1"_s.arg(i), {{u"project"_s, other.toString()}}))};
        for (int k = 0; k < 4; ++k) {
            changes.append(boss.change("sample", rows.back(), "update",
                                       {{u"notes"_s, QString(4'000, QChar(u'a' + k))}}));
        }
        boss.push(changes);
    }
    Workstation sara(bench, u"sara"_s);
    REQUIRE(sara.exchange().has_value());
    const qint64 seen = sara.side().position()->cursor;
    QJsonArray moves;
    TestDevice::Extra group;
    group.group = TestDevice::newId();
    for (const Uuid& row : std::as_const(rows)) {
        moves.append(
            boss.change("sample", row, "update", {{u"project"_s, hers.toString()}}, 0, group));
    }
    boss.push(moves);
    makeSmall(bench, 40'000);
    TestDevice reader(bench, u"sara"_s);
    int pages = 0;
    for (qint64 at = seen; at < lastOf(bench); ++pages) {
        const auto answer = reader.askPull(at, 500);
        REQUIRE(answer.ok());
        CHECK(answer.value().size() < 60'000);
        at = QJsonDocument::fromJson(answer.value().toUtf8()).object().value(u"to"_s).toInteger();
    }
    CHECK(pages == 3); // two rows of 16 kB each
    REQUIRE(sara.exchange().has_value());
    sara.checkAudit();
    for (const Uuid& row : std::as_const(rows)) {
        const auto there = sara.row(samples::sampleEntity(), row);
        REQUIRE(there.has_value());
        CHECK(there->values[samples::Notes].text() == QString(4'000, u'd'));
    }
    Workstation fresh(bench, u"sara"_s);
    REQUIRE(fresh.exchange().has_value());
    CHECK(shownContents(fresh.lab()) == shownContents(sara.lab()));
}

TEST_CASE("values that no program writes are refused, and stop nobody who pulls them")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    Workstation sara(bench, u"sara"_s);
    const Uuid sample = TestDevice::newId();
    tom.push(
        {tom.change("sample", sample, "insert", sampleFields(u"one"_s, {{u"volume"_s, u"9"_s}}))});
    const auto code = [&](const QString& fields, const QString& base = u"{\"\":1}"_s) {
        return codeOf(tom.pushOne(tom.rawChange("sample", sample, "update", fields, base)));
    };
    const auto nested = [](int levels, QChar open, QChar close) {
        return QString(QString(levels, open) + QString(levels, close));
    };
    for (const int levels : {1, 1'500, 9'000}) {
        CHECK(code(u"{\"notes\":[%1,\"x\"]}"_s.arg(nested(levels, u'[', u']'))) != QString());
    }
    CHECK(code(u"{\"notes\":[{\"a\":1},\"x\"]}"_s) == u"field");
    CHECK(code(u"{\"notes\":[1e400,\"x\"]}"_s) == u"field");
    CHECK(code(u"{\"notes\":[true,\"x\"]}"_s) == u"field");
    CHECK(code(u"{\"notes\":[null,\"x\"]}"_s, u"{\"\":1e400}"_s) == u"form");
    CHECK(code(u"{\"notes\":[null,\"x\"]}"_s, u"{\"\":[[1]]}"_s) == u"form");
    CHECK(code(u"{\"notes\":[null,\"x\"]}"_s, u"{\"\":-1}"_s) == u"form");
    // An amount is taken from another one, of the same form.
    for (const QString& before : {u"8"_s, u"\"-0\""_s, u"\"8.50\""_s, u"\"1e1\""_s, u"null"_s,
                                  u"[\"8\"]"_s, u"\" 8\""_s, u"\"-5\""_s, u"\"\""_s}) {
        INFO(before.toStdString());
        CHECK(code(u"{\"volume\":[%1,\"3\"]}"_s.arg(before), u"{\"\":1,\"+volume\":1}"_s) ==
              u"field");
    }
    CHECK(serverRow(bench, sample).value(u"volume"_s) == u"9"_s);
    CHECK(code(u"{\"volume\":[\"9\",\"3\"]}"_s, u"{\"\":1,\"+volume\":1}"_s) == QString());
    CHECK(serverRow(bench, sample).value(u"volume"_s) == u"3"_s);
    const auto view = [&](int levels) {
        QJsonValue deep = 1;
        for (int i = 0; i < levels; ++i) {
            deep = QJsonArray{deep};
        }
        const QString text = QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"a"_s, deep}}).toJson(QJsonDocument::Compact));
        return bench
            .asOwner(u"SELECT value_fault(to_jsonb($1::text), (SELECT f FROM entity_field f "
                     u"WHERE f.type = 'json' LIMIT 1))"_s,
                     {text})
            .value();
    };
    CHECK(view(20) == QString());
    CHECK(view(600) == u"form");
    REQUIRE(sara.exchange().has_value());
    sara.checkAudit();
    CHECK(sara.row(samples::sampleEntity(), sample)->values[samples::Volume].decimal() ==
          Decimal::fromMillionths(3'000'000));
}

TEST_CASE("a clock that is years ahead, or before all time, is refused")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    const auto insert = [&](qint64 clock) {
        tom.setClock(clock);
        return codeOf(tom.pushOne(tom.change("sample", TestDevice::newId(), "insert",
                                             sampleFields(QString::number(clock)))));
    };
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    constexpr qint64 kDay = 86'400'000;
    constexpr qint64 kFirst = 1'700'000'000'000; // what the device adds to it as time
    CHECK(insert(1'000) == QString());
    CHECK(insert(now + 300 * kDay - kFirst) == QString());
    CHECK(insert(now + 400 * kDay - kFirst) == u"form");
    CHECK(insert((now + 400 * kDay) << 16) == u"form");
    CHECK(insert(std::numeric_limits<qint64>::max() - kFirst - 10) == u"form");
    CHECK(insert(-kFirst - kDay) == u"form");
    CHECK(insert(-5) == u"form");
    CHECK(insert(2'000) == QString()); // and the next one is taken as before
}

TEST_CASE("nothing is derived from itself")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    const Uuid one = TestDevice::newId();
    const Uuid two = TestDevice::newId();
    const Uuid link = TestDevice::newId();
    tom.push({tom.change("sample", one, "insert", sampleFields(u"one"_s)),
              tom.change("sample", two, "insert", sampleFields(u"two"_s))});
    const auto fields = [](const Uuid& sample, const Uuid& source) {
        return TestDevice::Fields{{u"sample"_s, sample.toString()},
                                  {u"source"_s, source.toString()},
                                  {u"kind"_s, u"aliquot"_s}};
    };
    // Two at once go another way than one.
    const auto both =
        tom.push({tom.change("derivation", TestDevice::newId(), "insert", fields(one, one)),
                  tom.change("derivation", TestDevice::newId(), "insert", fields(two, two))});
    CHECK(both[0].verdict == u"refused");
    CHECK(both[1].verdict == u"refused");
    CHECK(codeOf(tom.pushOne(tom.change("derivation", TestDevice::newId(), "insert",
                                        fields(one, one)))) == u"reference");
    CHECK(verdictOf(tom.pushOne(tom.change("derivation", link, "insert", fields(two, one)))) ==
          u"applied");
    CHECK(codeOf(tom.pushOne(tom.change("derivation", link, "update",
                                        {{u"source"_s, two.toString()}}, 1'000))) == u"reference");
    CHECK(bench.asOwner(u"SELECT count(*) FROM lab_row WHERE entity = 'derivation'"_s).value() ==
          u"1");
}

TEST_CASE("attack: devices that only say hello fill no table, and take nobody's place")
{
    ServerBench bench;
    TestDevice used(bench, u"tom"_s);
    used.push({used.change("sample", TestDevice::newId(), "insert", sampleFields(u"one"_s))});
    TestDevice waiting(bench, u"sara"_s);
    auto attacker = bench.connect(u"tom"_s);
    const auto flooded = attacker->run(
        u"SELECT tracseq.hello(jsonb_build_object('protocol', 1, 'device', gen_random_uuid(), "
        u"'station', gen_random_uuid())) FROM generate_series(1, 300)"_s);
    REQUIRE(flooded.ok());
    CHECK(bench.asOwner(u"SELECT count(*) FROM device WHERE owner = $1"_s, {used.user()})
              .value()
              .toInt() <= 51);
    // What sent something is there, and what said hello goes on.
    CHECK(verdictOf(used.pushOne(used.change("sample", TestDevice::newId(), "insert",
                                             sampleFields(u"two"_s)))) == u"applied");
    CHECK(verdictOf(waiting.pushOne(waiting.change("sample", TestDevice::newId(), "insert",
                                                   sampleFields(u"three"_s)))) == u"applied");
    TestDevice late(bench, u"tom"_s);
    CHECK(verdictOf(late.pushOne(late.change("sample", TestDevice::newId(), "insert",
                                             sampleFields(u"four"_s)))) == u"applied");
}
