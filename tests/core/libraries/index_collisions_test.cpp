// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/index_collisions.h"
#include "tests/support/naive_index_collisions.h"
#include "tests/support/property.h"

#include <QSet>
#include <catch2/catch.hpp>

using namespace tracseq::libraries;
using tracseq::tests::naiveIndexCollisions;
using tracseq::tests::property;

namespace {

IndexedLibrary library(const char* i7, const char* i5 = "", int group = -1)
{
    IndexedLibrary entry;
    entry.i7 = QLatin1String(i7);
    entry.i5 = QLatin1String(i5);
    entry.group = group;
    return entry;
}

CollisionRules allowing(int mismatches1, int mismatches2)
{
    CollisionRules rules;
    rules.mismatches1 = mismatches1;
    rules.mismatches2 = mismatches2;
    return rules;
}

QString anyIndex(int length, const char* letters = "ACGT")
{
    QString text;
    for (int i = 0; i < length; ++i) {
        text += QLatin1Char(letters[*rc::gen::inRange(0, 4)]);
    }
    return text;
}

} // namespace

TEST_CASE("C3: shorter indexes are compared at the side that the mask keeps")
{
    const QString shorter = QStringLiteral("CGGAACTG");
    const QString longer = QStringLiteral("CAGAACAGAA");
    const auto whole = PackedIndex::pack(longer);
    CHECK(PackedIndex::pack(shorter, keptCycles(8, 10, IndexSide::Head))->distance(*whole) == 2);
    CHECK(PackedIndex::pack(shorter, keptCycles(8, 10, IndexSide::Tail))->distance(*whole) == 7);

    IndexedLibrary a = library("AAAAAAAA", "CGGAACTG");
    IndexedLibrary b = library("AAAAAAAA", "CAGAACAGAA");
    a.i5Cycles = keptCycles(8, 10, IndexSide::Head);
    CHECK(findIndexCollisions({a, b}).errors == 1);
    a.i5Cycles = keptCycles(8, 10, IndexSide::Tail);
    const auto apart = findIndexCollisions({a, b});
    CHECK(apart.errors == 0);
    CHECK(apart.warnings == 1);
}

TEST_CASE("C4: two i5 at distance 2 are too close at one mismatch, not at none")
{
    const std::vector lane{library("ACACACACAC", "AGGTTATAGT"),
                           library("ACACACACAC", "AAGTTCTAGT")};
    CHECK(findIndexCollisions(lane, allowing(1, 1)).errors == 1);
    CHECK(findIndexCollisions(lane, allowing(1, 0)).errors == 0);
}

TEST_CASE("C5, C6: indexes are never joined before counting")
{
    // Joined, these count 3 and 4 differences; by index they cannot be told apart.
    const std::vector prefix{library("ATCACG", "TTTTTTTT"), library("ATCACGAC", "TTTTTTTT")};
    CHECK(findIndexCollisions(prefix).errors == 1);
    const std::vector split{library("AACCGGTT", "AACCGGTT"), library("TTCCGGTT", "AACCGGAA")};
    const auto found = findIndexCollisions(split);
    REQUIRE(found.errors == 1);
    CHECK(found.pairs.front().distance1 == 2);
    CHECK(found.pairs.front().distance2 == 2);
}

TEST_CASE("C7: equal sequences clash whatever they are called")
{
    CHECK(findIndexCollisions({library("ATTACTCG", "TATAGCCT"), library("ATTACTCG", "TATAGCCT")})
              .errors == 1);
}

TEST_CASE("C8: a library without index makes nobody else a duplicate")
{
    const auto found = findIndexCollisions(
        {library(""), library("ATTACTCG", "TATAGCCT"), library("TCCGGAGA", "ATAGAGGC")});
    CHECK(found.pairs.empty());
}

TEST_CASE("C9: six letters are compared with the first six of eight")
{
    CHECK(findIndexCollisions({library("ATCACG"), library("ATCACGTT")}).errors == 1);
}

