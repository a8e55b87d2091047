// SPDX-License-Identifier: GPL-3.0-or-later
// Where samples that are registered and not received come from.
#include "core/receipt/shipment_service.h"

#include <QHash>
#include <algorithm>

namespace tracseq::receipt {

using database::Connection;
using database::Statement;

namespace {

constexpr auto kAwaited = "s.deleted = 0 AND s.received IS NULL "
                          "AND s.status = 'Pending' AND NOT EXISTS (SELECT 1 FROM shipment_item i "
                          "JOIN shipment h ON h.id = i.shipment AND h.status = 'Open' WHERE "
                          "i.sample = s.id AND i.deleted = 0) AND ";

Result<std::vector<Uuid>> idsOf(Statement& select)
{
    std::vector<Uuid> ids;
    TRACSEQ_TRY(select.forEachRow([&](const Statement& row) { ids.push_back(row.uuid(0)); }));
    return ids;
}

} // namespace

Result<std::vector<Uuid>> samplesOfProject(Connection& connection, const Uuid& project)
{
    auto select = connection.prepare("SELECT s.id FROM sample s WHERE " + std::string(kAwaited) +
                                     "s.project = ?1 ORDER BY s.rid");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, project);
    return idsOf(*select);
}

Result<std::vector<Uuid>> samplesOfImport(Connection& connection, const Uuid& importRun)
{
    auto group = connection.prepare("SELECT change_group FROM import_run WHERE id = ?1");
    if (!group) {
        return failure(group.error());
    }
    group->bind(1, importRun);
    const auto found = group->step();
    if (!found) {
        return failure(found.error());
    }
    const auto id = *found ? Uuid::fromString(group->text(0)).value_or(Uuid()) : Uuid();
    auto select = connection.prepare(std::string(kAwaited) +
                                     "EXISTS (SELECT 1 FROM change c WHERE c.entity_id = s.id AND "
                                     "c.operation = 'insert' AND c.group_id = ?1) ORDER BY s.rid");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, id);
    return idsOf(*select);
}

namespace {

Status addProjects(Connection& connection, std::vector<ManifestSource>& sources)
{
    auto select = connection.prepare(
        "SELECT p.id, p.code, count(*) FROM sample s JOIN project p ON p.id = s.project WHERE " +
        std::string(kAwaited) + "1 GROUP BY p.id ORDER BY p.code COLLATE NOCASE");
    if (!select) {
        return failure(select.error());
    }
    return select->forEachRow([&](const Statement& row) {
        sources.push_back({false, row.uuid(0), row.text(1), 0, static_cast<int>(row.integer(2))});
    });
}

Status addImports(Connection& connection, std::vector<ManifestSource>& sources)
{
    auto counts = connection.prepare("SELECT c.group_id, count(*) FROM sample s JOIN change c ON "
                                     "c.entity_id = s.id AND c.operation = 'insert' WHERE " +
                                     std::string(kAwaited) + "1 GROUP BY c.group_id");
    if (!counts) {
        return failure(counts.error());
    }
    QHash<QString, int> bySamples;
    TRACSEQ_TRY(counts->forEachRow([&](const Statement& row) {
        bySamples.insert(row.uuid(0).toString(), static_cast<int>(row.integer(1)));
    }));
    auto runs = connection.prepare("SELECT id, file_name, created_at, change_group FROM import_run "
                                   "WHERE deleted = 0 ORDER BY rid DESC");
    if (!runs) {
        return failure(runs.error());
    }
    return runs->forEachRow([&](const Statement& row) {
        if (const int samples = bySamples.value(row.text(3)); samples > 0) {
            sources.push_back({true, row.uuid(0), row.text(1), row.integer(2), samples});
        }
    });
}

} // namespace

Result<std::vector<ManifestSource>> manifestSources(Connection& connection)
{
    std::vector<ManifestSource> sources;
    TRACSEQ_TRY(addProjects(connection, sources));
    TRACSEQ_TRY(addImports(connection, sources));
    return sources;
}

} // namespace tracseq::receipt
