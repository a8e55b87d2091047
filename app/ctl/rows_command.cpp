// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of any kind of record, from and to a table.
#include "app/ctl/arguments.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "core/lab/entity_table.h"
#include "core/tabular/csv_writer.h"
#include "core/tabular/workbook_reader.h"
#include "core/tabular/xlsx_writer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using database::Entity;

namespace {

struct RowsOptions {
    std::string kind;
    std::string file;
    std::string sheet;
    bool dryRun = false;
};

/// What a person may add and take out by rows: what has an area of its own and is kept by hand.
std::vector<const Entity*> kindsOfRows()
{
    std::vector<const Entity*> kinds;
    for (const Entity* entity : lab::entities().all()) {
        if (*entity->area != '\0' && !entity->isPart && entity->upkeep == database::Upkeep::Free) {
            kinds.push_back(entity);
        }
    }
    return kinds;
}

Result<const Entity*> kindOf(const std::string& name)
{
    QStringList names;
    for (const Entity* entity : kindsOfRows()) {
        names += QString::fromLatin1(entity->name);
        if (names.last() == text(name)) {
            return entity;
        }
    }
    return failure(ErrorCode::FieldNotAChoice, {QCoreApplication::translate("Command line", "Kind"),
                                                text(name), names.join(u", "_s)});
}

QString placeText(const tabular::Sheet& sheet, const lab::EntityFinding& finding)
{
    return finding.column < 0
               ? QCoreApplication::translate("Command line", "Sheet “%1”, row %2: %3")
                     .arg(sheet.name())
                     .arg(finding.row + 1)
                     .arg(finding.sentence)
               : QCoreApplication::translate("Command line", "Sheet “%1”, row %2, column %3: %4")
                     .arg(sheet.name())
                     .arg(finding.row + 1)
                     .arg(tabular::columnName(finding.column), finding.sentence);
}

/// The sheet that was asked for; else the first visible one that holds something.
Result<const tabular::Sheet*> chooseSheet(const tabular::Workbook& book, const QString& file,
                                          const QString& wanted)
{
    QStringList names;
    for (const tabular::Sheet& sheet : book.sheets) {
        names += sheet.name();
        if (wanted.isEmpty() ? !sheet.isHidden() && sheet.rowCount() > 0
                             : sheet.name().compare(wanted, Qt::CaseInsensitive) == 0) {
            return &sheet;
        }
    }
    return failure(ErrorCode::SheetUnknown, {file, wanted, names.join(u", "_s)});
}

int finish(const Context& context, const tabular::Sheet& sheet, const lab::EntityRows& rows,
           const lab::EntityColumns& columns, bool imported)
{
    if (context.json) {
        QJsonArray findings;
        for (const lab::EntityFinding& finding : rows.findings) {
            findings.append(QJsonObject{
                {u"row"_s, finding.row + 1},
                {u"column"_s, finding.column < 0 ? QJsonValue()
                                                 : QJsonValue(tabular::columnName(finding.column))},
                {u"text"_s, placeText(sheet, finding)}});
        }
        sayJson({{u"rows"_s, static_cast<qint64>(rows.rows.size())},
                 {u"findings"_s, findings},
                 {u"left_out"_s, QJsonArray::fromStringList(columns.leftOut)},
                 {u"imported"_s, imported}});
    } else {
        for (const lab::EntityFinding& finding : rows.findings) {
            say(visible(placeText(sheet, finding)));
        }
        if (!columns.leftOut.isEmpty()) {
            say(QCoreApplication::translate("Command line", "Columns that are no field: %1.")
                    .arg(visible(columns.leftOut.join(u", "_s))));
        }
        say(rowsText(static_cast<qint64>(rows.rows.size())) + u' ' +
            (imported ? QCoreApplication::translate("Command line", "were added.")
                      : QCoreApplication::translate("Command line", "were read; nothing was "
                                                                    "written.")));
    }
    return rows.findings.empty() ? Done : Errors;
}

int importRows(Context& context, const RowsOptions& options)
{
    const auto kind = kindOf(options.kind);
    if (!kind) {
        return report(context, kind.error());
    }
    const QString path = text(options.file);
    ConsoleProgress reading(QCoreApplication::translate("Command line", "Reading"));
    const auto book = tabular::readWorkbook(path, {}, reading);
    if (!book) {
        return report(context, book.error());
    }
    const QString file = QFileInfo(path).fileName();
    const auto sheet = chooseSheet(*book, file, text(options.sheet));
    if (!sheet) {
        return report(context, sheet.error());
    }
    const auto opened = context.openLab(options.dryRun ? Access::Try : Access::Write);
    if (!opened) {
        return report(context, opened.error());
    }
    const auto reader = (*opened)->database().openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const lab::EntityColumns columns = lab::findColumns(**kind, **sheet);
    const auto rows = lab::readRows(**reader, **kind, **sheet, columns, reading);
    if (!rows) {
        return report(context, rows.error());
    }
    if (options.dryRun || !rows->findings.empty()) {
        return finish(context, **sheet, *rows, columns, false);
    }
    const auto written =
        lab::addRows((*opened)->store(),
                     {context.user,
                      QCoreApplication::translate("Command line", "Import %1 from %2")
                          .arg(QCoreApplication::translate("Entities", (*kind)->labelPlural), file),
                      {},
                      0},
                     **kind, file, *rows);
    if (!written) {
        return report(context, written.error());
    }
    return finish(context, **sheet, *rows, columns, true);
}

/// Writes headings and rows with either writer.
template <typename Writer>
Status writeAll(Result<Writer> writer, const std::vector<tabular::TableRow>& rows)
{
    if (!writer) {
        return failure(writer.error());
    }
    for (const tabular::TableRow& row : rows) {
        TRACSEQ_TRY(writer->writeRow(row));
    }
    return writer->finish();
}

int exportRows(Context& context, const RowsOptions& options)
{
    const auto kind = kindOf(options.kind);
    if (!kind) {
        return report(context, kind.error());
    }
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    ConsoleProgress writing(QCoreApplication::translate("Command line", "Writing"));
    auto rows = lab::tableRows(**reader, **kind, writing);
    if (!rows) {
        return report(context, rows.error());
    }
    const qint64 count = static_cast<qint64>(rows->size());
    const QStringList headings = lab::tableHeadings(**kind);
    const QString path = text(options.file);
    Status done;
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) {
        done = writeAll(
            tabular::XlsxWriter::create(
                path, QCoreApplication::translate("Entities", (*kind)->labelPlural), headings),
            *rows);
    } else {
        tabular::TableRow first;
        for (const QString& heading : headings) {
            first += heading;
        }
        rows->insert(rows->begin(), first);
        done = writeAll(tabular::CsvWriter::create(path), *rows);
    }
    if (!done) {
        return report(context, done.error());
    }
    if (context.json) {
        sayJson({{u"file"_s, path}, {u"rows"_s, count}});
    } else {
        say(QCoreApplication::translate("Command line", "%1 in %2.").arg(rowsText(count), path));
    }
    return Done;
}

} // namespace

