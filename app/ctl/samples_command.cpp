// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/change_text.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "core/changes/history.h"
#include "core/database/search_language.h"
#include "core/lab/family_reach.h"
#include "core/libraries/library.h"
#include "core/samples/sample.h"
#include "core/samples/sample_states.h"
#include "core/sequencing/run.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

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

int listSamples(Context& context, const SamplesOptions& options)
{
    auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const database::SearchRequest asked = database::parseSearch(sampleEntity(), text(options.word));
    for (const QString& flaw : asked.flaws) {
        complain(flaw);
    }
    if (!asked.flaws.isEmpty()) {
        return Usage;
    }
    database::EntityQuery query;
    query.entity = &sampleEntity();
    query.search = asked.words;
    query.conditions = asked.conditions;
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
                row += valueText(sampleEntity(), field,
                                 record.values[static_cast<std::size_t>(field)], *projects);
            }
            rows.push_back(row);
        }
        sayTable(headings, rows);
        say(QCoreApplication::translate("Command line", "%1 of %2.")
                .arg(QString::number(rows.size()), samplesText(*total)));
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
    auto reader = context.openReader();
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
    const auto names = namesIn(**reader, *history);
    if (!names) {
        return report(context, names.error());
    }
    std::vector<QStringList> rows;
    const auto& fields = sampleEntity().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].type != database::FieldType::Json) {
            rows.push_back(
                {fields[i].translatedLabel(),
                 valueText(sampleEntity(), static_cast<int>(i), record->values[i], *projects)});
            continue;
        }
        const auto attributes = attributesOf(record->values[i]);
        for (auto it = attributes.constBegin(); it != attributes.constEnd(); ++it) {
            rows.push_back({it.key(), it.value()});
        }
    }
    sayTable({QCoreApplication::translate("Command line", "Field"),
              QCoreApplication::translate("Command line", "Value")},
             rows);
    say({});
    rows.clear();
    for (const changes::Change& change : *history) {
        rows.push_back({timeText(change.at), change.user, operationText(change.operation),
                        change.reason, fieldsText(change, *names)});
    }
    sayTable({QCoreApplication::translate("Command line", "Time"),
              QCoreApplication::translate("Command line", "User"),
              QCoreApplication::translate("Command line", "Change"),
              QCoreApplication::translate("Command line", "Reason"),
              QCoreApplication::translate("Command line", "Fields")},
             rows);
    return Done;
}

QString amountOf(const std::optional<Decimal>& volume)
{
    return volume ? volume->toString() + u" uL"_s : QString();
}

QString runStatusText(const QString& status)
{
    const database::Entity& entity = sequencing::runEntity();
    return status.isEmpty() ? QString()
                            : database::displayText(entity, entity.fields[sequencing::RunStatus],
                                                    database::Value(status), QLocale());
}

QString derivationText(const samples::FamilyMember& child, samples::Derivation kind)
{
    switch (child.kind) {
    case samples::FamilyMember::Kind::Library:
        return QCoreApplication::translate("Command line", "Library");
    case samples::FamilyMember::Kind::Run:
        return QCoreApplication::translate("Command line", "Run, lane %1").arg(child.detail);
    case samples::FamilyMember::Kind::Sample:
        break;
    }
    const database::Entity& entity = samples::derivationEntity();
    return database::displayText(entity, entity.fields[samples::DerivationKind],
                                 database::Value(samples::derivationName(kind)), QLocale());
}

/// A pool stands below each of its parts, and what was made of it below the first of them only:
/// what is split and pooled again and again would else double each time.
void addBranch(const samples::Family& family, const samples::FamilyLink* link, int member,
               int depth, std::vector<bool>& shown, std::vector<QStringList>& rows)
{
    const samples::FamilyMember& one = family.members[static_cast<std::size_t>(member)];
    const QString name =
        QString(2 * depth, u' ') + one.name + (member == family.self ? u" *"_s : QString());
    const bool isSample = one.kind == samples::FamilyMember::Kind::Sample;
    rows.push_back(
        {name, one.accession,
         link == nullptr
             ? QString()
             : derivationText(one, link->kind.value_or(samples::Derivation::Derivative)),
         link == nullptr ? QString() : amountOf(link->volume), amountOf(one.volume),
         isSample ? samples::sampleLifeCycle().label(one.status) : runStatusText(one.status)});
    constexpr int kDeepest = 1000;
    if (shown[static_cast<std::size_t>(member)]) {
        return;
    }
    shown[static_cast<std::size_t>(member)] = true;
    for (const samples::FamilyLink& next : family.links) {
        if (next.source == member && next.child > member && depth < kDeepest) {
            addBranch(family, &next, next.child, depth + 1, shown, rows);
        }
    }
}

