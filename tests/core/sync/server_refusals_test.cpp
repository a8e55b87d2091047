// SPDX-License-Identifier: GPL-3.0-or-later
// What the server refuses, and that refusing touches nothing and holds up nobody.
#include "tests/core/sync/server_rows.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct RefusalLab {
    ServerBench bench;
    TestDevice tom{bench, u"tom"_s};
    TestDevice paula{bench, u"paula"_s};
    TestDevice boss{bench, u"boss"_s};
    Uuid sample = TestDevice::newId();

    RefusalLab() { tom.pushOne(tom.change("sample", sample, "insert", sampleFields(u"one"_s))); }

    /// The code of the refusal; the verdict, when it was none.
    QString refusal(TestDevice& device, const QJsonObject& change)
    {
        const auto logged = device.pushOne(change);
        return verdictOf(logged) == u"refused" ? codeOf(logged) : verdictOf(logged);
    }
    QString update(TestDevice& device, const TestDevice::Fields& fields,
                   const TestDevice::Extra& extra = {})
    {
        return refusal(device, device.change("sample", sample, "update", fields, 1'000'000, extra));
    }
};

} // namespace

TEST_CASE("values against their description are refused, with the field's name")
{
    RefusalLab lab;
    const QString before = lab.bench.asOwner(u"SELECT fields::text FROM lab_row"_s).value();
    const std::pair<const char*, QJsonValue> wrong[] = {
        {"name", QJsonValue()},
        {"name", u""_s},
        {"name", QString(256, u'x')},
        {"name", QString(QString(128, u'x') + QString(u"\U0001F9EC"_s).repeated(64))},
        {"name", 5},
        {"volume", u"-1"_s},
        {"volume", u"10000000.5"_s},
        {"volume", u"8.50"_s},
        {"volume", u"08"_s},
        {"volume", u"-0"_s},
        {"volume", u"1e3"_s},
        {"volume", 8},
        {"received", u"2023-02-29"_s},
        {"received", u"1849-12-31"_s},
        {"received", u"2023-2-1"_s},
        {"sample_type", u"Gold"_s},
        {"status", u"Nowhere"_s},
        {"project", u"nobody"_s},
        {"project", TestDevice::newId().toString().toUpper()},
        {"attributes", u"[1]"_s},
        {"attributes", u"{"_s},
        {"no_such_field", u"x"_s},
        {"name", QJsonArray{1}},
    };
    for (const auto& [field, value] : wrong) {
        INFO(field << ' ' << QJsonDocument(QJsonArray{value}).toJson().toStdString());
        const auto logged = lab.tom.pushOne(lab.tom.change(
            "sample", lab.sample, "update", {{QString::fromLatin1(field), value}}, 1'000'000));
        CHECK(verdictOf(logged) == u"refused");
        CHECK(logged.value(u"message"_s).toObject() ==
              QJsonObject{{u"code"_s, u"field"_s}, {u"field"_s, QString::fromLatin1(field)}});
    }
    // A field that is not there where it has to be.
    CHECK(lab.refusal(lab.tom, lab.tom.change("sample", TestDevice::newId(), "insert",
                                              {{u"name"_s, u"two"_s},
                                               {u"accession"_s, u"S2"_s}})) == u"field");
    CHECK(lab.bench.asOwner(u"SELECT fields::text FROM lab_row"_s).value() == before);

    CHECK(lab.update(lab.tom, {{u"name"_s, QString(255, u'ö')}}) == u"applied");
    CHECK(lab.update(lab.tom, {{u"received"_s, u"2024-02-29"_s},
                               {u"volume"_s, u"0.000001"_s},
                               {u"attributes"_s, u"{\"a\":1}"_s}}) == u"applied");
}

TEST_CASE("a change that cannot be read is refused alone, and the others of its batch are taken")
{
    RefusalLab lab;
    const auto verdicts = lab.tom.push(
        {lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, u"1"_s}}, 100),
         lab.tom.rawChange("sample", lab.sample, "update", u"{\"volume\":"_s, u"{}"_s),
         lab.tom.rawChange("sample", lab.sample, "update", u"[1]"_s, u"{}"_s),
         lab.tom.rawChange("sample", lab.sample, "update", u"{\"notes\":[null,\"\\u0000\"]}"_s,
                           u"{}"_s),
         lab.tom.rawChange("sample", lab.sample, "update", u"{\"volume\":[null,\"2\"]}"_s,
                           u"{\"\":\"x\"}"_s),
         lab.tom.rawChange("sample", lab.sample, "update", u"{\"volume\":[null,\"2\"]}"_s,
                           u"{\"\":99999999999999999999}"_s),
         lab.tom.rawChange("sample", lab.sample, "remove", u"{\"volume\":[null,\"2\"]}"_s, u"{}"_s),
         lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, u"3"_s}}, 100)});
    CHECK(verdicts.front().verdict == u"applied");
    CHECK(verdicts.back().verdict == u"applied");
    for (std::size_t i = 1; i + 1 < verdicts.size(); ++i) {
        INFO(i);
        CHECK(verdicts[i].verdict == u"refused");
    }
    CHECK(serverRow(lab.bench, lab.sample).value(u"volume"_s) == u"3"_s);
}

