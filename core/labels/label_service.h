// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/labels/label_job.h"

namespace tracseq::labels {

/// A layout that can be chosen.
struct LayoutEntry {
    std::optional<Uuid> id; ///< none: comes with the program
    LabelLayout layout;
    std::optional<Error> broken; ///< it cannot be read; nothing of the layout but its name is there
};

/// Those of the lab by name, then those of the program whose name the lab has not taken.
Result<std::vector<LayoutEntry>> loadLayouts(database::Connection& connection);

/// By its name, letter case aside. Errors: LabelLayoutUnknown, LabelLayoutBroken.
Result<LabelLayout> findLayout(database::Connection& connection, const QString& name);

/// Stores a layout within a unit of work of the caller: a new one without `id`. `seen` is what the
/// person based the edit on. Errors: what checkLayout() finds, and those of the unit of work.
Result<Uuid> saveLayout(changes::UnitOfWork& unit, const std::optional<Uuid>& id,
                        const LabelLayout& layout, const std::optional<LabelLayout>& seen = {});

/// That a label of this layout was printed before for the same thing.
struct EarlierPrint {
    Uuid id; ///< of the thing
    QString title;
    QString by;
    qint64 at = 0; ///< ms since 1970 UTC
};

/// The latest print of each thing that has one, in their order. A label of another layout is none:
/// side and cap of one tube get one each.
Result<std::vector<EarlierPrint>> earlierPrints(database::Connection& connection,
                                                const QString& layout,
                                                const std::vector<LabelFacts>& facts);

/// Whether labels may be printed: what was printed before needs a reason, so that no tube gets a
/// second label by mistake. Errors: LabelReprintReason and those of the disk.
Status checkReprint(database::Connection& connection, const LabelJob& job, const QString& reason);

/// Records within a unit of work of the caller that a job was printed. Errors: those of the unit of
/// work.
Status recordPrint(changes::UnitOfWork& unit, const LabelJob& job, const QString& printer,
                   const QString& reason);

/// Prints by `output` and records it, in the name of a user. Blocks: on a worker. Nothing is
/// printed that the user may not print or that needs a reason and has none; what was printed is
/// recorded although whoever asked for it is gone meanwhile. Errors: those of checkReprint(), of
/// the access policy, of `output`, and of the disk.
Status printAndRecord(changes::Store& store, const QString& user, const LabelJob& job,
                      const QString& printer, const QString& reason,
                      const std::function<Status()>& output);

/// What panels do with layouts. Each call returns at once; `done` comes back on the UI
/// thread. Owned by the composition root.
class LabelService {
public:
    using Done = std::function<void(Result<changes::Written>)>;

    LabelService(changes::Store& store, QString user)
        : m_store(store)
        , m_user(std::move(user))
    {
    }

    void save(const std::optional<Uuid>& id, const LabelLayout& layout,
              const std::optional<LabelLayout>& seen, QObject* receiver, Done done);
    void remove(const Uuid& id, const QString& name, QObject* receiver, Done done);

    [[nodiscard]] const QString& user() const { return m_user; }

private:
    changes::Store& m_store;
    QString m_user;
};

} // namespace tracseq::labels
