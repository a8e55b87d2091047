// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a shipment and opening it again.
#include "core/accounts/account_service.h"
#include "core/changes/undo.h"
#include "tests/core/receipt/receipt_bench.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

QString fieldOf(const database::Record& record, int field)
{
    return record.values[static_cast<std::size_t>(field)].text();
}

QString today(const ReceiptBench& bench)
{
    return QDateTime::fromMSecsSinceEpoch(bench.lab.clock.nowMs()).date().toString(Qt::ISODate);
}

} // namespace

TEST_CASE("closing says what is missing, and gives samples their receipt, notes and holds")
{
    ReceiptBench bench;
    const auto ids = addSamples(bench.lab, 4);
    bench.expectAll(ids);
    for (const QString& name : {u"Leaf 1"_s, u"Leaf 2"_s, u"Leaf 3"_s}) {
        bench.scan(name);
    }
    const auto items = bench.view().items;
    bench.mark(items[1].id, ItemThawed);
    bench.mark(items[1].id, ItemLowVolume);
    bench.mark(items[2].id, ItemLowVolume);
    const auto closed = bench.close();
    CHECK(bench.view().isClosed());
    CHECK(bench.counts() == ShipmentCounts{4, 3, 1, 0, 2});
    CHECK(fieldOf(bench.sample(ids[0]), samples::Received) == today(bench));
    CHECK(fieldOf(bench.sample(ids[0]), samples::Notes).isEmpty());
    CHECK(fieldOf(bench.sample(ids[1]), samples::Notes).contains(u"Thawed, low volume"_s));
    CHECK(fieldOf(bench.sample(ids[1]), samples::Hold).contains(u"D-1"_s));
    CHECK(fieldOf(bench.sample(ids[2]), samples::Notes).contains(u"Low volume"_s));
    CHECK(fieldOf(bench.sample(ids[2]), samples::Hold).isEmpty()); // noted, and no more
    CHECK(fieldOf(bench.sample(ids[3]), samples::Received).isEmpty());

    // Nothing of it changes while it is closed.
    const auto say = [&](const changes::Store::Work& work) { return bench.refusal(work); };
    CHECK(say([&](UnitOfWork& unit) -> Status {
              const auto scan = scanCode(unit, bench.shipment, u"Leaf 4"_s, bench.lab.clock);
              return scan ? Status() : failure(scan.error());
          }).contains(u"is closed"_s));
    CHECK(say([&](UnitOfWork& unit) {
              return setCondition(unit, items[0].id, ItemThawed, true);
          }).contains(u"is closed"_s));
    CHECK(say([&](UnitOfWork& unit) {
              return unit.update(shipmentEntity(), bench.shipment,
                                 {{ShipmentCourier, Value(u"x"_s)}});
          }).contains(u"is closed"_s));
    CHECK(say([&](UnitOfWork& unit) {
              return unit.update(shipmentEntity(), bench.shipment,
                                 {{ShipmentRemarks, Value(u"x"_s)}});
          }).isEmpty());

    // One step of undo, and of doing it again.
    NoProgress progress;
    const auto undone = changes::undoGroup(bench.lab.store(), {u"anna"_s, u"Undo"_s, {}, 0},
                                           closed.group, changes::UndoMode::AllOrNothing, progress);
    REQUIRE(undone.has_value());
    CHECK_FALSE(bench.view().isClosed());
    CHECK(bench.counts() == ShipmentCounts{4, 3, 0, 0, 2});
    CHECK(fieldOf(bench.sample(ids[1]), samples::Hold).isEmpty());
    REQUIRE(changes::undoGroup(bench.lab.store(), {u"anna"_s, u"Redo"_s, {}, 0}, undone->group,
                               changes::UndoMode::AllOrNothing, progress)
                .has_value());
    CHECK(bench.view().isClosed());
    CHECK(fieldOf(bench.sample(ids[1]), samples::Hold).contains(u"D-1"_s));
}

