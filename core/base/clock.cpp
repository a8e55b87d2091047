// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QDateTime>
#include <algorithm>

namespace tracseq {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

HybridClock::HybridClock(const Clock& clock, qint64 last)
    : m_clock(clock)
    , m_last(last)
{
}

qint64 HybridClock::next()
{
    const std::scoped_lock lock(m_mutex);
    m_last = std::max(m_clock.nowMs() << 16, m_last + 1);
    return m_last;
}

void HybridClock::goBeyond(qint64 number)
{
    const std::lock_guard lock(m_mutex);
    m_last = std::max(m_last, number);
}

} // namespace tracseq
