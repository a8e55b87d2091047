// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/import_corrections.h"
#include "app/ctl/output.h"
#include "core/base/error_text.h"
#include "core/samples/import_form.h"
#include "core/samples/import_job.h"
#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/samples/submission_file.h"
#include "core/tabular/cell.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using namespace samples;

namespace {

struct ImportArguments {
    std::string file;
    std::string sheet;
    std::string mapping;
    std::string form;
    std::string saveMapping;
    ImportCorrections corrections;
    std::string encoding;
    int headerRow = 0;
    bool dryRun = false;
    bool goodRows = false;
    bool createProjects = false;
    bool again = false;
};

QString fieldName(int field)
{
    return QString::fromLatin1(sampleEntity().fields[static_cast<std::size_t>(field)].name);
}

/// The command: each step leaves what the next one needs.
class ImportCommand {
public:
    ImportCommand(Context& context, const ImportArguments& options)
        : m_context(context)
        , m_options(options)
    {
    }

    int run()
    {
        if (needLab(m_context) != Done) {
            return Usage;
        }
        if (const auto twice = saidTwice(m_options.corrections)) {
            return refuseUsage(m_context, *twice);
        }
        const Status done = prepare();
        if (!done) {
            return report(m_context, done.error());
        }
        if (const auto twice = saidTwice(m_options.corrections, m_plan)) {
            return refuseUsage(m_context, *twice);
        }
        const ImportOptions options{m_options.createProjects, QDate::currentDate()};
        auto reader = m_lab->database().openReader();
        if (!reader) {
            return report(m_context, reader.error());
        }
        ConsoleProgress checking(QCoreApplication::translate("Command line", "Checking"));
        auto check = checkImport(m_plan, *m_sheet, **reader, options, checking);
        if (!check) {
            return report(m_context, check.error());
        }
        m_check = std::move(*check);
        reader->reset();
        std::optional<Error> error;
        if (!m_options.dryRun) {
            // Before the import, so that `undo` takes that back; not when it will be refused.
            const bool refused =
                m_check.blocked || (m_options.goodRows ? !m_check.someGood() : !m_check.allGood());
            const Status saved = refused ? Status() : saveMapping();
            error = saved ? write(options) : std::optional<Error>(saved.error());
        }
        m_context.json ? sayResultAsJson(error) : sayResult(error);
        if (error) {
            const bool isFile = error->category() == ErrorCategory::File ||
                                error->category() == ErrorCategory::Corrupt ||
                                error->category() == ErrorCategory::Busy;
            return error->category() == ErrorCategory::Cancelled ? Stopped
                   : isFile                                      ? NotUsable
                                                                 : Errors;
        }
        const bool fails = m_options.goodRows ? !m_check.someGood() : !m_check.allGood();
        return m_options.dryRun && fails ? Errors : Done;
    }

private:
    Status prepare()
    {
        ConsoleProgress reading(QCoreApplication::translate("Command line", "Reading"));
        tabular::ReadOptions options;
        options.encoding = m_options.encoding == "utf-8" ? tabular::TextEncoding::Utf8
                           : m_options.encoding == "windows-1252"
                               ? tabular::TextEncoding::Windows1252
                               : tabular::TextEncoding::Auto;
        auto submission = readSubmission(text(m_options.file), options, reading);
        if (!submission) {
            return failure(submission.error());
        }
        m_submission = std::move(*submission);
        TRACSEQ_TRY(chooseSheet());
        auto opened = m_context.openLab(
            m_options.dryRun && m_options.saveMapping.empty() ? Access::Try : Access::Write);
        if (!opened) {
            return failure(opened.error());
        }
        m_lab = *opened;
        return makePlan();
    }

    Status chooseSheet()
    {
        const QString wanted = text(m_options.sheet);
        const int place = wanted.isEmpty() ? proposeSheet(m_submission.workbook)
                                           : m_submission.indexOfSheet(wanted);
        if (place < 0) {
            QStringList names;
            for (const tabular::Sheet& sheet : m_submission.workbook.sheets) {
                names += sheet.name();
            }
            return failure(ErrorCode::SheetUnknown,
                           {m_submission.fileName, wanted, names.join(u", "_s)});
        }
        m_sheet = &m_submission.workbook.sheets[static_cast<std::size_t>(place)];
        return {};
    }

