// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/sheet_words.h"

#include <QCoreApplication>

namespace tracseq::ui {

using sequencing::SheetReport;
using sequencing::SheetSeverity;

namespace {

QString text(const char* source, int count = -1)
{
    return QCoreApplication::translate("SheetCheck", source, nullptr, count);
}

} // namespace

Tone toneOf(SheetSeverity severity)
{
    switch (severity) {
    case SheetSeverity::Error:
        return Tone::Bad;
    case SheetSeverity::Warning:
        return Tone::Warning;
    case SheetSeverity::Info:
        break;
    }
    return Tone::Info;
}

QString severityWord(SheetSeverity severity)
{
    switch (severity) {
    case SheetSeverity::Error:
        return text(QT_TRANSLATE_NOOP("SheetCheck", "Error"));
    case SheetSeverity::Warning:
        return text(QT_TRANSLATE_NOOP("SheetCheck", "Warning"));
    case SheetSeverity::Info:
        break;
    }
    return text(QT_TRANSLATE_NOOP("SheetCheck", "Note"));
}

QString verdictText(const SheetReport& report)
{
    if (!report.readable()) {
        return text(QT_TRANSLATE_NOOP("SheetCheck", "No sample sheet"));
    }
    const int errors = report.count(SheetSeverity::Error);
    const int warnings = report.count(SheetSeverity::Warning);
    QStringList parts;
    if (errors > 0) {
        parts += text(QT_TRANSLATE_N_NOOP("SheetCheck", "%n error(s)"), errors);
    }
    if (warnings > 0) {
        parts += text(QT_TRANSLATE_N_NOOP("SheetCheck", "%n warning(s)"), warnings);
    }
    return parts.isEmpty() ? text(QT_TRANSLATE_NOOP("SheetCheck", "No problems"))
                           : parts.join(QStringLiteral(", "));
}

Tone verdictTone(const SheetReport& report)
{
    const auto worst = report.worst();
    if (!report.readable() || worst == SheetSeverity::Error) {
        return Tone::Bad;
    }
    return worst == SheetSeverity::Warning ? Tone::Warning : Tone::Good;
}

} // namespace tracseq::ui
