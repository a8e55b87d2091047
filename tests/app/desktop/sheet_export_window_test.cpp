// SPDX-License-Identifier: GPL-3.0-or-later
// The sample sheet of a run, from the planner to the file.
#include "tests/app/desktop/planner_rig.h"
#include "ui/sequencing/sheet_finding_model.h"
#include "ui/sequencing/sheet_view.h"
#include "ui/widgets/error_strip.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

SheetExportDialog* openDialog(PlannerRig& rig)
{
    auto* dialog = new SheetExportDialog(rig.desktop.lab().tasks(), rig.settings,
                                         rig.panel->presenter().sharedRun(), QDate(2026, 11, 25),
                                         SheetExportDialog::Format::V2, rig.panel);
    dialog->show();
    REQUIRE(waitFor([&] { return !dialog->bytes().isEmpty(); }));
    return dialog;
}

QMessageBox* questionOf(const SheetExportDialog& dialog)
{
    for (auto* each : dialog.findChildren<QMessageBox*>(u"saveWithErrors"_s)) {
        if (each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

/// Types a path into the file dialog that is open.
void chooseFile(const SheetExportDialog& dialog, const QString& path)
{
    QFileDialog* files = nullptr;
    REQUIRE(waitFor([&] {
        files = dialog.findChild<QFileDialog*>();
        return files != nullptr && files->isVisible();
    }));
    auto* line = files->findChild<QLineEdit*>(u"fileNameEdit"_s);
    REQUIRE(line != nullptr);
    line->setText(path);
    auto* buttons = files->findChild<QDialogButtonBox*>();
    REQUIRE(buttons != nullptr);
    QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
}

} // namespace

TEST_CASE("a sheet with errors is saved only after a question, and the strip says so in amber")
{
    PlannerRig rig;
    rig.dropLibraries(1, rig.libraries);
    REQUIRE(rig.waitForCount(1, 3));
    SheetExportDialog* dialog = openDialog(rig);
    QSignalSpy saved(dialog, &SheetExportDialog::saved);
    auto* save = dialog->findChild<QPushButton*>(u"saveSheet"_s);
    REQUIRE(save != nullptr);
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(waitFor([&] { return questionOf(*dialog) != nullptr; }));
    QMessageBox* question = questionOf(*dialog);
    CHECK(question->text() == u"Save with 1 error?"_s);
    CHECK(question->defaultButton() == question->button(QMessageBox::Cancel));
    QTest::keyClick(question->defaultButton(), Qt::Key_Return);
    QTest::qWait(100);
    CHECK(questionOf(*dialog) == nullptr);
    CHECK(dialog->findChild<QFileDialog*>() == nullptr);

    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(waitFor([&] { return questionOf(*dialog) != nullptr; }));
    question = questionOf(*dialog);
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    const QString path = rig.desktop.file(u"clash.csv"_s);
    chooseFile(*dialog, path);
    REQUIRE(waitFor([&] { return saved.count() == 1; }));
    CHECK(QFile::exists(path));
    const auto* strip = dialog->findChild<ErrorStrip*>();
    CHECK(strip->sentence() == u"Saved as clash.csv, with 1 error."_s);
    CHECK(strip->tone() == Tone::Warning);
    dialog->close();
}

TEST_CASE("a sheet without errors is saved without a question, and the strip is green")
{
    PlannerRig rig;
    rig.dropLibraries(1, {rig.libraries[0], rig.libraries[2]});
    REQUIRE(rig.waitForCount(1, 2));
    SheetExportDialog* dialog = openDialog(rig);
    QSignalSpy saved(dialog, &SheetExportDialog::saved);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"saveSheet"_s), Qt::LeftButton);
    chooseFile(*dialog, rig.desktop.file(u"clean.csv"_s));
    REQUIRE(waitFor([&] { return saved.count() == 1; }));
    CHECK(dialog->findChild<ErrorStrip*>()->tone() == Tone::Good);
    dialog->close();
}

TEST_CASE("the version of BCL Convert is typed where it is missed, and kept for the instrument")
{
    PlannerRig rig;
    rig.dropLibraries(1, {rig.libraries[0], rig.libraries[2]});
    REQUIRE(rig.waitForCount(1, 2));
    SheetExportDialog* dialog = openDialog(rig);
    auto* view = dialog->findChild<SheetView*>();
    const auto findings = [&] {
        QStringList codes;
        const QAbstractItemModel* model = view->findings().model();
        for (int row = 0; row < model->rowCount(); ++row) {
            codes += model->index(row, SheetFindingModel::Code).data().toString();
        }
        return codes;
    };
    CHECK(findings().contains(u"SS-V2-SETTING-MISSING"_s));
    // The sentence has all the room that the other columns leave.
    const QHeaderView* columns = view->findings().horizontalHeader();
    CHECK(columns->length() == view->findings().viewport()->width());
    CHECK(columns->sectionSize(SheetFindingModel::Sentence) > 440);

    auto* version = dialog->findChild<QLineEdit*>(u"softwareVersion"_s);
    REQUIRE(version != nullptr);
    QTest::keyClicks(version, u"4.3.6"_s);
    REQUIRE(waitFor([&] { return dialog->bytes().contains("SoftwareVersion,4.3.6\n"); }));
    CHECK_FALSE(findings().contains(u"SS-V2-SETTING-MISSING"_s));
    QTest::keyClick(version, Qt::Key_Tab);
    dialog->close();

    SheetExportDialog* again = openDialog(rig);
    CHECK(again->findChild<QLineEdit*>(u"softwareVersion"_s)->text() == u"4.3.6"_s);
    CHECK(again->bytes().contains("SoftwareVersion,4.3.6\n"));
    again->close();
}

TEST_CASE("the window writes no sheet over a lab, or over what it does not know")
{
    PlannerRig rig;
    rig.dropLibraries(1, {rig.libraries[0], rig.libraries[2]});
    REQUIRE(rig.waitForCount(1, 2));
    SheetExportDialog* dialog = openDialog(rig);
    QSignalSpy saved(dialog, &SheetExportDialog::saved);
    auto* strip = dialog->findChild<ErrorStrip*>();
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.read(4096);
    };
    const QString lab = rig.desktop.lab().database().path();
    for (const QString& path :
         {lab, rig.desktop.write(u"notes.csv"_s, "what nobody has a copy of\n"),
          rig.desktop.write(u"other.db"_s, QByteArray("SQLite format 3\0....", 20))}) {
        INFO(path.toStdString());
        const QByteArray before = bytesOf(path);
        strip->clear();
        dialog->save(path);
        REQUIRE(waitFor([&] { return !strip->sentence().isEmpty(); }));
        CHECK(strip->tone() == Tone::Bad);
        CHECK(strip->sentence().contains(path));
        CHECK(bytesOf(path) == before);
    }
    dialog->save(lab + u"-journal"_s);
    dialog->save(u"/dev/null"_s);
    // Writing is in the order of the asking: what was refused has been by now.
    dialog->save(rig.desktop.write(u"old.csv"_s, dialog->bytes()));
    REQUIRE(waitFor([&] { return saved.count() > 0; }));
    CHECK(saved.count() == 1);
    CHECK(saved.at(0).at(0).toString().endsWith(u"old.csv"_s));
    CHECK_FALSE(QFile::exists(lab + u"-journal"_s));
    dialog->close();
}
