// SPDX-License-Identifier: GPL-3.0-or-later
// Every verdict that the protocol knows, with what it does to the row and what it says of that.
#include "tests/core/sync/server_rows.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

/// One lab with a technician and an investigator, each at an own lab file, and one sample.
struct VerdictLab {
    ServerBench bench;
    TestDevice tom{bench, u"tom"_s};
    TestDevice paula{bench, u"paula"_s};
    Uuid project = TestDevice::newId();
    Uuid sample = TestDevice::newId();
    qint64 seen = 0; ///< as of when all know the sample

    VerdictLab()
    {
        const auto verdicts =
            tom.push({tom.change("project", project, "insert",
                                 {{u"code"_s, u"P1"_s}, {u"status"_s, u"Active"_s}}),
                      tom.change("sample", sample, "insert",
                                 sampleFields(u"one"_s, {{u"project"_s, project.toString()},
                                                         {u"barcode"_s, u"B1"_s}}))});
        REQUIRE(verdicts[1].verdict == u"applied");
        seen = verdicts[1].seq;
    }

    /// The last row of the entity conflict.
    QJsonObject lastConflict()
    {
        const auto answer = bench.asOwner(u"SELECT fields FROM lab_row WHERE entity = 'conflict' "
                                          "ORDER BY seq DESC LIMIT 1"_s);
        return QJsonDocument::fromJson(answer.value().toUtf8()).object();
    }
};

} // namespace

TEST_CASE("a change that nothing stands against is applied as it is")
{
    VerdictLab lab;
    const auto logged = lab.tom.pushOne(
        lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, u"8.5"_s}}, lab.seen));
    CHECK(verdictOf(logged) == u"applied");
    CHECK(logged.value(u"effect"_s).isNull());
    CHECK(logged.value(u"lost"_s).isNull());
    CHECK(logged.value(u"row_at"_s) == logged.value(u"at"_s));
    CHECK(serverRow(lab.bench, lab.sample).value(u"volume"_s) == u"8.5"_s);
    // Emptying a field.
    lab.tom.pushOne(
        lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, QJsonValue()}}, 100));
    CHECK_FALSE(serverRow(lab.bench, lab.sample).contains(u"volume"_s));
}

TEST_CASE("fields that others changed do not stand against those that they did not")
{
    VerdictLab lab;
    lab.paula.pushOne(
        lab.paula.change("sample", lab.sample, "update", {{u"organism"_s, u"Mus"_s}}, lab.seen));
    const auto logged = lab.tom.pushOne(
        lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, u"8"_s}}, lab.seen));
    CHECK(verdictOf(logged) == u"merged");
    CHECK(logged.value(u"effect"_s).isNull());
    const auto row = serverRow(lab.bench, lab.sample);
    CHECK(row.value(u"volume"_s) == u"8"_s);
    CHECK(row.value(u"organism"_s) == u"Mus"_s);
}

TEST_CASE("a field that somebody else changed keeps his value, and mine is kept in a conflict")
{
    VerdictLab lab;
    const auto first = lab.paula.pushOne(
        lab.paula.change("sample", lab.sample, "update", {{u"volume"_s, u"7"_s}}, lab.seen));
    const QJsonObject mine =
        lab.tom.change("sample", lab.sample, "update",
                       {{u"volume"_s, u"6"_s}, {u"organism"_s, u"Mus"_s}}, lab.seen);
    const auto logged = lab.tom.pushOne(mine);
    CHECK(verdictOf(logged) == u"conflict");
    CHECK(lostOf(logged, u"volume"_s) ==
          QJsonObject{{u"kind"_s, u"field"_s}, {u"theirs"_s, u"7"_s}, {u"seq"_s, seqOf(first)}});
    CHECK(effectOf(logged).value(u"set"_s).toObject() ==
          QJsonObject{{u"volume"_s, u"7"_s}, {u"organism"_s, u"Mus"_s}});
    CHECK(logged.value(u"row_at"_s) == logged.value(u"at"_s));
    const auto conflict = lab.lastConflict();
    CHECK(conflict.value(u"entity"_s) == u"sample"_s);
    CHECK(conflict.value(u"entity_id"_s) == lab.sample.toString());
    CHECK(conflict.value(u"field"_s) == u"volume"_s);
    CHECK(conflict.value(u"kind"_s) == u"field"_s);
    CHECK(conflict.value(u"change"_s) == mine.value(u"id"_s));
    CHECK(conflict.value(u"mine"_s) == u"6"_s);
    CHECK(conflict.value(u"theirs"_s) == u"7"_s);
    CHECK(conflict.value(u"my_user"_s) == lab.tom.user());
    CHECK(conflict.value(u"their_user"_s) == lab.paula.user());
    CHECK(conflict.value(u"state"_s) == u"open"_s);

    // With nothing left to set, the row's time stays.
    const auto all = lab.tom.pushOne(
        lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, u"5"_s}}, lab.seen));
    CHECK(verdictOf(all) == u"conflict");
    CHECK(all.value(u"row_at"_s) == logged.value(u"row_at"_s));

    // The same value twice is nobody's loss.
    CHECK(verdictOf(lab.tom.pushOne(lab.tom.change(
              "sample", lab.sample, "update", {{u"volume"_s, u"7"_s}}, lab.seen))) == u"applied");
}

