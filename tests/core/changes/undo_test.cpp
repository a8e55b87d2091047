// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/audit.h"
#include "core/changes/undo.h"
#include "core/database/entity_query.h"
#include "core/samples/disposal.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/property.h"
#include "tests/support/temp_lab.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::changes;
using namespace tracseq::samples;
using database::FieldValues;
using database::Value;
using tests::TempLab;

namespace {

const WriteRequest kAnna{QStringLiteral("anna"), QStringLiteral("test"), QStringLiteral("because")};

std::vector<std::vector<Value>> allRows(TempLab& lab)
{
    std::vector<std::vector<Value>> rows;
    database::EntityQuery query;
    query.entity = &sampleEntity();
    auto reader = lab.reader();
    const auto ids = database::rowIds(*reader, query);
    const auto records = database::rowsByRid(*reader, sampleEntity(), *ids);
    for (const auto& record : *records) {
        rows.push_back(record.values);
    }
    return rows;
}

Result<Undone> undo(TempLab& lab, const Uuid& group, UndoMode mode = UndoMode::AllOrNothing)
{
    NoProgress nobody;
    return undoGroup(lab.store(), kAnna, group, mode, nobody);
}

} // namespace

TEST_CASE("undo and redo give back exactly what was, also after many random edits")
{
    tests::property("undo is the inverse of any group, redo the inverse of undo", [] {
        TempLab lab;
        std::vector<Uuid> ids;
        const int steps = *rc::gen::inRange(1, 12);
        for (int step = 0; step < steps; ++step) {
            const auto before = allRows(lab);
            lab.clock.advance(1000);
            const auto written = lab.store().writeNow(kAnna, [&](UnitOfWork& unit) -> Status {
                const int edits = *rc::gen::inRange(1, 5);
                for (int i = 0; i < edits; ++i) {
                    const int what = *rc::gen::inRange(0, 4);
                    if (what == 0 || ids.empty()) {
                        const auto id = createSample(unit,
                                                     {{Name, QString::number(ids.size())},
                                                      {SampleType, QStringLiteral("DNA")}},
                                                     lab.clock);
                        RC_ASSERT(id.has_value());
                        ids.push_back(*id);
                        continue;
                    }
                    const Uuid id = *rc::gen::elementOf(ids);
                    if (unit.get(sampleEntity(), id)->deleted) {
                        continue;
                    }
                    if (what == 1) {
                        TRACSEQ_TRY(unit.remove(sampleEntity(), id));
                    } else if (what == 2) {
                        TRACSEQ_TRY(editSample(unit, id, {{Volume, Value(*rc::gen::inRange(0, 5))}},
                                               lab.clock));
                    } else {
                        const auto state =
                            unit.get(sampleEntity(), id)->values[SampleStatus].text();
                        auto next = sampleEntity().lifeCycle->next(state);
                        std::erase(next, QString::fromLatin1(kDisposed)); // before a witness only
                        TRACSEQ_TRY(editSample(
                            unit, id, {{SampleStatus, *rc::gen::elementOf(next)}}, lab.clock));
                    }
                }
                return {};
            });
            RC_ASSERT(written.has_value());
            if (written->changes == 0) {
                continue;
            }
            const auto after = allRows(lab);
            lab.clock.advance(1000);
            const auto undone = undo(lab, written->group);
            RC_ASSERT(undone.has_value());
            RC_ASSERT(allRows(lab) == before);
            lab.clock.advance(1000);
            RC_ASSERT(undo(lab, undone->group).has_value());
            RC_ASSERT(allRows(lab) == after);
        }
        NoProgress nobody;
        RC_ASSERT(lab::verifyAudit(*lab.reader(), nobody)->passed());
    });
}

TEST_CASE("what was built upon is not undone, and nothing is undone twice")
{
    TempLab lab;
    Uuid id;
    lab.write([&](UnitOfWork& unit) -> Status {
        id = *createSample(unit, {{Name, QStringLiteral("s")}, {SampleType, QStringLiteral("DNA")}},
                           lab.clock);
        return {};
    });
    const auto set = [&](int volume) {
        lab.clock.advance(1000);
        return lab.write([&](UnitOfWork& unit) {
            return editSample(unit, id, {{Volume, Value(volume)}}, lab.clock);
        });
    };
    const auto first = set(10);
    const auto second = set(20);
    const auto refused = undo(lab, first.group);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code() == ErrorCode::UndoBuiltUpon);
    REQUIRE(undo(lab, second.group));
    CHECK(undo(lab, second.group).error().code() == ErrorCode::NothingToUndo);
    REQUIRE(undo(lab, first.group));
    CHECK(undo(lab, lab.store().newId()).error().code() == ErrorCode::NothingToUndo);
}

TEST_CASE("bulk work lets a person's write through, and is taken back but for what was built upon")
{
    TempLab lab;
    constexpr int kRows = 5000;
    int made = 0;
    qint64 waited = -1;
    Uuid edited;
    std::thread person;
    const auto bulk = lab.store().writeBulk(kAnna, [&](UnitOfWork& unit) -> Result<bool> {
        const auto id = createSample(
            unit, {{Name, QStringLiteral("bulk%1").arg(made)}, {SampleType, QStringLiteral("DNA")}},
            lab.clock);
        if (!id) {
            return failure(id.error());
        }
        if (made == 0) {
            edited = *id;
        }
        if (++made == 10) {
            person = std::thread([&] {
                static_cast<void>(lab.store().writeNow(kAnna, [&](UnitOfWork& own) {
                    waited = made;
                    return editSample(own, edited, {{Volume, Value(5)}}, lab.clock);
                }));
            });
            while (!lab.lab->database().writer().interactiveWaits()) {
                std::this_thread::yield();
            }
        }
        return made < kRows;
    });
    person.join();
    REQUIRE(bulk.has_value());
    CHECK(bulk->changes == kRows);
    CHECK(waited == 10);
    CHECK(allRows(lab).size() == kRows);

    const auto undone = undo(lab, bulk->group, UndoMode::KeepBuiltUpon);
    REQUIRE(undone.has_value());
    CHECK(undone->taken == kRows - 1);
    CHECK(undone->kept == 1);
    REQUIRE(allRows(lab).size() == 1);
    CHECK(allRows(lab).front()[Volume] == Value(5));
    NoProgress nobody;
    CHECK(lab::verifyAudit(*lab.reader(), nobody)->passed());
}

TEST_CASE("beside a person bulk work commits after each 100 rows")
{
    TempLab lab;
    constexpr int kRows = 350;
    const auto reader = lab.reader();
    int made = 0;
    qint64 longest = 0;
    lab.lab->database().writer().notePerson();
    const auto bulk = lab.store().writeBulk(kAnna, [&](UnitOfWork& unit) -> Result<bool> {
        const auto id = createSample(
            unit, {{Name, QStringLiteral("bulk%1").arg(made)}, {SampleType, QStringLiteral("DNA")}},
            lab.clock);
        if (!id) {
            return failure(id.error());
        }
        ++made;
        auto committed = reader->prepare("SELECT count(*) FROM sample");
        if (!committed || !committed->step()) {
            return failure(ErrorCode::Unexpected);
        }
        longest = std::max(longest, made - committed->integer(0));
        return made < kRows;
    });
    REQUIRE(bulk.has_value());
    // What a person's save waits for.
    CHECK(longest <= 100);
    CHECK(longest > 0);
}
