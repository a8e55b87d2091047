// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date_hint.h"

#include <QCoreApplication>
#include <QDate>

namespace tracseq {

QString dayPattern(const QLocale& locale)
{
    QString pattern = locale.dateFormat(QLocale::ShortFormat);
    if (!pattern.contains(QStringLiteral("yyyy"))) {
        pattern.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    }
    return pattern;
}

QString dateHint(const QLocale& locale)
{
    const QDate example(2026, 3, 31);
    const QString iso = example.toString(Qt::ISODate);
    const QString local = locale.toString(example, dayPattern(locale));
    return local == iso ? iso : QCoreApplication::translate("Fields", "%1 or %2").arg(iso, local);
}

} // namespace tracseq
