// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/samples/importing.h"
#include "tests/support/spreadsheet_files.h"

namespace tracseq::tests {

inline const QByteArray kHead = "Sample name,Sample type";

inline QByteArray text(const char* place, const char* value)
{
    return QByteArray("<c r=\"") + place + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
           value + "</t></is></c>";
}
inline QByteArray number(const char* place, const char* value, int style = 0)
{
    return QByteArray("<c r=\"") + place + "\" s=\"" + QByteArray::number(style) + "\"><v>" +
           value + "</v></c>";
}

/// An xlsx sheet with the headings and these cells below them.
inline QByteArray sheetOf(const QByteArray& cells,
                          const QByteArray& headings = text("A1", "Sample name") +
                                                       text("B1", "Sample type"))
{
    XlsxContent content;
    content.rows = "<row r=\"1\">" + headings + "</row><row r=\"2\">" + cells + "</row>";
    content.formatCodes = {"yyyy-mm-dd"};
    return xlsxOf(content);
}

inline const AttemptOptions kXlsx = {.name = QStringLiteral("form.xlsx")};

} // namespace tracseq::tests
