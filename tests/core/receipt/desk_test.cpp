// SPDX-License-Identifier: GPL-3.0-or-later
// Scanning what a shipment brings.
#include "tests/core/receipt/receipt_bench.h"
#include "tests/support/property.h"

#include <set>

using namespace tracseq;
using namespace tracseq::tests;

TEST_CASE("a scan ticks what is expected, says what is there already, and changes nothing else")
{
    ReceiptBench bench;
    bench.expect({u"Birch"_s, u"BC-1"_s, u"SAMEA1"_s, {}, {}});
    bench.expect({u"Oak"_s, u"BC-2"_s, {}, {}, {}});
    const ScanAnswer first = bench.scan(u" bc-1 "_s);
    CHECK(first.kind == Kind::Arrived);
    REQUIRE(first.items.size() == 1);
    CHECK(first.items.front().name == u"Birch"_s);
    CHECK(first.items.front().arrivedBy == u"anna"_s);
    CHECK(bench.counts() == ShipmentCounts{2, 1, 0, 0, 0});

    const auto before = bench.view().items;
    const ScanAnswer again = bench.scan(u"SAMEA1"_s);
    CHECK(again.kind == Kind::Duplicate);
    CHECK(again.items.front().arrivedBy == u"anna"_s);
    CHECK(again.items.front().arrivedAt == first.items.front().arrivedAt);
    CHECK(bench.scan(u"BC-9"_s).kind == Kind::Unknown);
    CHECK(bench.view().items == before);
    CHECK(bench.scan(u"oak"_s).kind == Kind::Arrived); // a name does where no code is
    CHECK(bench.counts().open() == 0);
}

TEST_CASE("a code that fits several things asks which, and the choice is ticked")
{
    ReceiptBench bench;
    const Uuid first = bench.expect({u"Birch"_s, u"X-1"_s, {}, {}, {}});
    bench.expect({u"Oak"_s, {}, u"X-1"_s, {}, {}});
    const ScanAnswer asked = bench.scan(u"X-1"_s);
    CHECK(asked.kind == Kind::Several);
    CHECK(asked.items.size() == 2);
    CHECK(bench.counts().arrived == 0);
    bench.lab.write([&](UnitOfWork& unit) -> Status {
        const auto done = checkIn(unit, first, u"X-1"_s, bench.lab.clock);
        return done ? Status() : failure(done.error());
    });
    CHECK(bench.counts().arrived == 1);
    CHECK_FALSE(bench.view().items.front().hasOtherCode());
}

TEST_CASE("what the lab knows of a sample is read as well: barcode, accession, name")
{
    ReceiptBench bench;
    const auto ids = addSamples(bench.lab, 3);
    bench.expectAll(ids);
    CHECK(bench.scan(bench.sample(ids[0]).values[samples::Barcode].text()).kind == Kind::Arrived);
    CHECK(bench.scan(bench.sample(ids[1]).values[samples::Accession].text()).kind == Kind::Arrived);
    CHECK(bench.scan(u"Leaf 3"_s).kind == Kind::Arrived);
    CHECK(bench.counts() == ShipmentCounts{3, 3, 0, 0, 0});
    CHECK(bench.scan(u"Leaf 1"_s).kind == Kind::Duplicate);
}

TEST_CASE("a scanner that types for another keyboard is understood, and said to be one")
{
    ReceiptBench bench;
    bench.expect({u"Yew"_s, u"YZ-1"_s, {}, {}, {}});
    const ScanAnswer answer = bench.scan(u"ZYß1"_s);
    CHECK(answer.kind == Kind::Arrived);
    CHECK(answer.misread);
    CHECK(answer.items.front().scanned == u"YZ-1"_s);
}

