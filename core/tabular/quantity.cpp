// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/quantity.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tracseq::tabular {

namespace {

struct UnitRow {
    Dimension dimension;
    const char16_t* name;
    qint64 times;
    qint64 dividedBy;
};

// ng/uL is ug/mL is mg/L; uL is a millionth of a litre.
constexpr std::array kUnits{
    UnitRow{Dimension::MassConcentration, u"ng/uL", 1, 1},
    UnitRow{Dimension::MassConcentration, u"ug/mL", 1, 1},
    UnitRow{Dimension::MassConcentration, u"mg/L", 1, 1},
    UnitRow{Dimension::MassConcentration, u"ng/mL", 1, 1'000},
    UnitRow{Dimension::MassConcentration, u"ug/L", 1, 1'000},
    UnitRow{Dimension::MassConcentration, u"pg/uL", 1, 1'000},
    UnitRow{Dimension::MassConcentration, u"pg/mL", 1, 1'000'000},
    UnitRow{Dimension::MassConcentration, u"ug/uL", 1'000, 1},
    UnitRow{Dimension::MassConcentration, u"mg/mL", 1'000, 1},
    UnitRow{Dimension::MassConcentration, u"g/L", 1'000, 1},
    UnitRow{Dimension::Volume, u"uL", 1, 1},
    UnitRow{Dimension::Volume, u"mL", 1'000, 1},
    UnitRow{Dimension::Volume, u"L", 1'000'000, 1},
    UnitRow{Dimension::Volume, u"nL", 1, 1'000},
    UnitRow{Dimension::Temperature, u"°C", 1, 1},
};

/// Lower case, one micro sign, no blanks, "per" as slash.
QString normalised(QStringView text)
{
    QString unit;
    for (QChar c : text) {
        if (c == u'\u00B5' || c == u'\u03BC' || c == u'\u039C') {
            c = u'u';
        } else if (c.isSpace() || c == u'\u200B' || c == u'\uFEFF') {
            continue;
        } else if (c == u'\u2215' || c == u'\u2044') {
            c = u'/';
        }
        unit += c.toLower();
    }
    unit.replace(QStringLiteral("per"), QStringLiteral("/"));
    return unit;
}

bool isNumberLetter(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'.' || c == u',';
}

bool isSign(QChar c)
{
    return c == u'-' || c == u'+' || c == u'\u2212' || c == u'\u2013';
}

/// End of the number that begins at `from`: digits, marks, inner blanks between digits, exponent.
qsizetype endOfNumber(QStringView text, qsizetype from)
{
    const NumberFormat format;
    qsizetype i = from;
    while (i < text.size()) {
        const QChar c = text.at(i);
        const bool digitNext = i + 1 < text.size() && text.at(i + 1).isDigit();
        if (isNumberLetter(c) || (i > from && format.isGroupingMark(c) && digitNext)) {
            ++i;
            continue;
        }
        if (i > from && (c == u'e' || c == u'E')) {
            const qsizetype sign =
                i + 1 < text.size() && (text.at(i + 1) == u'+' || text.at(i + 1) == u'-') ? 1 : 0;
            if (i + 1 + sign < text.size() && text.at(i + 1 + sign).isDigit()) {
                i += 2 + sign;
                while (i < text.size() && text.at(i).isDigit()) {
                    ++i;
                }
            }
        }
        break;
    }
    return i;
}

} // namespace

std::optional<Unit> unitFromText(QStringView text)
{
    const QString wanted = normalised(text);
    for (const UnitRow& row : kUnits) {
        if (wanted.compare(QStringView(row.name), Qt::CaseInsensitive) == 0) {
            return Unit{row.dimension, QString::fromUtf16(row.name), row.times, row.dividedBy};
        }
    }
    return std::nullopt;
}

std::optional<Unit> unitInHeader(QStringView header)
{
    const QString text = header.toString().trimmed();
    if (auto whole = unitFromText(text)) {
        return whole;
    }
    for (const auto& [open, close] : {std::pair(u'(', u')'), std::pair(u'[', u']')}) {
        const qsizetype begin = text.lastIndexOf(open);
        const qsizetype end = begin < 0 ? -1 : text.indexOf(close, begin);
        if (end > begin) {
            if (auto inside = unitFromText(QStringView(text).sliced(begin + 1, end - begin - 1))) {
                return inside;
            }
        }
    }
    // The last word or two: "Volume_mL", "Volume uL", "Concentration_ng_uL", "conc ng / ul".
    QString spaced = text;
    spaced.replace(u'_', u' ').replace(u'/', u' ');
    const QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    if (words.size() >= 3) {
        if (auto pair = unitFromText(QString(words.at(words.size() - 2) + u'/' + words.last()))) {
            return pair;
        }
    }
    if (words.size() >= 2 && !text.contains(u'/')) {
        return unitFromText(words.last());
    }
    return std::nullopt;
}

QStringList unitNames(Dimension dimension)
{
    QStringList names;
    for (const UnitRow& row : kUnits) {
        if (row.dimension == dimension) {
            names += QString::fromUtf16(row.name);
        }
    }
    return names;
}

std::optional<Decimal> toBaseUnit(Decimal value, const Unit& unit, bool* rounded)
{
    qint64 millionths = value.millionths();
    if (unit.times > 1) {
        const qint64 limit = std::numeric_limits<qint64>::max() / unit.times;
        if (millionths > limit || millionths < -limit) {
            return std::nullopt;
        }
        millionths *= unit.times;
    }
    const qint64 rest = millionths % unit.dividedBy;
    millionths /= unit.dividedBy;
    if (rest != 0) {
        if (qAbs(rest) * 2 >= unit.dividedBy) {
            millionths += rest > 0 ? 1 : -1;
        }
        if (rounded != nullptr) {
            *rounded = true;
        }
    }
    return Decimal::fromMillionths(millionths);
}

QuantityText splitQuantity(QStringView text)
{
    QuantityText result;
    text = text.trimmed();
    QStringView rest = text;
    if (!rest.isEmpty() && QStringView(u"<>~\u2264\u2265\u2248").contains(rest.at(0))) {
        const QChar c = rest.at(0);
        result.qualifier = c == u'\u2264'   ? QStringLiteral("<=")
                           : c == u'\u2265' ? QStringLiteral(">=")
                           : c == u'\u2248' ? QStringLiteral("~")
                                            : QString(c);
        rest = rest.sliced(1);
        if (!rest.isEmpty() && rest.at(0) == u'=') {
            result.qualifier += u'=';
            rest = rest.sliced(1);
        }
        rest = rest.trimmed();
    }
    const qsizetype begin = !rest.isEmpty() && isSign(rest.at(0)) ? 1 : 0;
    const qsizetype end = endOfNumber(rest, begin);
    if (end == begin) {
        return {QString(), text.toString(), QString()};
    }
    result.number = rest.first(end).toString();
    result.unit = rest.sliced(end).trimmed().toString();
    return result;
}

tl::expected<ParsedQuantity, QuantityProblem> parseQuantity(QStringView text,
                                                            const NumberFormat& format,
                                                            Dimension dimension,
                                                            const std::optional<Unit>& columnUnit)
{
    const QuantityText parts = splitQuantity(text);
    const auto number = parseNumber(parts.number, format);
    if (!number) {
        return tl::unexpected(QuantityProblem::NotANumber);
    }
    std::optional<Unit> unit = columnUnit;
    ParsedQuantity result;
    if (!parts.unit.isEmpty()) {
        unit = unitFromText(parts.unit);
        if (!unit) {
            return tl::unexpected(QuantityProblem::UnknownUnit);
        }
        result.unitGiven = true;
    }
    result.qualifier = parts.qualifier;
    result.rounded = number->rounded;
    result.dashAsMinus = number->dashAsMinus;
    result.value = number->value;
    if (unit) {
        if (unit->dimension != dimension) {
            return tl::unexpected(QuantityProblem::WrongUnit);
        }
        const auto converted = toBaseUnit(number->value, *unit, &result.rounded);
        if (!converted) {
            return tl::unexpected(QuantityProblem::OutOfRange);
        }
        result.value = *converted;
    }
    return result;
}

} // namespace tracseq::tabular
