// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"

namespace tracseq::sync {

/// What a person decides about one conflict.
struct ConflictDecision {
    enum class Take {
        Theirs, ///< the record stays as it is
        Mine,   ///< the value that was not taken; the removal, or bringing the record back with it
        Other   ///< a third value
    };
    /// What the person had before them.
    struct Seen {
        bool removed = false;
        qint64 updatedAt = 0;  ///< of the record, where the conflict is about all of it
        database::Value value; ///< of the field, else
    };

    Uuid conflict;
    Take take = Take::Theirs;
    database::Value other = {};              ///< of Take::Other
    std::optional<Seen> seen = std::nullopt; ///< needed for all but Take::Theirs
};

/// Changes fields of a row by the rules of its module, as its forms do.
using EditRow = std::function<Status(changes::UnitOfWork& unit, const database::Entity& entity,
                                     const Uuid& id, const database::FieldValues& values)>;

/// Decides conflicts within a unit of work of the caller, all of them or none: what is changed in a
/// record and the state of its conflict are one group. Values of one record are checked together.
/// A decision is for good: undo leaves conflicts alone, here and on the server, and so the change
/// that came with one; the field can be changed again as ever. Errors: RowChanged when somebody
/// else has decided it meanwhile, or changed what the person saw, RowNotFound when they removed it;
/// EntryFixed for records that only their own service changes, FieldReadOnly, and those of `edit`
/// and of UnitOfWork.
Status decideConflicts(changes::UnitOfWork& unit, const database::EntityList& entities,
                       const std::vector<ConflictDecision>& decisions, const EditRow& edit);

/// The same from the window, in the name of one user. UI thread; the store outlives it.
class ConflictService {
public:
    using Done = std::function<void(Result<changes::Written>)>;

    /// Without `edit` the description alone judges.
    ConflictService(changes::Store& store, QString user, EditRow edit = {});

    void decide(const std::vector<ConflictDecision>& decisions, const QString& reason,
                QObject* receiver, Done done);

    [[nodiscard]] const QString& user() const { return m_user; }

private:
    changes::Store& m_store;
    QString m_user;
    EditRow m_edit;
};

} // namespace tracseq::sync
