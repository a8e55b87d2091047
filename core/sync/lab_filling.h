// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/changes/row_writer.h"
#include "core/sync/transport.h"

namespace tracseq::sync {

/// Fills a lab file that nobody else has open with a server's log, from its first change on, as
/// taking page after page would, but without indexes and search until the end. Every change is
/// proved as it comes: its hash in its author's chain, and the server's seal. A file that was not
/// finished is to be thrown away.
class LabFilling {
public:
    /// Makes the file, over what is there. `clock` and `entities` outlive it.
    static Result<std::unique_ptr<LabFilling>>
    begin(const QString& path, const database::EntityList& entities, const Clock& clock);
    ~LabFilling();
    LabFilling(const LabFilling&) = delete;
    LabFilling& operator=(const LabFilling&) = delete;

    /// The next change. Error: ServerLogBroken when it does not follow.
    Status add(const PulledChange& pulled);

    [[nodiscard]] qint64 cursor() const { return m_cursor; }
    [[nodiscard]] const QByteArray& seal() const { return m_seal; }
    [[nodiscard]] qint64 rows() const { return m_rows; }

    /// Builds indexes and search, and puts it all on the disk.
    Status finish(const Uuid& station, const Uuid& device, const QString& user, const Uuid& epoch,
                  Progress& progress);

private:
    struct Chain {
        qint64 number = 0;
        qint64 last = 0;
        QByteArray head;
    };

    LabFilling(std::unique_ptr<database::Connection> connection,
               const database::EntityList& entities, const Clock& clock);
    Status takeIndexesAway();
    Result<Chain*> chainOf(const Uuid& device);
    Status addHidden(const PulledChange& pulled, Chain& chain);
    Result<qint64> log(const PulledChange& pulled, Chain& chain);
    Status noteGroup(const PulledChange& pulled, qint64 local);
    Status settle(const PulledChange& pulled, std::optional<qint64> local);
    Status show(const PulledChange& pulled);
    Status write(const database::Entity& entity, const database::Record& record);
    Status storeState(const Uuid& station, const Uuid& device, const QString& user,
                      const Uuid& epoch);
    Status buildSearch(const database::Entity& entity);

    std::unique_ptr<database::Connection> m_connection;
    const database::EntityList& m_entities;
    changes::WriteContext m_context;
    QHash<QString, const database::Entity*> m_byName;
    QHash<Uuid, Chain> m_chains;
    std::vector<std::string> m_indexes; ///< SQL of those that are built in the end
    qint64 m_cursor = 0;
    QByteArray m_seal = QByteArray(32, '\0');
    bool m_seesParts = false; ///< changes were hidden
    qint64 m_local = 0;       ///< of the last change in the file's own log
    qint64 m_rows = 0;
};

} // namespace tracseq::sync
