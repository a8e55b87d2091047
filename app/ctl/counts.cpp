// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/counts.h"

#include <QCoreApplication>

namespace tracseq::ctl {

QString counted(const char* sentence, qint64 count)
{
    // Qt chooses the form by an int; nothing that a lab counts is more.
    return QCoreApplication::translate("Command line", sentence, nullptr, static_cast<int>(count));
}

QString samplesText(qint64 count)
{
    return counted(QT_TRANSLATE_N_NOOP("Command line", "%n sample(s)"), count);
}

QString errorsText(qint64 count)
{
    return counted(QT_TRANSLATE_N_NOOP("Command line", "%n error(s)"), count);
}

QString warningsText(qint64 count)
{
    return counted(QT_TRANSLATE_N_NOOP("Command line", "%n warning(s)"), count);
}

QString changesText(qint64 count)
{
    return counted(QT_TRANSLATE_N_NOOP("Command line", "%n change(s)"), count);
}

QString rowsText(qint64 count)
{
    return counted(QT_TRANSLATE_N_NOOP("Command line", "%n row(s)"), count);
}

QString recordsText(qint64 count)
{
    return counted(QT_TRANSLATE_N_NOOP("Command line", "%n record(s)"), count);
}

QString projectsText(qint64 count)
{
    return counted(QT_TRANSLATE_N_NOOP("Command line", "%n project(s)"), count);
}

QString librariesText(qint64 count)
{
    return counted(QT_TRANSLATE_N_NOOP("Command line", "%n library(s)"), count);
}

QString runsText(qint64 count)
{
    return counted(QT_TRANSLATE_N_NOOP("Command line", "%n run(s)"), count);
}

} // namespace tracseq::ctl
