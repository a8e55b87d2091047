// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "app/ctl/password_prompt.h"
#include "core/database/entity_query.h"
#include "core/projects/file_name.h"
#include "core/projects/project.h"
#include "core/projects/project_files.h"
#include "core/projects/project_overview.h"
#include "core/sync/content_exchange.h"
#include "core/sync/postgres_transport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using projects::AttachedFile;
using projects::ProjectOverview;

namespace {

struct ProjectOptions {
    std::string project;
    std::string name;
    std::string to;
    std::string note;
    std::string dsn;
    qint64 version = 0; ///< 0: the newest
    std::vector<std::string> files;
};

QString projectValue(const database::Record& record, projects::ProjectField field)
{
    return database::displayText(projects::projectEntity(), projects::projectEntity().fields[field],
                                 record.values[field], QLocale());
}

int listProjects(Context& context, const ProjectOptions& /*options*/)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    database::EntityQuery query;
    query.entity = &projects::projectEntity();
    query.sortField = projects::Code;
    const auto rids = database::rowIds(**reader, query);
    if (!rids) {
        return report(context, rids.error());
    }
    const auto records = database::rowsByRid(**reader, projects::projectEntity(), *rids);
    if (!records) {
        return report(context, records.error());
    }
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const database::Record& record : *records) {
        const auto overview = projects::loadOverview(**reader, record.id);
        if (!overview) {
            return report(context, overview.error());
        }
        list.append(QJsonObject{{u"code"_s, record.values[projects::Code].text()},
                                {u"title"_s, record.values[projects::Title].text()},
                                {u"status"_s, record.values[projects::ProjectStatus].text()},
                                {u"priority"_s, record.values[projects::ProjectPriority].text()},
                                {u"due"_s, record.values[projects::ProjectDue].text()},
                                {u"samples"_s, overview->samples},
                                {u"files"_s, overview->files}});
        rows.push_back({projectValue(record, projects::Code), projectValue(record, projects::Title),
                        projectValue(record, projects::ProjectStatus),
                        QLocale().toString(overview->samples)});
    }
    if (context.json) {
        sayJson({{u"projects"_s, list}});
        return Done;
    }
    sayTable({QCoreApplication::translate("Fields", "Project"),
              QCoreApplication::translate("Fields", "Title"),
              QCoreApplication::translate("Fields", "Status"),
              QCoreApplication::translate("Command line", "Samples")},
             rows);
    return Done;
}

QJsonObject projectJson(const ProjectOverview& overview)
{
    QJsonObject object{{u"id"_s, overview.project.id.toString()},
                       {u"samples"_s, overview.samples},
                       {u"members"_s, overview.members},
                       {u"batches"_s, overview.batches},
                       {u"files"_s, overview.files}};
    const database::Entity& entity = projects::projectEntity();
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        object.insert(QString::fromLatin1(entity.fields[i].name),
                      jsonOf(entity.fields[i], overview.project.values[i]));
    }
    QJsonArray budget;
    for (const projects::BudgetTotal& total : overview.budget) {
        budget.append(QJsonObject{{u"currency"_s, total.currency},
                                  {u"planned"_s, total.planned.toString()},
                                  {u"spent"_s, total.spent.toString()}});
    }
    object.insert(u"budget"_s, budget);
    return object;
}

int showProject(Context& context, const ProjectOptions& options)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto project = projects::findProject(**reader, text(options.project));
    if (!project) {
        return report(context, project.error());
    }
    const auto overview = projects::loadOverview(**reader, project->id);
    if (!overview) {
        return report(context, overview.error());
    }
    if (context.json) {
        sayJson(projectJson(*overview));
        return Done;
    }
    std::vector<QStringList> rows;
    const database::Entity& entity = projects::projectEntity();
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        rows.push_back({entity.fields[i].translatedLabel(),
                        projectValue(overview->project, static_cast<projects::ProjectField>(i))});
    }
    const QLocale locale;
    rows.push_back({QCoreApplication::translate("Command line", "Samples"),
                    locale.toString(overview->samples)});
    rows.push_back({QCoreApplication::translate("Command line", "Members"),
                    locale.toString(overview->members)});
    rows.push_back({QCoreApplication::translate("Command line", "Batches"),
                    locale.toString(overview->batches)});
    rows.push_back(
        {QCoreApplication::translate("Command line", "Files"), locale.toString(overview->files)});
    for (const projects::BudgetTotal& total : overview->budget) {
        rows.push_back(
            {QCoreApplication::translate("Command line", "Budget in %1").arg(total.currency),
             QCoreApplication::translate("Command line", "%1 of %2 spent")
                 .arg(total.spent.toString(), total.planned.toString())});
    }
    sayTable({QCoreApplication::translate("Command line", "What"),
              QCoreApplication::translate("Command line", "Value")},
             rows);
    return Done;
}

