// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace tracseq::ui {

/// A rectangular block of cells as spreadsheet programs put it on the clipboard: tabs between
/// cells, line breaks between rows; a cell with a tab, a line break or a quote is quoted, quotes
/// in it doubled. Rows end in "\n".
QString toTsv(const QList<QStringList>& rows);

/// Reads such a block. Accepts LF, CRLF and CR, quoted cells with line breaks in them, and a last
/// row with or without its line break. A quote inside an unquoted cell, and one that is never
/// closed, are plain characters. Rows may differ in length.
QList<QStringList> fromTsv(const QString& text);

} // namespace tracseq::ui
