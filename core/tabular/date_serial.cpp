// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/date_serial.h"

#include <cmath>

namespace tracseq::tabular {

namespace {

constexpr double kMsPerDay = 86'400'000.0;
constexpr qint64 kFalseLeapDay = 60;

} // namespace

std::optional<DateAndTime> dateFromSerial(double serial, Epoch epoch)
{
    if (!std::isfinite(serial) || serial < 0 || serial > 3'000'000) {
        return std::nullopt;
    }
    auto day = static_cast<qint64>(std::floor(serial));
    auto ms = static_cast<qint64>(std::llround((serial - std::floor(serial)) * kMsPerDay));
    if (ms >= static_cast<qint64>(kMsPerDay)) {
        ms = 0;
        ++day;
    }
    QDate date;
    if (epoch == Epoch::Year1904) {
        date = QDate(1904, 1, 1).addDays(day);
    } else if (day < 1 || day == kFalseLeapDay) {
        return std::nullopt;
    } else {
        date = QDate(1899, 12, day < kFalseLeapDay ? 31 : 30).addDays(day);
    }
    if (date > QDate(9999, 12, 31)) {
        return std::nullopt;
    }
    return DateAndTime{date, QTime::fromMSecsSinceStartOfDay(static_cast<int>(ms))};
}

std::optional<QTime> timeFromSerial(double serial)
{
    if (!(serial >= 0) || serial >= 1) {
        return std::nullopt;
    }
    const auto ms = static_cast<qint64>(std::llround(serial * kMsPerDay));
    if (ms >= static_cast<qint64>(kMsPerDay)) {
        return std::nullopt;
    }
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(ms));
}

qint64 serialFromDate(const QDate& date, Epoch epoch)
{
    if (epoch == Epoch::Year1904) {
        return QDate(1904, 1, 1).daysTo(date);
    }
    const qint64 days = QDate(1899, 12, 31).daysTo(date);
    return days < kFalseLeapDay ? days : days + 1;
}

QString isoTime(const QTime& time)
{
    return time.toString(time.msec() == 0 ? QStringLiteral("HH:mm:ss")
                                          : QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace tracseq::tabular
