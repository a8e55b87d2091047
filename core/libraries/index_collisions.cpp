// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/index_collisions.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tracseq::libraries {

namespace {

/// Of one index read: the different sequences of a lane and which entries carry each.
struct Side {
    std::vector<PackedIndex> sequences; ///< sorted by mask, then bits
    std::vector<int> firstMember;       ///< into members; one more than there are sequences
    std::vector<int> members;
    int mismatches = 0; ///< the highest allowed

    [[nodiscard]] int reach() const { return 2 * mismatches; }
};

struct Entry {
    std::optional<PackedIndex> i7;
    std::optional<PackedIndex> i5;
    int group = -1;
    int mismatches1 = 0;
    int mismatches2 = 0;
};

Side sideOf(const std::vector<Entry>& entries, std::optional<PackedIndex> Entry::*index,
            int Entry::*mismatches)
{
    Side side;
    std::vector<std::pair<PackedIndex, int>> order;
    order.reserve(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        if (const auto& packed = entries[i].*index) {
            order.emplace_back(*packed, static_cast<int>(i));
            side.mismatches = std::max(side.mismatches, entries[i].*mismatches);
        }
    }
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        // The first cycles of both bit planes in one number decide nearly every comparison.
        if (a.first.mask != b.first.mask) {
            return a.first.mask < b.first.mask;
        }
        const quint64 left = a.first.low << 32 ^ a.first.high;
        const quint64 right = b.first.low << 32 ^ b.first.high;
        if (left != right) {
            return left < right;
        }
        return std::tie(a.first.low, a.first.high, a.first.none, a.second) <
               std::tie(b.first.low, b.first.high, b.first.none, b.second);
    });
    for (const auto& [packed, entry] : order) {
        if (side.sequences.empty() || side.sequences.back() != packed) {
            side.sequences.push_back(packed);
            side.firstMember.push_back(static_cast<int>(side.members.size()));
        }
        side.members.push_back(entry);
    }
    side.firstMember.push_back(static_cast<int>(side.members.size()));
    return side;
}

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

/// Calls visit(i, j) for each pair of entries whose sequences on this side may be close.
template <typename Visit>
void closeEntries(const Side& side, qint64& effort, Visit visit)
{
    const auto members = [&](int sequence) {
        const auto s = static_cast<size_t>(sequence);
        return std::pair(side.firstMember[s], side.firstMember[s + 1]);
    };
    auto found = [&](int a, int b) {
        const auto [aBegin, aEnd] = members(a);
        const auto [bBegin, bEnd] = members(b);
        for (int i = aBegin; i < aEnd && effort > 0; ++i) {
            for (int j = a == b ? i + 1 : bBegin; j < bEnd; ++j) {
                visit(side.members[static_cast<size_t>(i)], side.members[static_cast<size_t>(j)]);
            }
            effort -= bEnd - bBegin;
        }
    };
    for (size_t s = 0; s < side.sequences.size() && effort > 0; ++s) {
        if (side.firstMember[s + 1] - side.firstMember[s] > 1) {
            found(static_cast<int>(s), static_cast<int>(s));
        }
    }
    PairSearch search(side.sequences, side.reach(), effort, found);
    search.run();
}

/// Gathers findings; keeps the most important ones when only so many are listed.
class Collector {
public:
    explicit Collector(qsizetype listed)
        : m_listed(static_cast<size_t>(std::max<qsizetype>(0, listed)))
    {
    }

    void add(const IndexCollision& collision)
    {
        ++(collision.kind == CollisionKind::Error ? m_result.errors : m_result.warnings);
        m_result.pairs.push_back(collision);
        if (m_listed < kTrimFrom && m_result.pairs.size() >= 2 * m_listed + kTrimFrom) {
            trim();
        }
    }

    IndexCollisions finish(int entries)
    {
        if (m_result.pairs.size() > m_listed) {
            trim();
        }
        sortByPlace(static_cast<size_t>(entries));
        return std::move(m_result);
    }

private:
    static constexpr size_t kTrimFrom = 100'000;

