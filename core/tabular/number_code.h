// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tracseq::tabular {

/// What a number format of a spreadsheet makes of a number.
enum class NumberMeaning : quint8 {
    Plain,   ///< a number, also percent, currency and exponents
    Date,    ///< shows a day, perhaps with a time
    Time,    ///< shows a time of day only
    Duration ///< elapsed hours, minutes or seconds, such as [h]:mm: stays a number
};

/// Meaning of a format code such as `dd/mm/yyyy`, `0.00E+00`, `[h]:mm`, `"Stay "0` (ECMA-376 part
/// 1, 18.8.31). Only the first section counts; texts in quotes, escapes, colours and locales in
/// brackets do not.
NumberMeaning meaningOfFormatCode(QStringView code);

/// Meaning of the built-in format ids below 164 (ECMA-376 part 1, 18.8.30, East Asian ones too).
NumberMeaning meaningOfBuiltinFormat(int id);

} // namespace tracseq::tabular
