// SPDX-License-Identifier: GPL-3.0-or-later
// What people decide about conflicts, without a window.
#include "core/changes/undo.h"
#include "core/database/entity_query.h"
#include "core/lab/record_rules.h"
#include "core/sync/conflict_query.h"
#include "core/sync/conflict_service.h"
#include "tests/support/conflict_rows.h"
#include "tests/support/lab_accounts.h"
#include "tests/support/sample_rows.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using database::Value;
using sync::ConflictDecision;
using Take = sync::ConflictDecision::Take;

namespace {

database::Record recordOf(TempLab& lab, const database::Entity& entity, const Uuid& id)
{
    const auto row = database::rowById(*lab.reader(), entity, id);
    REQUIRE((row && *row));
    return **row;
}

database::Record sampleOf(TempLab& lab, const Uuid& id)
{
    return recordOf(lab, samples::sampleEntity(), id);
}

QString stateOf(TempLab& lab, const Uuid& conflict)
{
    return recordOf(lab, sync::conflictEntity(), conflict).values[sync::ConflictState].text();
}

/// A decision by somebody who looks at the record as it is.
ConflictDecision decision(TempLab& lab, const Uuid& conflict, Take take, const Value& other = {})
{
    const auto reader = lab.reader();
    const auto list = sync::readConflicts(*reader, lab.store().entities(), false, {}, 100);
    REQUIRE(list.has_value());
    for (const auto& record : list->records) {
        for (const auto& lost : record.lost) {
            if (lost.id == conflict) {
                return {conflict, take, other,
                        ConflictDecision::Seen{record.isRemoved(),
                                               record.row ? record.row->updatedAt : 0,
                                               record.present(lost)}};
            }
        }
    }
    FAIL("no such open conflict");
    return {};
}

/// The error's name; empty when it was done. As anna, or somebody else.
QString decide(TempLab& lab, const std::vector<ConflictDecision>& decisions,
               const QString& reason = {}, const QString& user = u"anna"_s)
{
    const auto written =
        lab.store().writeNow({user, u"Decide"_s, reason, 0}, [&](changes::UnitOfWork& unit) {
            return sync::decideConflicts(
                unit, lab.store().entities(), decisions,
                [&lab](changes::UnitOfWork& work, const database::Entity& entity, const Uuid& id,
                       const database::FieldValues& values) {
                    return lab::editByRules(work, entity, id, values, lab.clock);
                });
        });
    return written ? QString() : written.error().name();
}

void remove(TempLab& lab, const Uuid& sample)
{
    lab.write(
        [&](changes::UnitOfWork& unit) { return unit.remove(samples::sampleEntity(), sample); });
}

} // namespace

TEST_CASE("keeping theirs leaves the record, taking mine or a third value changes it")
{
    TempLab lab;
    const Uuid sample = addSamples(lab, 1).front(); // of 1 µL
    const auto conflict = [&] {
        return addConflict(lab.store(), {.record = sample, .mine = u"20"_s, .theirs = u"1"_s});
    };
    const Uuid kept = conflict();
    CHECK(decide(lab, {decision(lab, kept, Take::Theirs)}).isEmpty());
    CHECK(sampleOf(lab, sample).values[samples::Volume] == microlitres(1));
    CHECK(stateOf(lab, kept) == u"theirs");

    const Uuid edited = conflict();
    CHECK(decide(lab, {decision(lab, edited, Take::Other, microlitres(1))}).isEmpty());
    CHECK(stateOf(lab, edited) == u"edited");

    const Uuid taken = conflict();
    lab.clock.advance(1000);
    CHECK(decide(lab, {decision(lab, taken, Take::Mine)}).isEmpty());
    CHECK(sampleOf(lab, sample).values[samples::Volume] == microlitres(20));
    CHECK(stateOf(lab, taken) == u"mine");
    // Both changes are one group, so that they come to everybody together.
    const auto reader = lab.reader();
    const auto groups = changes::recentGroups(*reader, 1);
    REQUIRE(groups.has_value());
    const auto all = changes::changesOfGroup(*reader, groups->front(), 10);
    REQUIRE(all.has_value());
    CHECK(all->size() == 2);
    // A decision is for good.
    NoProgress nobody;
    const auto undone = changes::undoGroup(lab.store(), {u"anna"_s, {}, {}}, groups->front().id,
                                           changes::UndoMode::AllOrNothing, nobody);
    REQUIRE_FALSE(undone.has_value());
    CHECK(undone.error().code() == ErrorCode::EntryFixed);
}

