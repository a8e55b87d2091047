// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/entity_query.h"
#include "core/samples/sample.h"
#include "tests/support/catch_qt.h"
#include "tests/support/temp_lab.h"
#include "ui/import/import_presenter.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using Stage = ImportPresenter::Stage;

namespace {

template <typename Condition>
bool waitFor(Condition condition)
{
    return QTest::qWaitFor(condition, 20'000);
}

struct Rig {
    Rig()
        : undo(lab.store(), u"anna"_s)
        , presenter({lab.store(), lab.lab->tasks(), tasks, undo, u"anna"_s})
    {
        QObject::connect(&presenter, &ImportPresenter::failed, &presenter,
                         [this](const Error& error) { errors.push_back(error.code()); });
    }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(lab.folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    void open(const QString& path)
    {
        presenter.open(path);
        REQUIRE(waitFor([this] { return checked(); }));
    }
    bool checked() const
    {
        return presenter.stage() == Stage::Mapping && !presenter.isChecking() &&
               presenter.check() != nullptr;
    }
    void waitForCheck()
    {
        REQUIRE(waitFor([this] { return checked(); }));
    }
    void waitForEnd()
    {
        REQUIRE(waitFor([this] { return presenter.stage() != Stage::Importing; }));
    }

    qint64 samples()
    {
        database::EntityQuery all;
        all.entity = &samples::sampleEntity();
        const auto count = database::countRows(*lab.reader(), all);
        REQUIRE(count.has_value());
        return *count;
    }

    tests::TempLab lab;
    TaskList tasks;
    std::vector<ErrorCode> errors;
    changes::UndoStack undo;
    ImportPresenter presenter;
};

const QByteArray kGood = "Name,Type,Volume\nA1,DNA,10\nA2,RNA,12.5\nA3,Blood,3\n";

} // namespace

TEST_CASE("a clean file is read, proposed, checked, imported and taken back")
{
    Rig rig;
    rig.open(rig.write(u"clean.csv"_s, kGood));
    CHECK(rig.presenter.plan().headerRow == 0);
    CHECK(rig.presenter.plan().columnOfField(samples::Volume) != nullptr);
    CHECK(rig.presenter.canImportAll());
    CHECK_FALSE(rig.presenter.canImportGood());
    CHECK(rig.samples() == 0);

    rig.presenter.import(false);
    CHECK(rig.presenter.stage() == Stage::Importing);
    rig.waitForEnd();
    REQUIRE(rig.presenter.stage() == Stage::Done);
    CHECK(rig.presenter.result().created == 3);
    CHECK(rig.samples() == 3);

    rig.presenter.undo();
    REQUIRE(waitFor([&] { return rig.presenter.isUndone(); }));
    CHECK(rig.samples() == 0);
    CHECK(rig.errors.empty());
}

TEST_CASE("a row with a problem stops the import of all, not of the good ones")
{
    Rig rig;
    rig.open(rig.write(u"bad.csv"_s, "Name,Type,Volume\nB1,DNA,10\n,DNA,11\nB3,DNA,many\n"));
    const samples::ImportCheck* check = rig.presenter.check();
    REQUIRE(check->bad == 2);
    CHECK_FALSE(rig.presenter.canImportAll());
    CHECK(rig.presenter.canImportGood());

    rig.presenter.import(false);
    CHECK(rig.presenter.stage() == Stage::Mapping);
    CHECK(rig.samples() == 0);

    rig.presenter.import(true);
    rig.waitForEnd();
    REQUIRE(rig.presenter.stage() == Stage::Done);
    const samples::ImportResult& result = rig.presenter.result();
    CHECK(result.created == 1);
    CHECK(result.read == result.created + result.skipped + result.failed);
    CHECK(rig.samples() == 1);
}

TEST_CASE("dates that can be read in two ways are asked, and nothing is imported before")
{
    Rig rig;
    rig.open(
        rig.write(u"dates.csv"_s, "Name,Type,Collected\nC1,DNA,03/04/2020\nC2,DNA,05/06/2020\n"));
    const samples::ImportColumn* dates = rig.presenter.plan().columnOfField(samples::Collected);
    REQUIRE(dates != nullptr);
    REQUIRE(dates->askDates);
    CHECK_FALSE(rig.presenter.canImportAll());

    rig.presenter.answerDates(dates->column, samples::DateOrder::DayMonthYear);
    CHECK_FALSE(rig.presenter.canImportAll());
    rig.waitForCheck();
    REQUIRE(rig.presenter.canImportAll());
    rig.presenter.import(false);
    rig.waitForEnd();
    const auto rows =
        database::rowsWithText(*rig.lab.reader(), samples::sampleEntity(), samples::Name, u"C1"_s);
    REQUIRE(rows.has_value());
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().values[samples::Collected].date() == QDate(2020, 4, 3));
}

TEST_CASE("a fixed value stands for a column that the sheet does not have")
{
    Rig rig;
    rig.open(rig.write(u"untyped.csv"_s, "Name,Volume\nD1,10\n"));
    CHECK_FALSE(rig.presenter.canImportAll());
    rig.presenter.setFixed(samples::SampleType, u"DNA"_s);
    rig.waitForCheck();
    CHECK(rig.presenter.canImportAll());
    rig.presenter.setFixed(samples::SampleType, {});
    rig.waitForCheck();
    CHECK_FALSE(rig.presenter.canImportAll());
}

TEST_CASE("a correction of a column is checked again, in the order it was made")
{
    Rig rig;
    rig.open(rig.write(u"columns.csv"_s, "Name,Type,Who knows\nE1,DNA,12\nE2,DNA,13\n"));
    rig.presenter.assignField(2, samples::Volume);
    rig.presenter.assignField(2, samples::Concentration);
    rig.presenter.assignUse(1, samples::ColumnUse::Ignore);
    rig.waitForCheck();
    REQUIRE(rig.presenter.plan().columnOfField(samples::Concentration) != nullptr);
    CHECK(rig.presenter.plan().columnOfField(samples::Concentration)->column == 2);
    CHECK(rig.presenter.plan().columnOfField(samples::Volume) == nullptr);
    CHECK_FALSE(rig.presenter.canImportAll()); // the type is missing now
}

TEST_CASE("projects that the lab does not have are made only when the person says so")
{
    Rig rig;
    rig.open(rig.write(u"project.csv"_s, "Name,Type,Project\nF1,DNA,Alps\n"));
    CHECK_FALSE(rig.presenter.canImportAll());
    CHECK(rig.presenter.check()->newProjects == QStringList{u"Alps"_s});
    rig.presenter.setCreateProjects(true);
    rig.waitForCheck();
    REQUIRE(rig.presenter.canImportAll());
    rig.presenter.import(false);
    rig.waitForEnd();
    CHECK(rig.presenter.result().projectsCreated == 1);
}

TEST_CASE("A42: of several sheets a person chooses one, and merged cells in it are named")
{
    Rig rig;
    const auto cell = [](const QByteArray& value, const QByteArray& more = {}) -> QByteArray {
        return "<table:table-cell office:value-type=\"string\" " + more + "><text:p>" + value +
               "</text:p></table:table-cell>";
    };
    const auto sheet = [](const QByteArray& name, const QList<QByteArray>& rows) -> QByteArray {
        return "<table:table table:name=\"" + name + "\"><table:table-row>" +
               rows.join("</table:table-row><table:table-row>") +
               "</table:table-row></table:table>";
    };
    const QByteArray head = cell("Name") + cell("Type");
    rig.open(rig.write(
        u"two.fods"_s,
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"o\" xmlns:table=\"t\" "
        "xmlns:text=\"x\"><office:body><office:spreadsheet>" +
            sheet("Merged", {head, cell("M1") + cell("DNA", "table:number-rows-spanned=\"2\""),
                             cell("M2") + "<table:covered-table-cell/>"}) +
            sheet("Plain", {head, cell("N1") + cell("RNA")}) +
            "</office:spreadsheet></office:body></office:document>"));
    REQUIRE(rig.presenter.file()->workbook.sheets.size() == 2);
    rig.presenter.chooseSheet(0);
    rig.waitForCheck();
    CHECK_FALSE(rig.presenter.canImportAll());
    REQUIRE_FALSE(rig.presenter.check()->findings.empty());
    CHECK(
        samples::findingText(rig.presenter.check()->findings.front(), rig.presenter.check()->sheet)
            .contains(u"B2:B3"_s));
    rig.presenter.chooseSheet(1);
    rig.waitForCheck();
    REQUIRE(rig.presenter.canImportAll());
    rig.presenter.import(false);
    rig.waitForEnd();
    CHECK(rig.presenter.result().created == 1);
    CHECK(rig.samples() == 1);
    CHECK(database::rowsWithText(*rig.lab.reader(), samples::sampleEntity(), samples::Name, u"N1"_s)
              ->size() == 1);
}

TEST_CASE("a saved mapping is proposed for the next file of the same shape")
{
    Rig rig;
    rig.open(rig.write(u"one.csv"_s, "Name,Type,Odd thing\nG1,DNA,7\n"));
    rig.presenter.assignField(2, samples::Volume);
    rig.waitForCheck();
    rig.presenter.saveMapping(u"Odd lab"_s);
    REQUIRE(waitFor([&] { return rig.presenter.mappings().size() == 1; }));
    CHECK(rig.presenter.plan().mappingName == u"Odd lab"_s);

    rig.open(rig.write(u"two.csv"_s, "Name,Type,Odd thing\nG2,DNA,8\n"));
    CHECK(rig.presenter.plan().mappingName == u"Odd lab"_s);
    REQUIRE(rig.presenter.plan().columnOfField(samples::Volume) != nullptr);
    CHECK(rig.presenter.plan().columnOfField(samples::Volume)->column == 2);
}

TEST_CASE("a file that was imported before is asked about, and can be imported again")
{
    Rig rig;
    const QString path = rig.write(u"again.csv"_s, "Name,Type\nH1,DNA\n");
    rig.open(path);
    rig.presenter.import(false);
    rig.waitForEnd();
    REQUIRE(rig.presenter.stage() == Stage::Done);

    rig.open(rig.write(u"same.csv"_s, "Name,Type\nH1,DNA\n"));
    if (rig.presenter.canImportAll()) { // names without a project may repeat
        rig.presenter.import(false);
        rig.waitForEnd();
        REQUIRE(rig.errors == std::vector{ErrorCode::ImportRepeated});
        rig.presenter.import(false, true);
        rig.waitForEnd();
        CHECK(rig.presenter.stage() == Stage::Done);
        CHECK(rig.samples() == 2);
    } else {
        CHECK(rig.presenter.check()->bad == 1);
        CHECK(rig.samples() == 1);
    }
}

TEST_CASE("a file that cannot be read is told, and leaves nothing behind")
{
    Rig rig;
    rig.presenter.open(rig.lab.folder.filePath(u"none.xlsx"_s));
    REQUIRE(waitFor([&] { return !rig.errors.empty(); }));
    CHECK(rig.presenter.stage() == Stage::Empty);
    CHECK(rig.presenter.file() == nullptr);

    rig.open(rig.write(u"then.csv"_s, kGood));
    CHECK(rig.presenter.canImportAll());
}

TEST_CASE("a cancelled import changes nothing")
{
    Rig rig;
    QByteArray many = "Name,Type\n";
    for (int i = 0; i < 5000; ++i) {
        many += "N" + QByteArray::number(i) + ",DNA\n";
    }
    rig.open(rig.write(u"many.csv"_s, many));
    rig.presenter.import(false);
    rig.presenter.cancel();
    rig.waitForEnd();
    CHECK(rig.presenter.stage() == Stage::Mapping);
    CHECK(rig.errors == std::vector{ErrorCode::Cancelled});
    CHECK(rig.samples() == 0);
}

TEST_CASE("the sentence of a result names every count")
{
    samples::ImportResult result;
    result.created = 12;
    result.failed = 2;
    result.skipped = 1;
    result.projectsCreated = 1;
    const QString sentence = ImportPresenter::resultSentence(result, u"a.xlsx"_s);
    CHECK(sentence.contains(u"12"_s));
    CHECK(sentence.contains(u"a.xlsx"_s));
    CHECK(sentence.contains(u"2 row"_s));
    CHECK(sentence.contains(u"1 project"_s));
    CHECK(sentence.contains(u"1 blank"_s));
}
