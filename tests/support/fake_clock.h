// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace tracseq::tests {

/// A clock that stands still until told otherwise. Starts at 2026-01-15T10:00Z.
class FakeClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    void set(qint64 ms) { m_now = ms; }
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now{1'768'471'200'000};
};

} // namespace tracseq::tests
