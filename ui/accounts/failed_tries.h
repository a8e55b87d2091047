// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/sign_in_delay.h"
#include "core/base/clock.h"

#include <QHash>
#include <QString>

namespace tracseq::ui {

/// The failed tries of this program, by name, so that it can say how long to wait. The lab counts
/// for itself and decides; it does not tell, because that would tell which names it has. Names that
/// it has not are therefore counted here as well.
class FailedTries {
public:
    explicit FailedTries(const Clock& clock)
        : m_clock(clock)
    {
    }

    void note(const QString& login)
    {
        Tries& tries = m_tries[login.toCaseFolded()];
        tries.until = m_clock.nowMs() + accounts::delayAfter(++tries.count);
    }
    void forget(const QString& login) { m_tries.remove(login.toCaseFolded()); }
    /// Milliseconds until this name may be tried again.
    [[nodiscard]] qint64 waitOf(const QString& login) const
    {
        return qMax<qint64>(0, m_tries.value(login.toCaseFolded()).until - m_clock.nowMs());
    }

private:
    struct Tries {
        int count = 0;
        qint64 until = 0;
    };
    const Clock& m_clock;
    QHash<QString, Tries> m_tries;
};

} // namespace tracseq::ui
