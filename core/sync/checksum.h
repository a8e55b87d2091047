// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/exchange.h"

namespace tracseq::sync {

/// Whether a lab file holds what its server holds.
struct ChecksumReport {
    enum class Outcome {
        Equal,
        Unequal,   ///< of the tables in `unequal`: the lab is to be got anew (makeFirstSync)
        SeesParts, ///< this account sees the rows of some projects only: there is nothing to
                   ///< compare
        Busy       ///< so much was written meanwhile that both never stood at the same change
    };
    Outcome outcome = Outcome::Equal;
    qint64 seq = 0; ///< the change of the server as of which it was compared
    qint64 rows = 0;
    QStringList unequal; ///< names of entities
};

/// Compares the sums of all tables, as of one change of the server, with those of what is settled
/// here. Takes what is new on the way, so that both stand at that change. To be called after an
/// exchange, with its welcome. The outcome is kept in the lab file (LabSide::lastCheck), so that
/// one that is unequal stays so until it was compared again. Waits for network and disk.
Result<ChecksumReport> compareChecksums(LabSide& lab, Transport& transport, const Welcome& welcome,
                                        Progress& progress);

} // namespace tracseq::sync
