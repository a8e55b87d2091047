// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/run_plan_reading.h"

#include "core/database/entity_query.h"
#include "core/libraries/library.h"
#include "core/projects/project.h"
#include "core/samples/sample.h"
#include "core/sequencing/run.h"
#include "core/sequencing/run_service.h"

namespace tracseq::ui {

using database::Connection;
using database::Entity;
using database::EntityQuery;
using database::Record;
using libraries::libraryEntity;
using samples::sampleEntity;
using Rows = std::vector<Record>;

namespace {

Result<Rows> rowsOf(Connection& connection, const EntityQuery& query)
{
    const auto rids = database::rowIds(connection, query);
    if (!rids) {
        return failure(rids.error());
    }
    return database::rowsByRid(connection, *query.entity, *rids);
}

Result<Rows> rowsReferring(Connection& connection, const Entity& entity, int field,
                           const std::vector<Uuid>& ids)
{
    if (ids.empty()) {
        return Rows();
    }
    EntityQuery query;
    query.entity = &entity;
    database::Condition condition;
    condition.field = field;
    for (const Uuid& id : ids) {
        condition.values.emplace_back(id);
    }
    query.conditions.push_back(std::move(condition));
    return rowsOf(connection, query);
}

QString textOf(const Record& record, int field)
{
    return record.values[static_cast<std::size_t>(field)].text();
}

Uuid idOf(const Record& record, int field)
{
    return record.values[static_cast<std::size_t>(field)].uuid();
}

Result<QHash<Uuid, QString>> projectsOf(Connection& connection, const QHash<Uuid, Record>& samples)
{
    std::vector<Uuid> ids;
    for (const Record& sample : samples) {
        if (const Uuid id = idOf(sample, samples::Project); !id.isNull()) {
            ids.push_back(id);
        }
    }
    return database::displayNames(connection, projects::projectEntity(), ids);
}

Result<std::vector<SourceRow>> sourcesOf(Connection& connection, const Rows& samples)
{
    std::vector<Uuid> ids;
    QHash<Uuid, Record> byId;
    for (const Record& sample : samples) {
        ids.push_back(sample.id);
        byId.insert(sample.id, sample);
    }
    const auto libraries =
        rowsReferring(connection, libraryEntity(), libraries::LibrarySample, ids);
    if (!libraries) {
        return failure(libraries.error());
    }
    const auto projects = projectsOf(connection, byId);
    if (!projects) {
        return failure(projects.error());
    }
    QHash<Uuid, std::vector<const Record*>> ofSample;
    for (const Record& library : *libraries) {
        ofSample[idOf(library, libraries::LibrarySample)].push_back(&library);
    }
    std::vector<SourceRow> rows;
    for (const Record& sample : samples) {
        SourceRow row;
        row.sample = sample.id;
        row.sampleName = textOf(sample, samples::Name);
        row.project = projects->value(idOf(sample, samples::Project));
        const auto own = ofSample.value(sample.id);
        if (own.empty()) {
            rows.push_back(row);
        }
        for (const Record* library : own) {
            row.library = library->id;
            row.libraryName = textOf(*library, libraries::LibraryName);
            row.i7 = textOf(*library, libraries::I7Sequence);
            row.i5 = textOf(*library, libraries::I5Sequence);
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace

Result<std::vector<RunSummary>> loadRuns(Connection& connection)
{
    EntityQuery query;
    query.entity = &sequencing::runEntity();
    query.descending = true;
    const auto rows = rowsOf(connection, query);
    if (!rows) {
        return failure(rows.error());
    }
    const auto counts = sequencing::placesPerRun(connection);
    if (!counts) {
        return failure(counts.error());
    }
    std::vector<RunSummary> runs;
    for (const Record& row : *rows) {
        runs.push_back({row.id, textOf(row, sequencing::RunName),
                        textOf(row, sequencing::Instrument), textOf(row, sequencing::FlowCell),
                        textOf(row, sequencing::RunStatus), counts->value(row.id)});
    }
    return runs;
}

Result<std::vector<SourceRow>> findSources(Connection& connection, const QString& typed, int limit)
{
    EntityQuery query;
    query.entity = &sampleEntity();
    query.search = typed;
    const auto rids = database::firstMatches(connection, query, limit);
    if (!rids) {
        return failure(rids.error());
    }
    const auto rows = database::rowsByRid(connection, sampleEntity(), *rids);
    if (!rows) {
        return failure(rows.error());
    }
    return sourcesOf(connection, *rows);
}

Result<std::vector<SourceRow>> sourcesOf(Connection& connection, const std::vector<Uuid>& samples)
{
    Rows rows;
    for (const Uuid& id : samples) {
        auto row = database::rowById(connection, sampleEntity(), id);
        if (!row) {
            return failure(row.error());
        }
        if (row->has_value() && !(*row)->deleted) {
            rows.push_back(std::move(**row));
        }
    }
    return sourcesOf(connection, rows);
}

} // namespace tracseq::ui
