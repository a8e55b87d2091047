// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_job.h"
#include "core/labels/network_printer.h"

#include <memory>

class QPrinter;

namespace tracseq::ui {

/// Where labels go.
struct LabelOutput {
    enum class Kind { Pdf, Network, System };

    Kind kind = Kind::Pdf;
    QString path;                   ///< of the PDF
    labels::PrinterAddress address; ///< in the network
    int dpi = 300;                  ///< of the label printer in the network
    QString printer;                ///< of the system, by its name

    /// For the record of what was printed.
    [[nodiscard]] QString text() const;
};

/// Makes a printer of the system; tests bring one that prints into a file.
using PrinterMaker = std::function<std::shared_ptr<QPrinter>(const QString& name)>;

/// The printer of that name; null when there is none.
std::shared_ptr<QPrinter> systemPrinter(const QString& name);

/// The names of the system's printers; asks the system, which may take a while: not on the UI
/// thread.
QStringList systemPrinters();

/// Prints a job; blocks, on a worker. Pages are of exactly the size of sheet or label, without
/// margins and never scaled; a printer that takes another paper is refused before anything is
/// printed. Errors: those of labels::checkJob(), writePdf() and sendToPrinter(), PrinterMissing,
/// PrinterPaper.
Status printLabels(const labels::LabelJob& job, const LabelOutput& output,
                   const PrinterMaker& maker, Progress& progress);

} // namespace tracseq::ui