TEST_CASE("who decides about another value than the one that is there is told so")
{
    TempLab lab;
    const Uuid sample = addSamples(lab, 1).front();
    const Uuid conflict =
        addConflict(lab.store(), {.record = sample, .mine = u"20"_s, .theirs = u"1"_s});
    const auto mine = decision(lab, conflict, Take::Mine);
    lab.write([&](changes::UnitOfWork& unit) {
        return unit.update(samples::sampleEntity(), sample, {{samples::Volume, microlitres(5)}});
    });
    CHECK(decide(lab, {mine}) == u"RowChanged");
    CHECK(sampleOf(lab, sample).values[samples::Volume] == microlitres(5));
    CHECK(stateOf(lab, conflict) == u"open");
    const auto list =
        sync::readConflicts(*lab.reader(), lab.store().entities(), false, u"tom"_s, 10);
    REQUIRE((list && list->records.size() == 1));
    CHECK(list->records.front().hasMoved(list->records.front().lost.front()));
    // Another field is nobody's business here; and who has seen the new value may decide.
    CHECK(decide(lab, {decision(lab, conflict, Take::Mine)}).isEmpty());
    CHECK(sampleOf(lab, sample).values[samples::Volume] == microlitres(20));
    CHECK(decide(lab, {mine}) == u"RowChanged");
    CHECK(decide(lab, {{conflict, Take::Theirs}}) == u"RowChanged");
}

TEST_CASE("a third value is held to the rules of its form")
{
    TempLab lab;
    const Uuid sample = addSamples(lab, 1).front();
    lab.write([&](changes::UnitOfWork& unit) {
        return samples::editSample(unit, sample, {{samples::Collected, Value(QDate(2020, 2, 1))}},
                                   lab.clock, {});
    });
    const Uuid volume =
        addConflict(lab.store(), {.record = sample, .mine = u"20"_s, .theirs = u"1"_s});
    const Uuid received =
        addConflict(lab.store(), {.record = sample, .field = "received", .mine = u"2020-01-02"_s});
    CHECK(decide(lab, {decision(lab, volume, Take::Other, microlitres(-3))}) == u"FieldOutOfRange");
    // Before it was collected: no rule of one field alone.
    CHECK(decide(lab, {decision(lab, received, Take::Mine)}) == u"ReceivedBeforeCollected");
    // All or nothing.
    CHECK_FALSE(
        decide(lab, {decision(lab, volume, Take::Mine), decision(lab, received, Take::Mine)})
            .isEmpty());
    CHECK(sampleOf(lab, sample).values[samples::Volume] == microlitres(1));
    CHECK(stateOf(lab, volume) == u"open");
    const Uuid number = addConflict(lab.store(), {.record = sample,
                                                  .kind = u"place"_s,
                                                  .field = "accession",
                                                  .mine = u"S-0000077"_s,
                                                  .theirs = u"S-0000001"_s});
    CHECK(decide(lab, {decision(lab, number, Take::Other, Value(u"S-5"_s))}) == u"FieldReadOnly");
    CHECK(decide(lab, {decision(lab, number, Take::Mine)}).isEmpty());
    CHECK(sampleOf(lab, sample).values[samples::Accession].text() == u"S-0000077");
}

TEST_CASE("a lost status goes by the life cycle, with its reason")
{
    TempLab lab;
    const Uuid sample = addSamples(lab, 1).front();
    const Uuid rejected = addConflict(
        lab.store(),
        {.record = sample, .field = "status", .mine = u"Rejected"_s, .theirs = u"Pending"_s});
    CHECK(decide(lab, {decision(lab, rejected, Take::Mine)}) == u"ReasonNeeded");
    CHECK(decide(lab, {decision(lab, rejected, Take::Mine)}, u"leaks"_s).isEmpty());
    CHECK(sampleOf(lab, sample).values[samples::SampleStatus].text() == u"Rejected");
    const Uuid onwards = addConflict(
        lab.store(),
        {.record = sample, .field = "status", .mine = u"Completed"_s, .theirs = u"Rejected"_s});
    CHECK(decide(lab, {decision(lab, onwards, Take::Mine)}) == u"TransitionNotAllowed");
}

TEST_CASE("a record that others removed stays so, or comes back with what was changed in it")
{
    TempLab lab;
    const std::vector<Uuid> rows = addSamples(lab, 2);
    for (const Uuid& sample : rows) {
        remove(lab, sample);
    }
    const auto lost = [&](const Uuid& sample, const char* field, const QString& mine,
                          const QString& theirs) {
        return addConflict(lab.store(), {.record = sample,
                                         .kind = u"edit_deleted"_s,
                                         .field = field,
                                         .mine = mine,
                                         .theirs = theirs});
    };
    const Uuid gone = lost(rows[0], "volume", u"20"_s, u"1"_s);
    CHECK(decide(lab, {decision(lab, gone, Take::Theirs)}).isEmpty());
    CHECK(sampleOf(lab, rows[0]).deleted);

    const Uuid volume = lost(rows[1], "volume", u"20"_s, u"2"_s);
    const Uuid notes = lost(rows[1], "notes", u"leaks"_s, {});
    const auto later = decision(lab, notes, Take::Mine);
    // Only to have it back, as it was.
    CHECK(decide(lab, {decision(lab, volume, Take::Other, microlitres(2))}).isEmpty());
    CHECK_FALSE(sampleOf(lab, rows[1]).deleted);
    CHECK(sampleOf(lab, rows[1]).values[samples::Volume] == microlitres(2));
    CHECK(decide(lab, {later}) == u"RowChanged");
    CHECK(decide(lab, {decision(lab, notes, Take::Mine)}).isEmpty());
    CHECK(sampleOf(lab, rows[1]).values[samples::Notes].text() == u"leaks");
}