    Status makePlan()
    {
        auto reader = m_lab->database().openReader();
        if (!reader) {
            return failure(reader.error());
        }
        const auto saved = loadMappings(**reader);
        if (!saved) {
            return failure(saved.error());
        }
        const auto forms = loadSampleForms(**reader);
        if (!forms) {
            return failure(forms.error());
        }
        m_plan = proposeByForms(*m_sheet, *saved, *forms,
                                m_options.headerRow > 0 ? std::optional(m_options.headerRow - 1)
                                                        : std::nullopt);
        TRACSEQ_TRY(chooseForm(*forms));
        if (!m_options.mapping.empty()) {
            const QString name = text(m_options.mapping);
            QStringList names;
            const SavedMapping* found = nullptr;
            for (const SavedMapping& mapping : *saved) {
                names += mapping.name;
                if (mapping.name.compare(name, Qt::CaseInsensitive) == 0) {
                    found = &mapping;
                }
            }
            if (found == nullptr) {
                return failure(ErrorCode::MappingUnknown,
                               {name, names.isEmpty() ? u"–"_s : names.join(u", "_s)});
            }
            applyMapping(m_plan, *m_sheet, *found);
        }
        return correctPlan(m_plan, *m_sheet, m_options.corrections);
    }

    Status chooseForm(const std::vector<SampleFormChoice>& forms)
    {
        const QString wanted = text(m_options.form);
        if (wanted.isEmpty()) {
            return {};
        }
        const SampleFormChoice* found = nullptr;
        QStringList titles{u"none"_s};
        for (const SampleFormChoice& choice : forms) {
            if (choice.inUse) {
                titles += choice.form->title();
                found = titles.last().compare(wanted, Qt::CaseInsensitive) == 0 ? &choice : found;
            }
        }
        if (found == nullptr && wanted != u"none") {
            return failure(ErrorCode::TemplateUnknown, {wanted, titles.join(u", "_s)});
        }
        applyForm(m_plan, *m_sheet, found);
        return {};
    }

    Status saveMapping()
    {
        if (m_options.saveMapping.empty()) {
            return {};
        }
        const QString name = text(m_options.saveMapping);
        const auto written = m_lab->store().writeNow(
            {m_context.user,
             QCoreApplication::translate("Import", "Save the column mapping %1").arg(name),
             {},
             0},
            [&](changes::UnitOfWork& unit) { return samples::saveMapping(unit, name, m_plan); });
        return written ? Status() : failure(written.error());
    }

    std::optional<Error> write(const ImportOptions& options)
    {
        const ImportRequest request{m_context.user,     m_submission.fileName, m_submission.hash,
                                    m_options.goodRows, m_options.again,       0};
        ConsoleProgress writing(QCoreApplication::translate("Command line", "Importing"));
        auto result =
            runImport(m_lab->store(), request, m_plan, *m_sheet, m_check, options, writing);
        if (!result) {
            return result.error();
        }
        m_result = std::move(*result);
        return std::nullopt;
    }

    static QString useOf(const ImportColumn& column)
    {
        return column.use == ColumnUse::Field ? fieldName(column.field)
               : column.use == ColumnUse::Attribute
                   ? QCoreApplication::translate("Command line", "(kept as it is)")
                   : QCoreApplication::translate("Command line", "(ignored)");
    }

