// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/samples/import_plan.h"
#include "core/tabular/quantity.h"

#include <QDate>
#include <optional>
#include <string_view>

namespace tracseq::samples {

/// Whether a text is a unit that people use beside amounts and that we cannot convert to an amount
/// per volume or a volume ("nM", "%", "bp").
bool isForeignUnit(QStringView text);

/// A number as it stands in a text cell.
struct NumberReading {
    enum class Outcome { Number, NotANumber, Ambiguous };
    Outcome outcome = Outcome::NotANumber;
    Decimal value;            ///< before any conversion of units
    Decimal other;            ///< when Ambiguous: the reading with a comma as decimal mark
    bool rounded = false;     ///< there were more than six decimal places
    bool dashAsMinus = false; ///< a dash or U+2212 stood for the minus sign
    QString unit;             ///< what follows the number, as written
    QString qualifier;        ///< "<", ">", ... before it
};

/// Reads `1234.5`, `1.234,5`, `1 234,5`, `2.5 mL`. Under Unknown a text that has two readings is
/// Ambiguous; under Point or Comma only that reading counts.
NumberReading readNumber(QStringView text, DecimalMark mark);

/// A day as it stands in a text cell.
struct DayReading {
    enum class Outcome { Day, NotADay, Ambiguous };
    Outcome outcome = Outcome::NotADay;
    QDate day;   ///< when Ambiguous: the reading as day/month/year
    QDate other; ///< when Ambiguous: the reading as month/day/year
    bool timeDropped = false;
    bool shortYear = false; ///< NotADay because the year has two digits
};

/// Reads a day as tabular::parseDate() does, with the order of day and month as a person chose it.
/// A time is dropped; a year of two digits is refused.
DayReading readDay(QStringView text, DateOrder order);

/// "n/a", "NA", "-", "none": how people write that there is no value.
bool isNoValueMark(std::string_view utf8);

/// The sample type that a submitter's word means ("RNA (total)", "gDNA", "Vollblut"), as stored.
/// Empty when it is not known.
QString sampleTypeOf(const QString& text);

} // namespace tracseq::samples
