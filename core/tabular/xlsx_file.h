// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>
#include <memory>
#include <xlsxwriter.h>

namespace tracseq::tabular {

/// A workbook of libxlsxwriter on its way to a file, which is replaced only by a whole one.
class XlsxFile {
public:
    /// `streaming`: rows are written from top to bottom and not kept in memory. Error:
    /// FileNotWritable.
    static Result<std::unique_ptr<XlsxFile>> create(const QString& path, bool streaming);
    ~XlsxFile();
    XlsxFile(const XlsxFile&) = delete;
    XlsxFile& operator=(const XlsxFile&) = delete;

    [[nodiscard]] lxw_workbook* workbook() const { return m_workbook; }

    /// Closes the workbook and puts the file in its place. Call it once. Error: FileNotWritable.
    Status finish();

private:
    explicit XlsxFile(QString path);
    [[nodiscard]] tl::unexpected<Error> refused(const QString& reason) const;

    QString m_path;
    /// libxlsxwriter insists on writing to a path: there first, then through QSaveFile.
    QTemporaryDir m_folder;
    QByteArray m_temporary;
    QByteArray m_scratch;
    lxw_workbook* m_workbook = nullptr;
};

/// The name as Excel allows it: at most 31 letters, none of []:*?/\, no ' at its ends.
QString allowedSheetName(const QString& name);

} // namespace tracseq::tabular
