// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/lost_letters.h"

#include <QCoreApplication>

namespace tracseq::samples {

bool lacksLetters(const tabular::Cell& cell)
{
    return cell.utf8.find("\xEF\xBF\xBD") != std::string_view::npos;
}

bool lacksLetters(const QString& text)
{
    return text.contains(QChar(QChar::ReplacementCharacter));
}

QString lettersLostText(const QString& text)
{
    return QCoreApplication::translate(
               "Import", "“%1” has bytes that are not UTF-8 as the rest of the file is; they stand "
                         "here as “�”. Correct the cell, or say which encoding the file has.")
        .arg(text.size() <= 60 ? text : QString(text.left(59) + u'…'));
}

} // namespace tracseq::samples
