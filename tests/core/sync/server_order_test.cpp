// SPDX-License-Identifier: GPL-3.0-or-later
// One order of all changes, each once, each sealed.
#include "tests/core/sync/server_rows.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <atomic>
#include <set>
#include <thread>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

QByteArray part(const QByteArray& bytes)
{
    QByteArray all(8, '\0');
    for (int i = 0; i < 8; ++i) {
        all[i] = static_cast<char>(static_cast<quint64>(bytes.size()) >> (8 * i));
    }
    return all + bytes;
}

QByteArray sha(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// The seal after these changes; empty when one of them is not what its seal says.
QByteArray followSeals(const QJsonArray& changes, QByteArray seal = QByteArray(32, '\0'))
{
    for (const auto& value : changes) {
        const QJsonObject one = value.toObject();
        const QByteArray digest =
            one.contains(u"digest"_s)
                ? QByteArray::fromHex(one.value(u"digest"_s).toString().toLatin1())
                : sha(one.value(u"verdict"_s).toString().toUtf8() + '\n' +
                      one.value(u"effect"_s).toString().toUtf8() + '\n' +
                      QByteArray::number(one.value(u"row_at"_s).toInteger()));
        seal = sha(part(seal) + part(QByteArray::number(one.value(u"seq"_s).toInteger())) +
                   part(QByteArray::fromHex(one.value(u"hash"_s).toString().toLatin1())) +
                   part(digest));
        if (seal.toHex() != one.value(u"seal"_s).toString().toLatin1()) {
            return {};
        }
    }
    return seal;
}

} // namespace

TEST_CASE("a push that is sent again changes nothing and has the same answer")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    const QJsonArray changes = {
        tom.change("sample", TestDevice::newId(), "insert", sampleFields(u"one"_s)),
        tom.change("sample", TestDevice::newId(), "insert", sampleFields(u"ONE"_s)),
        tom.change("sample", TestDevice::newId(), "update")};
    const auto first = tom.push(changes);
    const QString before =
        bench
            .asOwner(u"SELECT (SELECT last_seq || encode(last_seal, 'hex') FROM server_state) "
                     "|| (SELECT string_agg(r::text, '' ORDER BY id) FROM lab_row r)"_s)
            .value();
    const auto second = tom.push(changes);
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].change ==
              changes.at(static_cast<qsizetype>(i)).toObject().value(u"id"_s).toString());
        CHECK(second[i].change == first[i].change);
        CHECK(second[i].seq == first[i].seq);
        CHECK(second[i].verdict == first[i].verdict);
    }
    CHECK(bench
              .asOwner(u"SELECT (SELECT last_seq || encode(last_seal, 'hex') FROM server_state) "
                       "|| (SELECT string_agg(r::text, '' ORDER BY id) FROM lab_row r)"_s)
              .value() == before);
    // Half known, half new.
    QJsonArray more = {changes.last()};
    more.append(tom.change("sample", TestDevice::newId(), "insert", sampleFields(u"two"_s)));
    const auto third = tom.push(more);
    CHECK(third[0].seq == first[2].seq);
    CHECK(third[1].verdict == u"applied");
}

TEST_CASE("gaps, copies, broken hashes and other epochs are told apart, and nothing is taken")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    const auto sample = [&](const QString& name) {
        return tom.change("sample", TestDevice::newId(), "insert", sampleFields(name));
    };
    const QJsonObject one = sample(u"one"_s);
    const QJsonObject two = sample(u"two"_s);
    const QJsonObject three = sample(u"three"_s);
    CHECK(tom.send({two}).state == u"TS007");
    CHECK(tom.send({one, three}).state == u"TS007");
    QJsonObject altered = one;
    altered[u"fields"_s] = u"{}"_s;
    CHECK(tom.send({altered}).state == u"TS008");
    altered = one;
    altered[u"hash"_s] = QJsonValue();
    CHECK(tom.send({altered}).state == u"TS008");
    CHECK(bench.asOwner(u"SELECT last_seq FROM server_state"_s).value() == u"0");
    tom.push({one, two});
    altered = two;
    altered[u"id"_s] = TestDevice::newId().toString();
    CHECK(tom.send({altered, three}).state == u"TS006");
    const QString epoch = tom.epoch();
    tom.setEpoch(TestDevice::newId().toString());
    CHECK(tom.send({three}).state == u"TS004");
    CHECK(tom.askPull(0, 10).state == u"TS004");
    tom.setEpoch(epoch);
    TestDevice paula(bench, u"paula"_s);
    CHECK(paula.connection()
              .run(u"SELECT * FROM tracseq.push($1, $2, '[]')"_s, {epoch, tom.id().toString()})
              .state == u"TS005");
    CHECK(tom.send({three}).ok());

    // Nobody else's device, and no other station's.
    const QString hello =
        u"SELECT tracseq.hello('{\"protocol\":1,\"device\":\"%1\",\"station\":\"%2\"}')"_s;
    CHECK(paula.connection().run(hello.arg(tom.id().toString(), tom.station().toString())).state ==
          u"TS005");
    CHECK(tom.connection().run(hello.arg(tom.id().toString(), paula.station().toString())).state ==
          u"TS005");
    CHECK(tom.connection().run(u"SELECT tracseq.hello('{\"protocol\":0}')"_s).state == u"TS009");
    for (const char* level : {"repeatable read", "serializable"}) {
        tom.connection().run(u"BEGIN ISOLATION LEVEL "_s + QString::fromLatin1(level));
        CHECK(tom.send({}).state == u"TS002");
        tom.connection().run(u"ROLLBACK"_s);
    }
    CHECK(tom.connection()
              .run(u"SELECT tracseq.push($1, $2, repeat(' ', 4194305))"_s,
                   {epoch, tom.id().toString()})
              .state == u"TS003");
}

