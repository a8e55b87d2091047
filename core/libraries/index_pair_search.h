// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libraries/index_sequence.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace tracseq::libraries {

/// At most `limit` bits set. Faster than counting them on processors that we may not assume to
/// have an instruction for it, as nearly all pairs have many and the limit is small.
inline bool within(quint64 bits, int limit)
{
    for (; limit > 0 && bits != 0; --limit) {
        bits &= bits - 1;
    }
    return bits == 0;
}

/// Finds the pairs of sequences within a Hamming distance. By the pigeonhole principle, two
/// sequences with at most t differences, cut into t + 2 segments, agree in at least two whole
/// segments; so only those that share two segments are compared.
template <typename Found>
class PairSearch {
public:
    PairSearch(const std::vector<PackedIndex>& sequences, int reach, qint64& effort, Found& found)
        : m_sequences(sequences)
        , m_reach(reach)
        , m_effort(effort)
        , m_found(found)
    {
    }

    void run()
    {
        // Sequences over the same cycles stand together.
        std::vector<int> starts;
        for (size_t i = 0; i < m_sequences.size(); ++i) {
            if (i == 0 || m_sequences[i].mask != m_sequences[i - 1].mask) {
                starts.push_back(static_cast<int>(i));
            }
        }
        starts.push_back(static_cast<int>(m_sequences.size()));
        for (size_t a = 0; a + 1 < starts.size(); ++a) {
            for (size_t b = a; b + 1 < starts.size() && m_effort > 0; ++b) {
                joinClasses({starts[a], starts[a + 1]}, {starts[b], starts[b + 1]});
            }
        }
    }

private:
    struct Range {
        int begin;
        int end;
        [[nodiscard]] qint64 size() const { return end - begin; }
    };
    struct Bucketed {
        std::vector<int> ids;
        std::vector<PackedIndex> sequences;
        std::vector<int> starts;
    };

    void joinClasses(Range a, Range b)
    {
        const bool same = a.begin == b.begin;
        const quint64 shared = m_sequences[static_cast<size_t>(a.begin)].mask &
                               m_sequences[static_cast<size_t>(b.begin)].mask;
        const int length = std::popcount(shared);
        if (length <= m_reach || a.size() * b.size() <= 4096) {
            compareAll(a, b, same);
            return;
        }
        const int segments = std::min(m_reach + 2, length);
        const std::vector<quint64> keys = keyMasks(shared, segments, segments - m_reach);
        for (size_t k = 0; k < keys.size() && m_effort > 0; ++k) {
            const int bits = bucketBits(std::popcount(keys[k]), std::max(a.size(), b.size()));
            bucket(a, keys[k], bits, m_left);
            if (!same) {
                bucket(b, keys[k], bits, m_right);
            }
            joinBuckets(keys, k, same);
        }
    }

    void compareAll(Range a, Range b, bool same)
    {
        for (int i = a.begin; i < a.end && m_effort > 0; ++i) {
            for (int j = same ? i + 1 : b.begin; j < b.end; ++j) {
                if (within(m_sequences[static_cast<size_t>(i)].difference(
                               m_sequences[static_cast<size_t>(j)]),
                           m_reach)) {
                    m_found(i, j);
                }
            }
            m_effort -= b.end - (same ? i : b.begin);
        }
    }

    static std::vector<quint64> keyMasks(quint64 shared, int segments, int agreeing)
    {
        std::vector<quint64> parts(static_cast<size_t>(segments), 0);
        const int length = std::popcount(shared);
        int place = 0;
        for (int cycle = 0; cycle < 64; ++cycle) {
            if (((shared >> cycle) & 1) != 0) {
                parts[static_cast<size_t>(place * segments / length)] |= quint64{1} << cycle;
                ++place;
            }
        }
        if (agreeing == 1) {
            return parts;
        }
        std::vector<quint64> keys;
        for (size_t i = 0; i < parts.size(); ++i) {
            for (size_t j = i + 1; j < parts.size(); ++j) {
                keys.push_back(parts[i] | parts[j]);
            }
        }
        return keys;
    }

    static int bucketBits(int keyCycles, qint64 count)
    {
        int bits = 4;
        while (bits < 20 && (qint64{1} << bits) < count) {
            ++bits;
        }
        // Some more buckets than keys, as two keys that share one cost comparisons for nothing.
        return std::min(bits, 2 * keyCycles + 3);
    }

    void bucket(Range range, quint64 key, int bits, Bucketed& into)
    {
        const auto count = static_cast<size_t>(range.size());
        m_hashes.resize(count);
        into.starts.assign((size_t{1} << bits) + 1, 0);
        for (size_t i = 0; i < count; ++i) {
            const PackedIndex& s = m_sequences[static_cast<size_t>(range.begin) + i];
            // Equal keys give equal buckets; a bucket may hold other keys too, which the distance
            // then tells apart.
            const quint64 mixed = ((s.low & key) * 0x9E3779B97F4A7C15U) ^
                                  ((s.high & key) * 0xC2B2AE3D27D4EB4FU) ^ (s.none & key);
            m_hashes[i] = static_cast<quint32>((mixed * 0xD6E8FEB86659FD93U) >> (64 - bits));
            ++into.starts[m_hashes[i] + 1];
        }
        for (size_t i = 1; i < into.starts.size(); ++i) {
            into.starts[i] += into.starts[i - 1];
        }
        m_cursors.assign(into.starts.begin(), into.starts.end() - 1);
        into.ids.resize(count);
        into.sequences.resize(count);
        for (size_t i = 0; i < count; ++i) {
            const auto place = static_cast<size_t>(m_cursors[m_hashes[i]]++);
            into.ids[place] = range.begin + static_cast<int>(i);
            into.sequences[place] = m_sequences[static_cast<size_t>(range.begin) + i];
        }
    }

    void joinBuckets(const std::vector<quint64>& keys, size_t key, bool same)
    {
        const Bucketed& right = same ? m_left : m_right;
        for (size_t bucketId = 0; bucketId + 1 < m_left.starts.size() && m_effort > 0; ++bucketId) {
            const auto leftEnd = static_cast<size_t>(m_left.starts[bucketId + 1]);
            const auto rightBegin = static_cast<size_t>(right.starts[bucketId]);
            const auto rightEnd = static_cast<size_t>(right.starts[bucketId + 1]);
            for (auto i = static_cast<size_t>(m_left.starts[bucketId]); i < leftEnd; ++i) {
                const PackedIndex& one = m_left.sequences[i];
                const size_t from = same ? i + 1 : rightBegin;
                m_effort -= static_cast<qint64>(rightEnd - from);
                for (size_t j = from; j < rightEnd; ++j) {
                    const quint64 difference = one.difference(right.sequences[j]);
                    if (within(difference, m_reach) && isFirst(difference, keys, key)) {
                        m_found(m_left.ids[i], right.ids[j]);
                    }
                }
                if (m_effort <= 0) {
                    return;
                }
            }
        }
    }

    /// A pair that agrees in several keys is reported for the first of them only.
    static bool isFirst(quint64 difference, const std::vector<quint64>& keys, size_t key)
    {
        if ((difference & keys[key]) != 0) {
            return false;
        }
        for (size_t k = 0; k < key; ++k) {
            if ((difference & keys[k]) == 0) {
                return false;
            }
        }
        return true;
    }

    const std::vector<PackedIndex>& m_sequences;
    int m_reach;
    qint64& m_effort;
    Found& m_found;
    Bucketed m_left;
    Bucketed m_right;
    std::vector<quint32> m_hashes;
    std::vector<int> m_cursors;
};

} // namespace tracseq::libraries