TEST_CASE("what waited in another chain of the same file was seen, up to its end there")
{
    VerdictLab lab;
    const auto volume = [&](TestDevice& device, const char* value, const QString& base) {
        return device.pushOne(
            device.rawChange("sample", lab.sample, "update",
                             u"{\"volume\":[null,\"%1\"]}"_s.arg(QLatin1String(value)), base));
    };
    const auto seenAt = [&](const QJsonObject& change) {
        return u"{\"\":%1,\"@%2\":\"%3:%4\"}"_s.arg(lab.seen)
            .arg(lab.paula.id().toString())
            .arg(change.value(u"n"_s).toInteger())
            .arg(change.value(u"hash"_s).toString().left(8));
    };
    const QString blind = u"{\"\":%1}"_s.arg(lab.seen);
    const auto first = volume(lab.paula, "7", blind);
    CHECK(verdictOf(volume(lab.tom, "6", seenAt(first))) == u"applied");
    // Beyond that end nothing was seen, and a chain with another end is another chain.
    const auto second = volume(lab.paula, "5", u"{\"\":1000000}"_s);
    CHECK(verdictOf(volume(lab.tom, "4", seenAt(first))) == u"conflict");
    QJsonObject copied = second;
    copied.insert(u"hash"_s, u"00000000"_s);
    CHECK(verdictOf(volume(lab.tom, "4", seenAt(copied))) == u"conflict");
    CHECK(verdictOf(volume(lab.tom, "4", seenAt(second))) == u"applied");
}

TEST_CASE("the number that a pending field was seen at counts for that field")
{
    VerdictLab lab;
    const auto theirs = lab.paula.pushOne(
        lab.paula.change("sample", lab.sample, "update", {{u"volume"_s, u"7"_s}}, lab.seen));
    const auto logged = lab.tom.pushOne(
        lab.tom.rawChange("sample", lab.sample, "update", u"{\"volume\":[null,\"6\"]}"_s,
                          u"{\"\":%1,\"volume\":%2}"_s.arg(seqOf(theirs)).arg(lab.seen)));
    CHECK(verdictOf(logged) == u"conflict");
}

TEST_CASE("an edit of a removed row, and the removal of an edited one, are conflicts")
{
    VerdictLab lab;
    const auto edit = lab.tom.pushOne(
        lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, u"7"_s}}, lab.seen));
    const auto removal =
        lab.paula.pushOne(lab.paula.change("sample", lab.sample, "remove", {}, lab.seen));
    CHECK(verdictOf(removal) == u"conflict");
    CHECK(lostOf(removal, QString()).value(u"kind"_s) == u"delete_edited"_s);
    CHECK(lostOf(removal, QString()).value(u"seq"_s) == seqOf(edit));
    CHECK(effectOf(removal) == QJsonObject{{u"set"_s, QJsonObject()}});
    CHECK_FALSE(serverRow(lab.bench, lab.sample).value(u"deleted"_s).toBool());
    CHECK_FALSE(lab.lastConflict().contains(u"field"_s));

    const auto removed =
        lab.paula.pushOne(lab.paula.change("sample", lab.sample, "remove", {}, 100));
    CHECK(verdictOf(removed) == u"applied");
    CHECK(removed.value(u"effect"_s).isNull());
    CHECK(serverRow(lab.bench, lab.sample).value(u"deleted"_s).toBool());
    const auto late = lab.tom.pushOne(lab.tom.change(
        "sample", lab.sample, "update", {{u"volume"_s, u"9"_s}, {u"organism"_s, u"Mus"_s}}, 100));
    CHECK(verdictOf(late) == u"conflict");
    for (const auto& field : {u"volume"_s, u"organism"_s}) {
        CHECK(lostOf(late, field).value(u"kind"_s) == u"edit_deleted"_s);
        CHECK(lostOf(late, field).value(u"seq"_s) == seqOf(removed));
    }
    CHECK(lostOf(late, u"volume"_s).value(u"theirs"_s) == u"7"_s);
    CHECK(late.value(u"row_at"_s) == removed.value(u"at"_s));

    // Twice removed, twice restored: no effect.
    const auto again = lab.paula.pushOne(lab.paula.change("sample", lab.sample, "remove", {}, 100));
    CHECK(verdictOf(again) == u"applied");
    CHECK(effectOf(again) == QJsonObject{{u"set"_s, QJsonObject()}});
    CHECK(again.value(u"row_at"_s) == removed.value(u"at"_s));
    const auto back = lab.paula.pushOne(lab.paula.change("sample", lab.sample, "restore", {}, 100));
    CHECK(verdictOf(back) == u"applied");
    CHECK(back.value(u"effect"_s).isNull());
    CHECK_FALSE(serverRow(lab.bench, lab.sample).value(u"deleted"_s).toBool());
    CHECK(effectOf(lab.paula.pushOne(lab.paula.change("sample", lab.sample, "restore", {}, 100))) ==
          QJsonObject{{u"set"_s, QJsonObject()}});
}

