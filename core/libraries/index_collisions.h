// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libraries/index_sequence.h"

#include <QList>
#include <QString>
#include <compare>
#include <limits>
#include <vector>

namespace tracseq::libraries {

/// One index pair in a lane. A library with several sequences (10x) is several entries of one
/// group. Sequences are upper case as normalizedIndex() gives them; empty means there is none.
struct IndexedLibrary {
    QString i7;
    QString i5;
    QList<int> i7Cycles; ///< 0-based cycles that the letters are read in; empty: 0, 1, 2 ...
    QList<int> i5Cycles;
    int group = -1;       ///< entries of one group never clash; -1: a group of its own
    int mismatches1 = -1; ///< allowed for i7 of this library; -1: as the lane's rules say
    int mismatches2 = -1;
};

/// How a lane is demultiplexed.
struct CollisionRules {
    int mismatches1 = 1; ///< 0..2, for i7
    int mismatches2 = 1; ///< 0..2, for i5
    /// Each index must tell every pair apart alone (BCL Convert's IndependentIndexCollisionCheck).
    bool independent = false;
    /// How many pairs to list; the rest is counted only. Errors are listed before warnings, then
    /// those of the first entries.
    qsizetype listed = std::numeric_limits<qsizetype>::max();
    /// How many comparisons to make before giving up, so that a hostile file cannot hang a check.
    qint64 effort = std::numeric_limits<qint64>::max();
};

enum class CollisionKind {
    Error,  ///< reads cannot be told apart: both indexes are too close, or one is all there is
    Warning ///< one of two indexes is too close, the other tells the pair apart
};

/// A pair of entries that are too close, by their places in the list given.
struct IndexCollision {
    int first = 0;
    int second = 0; ///< always greater than first
    CollisionKind kind = CollisionKind::Error;
    qint8 distance1 = -1; ///< Hamming distance of the i7; -1 when one of them has none
    qint8 distance2 = -1; ///< of the i5

    // NOLINTNEXTLINE(modernize-use-nullptr): the compiler writes it, and no pointer is in it
    auto operator<=>(const IndexCollision&) const = default;
};

struct IndexCollisions {
    std::vector<IndexCollision> pairs; ///< by first, then second; at most CollisionRules::listed
    qint64 errors = 0;                 ///< all of them, listed or not
    qint64 warnings = 0;
    bool gaveUp = false;       ///< the effort was used up: there may be more warnings than counted,
    bool missedErrors = false; ///< and more errors, too, between indexes that are not the same
};

/// Every pair of entries in one lane whose indexes are too close, as BCL Convert counts: an index
/// is too close when its Hamming distance, over the cycles that both keep, is at most the sum of
/// the mismatches allowed on both sides (2m when they are equal). The two indexes are never joined.
/// Entries without any index, or with letters other than ACGTN, are left out; those are findings
/// of their own. Needs about n log n time plus the pairs found. Any thread.
/// Source: Illumina Knowledge 2326, DRAGEN "BCL conversion" feature list.
IndexCollisions findIndexCollisions(const std::vector<IndexedLibrary>& lane,
                                    const CollisionRules& rules = {});

} // namespace tracseq::libraries
