// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tracseq::sequencing {

/// A part of a sentence of the sheet checks, in the user's language.
inline QString words(const char* text)
{
    return QCoreApplication::translate("SampleSheet", text);
}

/// Names of sections, columns and settings are the same in capitals.
inline bool same(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace tracseq::sequencing
