// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sequencing/instruments.h"

#include <QList>
#include <QStringList>

namespace tracseq::sequencing {

/// What an instrument sees of the indexes of one pool in one index read.
struct ColourBalance {
    QList<int> darkCycles; ///< 1-based: every index reads G, so there is no signal at all
    /// Cycles with signal in one channel (or image, or laser) only. With XLEAP chemistry green
    /// alone is tolerable and is not in the list (Knowledge 8422).
    QList<int> oneChannelCycles;

    bool operator==(const ColourBalance&) const = default;
};

/// Judges the sequences as the instrument reads them: i7 as written, i5 in
/// InstrumentType::readOrientation(). Each cycle looks at the indexes that reach it. Letters other
/// than ACGT give no signal. Empty for Chemistry::Unknown and for no sequences.
ColourBalance colourBalance(const QStringList& sequences, Chemistry chemistry);

/// True when an index read of this sequence begins with two dark cycles, after which the
/// instrument may not find its clusters again. Never with four channels.
bool startsDark(QStringView sequence, Chemistry chemistry);

} // namespace tracseq::sequencing
