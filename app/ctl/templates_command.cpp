// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/output.h"
#include "core/samples/import_form.h"
#include "core/samples/sample.h"
#include "core/samples/template_from_sheet.h"
#include "core/templates/template.h"
#include "core/templates/template_service.h"
#include "core/templates/template_sheet.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using templates::TemplateDefinition;
using templates::TemplateForm;
using templates::TemplateInfo;
using templates::TemplateVersionInfo;

namespace {

struct TemplateOptions {
    std::string name;
    std::string file;
    bool use = false;
};

QString stateText(const TemplateVersionInfo& version)
{
    return templates::templateVersionEntity().lifeCycle->label(version.state);
}

int listTemplates(Context& context, const TemplateOptions&)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto all = templates::loadTemplates(**reader);
    if (!all) {
        return report(context, all.error());
    }
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const TemplateInfo& info : *all) {
        for (const TemplateVersionInfo& version : info.versions) {
            rows.push_back({version.title, stateText(version), info.category});
            list.append(QJsonObject{{u"title"_s, version.title},
                                    {u"template"_s, info.name},
                                    {u"version"_s, version.number},
                                    {u"status"_s, version.state},
                                    {u"category"_s, info.category},
                                    {u"id"_s, version.id.toString()}});
        }
    }
    if (context.json) {
        sayJson({{u"templates"_s, list}});
        return Done;
    }
    sayTable({QCoreApplication::translate("Command line", "Template"),
              QCoreApplication::translate("Command line", "Status"),
              QCoreApplication::translate("Command line", "Category")},
             rows);
    return Done;
}

/// The version of that title; by the name of a template the one in use, or else the latest.
Result<TemplateVersionInfo> findVersion(database::Connection& connection, const QString& name)
{
    const auto all = templates::loadTemplates(connection);
    if (!all) {
        return failure(all.error());
    }
    QStringList titles;
    for (const TemplateInfo& info : *all) {
        for (const TemplateVersionInfo& version : info.versions) {
            titles += version.title;
            if (version.title.compare(name, Qt::CaseInsensitive) == 0) {
                return version;
            }
        }
        if (info.name.compare(name, Qt::CaseInsensitive) == 0 && !info.versions.empty()) {
            return info.active() == nullptr ? info.versions.front() : *info.active();
        }
    }
    return failure(ErrorCode::TemplateUnknown,
                   {name, titles.isEmpty() ? u"–"_s : titles.join(u", "_s)});
}

int showTemplate(Context& context, const TemplateOptions& options)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto version = findVersion(**reader, text(options.name));
    if (!version) {
        return report(context, version.error());
    }
    const auto definition = templates::loadDefinition(**reader, version->id);
    if (!definition) {
        return report(context, definition.error());
    }
    if (context.json) {
        QJsonObject object = QJsonDocument::fromJson(definition->toJson().toUtf8()).object();
        object.insert(u"title"_s, version->title);
        object.insert(u"status"_s, version->state);
        sayJson(object);
        return Done;
    }
    say(u"%1 (%2)"_s.arg(version->title, stateText(*version)));
    std::vector<QStringList> rows;
    for (const templates::FormField& field : definition->fields) {
        const database::Field* target =
            field.target.isEmpty() ? nullptr : samples::sampleEntity().field(field.target);
        rows.push_back(
            {templates::headingOf(field),
             target == nullptr ? QCoreApplication::translate("Command line", "(own attribute)")
                               : target->translatedLabel(),
             target == nullptr ? templates::formTypeLabel(field.type) : QString(),
             field.required ? QCoreApplication::translate("Fields", "yes") : QString(),
             field.isComputed() ? u"= "_s + field.formula : field.choices.join(u" | "_s)});
    }
    sayTable({QCoreApplication::translate("Command line", "Field"),
              QCoreApplication::translate("Command line", "Fills"),
              QCoreApplication::translate("Command line", "Type"),
              QCoreApplication::translate("Command line", "Required"),
              QCoreApplication::translate("Command line", "Rules")},
             rows);
    for (const templates::FormFlaw& flaw : definition->flaws()) {
        say(flaw.sentence);
    }
    return Done;
}

