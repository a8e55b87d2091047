// SPDX-License-Identifier: GPL-3.0-or-later
// What is written from a lab comes back the same by an import: the import side of the complaints
// A4, A26, A29 and A30, whose writing side is tested in tests/core/tabular.
#include "core/database/entity_query.h"
#include "core/projects/project.h"
#include "core/tabular/csv_writer.h"
#include "core/tabular/xlsx_writer.h"
#include "tests/core/samples/importing.h"

#include <QRegularExpression>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;
using database::Field;
using database::FieldType;
using tabular::CsvWriteOptions;
using tabular::NumberFormat;
using tabular::TableRow;
using tabular::TableValue;

namespace {

/// Letters, separators, numbers and dates that spreadsheets and locales like to change.
const QByteArray kForm =
    "Sample name;Type;Barcode;Organism;Project;Submitter;Concentration;Volume;A260/280;Collected;"
    "Received;Notes;Plate\n"
    "007;DNA;12345678901234567890;Mus musculus;P1;M\xC3\xBCller;1234,5;0,25;1,8;2026-01-02;"
    "2026-03-04;\"a;b,c\t\"\"d\"\"\";1E2\n"
    "1E5;RNA;2E10;;P1;\xC3\xA9 \xE6\xBC\xA2;12;1000;;2026-05-06;2026-05-06;-x;00\n"
    "10/11;Library;;Homo sapiens;1-2;;0,001;;2;;2026-05-07;=1+1;+3\n"
    "TRUE;DNA;;;P1;;;;;;;;\n";

const QList<const char*> kColumns = {
    "name",          "barcode", "sample_type",   "organism",      "submitter",
    "concentration", "volume",  "ratio_260_280", "ratio_260_230", "collected",
    "received",      "notes",   "attributes"};

/// All that an import fills, as it is stored.
QList<QStringList> stored(TempLab& lab)
{
    QList<QStringList> columns;
    for (const char* column : kColumns) {
        columns += samplesColumn(lab, column);
    }
    columns += samplesColumn(lab, "(SELECT code FROM project AS p WHERE p.id = project)");
    return columns;
}

struct Table {
    QStringList headings;
    QList<TableRow> rows;
};

/// Every field that an import fills, and the free attributes, under the labels that people read.
Table tableOf(TempLab& lab)
{
    const auto reader = lab.reader();
    const database::Entity& entity = sampleEntity();
    database::EntityQuery query;
    query.entity = &entity;
    const auto rids = database::rowIds(*reader, query);
    REQUIRE(rids.has_value());
    const auto records = database::rowsByRid(*reader, entity, *rids);
    REQUIRE(records.has_value());
    QStringList more;
    for (const auto& record : *records) {
        const auto object =
            QJsonDocument::fromJson(record.values[Attributes].text().toUtf8()).object();
        for (const QString& key : object.keys()) {
            if (!more.contains(key)) {
                more += key;
            }
        }
    }
    Table table;
    for (const int field : importableFields()) {
        const Field& described = entity.fields[static_cast<std::size_t>(field)];
        const QString unit = QString::fromLatin1(described.unit);
        table.headings += unit.isEmpty() ? described.translatedLabel()
                                         : u"%1 (%2)"_s.arg(described.translatedLabel(), unit);
    }
    table.headings += more;
    for (const auto& record : *records) {
        TableRow row;
        for (const int field : importableFields()) {
            const Field& described = entity.fields[static_cast<std::size_t>(field)];
            const database::Value& value = record.values[static_cast<std::size_t>(field)];
            if (value.isNull()) {
                row += TableValue();
            } else if (described.type == FieldType::Decimal) {
                row += value.decimal();
            } else if (described.type == FieldType::Date) {
                row += value.date();
            } else if (described.type == FieldType::Reference) {
                const auto project =
                    database::rowById(*reader, projects::projectEntity(), value.uuid());
                REQUIRE(project->has_value());
                row += (*project)->values[projects::Code].text();
            } else {
                row += value.text();
            }
        }
        const auto object =
            QJsonDocument::fromJson(record.values[Attributes].text().toUtf8()).object();
        for (const QString& key : more) {
            row += object.contains(key) ? TableValue(object[key].toString()) : TableValue();
        }
        table.rows += row;
    }
    return table;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray csvOf(const Table& table, const CsvWriteOptions& options)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    auto writer = tabular::CsvWriter::create(path, options);
    REQUIRE(writer.has_value());
    TableRow head;
    for (const QString& heading : table.headings) {
        head += heading;
    }
    REQUIRE(writer->writeRow(head));
    for (const TableRow& row : table.rows) {
        REQUIRE(writer->writeRow(row));
    }
    REQUIRE(writer->finish());
    return bytesOf(path);
}

QByteArray xlsxOf(const Table& table)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.xlsx"_s);
    auto writer = tabular::XlsxWriter::create(path, u"Samples"_s, table.headings);
    REQUIRE(writer.has_value());
    for (const TableRow& row : table.rows) {
        REQUIRE(writer->writeRow(row));
    }
    REQUIRE(writer->finish());
    return bytesOf(path);
}

