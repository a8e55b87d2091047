// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "core/sequencing/illumina/run_sheet_writer.h"
#include "core/sequencing/illumina/sheet_file.h"
#include "core/sequencing/run_service.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using namespace sequencing;

namespace {

struct SheetOptions {
    std::string file;
    std::string instrument;
    std::string kit;
    std::string run;
    std::string format = "v2";
    std::string out;
    std::string softwareVersion;
    bool force = false;
    bool overwrite = false;
};

struct MadeSheet {
    QByteArray bytes;
    SheetReport report;
};

QString severityName(SheetSeverity severity)
{
    return severity == SheetSeverity::Error     ? u"error"_s
           : severity == SheetSeverity::Warning ? u"warning"_s
                                                : u"info"_s;
}

QString dialectKey(SheetDialect dialect)
{
    switch (dialect) {
    case SheetDialect::V1:
        return u"v1"_s;
    case SheetDialect::V2:
        return u"v2"_s;
    case SheetDialect::Casava:
        return u"casava"_s;
    case SheetDialect::Element:
        return u"element"_s;
    case SheetDialect::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString sourceKey(KitSource source)
{
    switch (source) {
    case KitSource::Given:
        return u"option"_s;
    case KitSource::Sheet:
        return u"sheet"_s;
    case KitSource::Only:
        return u"instrument"_s;
    case KitSource::None:
        break;
    }
    return {};
}

QJsonArray jsonOfReport(const SheetReport& found)
{
    QJsonArray findings;
    for (const SheetFinding& finding : found.findings) {
        findings.append(QJsonObject{{u"code"_s, codeName(finding.code)},
                                    {u"severity"_s, severityName(severityOf(finding))},
                                    {u"line"_s, finding.line},
                                    {u"column"_s, finding.column},
                                    {u"column_name"_s, finding.columnName},
                                    {u"message"_s, findingText(finding)}});
    }
    return findings;
}

QString lineOf(const SheetFinding& finding)
{
    QString place;
    if (finding.line > 0) {
        place = QCoreApplication::translate("Command line", "line %1").arg(finding.line);
        if (finding.column > 0) {
            place += QCoreApplication::translate("Command line", ", column %1").arg(finding.column);
        }
        if (!finding.columnName.isEmpty()) {
            place += u" ("_s + finding.columnName + u')';
        }
        place += u": "_s;
    }
    return severityName(severityOf(finding)) + u"  "_s + codeName(finding.code) + u"  "_s + place +
           findingText(finding);
}

/// Whether a kit that was given is none of the instrument's; says so then.
bool refusesKit(const Context& context, const InstrumentType& instrument, const QString& kit)
{
    if (kit.isEmpty() || instrument.kit(kit) != nullptr) {
        return false;
    }
    report(context, Error(ErrorCode::KitUnknown,
                          {kit, instrument.name, instrument.kitNames().join(u", "_s)}));
    return true;
}

int check(Context& context, const SheetOptions& options)
{
    const QString path = QString::fromStdString(options.file);
    SheetCheckOptions checkOptions;
    checkOptions.instrument = QString::fromStdString(options.instrument);
    checkOptions.kitVersion = QString::fromStdString(options.kit);
    if (!options.instrument.empty()) {
        const InstrumentType* instrument = findInstrument(checkOptions.instrument);
        if (instrument == nullptr) {
            QStringList names;
            for (const InstrumentType& known : instruments()) {
                names += known.name;
            }
            report(context, Error(ErrorCode::InstrumentUnknown,
                                  {checkOptions.instrument, names.join(u", "_s)}));
            return Usage;
        }
        if (refusesKit(context, *instrument, checkOptions.kitVersion)) {
            return Usage;
        }
    }
    const auto bytes = readSheetFile(path);
    if (!bytes) {
        return report(context, bytes.error());
    }
    const SheetReport found = checkSampleSheet(*bytes, checkOptions);
    if (found.readable() && !checkOptions.kitVersion.isEmpty()) {
        if (found.instrument == nullptr) {
            return refuseUsage(context,
                               QCoreApplication::translate(
                                   "Command line",
                                   "The sheet names no instrument that is known. Say "
                                   "which one the kit version is for: --instrument NAME."));
        }
        if (refusesKit(context, *found.instrument, checkOptions.kitVersion)) {
            return Usage;
        }
    }
    const int errors = found.count(SheetSeverity::Error);
    if (context.json) {
        const QString source = sourceKey(found.kitSource);
        sayJson({{u"file"_s, path},
                 {u"dialect"_s, dialectKey(found.dialect)},
                 {u"readable"_s, found.readable()},
                 {u"instrument"_s,
                  found.instrument == nullptr ? QJsonValue() : QJsonValue(found.instrument->name)},
                 {u"kit_version"_s, found.kit.isEmpty() ? QJsonValue() : QJsonValue(found.kit)},
                 {u"kit_version_from"_s, source.isEmpty() ? QJsonValue() : QJsonValue(source)},
                 {u"samples"_s, found.samples},
                 {u"errors"_s, errors},
                 {u"warnings"_s, found.count(SheetSeverity::Warning)},
                 {u"findings"_s, jsonOfReport(found)}});
    } else {
        for (const SheetFinding& finding : found.findings) {
            say(visible(lineOf(finding)));
        }
        say(QCoreApplication::translate("Command line", "%1: %2, %3, %4, %5.")
                .arg(path, dialectName(found.dialect), samplesText(found.samples),
                     errorsText(errors), warningsText(found.count(SheetSeverity::Warning))));
    }
    return !found.readable() ? NotUsable : errors > 0 ? Errors : Done;
}

Result<MadeSheet> sheetOf(Context& context, const SheetOptions& options)
{
    const auto opened = context.openLab(Access::Read);
    if (!opened) {
        return failure(opened.error());
    }
    auto reader = (*opened)->database().openReader();
    if (!reader) {
        return failure(reader.error());
    }
    const auto run = findRun(**reader, QString::fromStdString(options.run));
    if (!run) {
        return failure(run.error());
    }
    const auto plan = loadRunPlan(**reader, *run);
    if (!plan) {
        return failure(plan.error());
    }
    RunSheet sheet = runSheetOf(*plan, QDate::currentDate());
    sheet.softwareVersion = QString::fromStdString(options.softwareVersion);
    auto bytes = options.format == "v1" ? writeSampleSheetV1(sheet) : writeSampleSheetV2(sheet);
    if (!bytes) {
        return failure(bytes.error());
    }
    return MadeSheet{*bytes, checkSampleSheet(*bytes, sheetCheckOptionsOf(*plan))};
}

int exportSheet(Context& context, const SheetOptions& options)
{
    if (needLab(context) != Done) {
        return Usage;
    }
    const auto made = sheetOf(context, options);
    if (!made) {
        return report(context, made.error());
    }
    const int errors = made->report.count(SheetSeverity::Error);
    const bool refused = errors > 0 && !options.force;
    for (const SheetFinding& finding : made->report.findings) {
        if (severityOf(finding) > SheetSeverity::Info) {
            complain(lineOf(finding));
        }
    }
    const QString path = QString::fromStdString(options.out);
    if (!path.isEmpty() && !refused) {
        std::optional<QString> advice;
        if (!options.overwrite) {
            advice =
                QCoreApplication::translate("Command line", "--overwrite replaces it all the same");
        }
        if (const auto written = writeSheetFile(path, made->bytes, context.labPath, advice);
            !written) {
            return report(context, written.error());
        }
    }
    const QString text = QString::fromUtf8(made->bytes);
    if (refused) {
        complain(QCoreApplication::translate("Command line",
                                             "The sheet was not written, as it has %1. "
                                             "Correct the run, or write it all the same: --force.")
                     .arg(errorsText(errors)));
    }
    if (context.json) {
        sayJson({{u"run"_s, QString::fromStdString(options.run)},
                 {u"format"_s, QString::fromStdString(options.format)},
                 {u"file"_s, path.isEmpty() || refused ? QJsonValue() : QJsonValue(path)},
                 {u"sheet"_s, refused ? QJsonValue() : QJsonValue(text)},
                 {u"errors"_s, errors},
                 {u"warnings"_s, made->report.count(SheetSeverity::Warning)},
                 {u"findings"_s, jsonOfReport(made->report)}});
    } else if (refused) {
        return Errors;
    } else if (path.isEmpty()) {
        say(text.endsWith(u'\n') ? text.chopped(1) : text);
    } else {
        say(QCoreApplication::translate("Command line", "Written: %1").arg(path));
    }
    return refused ? Errors : Done;
}

} // namespace

void addSampleSheetCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("samplesheet", "Check sample sheets and write them");
    group->require_subcommand(1);
    const auto options = std::make_shared<SheetOptions>();

    auto* checking = group->add_subcommand(
        "check", "Check a sample sheet: Illumina v1 and v2, CASAVA 1.8, Element run manifest. "
                 "Needs no lab");
    checking->add_option("FILE", options->file, "The sample sheet")->required();
    checking->add_option("--instrument", options->instrument,
                         "The instrument, such as \"NovaSeq 6000\"; as the sheet says otherwise");
    checking->add_option(
        "--kit-version", options->kit,
        "The reagent kit, such as v1.5; as the sheet says in Custom_KitVersion otherwise");
    checking->footer("Exit: 0 clean or warnings only; 1 errors; 2 not readable, or no sample sheet."
                     "\nJSON: file, dialect (v1, v2, casava, element, unknown), readable, "
                     "instrument, kit_version, kit_version_from\n(option, sheet, instrument), "
                     "samples, errors, warnings, findings [code, severity, line, "
                     "column, column_name, message]. Line and column count from 1; 0: as a whole.");
    checking->callback([&context, &chosen, options] {
        chosen = [&context, options] { return check(context, *options); };
    });

    auto* writing = group->add_subcommand("export", "Write the sample sheet of a planned run");
    writing->add_option("RUN", options->run, "Name or id of the run")->required();
    writing->add_option("--format", options->format, "v1 (Experiment Manager) or v2 (BCL Convert)")
        ->check(CLI::IsMember({"v1", "v2"}))
        ->capture_default_str();
    writing->add_option("--software-version", options->softwareVersion,
                        "Version of BCL Convert, such as 4.3.6; instruments and DRAGEN need it in "
                        "v2 sheets");
    writing->add_option("--out", options->out, "Where to; standard output otherwise")
        ->type_name("FILE");
    writing->add_flag("--force", options->force, "Write the sheet although it has errors");
    writing->add_flag("--overwrite", options->overwrite,
                      "Replace what --out names although it is no sample sheet; never a lab");
    writing->footer("The sheet is checked; errors and warnings go to standard error.\n"
                    "Exit: 0 written; 1 the sheet has errors and was not written; 2 not writable.\n"
                    "JSON: run, format, file (null without --out), sheet (null when it was not "
                    "written), errors, warnings, findings.");
    writing->callback([&context, &chosen, options] {
        chosen = [&context, options] { return exportSheet(context, *options); };
    });
}

} // namespace tracseq::ctl