TEST_CASE("hello says where a device and a cursor are")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    const QJsonObject change =
        tom.change("sample", TestDevice::newId(), "insert", sampleFields(u"one"_s));
    const auto logged = tom.pushOne(change);
    const auto hello = [&](qint64 cursor) {
        return QJsonDocument::fromJson(tom.hello(cursor).value().toUtf8()).object();
    };
    const QJsonObject at = hello(1);
    CHECK(at.value(u"protocol"_s) == 1);
    CHECK(at.value(u"schema"_s).toInt() >= 1);
    CHECK(at.value(u"last"_s) == 1);
    CHECK(at.value(u"role"_s) == u"lab_technician"_s);
    CHECK(at.value(u"device_last"_s) == 1);
    CHECK(at.value(u"device_hash"_s) == change.value(u"hash"_s));
    CHECK(at.value(u"cursor_seal"_s) == logged.value(u"seal"_s));
    CHECK(hello(0).value(u"cursor_seal"_s).isNull());
    CHECK(hello(2).value(u"cursor_seal"_s).isNull());
}

TEST_CASE("each change is sealed with all before it, and a log that was altered no longer gives "
          "the seals")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    TestDevice paula(bench, u"paula"_s);
    const Uuid row = TestDevice::newId();
    tom.push({tom.change("sample", row, "insert", sampleFields(u"Größe \"1\" \\ \U0001F9EC"_s)),
              tom.change("sample", TestDevice::newId(), "insert", sampleFields(u"größe"_s)),
              tom.change("sample", row, "update", {{u"volume"_s, u"x"_s}})});
    paula.push({paula.change("sample", row, "update",
                             {{u"status"_s, u"Pending"_s}, {u"volume"_s, u"1"_s}})});
    tom.push({tom.change("sample", row, "update", {{u"volume"_s, u"2"_s}})});
    const QJsonArray all = tom.pull().value(u"changes"_s).toArray();
    CHECK(followSeals(all).toHex() ==
          bench.asOwner(u"SELECT encode(last_seal, 'hex') FROM server_state"_s).value().toLatin1());

    // Every device's own chain is in it as well, the server's included.
    QMap<QString, QByteArray> heads;
    for (const auto& value : all) {
        const QJsonObject one = value.toObject();
        changes::Change change;
        change.id = *Uuid::fromString(one.value(u"id"_s).toString());
        change.device = *Uuid::fromString(one.value(u"device"_s).toString());
        change.deviceSeq = one.value(u"n"_s).toInteger();
        change.user = one.value(u"who"_s).toString();
        change.at = one.value(u"at"_s).toInteger();
        change.clock = one.value(u"clock"_s).toInteger();
        change.entity = one.value(u"entity"_s).toString();
        change.entityId = *Uuid::fromString(one.value(u"row"_s).toString());
        change.operation = *changes::operationFromName(one.value(u"op"_s).toString());
        change.fields = one.value(u"fields"_s).toString().toUtf8();
        change.base = one.value(u"base"_s).toString().toUtf8();
        change.group = *Uuid::fromString(one.value(u"grp"_s).toString());
        change.reason = one.value(u"reason"_s).toString();
        QByteArray& head = heads[change.device.toString()];
        head = changes::changeHash(change, head.isEmpty() ? QByteArray(32, '\0') : head);
        CHECK(head.toHex() == one.value(u"hash"_s).toString().toLatin1());
    }
    CHECK(heads.size() == 3);

    // The owner of the database changes what was decided, or what was written.
    bench.asOwner(u"UPDATE change_log SET verdict = 'applied' WHERE verdict = 'conflict'"_s);
    CHECK(followSeals(tom.pull().value(u"changes"_s).toArray()).isEmpty());
}