    void sayResult(const std::optional<Error>& error)
    {
        say(QCoreApplication::translate("Command line", "%1, sheet “%2”, headings in row %3")
                .arg(m_submission.fileName, m_sheet->name())
                .arg(m_plan.headerRow + 1));
        if (!m_plan.mappingName.isEmpty()) {
            say(QCoreApplication::translate("Command line", "Saved mapping “%1”")
                    .arg(m_plan.mappingName));
        }
        if (m_plan.form) {
            say(QCoreApplication::translate("Command line", "Template “%1”")
                    .arg(m_plan.form->title()));
        }
        std::vector<QStringList> rows;
        for (const ImportColumn& column : m_plan.columns) {
            rows.push_back({tabular::columnName(column.column), column.header, useOf(column),
                            column.unit, column.examples.value(0)});
        }
        sayTable({QCoreApplication::translate("Command line", "Column"),
                  QCoreApplication::translate("Command line", "Heading"),
                  QCoreApplication::translate("Command line", "Field"),
                  QCoreApplication::translate("Command line", "Unit"),
                  QCoreApplication::translate("Command line", "Example")},
                 rows);
        say({});
        for (const QString& remark : m_submission.remarks()) {
            say(visible(remark));
        }
        for (const ImportFinding& finding : m_check.findings) {
            say(visible(severityName(finding.severity) + u": "_s +
                        findingText(finding, m_check.sheet)));
        }
        for (const ImportFinding& finding : m_result.refused) {
            say(visible(severityName(finding.severity) + u": "_s +
                        findingText(finding, m_check.sheet)));
        }
        say(QCoreApplication::translate("Command line",
                                        "Rows read %1: good %2, skipped %3, with errors %4.")
                .arg(m_check.read)
                .arg(m_check.good)
                .arg(m_check.skipped)
                .arg(m_check.bad));
        if (error) {
            complain(errorText(*error));
        } else if (!m_options.dryRun) {
            say(QCoreApplication::translate("Command line",
                                            "Created %1, skipped %2, failed %3. Undo with: "
                                            "tracseqctl --lab %4 undo")
                    .arg(m_result.created)
                    .arg(m_result.skipped)
                    .arg(m_result.failed)
                    .arg(m_context.labPath));
        }
    }

    [[nodiscard]] QJsonObject jsonOfFinding(const ImportFinding& finding) const
    {
        QJsonObject object{{u"rule"_s, ruleName(finding.rule)},
                           {u"severity"_s, severityName(finding.severity)},
                           {u"sheet"_s, m_check.sheet},
                           {u"message"_s, finding.message},
                           {u"text"_s, findingText(finding, m_check.sheet)},
                           {u"value"_s, finding.value},
                           {u"count"_s, finding.count}};
        object.insert(u"row"_s, finding.row < 0 ? QJsonValue() : QJsonValue(finding.row + 1));
        object.insert(u"column"_s, finding.column < 0
                                       ? QJsonValue()
                                       : QJsonValue(tabular::columnName(finding.column)));
        object.insert(u"header"_s, finding.header);
        QJsonArray rows;
        for (const int row : finding.rows) {
            rows.append(row + 1);
        }
        object.insert(u"rows"_s, rows);
        return object;
    }

    void sayResultAsJson(const std::optional<Error>& error)
    {
        QJsonArray columns;
        for (const ImportColumn& column : m_plan.columns) {
            columns.append(QJsonObject{
                {u"column"_s, tabular::columnName(column.column)},
                {u"header"_s, column.header},
                {u"use"_s, column.use == ColumnUse::Field       ? u"field"_s
                           : column.use == ColumnUse::Attribute ? u"attribute"_s
                                                                : u"ignore"_s},
                {u"field"_s, column.use == ColumnUse::Field ? QJsonValue(fieldName(column.field))
                                                            : QJsonValue()},
                {u"confidence"_s, column.confidence},
                {u"unit"_s, column.unit}});
        }
        QJsonArray findings;
        for (const ImportFinding& finding : m_check.findings) {
            findings.append(jsonOfFinding(finding));
        }
        for (const ImportFinding& finding : m_result.refused) {
            findings.append(jsonOfFinding(finding));
        }
        QJsonObject object{
            {u"file"_s, m_submission.fileName},
            {u"sha256"_s, m_submission.hash},
            {u"sheet"_s, m_check.sheet},
            {u"header_row"_s, m_plan.headerRow + 1},
            {u"mapping_name"_s, m_plan.mappingName},
            {u"template"_s, m_plan.form ? QJsonValue(m_plan.form->title()) : QJsonValue()},
            {u"columns"_s, columns},
            {u"remarks"_s, QJsonArray::fromStringList(m_submission.remarks())},
            {u"findings"_s, findings},
            {u"rows"_s, QJsonObject{{u"read"_s, m_check.read},
                                    {u"good"_s, m_check.good},
                                    {u"skipped"_s, m_check.skipped},
                                    {u"bad"_s, m_check.bad}}},
            {u"blocked"_s, m_check.blocked},
            {u"dry_run"_s, m_options.dryRun},
            {u"new_projects"_s, QJsonArray::fromStringList(m_check.newProjects)}};
        if (error) {
            object.insert(u"error"_s, QJsonObject{{u"code"_s, error->name()},
                                                  {u"message"_s, errorText(*error)}});
        } else if (!m_options.dryRun) {
            object.insert(u"imported"_s, QJsonObject{{u"read"_s, m_result.read},
                                                     {u"created"_s, m_result.created},
                                                     {u"skipped"_s, m_result.skipped},
                                                     {u"failed"_s, m_result.failed},
                                                     {u"projects"_s, m_result.projectsCreated},
                                                     {u"group"_s, m_result.group.toString()}});
        }
        sayJson(object);
    }

