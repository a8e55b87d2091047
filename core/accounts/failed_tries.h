// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

#include <vector>

namespace tracseq::accounts {

/// A password that was got wrong with this lab file.
struct FailedTry {
    QString login;
    qint64 agoMs = 0;
};

/// Most tries that failedTriesAfter() gives.
constexpr int kFailedTriesMost = 200;

/// The tries that failed with this lab file after an entry of the log of security events, the
/// newest first, and the entry up to which that is so. Only those that were counted here, or could
/// not be because the account has no password here yet; none before the last success of the
/// account; the latest few of each account. Names that no account has are not kept, so not among
/// them.
struct FailedTries {
    std::vector<FailedTry> tries;
    qint64 upTo = 0;
};
Result<FailedTries> failedTriesAfter(database::Connection& connection, qint64 event, qint64 nowMs);

} // namespace tracseq::accounts
