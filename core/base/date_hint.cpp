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

namespace {

/// As ISO, and in the locale's form when that is another.
QString hint(const QLocale& locale, const QString& time)
{
    const QDate example(2026, 3, 31);
    const QString iso = example.toString(Qt::ISODate) + time;
    const QString local = locale.toString(example, dayPattern(locale)) + time;
    return local == iso ? iso : QCoreApplication::translate("Fields", "%1 or %2").arg(iso, local);
}

} // namespace

QString dateHint(const QLocale& locale)
{
    return hint(locale, QString());
}

QString dateTimeHint(const QLocale& locale)
{
    return hint(locale, QStringLiteral(" 14:05"));
}

QString exampleText(const QString& example)
{
    return QCoreApplication::translate("Fields", "e.g. %1").arg(example);
}

} // namespace tracseq
