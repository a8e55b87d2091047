// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/index_code.h"

#include "core/libraries/index_sequence.h"

#include <algorithm>
#include <vector>

namespace tracseq::libraries {

namespace {

QString wordOf(quint32 number, int length)
{
    QString word(length, u'A');
    for (QChar& letter : word) {
        letter = QLatin1String("ACGT").at(static_cast<qsizetype>(number & 3U));
        number >>= 2U;
    }
    return word;
}

bool isBalanced(const QString& word)
{
    // G is dark in two-channel chemistry: no index begins with two of them, on either strand.
    if (word.startsWith(QLatin1String("GG")) || word.endsWith(QLatin1String("CC"))) {
        return false;
    }
    qsizetype strong = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        strong += word.at(i) == u'G' || word.at(i) == u'C' ? 1 : 0;
        if (i >= 2 && word.at(i) == word.at(i - 1) && word.at(i) == word.at(i - 2)) {
            return false;
        }
    }
    return strong * 10 >= word.size() * 4 && strong * 10 <= word.size() * 6;
}

} // namespace

QStringList makeIndexes(int count, int length, int distance)
{
    length = std::clamp(length, 4, 12);
    const quint32 words = 1U << (2U * static_cast<quint32>(length));
    QStringList found;
    std::vector<PackedIndex> packed;
    // An odd step visits every word once, and neighbours in the list share few letters.
    quint32 number = 0;
    for (quint32 i = 0; i < words && found.size() < count; ++i) {
        number = (number + 2'654'435'769U) & (words - 1);
        const QString word = wordOf(number, length);
        if (!isBalanced(word)) {
            continue;
        }
        const auto candidate = PackedIndex::pack(word);
        const bool isFar = std::all_of(packed.begin(), packed.end(), [&](const PackedIndex& other) {
            return candidate->distance(other) >= distance;
        });
        if (isFar) {
            packed.push_back(*candidate);
            found += word;
        }
    }
    return found;
}

} // namespace tracseq::libraries
