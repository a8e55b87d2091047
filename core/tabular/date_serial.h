// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>
#include <optional>

namespace tracseq::tabular {

/// The day from which a workbook counts its dates (ECMA-376 part 1, 18.17.4).
enum class Epoch {
    Year1900, ///< 1 is 1900-01-01; 60 is a 29 February that never was
    Year1904  ///< 0 is 1904-01-01
};

struct DateAndTime {
    QDate date;
    QTime time;
    bool operator==(const DateAndTime&) const = default;
};

/// The day and time of a serial number, to the millisecond. Nothing for what is no day: below 1
/// (1900) or 0 (1904), the false leap day 60 of 1900, and beyond 9999-12-31.
std::optional<DateAndTime> dateFromSerial(double serial, Epoch epoch);

/// The time of day of a serial number in [0, 1).
std::optional<QTime> timeFromSerial(double serial);

/// The serial number of a day: what a spreadsheet shows when the date format is taken away.
qint64 serialFromDate(const QDate& date, Epoch epoch);

/// "10:30:00", with ".250" when there are milliseconds.
QString isoTime(const QTime& time);

} // namespace tracseq::tabular