    Context& m_context;
    const ImportArguments& m_options;
    lab::Lab* m_lab = nullptr;
    SubmissionFile m_submission;
    const tabular::Sheet* m_sheet = nullptr;
    ImportPlan m_plan;
    ImportCheck m_check;
    ImportResult m_result;
};

} // namespace

void addImportCommand(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("import", "Import files into the lab");
    group->require_subcommand(1);
    auto* command = group->add_subcommand(
        "samples", "Import a submission of samples (xlsx, ods, csv): every problem is named by "
                   "sheet, row and column before anything is written; all rows or none");
    const auto options = std::make_shared<ImportArguments>();
    command->add_option("FILE", options->file, "The submission")->required();
    command->add_option("--sheet", options->sheet,
                        "Which sheet; the one that looks most like a submission otherwise");
    command
        ->add_option("--header-row", options->headerRow,
                     "The row with the headings, as the spreadsheet counts")
        ->check(oneOrMore());
    command->add_flag("--dry-run", options->dryRun, "Check only; write nothing");
    command->add_option("--mapping", options->mapping, "Use a saved mapping of the columns");
    command->add_option("--save-mapping", options->saveMapping,
                        "Save the mapping; it is proposed again for files of the same shape");
    command->add_option("--template", options->form,
                        "Hold the rows against this template, or against none; without the option "
                        "against the one whose headings the sheet has");
    addCorrections(*command, options->corrections);
    command
        ->add_option("--encoding", options->encoding,
                     "How a text file is encoded, where that cannot be told from it")
        ->check(CLI::IsMember({"utf-8", "windows-1252"}));
    command->add_flag("--good-rows", options->goodRows,
                      "Import the rows without errors and leave the others");
    command->add_flag("--create-projects", options->createProjects,
                      "Create the projects that the lab does not have");
    command->add_flag("--again", options->again, "Although this very file was imported before");
    std::string fields;
    for (const int i : importableFields()) {
        fields += (fields.empty() ? "" : ", ") + fieldName(i).toStdString();
    }
    command->footer(
        "Fields: " + fields +
        ".\nJSON: file, sha256, sheet, header_row, mapping_name, template, columns [column, "
        "header, "
        "use, field, confidence, unit],\nremarks, findings [rule, severity, sheet, row, "
        "column, header, value, message, text, count, rows],\nrows {read, good, skipped, bad}, "
        "new_projects, blocked, dry_run, imported {read, created, skipped, failed, projects, group}"
        " or error {code, message}.\nExit: 0 imported, or checked without errors; 1 "
        "errors, nothing imported; 2 file or lab not readable; 3 stopped.");
    command->callback([&context, &chosen, options] {
        chosen = [&context, options] { return ImportCommand(context, *options).run(); };
    });
}

} // namespace tracseq::ctl
