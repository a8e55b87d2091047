// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace tracseq::ui;
using namespace Qt::StringLiterals;

namespace {

/// name | volume | fixed (not editable), three rows.
void fill(QStandardItemModel& model)
{
    model.setHorizontalHeaderLabels({u"Name"_s, u"Volume"_s, u"Fixed"_s});
    for (int row = 0; row < 3; ++row) {
        auto* fixed = new QStandardItem(u"f%1"_s.arg(row));
        fixed->setEditable(false);
        model.appendRow(
            {new QStandardItem(u"n%1"_s.arg(row)), new QStandardItem(u"v%1"_s.arg(row)), fixed});
    }
}

QString at(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

void select(DataTable& table, int top, int left, int bottom, int right)
{
    const QAbstractItemModel& model = *table.model();
    table.selectionModel()->setCurrentIndex(model.index(top, left), QItemSelectionModel::NoUpdate);
    table.selectionModel()->select(
        QItemSelection(model.index(top, left), model.index(bottom, right)),
        QItemSelectionModel::ClearAndSelect);
}

/// A million rows that count how many are looked at.
class BigModel final : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 1'000'000;
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 12;
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::DisplayRole) {
            ++asked;
            return index.row();
        }
        return {};
    }
    mutable int asked = 0;
};

} // namespace

TEST_CASE("a selected block is copied with what is shown, in the order of the columns shown")
{
    QStandardItemModel model;
    fill(model);
    model.item(0, 0)->setText(u"two\nlines"_s);
    DataTable table;
    table.setModel(&model);
    table.horizontalHeader()->moveSection(2, 0);
    table.setColumnHidden(1, true);
    select(table, 0, 0, 1, 2);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == u"f0\t\"two\nlines\"\nf1\tn1\n"_s);
}

TEST_CASE("a block is pasted from the current cell on; what does not fit is counted")
{
    QStandardItemModel model;
    fill(model);
    DataTable table;
    table.setModel(&model);
    QSignalSpy clipped(&table, &DataTable::pasteClipped);
    QGuiApplication::clipboard()->setText(u"a\tb\tc\r\nd\te\tf\r\ng\th\ti\r\n"_s);
    select(table, 1, 0, 1, 0);
    QTest::keyClick(&table, Qt::Key_V, Qt::ControlModifier);
    CHECK(at(model, 0, 0) == u"n0"_s);
    CHECK(at(model, 1, 0) == u"a"_s);
    CHECK(at(model, 1, 1) == u"b"_s);
    CHECK(at(model, 1, 2) == u"f1"_s); // not editable
    CHECK(at(model, 2, 1) == u"e"_s);
    REQUIRE(clipped.count() == 1);
    CHECK(clipped.first().first().toLongLong() == 5); // two fixed cells and the row below the last
}

TEST_CASE("one pasted value fills the selection, as one edit")
{
    QStandardItemModel model;
    fill(model);
    DataTable table;
    table.setModel(&model);
    QList<QList<CellEdit>> calls;
    table.setEditHook([&](const QList<CellEdit>& edits) { calls.append(edits); });
    QGuiApplication::clipboard()->setText(u"35"_s);
    select(table, 0, 1, 2, 2);
    QTest::keyClick(&table, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(calls.size() == 1);
    REQUIRE(calls.first().size() == 3); // the column that can be edited
    CHECK(calls.first().at(2).index == model.index(2, 1));
    CHECK(calls.first().at(2).value.toString() == u"35"_s);

    QTest::keyClick(&table, Qt::Key_Delete);
    REQUIRE(calls.size() == 2);
    CHECK(calls.last().first().value.toString().isEmpty());
}

TEST_CASE("a typed value goes to its cell, with Ctrl+Enter to all selected ones of the column")
{
    QStandardItemModel model;
    fill(model);
    DataTable table;
    table.setModel(&model);
    table.show();
    QList<QList<CellEdit>> calls;
    table.setEditHook([&](const QList<CellEdit>& edits) { calls.append(edits); });

    select(table, 0, 0, 2, 1);
    table.edit(model.index(1, 0));
    auto* editor = table.viewport()->findChild<QLineEdit*>();
    REQUIRE(editor != nullptr);
    QTest::keyClicks(editor, u"x"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !calls.isEmpty(); }, 1000));
    CHECK(calls.first().size() == 1);
    CHECK(calls.first().first().index == model.index(1, 0));

    select(table, 0, 0, 2, 1);
    table.edit(model.index(1, 0));
    editor = table.viewport()->findChildren<QLineEdit*>().last();
    QTest::keyClicks(editor, u"y"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return calls.size() == 2; }, 1000));
    CHECK(calls.last().size() == 3);
}

TEST_CASE("columns keep width, place and visibility by key, also when others come and go")
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    {
        QStandardItemModel model;
        fill(model);
        DataTable table;
        table.keepColumns(settings, u"samples"_s);
        table.setModel(&model);
        table.setColumnWidth(1, 222);
        table.setColumnHidden(2, true);
        table.horizontalHeader()->moveSection(1, 0);
    } // closed before the delayed save: kept all the same
    QStandardItemModel model;
    model.setHorizontalHeaderLabels({u"New"_s, u"Name"_s, u"Volume"_s, u"Fixed"_s});
    DataTable table;
    table.setModel(&model);
    table.keepColumns(settings, u"samples"_s);
    CHECK(table.columnWidth(2) == 222);
    CHECK(table.horizontalHeader()->visualIndex(2) == 0);
    CHECK(table.isColumnHidden(3));
    CHECK_FALSE(table.isColumnHidden(0));
    table.setColumnLayout("no layout");
    CHECK(table.columnWidth(2) == 222);
}

TEST_CASE("the column menu hides and shows, and never hides the last one")
{
    QStandardItemModel model;
    fill(model);
    DataTable table;
    table.setModel(&model);
    QMenu* menu = table.columnMenu(&table);
    menu->actions().at(0)->trigger();
    menu->actions().at(1)->trigger();
    menu->actions().at(2)->trigger();
    CHECK(table.isColumnHidden(0));
    CHECK(table.isColumnHidden(1));
    CHECK_FALSE(table.isColumnHidden(2));
    menu->actions().last()->trigger();
    CHECK_FALSE(table.isColumnHidden(0));
}

TEST_CASE("an empty table says what to do, a filled one shows its rows")
{
    QStandardItemModel model;
    DataTable table;
    auto* empty = new EmptyState;
    table.setEmptyWidget(empty);
    table.setModel(&model);
    table.show();
    CHECK(empty->isVisible());
    fill(model);
    CHECK_FALSE(empty->isVisible());
    model.removeRows(0, 3);
    CHECK(empty->isVisible());
}

TEST_CASE("of a million rows only those in sight are looked at")
{
    BigModel model;
    DataTable table;
    table.resize(1200, 700);
    table.setModel(&model);
    table.show();
    table.grab();
    model.asked = 0;
    table.scrollTo(model.index(700'000, 0));
    table.grab();
    CHECK(model.asked > 0);
    CHECK(model.asked < 40 * 12);

    QSignalSpy refused(&table, &DataTable::copyRefused);
    table.selectAll();
    model.asked = 0;
    table.copy();
    CHECK(refused.count() == 1);
    CHECK(model.asked == 0);
}
