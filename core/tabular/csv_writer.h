// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tabular/number_format.h"
#include "core/tabular/table_value.h"

#include <QSaveFile>
#include <memory>

namespace tracseq::tabular {

struct CsvWriteOptions {
    QChar separator = u',';
    NumberFormat numbers;      ///< the decimal mark; thousands are never grouped
    bool byteOrderMark = true; ///< without it Excel takes UTF-8 for the code page of the system
    bool crLf = true;
    /// An apostrophe before texts that begin with =, +, -, @, TAB or CR (and before those that
    /// begin with apostrophes and one of these), so that no spreadsheet program runs them as
    /// formulas. readWorkbook() takes it away again.
    bool guardFormulas = true;
};

/// The text as guardFormulas writes it.
QString guardedText(const QString& text);

/// Writes rows to a csv file. The file appears, or replaces the old one, only by finish(): what is
/// given up before leaves no trace. Numbers and dates are written as they are (ISO dates).
class CsvWriter {
public:
    /// Errors: TableSeparatorClash, FileNotWritable.
    static Result<CsvWriter> create(const QString& path, const CsvWriteOptions& options = {});

    Status writeRow(const TableRow& row);
    Status finish();

private:
    CsvWriter(std::unique_ptr<QSaveFile> file, CsvWriteOptions options);
    void appendValue(const TableValue& value);
    void appendText(const QString& text);
    Status flush();

    std::unique_ptr<QSaveFile> m_file;
    CsvWriteOptions m_options;
    QByteArray m_pending;
};

} // namespace tracseq::tabular
