// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/number_blocks.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QSysInfo>
#include <algorithm>
#include <limits>

namespace tracseq::changes {

using database::Statement;

namespace {

constexpr qint64 kEndless = std::numeric_limits<qint64>::max();

} // namespace

QString NumberBlocks::newMark()
{
    // None is taken for another, and no E makes an exponent of the digits beside it.
    static const QLatin1String signs("23456789ABCDFGHJKLMNPQRSTUVWXYZ");
    QString mark;
    for (int i = 0; i < 6; ++i) {
        mark += signs.at(QRandomGenerator::system()->bounded(static_cast<int>(signs.size())));
    }
    return mark;
}

QString LabNumber::text(int width) const
{
    const QString digits = QString::number(number).rightJustified(width, u'0');
    return mark.isEmpty() ? digits : QString(digits + u'-' + mark);
}

const QString& NumberBlocks::home()
{
    if (m_home.isEmpty()) {
        static const QByteArray machine = QSysInfo::machineUniqueId();
        const QByteArray place = machine + '\n' + m_connection.path().toUtf8();
        m_home = QString::fromLatin1(
            QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(16));
    }
    return m_home;
}

Result<bool> NumberBlocks::isShared()
{
    if (!m_shared) {
        auto state = m_connection.cached("SELECT 1 FROM sync_state");
        if (!state) {
            return failure(state.error());
        }
        const auto found = state->step();
        if (!found) {
            return failure(found.error());
        }
        m_shared = *found;
    }
    return *m_shared;
}

Result<LabNumber> NumberBlocks::take(const QString& kind)
{
    std::vector<Range>& ranges = m_taken[kind];
    while (ranges.empty() || ranges.back().next > ranges.back().last) {
        auto range = rangeAfter(kind, ranges.empty() ? nullptr : &ranges.back());
        if (!range) {
            return failure(range.error());
        }
        ranges.push_back(std::move(*range));
    }
    Range& range = ranges.back();
    return LabNumber{range.next++, range.mark};
}

Result<NumberBlocks::Range> NumberBlocks::rangeAfter(const QString& kind, const Range* used)
{
    const auto shared = isShared();
    if (!shared) {
        return failure(shared.error());
    }
    if (!*shared) {
        const auto next = firstUnused(kind);
        return next ? Result<Range>(Range{{}, {}, 1, *next, kEndless}) : failure(next.error());
    }
    // What the file counted before it had a server is in use here, whatever the server knows of it.
    auto block = m_connection.cached(
        "SELECT first, max(next, ifnull((SELECT next FROM number_range WHERE kind = ?1 AND home = "
        "''), 1)), last FROM number_range WHERE kind = ?1 AND home = ?2 AND mark = '' "
        "AND next <= last AND first > ?3 ORDER BY first LIMIT 1");
    if (!block) {
        return failure(block.error());
    }
    block->bind(1, kind);
    block->bind(2, home());
    block->bind(3, used == nullptr ? qint64{0} : used->first);
    const auto found = block->step();
    if (!found) {
        return failure(found.error());
    }
    if (*found) {
        const qint64 last = block->integer(2);
        return Range{home(), {}, block->integer(0), std::min(block->integer(1), last + 1), last};
    }
    return markedRange(kind);
}

Result<NumberBlocks::Range> NumberBlocks::markedRange(const QString& kind)
{
    auto own = m_connection.cached("SELECT mark, max(CASE WHEN kind = ?1 THEN next ELSE 1 END) "
                                   "FROM number_range WHERE home = ?2 AND mark <> '' "
                                   "GROUP BY mark LIMIT 1");
    if (!own) {
        return failure(own.error());
    }
    own->bind(1, kind);
    own->bind(2, home());
    const auto found = own->step();
    if (!found) {
        return failure(found.error());
    }
    if (*found) {
        return Range{home(), own->text(0), 1, own->integer(1), kEndless};
    }
    for (const auto& ranges : m_taken) { // another kind may have made it in this transaction
        for (const Range& range : ranges) {
            if (!range.mark.isEmpty()) {
                return Range{home(), range.mark, 1, 1, kEndless};
            }
        }
    }
    return Range{home(), newMark(), 1, 1, kEndless};
}

Status NumberBlocks::store()
{
    for (auto it = m_taken.cbegin(); it != m_taken.cend(); ++it) {
        for (const Range& range : it.value()) {
            auto note = m_connection.cached(
                "INSERT INTO number_range (kind, home, mark, first, next, last) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                "ON CONFLICT (kind, home, mark, first) DO UPDATE SET next = excluded.next");
            if (!note) {
                return failure(note.error());
            }
            note->bind(1, it.key());
            note->bind(2, range.home.isNull() ? QStringLiteral("") : range.home);
            note->bind(3, range.mark.isNull() ? QStringLiteral("") : range.mark);
            note->bind(4, range.first);
            note->bind(5, range.next);
            note->bind(6, range.last);
            TRACSEQ_TRY(note->run());
        }
    }
    return {};
}

Result<qint64> NumberBlocks::wanted(const QString& kind)
{
    auto held = m_connection.cached(
        "SELECT ifnull(sum(last - next + 1), 0), ifnull((SELECT last - first + 1 FROM number_range "
        "WHERE kind = ?1 AND home = ?2 AND mark = '' ORDER BY first DESC LIMIT 1), 0) "
        "FROM number_range WHERE kind = ?1 AND home = ?2 AND mark = ''");
    if (!held) {
        return failure(held.error());
    }
    held->bind(1, kind);
    held->bind(2, home());
    if (const auto found = held->step(); !found) {
        return failure(found.error());
    }
    const qint64 size = held->integer(1);
    if (size > 0 && held->integer(0) >= size / 2) {
        return 0;
    }
    return std::clamp(2 * size, kSmallest, kLargest);
}

Status NumberBlocks::add(const QString& kind, qint64 first, qint64 last)
{
    auto spent = m_connection.cached("DELETE FROM number_range WHERE kind = ?1 AND home = ?2 "
                                     "AND mark = '' AND next > last");
    if (!spent) {
        return failure(spent.error());
    }
    spent->bind(1, kind);
    spent->bind(2, home());
    TRACSEQ_TRY(spent->run());
    auto block =
        m_connection.cached("INSERT INTO number_range (kind, home, mark, first, next, last) "
                            "VALUES (?1, ?2, '', ?3, ?3, ?4)");
    if (!block) {
        return failure(block.error());
    }
    block->bind(1, kind);
    block->bind(2, home());
    block->bind(3, first);
    block->bind(4, last);
    return block->run();
}

Result<qint64> NumberBlocks::firstUnused(const QString& kind)
{
    auto counted =
        m_connection.cached("SELECT next FROM number_range WHERE kind = ?1 AND home = ''");
    if (!counted) {
        return failure(counted.error());
    }
    counted->bind(1, kind);
    const auto found = counted->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? counted->integer(0) : qint64{1};
}

Status NumberBlocks::drop()
{
    // How far they were used is kept: those numbers are in rows of this file.
    TRACSEQ_TRY(m_connection.execute(
        "INSERT INTO number_range (kind, home, mark, first, next, last) "
        "SELECT kind, '', '', 1, max(next), 9223372036854775807 FROM number_range "
        "WHERE home <> '' AND mark = '' AND next > first GROUP BY kind "
        "ON CONFLICT (kind, home, mark, first) DO UPDATE SET next = max(next, excluded.next)"));
    return m_connection.execute("DELETE FROM number_range WHERE home <> ''");
}

} // namespace tracseq::changes