TEST_CASE("what no manifest names is said to be where it is expected, and can be noted")
{
    ReceiptBench bench;
    bench.expect({u"Birch"_s, u"BC-1"_s, {}, {}, {}});
    const auto ids = addSamples(bench.lab, 1);
    const QString code = bench.sample(ids[0]).values[samples::Barcode].text();
    bench.lab.write([&](UnitOfWork& unit) -> Status {
        const auto other = unit.insert(shipmentEntity(), {{ShipmentName, Value(u"D-2"_s)}});
        return other ? expectSamples(unit, *other, ids) : failure(other.error());
    });
    const ScanAnswer unknown = bench.scan(code);
    CHECK(unknown.kind == Kind::Unknown);
    CHECK(unknown.elsewhere == u"D-2"_s);
    CHECK(unknown.sample == u"Leaf 1"_s);
    const ScanAnswer noted = bench.note(code);
    CHECK(noted.kind == Kind::Noted);
    CHECK(noted.items.front().sample == ids[0]);
    CHECK(noted.items.front().name == u"Leaf 1"_s);
    CHECK(bench.counts() == ShipmentCounts{1, 0, 0, 1, 0});
    CHECK(bench.note(code).kind == Kind::Duplicate);
    CHECK(bench.scan(code).kind == Kind::Duplicate);
    CHECK(bench.counts().unexpected == 1);
}

TEST_CASE("conditions are noted of what has arrived alone, several at once, and taken back")
{
    ReceiptBench bench;
    const Uuid item = bench.expect({u"Birch"_s, u"BC-1"_s, {}, {}, {}});
    CHECK(
        bench.refusal([&](UnitOfWork& unit) { return setCondition(unit, item, ItemThawed, true); })
            .contains(u"scan it first"_s));
    bench.scan(u"BC-1"_s);
    bench.mark(item, ItemThawed);
    bench.mark(item, ItemLeaking);
    CHECK(bench.view().items.front().conditionText() == u"Leaking, thawed"_s);
    CHECK(bench.counts().flawed == 1);
    bench.mark(item, ItemThawed, false);
    CHECK(bench.view().items.front().conditionText() == u"Leaking"_s);
    bench.lab.write([&](UnitOfWork& unit) { return takeBack(unit, item); });
    CHECK(bench.counts() == ShipmentCounts{1, 0, 0, 0, 0});
    CHECK(bench.view().items.front().arrivedAt == 0);
}

TEST_CASE("lines of a manifest have something to be called by")
{
    ReceiptBench bench;
    CHECK(bench
              .refusal([&](UnitOfWork& unit) -> Status {
                  const auto added = addItem(unit, bench.shipment, {});
                  return added ? Status() : failure(added.error());
              })
              .contains(u"needs a name"_s));
    bench.expect({{}, u"BC-1"_s, {}, {}, {}});
    CHECK(bench.view().items.front().name == u"BC-1"_s);
}

TEST_CASE("whatever is scanned in whatever order, the counts are those of the items")
{
    property("counts agree with what was scanned", [] {
        ReceiptBench bench;
        // Barcodes 0..7; 6 and 7 are on two items each, so that they never tick anything.
        for (int i = 0; i < 8; ++i) {
            bench.expect({u"n%1"_s.arg(i), u"c%1"_s.arg(i), {}, {}, {}});
        }
        bench.expect({u"n8"_s, u"c6"_s, {}, {}, {}});
        bench.expect({u"n9"_s, u"c7"_s, {}, {}, {}});
        std::set<int> ticked;
        std::set<int> noted;
        const auto codes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
        for (const int code : codes) {
            const QString text = u"c%1"_s.arg(code);
            const bool asNote = *rc::gen::arbitrary<bool>() && code >= 8;
            const ScanAnswer answer = asNote ? bench.note(text) : bench.scan(text);
            const bool isNew = code < 8 ? ticked.count(code) == 0 : noted.count(code) == 0;
            if (code == 6 || code == 7) {
                RC_ASSERT(answer.kind == Kind::Several);
            } else if (code < 6) {
                RC_ASSERT(answer.kind == (isNew ? Kind::Arrived : Kind::Duplicate));
                ticked.insert(code);
            } else if (asNote) {
                RC_ASSERT(answer.kind == (isNew ? Kind::Noted : Kind::Duplicate));
                noted.insert(code);
            } else {
                RC_ASSERT(answer.kind == (isNew ? Kind::Unknown : Kind::Duplicate));
            }
            const auto items = bench.view().items;
            const ShipmentCounts counts = countItems(items);
            RC_ASSERT(counts.announced == 10);
            RC_ASSERT(counts.arrived == static_cast<int>(ticked.size()));
            RC_ASSERT(counts.unexpected == static_cast<int>(noted.size()));
            RC_ASSERT(counts.announced + counts.unexpected == static_cast<int>(items.size()));
        }
        const auto all = listShipments(*bench.lab.reader());
        RC_ASSERT(all.has_value());
        RC_ASSERT(all->front().counts == bench.counts());
    });
}
