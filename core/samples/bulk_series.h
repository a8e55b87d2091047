// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>

namespace tracseq::samples {

/// What is counted on in a series.
enum class SeriesKind {
    Number,        ///< the number in the text; a whole ISO date goes on by days
    PlateByColumn, ///< wells down the columns: A1, B1, ... H1, A2
    PlateByRow     ///< wells along the rows: A1, A2, ... A12, B1
};

/// A series of texts. The number is what stands in braces ("S-{001}"), else the last one of the
/// text; zeros before it keep the width. After the last well of a plate the next plate begins.
struct BulkSeries {
    QString start;
    int step = 1; ///< may be negative
    SeriesKind kind = SeriesKind::Number;
    int wells = 96; ///< 96 or 384, of plates

    /// The first `count` texts; nothing where the start has no number, is no well of the plate, or
    /// the numbers would go below zero or beyond 15 digits.
    [[nodiscard]] std::optional<QStringList> texts(int count) const;

    /// Whether the text is the name of a well of some plate ("A1", "H12", "p24").
    static bool isWell(const QString& text);
};

} // namespace tracseq::samples
