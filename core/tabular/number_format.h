// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"

#include <QStringList>
#include <optional>

namespace tracseq::tabular {

/// How people write numbers: which sign is the decimal mark and which ones group thousands.
struct NumberFormat {
    QChar decimalMark = u'.';

    /// 1,234.5 (also 1 234.5 and 1'234.5).
    static NumberFormat point() { return {u'.'}; }
    /// 1.234,5 (also 1 234,5 and 1'234,5).
    static NumberFormat comma() { return {u','}; }

    /// Whether a sign groups thousands: the mark of the other format, blanks (plain, no-break,
    /// narrow and thin) and apostrophes. Groups must be whole: one to three digits, then threes.
    [[nodiscard]] bool isGroupingMark(QChar c) const;
    bool operator==(const NumberFormat&) const = default;
};

struct ParsedNumber {
    Decimal value;
    bool rounded = false;     ///< had more than six decimal places; half away from zero
    bool dashAsMinus = false; ///< U+2212 or an en dash was read as minus: worth a notice
};

/// Reads a number written in a format: sign (+, -, U+2212, en dash), digits with whole groups,
/// decimals, exponent ("1.5e3"). Blanks around it are ignored. Nothing for everything else and for
/// what is out of Decimal's range.
std::optional<ParsedNumber> parseNumber(QStringView text, const NumberFormat& format);

/// Reads the text of a cell that the file stores as a number (CellKind::Number).
std::optional<ParsedNumber> parseStoredNumber(QStringView text);

/// What the texts of a column say about its number format.
struct NumberFormatGuess {
    enum class Verdict {
        Clear,     ///< `format` reads every number of the column, and nothing speaks against it
        Ambiguous, ///< two readings are possible (`1,234`): ask, with `example`
        Mixed      ///< some need one format, some the other (`example`, `counterExample`): ask
    };
    Verdict verdict = Verdict::Clear;
    NumberFormat format;
    QString example;
    QString counterExample;
};

/// Looks at the number part of every text (units and <, > set aside); what is no number in either
/// format is ignored. Never guesses: `1,234` alone is Ambiguous, beside `0.5` it is 1234.
NumberFormatGuess detectNumberFormat(const QStringList& texts);

/// Fails with TableSeparatorClash when columns could not be told from decimals.
Status checkSeparator(QChar separator, const NumberFormat& format);

} // namespace tracseq::tabular
