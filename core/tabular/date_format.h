// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <QTime>
#include <optional>

namespace tracseq::tabular {

/// Which number of `3/4/2024` is the day. Only dates with / or - and the year last need it.
enum class DateOrder { DayFirst, MonthFirst };

struct ParsedDate {
    QDate date;
    /// A time other than midnight was written too: a field that holds only a date should say so.
    QTime time = QTime(0, 0);
    bool hasTime() const { return time != QTime(0, 0); }
    /// The year had two digits: 00..68 was read as 2000..2068, 69..99 as 1969..1999 (POSIX).
    bool shortYear = false;
};

/// Reads a date as people write it: ISO, also unpadded or with / and . (2024-1-5, 2024/01/05),
/// 20240105, D.M.Y, D/M/Y or M/D/Y by order, English month names (5 Jan 2024, Jan 5, 2024,
/// 05-JAN-24), each also with a time. A zone mark is ignored: dates never move. Years 1850 to 9999.
/// Nothing for other text. Dates in other forms than / and - with the year last do not need order;
/// those that could be either are read by it, those that can be only one way still must follow it.
std::optional<ParsedDate> parseDate(QStringView text, DateOrder order);

/// What the texts of a column say about the order of day and month.
struct DateOrderGuess {
    enum class Verdict {
        Clear,     ///< `order` reads every date; or no date of the column needs an order
        Ambiguous, ///< all could be either (`3/4/2024`): ask, with `example`
        Mixed      ///< some are day first, some month first: ask, with both examples
    };
    Verdict verdict = Verdict::Clear;
    DateOrder order = DateOrder::DayFirst;
    QString example;
    QString counterExample;
};

/// Never guesses: `3/4/2024` alone is Ambiguous, beside `13/4/2024` it is the third of April.
DateOrderGuess detectDateOrder(const QStringList& texts);

} // namespace tracseq::tabular
