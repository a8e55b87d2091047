// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/index_collisions.h"

#include "core/libraries/index_pair_search.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace tracseq::libraries {

namespace {

/// Of one index read: the different sequences of a lane and which entries carry each.
struct Side {
    std::vector<PackedIndex> sequences; ///< sorted by mask, then bits
    std::vector<int> firstMember;       ///< into members; one more than there are sequences
    std::vector<int> members;
    int mismatches = 0; ///< the highest allowed

    [[nodiscard]] int reach() const { return 2 * mismatches; }

    /// Pairs of entries that carry one and the same sequence.
    [[nodiscard]] qint64 repeats() const
    {
        qint64 pairs = 0;
        for (size_t s = 0; s < sequences.size(); ++s) {
            const qint64 count = firstMember[s + 1] - firstMember[s];
            pairs += count * (count - 1) / 2;
        }
        return pairs;
    }
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

/// Calls visit(i, j) for entries of different groups whose indexes are all the same: each with an
/// earlier one, so that of n equal entries there are n - 1 pairs.
template <typename Visit>
void forEachEqual(const std::vector<Entry>& entries, Visit visit)
{
    const auto key = [](const Entry& entry) {
        const PackedIndex i7 = entry.i7.value_or(PackedIndex{});
        const PackedIndex i5 = entry.i5.value_or(PackedIndex{});
        return std::tuple(i7.mask, i7.low, i7.high, i7.none, i5.mask, i5.low, i5.high, i5.none);
    };
    std::vector<int> order;
    for (size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].i7 || entries[i].i5) {
            order.push_back(static_cast<int>(i));
        }
    }
    const auto at = [&](size_t place) -> const Entry& {
        return entries[static_cast<size_t>(order[place])];
    };
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return std::tuple(key(entries[static_cast<size_t>(a)]), a) <
               std::tuple(key(entries[static_cast<size_t>(b)]), b);
    });
    for (size_t first = 0; first < order.size();) {
        size_t other = 0; // the first of another group than the first of all
        size_t next = first + 1;
        for (; next < order.size() && key(at(next)) == key(at(first)); ++next) {
            const bool isApart = at(next).group < 0 || at(next).group != at(first).group;
            if (isApart) {
                visit(order[first], order[next]);
                other = other == 0 ? next : other;
            } else if (other != 0) {
                visit(order[other], order[next]);
            }
        }
        first = next;
    }
}

/// Gathers findings; keeps the most important ones when only so many are listed.
class Collector {
public:
    explicit Collector(qsizetype listed)
        : m_listed(static_cast<size_t>(std::max<qsizetype>(0, listed)))
    {
    }

    /// A pair without any difference, which the search may come upon once more.
    void addEqual(const IndexCollision& collision)
    {
        m_equal.insert({collision.first, collision.second});
        keep(collision);
    }

    void add(const IndexCollision& collision)
    {
        const bool isEqual = collision.distance1 <= 0 && collision.distance2 <= 0;
        if (!isEqual || !m_equal.contains({collision.first, collision.second})) {
            keep(collision);
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

    void keep(const IndexCollision& collision)
    {
        ++(collision.kind == CollisionKind::Error ? m_result.errors : m_result.warnings);
        m_result.pairs.push_back(collision);
        if (m_listed < kTrimFrom && m_result.pairs.size() >= 2 * m_listed + kTrimFrom) {
            trim();
        }
    }

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
    std::set<std::pair<int, int>> m_equal;
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
    enum Search { ByFirst, BySecond, Equal };
    Search cheaper = ByFirst;
    const auto judge = [&](int i, int j, Search search) {
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
        // The second search meets again what the first has found.
        const bool isMet = search == ByFirst    ? close1 && (cheaper == ByFirst || !close2)
                           : search == BySecond ? close2 && (cheaper == BySecond || !close1)
                                                : close1 || close2;
        if (!isMet) {
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
        if (search == Equal) {
            collector.addEqual(collision);
        } else {
            collector.add(collision);
        }
    };
    if (rules.effort < std::numeric_limits<qint64>::max()) {
        forEachEqual(entries, [&](int i, int j) { judge(i, j, Equal); });
    }
    const Side first = sideOf(entries, &Entry::i7, &Entry::mismatches1);
    const Side second = sideOf(entries, &Entry::i5, &Entry::mismatches2);
    const auto search = [&](Search by) {
        closeEntries(by == ByFirst ? first : second, effort,
                     [&](int i, int j) { judge(i, j, by); });
    };
    // Pools often share one index. What cannot be told apart by two is close by both, so that the
    // one with fewer repeats finds it all.
    cheaper = second.repeats() < first.repeats() ? BySecond : ByFirst;
    search(cheaper);
    const bool isHalfDone = effort > 0;
    search(cheaper == ByFirst ? BySecond : ByFirst);

    IndexCollisions result = collector.finish(static_cast<int>(entries.size()));
    result.gaveUp = effort <= 0;
    result.missedErrors =
        result.gaveUp && (!isHalfDone || rules.independent ||
                          std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
                              return cheaper == ByFirst ? !entry.i7 && entry.i5
                                                        : !entry.i5 && entry.i7;
                          }));
    return result;
}

} // namespace tracseq::libraries
