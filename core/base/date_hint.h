// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace tracseq {

/// The locale's short form of a day with the year in full: "dd/MM/yyyy".
QString dayPattern(const QLocale& locale);

/// How a day is written wherever a person types one, by an example that has one reading only: as
/// ISO, and in the locale's form when that is another: "2026-03-31 or 31/03/2026".
QString dateHint(const QLocale& locale);

/// The same for a day with a time of it.
QString dateTimeHint(const QLocale& locale);

/// An example for an empty editor, where it must not look as if somebody had entered it: "e.g. …".
QString exampleText(const QString& example);

} // namespace tracseq
