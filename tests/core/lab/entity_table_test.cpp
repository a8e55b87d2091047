// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of any kind of record from sheets as people send them.
#include "core/database/entity_query.h"
#include "core/lab/entity_table.h"
#include "core/libraries/library.h"
#include "core/projects/project.h"
#include "core/samples/sample.h"
#include "core/tabular/csv_writer.h"
#include "core/tabular/workbook_reader.h"
#include "core/tabular/xlsx_writer.h"
#include "tests/support/catch_qt.h"
#include "tests/support/spreadsheet_files.h"
#include "tests/support/temp_lab.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using database::Entity;
using samples::sampleEntity;

namespace {

struct RowsLab : TempLab {
    /// Reads rows, and adds them when nothing stands against it.
    lab::EntityRows take(const Entity& entity, const QByteArray& bytes,
                         const QString& name = u"rows.csv"_s)
    {
        NoProgress nobody;
        const auto book = tabular::readWorkbook(bytes, name, {}, nobody);
        REQUIRE(book.has_value());
        const tabular::Sheet& sheet = book->sheets.front();
        columns = lab::findColumns(entity, sheet);
        auto rows = lab::readRows(*reader(), entity, sheet, columns, nobody);
        REQUIRE(rows.has_value());
        const auto written =
            lab::addRows(store(), {u"anna"_s, u"rows"_s, {}, 0}, entity, name, *rows);
        CHECK(written.has_value() == rows->findings.empty());
        return std::move(*rows);
    }
    QStringList stored(const Entity& entity, int field)
    {
        database::EntityQuery query;
        query.entity = &entity;
        const auto connection = reader();
        const auto rows =
            database::rowsByRid(*connection, entity, *database::rowIds(*connection, query));
        REQUIRE(rows.has_value());
        QStringList texts;
        for (const database::Record& row : *rows) {
            const database::Value& value = row.values[static_cast<std::size_t>(field)];
            texts += value.isNull()   ? u"-"_s
                     : value.isText() ? value.text()
                                      : value.decimal().toString();
        }
        return texts;
    }
    lab::EntityColumns columns;
};

QStringList placesOf(const lab::EntityRows& rows)
{
    QStringList places;
    for (const lab::EntityFinding& finding : rows.findings) {
        places += tabular::CellPosition{finding.row, finding.column}.name();
    }
    return places;
}

QByteArray textCell(const QByteArray& place, const QByteArray& value)
{
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}

} // namespace

TEST_CASE("B3: rows of any kind are read in the unit of their heading, or not as the field at all")
{
    RowsLab lab;
    CHECK(lab.take(sampleEntity(), "Name;Type;Volume (mL);Conc. [ng/ml]\n"
                                   "S1;DNA;2.5;56\nS2;DNA;800 ul;3 mg/ml\nS3;DNA;;\n")
              .findings.empty());
    CHECK(lab.stored(sampleEntity(), samples::Volume) == QStringList{u"2500"_s, u"800"_s, u"-"_s});
    CHECK(lab.stored(sampleEntity(), samples::Concentration) ==
          QStringList{u"0.056"_s, u"3000"_s, u"-"_s});
    RowsLab other;
    CHECK(other.take(sampleEntity(), "Name;Type;Volume ml\nS1;DNA;2\n").findings.empty());
    CHECK(other.stored(sampleEntity(), samples::Volume) == QStringList{u"2000"_s});
    // Molar is no mass: told as a column that was not read, and no number of it stored.
    CHECK(other.take(sampleEntity(), "Name;Type;Conc. (nM)\nS2;DNA;3\n").findings.empty());
    CHECK(other.columns.leftOut == QStringList{u"Conc. (nM)"_s});
    CHECK(other.stored(sampleEntity(), samples::Concentration) == QStringList{u"-"_s, u"-"_s});
    CHECK(placesOf(other.take(sampleEntity(), "Name;Type;Volume\nS3;DNA;3 nM\n")) ==
          QStringList{u"C2"_s});
}

TEST_CASE("A27, A28: numbers of any kind of row that have two readings are refused, others read")
{
    RowsLab lab;
    const auto refused =
        lab.take(sampleEntity(), "Name;Type;Volume\nS1;DNA;1,234\nS2;DNA;12\nS3;DNA;lots\n");
    REQUIRE(placesOf(refused) == QStringList{u"C2"_s, u"C4"_s});
    CHECK(
        refused.findings.front().sentence ==
        u"“1,234” can be read in two ways. Write it with a decimal point, and with no mark between "
        u"thousands.");
    CHECK(lab.stored(sampleEntity(), samples::Name).isEmpty());
    lab.take(sampleEntity(), "Name;Type;Volume\nS1;DNA;1,234\nS2;DNA;32,56\nS3;DNA;1.000,92\n");
    CHECK(lab.stored(sampleEntity(), samples::Volume) ==
          QStringList{u"1.234"_s, u"32.56"_s, u"1000.92"_s});
    RowsLab other;
    other.take(sampleEntity(), "Name;Type;Volume\nS1;DNA;1,234\nS2;DNA;0.5\nS3;DNA;1.234\n");
    CHECK(other.stored(sampleEntity(), samples::Volume) ==
          QStringList{u"1234"_s, u"0.5"_s, u"1.234"_s});
}

