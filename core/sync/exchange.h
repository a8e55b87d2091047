// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/sync/lab_side.h"

namespace tracseq::sync {

/// What an exchange did.
struct ExchangeReport {
    qint64 sent = 0;
    qint64 taken = 0;
    Welcome welcome;
    bool newEpoch = false; ///< the server was replaced or restored, or had lost what it once had
    /// Why what was done before there was a server was not sent, where that was asked for; the rest
    /// of the exchange was done.
    std::optional<Error> notAdopted;
};

struct ExchangeOptions {
    QString user; ///< who is connected; only their changes are sent
    QString host;
    QString program;
    int pageSize = 500;
    /// Sends what was done before there was a server, under whatever names. Needs an administrator.
    bool adopt = false;
};

/// One whole exchange: meets the server, tells of failed tries, sends what waits, takes all that is
/// new. May be cut off anywhere and begun again. Waits for network and disk. Errors: those of the
/// transport and of LabSide; ServerTooNew, Cancelled.
Result<ExchangeReport> exchange(LabSide& lab, Transport& transport, const ExchangeOptions& options,
                                Progress& progress);

/// As above, and adds to `report` what was done, also when it fails on the way.
Status exchange(LabSide& lab, Transport& transport, const ExchangeOptions& options,
                Progress& progress, ExchangeReport& report);

/// Tells the server of the tries that failed at the door of this file, if it was not told yet. A
/// server that does not want to know is one from before it counted them, and no error.
Status reportFailures(LabSide& lab, Transport& transport);

/// Takes what is new up to a change of the server, without sending. Ends a little after it when a
/// page that is not to be cut does.
Status takeUpTo(LabSide& lab, Transport& transport, const Uuid& epoch, qint64 upTo, int pageSize,
                Progress& progress, ExchangeReport& report);

/// Takes all that is new, without sending.
Status takeNew(LabSide& lab, Transport& transport, const Uuid& epoch, int pageSize,
               Progress& progress, ExchangeReport& report);

} // namespace tracseq::sync
