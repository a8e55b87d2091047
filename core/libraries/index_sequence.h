// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <bit>
#include <optional>

namespace tracseq::libraries {

/// The longest index read that we can compare, in cycles. Illumina's longest is 26.
inline constexpr int kMaxIndexCycles = 64;

/// Which end of an index read a shorter index keeps: "I8N2" keeps the head, "N2I8" the tail.
enum class IndexSide { Head, Tail };

/// The index as the lab keeps it: upper case, blanks at the ends removed. Empty text is an index
/// that is not there. Errors: IndexNotBases for letters other than A, C, G, T (N is no wildcard
/// for demultiplexing software), IndexTooLong over kMaxIndexCycles. Any thread.
Result<QString> normalizedIndex(const QString& text);

/// True for one or more of A, C, G, T in upper case.
bool isBases(QStringView text);

/// Reads the strand backwards with each base paired. Letters other than ACGT (either case) stay.
QString reverseComplement(QStringView sequence);

/// The cycles (0-based) that an index of `length` letters keeps of a read of `readCycles`.
QList<int> keptCycles(int length, int readCycles, IndexSide side);

/// An index as bits over the cycles of its read, so that a Hamming distance is five operations.
struct PackedIndex {
    quint64 low = 0;  ///< first bit of the base read in each cycle
    quint64 high = 0; ///< second bit
    quint64 none = 0; ///< set where the letter is N, which equals no base
    quint64 mask = 0; ///< the cycles that are kept

    /// The letters in the given cycles; in cycles 0, 1, 2 ... when the list is empty. Nothing for
    /// other letters than ACGTN, for an empty sequence, for lists of another length, and for
    /// cycles that repeat or are outside 0..63.
    static std::optional<PackedIndex> pack(QStringView sequence, const QList<int>& cycles = {});

    /// Hamming distance over the cycles that both keep; 0 when they share none.
    [[nodiscard]] int distance(const PackedIndex& other) const
    {
        return std::popcount(difference(other));
    }
    [[nodiscard]] quint64 difference(const PackedIndex& other) const
    {
        return ((low ^ other.low) | (high ^ other.high) | (none ^ other.none)) & mask & other.mask;
    }

    auto operator<=>(const PackedIndex&) const = default;
};

} // namespace tracseq::libraries