TEST_CASE("C11: the sequences of one library do not clash with each other")
{
    CHECK(findIndexCollisions({library("AAAAAAAA", "", 7), library("AAAAAAAC", "", 7)})
              .pairs.empty());
    const auto found = findIndexCollisions(
        {library("AAAAAAAA", "", 7), library("CCCCCCCC", "", 7), library("CCCCCCCA", "", 8)});
    REQUIRE(found.errors == 1);
    CHECK(found.pairs.front().first == 1);
    CHECK(found.pairs.front().second == 2);
}

TEST_CASE("3.4: safe distance is 2m + 1 for each index; both must fail, or the only one")
{
    const char* zero = "AAAAAAAA";
    const std::vector<const char*> away{"AAAAAAAA", "AAAAAAAC", "AAAAAACC",
                                        "AAAAACCC", "AAAACCCC", "AAACCCCC"};
    for (int m = 0; m <= 2; ++m) {
        for (int d = 0; d < 6; ++d) {
            CAPTURE(m, d);
            const auto far = static_cast<size_t>(d);
            const bool close = d <= 2 * m;
            CHECK(findIndexCollisions({library(zero), library(away[far])}, allowing(m, m)).errors ==
                  (close ? 1 : 0));
            const auto both = findIndexCollisions({library(zero, zero), library(away[far], zero)},
                                                  allowing(m, m));
            CHECK(both.errors == (close ? 1 : 0));
            CHECK(both.warnings == (close ? 0 : 1));
        }
    }
    const auto pair = [&](size_t d1, size_t d2, int m) {
        return findIndexCollisions({library(zero, zero), library(away[d1], away[d2])},
                                   allowing(m, m));
    };
    CHECK(pair(4, 0, 1).errors == 0);
    CHECK(pair(4, 4, 2).errors == 1);
    CollisionRules independent = allowing(1, 1);
    independent.independent = true;
    CHECK(findIndexCollisions({library(zero, zero), library(away[4], zero)}, independent).errors ==
          1);
}

TEST_CASE("a library with one index clashes by that index alone")
{
    CHECK(findIndexCollisions({library("AAAAAAAA"), library("AAAAAAAC", "GGGGGGGG")}).errors == 1);
    CHECK(findIndexCollisions({library("", "AAAAAAAA"), library("", "AAAAAAAC")}).errors == 1);
    CHECK(findIndexCollisions({library("AAAAAAAA"), library("", "AAAAAAAC")}).pairs.empty());
}

TEST_CASE("pairs that are not listed are still counted")
{
    std::vector<IndexedLibrary> lane;
    for (int i = 0; i < 60; ++i) {
        lane.push_back(library("ACGTACGT", i < 3 ? "AAAAAAAA" : "CCCCCCCC"));
    }
    const auto all = findIndexCollisions(lane);
    CollisionRules few;
    few.listed = 5;
    const auto some = findIndexCollisions(lane, few);
    CHECK(some.errors == all.errors);
    CHECK(some.warnings == all.warnings);
    CHECK(all.errors == 3 + 57 * 56 / 2);
    CHECK(all.warnings == 3 * 57);
    REQUIRE(some.pairs.size() == 5);
    CHECK(std::all_of(some.pairs.begin(), some.pairs.end(),
                      [](const auto& pair) { return pair.kind == CollisionKind::Error; }));
    CollisionRules tired;
    tired.effort = 10;
    CHECK(findIndexCollisions(lane, tired).gaveUp);
    CHECK_FALSE(all.gaveUp);
}

TEST_CASE("the fast search finds what the naive one finds")
{
    property("small lanes of any lengths, sides, groups and mismatches", [] {
        std::vector<IndexedLibrary> lane;
        const int size = *rc::gen::inRange(0, 40);
        const char* letters = *rc::gen::element("ACGT", "AACC", "ACGN");
        for (int i = 0; i < size; ++i) {
            IndexedLibrary entry;
            entry.i7 = anyIndex(*rc::gen::inRange(0, 11), letters);
            entry.i5 = anyIndex(*rc::gen::inRange(0, 11), letters);
            const auto side = *rc::gen::element(IndexSide::Head, IndexSide::Tail);
            entry.i7Cycles = keptCycles(static_cast<int>(entry.i7.size()), 10, side);
            entry.i5Cycles = keptCycles(static_cast<int>(entry.i5.size()), 12, side);
            entry.group = *rc::gen::inRange(-1, 20);
            entry.mismatches1 = *rc::gen::inRange(-1, 3);
            entry.mismatches2 = *rc::gen::inRange(-1, 3);
            lane.push_back(entry);
        }
        CollisionRules rules = allowing(*rc::gen::inRange(0, 3), *rc::gen::inRange(0, 3));
        rules.independent = *rc::gen::arbitrary<bool>();
        RC_ASSERT(findIndexCollisions(lane, rules).pairs == naiveIndexCollisions(lane, rules));
    });
}

