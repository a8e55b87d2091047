// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

namespace tracseq::labels {

/// Where a label printer listens for raw data.
struct PrinterAddress {
    static constexpr int kUsualPort = 9100;

    QString host;
    int port = kUsualPort;

    bool operator==(const PrinterAddress&) const = default;
    [[nodiscard]] QString text() const; ///< "zebra1:9100"

    /// Reads "HOST", "HOST:PORT" and "[IPV6]:PORT". Error: PrinterAddressInvalid.
    static Result<PrinterAddress> fromText(const QString& text);
};

/// How long a printer may take.
struct PrinterPatience {
    int connectMs = 5'000;
    int writeMs = 30'000; ///< without taking a byte: out of labels, head open
};

/// Sends a job; blocks, so never on the UI thread. A printer says nothing back: done means that it
/// took everything. Errors: PrinterUnreachable (nothing was sent), PrinterBroke, Cancelled before
/// the first byte.
Status sendToPrinter(const PrinterAddress& address, const QByteArray& job, Progress& progress,
                     const PrinterPatience& patience = {});

} // namespace tracseq::labels