TEST_CASE("a record that somebody removed while it was changed stays, or goes now")
{
    TempLab lab;
    const std::vector<Uuid> rows = addSamples(lab, 2);
    const auto lost = [&](const Uuid& sample) {
        return addConflict(lab.store(),
                           {.record = sample, .kind = u"delete_edited"_s, .field = nullptr});
    };
    CHECK(decide(lab, {decision(lab, lost(rows[0]), Take::Theirs)}).isEmpty());
    CHECK_FALSE(sampleOf(lab, rows[0]).deleted);
    const Uuid removal = lost(rows[1]);
    const auto seen = decision(lab, removal, Take::Mine);
    lab.clock.advance(1000);
    lab.write([&](changes::UnitOfWork& unit) {
        return unit.update(samples::sampleEntity(), rows[1], {{samples::Notes, u"needed"_s}});
    });
    CHECK(decide(lab, {seen}) == u"RowChanged");
    CHECK_FALSE(sampleOf(lab, rows[1]).deleted);
    CHECK(decide(lab, {decision(lab, removal, Take::Mine)}).isEmpty());
    CHECK(sampleOf(lab, rows[1]).deleted);
}

TEST_CASE("a place that is taken is had when it is free, and another one at once")
{
    TempLab lab;
    const std::vector<Uuid> rows = addSamples(lab, 2);
    const QString taken = sampleOf(lab, rows[0]).values[samples::Barcode].text();
    const auto lost = [&] {
        lab.write([&](changes::UnitOfWork& unit) {
            return unit.update(samples::sampleEntity(), rows[1], {{samples::Barcode, Value()}});
        });
        return addConflict(
            lab.store(),
            {.record = rows[1], .kind = u"place"_s, .field = "barcode", .mine = taken});
    };
    const Uuid first = lost();
    const auto list = sync::readConflicts(*lab.reader(), lab.store().entities(), false, {}, 10);
    CHECK(list->records.front().lost.front().holder.contains(u"Leaf 1"_s));
    CHECK(decide(lab, {decision(lab, first, Take::Mine)}) == u"FieldTaken");
    CHECK(decide(lab, {decision(lab, first, Take::Other, Value(u"TUBE-8"_s))}).isEmpty());
    CHECK(sampleOf(lab, rows[1]).values[samples::Barcode].text() == u"TUBE-8");
    const Uuid second = lost();
    remove(lab, rows[0]);
    CHECK(decide(lab, {decision(lab, second, Take::Mine)}).isEmpty());
    CHECK(sampleOf(lab, rows[1]).values[samples::Barcode].text() == taken);
}

TEST_CASE("what referred to a removed record refers to another one")
{
    TempLab lab;
    const Uuid gone = addProject(lab, u"P1"_s);
    const Uuid there = addProject(lab, u"P2"_s);
    const Uuid sample = addSamples(lab, 1).front();
    lab.write(
        [&](changes::UnitOfWork& unit) { return unit.remove(projects::projectEntity(), gone); });
    const Uuid conflict = addConflict(
        lab.store(),
        {.record = sample, .kind = u"reference"_s, .field = "project", .mine = gone.toString()});
    const auto list = sync::readConflicts(*lab.reader(), lab.store().entities(), false, {}, 10);
    CHECK(list->records.front().names.value(gone) == u"P1"); // also of what is removed
    CHECK(decide(lab, {decision(lab, conflict, Take::Mine)}) == u"ReferenceMissing");
    CHECK(decide(lab, {decision(lab, conflict, Take::Other, Value(there))}).isEmpty());
    CHECK(sampleOf(lab, sample).values[samples::Project].uuid() == there);
}

TEST_CASE("of two values lost in one field the later one is taken")
{
    TempLab lab;
    const Uuid sample = addSamples(lab, 1).front();
    const auto lost = [&](const QString& mine, qint64 age) {
        return addConflict(lab.store(),
                           {.record = sample, .mine = mine, .theirs = u"1"_s, .age = age});
    };
    const Uuid later = lost(u"25"_s, 1000);
    const Uuid earlier = lost(u"20"_s, 2000);
    CHECK(decide(lab, {decision(lab, later, Take::Mine), decision(lab, earlier, Take::Mine)})
              .isEmpty());
    CHECK(sampleOf(lab, sample).values[samples::Volume] == microlitres(25));
}