QJsonObject fileJson(const AttachedFile& file)
{
    return {{u"id"_s, file.id.toString()}, {u"name"_s, file.name},
            {u"version"_s, file.version},  {u"sha256"_s, file.hash},
            {u"size"_s, file.size},        {u"media_type"_s, file.mediaType},
            {u"note"_s, file.note}};
}

int listFiles(Context& context, const ProjectOptions& options)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto project = projects::findProject(**reader, text(options.project));
    if (!project) {
        return report(context, project.error());
    }
    const auto files = projects::loadFiles(**reader, project->id);
    if (!files) {
        return report(context, files.error());
    }
    const database::ContentStore contents(context.labPath);
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const AttachedFile& file : *files) {
        const bool here = contents.has(file.hash);
        QJsonObject object = fileJson(file);
        object.insert(u"here"_s, here);
        list.append(object);
        rows.push_back({file.name, QString::number(file.version),
                        QLocale().formattedDataSize(file.size, 1),
                        here ? QCoreApplication::translate("Command line", "here")
                             : QCoreApplication::translate("Command line", "not here"),
                        file.note});
    }
    if (context.json) {
        sayJson({{u"files"_s, list}});
        return Done;
    }
    sayTable({QCoreApplication::translate("Fields", "File name"),
              QCoreApplication::translate("Fields", "Version"),
              QCoreApplication::translate("Command line", "Size"),
              QCoreApplication::translate("Command line", "Content"),
              QCoreApplication::translate("Fields", "Note")},
             rows);
    return Done;
}

int attachFiles(Context& context, const ProjectOptions& options)
{
    const auto opened = context.openLab(Access::Write);
    if (!opened) {
        return report(context, opened.error());
    }
    const auto reader = (*opened)->database().openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto project = projects::findProject(**reader, text(options.project));
    if (!project) {
        return report(context, project.error());
    }
    const database::ContentStore contents((*opened)->path());
    QJsonArray list;
    for (const std::string& path : options.files) {
        ConsoleProgress progress(QCoreApplication::translate("Command line", "Attaching"));
        const auto attached = projects::attachFile(
            (*opened)->store(), contents,
            {context.user,
             QCoreApplication::translate("Command line", "Attach %1").arg(text(path)),
             {},
             0},
            project->id, text(path), text(options.note), progress);
        if (!attached) {
            return report(context, attached.error());
        }
        const auto files = projects::loadFiles(**reader, project->id);
        if (!files) {
            return report(context, files.error());
        }
        for (const AttachedFile& file : *files) {
            if (file.id == attached->id) {
                list.append(fileJson(file));
                if (!context.json) {
                    say(QCoreApplication::translate("Command line",
                                                    "%1 was attached as version %2.")
                            .arg(visible(file.name), QString::number(file.version)));
                }
            }
        }
    }
    if (context.json) {
        sayJson({{u"attached"_s, list}});
    }
    return Done;
}

/// Gets the content from the server.
Status fetch(const database::ContentStore& contents, const AttachedFile& file, const QString& dsn,
             Progress& progress)
{
    const auto address = sync::readServerAddress(dsn);
    if (!address) {
        return failure(address.error());
    }
    const auto password =
        readPassword("TRACSEQ_SERVER_PASSWORD",
                     QCoreApplication::translate("Command line", "Password of %1 on the server: ")
                         .arg(address->user));
    const auto server = sync::PostgresTransport::open(*address, password.value_or(QString()));
    if (!server) {
        return failure(server.error());
    }
    return sync::fetchContent(**server, contents, {file.id, file.hash, file.name}, progress);
}

int getFile(Context& context, const ProjectOptions& options)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto project = projects::findProject(**reader, text(options.project));
    if (!project) {
        return report(context, project.error());
    }
    const auto file =
        projects::findFile(**reader, project->id, text(options.name),
                           options.version > 0 ? std::optional(options.version) : std::nullopt);
    if (!file) {
        return report(context, file.error());
    }
    // What a row calls its file may lead out of this folder.
    const QString to = options.to.empty()
                           ? projects::cleanFileName(file->name).value_or(QStringLiteral("file"))
                           : text(options.to);
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Reading"));
    const database::ContentStore contents(context.labPath);
    auto copied = contents.copyTo(file->hash, file->name, to, progress);
    if (!copied && !options.dsn.empty() &&
        (copied.error().code() == ErrorCode::ContentNotHere ||
         copied.error().code() == ErrorCode::ContentDamaged)) {
        copied = fetch(contents, *file, text(options.dsn), progress);
        if (copied) {
            copied = contents.copyTo(file->hash, file->name, to, progress);
        }
    }
    if (!copied) {
        return report(context, copied.error());
    }
    if (context.json) {
        QJsonObject object = fileJson(*file);
        object.insert(u"to"_s, to);
        sayJson(object);
    } else {
        say(QCoreApplication::translate("Command line", "Version %1 of %2 was saved as %3.")
                .arg(QString::number(file->version), visible(file->name), visible(to)));
    }
    return Done;
}

