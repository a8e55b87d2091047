// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/number_format.h"

#include "core/tabular/quantity.h"

#include <array>

namespace tracseq::tabular {

namespace {

constexpr int kDecimals = 6;
constexpr int kMaxIntegerDigits = 13;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isDash(QChar c)
{
    return c == u'\u2212' || c == u'\u2013';
}

/// The digits of a written number and where its decimal point goes.
struct Digits {
    std::string digits;
    qint64 pointAt = 0; ///< digits before the point; may lie outside of digits
    bool negative = false;
    bool dash = false;
};

/// True when marks stand before whole groups of three, with one to three digits first, and the
/// first group is not 0 (`0,123` groups nothing).
bool groupsAreWhole(QStringView integer, QChar mark)
{
    const QList<QStringView> groups = integer.split(mark);
    if (groups.first().isEmpty() || groups.first().size() > 3 || groups.first().at(0) == u'0') {
        return false;
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (i > 0 && groups.at(i).size() != 3) {
            return false;
        }
        for (const QChar c : groups.at(i)) {
            if (!isDigit(c)) {
                return false;
            }
        }
    }
    return true;
}

/// Appends the integer part; false when it holds anything but digits and whole groups.
bool takeInteger(QStringView integer, const NumberFormat& format, std::string& digits)
{
    QChar mark;
    for (const QChar c : integer) {
        if (!isDigit(c)) {
            if (!format.isGroupingMark(c) || (!mark.isNull() && mark != c)) {
                return false;
            }
            mark = c;
        }
    }
    if (!mark.isNull() && !groupsAreWhole(integer, mark)) {
        return false;
    }
    for (const QChar c : integer) {
        if (isDigit(c)) {
            digits += c.toLatin1();
        }
    }
    return true;
}

std::optional<int> exponentOf(QStringView text)
{
    bool number = false;
    const bool plus = text.startsWith(u'+');
    const int value = (plus ? text.sliced(1) : text).toInt(&number);
    if (!number || (plus && text.size() > 1 && !isDigit(text.at(1))) || value > 400 ||
        value < -400) {
        return std::nullopt;
    }
    return value;
}

std::optional<Digits> split(QStringView text, const NumberFormat& format)
{
    text = text.trimmed();
    Digits result;
    if (!text.isEmpty() && (text.at(0) == u'-' || text.at(0) == u'+' || isDash(text.at(0)))) {
        result.negative = text.at(0) != u'+';
        result.dash = isDash(text.at(0));
        text = text.sliced(1);
    }
    int exponent = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'e' || text.at(i) == u'E') {
            const auto read = exponentOf(text.sliced(i + 1));
            if (!read) {
                return std::nullopt;
            }
            exponent = *read;
            text = text.first(i);
            break;
        }
    }
    const qsizetype point = text.indexOf(format.decimalMark);
    const QStringView integer = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.sliced(point + 1);
    if (!takeInteger(integer, format, result.digits)) {
        return std::nullopt;
    }
    result.pointAt = static_cast<qint64>(result.digits.size()) + exponent;
    for (const QChar c : fraction) {
        if (!isDigit(c)) {
            return std::nullopt;
        }
        result.digits += c.toLatin1();
    }
    if (result.digits.empty()) {
        return std::nullopt;
    }
    return result;
}

std::optional<ParsedNumber> toDecimal(const Digits& read)
{
    ParsedNumber number;
    number.dashAsMinus = read.dash;
    const auto size = static_cast<qint64>(read.digits.size());
    qint64 millionths = 0;
    qint64 significant = 0;
    const qint64 keep = read.pointAt + kDecimals; // digits from here on are below a millionth
    for (qint64 i = 0; i < qMin(keep, size); ++i) {
        const int digit = read.digits[static_cast<std::size_t>(i)] - '0';
        significant += significant > 0 || digit > 0 ? 1 : 0;
        if (significant > kMaxIntegerDigits + kDecimals - 1) {
            return std::nullopt;
        }
        millionths = millionths * 10 + digit;
    }
    for (qint64 i = size; i < keep && millionths > 0; ++i) {
        if (++significant > kMaxIntegerDigits + kDecimals - 1) {
            return std::nullopt;
        }
        millionths *= 10;
    }
    for (qint64 i = qMax<qint64>(keep, 0); i < size; ++i) {
        number.rounded = number.rounded || read.digits[static_cast<std::size_t>(i)] != '0';
    }
    if (keep >= 0 && keep < size && read.digits[static_cast<std::size_t>(keep)] >= '5') {
        ++millionths;
    }
    number.value = Decimal::fromMillionths(read.negative ? -millionths : millionths);
    return number;
}

} // namespace

bool NumberFormat::isGroupingMark(QChar c) const
{
    const QChar other = decimalMark == u',' ? u'.' : u',';
    static constexpr std::array<char16_t, 6> kCommon{u' ',      u'\u00A0', u'\u202F',
                                                     u'\u2009', u'\'',     u'\u2019'};
    return c == other || std::find(kCommon.begin(), kCommon.end(), c.unicode()) != kCommon.end();
}

std::optional<ParsedNumber> parseNumber(QStringView text, const NumberFormat& format)
{
    const auto read = split(text, format);
    return read ? toDecimal(*read) : std::nullopt;
}

std::optional<ParsedNumber> parseStoredNumber(QStringView text)
{
    return parseNumber(text, NumberFormat::point());
}

NumberFormatGuess detectNumberFormat(const QStringList& texts)
{
    QString pointOnly;
    QString commaOnly;
    QString either;
    for (const QString& text : texts) {
        const QString number = splitQuantity(text).number;
        const auto asPoint = split(number, NumberFormat::point());
        const auto asComma = split(number, NumberFormat::comma());
        if (asPoint && !asComma && pointOnly.isNull()) {
            pointOnly = text;
        } else if (asComma && !asPoint && commaOnly.isNull()) {
            commaOnly = text;
        } else if (asPoint && asComma && either.isNull() &&
                   (asPoint->pointAt != asComma->pointAt)) {
            either = text;
        }
    }
    NumberFormatGuess guess;
    if (!pointOnly.isNull() && !commaOnly.isNull()) {
        guess.verdict = NumberFormatGuess::Verdict::Mixed;
        guess.example = pointOnly;
        guess.counterExample = commaOnly;
    } else if (!pointOnly.isNull() || !commaOnly.isNull()) {
        guess.format = commaOnly.isNull() ? NumberFormat::point() : NumberFormat::comma();
        guess.example = commaOnly.isNull() ? pointOnly : commaOnly;
    } else if (!either.isNull()) {
        guess.verdict = NumberFormatGuess::Verdict::Ambiguous;
        guess.example = either;
    }
    return guess;
}

Status checkSeparator(QChar separator, const NumberFormat& format)
{
    if (separator == format.decimalMark) {
        return failure(ErrorCode::TableSeparatorClash, {QString(separator)});
    }
    return {};
}

} // namespace tracseq::tabular
