// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tracseq::tests {

struct ZipPart {
    QString name;
    QByteArray content;
};

/// A zip file of these parts, deflated or as they are.
QByteArray zipOf(const QList<ZipPart>& parts, bool deflated = true);

/// The parts of a small xlsx file. What is left empty is left out of the file.
struct XlsxContent {
    /// What stands inside <sheetData> of the first sheet, or of each of `sheets`.
    QByteArray rows;
    /// What follows <sheetData>, such as <mergeCells>.
    QByteArray afterRows;
    /// What stands before <sheetData>, such as <cols>.
    QByteArray beforeRows;
    /// Inside <sst>.
    QByteArray sharedStrings;
    QByteArray sharedStringsAttributes;
    /// Format codes of cell formats 1, 2, ...; format 0 is General.
    QList<QByteArray> formatCodes;
    bool epoch1904 = false;
    /// Attributes of <sheet>, such as state="hidden".
    QByteArray sheetAttributes;
    QList<ZipPart> extraParts;
    /// Before the root element of the sheet, such as a DOCTYPE.
    QByteArray sheetProlog;
};
QByteArray xlsxOf(const XlsxContent& content);

/// An ods file whose <office:spreadsheet> holds this; styles go into <office:automatic-styles>.
QByteArray odsOf(const QByteArray& tables, const QByteArray& styles = {});

} // namespace tracseq::tests
