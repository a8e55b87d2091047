// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tracseq::ctl {

/// A sentence of the command line in the form that a number asks for, which it holds as %n; marked
/// with QT_TRANSLATE_N_NOOP("Command line", ...).
QString counted(const char* sentence, qint64 count);

/// "1 sample", "12 samples": a number with its noun in the form that the number asks for.
QString samplesText(qint64 count);
QString errorsText(qint64 count);
QString warningsText(qint64 count);
QString changesText(qint64 count);
QString rowsText(qint64 count);
QString recordsText(qint64 count);
QString projectsText(qint64 count);
QString librariesText(qint64 count);
QString runsText(qint64 count);

} // namespace tracseq::ctl
