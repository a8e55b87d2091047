// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/date_format.h"
#include "core/tabular/date_serial.h"
#include "tests/support/property.h"

using namespace tracseq;
using namespace tracseq::tabular;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

using Verdict = DateOrderGuess::Verdict;

QString iso(const QString& text, DateOrder order = DateOrder::DayFirst)
{
    const auto date = parseDate(text, order);
    return date ? date->date.toString(Qt::ISODate) : QString();
}

} // namespace

TEST_CASE("A7: dates in the forms people write, read one way whatever the order")
{
    const DateOrder order = GENERATE(DateOrder::DayFirst, DateOrder::MonthFirst);
    for (const QString& text :
         {u"2019-05-09"_s, u"2019-5-9"_s, u"2019/05/09"_s, u"2019.5.9"_s, u"20190509"_s,
          u"9.5.2019"_s, u"09.05.2019"_s, u"9 May 2019"_s, u"9-May-2019"_s, u"09-MAY-19"_s,
          u"May 9, 2019"_s, u"May 9th 2019"_s, u"2019-May-09"_s, u"9May2019"_s,
          u" 2019-05-09 "_s}) {
        INFO(text.toStdString());
        CHECK(iso(text, order) == u"2019-05-09");
    }
}

TEST_CASE("D/M/Y and M/D/Y are read by the order given")
{
    CHECK(iso(u"3/4/2024"_s, DateOrder::DayFirst) == u"2024-04-03");
    CHECK(iso(u"3/4/2024"_s, DateOrder::MonthFirst) == u"2024-03-04");
    CHECK(iso(u"03-04-24"_s, DateOrder::DayFirst) == u"2024-04-03");
    CHECK(parseDate(u"03-04-24"_s, DateOrder::DayFirst)->shortYear);
    CHECK(iso(u"13/4/2024"_s, DateOrder::MonthFirst).isEmpty());
}

TEST_CASE("A8: a date with a time of zero is a date; another time is told")
{
    for (const QString& text :
         {u"2024-01-15 00:00:00"_s, u"2024-01-15T00:00:00Z"_s, u"2024-01-15T00:00:00.000+02:00"_s,
          u"15/01/2024 0:00"_s, u"2024-01-15 12:00 AM"_s}) {
        INFO(text.toStdString());
        const auto date = parseDate(text, DateOrder::DayFirst);
        REQUIRE(date);
        CHECK(date->date == QDate(2024, 1, 15));
        CHECK_FALSE(date->hasTime());
    }
    const auto moment = parseDate(u"2024-01-15 1:30:05 PM"_s, DateOrder::DayFirst);
    REQUIRE(moment);
    CHECK(moment->time == QTime(13, 30, 5));
}

TEST_CASE("B15: years from 1850; what is no date is none")
{
    CHECK(iso(u"1850-01-01"_s) == u"1850-01-01");
    for (const QString& text : {u"1849-12-31"_s, u""_s, u"2024"_s, u"2024-13-01"_s, u"2023-02-29"_s,
                                u"30.2.2024"_s, u"1/2"_s, u"SEPT9"_s, u"1.2.3"_s, u"12345678"_s,
                                u"2024-01-15 25:00"_s, u"a/b/c"_s, u"5 Ma 2024"_s, u"1-1-1-1"_s}) {
        INFO(text.toStdString());
        CHECK(iso(text).isEmpty());
    }
}

TEST_CASE("The order of a column is found, or asked for")
{
    const DateOrderGuess day = detectDateOrder({u"3/4/2024"_s, u"13/4/2024"_s, u"x"_s});
    CHECK(day.verdict == Verdict::Clear);
    CHECK(day.order == DateOrder::DayFirst);
    CHECK(detectDateOrder({u"4/13/2024"_s}).order == DateOrder::MonthFirst);
    const DateOrderGuess open = detectDateOrder({u"3/4/2024"_s, u"5/5/2024"_s, u"2024-01-01"_s});
    CHECK(open.verdict == Verdict::Ambiguous);
    CHECK(open.example == u"3/4/2024");
    const DateOrderGuess mixed = detectDateOrder({u"13/4/2024"_s, u"4/13/2024"_s});
    CHECK(mixed.verdict == Verdict::Mixed);
    CHECK(mixed.counterExample == u"4/13/2024");
    CHECK(detectDateOrder({u"5/5/2024"_s, u"2024-1-1"_s, u"1.2.2024"_s}).verdict == Verdict::Clear);
}

TEST_CASE("Every day is read back from every way to write it")
{
    property("written and read", [](int offset) {
        const QDate date = QDate(1900, 3, 1).addDays(qAbs(offset % 100'000));
        RC_ASSERT(parseDate(date.toString(u"yyyy-M-d"), DateOrder::DayFirst)->date == date);
        RC_ASSERT(parseDate(date.toString(u"d/M/yyyy"), DateOrder::DayFirst)->date == date);
        RC_ASSERT(parseDate(date.toString(u"M/d/yyyy"), DateOrder::MonthFirst)->date == date);
        RC_ASSERT(parseDate(date.toString(u"d.M.yyyy"), DateOrder::MonthFirst)->date == date);
        for (const Epoch epoch : {Epoch::Year1900, Epoch::Year1904}) {
            const qint64 serial = serialFromDate(date, epoch);
            if (serial >= 0) {
                RC_ASSERT(dateFromSerial(static_cast<double>(serial), epoch)->date == date);
            }
        }
    });
    property("no text crashes", [](const QString& text) {
        (void)parseDate(text, DateOrder::DayFirst);
        (void)detectDateOrder({text});
    });
}