TEST_CASE("a closed shipment is opened again with a reason, and its samples are as before")
{
    ReceiptBench bench;
    const auto ids = addSamples(bench.lab, 2);
    bench.lab.write([&](UnitOfWork& unit) {
        return unit.update(samples::sampleEntity(), ids[0], {{samples::Notes, Value(u"rare"_s)}});
    });
    bench.expectAll(ids);
    bench.scan(u"Leaf 1"_s);
    bench.mark(bench.view().items[0].id, ItemDamaged);
    bench.close();
    CHECK(fieldOf(bench.sample(ids[0]), samples::Notes).startsWith(u"rare\n"_s));
    const auto again = [&](UnitOfWork& unit) {
        return reopenShipment(unit, bench.shipment, bench.lab.clock);
    };
    CHECK_FALSE(bench.refusal(again).isEmpty()); // why?
    bench.reopen(u"one more box was found"_s);
    CHECK(bench.counts() == ShipmentCounts{2, 1, 0, 0, 1});
    CHECK(fieldOf(bench.sample(ids[0]), samples::Notes) == u"rare"_s);
    CHECK(fieldOf(bench.sample(ids[0]), samples::Hold).isEmpty());
    CHECK(fieldOf(bench.sample(ids[0]), samples::Received).isEmpty());
    CHECK(bench.refusal(again, u"once more"_s).contains(u"open already"_s));
    bench.scan(u"Leaf 2"_s);
    bench.close();
    CHECK(bench.counts() == ShipmentCounts{2, 2, 0, 0, 1});
    CHECK(fieldOf(bench.sample(ids[0]), samples::Notes).count(u"Damaged"_s) == 1);
}

TEST_CASE("what a sample had before is not overwritten, by closing nor by reopening")
{
    ReceiptBench bench;
    const auto ids = addSamples(bench.lab, 1);
    bench.expectAll(ids);
    bench.lab.write([&](UnitOfWork& unit) {
        return unit.update(
            samples::sampleEntity(), ids[0],
            {{samples::Received, Value(u"2020-01-02"_s)}, {samples::Hold, Value(u"label"_s)}});
    });
    bench.scan(u"Leaf 1"_s);
    bench.mark(bench.view().items[0].id, ItemEmpty);
    bench.close();
    CHECK(fieldOf(bench.sample(ids[0]), samples::Received) == u"2020-01-02"_s);
    CHECK(fieldOf(bench.sample(ids[0]), samples::Hold) == u"label"_s);
    bench.reopen(u"look again"_s);
    CHECK(fieldOf(bench.sample(ids[0]), samples::Received) == u"2020-01-02"_s);
    CHECK(fieldOf(bench.sample(ids[0]), samples::Hold) == u"label"_s);
}

TEST_CASE("a sample that refuses its date of receipt keeps the shipment open, all of it")
{
    ReceiptBench bench;
    const auto ids = addSamples(bench.lab, 3);
    bench.expectAll(ids);
    bench.lab.write([&](UnitOfWork& unit) {
        return unit.update(samples::sampleEntity(), ids[1],
                           {{samples::Collected, Value(today(bench))}});
    });
    bench.scan(u"Leaf 1"_s);
    bench.scan(u"Leaf 2"_s);
    bench.lab.write([&](UnitOfWork& unit) {
        return unit.update(shipmentEntity(), bench.shipment,
                           {{ShipmentReceived, Value(bench.lab.clock.nowMs() - 5 * 86'400'000LL)}});
    });
    const QString sentence = bench.refusal(
        [&](UnitOfWork& unit) { return closeShipment(unit, bench.shipment, bench.lab.clock); });
    INFO(sentence.toStdString());
    CHECK(sentence.contains(u"“Leaf 2”"_s));
    CHECK_FALSE(bench.view().isClosed());
    CHECK(bench.counts() == ShipmentCounts{3, 2, 0, 0, 0});
    CHECK(fieldOf(bench.sample(ids[0]), samples::Received).isEmpty());
}

TEST_CASE("samples that are registered and not received are expected once")
{
    ReceiptBench bench;
    const Uuid project = addProject(bench.lab, u"ALP"_s);
    const auto ids = addSamples(bench.lab, 4, 1, project);
    addSamples(bench.lab, 2, 10);
    bench.lab.write([&](UnitOfWork& unit) -> Status {
        TRACSEQ_TRY(unit.update(samples::sampleEntity(), ids[0],
                                {{samples::Received, Value(u"2020-01-02"_s)}}));
        return unit.update(samples::sampleEntity(), ids[1],
                           {{samples::SampleStatus, Value(u"Validated"_s)}});
    });
    const auto awaited = [&] { return *samplesOfProject(*bench.lab.reader(), project); };
    REQUIRE(awaited() == std::vector<Uuid>{ids[2], ids[3]});
    bench.expectAll({ids[2]});
    CHECK(awaited() == std::vector<Uuid>{ids[3]});
    bench.close(); // it did not come: it may come with another one
    CHECK(awaited() == std::vector<Uuid>{ids[2], ids[3]});
    bench.reopen(u"x"_s);
    CHECK(bench.refusal([&](UnitOfWork& unit) { return expectSamples(unit, bench.shipment, {}); })
              .contains(u"still to be received"_s));
    bench.lab.write([&](UnitOfWork& unit) { return removeShipment(unit, bench.shipment); });
    CHECK(listShipments(*bench.lab.reader())->empty());
}
