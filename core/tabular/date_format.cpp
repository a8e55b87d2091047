// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/date_format.h"

#include <QRegularExpression>
#include <array>

namespace tracseq::tabular {

namespace {

constexpr int kFirstYear = 1850;
constexpr int kLastYear = 9999;
constexpr qsizetype kLongest = 64; // no date is longer

std::optional<int> numberOf(QStringView text, int digits)
{
    if (text.isEmpty() || text.size() > digits) {
        return std::nullopt;
    }
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') {
            return std::nullopt;
        }
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// Three letters and more of an English month name; "Sept" too.
std::optional<int> monthFromName(QStringView text)
{
    static constexpr std::array<const char16_t*, 12> kMonths{
        u"january", u"february", u"march",     u"april",   u"may",      u"june",
        u"july",    u"august",   u"september", u"october", u"november", u"december"};
    const QString name = text.toString().toLower();
    if (name.size() < 3) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (QStringView(kMonths[i]).startsWith(name)) {
            return static_cast<int>(i) + 1;
        }
    }
    return std::nullopt;
}

struct Parts {
    int year = 0;
    int first = 0;  ///< month, or the first number where the order is open
    int second = 0; ///< day, or the second number
    bool orderOpen = false;
    bool shortYear = false;
};

/// A year of four digits, or of two.
bool takeYear(QStringView text, Parts& parts)
{
    const auto year = numberOf(text, 4);
    if (!year || (text.size() != 4 && text.size() != 2)) {
        return false;
    }
    parts.shortYear = text.size() == 2;
    parts.year = !parts.shortYear ? *year : *year <= 68 ? 2000 + *year : 1900 + *year;
    return true;
}

/// Cuts at blanks, commas, dots, slashes, dashes and between digits and letters.
QStringList wordsOf(QStringView text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        const bool letter = c.isLetter();
        if (!letter && !(c >= u'0' && c <= u'9')) {
            if (!word.isEmpty()) {
                words += word;
                word.clear();
            }
            continue;
        }
        if (!word.isEmpty() && word.back().isLetter() != letter) {
            words += word;
            word.clear();
        }
        word += c;
    }
    if (!word.isEmpty()) {
        words += word;
    }
    return words;
}

std::optional<Parts> withMonthName(QStringView text)
{
    QStringList words = wordsOf(text);
    words.removeIf([](const QString& word) {
        return word == u"st" || word == u"nd" || word == u"rd" || word == u"th";
    });
    if (words.size() != 3) {
        return std::nullopt;
    }
    Parts parts;
    const bool yearFirst = words.at(0).size() == 4 && numberOf(words.at(0), 4);
    const bool monthFirst = monthFromName(words.at(0)).has_value();
    const auto month = monthFromName(words.at(monthFirst ? 0 : 1));
    const auto day = numberOf(words.at(yearFirst ? 2 : monthFirst ? 1 : 0), 2);
    if (!month || !day || !takeYear(words.at(yearFirst ? 0 : 2), parts)) {
        return std::nullopt;
    }
    parts.first = *month;
    parts.second = *day;
    return parts;
}

std::optional<Parts> partsOf(QStringView text)
{
    if (text.size() == 8 && numberOf(text, 8)) {
        Parts parts;
        parts.year = *numberOf(text.first(4), 4);
        parts.first = *numberOf(text.sliced(4, 2), 2);
        parts.second = *numberOf(text.sliced(6, 2), 2);
        return parts;
    }
    for (const QChar mark : {u'-', u'/', u'.'}) {
        const QList<QStringView> pieces = text.split(mark);
        if (pieces.size() != 3) {
            continue;
        }
        const bool yearFirst = pieces.at(0).size() == 4;
        const auto a = numberOf(pieces.at(yearFirst ? 1 : 0).trimmed(), 2);
        const auto b = numberOf(pieces.at(yearFirst ? 2 : 1).trimmed(), 2);
        Parts parts;
        if (!a || !b || !takeYear(pieces.at(yearFirst ? 0 : 2).trimmed(), parts)) {
            break;
        }
        parts.first = *a;
        parts.second = *b;
        if (!yearFirst && mark == u'.') {
            std::swap(parts.first, parts.second); // with dots the day comes first everywhere
        } else {
            parts.orderOpen = !yearFirst;
        }
        return parts;
    }
    return withMonthName(text);
}