TEST_CASE("whoever listens hears of each push")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    auto listener = bench.connect(u"gus"_s);
    REQUIRE(listener->run(u"LISTEN tracseq"_s).ok());
    tom.pushOne(tom.change("sample", TestDevice::newId(), "insert", sampleFields(u"one"_s)));
    listener->run(u"SELECT 1"_s);
    CHECK(listener->notifications() == QStringList{u"tracseq 1"_s});
    tom.send({});
    listener->run(u"SELECT 1"_s);
    CHECK(listener->notifications().isEmpty());
}

TEST_CASE(
    "a reader that follows the numbers misses nothing, while one of a plain sequence loses rows")
{
    ServerBench bench;
    // The same small writes, numbered by a sequence, which gives numbers out before the commit.
    bench.asOwner(u"CREATE TABLE public.plain (number bigserial PRIMARY KEY, who text)"_s);
    bench.asOwner(u"GRANT USAGE ON SCHEMA public TO tracseq_member; GRANT ALL ON public.plain TO "
                  u"tracseq_member; "
                  "GRANT ALL ON SEQUENCE public.plain_number_seq TO tracseq_member"_s);
    std::atomic<bool> stop = false;
    std::vector<std::thread> writers;
    std::atomic<int> pushed = 0;
    std::atomic<int> written = 0;
    std::vector<std::unique_ptr<TestDevice>> devices;
    std::vector<std::unique_ptr<PgConnection>> plain;
    for (const char* user : {"tom", "sara", "paula", "boss"}) {
        devices.push_back(std::make_unique<TestDevice>(bench, QString::fromLatin1(user)));
        plain.push_back(bench.connect(QString::fromLatin1(user)));
    }
    for (std::size_t i = 0; i < devices.size(); ++i) {
        writers.emplace_back([&, i] {
            while (!stop) {
                const auto answer =
                    devices[i]->send({devices[i]->change("security_event", TestDevice::newId(),
                                                         "insert", {{u"kind"_s, u"signed_in"_s}})});
                pushed += answer.ok() ? 1 : 1'000'000;
                // A transaction that takes its number and commits a little later, as any may.
                if (plain[i]
                        ->run(u"BEGIN; INSERT INTO public.plain (who) VALUES ('x'); "
                              "SELECT pg_sleep(random() * 0.004); COMMIT"_s)
                        .ok()) {
                    ++written;
                }
            }
        });
    }
    auto reader = bench.connect(u"gus"_s);
    const QString epoch = devices.front()->epoch();
    std::set<qint64> byCounter;
    qint64 plainSeen = 0;
    qint64 cursor = 0;
    qint64 plainCursor = 0;
    bool isContiguous = true;
    const auto follow = [&] {
        const auto page =
            reader->run(u"SELECT tracseq.pull($1, $2, 20000)"_s, {epoch, QString::number(cursor)});
        const QJsonObject object = QJsonDocument::fromJson(page.value().toUtf8()).object();
        const QJsonArray changes = object.value(u"changes"_s).toArray();
        for (const auto& change : changes) {
            isContiguous =
                isContiguous && change.toObject().value(u"seq"_s).toInteger() == ++cursor;
        }
        cursor = object.value(u"to"_s).toInteger(cursor);
        const auto rows =
            reader->run(u"SELECT number FROM public.plain WHERE number > $1 ORDER BY number"_s,
                        {QString::number(plainCursor)});
        for (const auto& row : rows.rows) {
            ++plainSeen;
            plainCursor = row[0].toLongLong();
        }
    };
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 4000 || (timer.elapsed() < 60'000 && plainSeen >= written - 8)) {
        follow();
    }
    stop = true;
    for (auto& writer : writers) {
        writer.join();
    }
    follow();
    CHECK(isContiguous);
    CHECK(cursor == pushed);
    WARN("by a plain sequence " << written - plainSeen << " of " << written
                                << " rows were lost; by the counter 0 of " << pushed);
    CHECK(plainSeen < written);
}
