// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/labels/label_output.h"
#include "ui/labels/labels_parts.h"

class QWidget;

namespace tracseq::ui {

class PrintDialog;

/// Where the printing of labels begins: navigator.open("labels.print", "sample:ID,ID,...") or,
/// with "import:GROUP", for what was imported, from whatever panel, opens the dialog for these. UI
/// thread; owned by the window.
class LabelPrinting final : public QObject {
    Q_OBJECT
public:
    /// More are not printed in one go.
    static constexpr std::size_t kMost = 5000;

    LabelPrinting(const LabelsParts& parts, QWidget& window, PrinterMaker maker = systemPrinter);

    /// Asks for a list of barcodes, one a line, typed, pasted or scanned, and prints labels of
    /// them.
    void askForList();

private:
    void open(const QString& target);
    void openImport(const QString& group);
    [[nodiscard]] bool mayPrint() const;
    void openList(const QStringList& codes);
    void showDialog(const Result<std::vector<labels::LabelFacts>>& facts);

    LabelsParts m_parts;
    QWidget& m_window;
    PrinterMaker m_maker;
};

} // namespace tracseq::ui