TEST_CASE("a reference to a removed row is empty, or set all the same where a row must have it")
{
    VerdictLab lab;
    const Uuid gone = TestDevice::newId();
    const Uuid lost = TestDevice::newId();
    lab.paula.push({lab.paula.change("project", gone, "insert",
                                     {{u"code"_s, u"P2"_s}, {u"status"_s, u"Active"_s}}),
                    lab.paula.change("sample", lost, "insert", sampleFields(u"lost"_s)),
                    lab.paula.change("sample", lost, "remove")});
    TestDevice boss(lab.bench, u"boss"_s);
    const auto removed = boss.pushOne(boss.change("project", gone, "remove", {}, 100));
    REQUIRE(verdictOf(removed) == u"applied");

    const Uuid row = TestDevice::newId();
    const auto empty = lab.tom.pushOne(lab.tom.change(
        "sample", row, "insert", sampleFields(u"two"_s, {{u"project"_s, gone.toString()}})));
    CHECK(verdictOf(empty) == u"conflict");
    CHECK(lostOf(empty, u"project"_s).value(u"kind"_s) == u"reference"_s);
    CHECK(lostOf(empty, u"project"_s).value(u"seq"_s) == seqOf(removed));
    CHECK(effectOf(empty).value(u"set"_s).toObject().value(u"project"_s).isNull());
    CHECK(effectOf(empty).value(u"set"_s).toObject().value(u"name"_s) == u"two"_s);
    CHECK_FALSE(serverRow(lab.bench, row).contains(u"project"_s));

    const Uuid library = TestDevice::newId();
    const auto kept = lab.tom.pushOne(lab.tom.change(
        "library", library, "insert", {{u"name"_s, u"L1"_s}, {u"sample"_s, lost.toString()}}));
    CHECK(verdictOf(kept) == u"conflict");
    CHECK(lostOf(kept, u"sample"_s).value(u"kind"_s) == u"reference"_s);
    CHECK(serverRow(lab.bench, library).value(u"sample"_s) == lost.toString());
}

