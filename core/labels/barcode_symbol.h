// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_layout.h"

#include <QSize>

namespace tracseq::labels {

/// A barcode as modules, which every output draws alike: rows from the top, one byte each module, 1
/// for black. A linear one has one row. Without the quiet zone.
struct BarcodeSymbol {
    Symbology symbology = Symbology::DataMatrix;
    QString text; ///< exactly what a scanner reads
    int columns = 0;
    int rows = 0;
    int quiet = 0;  ///< modules that stay white: at the left and right, of matrix codes all around
    int quietY = 0; ///< at the top and bottom
    QByteArray modules;

    [[nodiscard]] bool isBlack(int column, int row) const
    {
        return modules.at(qsizetype{row} * columns + column) != 0;
    }
};

/// Encodes by zint. Code 128 holds printable ASCII; Data Matrix and QR any text, which is marked as
/// UTF-8 (ECI 26) when it is not ASCII. None holds control characters, which no keyboard types.
/// Quiet zones: 10 modules (ISO/IEC 15417), 1 (ISO/IEC 16022), 4 (ISO/IEC 18004).
/// Error: LabelBarcodeRefused.
Result<BarcodeSymbol> makeSymbol(Symbology symbology, const QString& text);

} // namespace tracseq::labels