    void trim()
    {
        auto& pairs = m_result.pairs;
        const auto middle = pairs.begin() + static_cast<std::ptrdiff_t>(m_listed);
        std::nth_element(pairs.begin(), middle, pairs.end(), [](const auto& a, const auto& b) {
            return std::tie(a.kind, a.first, a.second) < std::tie(b.kind, b.first, b.second);
        });
        pairs.resize(m_listed);
    }

    /// Two passes of a counting sort: combinatorial pools give a million pairs and more.
    void sortByPlace(size_t entries)
    {
        auto& pairs = m_result.pairs;
        if (pairs.size() < entries) {
            std::sort(pairs.begin(), pairs.end());
            return;
        }
        std::vector<IndexCollision> other(pairs.size());
        for (int IndexCollision::*place : {&IndexCollision::second, &IndexCollision::first}) {
            std::vector<size_t> starts(entries + 1, 0);
            for (const auto& pair : pairs) {
                ++starts[static_cast<size_t>(pair.*place) + 1];
            }
            for (size_t i = 1; i < starts.size(); ++i) {
                starts[i] += starts[i - 1];
            }
            for (const auto& pair : pairs) {
                other[starts[static_cast<size_t>(pair.*place)]++] = pair;
            }
            pairs.swap(other);
        }
    }

    size_t m_listed;
    IndexCollisions m_result;
};

} // namespace

IndexCollisions findIndexCollisions(const std::vector<IndexedLibrary>& lane,
                                    const CollisionRules& rules)
{
    std::vector<Entry> entries;
    entries.reserve(lane.size());
    for (const auto& library : lane) {
        Entry entry;
        entry.i7 = PackedIndex::pack(library.i7, library.i7Cycles);
        entry.i5 = PackedIndex::pack(library.i5, library.i5Cycles);
        if ((!library.i7.isEmpty() && !entry.i7) || (!library.i5.isEmpty() && !entry.i5)) {
            entry = {};
        }
        entry.group = library.group;
        const auto allowed = [](int own, int lanes) {
            return std::clamp(own >= 0 ? own : lanes, 0, kMaxIndexCycles);
        };
        entry.mismatches1 = allowed(library.mismatches1, rules.mismatches1);
        entry.mismatches2 = allowed(library.mismatches2, rules.mismatches2);
        entries.push_back(entry);
    }

    Collector collector(rules.listed);
    qint64 effort = rules.effort;
    const auto judge = [&](int i, int j, bool byFirstIndex) {
        const Entry& a = entries[static_cast<size_t>(i)];
        const Entry& b = entries[static_cast<size_t>(j)];
        if (a.group >= 0 && a.group == b.group) {
            return;
        }
        const bool has1 = a.i7 && b.i7;
        const bool has2 = a.i5 && b.i5;
        const int distance1 = has1 ? a.i7->distance(*b.i7) : -1;
        const int distance2 = has2 ? a.i5->distance(*b.i5) : -1;
        const bool close1 = has1 && distance1 <= a.mismatches1 + b.mismatches1;
        const bool close2 = has2 && distance2 <= a.mismatches2 + b.mismatches2;
        // The search by i5 meets again what the search by i7 has found.
        if (byFirstIndex ? !close1 : (!close2 || close1)) {
            return;
        }
        IndexCollision collision;
        collision.first = std::min(i, j);
        collision.second = std::max(i, j);
        collision.distance1 = static_cast<qint8>(distance1);
        collision.distance2 = static_cast<qint8>(distance2);
        const bool toldApart = has1 && has2 && !(close1 && close2);
        collision.kind =
            toldApart && !rules.independent ? CollisionKind::Warning : CollisionKind::Error;
        collector.add(collision);
    };
    const Side first = sideOf(entries, &Entry::i7, &Entry::mismatches1);
    closeEntries(first, effort, [&](int i, int j) { judge(i, j, true); });
    const Side second = sideOf(entries, &Entry::i5, &Entry::mismatches2);
    closeEntries(second, effort, [&](int i, int j) { judge(i, j, false); });

    IndexCollisions result = collector.finish(static_cast<int>(entries.size()));
    result.gaveUp = effort <= 0;
    return result;
}

} // namespace tracseq::libraries