QString entityName(samples::FamilyMember::Kind kind)
{
    switch (kind) {
    case samples::FamilyMember::Kind::Library:
        return QLatin1String(libraries::libraryEntity().name);
    case samples::FamilyMember::Kind::Run:
        return QLatin1String(sequencing::runEntity().name);
    case samples::FamilyMember::Kind::Sample:
        break;
    }
    return QLatin1String(samples::sampleEntity().name);
}

QJsonObject jsonOfFamily(const samples::Family& family)
{
    const auto json = [](const std::optional<Decimal>& volume) {
        return volume ? QJsonValue(volume->toString()) : QJsonValue();
    };
    QJsonArray members;
    for (const samples::FamilyMember& one : family.members) {
        members.append(QJsonObject{{u"id"_s, one.id.toString()},
                                   {u"name"_s, one.name},
                                   {u"accession"_s, one.accession},
                                   {u"barcode"_s, one.barcode},
                                   {u"sample_type"_s, one.type},
                                   {u"status"_s, one.status},
                                   {u"volume"_s, json(one.volume)},
                                   {u"entity"_s, entityName(one.kind)},
                                   {u"detail"_s, one.detail}});
    }
    QJsonArray links;
    const auto childOf = [&](const samples::FamilyLink& link) {
        return family.members[static_cast<std::size_t>(link.child)];
    };
    for (const samples::FamilyLink& link : family.links) {
        const auto idOf = [&](int member) {
            return family.members[static_cast<std::size_t>(member)].id.toString();
        };
        links.append(QJsonObject{{u"sample"_s, idOf(link.child)},
                                 {u"source"_s, idOf(link.source)},
                                 {u"kind"_s, link.kind ? samples::derivationName(*link.kind)
                                                       : entityName(childOf(link).kind)},
                                 {u"volume"_s, json(link.volume)}});
    }
    return {{u"members"_s, members}, {u"links"_s, links}, {u"cut"_s, family.isCut}};
}

int showFamily(Context& context, const SamplesOptions& options)
{
    auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto record = findSample(**reader, QString::fromStdString(options.word));
    if (!record) {
        return report(context, record.error());
    }
    const auto family = tracseq::lab::readReach(**reader, record->id);
    if (!family) {
        return report(context, family.error());
    }
    if (context.json) {
        sayJson(jsonOfFamily(*family));
        return Done;
    }
    std::vector<QStringList> rows;
    std::vector<bool> isMade(family->members.size(), false);
    std::vector<bool> shown(family->members.size(), false);
    for (const samples::FamilyLink& link : family->links) {
        isMade[static_cast<std::size_t>(link.child)] = true;
    }
    for (std::size_t member = 0; member < isMade.size(); ++member) {
        if (!isMade[member]) {
            addBranch(*family, nullptr, static_cast<int>(member), 0, shown, rows);
        }
    }
    sayTable({QCoreApplication::translate("Command line", "Sample"),
              samples::sampleField(samples::Accession).translatedLabel(),
              QCoreApplication::translate("Command line", "Made"),
              QCoreApplication::translate("Command line", "Taken"),
              QCoreApplication::translate("Command line", "Left"),
              samples::sampleField(samples::SampleStatus).translatedLabel()},
             rows);
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
        return addLabCommand(*group, context, chosen, options, name, help, run);
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
    auto* family = add("family", "What a sample comes from, and what was made of that", showFamily);
    family->add_option("SAMPLE", options->word, "Accession, barcode or name")->required();
    family->footer(
        "JSON: members [id, entity, name, accession, barcode, sample_type, status, volume, "
        "detail], "
        "links [sample, source, kind, volume], cut. Members are also the libraries of its samples "
        "and the runs of those.");
}

} // namespace tracseq::ctl
