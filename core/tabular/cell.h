// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace tracseq::tabular {

/// What the file says a cell holds. In csv every cell that is not empty is Text.
enum class CellKind : quint8 {
    Empty,    ///< nothing; or a formula whose result the file does not hold (fromFormula is set)
    Text,     ///< byte-exact: `007`, `1E2` and long digits stay as they are
    Number,   ///< plain decimal text, shortest for the stored value, never with an exponent
    Date,     ///< "2024-01-15"
    DateTime, ///< "2024-01-15T10:30:00" or with ".250"; as stored, no zone
    Time,     ///< "10:30:00": a time of day without a date
    Boolean,  ///< "TRUE" or "FALSE"
    Error     ///< "#REF!", "#N/A", ...
};

/// Zero-based place of a cell. name() counts from one, as spreadsheet programs show it.
struct CellPosition {
    int row = 0;
    int column = 0;

    /// "B7".
    [[nodiscard]] QString name() const;
    bool operator==(const CellPosition&) const = default;
};

/// "A", "Z", "AA" for column 0, 25, 26.
QString columnName(int column);

/// A look at one cell of a sheet. Valid as long as the sheet or a copy of it lives.
struct Cell {
    CellKind kind = CellKind::Empty;
    /// The value is the stored result of a formula.
    bool fromFormula = false;
    /// The file holds a number (Number, Date, DateTime and Time cells of xlsx and ods). What a
    /// person typed may have been changed by the spreadsheet program: `007` became 7, `1E2` became
    /// 100, `SEPT9` a date. Importers of identifiers warn by this.
    bool storedAsNumber = false;
    int column = 0;
    /// UTF-8. See CellKind for the form.
    std::string_view utf8;

    [[nodiscard]] bool isEmpty() const { return kind == CellKind::Empty; }
    [[nodiscard]] QString text() const
    {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
};

} // namespace tracseq::tabular