TEST_CASE("conflicts are decided by who may, and records changed by who may change them")
{
    LabWithAccounts lab;
    lab.addSignedIn(u"tom"_s, accounts::Role::LabTechnician);
    lab.addSignedIn(u"sara"_s, accounts::Role::ResearchScientist);
    Uuid sample;
    REQUIRE(lab.writeAs(u"olga"_s,
                        [&](changes::UnitOfWork& unit) -> Status {
                            const auto id = samples::createSample(
                                unit, {{samples::Name, u"Leaf"_s}, {samples::SampleType, u"DNA"_s}},
                                lab.clock);
                            sample = id ? *id : Uuid();
                            return id ? Status() : failure(id.error());
                        })
                .isEmpty());
    const Uuid volume = addConflict(lab.store(), {.record = sample, .mine = u"20"_s});
    const Uuid removal =
        addConflict(lab.store(), {.record = sample, .kind = u"delete_edited"_s, .field = nullptr});
    CHECK(decide(lab, {decision(lab, volume, Take::Theirs)}, {}, u"sara"_s) ==
          u"PermissionMissing");
    // A technician decides, and removes no samples.
    CHECK(decide(lab, {decision(lab, removal, Take::Mine)}, {}, u"tom"_s) == u"PermissionMissing");
    CHECK(decide(lab, {decision(lab, volume, Take::Mine)}, {}, u"tom"_s).isEmpty());
    CHECK(decide(lab, {decision(lab, removal, Take::Mine)}, {}, u"olga"_s).isEmpty());
    const Uuid edit = addConflict(
        lab.store(),
        {.record = sample, .kind = u"edit_deleted"_s, .mine = u"30"_s, .theirs = u"20"_s});
    CHECK(decide(lab, {decision(lab, edit, Take::Mine)}, {}, u"tom"_s) == u"PermissionMissing");
    CHECK(decide(lab, {decision(lab, edit, Take::Mine)}, {}, u"olga"_s).isEmpty());
    CHECK_FALSE(sampleOf(lab, sample).deleted);
    CHECK(sampleOf(lab, sample).values[samples::Volume] == microlitres(30));
}

TEST_CASE("conflicts are read by record, the newest first, and counted by an index")
{
    TempLab lab;
    const std::vector<Uuid> rows = addSamples(lab, 3);
    CHECK(sync::openConflicts(*lab.reader(), samples::sampleEntity(), rows)->isEmpty());
    addConflict(lab.store(), {.record = rows[0], .mine = u"20"_s, .age = 9000});
    addConflict(lab.store(), {.record = rows[1], .mine = u"21"_s, .age = 8000});
    addConflict(lab.store(), {.record = rows[0],
                              .field = "notes",
                              .mine = u"leaks"_s,
                              .myUser = u"sara"_s,
                              .age = 7000});
    const auto reader = lab.reader();
    const auto counts = sync::openConflicts(*reader, samples::sampleEntity(), rows);
    CHECK((counts->size() == 2 && counts->value(rows[0]) == 2 && counts->value(rows[1]) == 1));
    const auto& entities = lab.store().entities();
    const auto list = sync::readConflicts(*reader, entities, false, {}, 100);
    REQUIRE(list->records.size() == 2);
    CHECK(list->records[0].id == rows[0]);
    CHECK(list->records[0].lost.size() == 2);
    CHECK_FALSE(list->isShared);
    CHECK_FALSE(list->isCut);
    CHECK(sync::readConflicts(*reader, entities, false, u"sara"_s, 100)->records.size() == 1);
    CHECK(sync::readConflicts(*reader, entities, false, {}, 1)->isCut);
    CHECK(decide(lab, {{list->records[1].lost[0].id, Take::Theirs}}).isEmpty());
    CHECK(sync::readConflicts(*reader, entities, false, {}, 100)->records.size() == 1);
    const auto decided = sync::readConflicts(*reader, entities, true, {}, 100);
    REQUIRE(decided->records.size() == 1);
    CHECK(decided->records[0].lost[0].decidedBy == u"anna");
    // The count of visible rows looks nowhere but into the index, however long the lists are.
    auto plan = reader->prepare(
        "EXPLAIN QUERY PLAN SELECT count(*) FROM conflict INDEXED BY conflict_record "
        "WHERE entity_id = ?1 COLLATE NOCASE AND state = 'open' AND deleted = 0 AND entity = ?2");
    REQUIRE((plan && *plan->step()));
    CHECK(plan->text(3).contains(u"SEARCH conflict USING INDEX conflict_record (entity_id=?)"_s));
}
