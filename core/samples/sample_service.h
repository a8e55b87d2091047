// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/changes/undo.h"
#include "core/samples/sample_rules.h"

#include <atomic>
#include <memory>

namespace tracseq::samples {

/// Adds a sample within a unit of work of the caller: checks the rules, gives it the next accession
/// ("S-0000123") and, when `values` hold no barcode, the lab's next one (PREFIX-YYYYMMDD-NNNNNN,
/// the date in the lab's zone). Errors: those of validateSample() and UnitOfWork::insert().
Result<Uuid> createSample(changes::UnitOfWork& unit, const database::FieldValues& values,
                          const Clock& clock);

/// Changes a sample within a unit of work of the caller; see UnitOfWork::update().
Status editSample(changes::UnitOfWork& unit, const Uuid& id, const database::FieldValues& values,
                  const Clock& clock, const database::FieldValues& seen = {});

/// An edit of one row of a grid: what it shall be, and what the person saw before.
struct SampleEdit {
    Uuid id;
    database::FieldValues values;
    database::FieldValues seen;
};

/// What panels do with samples. Each call returns at once; `done` comes back on the UI thread.
/// Owned by the composition root.
class SampleService {
public:
    using Done = std::function<void(Result<changes::Written>)>;

    SampleService(changes::Store& store, QString user)
        : m_store(store)
        , m_user(std::move(user))
    {
    }

    void create(const database::FieldValues& values, quint64 origin, QObject* receiver, Done done);

    /// How many rows of a block are done; told by the writer, read by the screen. Of a block that
    /// was refused it stays at the row that was.
    using RowsDone = std::shared_ptr<std::atomic<int>>;

    /// A block of new samples: all of them or none, as one step of undo.
    void createAll(const std::vector<database::FieldValues>& rows, quint64 origin,
                   RowsDone rowsDone, QObject* receiver, Done done);

    /// All of them or none, as one step of undo.
    void edit(const std::vector<SampleEdit>& edits, const QString& reason, quint64 origin,
              QObject* receiver, Done done, RowsDone rowsDone = nullptr);

    /// One state for several samples; all or none.
    void setStatus(const std::vector<Uuid>& ids, const QString& status, const QString& reason,
                   quint64 origin, QObject* receiver, Done done);

    void remove(const std::vector<Uuid>& ids, const QString& reason, quint64 origin,
                QObject* receiver, Done done);

    [[nodiscard]] const QString& user() const { return m_user; }

private:
    changes::Store& m_store;
    QString m_user;
};

} // namespace tracseq::samples
