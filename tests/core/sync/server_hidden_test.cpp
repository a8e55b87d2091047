// SPDX-License-Identifier: GPL-3.0-or-later
// What a member who may see some projects only can find out about the rows of others by trying:
// nothing, but that an id or a place that has to be unique is taken.
#include "tests/core/sync/server_rows.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct HiddenLab {
    ServerBench bench;
    TestDevice boss{bench, u"boss"_s};
    TestDevice sara{bench, u"sara"_s};
    Uuid hers = TestDevice::newId();
    Uuid other = TestDevice::newId();
    Uuid secret = TestDevice::newId();
    Uuid removed = TestDevice::newId();
    Uuid seen = TestDevice::newId();
    QJsonObject stored;

    HiddenLab()
    {
        boss.setClock(777'000'000); // times that stand out
        boss.push({boss.change("project", hers, "insert",
                               {{u"code"_s, u"P1"_s}, {u"status"_s, u"Active"_s}}),
                   boss.change("project", other, "insert",
                               {{u"code"_s, u"P2"_s}, {u"status"_s, u"Active"_s}}),
                   boss.change("sample", seen, "insert",
                               sampleFields(u"seen"_s, {{u"project"_s, hers.toString()}}))});
        stored = boss.change("sample", secret, "insert",
                             sampleFields(u"secret"_s, {{u"project"_s, other.toString()},
                                                        {u"barcode"_s, u"B-1"_s}}));
        boss.push(
            {stored, boss.change("sample", removed, "insert",
                                 sampleFields(u"gone"_s, {{u"project"_s, other.toString()}}))});
        boss.push({boss.change("sample", removed, "remove", {}, 1'000)});
        REQUIRE(boss.connection()
                    .run(u"SELECT tracseq.admin_set_projects($1, true, $2)"_s,
                         {sara.user(), u"{%1}"_s.arg(hers.toString())})
                    .ok());
    }

    /// What she is told, but for what differs from change to change.
    static QString told(const QJsonObject& change, const QJsonObject& logged)
    {
        QJsonObject answer;
        for (const QString& name : {u"verdict"_s, u"effect"_s, u"lost"_s, u"message"_s}) {
            answer.insert(name, logged.value(name));
        }
        answer.insert(u"time"_s,
                      logged.value(u"row_at"_s).toInteger() - change.value(u"at"_s).toInteger());
        return QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
    }
    QString tell(const QJsonObject& change) { return told(change, sara.pushOne(change)); }
};

} // namespace

TEST_CASE("attack: nothing that is tried with a hidden row tells it from one that is not there")
{
    HiddenLab lab;
    TestDevice& sara = lab.sara;
    const Uuid none = TestDevice::newId();
    const auto compare = [&](const std::function<QJsonObject(const Uuid&)>& change) {
        const QString there = lab.tell(change(lab.secret));
        CHECK(there == lab.tell(change(none)));
        CHECK(there == lab.tell(change(lab.removed)));
        CHECK(there.contains(u"\"time\":0"_s));
    };
    compare([&](const Uuid& id) {
        return sara.change("sample", id, "update", {{u"volume"_s, u"1"_s}}, 1'000);
    });
    compare([&](const Uuid& id) { return sara.change("sample", id, "remove", {}, 1'000); });
    compare([&](const Uuid& id) { return sara.change("sample", id, "restore", {}, 1'000); });
    // As another kind of record, with what she may not, and with what is wrong.
    compare([&](const Uuid& id) {
        return sara.change("library", id, "update", {{u"name"_s, u"x"_s}}, 1'000);
    });
    compare([&](const Uuid& id) {
        return sara.change("project", id, "update", {{u"title"_s, u"x"_s}}, 1'000);
    });
    compare([&](const Uuid& id) {
        return sara.change("sample", id, "update", {{u"volume"_s, u"1x"_s}}, 1'000);
    });
    compare([&](const Uuid& id) {
        return sara.change("sample", id, "update", {{u"status"_s, u"Validated"_s}}, 1'000);
    });
    compare(
        [&](const Uuid& id) { return sara.rawChange("sample", id, "update", u"{"_s, u"{}"_s); });
    TestDevice::Extra undoes;
    undoes.undoes = *Uuid::fromString(lab.stored.value(u"grp"_s).toString());
    compare([&](const Uuid& id) { return sara.change("sample", id, "remove", {}, 0, undoes); });
    // By what refers to it, or is about it.
    compare([&](const Uuid& id) {
        return sara.change(
            "library", TestDevice::newId(), "insert",
            {{u"name"_s, TestDevice::newId().toString()}, {u"sample"_s, id.toString()}});
    });
    compare([&](const Uuid& id) {
        return sara.change("derivation", TestDevice::newId(), "insert",
                           {{u"sample"_s, lab.seen.toString()},
                            {u"source"_s, id.toString()},
                            {u"kind"_s, u"aliquot"_s}});
    });
    compare([&](const Uuid& id) {
        return sara.change("signature", TestDevice::newId(), "insert",
                           {{u"entity"_s, u"sample"_s}, {u"entity_id"_s, id.toString()}});
    });
    // In a group that is done wholly or not at all.
    const auto atomic = [&](const Uuid& id) {
        TestDevice::Extra extra;
        extra.group = TestDevice::newId();
        extra.atomic = true;
        const QJsonArray both{
            sara.change("sample", id, "update", {{u"volume"_s, u"1"_s}}, 1'000, extra),
            sara.change("sample", id, "update", {{u"volume"_s, u"2"_s}}, 1'000, extra)};
        const qint64 first = sara.push(both).front().seq;
        const auto page = sara.pull(first - 1, 2).value(u"changes"_s).toArray();
        return QString(HiddenLab::told(both[0].toObject(), page[0].toObject()) +
                       HiddenLab::told(both[1].toObject(), page[1].toObject()));
    };
    const QString there = atomic(lab.secret);
    CHECK(there == atomic(none));
    CHECK(there.count(u"\"time\":0"_s) == 2);
}

TEST_CASE("attack: an id that is taken by a hidden row is refused, without anything of that row")
{
    HiddenLab lab;
    const QJsonObject change =
        lab.sara.change("sample", lab.secret, "insert", sampleFields(u"mine"_s));
    const auto logged = lab.sara.pushOne(change);
    CHECK(codeOf(logged) == u"exists");
    CHECK(logged.value(u"message"_s).toObject().size() == 1);
    CHECK(logged.value(u"row_at"_s) == change.value(u"at"_s));
    CHECK(serverRow(lab.bench, lab.secret).value(u"name"_s) == u"secret"_s);
    // Of a row that she sees the time is no secret.
    const auto open =
        lab.sara.pushOne(lab.sara.change("sample", lab.seen, "insert", sampleFields(u"mine"_s)));
    CHECK(codeOf(open) == u"exists");
    CHECK(open.value(u"row_at"_s).toInteger() / 1'000'000 == 1'700'777);
}

TEST_CASE("attack: a place that a hidden row has is taken, and that is all that is told")
{
    HiddenLab lab;
    const Uuid mine = TestDevice::newId();
    const auto logged = lab.sara.pushOne(lab.sara.change(
        "sample", mine, "insert",
        sampleFields(u"mine"_s, {{u"project"_s, lab.hers.toString()}, {u"barcode"_s, u"B-1"_s}})));
    CHECK(verdictOf(logged) == u"displaced");
    CHECK(lostOf(logged, u"barcode"_s).value(u"mine"_s) == u"B-1"_s);
    CHECK(lostOf(logged, u"barcode"_s).value(u"seq"_s).isNull());
    const qint64 at = seqOf(logged);
    const auto page = lab.sara.pull(at, 10);
    const auto conflict = page.value(u"changes"_s).toArray().first().toObject();
    REQUIRE(conflict.value(u"entity"_s) == u"conflict"_s);
    const QString fields = conflict.value(u"fields"_s).toString();
    CHECK(fields.contains(u"\"my_user\""_s));
    CHECK_FALSE(fields.contains(u"their_user"_s));
    CHECK_FALSE(fields.contains(u"their_at"_s));
    // Nowhere in what she gets is anything of it.
    const auto everything =
        lab.sara.connection().run(u"SELECT tracseq.pull($1, 0, 1000)"_s, {lab.sara.epoch()});
    const qint64 time = lab.stored.value(u"at"_s).toInteger();
    for (const QString& trace : {lab.secret.toString(), u"secret"_s, lab.other.toString(),
                                 QString::number(time), lab.stored.value(u"id"_s).toString()}) {
        INFO(trace.toStdString());
        CHECK_FALSE(everything.value().contains(trace));
    }
    // The same when it is somebody else's row that gave way, and she only sees that.
    const Uuid shared = TestDevice::newId();
    const auto theirs = lab.boss.pushOne(
        lab.boss.change("sample", shared, "insert",
                        sampleFields(u"shared"_s, {{u"project"_s, lab.hers.toString()},
                                                   {u"barcode"_s, u"B-1"_s}})));
    CHECK(lostOf(theirs, u"barcode"_s).value(u"seq"_s).isNull());
    // And who removed what it refers to.
    const auto refers =
        lab.boss.pushOne(lab.boss.change("derivation", TestDevice::newId(), "insert",
                                         {{u"sample"_s, lab.seen.toString()},
                                          {u"source"_s, lab.removed.toString()},
                                          {u"kind"_s, u"aliquot"_s}}));
    CHECK(lostOf(refers, u"source"_s).value(u"kind"_s) == u"reference"_s);
    CHECK(lostOf(refers, u"source"_s).value(u"seq"_s).isNull());
    // Who has it in a row that all of them see is told.
    const auto open = lab.sara.pushOne(
        lab.sara.change("sample", TestDevice::newId(), "insert",
                        sampleFields(u"seen"_s, {{u"project"_s, lab.hers.toString()}})));
    CHECK(verdictOf(open) == u"displaced");
    CHECK(lostOf(open, u"name"_s).value(u"seq"_s).toInteger() == 3);
    const auto next = lab.sara.pull(seqOf(open), 10).value(u"changes"_s).toArray();
    CHECK(next.first().toObject().value(u"fields"_s).toString().contains(u"their_user"_s));
}
