// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receipt/receipt_service.h"

#include "core/base/text.h"
#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"

#include <QCoreApplication>
#include <memory>

namespace tracseq::receipt {

using changes::UnitOfWork;
using changes::Written;
using database::FieldValues;
using database::Value;

void ReceiptService::run(const QString& title, const QString& reason, const Work& work,
                         QObject* receiver, Callback done)
{
    m_store.write({m_user, title, reason, 0}, work, receiver,
                  [done = std::move(done)](const Result<Written>& written) {
                      done(written ? Result<Done>(Done{*written, {}}) : failure(written.error()));
                  });
}

void ReceiptService::runScan(const QString& title, const ScanWork& work, QObject* receiver,
                             ScanCallback done)
{
    const auto answer = std::make_shared<ScanAnswer>();
    m_store.write(
        {m_user, title, {}, 0},
        [answer, work](UnitOfWork& unit) -> Status {
            auto found = work(unit);
            if (!found) {
                return failure(found.error());
            }
            *answer = std::move(*found);
            return {};
        },
        receiver,
        [answer, done = std::move(done)](const Result<Written>& written) {
            done(written ? Result<Scanned>(Scanned{*written, *answer}) : failure(written.error()));
        });
}

void ReceiptService::add(const FieldValues& values, QObject* receiver, Callback done)
{
    const auto id = std::make_shared<Uuid>();
    m_store.write(
        {m_user, QCoreApplication::translate("Receipt", "Add a shipment"), {}, 0},
        [values, id](UnitOfWork& unit) -> Status {
            const auto added = unit.insert(shipmentEntity(), values);
            *id = added.value_or(Uuid());
            return added ? Status() : failure(added.error());
        },
        receiver,
        [id, done = std::move(done)](const Result<Written>& written) {
            done(written ? Result<Done>(Done{*written, *id}) : failure(written.error()));
        });
}

void ReceiptService::edit(const Uuid& shipment, const FieldValues& values, const FieldValues& seen,
                          QObject* receiver, Callback done)
{
    run(
        QCoreApplication::translate("Receipt", "Edit a shipment"), {},
        [shipment, values, seen](UnitOfWork& unit) {
            return unit.update(shipmentEntity(), shipment, values, seen);
        },
        receiver, std::move(done));
}

void ReceiptService::remove(const Uuid& shipment, const QString& name, QObject* receiver,
                            Callback done)
{
    run(
        QCoreApplication::translate("Receipt", "Remove shipment %1").arg(name), {},
        [shipment](UnitOfWork& unit) { return removeShipment(unit, shipment); }, receiver,
        std::move(done));
}

void ReceiptService::expectSamples(const Uuid& shipment, const std::vector<Uuid>& samples,
                                   QObject* receiver, Callback done)
{
    const int count = static_cast<int>(samples.size());
    run(
        QCoreApplication::translate("Receipt", "Expect %n sample(s)", nullptr, count), {},
        [shipment, samples](UnitOfWork& unit) {
            return receipt::expectSamples(unit, shipment, samples);
        },
        receiver, std::move(done));
}

void ReceiptService::scan(const Uuid& shipment, const QString& code, QObject* receiver,
                          ScanCallback done)
{
    runScan(
        QCoreApplication::translate("Receipt", "Check in %1").arg(shortened(code)),
        [shipment, code, &clock = m_store.clock()](UnitOfWork& unit) {
            return scanCode(unit, shipment, code, clock);
        },
        receiver, std::move(done));
}

void ReceiptService::checkIn(const Uuid& item, const QString& code, QObject* receiver,
                             ScanCallback done)
{
    runScan(
        code.isEmpty() ? QCoreApplication::translate("Receipt", "Check in by hand")
                       : QCoreApplication::translate("Receipt", "Check in %1").arg(shortened(code)),
        [item, code, &clock = m_store.clock()](UnitOfWork& unit) {
            return receipt::checkIn(unit, item, code, clock);
        },
        receiver, std::move(done));
}

void ReceiptService::noteUnexpected(const Uuid& shipment, const QString& code, QObject* receiver,
                                    ScanCallback done)
{
    runScan(
        QCoreApplication::translate("Receipt", "Note %1 as unexpected").arg(shortened(code)),
        [shipment, code, &clock = m_store.clock()](UnitOfWork& unit) {
            return receipt::noteUnexpected(unit, shipment, code, clock);
        },
        receiver, std::move(done));
}

void ReceiptService::setCondition(const ItemView& item, int field, bool present, QObject* receiver,
                                  Callback done)
{
    run(
        QCoreApplication::translate("Receipt", "Condition of %1").arg(shortened(item.name)), {},
        [id = item.id, field, present](UnitOfWork& unit) {
            return receipt::setCondition(unit, id, field, present);
        },
        receiver, std::move(done));
}

void ReceiptService::setRemarks(const ItemView& item, const QString& remarks, QObject* receiver,
                                Callback done)
{
    const auto valueOf = [](const QString& text) { return text.isEmpty() ? Value() : Value(text); };
    run(
        QCoreApplication::translate("Receipt", "Remarks on %1").arg(shortened(item.name)), {},
        [id = item.id, now = valueOf(cleanText(remarks)),
         seen = valueOf(item.remarks)](UnitOfWork& unit) {
            return unit.update(shipmentItemEntity(), id, {{ItemRemarks, now}},
                               {{ItemRemarks, seen}});
        },
        receiver, std::move(done));
}

void ReceiptService::takeBack(const std::vector<ItemView>& items, QObject* receiver, Callback done)
{
    const int count = static_cast<int>(items.size());
    run(
        QCoreApplication::translate("Receipt", "Take back %n arrival(s)", nullptr, count), {},
        [items](UnitOfWork& unit) -> Status {
            for (const ItemView& item : items) {
                TRACSEQ_TRY(receipt::takeBack(unit, item.id));
            }
            return {};
        },
        receiver, std::move(done));
}

void ReceiptService::removeItems(const std::vector<ItemView>& items, QObject* receiver,
                                 Callback done)
{
    const int count = static_cast<int>(items.size());
    run(
        QCoreApplication::translate("Receipt", "Take %n item(s) off the manifest", nullptr, count),
        {},
        [items](UnitOfWork& unit) -> Status {
            for (const ItemView& item : items) {
                TRACSEQ_TRY(unit.remove(shipmentItemEntity(), item.id));
            }
            return {};
        },
        receiver, std::move(done));
}

void ReceiptService::close(const Uuid& shipment, const QString& name, QObject* receiver,
                           Callback done)
{
    run(
        QCoreApplication::translate("Receipt", "Close shipment %1").arg(name), {},
        [shipment, &clock = m_store.clock()](UnitOfWork& unit) {
            return closeShipment(unit, shipment, clock);
        },
        receiver, std::move(done));
}

void ReceiptService::reopen(const Uuid& shipment, const QString& name, const QString& reason,
                            QObject* receiver, Callback done)
{
    run(
        QCoreApplication::translate("Receipt", "Reopen shipment %1").arg(name), reason,
        [shipment, &clock = m_store.clock()](UnitOfWork& unit) {
            return reopenShipment(unit, shipment, clock);
        },
        receiver, std::move(done));
}

} // namespace tracseq::receipt