TEST_CASE("where a place is taken, the field that the key names gives way")
{
    VerdictLab lab;
    const Uuid row = TestDevice::newId();
    const auto logged = lab.paula.pushOne(
        lab.paula.change("sample", row, "insert",
                         sampleFields(u"ONE"_s, {{u"accession"_s, u"S-9"_s},
                                                 {u"barcode"_s, u"b1"_s},
                                                 {u"project"_s, lab.project.toString()}})));
    CHECK(verdictOf(logged) == u"displaced");
    CHECK(lostOf(logged, u"barcode"_s) == QJsonObject{{u"kind"_s, u"place"_s},
                                                      {u"theirs"_s, QJsonValue()},
                                                      {u"mine"_s, u"b1"_s},
                                                      {u"seq"_s, lab.seen}});
    CHECK(lostOf(logged, u"name"_s).value(u"theirs"_s) == u"ONE (2)"_s);
    const QJsonObject set = effectOf(logged).value(u"set"_s).toObject();
    CHECK(set.value(u"barcode"_s).isNull());
    CHECK(set.value(u"name"_s) == u"ONE (2)"_s);
    CHECK(set.value(u"accession"_s) == u"S-9"_s);
    CHECK_FALSE(serverRow(lab.bench, row).contains(u"barcode"_s));
    CHECK(lab.bench.asOwner(u"SELECT count(*) FROM lab_row WHERE entity = 'conflict'"_s).value() ==
          u"2");

    // The next gets the next number; letters beyond A to Z are different ones, as in a lab file.
    const auto third = lab.paula.pushOne(
        lab.paula.change("sample", TestDevice::newId(), "insert",
                         sampleFields(u"one"_s, {{u"accession"_s, u"S-10"_s},
                                                 {u"project"_s, lab.project.toString()}})));
    CHECK(effectOf(third).value(u"set"_s).toObject().value(u"name"_s) == u"one (3)"_s);
    for (const auto& name : {u"Ä"_s, u"ä"_s}) {
        CHECK(verdictOf(lab.paula.pushOne(lab.paula.change("sample", TestDevice::newId(), "insert",
                                                           sampleFields(name)))) == u"applied");
    }

    // A longest name is cut, so that it stays one that a lab file takes.
    const QString longest = QString(253, u'x') + u"\U0001F9EC"_s; // the last is two units
    for (int i = 0; i < 2; ++i) {
        const auto cut = lab.paula.pushOne(
            lab.paula.change("sample", TestDevice::newId(), "insert",
                             sampleFields(longest, {{u"accession"_s, u"S-2%1"_s.arg(i)}})));
        CHECK(verdictOf(cut) == (i == 0 ? u"applied" : u"displaced"));
        CHECK((i == 0 || effectOf(cut).value(u"set"_s).toObject().value(u"name"_s) ==
                             QString(QString(251, u'x') + u" (2)"_s)));
    }

    // A field gives way that the change does not touch.
    const Uuid free = TestDevice::newId();
    lab.paula.pushOne(lab.paula.change("sample", free, "insert",
                                       sampleFields(u"one"_s, {{u"accession"_s, u"S-11"_s}})));
    const auto moved = lab.paula.pushOne(
        lab.paula.change("sample", free, "update", {{u"project"_s, lab.project.toString()}}, 1000));
    CHECK(verdictOf(moved) == u"displaced");
    CHECK(effectOf(moved).value(u"set"_s).toObject() ==
          QJsonObject{{u"project"_s, lab.project.toString()}, {u"name"_s, u"one (4)"_s}});

    // Restored to a place that somebody has taken.
    lab.paula.pushOne(lab.paula.change("sample", lab.sample, "remove", {}, 1000));
    lab.paula.pushOne(lab.paula.change("sample", free, "update", {{u"barcode"_s, u"B1"_s}}, 1000));
    const auto back =
        lab.paula.pushOne(lab.paula.change("sample", lab.sample, "restore", {}, 1000));
    CHECK(verdictOf(back) == u"displaced");
    CHECK(effectOf(back) == QJsonObject{{u"deleted"_s, false},
                                        {u"set"_s, QJsonObject{{u"barcode"_s, QJsonValue()}}}});
}

TEST_CASE("a place that nothing can give way to is refused, and what was held stays held")
{
    VerdictLab lab;
    const Uuid library = TestDevice::newId();
    const Uuid run = TestDevice::newId();
    const Uuid lane = TestDevice::newId();
    lab.tom.push(
        {lab.tom.change("library", library, "insert",
                        {{u"name"_s, u"L1"_s}, {u"sample"_s, lab.sample.toString()}}),
         lab.tom.change("sequencing_run", run, "insert",
                        {{u"name"_s, u"R1"_s},
                         {u"instrument"_s, u"NextSeq"_s},
                         {u"flow_cell"_s, u"P2"_s},
                         {u"read1_cycles"_s, 100},
                         {u"index1_cycles"_s, 8},
                         {u"index2_cycles"_s, 0},
                         {u"read2_cycles"_s, 0},
                         {u"mismatches_i7"_s, 1},
                         {u"mismatches_i5"_s, 1},
                         {u"status"_s, u"Planned"_s}}),
         lab.tom.change(
             "lane_library", lane, "insert",
             {{u"run"_s, run.toString()}, {u"lane"_s, 1}, {u"library"_s, library.toString()}})});
    REQUIRE(serverRow(lab.bench, lane).value(u"lane"_s) == 1);
    const Uuid second = TestDevice::newId();
    const auto clash = lab.tom.pushOne(lab.tom.change(
        "lane_library", second, "insert",
        {{u"run"_s, run.toString()}, {u"lane"_s, 1}, {u"library"_s, library.toString()}}));
    CHECK(verdictOf(clash) == u"refused");
    CHECK(codeOf(clash) == u"place");
    CHECK(clash.value(u"effect"_s).isNull());
    CHECK(serverRow(lab.bench, second).isEmpty());
    lab.tom.pushOne(lab.tom.change(
        "lane_library", second, "insert",
        {{u"run"_s, run.toString()}, {u"lane"_s, 2}, {u"library"_s, library.toString()}}));
    const auto move =
        lab.tom.pushOne(lab.tom.change("lane_library", second, "update", {{u"lane"_s, 1}}, 1000));
    CHECK(codeOf(move) == u"place");
    // The second still has its own place.
    CHECK(codeOf(lab.tom.pushOne(
              lab.tom.change("lane_library", lane, "update", {{u"lane"_s, 2}}, 1000))) == u"place");
}
