// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/change_text.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "core/database/entity_query.h"
#include "core/sequencing/instruments.h"
#include "core/sequencing/run.h"
#include "core/sequencing/run_service.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using database::Connection;
using database::Record;
using sequencing::PlacedLibrary;
using sequencing::runEntity;
using sequencing::RunPlan;

namespace {

struct RunOptions {
    std::string name;
};

QString fieldOf(const Record& run, int field)
{
    return valueText(runEntity(), field, run.values[static_cast<std::size_t>(field)], {});
}

int lanesOf(const Record& run)
{
    const auto* instrument = sequencing::findInstrument(run.values[sequencing::Instrument].text());
    const auto* flowCell = instrument == nullptr
                               ? nullptr
                               : instrument->flowCell(run.values[sequencing::FlowCell].text());
    return flowCell == nullptr ? 1 : flowCell->lanes;
}

QJsonObject jsonOfRun(const Record& run, qint64 libraries)
{
    QJsonObject object{{u"id"_s, run.id.toString()}};
    const auto& fields = runEntity().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        object.insert(QString::fromLatin1(fields[i].name), jsonOf(fields[i], run.values[i]));
    }
    object.insert(
        u"planned_at"_s,
        QDateTime::fromMSecsSinceEpoch(run.createdAt, Qt::UTC).toString(Qt::ISODateWithMs));
    object.insert(u"lanes"_s, lanesOf(run));
    object.insert(u"libraries"_s, libraries);
    return object;
}

Result<std::vector<Record>> allRuns(Connection& connection)
{
    database::EntityQuery query;
    query.entity = &runEntity();
    const auto rids = database::rowIds(connection, query);
    if (!rids) {
        return failure(rids.error());
    }
    return database::rowsByRid(connection, runEntity(), *rids);
}

int listRuns(Context& context, const RunOptions&)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto runs = allRuns(**reader);
    const auto libraries = sequencing::placesPerRun(**reader);
    if (!runs || !libraries) {
        return report(context, runs ? libraries.error() : runs.error());
    }
    if (context.json) {
        QJsonArray list;
        for (const Record& run : *runs) {
            list.append(jsonOfRun(run, libraries->value(run.id)));
        }
        sayJson({{u"runs"_s, list}});
        return Done;
    }
    const QList<int> before = {sequencing::RunName, sequencing::Instrument, sequencing::FlowCell,
                               sequencing::FlowCellId, sequencing::RunStatus};
    QStringList headings;
    for (const int field : before) {
        headings += runEntity().fields[static_cast<std::size_t>(field)].translatedLabel();
    }
    headings += {QCoreApplication::translate("Command line", "Planned on"),
                 QCoreApplication::translate("Command line", "Lanes"),
                 QCoreApplication::translate("Command line", "Libraries")};
    std::vector<QStringList> rows;
    for (const Record& run : *runs) {
        QStringList row;
        for (const int field : before) {
            row += fieldOf(run, field);
        }
        row += {timeText(run.createdAt), QString::number(lanesOf(run)),
                QString::number(libraries->value(run.id))};
        rows.push_back(row);
    }
    sayTable(headings, rows);
    say(runsText(static_cast<qint64>(runs->size())) + u'.');
    return Done;
}

void sayRun(const Record& run, const RunPlan& plan)
{
    std::vector<QStringList> rows;
    const auto& fields = runEntity().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        rows.push_back({fields[i].translatedLabel(), fieldOf(run, static_cast<int>(i))});
    }
    rows.push_back(
        {QCoreApplication::translate("Command line", "Planned on"), timeText(run.createdAt)});
    rows.push_back(
        {QCoreApplication::translate("Command line", "Lanes"), QString::number(plan.lanes)});
    sayTable({QCoreApplication::translate("Command line", "Field"),
              QCoreApplication::translate("Command line", "Value")},
             rows);
    say({});
    rows.clear();
    for (const PlacedLibrary& placed : plan.libraries) {
        rows.push_back({QString::number(placed.lane), placed.name, placed.sample, placed.project,
                        placed.i7, placed.i5});
    }
    sayTable({QCoreApplication::translate("Command line", "Lane"),
              QCoreApplication::translate("Command line", "Library"),
              QCoreApplication::translate("Command line", "Sample"),
              QCoreApplication::translate("Command line", "Project"), u"i7"_s, u"i5"_s},
             rows);
    say(librariesText(static_cast<qint64>(plan.libraries.size())) + u'.');
}

int showRun(Context& context, const RunOptions& options)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto id = sequencing::findRun(**reader, text(options.name));
    if (!id) {
        return report(context, id.error());
    }
    const auto run = database::rowById(**reader, runEntity(), *id);
    const auto plan = sequencing::loadRunPlan(**reader, *id);
    if (!run || !plan) {
        return report(context, run ? plan.error() : run.error());
    }
    if (!*run) {
        return report(context, Error(ErrorCode::RunUnknown, {text(options.name)}));
    }
    if (!context.json) {
        sayRun(**run, *plan);
        return Done;
    }
    QJsonArray placed;
    for (const PlacedLibrary& one : plan->libraries) {
        placed.append(QJsonObject{{u"lane"_s, one.lane},
                                  {u"library"_s, one.name},
                                  {u"sample"_s, one.sample},
                                  {u"project"_s, one.project},
                                  {u"i7"_s, one.i7},
                                  {u"i7_name"_s, one.i7Name},
                                  {u"i5"_s, one.i5},
                                  {u"i5_name"_s, one.i5Name}});
    }
    QJsonObject object = jsonOfRun(**run, static_cast<qint64>(plan->libraries.size()));
    object.insert(u"placed"_s, placed);
    sayJson(object);
    return Done;
}

} // namespace

void addRunCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("runs", "List sequencing runs, look one up");
    group->require_subcommand(1);
    const auto options = std::make_shared<RunOptions>();
    const auto add = [&](const char* name, const char* help,
                         int (*run)(Context&, const RunOptions&)) {
        return addLabCommand(*group, context, chosen, options, name, help, run);
    };
    auto* list = add("list", "All runs, the oldest first", listRuns);
    list->footer("JSON: runs [id, name, instrument, kit_version, flow_cell, flow_cell_id, status, "
                 "...,\nplanned_at, lanes, libraries]; a library in two lanes counts twice.");
    auto* show = add("show", "One run with the libraries in its lanes", showRun);
    show->add_option("RUN", options->name, "Name or id of the run")->required();
    show->footer("JSON: the run as in runs list, and placed [lane, library, sample, project, i7, "
                 "i7_name, i5, i5_name],\nby lane and name; i5 is forward.");
}

} // namespace tracseq::ctl
