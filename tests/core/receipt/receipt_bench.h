// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error_text.h"
#include "core/database/entity_query.h"
#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"
#include "core/receipt/shipment_service.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_rows.h"

namespace tracseq::tests {

using namespace tracseq::receipt;
using namespace Qt::StringLiterals;
using changes::UnitOfWork;
using database::Value;
using Kind = ScanAnswer::Kind;

/// A lab with an open shipment "D-1".
struct ReceiptBench {
    ReceiptBench()
    {
        lab.write([this](UnitOfWork& unit) -> Status {
            const auto made = unit.insert(shipmentEntity(), {{ShipmentName, Value(u"D-1"_s)}});
            shipment = made.value_or(Uuid());
            return made ? Status() : failure(made.error());
        });
    }

    Uuid expect(const ItemDraft& draft)
    {
        Uuid id;
        lab.write([&](UnitOfWork& unit) -> Status {
            const auto added = addItem(unit, shipment, draft);
            id = added.value_or(Uuid());
            return added ? Status() : failure(added.error());
        });
        return id;
    }
    void expectAll(const std::vector<Uuid>& samples)
    {
        lab.write([&](UnitOfWork& unit) { return expectSamples(unit, shipment, samples); });
    }
    ScanAnswer scan(const QString& code)
    {
        ScanAnswer answer;
        lab.write([&](UnitOfWork& unit) -> Status {
            auto found = scanCode(unit, shipment, code, lab.clock);
            if (!found) {
                return failure(found.error());
            }
            answer = std::move(*found);
            return {};
        });
        return answer;
    }
    ScanAnswer note(const QString& code)
    {
        ScanAnswer answer;
        lab.write([&](UnitOfWork& unit) -> Status {
            auto found = noteUnexpected(unit, shipment, code, lab.clock);
            if (!found) {
                return failure(found.error());
            }
            answer = std::move(*found);
            return {};
        });
        return answer;
    }
    void mark(const Uuid& item, int field, bool present = true)
    {
        lab.write([&](UnitOfWork& unit) { return setCondition(unit, item, field, present); });
    }
    changes::Written close()
    {
        return lab.write(
            [this](UnitOfWork& unit) { return closeShipment(unit, shipment, lab.clock); });
    }
    changes::Written reopen(const QString& reason)
    {
        return lab.write(
            [this](UnitOfWork& unit) { return reopenShipment(unit, shipment, lab.clock); }, reason);
    }
    /// What refuses a write, as a sentence; empty when nothing does.
    QString refusal(const changes::Store::Work& work, const QString& reason = {})
    {
        const auto done = lab.store().writeNow({u"anna"_s, u"test"_s, reason, 0}, work);
        return done ? QString() : errorText(done.error());
    }
    ShipmentView view()
    {
        auto found = loadShipment(*lab.reader(), shipment);
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    ShipmentCounts counts() { return countItems(view().items); }
    database::Record sample(const Uuid& id)
    {
        auto row = database::rowById(*lab.reader(), samples::sampleEntity(), id);
        REQUIRE(row.has_value());
        REQUIRE(row->has_value());
        return std::move(**row);
    }

    TempLab lab;
    Uuid shipment;
};

} // namespace tracseq::tests
