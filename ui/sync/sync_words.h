// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

namespace tracseq::ui {

class ServerLink;

/// Where the lab stands with its server, in words.
struct SyncWords {
    QString iconName;
    Tone tone = Tone::Neutral;
    QString brief;    ///< for the status line
    QString headline; ///< for the panel
    QString detail;   ///< what that means and what to do; several sentences
};

/// Only what is so now: "up to date" is said while the connection is known to be alive.
SyncWords syncWords(const ServerLink& link);

} // namespace tracseq::ui
