// SPDX-License-Identifier: GPL-3.0-or-later
// What is given out: pages, what limited members see, sums, numbers.
#include "tests/core/sync/server_rows.h"

#include <QCryptographicHash>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

QJsonArray changesOf(const QJsonObject& page)
{
    return page.value(u"changes"_s).toArray();
}

QJsonObject changeOf(const QJsonObject& page, qint64 seq)
{
    for (const auto& one : page.value(u"changes"_s).toArray()) {
        if (one.toObject().value(u"seq"_s).toInteger() == seq) {
            return one.toObject();
        }
    }
    return {};
}

} // namespace

TEST_CASE("pages follow each other without a gap and do not cut a group")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    QJsonArray changes;
    int count = 0;
    const auto group = [&](int size) {
        TestDevice::Extra extra;
        extra.group = TestDevice::newId();
        for (int i = 0; i < size; ++i) {
            changes.append(tom.change("sample", TestDevice::newId(), "insert",
                                      sampleFields(u"s%1"_s.arg(++count)), 0, extra));
        }
    };
    for (const int size : {1, 3, 1, 8, 2, 25, 1, 9, 1}) {
        group(size);
    }
    tom.push(changes);
    for (const int most : {1, 2, 3, 5, 8, 20, 60}) {
        INFO("pages of " << most);
        qint64 at = 0;
        int pages = 0;
        while (at < count) {
            const QJsonObject page = tom.pull(at, most);
            REQUIRE(page.value(u"from"_s).toInteger() == at);
            REQUIRE(page.value(u"last"_s).toInteger() == count);
            const qint64 to = page.value(u"to"_s).toInteger();
            REQUIRE(to > at);
            CHECK(to - at <= 4 * most);
            const QJsonArray all = changesOf(page);
            REQUIRE(all.size() == to - at);
            for (const auto& one : all) {
                CHECK(one.toObject().value(u"seq"_s).toInteger() == ++at);
            }
            // A group that was cut is too long for a page, and began this one.
            const auto next = changesOf(tom.pull(to, 1));
            if (!next.isEmpty() &&
                next.first().toObject().value(u"grp"_s) == all.last().toObject().value(u"grp"_s)) {
                const QString cut = all.last().toObject().value(u"grp"_s).toString();
                qsizetype size = 0;
                for (const auto& one : std::as_const(changes)) {
                    size += one.toObject().value(u"grp"_s) == cut ? 1 : 0;
                }
                CHECK(size > 4 * most - 4);
            }
            ++pages;
        }
        CHECK(pages <= count);
    }
    const QJsonObject beyond = tom.pull(count + 5, 10);
    CHECK(beyond.value(u"to"_s).toInteger() == count + 5);
    CHECK(changesOf(beyond).isEmpty());
}

TEST_CASE("conflicts stand behind the group that they come from")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    TestDevice paula(bench, u"paula"_s);
    const Uuid row = TestDevice::newId();
    paula.push(
        {paula.change("sample", row, "insert", sampleFields(u"one"_s, {{u"volume"_s, u"1"_s}}))});
    TestDevice::Extra group;
    group.group = TestDevice::newId();
    tom.push({tom.change("sample", row, "update", {{u"volume"_s, u"2"_s}}, 0, group),
              tom.change("sample", row, "update", {{u"organism"_s, u"Mus"_s}}, 0, group),
              tom.change("sample", row, "update", {{u"notes"_s, u"n"_s}}, 0)});
    QStringList entities;
    for (const auto& one : changesOf(tom.pull(1))) {
        entities += one.toObject().value(u"entity"_s).toString();
    }
    CHECK(entities == QStringList{u"sample"_s, u"sample"_s, u"conflict"_s, u"sample"_s});
    const QJsonObject made = changeOf(tom.pull(), 4);
    CHECK(made.value(u"who"_s) == u"server"_s);
    CHECK(made.value(u"grp"_s) != group.group.toString());
    CHECK(made.value(u"n"_s) == 1);
}