int writeSheet(Context& context, const TemplateOptions& options)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto version = findVersion(**reader, text(options.name));
    if (!version) {
        return report(context, version.error());
    }
    auto definition = templates::loadDefinition(**reader, version->id);
    if (!definition) {
        return report(context, definition.error());
    }
    const auto form =
        TemplateForm::make(version->title, std::move(*definition), samples::sampleEntity());
    if (!form) {
        return report(context, form.error());
    }
    if (const auto written = templates::writeTemplateSheet(text(options.file), **form); !written) {
        return report(context, written.error());
    }
    if (context.json) {
        sayJson({{u"file"_s, text(options.file)}, {u"template"_s, version->title}});
    } else {
        say(QCoreApplication::translate("Command line", "The empty sheet of %1 is in %2.")
                .arg(version->title, text(options.file)));
    }
    return Done;
}

/// A definition from what `templates show --json` printed, or from a spreadsheet.
Result<TemplateDefinition> readDefinition(const QString& path)
{
    if (!path.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        ConsoleProgress reading(QCoreApplication::translate("Command line", "Reading"));
        return samples::readTemplate(path, reading);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    }
    constexpr qint64 kLargest = 1 << 20;
    return TemplateDefinition::fromJson(QString::fromUtf8(file.read(kLargest)));
}

int addTemplate(Context& context, const TemplateOptions& options)
{
    const auto definition = readDefinition(text(options.file));
    if (!definition) {
        return report(context, definition.error());
    }
    const auto opened = context.openLab(Access::Write);
    if (!opened) {
        return report(context, opened.error());
    }
    const QString name = text(options.name);
    const auto written = (*opened)->store().writeNow(
        {context.user,
         QCoreApplication::translate("Templates", "Add the template “%1”").arg(name),
         {},
         0},
        [&](changes::UnitOfWork& unit) -> Status {
            const auto version = templates::createTemplate(unit, {name, {}, {}, *definition});
            if (!version) {
                return failure(version.error());
            }
            return options.use ? templates::activateVersion(unit, *version) : Status();
        });
    if (!written) {
        return report(context, written.error());
    }
    if (context.json) {
        sayJson({{u"template"_s, name},
                 {u"fields"_s, static_cast<qint64>(definition->fields.size())},
                 {u"in_use"_s, options.use}});
    } else {
        say(QCoreApplication::translate("Command line", "The template “%1” was added.").arg(name));
    }
    return Done;
}

} // namespace

void addTemplateCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand(
        "templates", "Forms and sheets that are defined once: list, show, write and add them");
    group->require_subcommand(1);
    const auto options = std::make_shared<TemplateOptions>();
    const auto add = [&](const char* name, const char* help,
                         int (*run)(Context&, const TemplateOptions&)) {
        return addLabCommand(*group, context, chosen, options, name, help, run);
    };
    add("list", "All versions of all templates", listTemplates)
        ->footer("JSON: templates [title, template, version, status, category, id].");
    auto* show = add("show", "The fields of a version", showTemplate);
    show->add_option("TEMPLATE", options->name, "Title of a version, or name of a template")
        ->required();
    show->footer("JSON: title, status, fields [name, target, type, unit, required, default, ...], "
                 "which add reads.");
    auto* sheet = add("sheet", "Write the empty xlsx of a version", writeSheet);
    sheet->add_option("TEMPLATE", options->name, "Title of a version, or name of a template")
        ->required();
    sheet->add_option("FILE", options->file, "Where to")->required();
    auto* made = add("add", "Add a template from a spreadsheet, or from JSON", addTemplate);
    made->add_option("NAME", options->name, "What it shall be called")->required();
    made->add_option("FILE", options->file, "A filled spreadsheet, or what show --json printed")
        ->required();
    made->add_flag("--use", options->use, "Put it to use at once");
}

} // namespace tracseq::ctl
