// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change_base.h"
#include "core/changes/number_blocks.h"
#include "core/changes/row_writer.h"

#include <QHash>

namespace tracseq::changes {

/// What is asked of the store with a write.
struct WriteRequest {
    QString user;
    QString title;      ///< what a person calls it ("Edit 3 samples"), for undo and history
    QString reason;     ///< why, where the life cycle or the lab asks for it
    quint64 origin = 0; ///< told to those who listen to the change hub
    Authority authority = Authority::Person;
};

/// The one door for writes: everything done through one of these is one transaction and one group
/// of changes. Made by Store, used on the writer thread inside the function that was handed in, and
/// gone after it. Each call checks who may do it, the description and the life cycle, stores the
/// row, its search entries and the change that made it. A call that fails has changed nothing; the
/// function may go on or return the error, which rolls everything back.
class UnitOfWork {
public:
    UnitOfWork(database::Connection& connection, WriteContext& context, const WriteRequest& request,
               const Uuid& group);

    /// Adds a row. A State field starts at the life cycle's initial state; any other start is
    /// refused. Errors: Field*, ReferenceMissing, FieldTaken, those of the access policy (as every
    /// call that writes) and of the disk. A row of the program's own (Authority::Program) may
    /// stand beside those that a person is asked for.
    Result<Uuid> insert(const database::Entity& entity, const database::FieldValues& values,
                        Authority authority = Authority::Person);

    /// Changes fields. What equals the present value is dropped; when nothing is left, no change is
    /// written. `seen` are values that the caller based the edit on: one that is not the present
    /// one any more refuses the whole edit with RowChanged.
    Status update(const database::Entity& entity, const Uuid& id,
                  const database::FieldValues& values, const database::FieldValues& seen = {});

    /// Adds to an amount, or takes from it: others may do so at the same time, and all of it
    /// counts. Errors: FieldRequired where no amount is known, FieldOutOfRange where the sum is not
    /// within the description, and those of update().
    Status add(const database::Entity& entity, const Uuid& id, int field, Decimal amount);

    /// Removes a row, which stays as a tombstone. Errors: RowInUse when another row refers to it.
    Status remove(const database::Entity& entity, const Uuid& id);

    /// The row, also when it is removed. Error: RowNotFound.
    Result<database::Record> get(const database::Entity& entity, const Uuid& id);

    /// The next number of a kind ("sample.barcode"), given out for good when the unit of work is
    /// committed. The kind stands in the description of a field that has it (Field::numbers).
    Result<LabNumber> takeNumber(const QString& kind);

    /// Takes one change back: only where its fields still have the values that it gave them.
    /// What was added to an amount is taken from what it is now. Errors: UndoBuiltUpon, EntryFixed,
    /// FieldOutOfRange for an amount that would not be within its description. Life-cycle rules do
    /// not hold for the way back. Who made a change may take it back; for the change of somebody
    /// else, one needs the permission to make the opposite one.
    Status revert(const Change& change);

    /// Whether the user may do this to rows of the entity, without doing it.
    Status mayWrite(const database::Entity& entity, Operation operation);

    [[nodiscard]] database::Connection& connection() { return m_connection; }
    [[nodiscard]] const Uuid& group() const { return m_group; }
    [[nodiscard]] const QString& user() const { return m_request.user; }
    [[nodiscard]] bool hasReason() const { return !m_request.reason.trimmed().isEmpty(); }
    [[nodiscard]] const ChangeSet& changeSet() const { return m_rows.changeSet(); }
    [[nodiscard]] qint64 changeCount() const { return m_count; }

    /// Writes the device's head and the group's row; called by Store before it commits.
    Status finish(const std::optional<Uuid>& undoes);

private:
    /// The end of a device's chain, where the next change goes.
    struct Chain {
        QString owner;
        qint64 number = 0;
        Uuid device;
        qint64 headSeq = 0;
        QByteArray head;
    };

    Status mayTransition(const database::Entity& entity, const database::Transition& way);
    Status mayRevert(const Change& change, const database::Entity& entity,
                     const std::vector<FieldChange>& fields);
    Status loadRights();
    Status loadChains();
    Result<Chain*> chainOf(const database::Entity& entity);
    Status loadSeenChains();
    Result<QByteArray> baseOf(const Uuid& device, const Uuid& id, Operation operation,
                              const QByteArray& fields, const std::vector<QByteArray>& sums);
    Status checkValues(const database::Entity& entity, const std::vector<database::Value>& values,
                       const std::vector<int>& which);
    Status checkTransition(const database::Entity& entity, const database::Value& from,
                           const database::Value& to);
    Status checkNotInUse(const database::Entity& entity, const Uuid& id);
    Error explainConstraint(const database::Entity& entity,
                            const std::vector<database::Value>& values, const Uuid& self,
                            const Error& original);
    Status store(const database::Entity& entity, database::Record& record,
                 const std::vector<FieldChange>& fields, Operation operation);
    Status appendChange(const database::Entity& entity, const Uuid& id, Operation operation,
                        const std::vector<FieldChange>& fields);

    database::Connection& m_connection;
    WriteContext& m_context;
    const WriteRequest& m_request;
    Uuid m_group;
    qint64 m_at;
    RowWriter m_rows;
    bool m_loaded = false;
    std::optional<qint64> m_cursor; ///< of a lab that shares its changes: what it has of them
    std::vector<Chain> m_chains;
    std::vector<SeenChain> m_seen;
    qint64 m_count = 0;
    qint64 m_firstSeq = 0;
    qint64 m_lastSeq = 0;
    std::optional<std::shared_ptr<const AccessRights>> m_rights; ///< asked for at the first write
    std::vector<std::pair<const database::Entity*, Operation>>
        m_allowed; ///< what was asked already
    NumberBlocks m_numbers;
};

} // namespace tracseq::changes