TEST_CASE("unknown things, forged names and known rows are refused")
{
    RefusalLab lab;
    const Uuid other = TestDevice::newId();
    CHECK(lab.refusal(lab.tom, lab.tom.change("freezer", other, "insert")) == u"entity");
    TestDevice::Extra forged;
    forged.who = lab.paula.user();
    CHECK(lab.update(lab.tom, {{u"volume"_s, u"1"_s}}, forged) == u"name");
    CHECK(lab.refusal(lab.tom, lab.tom.change("sample", lab.sample, "insert",
                                              sampleFields(u"two"_s))) == u"exists");
    CHECK(lab.refusal(lab.tom, lab.tom.change("sample", other, "update",
                                              {{u"volume"_s, u"1"_s}})) == u"row");
    CHECK(lab.refusal(lab.paula, lab.paula.change("library", lab.sample, "remove")) == u"row");
    CHECK(lab.update(lab.tom, {{u"project"_s, other.toString()}}) == u"reference");
    // A reference to a row of another entity is one to no row.
    CHECK(lab.update(lab.tom, {{u"project"_s, lab.sample.toString()}}) == u"reference");
}

TEST_CASE("each role may what the program's table says")
{
    RefusalLab lab;
    TestDevice gus(lab.bench, u"gus"_s);
    TestDevice sara(lab.bench, u"sara"_s);
    CHECK(lab.update(gus, {{u"volume"_s, u"1"_s}}) == u"permission");
    CHECK(lab.update(sara, {{u"volume"_s, u"1"_s}}) == u"applied");
    CHECK(lab.refusal(lab.tom, lab.tom.change("sample", lab.sample, "remove", {}, 100)) ==
          u"permission");
    CHECK(lab.refusal(sara, sara.change("library", TestDevice::newId(), "insert",
                                        {{u"name"_s, u"L"_s},
                                         {u"sample"_s, lab.sample.toString()}})) == u"permission");
    // A part of another entity: to add one is to update that.
    CHECK(lab.refusal(sara, sara.change("import_mapping", TestDevice::newId(), "insert",
                                        {{u"name"_s, u"m"_s},
                                         {u"shape"_s, u"s"_s},
                                         {u"mapping"_s, u"{}"_s}})) == u"applied");
    // What only has a permission to manage.
    CHECK(lab.refusal(sara, sara.change("saved_view", TestDevice::newId(), "insert",
                                        {{u"panel"_s, u"p"_s},
                                         {u"name"_s, u"n"_s},
                                         {u"content"_s, u"{}"_s}})) == u"applied");
    CHECK(lab.refusal(gus, gus.change("saved_view", TestDevice::newId(), "insert",
                                      {{u"panel"_s, u"p"_s},
                                       {u"name"_s, u"m"_s},
                                       {u"content"_s, u"{}"_s}})) == u"permission");
    // What happens at a door is told to no server.
    CHECK(lab.refusal(gus, gus.change("security_event", TestDevice::newId(), "insert",
                                      {{u"kind"_s, u"signed_in"_s}})) == u"entity");
    // Who may sign signs for himself, and what was signed stays as it is.
    const Uuid account = TestDevice::newId();
    CHECK(lab.refusal(lab.boss, lab.boss.change("account", account, "insert",
                                                {{u"login"_s, lab.boss.user()},
                                                 {u"full_name"_s, u"Boss"_s},
                                                 {u"role"_s, u"lab_administrator"_s},
                                                 {u"status"_s, u"active"_s}})) == u"applied");
    const auto signature = [&](const QString& about) {
        return TestDevice::Fields{{u"entity"_s, u"sample"_s},
                                  {u"entity_id"_s, about},
                                  {u"meaning"_s, u"reviewed"_s},
                                  {u"record_hash"_s, QString(64, u'0')},
                                  {u"last_change"_s, TestDevice::newId().toString()},
                                  {u"signer"_s, account.toString()},
                                  {u"signed_at"_s, 5},
                                  {u"time_verified"_s, 1}};
    };
    const QString sample = lab.sample.toString();
    const Uuid signedRow = TestDevice::newId();
    CHECK(lab.refusal(gus, gus.change("signature", TestDevice::newId(), "insert",
                                      signature(sample))) == u"permission");
    CHECK(lab.refusal(lab.paula, lab.paula.change("signature", TestDevice::newId(), "insert",
                                                  signature(sample))) == u"permission");
    CHECK(lab.refusal(lab.boss, lab.boss.change("signature", TestDevice::newId(), "insert",
                                                signature(TestDevice::newId().toString()))) ==
          u"permission");
    CHECK(lab.refusal(lab.boss, lab.boss.change("signature", signedRow, "insert",
                                                signature(sample))) == u"applied");
    CHECK(lab.refusal(lab.boss, lab.boss.change("signature", signedRow, "update",
                                                {{u"meaning"_s, u"approved"_s}}, 100)) == u"fixed");
    CHECK(lab.refusal(lab.boss, lab.boss.change("signature", signedRow, "remove", {}, 100)) ==
          u"fixed");
    // Only the server makes conflicts; who may decides them, and undo leaves them alone.
    CHECK(lab.refusal(lab.boss, lab.boss.change("conflict", TestDevice::newId(), "insert",
                                                {{u"entity"_s, u"sample"_s},
                                                 {u"entity_id"_s, lab.sample.toString()},
                                                 {u"kind"_s, u"field"_s},
                                                 {u"change"_s, signedRow.toString()},
                                                 {u"my_user"_s, u"x"_s},
                                                 {u"my_at"_s, 1},
                                                 {u"state"_s, u"open"_s}})) == u"permission");
    lab.paula.pushOne(lab.paula.change("sample", lab.sample, "update", {{u"volume"_s, u"7"_s}}, 0));
    const auto id = *Uuid::fromString(
        lab.bench.asOwner(u"SELECT id FROM lab_row WHERE entity = 'conflict' LIMIT 1"_s).value());
    CHECK(lab.refusal(sara, sara.change("conflict", id, "update", {{u"state"_s, u"mine"_s}},
                                        100)) == u"permission");
    const Uuid group = TestDevice::newId();
    TestDevice::Extra decided;
    decided.group = group;
    CHECK(lab.refusal(lab.tom, lab.tom.change("conflict", id, "update", {{u"state"_s, u"mine"_s}},
                                              100, decided)) == u"applied");
    TestDevice::Extra undo;
    undo.undoes = group;
    CHECK(lab.refusal(lab.tom, lab.tom.change("conflict", id, "update", {{u"state"_s, u"open"_s}},
                                              100, undo)) == u"fixed");
}

