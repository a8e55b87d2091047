// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <mutex>

namespace tracseq {

/// Where the time comes from. The composition root makes one and hands it down; tests hand in
/// their own. Any thread; must outlive its users.
class Clock {
public:
    virtual ~Clock() = default;

    /// Milliseconds since 1970-01-01T00:00Z.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override;
};

/// Hybrid logical clock: wall-clock milliseconds in the upper 48 bits, a counter in the lower 16.
/// Strictly increasing on one device even when the wall clock steps back, so that the order of
/// changes never depends on it. Thread-safe.
class HybridClock {
public:
    explicit HybridClock(const Clock& clock, qint64 last = 0);

    qint64 next();

    /// What comes next is greater than this: the last number of an earlier run.
    void goBeyond(qint64 number);

private:
    const Clock& m_clock;
    std::mutex m_mutex;
    qint64 m_last;
};

} // namespace tracseq