TEST_CASE("the fast search finds what the naive one finds in full lanes")
{
    // Big enough for the bucketed search, with two lengths in each read.
    for (int m = 0; m <= 2; ++m) {
        quint64 state = 0x2545F4914F6CDD1DU + static_cast<quint64>(m);
        const auto next = [&state] {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return state;
        };
        std::vector<IndexedLibrary> lane;
        for (int i = 0; i < 1500; ++i) {
            IndexedLibrary entry;
            const int length = i % 3 == 0 ? 8 : 10;
            for (int j = 0; j < length; ++j) {
                entry.i7 += QLatin1Char("ACGT"[next() % 4]);
                entry.i5 += QLatin1Char("ACGT"[next() % 4]);
            }
            entry.i5Cycles = keptCycles(length, 10, IndexSide::Tail);
            lane.push_back(entry);
        }
        const auto rules = allowing(m, 2 - m);
        CHECK(findIndexCollisions(lane, rules).pairs == naiveIndexCollisions(lane, rules));
    }
}

TEST_CASE("What cannot be told apart is found however often one index repeats")
{
    std::vector<IndexedLibrary> lane;
    const auto add = [&](const QString& i7, const QString& i5) {
        lane.push_back({i7, i5, {}, {}, static_cast<int>(lane.size())});
    };
    for (int i = 0; i < 400; ++i) {
        QString i5;
        for (int letter = 0; letter < 10; ++letter) {
            i5 += QLatin1String("ACGT").at((i * 2654435761U >> (2 * letter)) % 4);
        }
        add(QStringLiteral("ACGTACGTAC"), i5);
    }
    add(QStringLiteral("ACGTACGTAC"), QStringLiteral("GGGGGGGGGG"));
    add(QStringLiteral("ACGTACGTAC"), QStringLiteral("GGGGGGGGGG"));
    CollisionRules rules;
    rules.mismatches1 = rules.mismatches2 = 0;
    const auto all = findIndexCollisions(lane, rules);
    CHECK(all.errors >= 1);
    rules.effort = 40'000; // of some 80,000 pairs of one i7
    const auto some = findIndexCollisions(lane, rules);
    CHECK(some.errors == all.errors);
    CHECK(some.gaveUp);
    CHECK(some.warnings < all.warnings);
    CHECK_FALSE(some.missedErrors);
    // Each index has to tell apart alone, and one is all that the others have.
    rules.independent = true;
    CHECK(findIndexCollisions(lane, rules).missedErrors);
    rules.independent = false;
    add(QStringLiteral("ACGTACGTAC"), {});
    CHECK(findIndexCollisions(lane, rules).missedErrors);
}

TEST_CASE("Entries of one index pair are found when nothing else is")
{
    std::vector<IndexedLibrary> lane;
    for (int i = 0; i < 100; ++i) {
        const QString same = QStringLiteral("ACGT");
        lane.push_back({same, same, {}, {}, i / 2 == 7 ? 7 : 100 + i});
    }
    CollisionRules rules;
    rules.effort = 1;
    const auto found = findIndexCollisions(lane, rules);
    CHECK(found.missedErrors);
    QSet<int> met;
    for (const auto& pair : found.pairs) {
        CHECK(pair.kind == CollisionKind::Error);
        CHECK(pair.distance1 == 0);
        met += pair.first;
        met += pair.second;
    }
    CHECK(met.size() == 100);
    rules.effort = 100'000;
    const auto all = findIndexCollisions(lane, rules);
    CHECK_FALSE(all.gaveUp);
    CHECK(all.errors == 100 * 99 / 2 - 1); // two are of one group
    CHECK(all.pairs.size() == 4949);
}
