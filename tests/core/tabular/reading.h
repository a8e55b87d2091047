// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error_text.h"
#include "core/tabular/workbook_reader.h"

#include <stdexcept>

namespace tracseq::tests {

inline tabular::Workbook read(const QByteArray& bytes, const tabular::ReadOptions& options = {},
                              const QString& name = QStringLiteral("form.csv"))
{
    NoProgress progress;
    auto book = tabular::readWorkbook(bytes, name, options, progress);
    if (!book) {
        throw std::runtime_error(errorText(book.error()).toStdString());
    }
    return std::move(*book);
}

/// The sentence that a file is refused with; empty when it is read.
inline QString refusal(const QByteArray& bytes, const QString& name,
                       const tabular::ReadOptions& options = {})
{
    NoProgress progress;
    const auto book = tabular::readWorkbook(bytes, name, options, progress);
    return book ? QString() : errorText(book.error());
}

inline QString textAt(const tabular::Sheet& sheet, int row, int column)
{
    return sheet.cell(row, column).text();
}

/// All rows of a sheet with all columns.
inline QList<QStringList> rowsOf(const tabular::Sheet& sheet)
{
    QList<QStringList> rows;
    for (int row = 0; row < sheet.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < sheet.columnCount(); ++column) {
            cells += textAt(sheet, row, column);
        }
        rows += cells;
    }
    return rows;
}

} // namespace tracseq::tests
