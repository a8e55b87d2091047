// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>

namespace tracseq {

using namespace Qt::StringLiterals;

QStringList translatedLanguages()
{
    QStringList languages;
    const auto files = QDir(u":/i18n"_s).entryList({u"tracseq_*.qm"_s}, QDir::Files, QDir::Name);
    for (const auto& file : files) {
        languages.append(file.section(u'_', 1).section(u'.', 0, 0));
    }
    return languages;
}

bool installTranslations(QCoreApplication& application, const QLocale& locale)
{
    const auto install = [&application](const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>(&application);
        if (!translator->load(name, folder)) {
            return false;
        }
        application.installTranslator(translator.release());
        return true;
    };
    // By name, not by QLocale: that would follow the user's whole list of languages, and show
    // German to someone who has English first and German second.
    const QString name = locale.language() == QLocale::C ? u"en"_s : locale.name();
    if (!install(u"tracseq_"_s + name, u":/i18n"_s)) {
        // A window half in one language and half in another is worse than one in English.
        install(u"tracseq_en"_s, u":/i18n"_s);
        return false;
    }
    install(u"qtbase_"_s + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return true;
}

} // namespace tracseq