int verifyFiles(Context& context, const ProjectOptions& options)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    Uuid only;
    if (!options.project.empty()) {
        const auto project = projects::findProject(**reader, text(options.project));
        if (!project) {
            return report(context, project.error());
        }
        only = project->id;
    }
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Checking contents"));
    const auto checked =
        projects::verifyContents(**reader, database::ContentStore(context.labPath), only, progress);
    if (!checked) {
        return report(context, checked.error());
    }
    const int code = checked->damaged.empty() ? Done : Errors;
    if (context.json) {
        QJsonArray damaged;
        QJsonArray missing;
        for (const AttachedFile& file : checked->damaged) {
            damaged.append(fileJson(file));
        }
        for (const AttachedFile& file : checked->missing) {
            missing.append(fileJson(file));
        }
        sayJson({{u"good"_s, checked->good}, {u"damaged"_s, damaged}, {u"missing"_s, missing}});
        return code;
    }
    for (const AttachedFile& file : checked->damaged) {
        say(QCoreApplication::translate("Command line", "Damaged: %1, version %2")
                .arg(visible(file.name), QString::number(file.version)));
    }
    for (const AttachedFile& file : checked->missing) {
        say(QCoreApplication::translate("Command line", "Not at this computer: %1, version %2")
                .arg(visible(file.name), QString::number(file.version)));
    }
    say(counted(QT_TRANSLATE_N_NOOP("Command line", "%n content(s) as attached."),
                static_cast<qint64>(checked->good)));
    return code;
}

} // namespace

void addProjectCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("projects", "Projects, what belongs to them, and their files");
    group->require_subcommand(1);
    const auto options = std::make_shared<ProjectOptions>();
    const auto add = [&](CLI::App& parent, const char* name, const char* help,
                         int (*run)(Context&, const ProjectOptions&)) {
        return addLabCommand(parent, context, chosen, options, name, help, run);
    };
    const auto ask = [&options](CLI::App* command) {
        return command->add_option("PROJECT", options->project, "The code of the project");
    };
    add(*group, "list", "All projects", listProjects)
        ->footer("JSON: projects [code, title, status, priority, due, samples, files].");
    auto* show = add(*group, "show", "One project with its counts and its budget", showProject);
    ask(show)->required();
    show->footer("JSON: the fields; samples, members, batches, files (counts); "
                 "budget [currency, planned, spent].");
    auto* files = group->add_subcommand("files", "Files that are attached to projects");
    files->require_subcommand(1);
    auto* list = add(*files, "list", "The files of a project, in all versions", listFiles);
    ask(list)->required();
    list->footer("JSON: files [id, name, version, sha256, size, media_type, note, here].");
    auto* attach = add(*files, "attach",
                       "Attach files; a name that is there becomes the next version", attachFiles);
    ask(attach)->required();
    attach->add_option("FILE", options->files, "The files to attach a copy of")->required();
    attach->add_option("--note", options->note, "What is to be said of them")->type_name("TEXT");
    attach->footer("JSON: attached [id, name, version, sha256, size, media_type, note].");
    auto* get = add(*files, "get", "Write a copy of a file", getFile);
    ask(get)->required();
    get->add_option("NAME", options->name, "The name of the file")->required();
    get->add_option("--version", options->version, "Which version (the newest when none is given)")
        ->type_name("NUMBER")
        ->check(CLI::PositiveNumber);
    get->add_option("--to", options->to, "Where to (its name in this folder when none is given)")
        ->type_name("FILE");
    get->add_option("--dsn", options->dsn,
                    "The address of the server, to fetch a content that is not here")
        ->type_name("ADDRESS");
    get->footer("JSON: id, name, version, sha256, size, media_type, note, to.");
    auto* verify =
        add(*files, "verify", "Compare contents with what was attached; of all projects, or of one",
            verifyFiles);
    ask(verify);
    verify->footer("JSON: good (how many), damaged, missing. Ends with 1 when one is damaged.");
}

} // namespace tracseq::ctl
