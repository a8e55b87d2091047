// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "core/changes/audit.h"
#include "core/lab/demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

namespace {

QJsonObject jsonOfDemo(const lab::DemoSummary& demo, const changes::AuditReport& audit,
                       const QString& labPath)
{
    QJsonArray submissions;
    for (const lab::DemoSubmission& submission : demo.submissions) {
        submissions.append(QJsonObject{{u"file"_s, submission.path},
                                       {u"read"_s, submission.read},
                                       {u"created"_s, submission.created},
                                       {u"skipped"_s, submission.skipped},
                                       {u"failed"_s, submission.failed}});
    }
    QJsonArray sheets;
    for (const lab::DemoSheet& sheet : demo.sheets) {
        sheets.append(QJsonObject{{u"file"_s, sheet.path},
                                  {u"run"_s, sheet.run},
                                  {u"format"_s, sheet.format},
                                  {u"errors"_s, sheet.errors},
                                  {u"warnings"_s, sheet.warnings}});
    }
    return {{u"lab"_s, labPath},
            {u"projects"_s, demo.projects},
            {u"samples"_s, demo.samples},
            {u"libraries"_s, demo.libraries},
            {u"runs"_s, demo.runs},
            {u"collisions"_s, demo.collisions},
            {u"submissions"_s, submissions},
            {u"sheets"_s, sheets},
            {u"audit"_s, QJsonObject{{u"passed"_s, audit.passed()},
                                     {u"changes"_s, audit.changes},
                                     {u"head"_s, audit.headText()}}}};
}

Status writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
    }
    return {};
}

/// A file that the demo would write over; empty when there is none.
QString takenBy(const QString& labPath, const QString& folder)
{
    for (const auto& end : {QString(), u"-wal"_s, u"-journal"_s}) {
        if (QFile::exists(labPath + end)) {
            return labPath + end;
        }
    }
    const QDir dir(folder);
    const QStringList found =
        dir.entryList({u"submission_*.csv"_s, u"submission_*.xlsx"_s, u"*_samplesheet_v?.csv"_s,
                       u"summary.json"_s},
                      QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    return found.isEmpty() ? QString() : dir.filePath(found.first());
}

int demo(Context& context, const QString& folder)
{
    if (context.labPath.isEmpty()) {
        context.labPath = QDir(folder).filePath(u"demo.tracseq"_s);
    }
    if (!QDir().mkpath(folder)) {
        return report(context, Error(ErrorCode::FileNotWritable,
                                     {folder, QCoreApplication::translate(
                                                  "Command line", "the folder cannot be made")}));
    }
    if (const QString taken = takenBy(context.labPath, folder); !taken.isEmpty()) {
        return report(context, Error(ErrorCode::FileNotWritable,
                                     {taken, QCoreApplication::translate(
                                                 "Command line",
                                                 "it exists already; choose an empty folder")}));
    }
    context.makesLab = true;
    const auto opened = context.openLab(Access::Write);
    if (!opened) {
        return report(context, opened.error());
    }
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Demo"));
    const auto built = lab::buildDemo(**opened, folder, progress);
    if (!built) {
        return report(context, built.error());
    }
    auto reader = (*opened)->database().openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto audit = lab::verifyAudit(**reader, progress);
    if (!audit) {
        return report(context, audit.error());
    }
    const QJsonObject json = jsonOfDemo(*built, *audit, context.labPath);
    const QString summaryPath = QDir(folder).filePath(u"summary.json"_s);
    if (const auto written = writeFile(summaryPath, QJsonDocument(json).toJson()); !written) {
        return report(context, written.error());
    }
    int errors = built->collisions + (audit->passed() ? 0 : 1);
    for (const lab::DemoSheet& sheet : built->sheets) {
        errors += sheet.errors;
    }
    if (context.json) {
        sayJson(json);
        return errors == 0 ? Done : Errors;
    }
    std::vector<QStringList> rows;
    for (const lab::DemoSubmission& submission : built->submissions) {
        rows.push_back({QFileInfo(submission.path).fileName(),
                        QCoreApplication::translate("Command line",
                                                    "read %1, created %2, skipped %3, failed %4")
                            .arg(submission.read)
                            .arg(submission.created)
                            .arg(submission.skipped)
                            .arg(submission.failed)});
    }
    for (const lab::DemoSheet& sheet : built->sheets) {
        rows.push_back({QFileInfo(sheet.path).fileName(),
                        errorsText(sheet.errors) + u", "_s + warningsText(sheet.warnings)});
    }
    sayTable({QCoreApplication::translate("Command line", "File"),
              QCoreApplication::translate("Command line", "Result")},
             rows);
    say({});
    say(QCoreApplication::translate("Command line", "%1, %2, %3, %4. %5 in the audit trail, %6.")
            .arg(projectsText(built->projects), samplesText(built->samples),
                 librariesText(built->libraries), runsText(built->runs),
                 changesText(audit->changes),
                 audit->passed()
                     ? QCoreApplication::translate("Command line", "verified")
                     : QCoreApplication::translate("Command line", "which does not hold")));
    say(QCoreApplication::translate("Command line", "Results in %1").arg(folder));
    return errors == 0 ? Done : Errors;
}

} // namespace

void addDemoCommand(CLI::App& app, Context& context, Run& chosen)
{
    auto* command = app.add_subcommand(
        "demo", "The whole main job on made-up data: writes submissions, imports them into a new "
                "lab, plans runs, writes and checks their sample sheets, verifies the audit trail");
    const auto folder = std::make_shared<std::string>();
    command
        ->add_option("--out", *folder,
                     "The folder for the lab (demo.tracseq), the submissions, "
                     "*_samplesheet_v1.csv and _v2.csv, and summary.json")
        ->required()
        ->type_name("FOLDER");
    command->footer(
        "JSON, also in summary.json: lab, projects, samples, libraries, runs, collisions, "
        "submissions [file, read, created, skipped, failed],\nsheets [file, run, format, "
        "errors, warnings], audit {passed, changes, head}. Exit: 1 when a sheet has "
        "errors or the audit trail does not hold.");
    command->callback([&context, &chosen, folder] {
        chosen = [&context, folder] { return demo(context, QString::fromStdString(*folder)); };
    });
}

} // namespace tracseq::ctl