TEST_CASE("steps of a life cycle need their permission, a way and a reason")
{
    RefusalLab lab;
    TestDevice sara(lab.bench, u"sara"_s);
    const auto ways =
        lab.bench.asOwner(u"SELECT to_state, permission, needs_reason FROM transition "
                          "WHERE entity = 'sample' AND from_state = 'Pending'"_s);
    REQUIRE_FALSE(ways.rows.empty());
    CHECK(lab.update(lab.tom, {{u"status"_s, u"Completed"_s}}) == u"transition");
    CHECK(lab.update(sara, {{u"status"_s, u"Validated"_s}}) == u"permission");
    CHECK(lab.update(lab.tom, {{u"status"_s, u"Rejected"_s}}) == u"reason");
    TestDevice::Extra step;
    step.group = TestDevice::newId();
    CHECK(lab.update(lab.tom, {{u"status"_s, u"Validated"_s}}, step) == u"applied");

    // The way back needs a reason, but for him who went.
    CHECK(lab.update(lab.tom, {{u"status"_s, u"Pending"_s}}) == u"reason");
    TestDevice::Extra undo;
    undo.undoes = step.group;
    CHECK(lab.update(lab.paula, {{u"status"_s, u"Pending"_s}}, undo) == u"reason");
    CHECK(lab.update(lab.tom, {{u"status"_s, u"Pending"_s}}, undo) == u"applied");
    // Whoever changed something else in that group goes nowhere by it, and nobody by a state that
    // was never there.
    TestDevice::Extra notes;
    notes.group = TestDevice::newId();
    CHECK(lab.update(lab.tom, {{u"notes"_s, u"x"_s}}, notes) == u"applied");
    TestDevice::Extra skip;
    skip.undoes = notes.group;
    CHECK(lab.update(lab.tom, {{u"status"_s, u"Completed"_s}}, skip) == u"transition");
    CHECK(lab.update(lab.tom, {{u"status"_s, u"Rejected"_s}}, skip) == u"reason");
    CHECK(lab.refusal(lab.tom, lab.tom.change("sample", lab.sample, "remove", {}, 100, skip)) ==
          u"permission");
    TestDevice::Extra again;
    again.group = TestDevice::newId();
    CHECK(lab.refusal(lab.tom, lab.tom.rawChange("sample", lab.sample, "update",
                                                 u"{\"status\":[\"Completed\",\"Validated\"]}"_s,
                                                 u"{\"\":1000000}"_s, again)) == u"applied");
    skip.undoes = again.group;
    CHECK(lab.update(lab.tom, {{u"status"_s, u"Completed"_s}}, skip) == u"transition");
    // A new row may be a step further, by the same rules.
    CHECK(lab.refusal(lab.tom,
                      lab.tom.change("sample", TestDevice::newId(), "insert",
                                     sampleFields(u"two"_s, {{u"status"_s, u"Completed"_s}}))) ==
          u"transition");
}

