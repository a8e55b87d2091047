// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/index_sequence.h"

#include <algorithm>

namespace tracseq::libraries {

namespace {

int baseCode(QChar c)
{
    switch (c.unicode()) {
    case u'A':
        return 0;
    case u'C':
        return 1;
    case u'G':
        return 2;
    case u'T':
        return 3;
    default:
        return -1;
    }
}

QChar paired(QChar c)
{
    switch (c.unicode()) {
    case u'A':
        return u'T';
    case u'C':
        return u'G';
    case u'G':
        return u'C';
    case u'T':
        return u'A';
    case u'a':
        return u't';
    case u'c':
        return u'g';
    case u'g':
        return u'c';
    case u't':
        return u'a';
    default:
        return c;
    }
}

} // namespace

Result<QString> normalizedIndex(const QString& text)
{
    QString index = text.trimmed().toUpper();
    for (qsizetype i = 0; i < index.size(); ++i) {
        if (baseCode(index.at(i)) < 0) {
            return failure(ErrorCode::IndexNotBases,
                           {text.left(80), index.mid(i, 1), QString::number(i + 1)});
        }
    }
    if (index.size() > kMaxIndexCycles) {
        return failure(ErrorCode::IndexTooLong, {text.left(80), QString::number(kMaxIndexCycles)});
    }
    return index;
}

bool isBases(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return baseCode(c) >= 0; });
}

QString reverseComplement(QStringView sequence)
{
    QString result(sequence.size(), Qt::Uninitialized);
    std::transform(sequence.rbegin(), sequence.rend(), result.begin(), paired);
    return result;
}

QList<int> keptCycles(int length, int readCycles, IndexSide side)
{
    QList<int> cycles;
    const int first = side == IndexSide::Tail ? std::max(0, readCycles - length) : 0;
    for (int i = 0; i < length; ++i) {
        cycles += first + i;
    }
    return cycles;
}

std::optional<PackedIndex> PackedIndex::pack(QStringView sequence, const QList<int>& cycles)
{
    if (sequence.isEmpty() || sequence.size() > kMaxIndexCycles ||
        (!cycles.isEmpty() && cycles.size() != sequence.size())) {
        return std::nullopt;
    }
    PackedIndex packed;
    for (qsizetype i = 0; i < sequence.size(); ++i) {
        const int cycle = cycles.isEmpty() ? static_cast<int>(i) : cycles.at(i);
        if (cycle < 0 || cycle >= kMaxIndexCycles) {
            return std::nullopt;
        }
        const quint64 bit = quint64{1} << cycle;
        if ((packed.mask & bit) != 0) {
            return std::nullopt;
        }
        packed.mask |= bit;
        const int code = baseCode(sequence.at(i));
        if (code < 0) {
            if (sequence.at(i) != u'N') {
                return std::nullopt;
            }
            packed.none |= bit;
            continue;
        }
        packed.low |= (code & 1) != 0 ? bit : 0;
        packed.high |= (code & 2) != 0 ? bit : 0;
    }
    return packed;
}

} // namespace tracseq::libraries
