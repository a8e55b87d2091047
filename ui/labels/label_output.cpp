// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/label_output.h"

#include <QFileInfo>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>
#include <cmath>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPaperTolerance = 1.0; ///< mm

Status printOn(QPrinter& printer, const labels::LabelJob& job, Progress& progress)
{
    const auto [width, height] = job.pageSize();
    const QSizeF wanted(width / 1000.0, height / 1000.0);
    printer.setFullPage(true);
    printer.setPageOrientation(QPageLayout::Portrait);
    // A label that is wider than high is no page on its side.
    printer.setPageSize(
        QPageSize(wanted, QPageSize::Millimeter, job.layout.name, QPageSize::FuzzyMatch));
    printer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
    printer.setDocName(job.layout.name);
    const QSizeF taken = printer.pageLayout().fullRect(QPageLayout::Millimeter).size();
    if (std::abs(taken.width() - wanted.width()) > kPaperTolerance ||
        std::abs(taken.height() - wanted.height()) > kPaperTolerance) {
        const auto mm = [](const QSizeF& size) {
            return QCoreApplication::translate("Labels", "%1 × %2 mm")
                .arg(QLocale().toString(size.width(), 'f', 1),
                     QLocale().toString(size.height(), 'f', 1));
        };
        return failure(ErrorCode::PrinterPaper, {printer.printerName(), mm(wanted), mm(taken)});
    }
    TRACSEQ_TRY(labels::checkJob(job, printer.resolution(), progress));
    QPainter painter;
    const auto broke = [&printer](const QString& why) {
        return failure(ErrorCode::PrinterBroke, {printer.printerName(), why});
    };
    if (!painter.begin(&printer)) {
        return broke(QCoreApplication::translate("Labels", "the system does not take the job"));
    }
    auto printed = labels::paintJob(
        job, printer.resolution(), painter,
        [&]() -> Status {
            return printer.newPage()
                       ? Status()
                       : broke(QCoreApplication::translate("Labels", "there is no new page"));
        },
        progress);
    if (!printed) {
        printer.abort();
    }
    return printed;
}

} // namespace

QString LabelOutput::text() const
{
    switch (kind) {
    case Kind::Pdf:
        return QFileInfo(path).fileName();
    case Kind::Network:
        return address.text();
    case Kind::System:
        return printer;
    }
    return {};
}

QStringList systemPrinters()
{
    return QPrinterInfo::availablePrinterNames();
}

std::shared_ptr<QPrinter> systemPrinter(const QString& name)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(name);
    return info.isNull() ? nullptr : std::make_shared<QPrinter>(info, QPrinter::HighResolution);
}

Status printLabels(const labels::LabelJob& job, const LabelOutput& output,
                   const PrinterMaker& maker, Progress& progress)
{
    switch (output.kind) {
    case LabelOutput::Kind::Pdf:
        return labels::writePdf(job, output.path, progress);
    case LabelOutput::Kind::Network: {
        const auto zpl = labels::makeZpl(job, output.dpi, progress);
        return zpl ? labels::sendToPrinter(output.address, *zpl, progress) : failure(zpl.error());
    }
    case LabelOutput::Kind::System: {
        const auto printer = maker(output.printer);
        return printer == nullptr ? failure(ErrorCode::PrinterMissing, {output.printer})
                                  : printOn(*printer, job, progress);
    }
    }
    return {};
}

} // namespace tracseq::ui
