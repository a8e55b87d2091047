// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"
#include "core/tabular/sheet.h"

#include <QLocale>
#include <functional>
#include <optional>

namespace tracseq::lab {

/// The unit that a heading names for a field: "mL" in "Volume (mL)". Empty when it names none, or
/// when the field has none. Nothing when its numbers are no amounts of the field: "Conc. (nM)".
std::optional<QString> unitOfHeading(const database::Field& field, const QString& heading);

/// The cells of one column, for one field. A spreadsheet changes what people type into it, and
/// writes numbers as its country does; what may be something else than what was meant is a sentence
/// and no value.
class EntityCells {
public:
    struct Reading {
        QString text;      ///< for database::parseField()
        QLocale locale;    ///< of the text's numbers
        QString complaint; ///< translated; empty: the text can be read
    };

    EntityCells(const tabular::Sheet& sheet, int headerRow, int column,
                const database::Field& field);

    [[nodiscard]] Reading read(int row) const;

private:
    [[nodiscard]] bool isNumeric() const;
    void findMark(int headerRow);

    const tabular::Sheet& m_sheet;
    int m_column;
    const database::Field& m_field;
    QString m_unit;       ///< of the heading, where it is not the field's own
    bool m_comma = false; ///< the column's numbers have a decimal comma
    bool m_clear = true;  ///< and no number of the column says otherwise
};

/// What the sheet as a whole keeps from being read: values without a heading, merged cells. Only
/// columns with a field (in `fieldOf`, by column) are looked at for merged cells. Zero-based places
/// and translated sentences are told to `found(row, column, sentence)`.
void judgeSheet(const tabular::Sheet& sheet, int headerRow, const std::vector<int>& fieldOf,
                const std::function<void(int, int, const QString&)>& found);

} // namespace tracseq::lab
