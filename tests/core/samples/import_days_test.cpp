// SPDX-License-Identifier: GPL-3.0-or-later
// Days are days wherever the computer stands, and moments are moments.
#include "core/database/field_text.h"
#include "core/tabular/csv_writer.h"
#include "core/tabular/date_serial.h"
#include "core/tabular/xlsx_writer.h"
#include "tests/core/samples/form_cells.h"
#include "tests/support/catch_qt.h"

#include <ctime>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

namespace {

/// The time zone of this process, as long as it lives.
class ZoneOfProcess {
public:
    explicit ZoneOfProcess(const QByteArray& name)
        : m_before(qgetenv("TZ"))
    {
        set(name);
    }
    ~ZoneOfProcess() { set(m_before); }
    ZoneOfProcess(const ZoneOfProcess&) = delete;
    ZoneOfProcess& operator=(const ZoneOfProcess&) = delete;

private:
    static void set(const QByteArray& name)
    {
        qputenv("TZ", name);
        tzset();
    }
    QByteArray m_before;
};

/// From twelve hours behind UTC to fourteen before it, and one that changes in summer.
const QByteArrayList kZones = {"Etc/GMT+12",    "America/St_Johns", "UTC",
                               "Europe/Berlin", "Asia/Kolkata",     "Pacific/Kiritimati"};

const QByteArray kDatedHead =
    text("A1", "Sample name") + text("B1", "Sample type") + text("C1", "Collection date");

QByteArray fileOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

template <typename Writer>
QByteArray writtenBy(Result<Writer> writer, const QString& path,
                     const std::vector<tabular::TableRow>& rows)
{
    REQUIRE(writer.has_value());
    for (const tabular::TableRow& row : rows) {
        REQUIRE(writer->writeRow(row));
    }
    REQUIRE(writer->finish());
    return fileOf(path);
}

} // namespace

TEST_CASE("B14: a day is the same in every time zone: typed, from csv, from a date cell, written")
{
    const QDate day(2026, 3, 29); // on which the clocks of Europe go forward
    const QByteArray serial = QByteArray::number(
        static_cast<qint64>(tabular::serialFromDate(day, tabular::Epoch::Year1900)));
    for (const QByteArray& zone : kZones) {
        const ZoneOfProcess here(zone);
        INFO(zone.toStdString());
        TempLab lab;
        lab.clock.set(QDateTime(day.addDays(2), QTime(0, 30), Qt::UTC).toMSecsSinceEpoch());
        import(lab, kHead + ",Collection date\nC1,DNA,2026-03-29\nC2,DNA,2026-03-29T23:59:59\n"
                            "C3,DNA,2026-03-29 00:00\nC4,DNA,29.3.2026\n");
        import(lab,
               sheetOf(text("A2", "X1") + text("B2", "DNA") + number("C2", serial, 1), kDatedHead),
               kXlsx);
        import(lab,
               sheetOf(text("A2", "X2") + text("B2", "DNA") +
                           number("C2", QByteArray(serial + ".9999"), 1),
                       kDatedHead),
               kXlsx);
        const auto typed = database::parseField(sampleEntity(), sampleField(Collected),
                                                u"2026-03-29"_s, QLocale::c(), {});
        REQUIRE(typed.has_value());
        CHECK(typed->date() == day);
        lab.write([&](changes::UnitOfWork& unit) -> Status {
            const auto id = unit.insert(sampleEntity(), {{Name, u"T1"_s},
                                                         {Accession, u"T-1"_s},
                                                         {SampleType, u"DNA"_s},
                                                         {Collected, *typed}});
            return id ? Status() : failure(id.error());
        });
        CHECK(samplesColumn(lab, "collected") == QStringList(7, u"2026-03-29"_s));

        // Written here, and read at the other end of the world.
        const QTemporaryDir folder;
        const QString csv = folder.filePath(u"o.csv"_s);
        const QString xlsx = folder.filePath(u"o.xlsx"_s);
        const QStringList headings = {u"Sample name"_s, u"Sample type"_s, u"Collection date"_s};
        const tabular::TableRow row = {u"W1"_s, u"DNA"_s, day};
        const QByteArray csvBytes = writtenBy(tabular::CsvWriter::create(csv), csv,
                                              {{headings[0], headings[1], headings[2]}, row});
        const QByteArray xlsxBytes =
            writtenBy(tabular::XlsxWriter::create(xlsx, u"S"_s, headings), xlsx, {row});
        for (const QByteArray& other : {kZones.front(), kZones.back()}) {
            const ZoneOfProcess there(other);
            for (const auto& [bytes, name] :
                 {std::pair(csvBytes, u"o.csv"_s), std::pair(xlsxBytes, u"o.xlsx"_s)}) {
                TempLab second;
                second.clock.set(lab.clock.nowMs());
                import(second, bytes, {.name = name});
                CHECK(samplesColumn(second, "collected") == QStringList{u"2026-03-29"_s});
            }
        }
    }
}