TEST_CASE("A5, A6: what a spreadsheet has made of a name is refused in any kind of row")
{
    RowsLab lab;
    const auto exponents =
        lab.take(projects::projectEntity(), "Project;Title\n1.23E+11;long\nSEPT9;x\n1E2;y\n");
    CHECK(placesOf(exponents) == QStringList{u"A2"_s});
    XlsxContent content;
    content.formatCodes = {"d-mmm"};
    content.rows = "<row r=\"1\">" + textCell("A1", "Project") + textCell("B1", "Title") +
                   "</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>45544</v></c>" + textCell("B2", "x") +
                   "</row><row r=\"3\">" + textCell("A3", "P3") +
                   "<c r=\"B3\" t=\"e\"><v>#REF!</v></c></row>";
    const auto dates = lab.take(projects::projectEntity(), xlsxOf(content), u"rows.xlsx"_s);
    REQUIRE(placesOf(dates) == QStringList{u"A2"_s, u"B3"_s});
    CHECK(dates.findings.front().sentence.contains(u"SEP9"_s));
    CHECK(lab.stored(projects::projectEntity(), projects::Code).isEmpty());
}

TEST_CASE("A12, A41: values without a heading and merged cells are refused in any kind of row")
{
    RowsLab lab;
    const auto lost = lab.take(projects::projectEntity(), "Project;;Title\nP1;lost;One\n");
    REQUIRE(placesOf(lost) == QStringList{u"B1"_s});
    CHECK(lost.findings.front().sentence ==
          u"The column has values (lost) but no heading. Give it a heading.");
    XlsxContent content;
    content.rows = "<row r=\"1\">" + textCell("A1", "Project") + textCell("B1", "Title") +
                   "</row><row r=\"2\">" + textCell("A2", "P1") + textCell("B2", "both") +
                   "</row><row r=\"3\">" + textCell("A3", "P2") + "</row>";
    content.afterRows = "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>";
    const auto merged = lab.take(projects::projectEntity(), xlsxOf(content), u"rows.xlsx"_s);
    REQUIRE(placesOf(merged) == QStringList{u"B2"_s});
    CHECK(merged.findings.front().sentence.contains(u"B2:B3"_s));
    CHECK(lab.take(projects::projectEntity(), "Project;;Title;\nP1;;One;\n").findings.empty());
    CHECK(lab.stored(projects::projectEntity(), projects::Code) == QStringList{u"P1"_s});
}

TEST_CASE("A20: letters that are lost in the file are not stored in any kind of row")
{
    RowsLab lab;
    const auto rows = lab.take(projects::projectEntity(),
                               "Project;Title\nBj\xC3\xB6rn;x\n\xE2\x82\xAC;M\xFCller\n");
    CHECK(placesOf(rows) == QStringList{u"B3"_s});
    CHECK(lab.take(projects::projectEntity(), "Project;Title\nP1;M\xFCller\n").findings.empty());
    CHECK(lab.stored(projects::projectEntity(), projects::Title) == QStringList{u"Müller"_s});
}

TEST_CASE("A30: projects, samples and libraries that were written as rows are read back the same")
{
    RowsLab lab;
    lab.take(projects::projectEntity(), "Project;Title\n007;Alpine flora\n1E2;=1+1\n");
    lab.take(sampleEntity(), "Name;Type;Barcode;Project;Volume;Concentration;Collected;Notes\n"
                             "0123;DNA;12345678901234567890;007;1.234;0.000001;1850-02-03;\"a;b\"\n"
                             "TRUE;RNA;2E10;1E2;1000;1000000;;-x\n");
    lab.take(libraries::libraryEntity(),
             "Library;Sample;i7 name;i7 index\nL1;0123;D701;ATTACTCG\n");
    REQUIRE(lab.stored(libraries::libraryEntity(), libraries::LibraryName).size() == 1);
    NoProgress nobody;
    for (const bool xlsx : {false, true}) {
        RowsLab other;
        for (const Entity* entity :
             {&projects::projectEntity(), &sampleEntity(), &libraries::libraryEntity()}) {
            INFO(entity->name << (xlsx ? " xlsx" : " csv"));
            const auto table = lab::tableRows(*lab.reader(), *entity, nobody);
            REQUIRE(table.has_value());
            const QString path = other.folder.filePath(xlsx ? u"o.xlsx"_s : u"o.csv"_s);
            const QStringList headings = lab::tableHeadings(*entity);
            const auto writeAll = [&](auto writer, const std::vector<tabular::TableRow>& rows) {
                REQUIRE(writer.has_value());
                for (const tabular::TableRow& row : rows) {
                    REQUIRE(writer->writeRow(row));
                }
                REQUIRE(writer->finish());
            };
            if (xlsx) {
                writeAll(tabular::XlsxWriter::create(path, u"S"_s, headings), *table);
            } else {
                std::vector<tabular::TableRow> rows = *table;
                tabular::TableRow head;
                for (const QString& heading : headings) {
                    head += heading;
                }
                rows.insert(rows.begin(), head);
                writeAll(tabular::CsvWriter::create(path), rows);
            }
            QFile file(path);
            REQUIRE(file.open(QIODevice::ReadOnly));
            const auto back = other.take(*entity, file.readAll(), path);
            for (const lab::EntityFinding& finding : back.findings) {
                FAIL_CHECK(finding.sentence.toStdString());
            }
            CHECK(*lab::tableRows(*other.reader(), *entity, nobody) == *table);
        }
    }
}
