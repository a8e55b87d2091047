// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receipt/shipment_service.h"

namespace tracseq::receipt {

/// What the accession desk does, each as one step of undo. Each call returns at once; `done` comes
/// back on the UI thread. Owned by the composition root.
class ReceiptService {
public:
    struct Done {
        changes::Written written;
        Uuid id; ///< of what was added
    };
    struct Scanned {
        changes::Written written; ///< of a scan that changed nothing, without changes
        ScanAnswer answer;
    };
    using Callback = std::function<void(const Result<Done>&)>;
    using ScanCallback = std::function<void(const Result<Scanned>&)>;

    ReceiptService(changes::Store& store, QString user)
        : m_store(store)
        , m_user(std::move(user))
    {
    }

    void add(const database::FieldValues& values, QObject* receiver, Callback done);
    void edit(const Uuid& shipment, const database::FieldValues& values,
              const database::FieldValues& seen, QObject* receiver, Callback done);
    void remove(const Uuid& shipment, const QString& name, QObject* receiver, Callback done);
    void expectSamples(const Uuid& shipment, const std::vector<Uuid>& samples, QObject* receiver,
                       Callback done);

    void scan(const Uuid& shipment, const QString& code, QObject* receiver, ScanCallback done);
    void checkIn(const Uuid& item, const QString& code, QObject* receiver, ScanCallback done);
    void noteUnexpected(const Uuid& shipment, const QString& code, QObject* receiver,
                        ScanCallback done);

    void setCondition(const ItemView& item, int field, bool present, QObject* receiver,
                      Callback done);
    void setRemarks(const ItemView& item, const QString& remarks, QObject* receiver, Callback done);
    void takeBack(const std::vector<ItemView>& items, QObject* receiver, Callback done);
    void removeItems(const std::vector<ItemView>& items, QObject* receiver, Callback done);

    void close(const Uuid& shipment, const QString& name, QObject* receiver, Callback done);
    void reopen(const Uuid& shipment, const QString& name, const QString& reason, QObject* receiver,
                Callback done);

    [[nodiscard]] const Clock& clock() const { return m_store.clock(); }

private:
    using Work = std::function<Status(changes::UnitOfWork&)>;
    using ScanWork = std::function<Result<ScanAnswer>(changes::UnitOfWork&)>;
    void run(const QString& title, const QString& reason, const Work& work, QObject* receiver,
             Callback done);
    void runScan(const QString& title, const ScanWork& work, QObject* receiver, ScanCallback done);

    changes::Store& m_store;
    QString m_user;
};

} // namespace tracseq::receipt
