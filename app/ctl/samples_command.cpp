// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/output.h"
#include "core/changes/history.h"
#include "core/database/entity_query.h"
#include "core/samples/sample.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using database::Connection;
using database::Record;
using samples::sampleEntity;

namespace {

struct SamplesOptions {
    std::string word;
    int limit = 50;
};

QJsonObject jsonOfSample(const Record& record, const QHash<Uuid, QString>& projects)
{
    QJsonObject object{{u"id"_s, record.id.toString()}};
    const auto& fields = sampleEntity().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        object.insert(QString::fromLatin1(fields[i].name), jsonOf(fields[i], record.values[i]));
    }
    const database::Value& project = record.values[samples::Project];
    object.insert(u"project"_s,
                  project.isNull() ? QJsonValue() : QJsonValue(projects.value(project.uuid())));
    return object;
}

Result<QHash<Uuid, QString>> projectsOf(Connection& connection, const std::vector<Record>& records)
{
    std::vector<Uuid> ids;
    for (const Record& record : records) {
        if (const auto& project = record.values[samples::Project]; !project.isNull()) {
            ids.push_back(project.uuid());
        }
    }
    return database::displayNames(connection, *sampleEntity().fields[samples::Project].reference,
                                  ids);
}

QString shown(const Record& record, int field, const QHash<Uuid, QString>& projects)
{
    const database::Value& value = record.values[static_cast<std::size_t>(field)];
    if (value.isNull()) {
        return {};
    }
    return field == samples::Project
               ? projects.value(value.uuid())
               : database::displayText(sampleEntity(),
                                       sampleEntity().fields[static_cast<std::size_t>(field)],
                                       value, QLocale());
}

int listSamples(Context& context, const SamplesOptions& options)
{
    const auto opened = context.openLab(Access::Read);
    if (!opened) {
        return report(context, opened.error());
    }
    auto reader = (*opened)->database().openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    database::EntityQuery query;
    query.entity = &sampleEntity();
    query.search = QString::fromStdString(options.word);
    const auto total = database::countRows(**reader, query);
    const auto rids = query.search.isEmpty()
                          ? database::rowIds(**reader, query, options.limit)
                          : database::firstMatches(**reader, query, options.limit);
    if (!total || !rids) {
        return report(context, total ? rids.error() : total.error());
    }
    const auto records = database::rowsByRid(**reader, sampleEntity(), *rids);
    if (!records) {
        return report(context, records.error());
    }
    const auto projects = projectsOf(**reader, *records);
    if (!projects) {
        return report(context, projects.error());
    }
    if (context.json) {
        QJsonArray list;
        for (const Record& record : *records) {
            list.append(jsonOfSample(record, *projects));
        }
        sayJson({{u"samples"_s, list}, {u"total"_s, *total}});
    } else {
        const QList<int> fields = {samples::Accession,   samples::Name,    samples::SampleType,
                                   samples::Project,     samples::Barcode, samples::Submitter,
                                   samples::SampleStatus};
        QStringList headings;
        for (const int field : fields) {
            headings += sampleEntity().fields[static_cast<std::size_t>(field)].translatedLabel();
        }
        std::vector<QStringList> rows;
        for (const Record& record : *records) {
            QStringList row;
            for (const int field : fields) {
                row += shown(record, field, *projects);
            }
            rows.push_back(row);
        }
        sayTable(headings, rows);
        say(QCoreApplication::translate("Command line", "%1 of %2 samples.")
                .arg(rows.size())
                .arg(*total));
    }
    return !query.search.isEmpty() && *total == 0 ? Errors : Done;
}

Result<Record> findSample(Connection& connection, const QString& word)
{
    for (const int field : {samples::Accession, samples::Barcode, samples::Name}) {
        auto found = database::rowsWithText(connection, sampleEntity(), field, word);
        if (!found) {
            return failure(found.error());
        }
        if (!found->empty()) {
            return found->front();
        }
    }
    return failure(ErrorCode::SampleUnknown, {word});
}

int showSample(Context& context, const SamplesOptions& options)
{
    const auto opened = context.openLab(Access::Read);
    if (!opened) {
        return report(context, opened.error());
    }
    auto reader = (*opened)->database().openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto record = findSample(**reader, QString::fromStdString(options.word));
    if (!record) {
        return report(context, record.error());
    }
    const auto projects = projectsOf(**reader, {*record});
    const auto history = changes::historyOf(**reader, record->id);
    if (!projects || !history) {
        return report(context, projects ? history.error() : projects.error());
    }
    if (context.json) {
        QJsonArray list;
        for (const changes::Change& change : *history) {
            list.append(QJsonObject{
                {u"seq"_s, change.seq},
                {u"user"_s, change.user},
                {u"at"_s,
                 QDateTime::fromMSecsSinceEpoch(change.at, Qt::UTC).toString(Qt::ISODateWithMs)},
                {u"operation"_s, changes::operationName(change.operation)},
                {u"reason"_s, change.reason},
                {u"fields"_s, QJsonDocument::fromJson(change.fields).object()}});
        }
        QJsonObject object = jsonOfSample(*record, *projects);
        object.insert(u"history"_s, list);
        sayJson(object);
        return Done;
    }
    std::vector<QStringList> rows;
    const auto& fields = sampleEntity().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QString value = shown(*record, static_cast<int>(i), *projects);
        const QString unit = QString::fromUtf8(fields[i].unit);
        rows.push_back({fields[i].translatedLabel(),
                        value.isEmpty() || unit.isEmpty() ? value : QString(value + u' ' + unit)});
    }
    sayTable({QCoreApplication::translate("Command line", "Field"),
              QCoreApplication::translate("Command line", "Value")},
             rows);
    say({});
    for (const changes::Change& change : *history) {
        say(visible(
            QDateTime::fromMSecsSinceEpoch(change.at).toString(u"yyyy-MM-dd hh:mm:ss"_s) + u"  "_s +
            change.user + u"  "_s + changes::operationName(change.operation) + u"  "_s +
            QString::fromUtf8(change.fields) +
            (change.reason.isEmpty() ? QString() : QString(u"  ("_s + change.reason + u')'))));
    }
    return Done;
}

} // namespace

void addSampleCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("samples", "List samples, look one up, search");
    group->require_subcommand(1);
    const auto options = std::make_shared<SamplesOptions>();
    const auto add = [&](const char* name, const char* help,
                         int (*run)(Context&, const SamplesOptions&)) {
        auto* command = group->add_subcommand(name, help);
        command->callback([&context, &chosen, options, run] {
            chosen = [&context, options, run] {
                const int usable = needLab(context);
                return usable == Done ? run(context, *options) : usable;
            };
        });
        return command;
    };
    auto* list = add("list", "The samples, the oldest first", listSamples);
    list->add_option("--limit", options->limit, "How many at most")->check(oneOrMore());
    list->footer("JSON: samples [id, name, accession, barcode, sample_type, ...], total.");
    auto* find = add("find",
                     "Search name, barcode, project, submitter and notes; every word "
                     "counts, also parts of at least three letters",
                     listSamples);
    find->add_option("TEXT", options->word, "What to look for")->required();
    find->add_option("--limit", options->limit, "How many at most")->check(oneOrMore());
    find->footer("JSON: as samples list. Exit: 1 when nothing is found.");
    auto* show = add("show", "One sample with its history", showSample);
    show->add_option("SAMPLE", options->word, "Accession, barcode or name")->required();
    show->footer("JSON: the fields of the sample, and history [seq, user, at, operation, reason, "
                 "fields {name: [old, new]}].");
}

} // namespace tracseq::ctl