TEST_CASE("who added a row may take it back and bring it again")
{
    RefusalLab lab;
    TestDevice::Extra added;
    added.group = TestDevice::newId();
    const Uuid row = TestDevice::newId();
    const auto batch =
        lab.tom.push({lab.tom.change("sample", row, "insert", sampleFields(u"two"_s), 0, added)});
    TestDevice::Extra undo;
    undo.group = TestDevice::newId();
    undo.undoes = added.group;
    TestDevice sara(lab.bench, u"sara"_s);
    CHECK(lab.refusal(sara, sara.change("sample", row, "remove", {}, 100, undo)) == u"permission");
    CHECK(lab.refusal(lab.tom, lab.tom.change("sample", row, "remove", {}, 100)) == u"permission");
    CHECK(lab.refusal(lab.tom, lab.tom.change("sample", row, "remove", {}, 100, undo)) ==
          u"applied");
    TestDevice::Extra redo;
    redo.undoes = undo.group;
    CHECK(lab.refusal(lab.tom, lab.tom.change("sample", row, "restore", {}, 100, redo)) ==
          u"applied");

    // All of it in one batch.
    const Uuid third = TestDevice::newId();
    const auto verdicts =
        lab.tom.push({lab.tom.change("sample", third, "insert", sampleFields(u"three"_s), 0, redo),
                      lab.tom.change("sample", third, "remove", {}, 0, undo)});
    CHECK(verdicts[1].verdict == u"refused"); // the undone group is another one
    added.group = TestDevice::newId();
    undo.undoes = added.group;
    const Uuid fourth = TestDevice::newId();
    CHECK(lab.tom
              .push({lab.tom.change("sample", fourth, "insert", sampleFields(u"four"_s), 0, added),
                     lab.tom.change("sample", fourth, "remove", {}, 0, undo)})[1]
              .verdict == u"applied");
}

TEST_CASE("what others refer to is not removed")
{
    RefusalLab lab;
    const Uuid library = TestDevice::newId();
    lab.tom.pushOne(lab.tom.change("library", library, "insert",
                                   {{u"name"_s, u"L"_s}, {u"sample"_s, lab.sample.toString()}}));
    CHECK(lab.refusal(lab.paula, lab.paula.change("sample", lab.sample, "remove", {}, 100)) ==
          u"in_use");
    CHECK(lab.refusal(lab.paula, lab.paula.change("library", library, "remove", {}, 100)) ==
          u"applied");
    CHECK(lab.refusal(lab.paula, lab.paula.change("sample", lab.sample, "remove", {}, 100)) ==
          u"applied");
}

