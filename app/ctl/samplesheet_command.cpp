// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"
#include "core/sequencing/illumina/run_sheet_writer.h"
#include "core/sequencing/illumina/sample_sheet_checker.h"
#include "core/sequencing/run_service.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using namespace sequencing;

namespace {

constexpr qint64 kLargestSheet = 64'000'000;

struct Options {
    std::string file;
    std::string instrument;
    std::string kit;
    std::string run;
    std::string format = "v2";
    std::string out;
    std::string softwareVersion;
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

int check(Context& context, const Options& options)
{
    const QString path = QString::fromStdString(options.file);
    SheetCheckOptions checkOptions;
    checkOptions.instrument = QString::fromStdString(options.instrument);
    checkOptions.kitVersion = QString::fromStdString(options.kit);
    if (!options.instrument.empty() && findInstrument(checkOptions.instrument) == nullptr) {
        QStringList names;
        for (const InstrumentType& known : instruments()) {
            names += known.name;
        }
        report(context,
               Error(ErrorCode::InstrumentUnknown, {checkOptions.instrument, names.join(u", "_s)}));
        return Usage;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return report(context, Error(ErrorCode::FileNotReadable, {path, file.errorString()}));
    }
    if (file.size() > kLargestSheet) {
        return report(context,
                      Error(ErrorCode::FileNotReadable,
                            {path, QCoreApplication::translate(
                                       "Command line", "it is too large for a sample sheet")}));
    }
    const SheetReport found = checkSampleSheet(file.readAll(), checkOptions);
    const int errors = found.count(SheetSeverity::Error);
    if (context.json) {
        QJsonArray findings;
        for (const SheetFinding& finding : found.findings) {
            findings.append(QJsonObject{{u"code"_s, codeName(finding.code)},
                                        {u"severity"_s, severityName(severityOf(finding))},
                                        {u"line"_s, finding.line},
                                        {u"column"_s, finding.column},
                                        {u"column_name"_s, finding.columnName},
                                        {u"message"_s, findingText(finding)}});
        }
        sayJson({{u"file"_s, path},
                 {u"dialect"_s, dialectKey(found.dialect)},
                 {u"readable"_s, found.readable()},
                 {u"instrument"_s,
                  found.instrument == nullptr ? QJsonValue() : QJsonValue(found.instrument->name)},
                 {u"samples"_s, found.samples},
                 {u"errors"_s, errors},
                 {u"warnings"_s, found.count(SheetSeverity::Warning)},
                 {u"findings"_s, findings}});
    } else {
        for (const SheetFinding& finding : found.findings) {
            QString place;
            if (finding.line > 0) {
                place = QCoreApplication::translate("Command line", "line %1").arg(finding.line);
                if (finding.column > 0) {
                    place += QCoreApplication::translate("Command line", ", column %1")
                                 .arg(finding.column);
                }
                if (!finding.columnName.isEmpty()) {
                    place += u" ("_s + finding.columnName + u')';
                }
                place += u": "_s;
            }
            say(severityName(severityOf(finding)) + u"  "_s + codeName(finding.code) + u"  "_s +
                place + findingText(finding));
        }
        say(QCoreApplication::translate("Command line",
                                        "%1: %2, %3 samples, %4 errors, %5 warnings.")
                .arg(path, dialectName(found.dialect))
                .arg(found.samples)
                .arg(errors)
                .arg(found.count(SheetSeverity::Warning)));
    }
    return !found.readable() ? NotUsable : errors > 0 ? Errors : Done;
}

Result<QByteArray> sheetOf(Context& context, const Options& options)
{
    const auto opened = context.openLab();
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
    return options.format == "v1" ? writeSampleSheetV1(sheet) : writeSampleSheetV2(sheet);
}

int exportSheet(Context& context, const Options& options)
{
    if (context.labPath.isEmpty()) {
        complain(u"Say which lab: --lab FILE."_s);
        return Usage;
    }
    const auto bytes = sheetOf(context, options);
    if (!bytes) {
        return report(context, bytes.error());
    }
    const QString path = QString::fromStdString(options.out);
    if (!path.isEmpty()) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() ||
            !file.commit()) {
            return report(context, Error(ErrorCode::FileNotWritable, {path, file.errorString()}));
        }
    }
    if (context.json) {
        sayJson({{u"run"_s, QString::fromStdString(options.run)},
                 {u"format"_s, QString::fromStdString(options.format)},
                 {u"file"_s, path.isEmpty() ? QJsonValue() : QJsonValue(path)},
                 {u"sheet"_s, QString::fromUtf8(*bytes)}});
    } else if (path.isEmpty()) {
        const QString text = QString::fromUtf8(*bytes);
        say(text.endsWith(u'\n') ? text.chopped(1) : text);
    } else {
        say(QCoreApplication::translate("Command line", "Written: %1").arg(path));
    }
    return Done;
}

} // namespace

void addSampleSheetCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("samplesheet", "Check sample sheets and write them");
    group->require_subcommand(1);
    const auto options = std::make_shared<Options>();

    auto* checking = group->add_subcommand(
        "check", "Check a sample sheet: Illumina v1 and v2, CASAVA 1.8, Element run manifest. "
                 "Needs no lab");
    checking->add_option("FILE", options->file, "The sample sheet")->required();
    checking->add_option("--instrument", options->instrument,
                         "The instrument, such as \"NovaSeq 6000\"; as the sheet says otherwise");
    checking->add_option("--kit-version", options->kit, "The reagent kit, such as v1.5");
    checking->footer("Exit: 0 clean or warnings only; 1 errors; 2 not readable, or no sample sheet."
                     "\nJSON: file, dialect (v1, v2, casava, element, unknown), readable, "
                     "instrument, samples, errors, warnings,\nfindings [code, severity, line, "
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
    writing->footer("JSON: run, format, file (null without --out), sheet.");
    writing->callback([&context, &chosen, options] {
        chosen = [&context, options] { return exportSheet(context, *options); };
    });
}

} // namespace tracseq::ctl
