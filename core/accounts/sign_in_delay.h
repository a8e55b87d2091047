// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>

namespace tracseq::accounts {

constexpr int kFirstDelayedFailure = 5;
constexpr int kLockingFailures = 10; ///< then only an administrator helps

/// For how many ms an account is closed after that many failed tries in a row; 0 when it is not,
/// and from the locking one on.
constexpr qint64 delayAfter(int failures)
{
    // After the 5th, 6th, ... failure.
    constexpr std::array<qint64, 5> kDelaysMs = {30'000, 60'000, 120'000, 300'000, 900'000};
    static_assert(kFirstDelayedFailure + static_cast<int>(kDelaysMs.size()) == kLockingFailures);
    const int step = failures - kFirstDelayedFailure;
    return step < 0 || failures >= kLockingFailures ? 0
                                                    : kDelaysMs.at(static_cast<std::size_t>(step));
}

} // namespace tracseq::accounts
