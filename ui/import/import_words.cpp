// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_words.h"

#include <QCoreApplication>

namespace tracseq::ui {

using samples::ImportSeverity;

Tone toneOf(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Error:
        return Tone::Bad;
    case ImportSeverity::Warning:
        return Tone::Warning;
    case ImportSeverity::Notice:
        break;
    }
    return Tone::Info;
}

QString severityWord(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Error:
        return QCoreApplication::translate("ImportDialog", "Problem");
    case ImportSeverity::Warning:
        return QCoreApplication::translate("ImportDialog", "Warning");
    case ImportSeverity::Notice:
        break;
    }
    return QCoreApplication::translate("ImportDialog", "Note");
}

} // namespace tracseq::ui