TEST_CASE("an atomic group is applied whole or not at all")
{
    RefusalLab lab;
    TestDevice::Extra group;
    group.group = TestDevice::newId();
    group.atomic = true;
    const Uuid row = TestDevice::newId();
    auto verdicts = lab.tom.push(
        {lab.tom.change("sample", row, "insert", sampleFields(u"two"_s), 0, group),
         lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, u"x"_s}}, 100, group),
         lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, u"2"_s}}, 100, group),
         lab.tom.change("sample", lab.sample, "update", {{u"organism"_s, u"Mus"_s}}, 100)});
    CHECK(verdicts[0].verdict == u"refused");
    CHECK(verdicts[1].verdict == u"refused");
    CHECK(verdicts[2].verdict == u"refused");
    CHECK(verdicts[3].verdict == u"applied");
    CHECK(serverRow(lab.bench, row).isEmpty());
    const QJsonArray logged = lab.tom.pull(verdicts[0].seq - 1).value(u"changes"_s).toArray();
    CHECK(codeOf(logged[0].toObject()) == u"atomic");
    CHECK(codeOf(logged[1].toObject()) == u"field");
    CHECK(codeOf(logged[2].toObject()) == u"atomic");

    // A conflict is none to be kept: nothing was taken of any of it, and no row of it is made.
    lab.paula.pushOne(
        lab.paula.change("sample", lab.sample, "update", {{u"volume"_s, u"7"_s}}, 100));
    group.group = TestDevice::newId();
    verdicts = lab.tom.push(
        {lab.tom.change("sample", row, "insert", sampleFields(u"two"_s), 0, group),
         lab.tom.change("sample", lab.sample, "update", {{u"volume"_s, u"2"_s}}, 1, group)});
    CHECK(verdicts[0].verdict == u"refused");
    CHECK(verdicts[1].verdict == u"refused");
    CHECK(lab.bench.asOwner(u"SELECT count(*) FROM lab_row WHERE entity = 'conflict'"_s).value() ==
          u"0");
    group.group = TestDevice::newId();
    verdicts =
        lab.tom.push({lab.tom.change("sample", row, "insert", sampleFields(u"two"_s), 0, group),
                      lab.tom.change("sample", row, "update", {{u"volume"_s, u"2"_s}}, 0, group)});
    CHECK(verdicts[0].verdict == u"applied");
    CHECK(verdicts[1].verdict == u"applied");
}

TEST_CASE("accounts: the member follows, the login stays, and so does the last administrator")
{
    RefusalLab lab;
    const Uuid boss = TestDevice::newId();
    const Uuid tom = TestDevice::newId();
    const auto account = [](const QString& login, const QString& role) {
        return TestDevice::Fields{{u"login"_s, login},
                                  {u"full_name"_s, login},
                                  {u"role"_s, role},
                                  {u"status"_s, u"active"_s}};
    };
    CHECK(lab.refusal(lab.tom, lab.tom.change("account", tom, "insert",
                                              account(lab.tom.user(), u"lab_administrator"_s))) ==
          u"permission");
    lab.boss.push(
        {lab.boss.change("account", boss, "insert",
                         account(lab.boss.user(), u"lab_administrator"_s)),
         lab.boss.change("account", tom, "insert", account(lab.tom.user(), u"lab_technician"_s))});
    CHECK(lab.refusal(lab.boss, lab.boss.change("account", TestDevice::newId(), "insert",
                                                account(u"Not A Login"_s, u"guest"_s))) ==
          u"field");
    CHECK(lab.refusal(lab.boss, lab.boss.change("account", TestDevice::newId(), "insert",
                                                account(lab.tom.user(), u"guest"_s))) == u"place");
    const auto change = [&](const Uuid& id, const QString& field, const QString& value) {
        return lab.refusal(lab.boss,
                           lab.boss.change("account", id, "update", {{field, value}}, 1000));
    };
    CHECK(change(tom, u"login"_s, u"tomas"_s) == u"fixed");
    CHECK(lab.refusal(lab.boss, lab.boss.change("account", tom, "remove", {}, 1000)) == u"fixed");
    CHECK(change(boss, u"role"_s, u"guest"_s) == u"rule");
    CHECK(change(boss, u"status"_s, u"disabled"_s) == u"rule");

    CHECK(change(tom, u"role"_s, u"guest"_s) == u"applied");
    CHECK(lab.update(lab.tom, {{u"volume"_s, u"1"_s}}) == u"permission");
    CHECK(change(tom, u"status"_s, u"disabled"_s) == u"applied");
    // Out at once, and not in again.
    const auto answer = lab.tom.send({});
    CHECK_FALSE(answer.ok());
    CHECK_FALSE(PgConnection(lab.bench.address(u"tom"_s).connectionText() + u" password='"_s +
                             ServerBench::password(u"tom"_s) + u"'"_s)
                    .isOpen());
    CHECK(change(tom, u"status"_s, u"active"_s) == u"applied");
    CHECK(lab.bench.connect(u"tom"_s)->isOpen());
}
