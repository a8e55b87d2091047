// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"

#include <QStringList>
#include <vector>

namespace tracseq::tabular {

/// A column of a sheet that is to be filled in by hand.
struct FormColumn {
    enum class Kind {
        Text, ///< kept as it is typed: leading zeros and long digits stay
        Number,
        WholeNumber,
        Date
    };
    QString heading;
    Kind kind = Kind::Text;
    bool required = false;
    QStringList choices; ///< offered to choose from, and nothing else is taken; empty: anything
    std::optional<Decimal> minimum; ///< of numbers, inclusive
    std::optional<Decimal> maximum;
    QString help; ///< shown beside the cell; Excel shows at most 255 letters of it
};

/// An empty sheet to send out: headings that cannot be changed, cells that take what the columns
/// allow, and a second sheet that explains the columns.
struct FormSheet {
    QString name;  ///< of the sheet
    QString title; ///< of the document
    std::vector<FormColumn> columns;
    int rows = 1000; ///< that can be filled in, below the headings
    QString helpName;
    std::vector<QStringList> help; ///< rows of the second sheet; the first are its headings

    static constexpr int kMaxRows = 100'000;
};

/// Writes the sheet as xlsx. Choices stand on a hidden third sheet, as Excel takes no more than 255
/// letters of them in the rule itself. Errors: FileNotWritable, TableTextTooLong.
Status writeFormSheet(const QString& path, const FormSheet& form);

} // namespace tracseq::tabular