TEST_CASE(
    "B13: a moment is kept in UTC and shown by the local clock, also in the hour it shows twice")
{
    const ZoneOfProcess berlin("Europe/Berlin");
    database::Field field;
    field.name = "at";
    field.type = database::FieldType::DateTime;
    const auto shown = [&](qint64 ms) {
        return database::displayText(sampleEntity(), field, database::Value(ms), QLocale::c());
    };
    const auto utc = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch();
    };
    CHECK(shown(utc(7, 1, 10, 0)).contains(u"12:00"_s));
    CHECK(shown(utc(1, 15, 10, 0)).contains(u"11:00"_s));
    CHECK(shown(utc(10, 25, 0, 30)).contains(u"02:30"_s));
    CHECK(shown(utc(10, 25, 1, 30)).contains(u"02:30"_s));

    TempLab lab;
    QStringList stored;
    for (const int hour : {0, 1}) {
        lab.clock.set(utc(10, 25, hour, 30));
        const QByteArray name = "S" + QByteArray::number(hour);
        REQUIRE(import(lab, kHead + ",Received\n" + name + ",DNA,2026-10-25\n").result.created ==
                1);
        stored += QString::number(utc(10, 25, hour, 30));
    }
    CHECK(samplesColumn(lab, "created_at") == stored);
    CHECK(samplesColumn(lab, "received") == QStringList(2, u"2026-10-25"_s));
    verifies(lab);
}

TEST_CASE("B15: what was collected from 1850 on is imported, written and imported again")
{
    const QStringList days = {u"1850-01-01"_s, u"1899-12-31"_s, u"1900-02-28"_s,
                              u"1900-03-01"_s, u"1903-12-31"_s, u"1969-12-31"_s};
    TempLab lab;
    QByteArray csv = kHead + ",Collection date\n";
    for (const QString& day : days) {
        csv += "S" + day.toUtf8() + ",DNA," + day.toUtf8() + "\n";
    }
    CHECK(import(lab, csv).refusal.isEmpty());
    CHECK(samplesColumn(lab, "collected") == days);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"o.xlsx"_s);
    std::vector<tabular::TableRow> rows;
    for (const QString& day : days) {
        rows.push_back({u"S"_s + day, u"DNA"_s, QDate::fromString(day, Qt::ISODate)});
    }
    const QByteArray xlsx =
        writtenBy(tabular::XlsxWriter::create(
                      path, u"S"_s, {u"Sample name"_s, u"Sample type"_s, u"Collection date"_s}),
                  path, rows);
    TempLab second;
    CHECK(import(second, xlsx, kXlsx).refusal.isEmpty());
    CHECK(samplesColumn(second, "collected") == days);
    // One year earlier is a mistake, and said to be one.
    TempLab third;
    CHECK(import(third, kHead + ",Collection date\nS1,DNA,1849-12-31\n").errors().size() == 1);
    CHECK(sampleCount(third) == 0);
}

TEST_CASE("B17: collected, received and entered are three times, and a date without a word is none")
{
    TempLab lab;
    lab.clock.set(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch());
    import(lab, kHead + ",Collection date,Date received\nS1,DNA,2026-05-04,2026-05-20\n");
    CHECK(samplesColumn(lab, "collected") == QStringList{u"2026-05-04"_s});
    CHECK(samplesColumn(lab, "received") == QStringList{u"2026-05-20"_s});
    CHECK(samplesColumn(lab, "created_at") == QStringList{QString::number(lab.clock.nowMs())});
    for (const QByteArray& heading : {QByteArray("Date"), QByteArray("Entry date")}) {
        TempLab other;
        const auto attempt = import(other, kHead + "," + heading + "\nS1,DNA,2026-05-04\n");
        INFO(heading.toStdString());
        CHECK(attempt.result.created == 1);
        CHECK(samplesColumn(other, "collected") == QStringList{u"-"_s});
        CHECK(samplesColumn(other, "received") == QStringList{u"-"_s});
        CHECK(samplesColumn(other, "attributes").front().contains(u"2026-05-04"_s));
    }
    // Received before it was collected cannot be.
    TempLab wrong;
    CHECK(import(wrong, kHead + ",Collection date,Date received\nS1,DNA,2025-05-20,2025-05-04\n")
              .errors()
              .size() == 1);
}
