// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/number_format.h"

namespace tracseq::tabular {

/// What a unit measures. Each is kept in one base unit.
enum class Dimension {
    MassConcentration, ///< base ng/uL
    Volume,            ///< base uL
    Temperature        ///< base °C; others are no multiple of it
};

/// A unit the importer converts. Factor to the base unit: times `times`, divided by `dividedBy`.
struct Unit {
    Dimension dimension = Dimension::Volume;
    QString name; ///< canonical: "ng/uL", "mL"
    qint64 times = 1;
    qint64 dividedBy = 1;
    bool operator==(const Unit&) const = default;
};

/// The unit a text means, in any case and with any micro sign (U+00B5, U+03BC, u): "µg/ml", "uL",
/// "ng per ul". Nothing for others (also nM, which needs a fragment length to become a mass).
std::optional<Unit> unitFromText(QStringView text);

/// The unit in a column header: "Conc. (ng/µl)", "Volume [uL]", "Concentration_ng_uL", "ng/µl".
std::optional<Unit> unitInHeader(QStringView header);

/// Names of all units of a dimension, as sentences list them: the very ones unitFromText() takes.
QStringList unitNames(Dimension dimension);

/// A value in the base unit of the dimension. Nothing when it is out of range. `rounded` (may be
/// null) is set when digits below a millionth were lost.
std::optional<Decimal> toBaseUnit(Decimal value, const Unit& unit, bool* rounded = nullptr);

/// A cell such as "< 0.05 ng/ul" taken apart, without judging the parts.
struct QuantityText {
    QString qualifier; ///< "<", ">", "<=", ">=", "~" or empty
    QString number;    ///< "0.05", as written
    QString unit;      ///< "ng/ul", as written
};

/// Splits a cell into qualifier, number and unit. A text that does not begin with a number (after
/// sign and qualifier) has all of itself as number, so that parsing it fails with the whole text.
QuantityText splitQuantity(QStringView text);

/// A cell read as an amount in the base unit.
struct ParsedQuantity {
    Decimal value;
    QString qualifier;
    bool rounded = false;
    bool dashAsMinus = false;
    bool unitGiven = false;
};

enum class QuantityProblem {
    NotANumber,
    UnknownUnit, ///< list unitNames()
    WrongUnit,   ///< a volume where a concentration is wanted, or the other way round
    OutOfRange
};

/// Reads a cell as an amount: its own unit counts, else the column's unit, else the base unit.
/// "56 ng/ml" is 0.056 (ng/uL).
tl::expected<ParsedQuantity, QuantityProblem>
parseQuantity(QStringView text, const NumberFormat& format, Dimension dimension,
              const std::optional<Unit>& columnUnit = std::nullopt);

} // namespace tracseq::tabular