void addRowCommands(CLI::App& app, Context& context, Run& chosen)
{
    std::string kinds;
    for (const Entity* entity : kindsOfRows()) {
        kinds += (kinds.empty() ? "" : ", ") + std::string(entity->name);
    }
    auto* group = app.add_subcommand("rows", "Records of any kind, from and to a table");
    group->require_subcommand(1);
    const auto options = std::make_shared<RowsOptions>();
    const auto add = [&](const char* name, const char* help,
                         int (*run)(Context&, const RowsOptions&)) {
        auto* command = addLabCommand(*group, context, chosen, options, name, help, run);
        command->add_option("KIND", options->kind, "One of: " + kinds)->required();
        command->add_option("FILE", options->file, "xlsx, ods or csv")->required();
        return command;
    };
    auto* import = add("import", "Add a record for each row of a table; all or none", importRows);
    import->add_option("--sheet", options->sheet,
                       "Which sheet; the first that holds something "
                       "otherwise");
    import->add_flag("--dry-run", options->dryRun, "Check only; write nothing");
    import->footer(
        "Columns go by name, label or synonym of a field. Submissions of samples are read "
        "by import samples.\nJSON: rows, findings [row, column, text], left_out, imported.");
    add("export", "Write all records of a kind; csv where FILE does not end with .xlsx", exportRows)
        ->footer("JSON: file, rows.");
}

} // namespace tracseq::ctl
