// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QString>

namespace tracseq::ui {

/// A run's state as it is shown: its word and its tone.
QString runStatusWord(const QString& status);
Tone runTone(const QString& status);

} // namespace tracseq::ui
