// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

#include <QHash>
#include <vector>

namespace tracseq::changes {

/// A number that people read, as the lab gives it out once.
struct LabNumber {
    qint64 number = 0;
    QString mark; ///< of the file that took it while it had no reserved number left

    /// With zeros in front up to `width` digits: "0000123", or "0000123-K7QX3M" with a mark.
    [[nodiscard]] QString text(int width) const;
};

/// Where a lab file takes its numbers from, within one transaction. A lab without a server counts
/// on without end. One that shares its changes takes from the blocks that the server reserved for
/// this very file, so that two that are offline never take the same. When they are used up, work
/// goes on with numbers that carry the file's own mark. A copy of a lab file does not take from the
/// blocks of the file it was copied from.
class NumberBlocks {
public:
    explicit NumberBlocks(database::Connection& connection)
        : m_connection(connection)
    {
    }

    Result<LabNumber> take(const QString& kind);
    /// Writes down what was taken.
    Status store();

    /// How many the server is to reserve of a kind now; 0 while more than half of the newest block
    /// is left. Blocks grow with use.
    Result<qint64> wanted(const QString& kind);
    Status add(const QString& kind, qint64 first, qint64 last);
    /// The first number of a kind that this file never took, in whatever block.
    Result<qint64> firstUnused(const QString& kind);
    /// Forgets all blocks: somebody else may take from them too.
    Status drop();

    /// Six signs: of a hundred files, two have the same mark once in a hundred and eighty thousand
    /// labs. No spreadsheet takes a number with it for one in scientific notation.
    static QString newMark();

    /// One block of the server has at least and at most so many.
    static constexpr qint64 kSmallest = 1'000;
    static constexpr qint64 kLargest = 100'000;

private:
    struct Range {
        QString home;
        QString mark;
        qint64 first = 1;
        qint64 next = 1;
        qint64 last = 0;
    };

    Result<Range> rangeAfter(const QString& kind, const Range* used);
    Result<Range> markedRange(const QString& kind);
    Result<bool> isShared();
    const QString& home();

    database::Connection& m_connection;
    std::optional<bool> m_shared;
    QString m_home;
    QHash<QString, std::vector<Range>> m_taken; ///< of each kind the last is in use
};

} // namespace tracseq::changes
