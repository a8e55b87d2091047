// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCoreApplication;
class QLocale;

namespace tracseq {

/// The languages that the program's texts can be shown in, as locale names ("de", "en"), in order.
QStringList translatedLanguages();

/// Makes the application show its texts, and those of Qt's own dialogs, in the language of the
/// locale. English, which only needs its plurals translated, serves where that language has no
/// translation of ours; the answer is then false. Call it once, on the main thread, before any text
/// is made. The translators belong to the application.
bool installTranslations(QCoreApplication& application, const QLocale& locale);

} // namespace tracseq