TEST_CASE("a limited member sees the rows of his projects and of none, and nothing of others")
{
    ServerBench bench;
    TestDevice boss(bench, u"boss"_s);
    TestDevice sara(bench, u"sara"_s);
    const Uuid hers = TestDevice::newId();
    const Uuid other = TestDevice::newId();
    const Uuid seen = TestDevice::newId();
    const Uuid secret = TestDevice::newId();
    const Uuid library = TestDevice::newId();
    const Uuid freeRow = TestDevice::newId();
    const auto in = [](const Uuid& project, const QString& name) {
        return sampleFields(
            name, {{u"project"_s, project.toString()}, {u"notes"_s, QString(u"of "_s + name)}});
    };
    boss.push(
        {boss.change("project", hers, "insert", {{u"code"_s, u"P1"_s}, {u"status"_s, u"Active"_s}}),
         boss.change("project", other, "insert",
                     {{u"code"_s, u"P2"_s}, {u"status"_s, u"Active"_s}}),
         boss.change("sample", seen, "insert", in(hers, u"seen"_s)),
         boss.change("sample", secret, "insert", in(other, u"secret"_s)),
         boss.change("library", library, "insert",
                     {{u"name"_s, u"L"_s}, {u"sample"_s, secret.toString()}}),
         boss.change("sample", freeRow, "insert", sampleFields(u"free"_s)),
         boss.change("signature", TestDevice::newId(), "insert", {{u"entity"_s, u"sample"_s}}),
         boss.change("sample", TestDevice::newId(), "insert", in(other, u"secret"_s))});
    // The last was displaced, and its conflict has the value.
    const QStringList projects = {bench.login(u"sara"_s), u"{%1}"_s.arg(hers.toString())};
    REQUIRE(
        boss.connection().run(u"SELECT tracseq.admin_set_projects($1, true, $2)"_s, projects).ok());

    const QJsonObject page = sara.pull();
    const qint64 last = page.value(u"last"_s).toInteger();
    CHECK(changesOf(page).size() == last);
    for (const qint64 seq : {1, 3, 6}) {
        CHECK(changeOf(page, seq).contains(u"fields"_s));
    }
    for (qint64 seq : {qint64(2), qint64(4), qint64(5), qint64(7), qint64(8), last}) {
        INFO(seq);
        CHECK(changeOf(page, seq).keys() == QStringList{u"device"_s, u"digest"_s, u"hash"_s,
                                                        u"hidden"_s, u"n"_s, u"seal"_s, u"seq"_s});
    }
    CHECK_FALSE(QString::fromUtf8(QJsonDocument(page).toJson()).contains(u"secret"_s));

    // What she does not see is not there for her.
    const auto refused = [&](const QJsonObject& change) { return codeOf(sara.pushOne(change)); };
    CHECK(refused(sara.change("sample", secret, "update", {{u"volume"_s, u"1"_s}}, 0)) == u"row");
    CHECK(refused(sara.change("sample", TestDevice::newId(), "insert", in(other, u"x"_s))) ==
          u"reference");
    CHECK(refused(sara.change("sample", seen, "update", {{u"project"_s, other.toString()}},
                              1000)) == u"reference");
    CHECK(verdictOf(sara.pushOne(
              sara.change("sample", seen, "update", {{u"volume"_s, u"1"_s}}, 1000))) == u"applied");
    CHECK(sara.connection().run(u"SELECT rows FROM tracseq.checksum('sample')"_s).value() == u"2");
    CHECK(boss.connection().run(u"SELECT rows FROM tracseq.checksum('sample')"_s).value() == u"4");

    // With the sample, what hangs on it moves to her project.
    boss.pushOne(boss.change("sample", secret, "update", {{u"project"_s, hers.toString()}}, 1000));
    CHECK(changeOf(sara.pull(), 5).contains(u"fields"_s));
    REQUIRE(
        boss.connection()
            .run(u"SELECT tracseq.admin_set_projects($1, false, '{}')"_s, {bench.login(u"sara"_s)})
            .ok());
    CHECK(changeOf(sara.pull(), 8).contains(u"fields"_s));
}

TEST_CASE("the sum of an entity is that of its rows, whatever their order")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    quint64 sum = 0;
    for (int i = 0; i < 20; ++i) {
        const Uuid row = TestDevice::newId();
        const QString name = u"Größe %1"_s.arg(i);
        tom.push(
            {tom.change("sample", row, "insert", sampleFields(name, {{u"volume"_s, u"8.5"_s}}))});
        const QByteArray text =
            (row.toString() + u"\u001F0\u001Faccession=S-"_s + name + u"\u001Fname="_s + name +
             u"\u001Fsample_type=DNA\u001Fstatus=Pending\u001Fvolume=8.5"_s)
                .toUtf8();
        const QByteArray md5 = QCryptographicHash::hash(text, QCryptographicHash::Md5);
        sum ^= md5.left(8).toHex().toULongLong(nullptr, 16);
    }
    const auto answer =
        tom.connection().run(u"SELECT seq, rows, sum FROM tracseq.checksum('sample')"_s);
    CHECK(answer.rows.front()[0] == u"20");
    CHECK(answer.rows.front()[1] == u"20");
    CHECK(answer.rows.front()[2] == QString::number(static_cast<qint64>(sum)));
    CHECK(tom.connection().run(u"SELECT sum FROM tracseq.checksum('run')"_s).value() == u"0");
}

TEST_CASE("blocks of numbers belong to one device each")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    TestDevice sara(bench, u"sara"_s);
    TestDevice gus(bench, u"gus"_s);
    const auto ask = [](TestDevice& device, const QString& kind, int count) {
        return device.connection().run(
            u"SELECT first || '-' || last FROM tracseq.reserve($1, $2)"_s,
            {kind, QString::number(count)});
    };
    CHECK(ask(tom, u"accession"_s, 10).value() == u"1-10");
    CHECK(ask(sara, u"accession"_s, 5).value() == u"11-15");
    CHECK(ask(sara, u"barcode"_s, 1).value() == u"1-1");
    CHECK_FALSE(ask(gus, u"accession"_s, 1).ok());
    CHECK_FALSE(ask(tom, u"accession"_s, 0).ok());
    CHECK_FALSE(ask(tom, u"accession"_s, 1'000'000).ok());
    CHECK_FALSE(ask(tom, u"x'; DROP TABLE member; --"_s, 1).ok());
    TestDevice boss(bench, u"boss"_s);
    CHECK(boss.connection().run(u"SELECT tracseq.admin_raise_counter('accession', 500)"_s).ok());
    CHECK(boss.connection().run(u"SELECT tracseq.admin_raise_counter('accession', 50)"_s).ok());
    CHECK(ask(tom, u"accession"_s, 1).value() == u"500-500");
}
