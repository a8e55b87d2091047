// SPDX-License-Identifier: GPL-3.0-or-later
// Index collision check of 10,000 libraries in one lane against the naive double loop.
#include "core/libraries/index_collisions.h"
#include "tests/support/naive_index_collisions.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace tracseq;
using namespace tracseq::libraries;

namespace {

/// Processor time of this program, so that other work on the machine does not count.
double nowMs()
{
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

QString randomIndex(std::mt19937_64& random)
{
    QString index;
    for (int i = 0; i < 10; ++i) {
        index += QLatin1Char("ACGT"[random() % 4]);
    }
    return index;
}

bool compare(const char* what, const std::vector<IndexedLibrary>& lane, int mismatches)
{
    CollisionRules rules;
    rules.mismatches1 = mismatches;
    rules.mismatches2 = mismatches;
    double fast = 0;
    IndexCollisions found;
    for (int run = 0; run < 5; ++run) {
        const double start = nowMs();
        found = findIndexCollisions(lane, rules);
        const double elapsed = nowMs() - start;
        fast = run == 0 ? elapsed : std::min(fast, elapsed);
    }
    const double start = nowMs();
    const auto expected = tests::naiveIndexCollisions(lane, rules);
    const double naive = nowMs() - start;
    const bool same = found.pairs == expected;
    std::printf("%-38s m=%d  %8.1f ms naive  %7.2f ms ours  %6.1f times  %8zu findings  %s\n", what,
                mismatches, naive, fast, naive / fast, expected.size(),
                same ? "same findings" : "FINDINGS DIFFER");
    return same;
}

} // namespace

int main()
{
    std::mt19937_64 random(20260115);
    std::vector<IndexedLibrary> dual;
    for (int i = 0; i < 10'000; ++i) {
        IndexedLibrary library;
        library.i7 = randomIndex(random);
        library.i5 = randomIndex(random);
        dual.push_back(library);
    }
    // 100 i7 times 100 i5: each pair of a row or column shares one index.
    std::vector<IndexedLibrary> combinatorial;
    std::vector<QString> rows;
    std::vector<QString> columns;
    for (int i = 0; i < 100; ++i) {
        rows.push_back(randomIndex(random));
        columns.push_back(randomIndex(random));
    }
    for (const auto& row : rows) {
        for (const auto& column : columns) {
            IndexedLibrary library;
            library.i7 = row;
            library.i5 = column;
            combinatorial.push_back(library);
        }
    }
    bool same = true;
    for (int m = 0; m <= 2; ++m) {
        same = compare("10,000 libraries, any 10-mers", dual, m) && same;
    }
    same = compare("10,000 libraries, 100 x 100 indexes", combinatorial, 1) && same;
    return same ? 0 : 1;
}
