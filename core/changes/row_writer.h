// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change_hub.h"
#include "core/changes/write_context.h"
#include "core/database/connection.h"

#include <QSet>

namespace tracseq::changes {

/// Stores rows with their search entries, and gathers which ones changed. Asks nobody and logs
/// nothing: who calls it has the change that explains the row. Used on the writer thread within
/// one transaction.
class RowWriter {
public:
    RowWriter(database::Connection& connection, WriteContext& context, quint64 origin = 0);

    /// The row, also when it is removed. Error: RowNotFound.
    Result<database::Record> get(const database::Entity& entity, const Uuid& id);

    /// Stores `record` in place of `before`, or as a new row when that is null; sets its rid then.
    Status write(const database::Entity& entity, const database::Record* before,
                 database::Record& record);

    /// Rows that others refer to are looked up once: true when this one is known to be there.
    [[nodiscard]] bool knowsLive(const Uuid& id) const { return m_names.contains(id); }
    void noteLive(const database::Entity& entity, const database::Record& record);

    [[nodiscard]] database::Connection& connection() { return m_connection; }
    [[nodiscard]] WriteContext& context() { return m_context; }
    [[nodiscard]] const ChangeSet& changeSet() const { return m_set; }

private:
    Status insertColumns(const database::Entity& entity, const database::Record& record);
    Status updateColumns(const database::Entity& entity, const database::Record& before,
                         const database::Record& record);
    Status unindex(const database::Entity& entity, const database::Record& record);
    Status index(const database::Entity& entity, const database::Record& record);
    Status reindexReferring(const database::Entity& entity, const Uuid& id, const QString& before);
    Status runSearch(const std::string& sql, const std::vector<int>& fields,
                     const database::Entity& entity, const database::Record& record);
    Result<QString> searchText(const database::Field& field, const database::Value& value);

    database::Connection& m_connection;
    WriteContext& m_context;
    ChangeSet m_set;
    QHash<Uuid, QString> m_names; ///< what rows that others refer to are called
    /// Rows that others refer to and that are not here yet: what comes from a server may be in any
    /// order. They are searched for by the names of these when they have come.
    QSet<Uuid> m_nameless;
};

} // namespace tracseq::changes