/// Takes "10:30", "10:30:05.250", "T10:30:05Z", "10:30 PM" off the end; nothing when the time is
/// none.
std::optional<QTime> takeTime(QStringView& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:[T ]\\s*|,\\s*)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp])?"
        "(?:\\.?[Mm]\\.?)?\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?$"));
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch()) {
        return QTime(0, 0);
    }
    int hour = match.captured(1).toInt();
    const QString half = match.captured(5).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12) {
            return std::nullopt;
        }
        hour = hour % 12 + (half == u"p" ? 12 : 0);
    }
    const int ms = match.captured(4).leftJustified(3, u'0').left(3).toInt();
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt(), ms);
    if (!time.isValid()) {
        return std::nullopt;
    }
    text = text.first(match.capturedStart(0)).trimmed();
    return time;
}

QDate dateOf(const Parts& parts, DateOrder order)
{
    if (parts.year < kFirstYear || parts.year > kLastYear) {
        return {};
    }
    if (parts.orderOpen && order == DateOrder::DayFirst) {
        return QDate(parts.year, parts.second, parts.first);
    }
    return QDate(parts.year, parts.first, parts.second);
}

struct WithTime {
    Parts parts;
    QTime time;
};

std::optional<WithTime> read(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > kLongest) {
        return std::nullopt;
    }
    const auto time = takeTime(text);
    if (!time) {
        return std::nullopt;
    }
    const auto parts = partsOf(text);
    if (!parts) {
        return std::nullopt;
    }
    return WithTime{*parts, *time};
}

} // namespace

std::optional<ParsedDate> parseDate(QStringView text, DateOrder order)
{
    const auto found = read(text);
    if (!found) {
        return std::nullopt;
    }
    ParsedDate result;
    result.date = dateOf(found->parts, order);
    if (!result.date.isValid()) {
        return std::nullopt;
    }
    result.time = found->time;
    result.shortYear = found->parts.shortYear;
    return result;
}

DateOrderGuess detectDateOrder(const QStringList& texts)
{
    QString dayFirst;
    QString monthFirst;
    QString either;
    for (const QString& text : texts) {
        const auto found = read(text);
        if (!found || !found->parts.orderOpen) {
            continue;
        }
        const QDate asDay = dateOf(found->parts, DateOrder::DayFirst);
        const QDate asMonth = dateOf(found->parts, DateOrder::MonthFirst);
        if (asDay.isValid() && !asMonth.isValid() && dayFirst.isNull()) {
            dayFirst = text;
        } else if (asMonth.isValid() && !asDay.isValid() && monthFirst.isNull()) {
            monthFirst = text;
        } else if (asDay.isValid() && asMonth.isValid() && asDay != asMonth && either.isNull()) {
            either = text;
        }
    }
    DateOrderGuess guess;
    if (!dayFirst.isNull() && !monthFirst.isNull()) {
        guess.verdict = DateOrderGuess::Verdict::Mixed;
        guess.example = dayFirst;
        guess.counterExample = monthFirst;
    } else if (!dayFirst.isNull() || !monthFirst.isNull()) {
        guess.order = monthFirst.isNull() ? DateOrder::DayFirst : DateOrder::MonthFirst;
        guess.example = monthFirst.isNull() ? dayFirst : monthFirst;
    } else if (!either.isNull()) {
        guess.verdict = DateOrderGuess::Verdict::Ambiguous;
        guess.example = either;
    }
    return guess;
}

} // namespace tracseq::tabular