void fill(TempLab& lab)
{
    lab.clock.set(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch());
    const auto first = import(lab, kForm);
    INFO(first.errors().join(u'\n').toStdString());
    CHECK(first.refusal.isEmpty());
    REQUIRE(first.result.created == 4);
}

/// Imports what was written into a lab of its own, which then holds the same.
void comesBack(TempLab& lab, const QByteArray& bytes, const QString& name)
{
    TempLab other;
    other.clock.set(lab.clock.nowMs());
    AttemptOptions options;
    options.name = name;
    const auto again = import(other, bytes, options);
    INFO(again.errors().join(u'\n').toStdString());
    CHECK(again.refusal.isEmpty());
    CHECK(again.result.created == 4);
    CHECK(openQuestions(again.plan).empty());
    CHECK(stored(other) == stored(lab));
    verifies(other);
}

} // namespace

TEST_CASE("A4: ids that look like numbers are imported as they are, and ours do not look so")
{
    TempLab lab;
    fill(lab);
    CHECK(samplesColumn(lab, "name") == QStringList{u"007"_s, u"1E5"_s, u"10/11"_s, u"TRUE"_s});
    CHECK(samplesColumn(lab, "barcode").mid(0, 2) ==
          QStringList{u"12345678901234567890"_s, u"2E10"_s});
    static const QRegularExpression likeANumber(u"^[^A-Za-z]|[0-9][eE][0-9]"_s);
    for (const QString& ours :
         samplesColumn(lab, "barcode").mid(2) + samplesColumn(lab, "accession")) {
        INFO(ours.toStdString());
        CHECK_FALSE(ours.contains(likeANumber));
    }
    comesBack(lab, xlsxOf(tableOf(lab)), u"again.xlsx"_s);
}

TEST_CASE("A26: a decimal comma is imported with another separator, and in quotes with a comma")
{
    TempLab lab;
    fill(lab);
    CHECK(samplesColumn(lab, "concentration") ==
          QStringList{u"1234500000"_s, u"12000000"_s, u"1000"_s, u"-"_s});
    TempLab quoted;
    const auto attempt = import(
        quoted,
        "Sample name,Sample type,Conc,Volume\nS1,DNA,\"1234,5\",\"0,25\"\nS2,DNA,\"7,5\",1\n");
    CHECK(attempt.refusal.isEmpty());
    CHECK(samplesColumn(quoted, "concentration") == QStringList{u"1234500000"_s, u"7500000"_s});
    CHECK(samplesColumn(quoted, "volume") == QStringList{u"250000"_s, u"1000000"_s});

    // Without the quotes there is a value too many in the row: that is said, and nothing written.
    TempLab loose;
    const auto refused = import(loose, "Sample name,Sample type,Conc\nS1,DNA,1234,5\nS2,DNA,7,5\n");
    CHECK_FALSE(refused.refusal.isEmpty());
    CHECK(sampleCount(loose) == 0);
}

TEST_CASE("A29: an export is imported the same under en-US, de-DE and fr-FR formats")
{
    TempLab lab;
    fill(lab);
    struct Locale {
        QChar separator;
        NumberFormat numbers;
    };
    const auto locale = GENERATE(values<Locale>({{u',', NumberFormat::point()},
                                                 {u';', NumberFormat::comma()},
                                                 {u'\t', NumberFormat::comma()}}));
    CsvWriteOptions options;
    options.separator = locale.separator;
    options.numbers = locale.numbers;
    comesBack(lab, csvOf(tableOf(lab), options), u"again.csv"_s);
}

TEST_CASE("A30: all that an export holds is imported back, from csv and xlsx, more than once")
{
    TempLab lab;
    fill(lab);
    comesBack(lab, csvOf(tableOf(lab), {}), u"again.csv"_s);
    const QByteArray xlsx = xlsxOf(tableOf(lab));
    comesBack(lab, xlsx, u"again.xlsx"_s);
    TempLab second;
    second.clock.set(lab.clock.nowMs());
    AttemptOptions options;
    options.name = u"again.xlsx"_s;
    REQUIRE(import(second, xlsx, options).result.created == 4);
    comesBack(second, xlsxOf(tableOf(second)), u"again.xlsx"_s);
}

TEST_CASE("E18: names of any script are imported, written and imported again")
{
    TempLab lab;
    lab.clock.set(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch());
    const QStringList names = {u"Ωμέγα δείγμα"_s, u"样品一号"_s, u"عينة ١"_s, u"🧬 tube 🧪"_s};
    QByteArray csv = "Sample name,Sample type,Submitter,Notes\n";
    for (const QString& name : names) {
        csv += (name + u",DNA,"_s + name + u","_s + name + u"\n"_s).toUtf8();
    }
    REQUIRE(import(lab, csv).result.created == 4);
    CHECK(samplesColumn(lab, "name") == names);
    CHECK(samplesColumn(lab, "submitter") == names);
    comesBack(lab, csvOf(tableOf(lab), {}), u"again.csv"_s);
    comesBack(lab, xlsxOf(tableOf(lab)), u"again.xlsx"_s);
}
