// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tracseq {

/// How long work tells how far it is, and learns whether anybody still wants it. Called from the
/// working thread as often as is convenient: the receiver throttles.
class Progress {
public:
    virtual ~Progress() = default;

    /// total is 0 while it is not known. Returns false when the work shall stop.
    [[nodiscard]] virtual bool update(qint64 done, qint64 total) = 0;
};

/// Nobody watches and nobody cancels.
class NoProgress final : public Progress {
public:
    [[nodiscard]] bool update(qint64, qint64) override { return true; }
};

} // namespace tracseq
