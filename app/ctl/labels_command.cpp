// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "core/lab/scanned_thing.h"
#include "core/labels/label_service.h"
#include "core/labels/network_printer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QLocale>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using labels::LabelJob;

namespace {

struct LabelOptions {
    std::string layout;
    std::string pdf;
    std::string zpl;
    std::string printer;
    std::string reason;
    int copies = 1;
    int start = 1;
    int dpi = 300;
    std::vector<std::string> codes;
};

QString mmText(labels::Um length)
{
    return QLocale().toString(length / 1000.0, 'g', 6);
}

int listLayouts(Context& context, const LabelOptions& /*options*/)
{
    const auto opened = context.openLab(Access::Read);
    if (!opened) {
        return report(context, opened.error());
    }
    const auto reader = (*opened)->database().openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto entries = labels::loadLayouts(**reader);
    if (!entries) {
        return report(context, entries.error());
    }
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const labels::LayoutEntry& entry : *entries) {
        const labels::LabelLayout& layout = entry.layout;
        const int places = layout.sheet ? layout.sheet->places() : 0;
        list.append(QJsonObject{{u"name"_s, layout.name},
                                {u"width_mm"_s, layout.width / 1000.0},
                                {u"height_mm"_s, layout.height / 1000.0},
                                {u"places_on_sheet"_s, places},
                                {u"built_in"_s, !entry.id.has_value()}});
        rows.push_back(
            {layout.name,
             QCoreApplication::translate("Labels", "%1 × %2 mm")
                 .arg(mmText(layout.width), mmText(layout.height)),
             places == 0 ? QCoreApplication::translate("Command line", "roll")
                         : QCoreApplication::translate("Command line", "sheet of %1").arg(places)});
    }
    if (context.json) {
        sayJson({{u"layouts"_s, list}});
        return Done;
    }
    sayTable({QCoreApplication::translate("Command line", "Layout"),
              QCoreApplication::translate("Command line", "Label"),
              QCoreApplication::translate("Command line", "On")},
             rows);
    return Done;
}

Result<LabelJob> jobOf(database::Connection& connection, const LabelOptions& options, QDate today)
{
    auto layout = labels::findLayout(connection, text(options.layout));
    if (!layout) {
        return failure(layout.error());
    }
    LabelJob job;
    job.layout = std::move(*layout);
    job.copies = options.copies;
    job.firstPlace = options.start;
    for (const std::string& code : options.codes) {
        auto facts = lab::factsOfCode(connection, text(code), today);
        if (!facts) {
            return failure(facts.error());
        }
        job.facts.push_back(std::move(*facts));
    }
    return job;
}

Status writeOut(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
    }
    return {};
}

/// What `--pdf`, `--zpl` or `--printer` says, on its way.
Status put(const LabelJob& job, const LabelOptions& options, Progress& progress)
{
    if (!options.pdf.empty()) {
        return labels::writePdf(job, text(options.pdf), progress);
    }
    const auto address = options.printer.empty()
                             ? Result<labels::PrinterAddress>(labels::PrinterAddress())
                             : labels::PrinterAddress::fromText(text(options.printer));
    if (!address) {
        return failure(address.error());
    }
    const auto zpl = labels::makeZpl(job, options.dpi, progress);
    if (!zpl) {
        return failure(zpl.error());
    }
    return options.printer.empty() ? writeOut(text(options.zpl), *zpl)
                                   : labels::sendToPrinter(*address, *zpl, progress);
}

int printLabels(Context& context, const LabelOptions& options)
{
    const int outputs =
        int(!options.pdf.empty()) + int(!options.zpl.empty()) + int(!options.printer.empty());
    if (outputs != 1) {
        return refuseUsage(context, QCoreApplication::translate(
                                        "Command line",
                                        "Say where the labels go, by one of --pdf, --zpl and "
                                        "--printer."));
    }
    if (!options.printer.empty()) {
        const auto address = labels::PrinterAddress::fromText(text(options.printer));
        if (!address) {
            return report(context, address.error());
        }
    }
    const auto opened = context.openLab(Access::Write);
    if (!opened) {
        return report(context, opened.error());
    }
    const auto reader = (*opened)->database().openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto job =
        jobOf(**reader, options, QDateTime::fromMSecsSinceEpoch(context.clock.nowMs()).date());
    if (!job) {
        return report(context, job.error());
    }
    const QString where = text(!options.pdf.empty()   ? options.pdf
                               : !options.zpl.empty() ? options.zpl
                                                      : options.printer);
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Labels"));
    const auto done =
        labels::printAndRecord((*opened)->store(), context.user, *job, where, text(options.reason),
                               [&] { return put(*job, options, progress); });
    if (!done) {
        return report(context, done.error());
    }
    if (context.json) {
        sayJson({{u"labels"_s, static_cast<qint64>(job->count())},
                 {u"layout"_s, job->layout.name},
                 {u"to"_s, where}});
    } else {
        say(counted(QT_TRANSLATE_N_NOOP("Command line", "%n label(s) printed."),
                    static_cast<qint64>(job->count())));
    }
    return Done;
}

} // namespace

void addLabelCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("labels", "Print labels of samples, libraries and runs");
    group->require_subcommand(1);
    const auto options = std::make_shared<LabelOptions>();
    const auto add = [&](const char* name, const char* help,
                         int (*run)(Context&, const LabelOptions&)) {
        return addLabCommand(*group, context, chosen, options, name, help, run);
    };
    auto* list = add("layouts", "The layouts to choose from", listLayouts);
    list->footer(
        "JSON: layouts [name, width_mm, height_mm, places_on_sheet (0: a roll), built_in].");
    auto* print = add("print", "Print labels, and record it", printLabels);
    print->add_option("--layout", options->layout, "Which layout, by its name")
        ->type_name("NAME")
        ->required();
    print->add_option("--pdf", options->pdf, "Write a PDF: pages of the sheet, or of the label")
        ->type_name("FILE");
    print->add_option("--zpl", options->zpl, "Write what a label printer understands (ZPL II)")
        ->type_name("FILE");
    print
        ->add_option("--printer", options->printer,
                     "Send to a label printer in the network (port 9100 when none is given)")
        ->type_name("HOST[:PORT]");
    print->add_option("--dpi", options->dpi, "Its resolution: 203, 300 (default) or 600")
        ->check(CLI::IsMember({203, 300, 600}));
    print->add_option("--copies", options->copies, "Labels of each")->check(oneOrMore());
    print->add_option("--start", options->start, "The first free label of the sheet, from 1")
        ->check(oneOrMore());
    print
        ->add_option("--reason", options->reason,
                     "Why labels that were printed before are printed again")
        ->type_name("TEXT");
    print
        ->add_option("CODE", options->codes,
                     "Barcodes, accessions, names of libraries or runs; one label each")
        ->required();
    print->footer("JSON: labels (how many), layout, to.");
}

} // namespace tracseq::ctl
