// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/history.h"
#include "core/database/entity_query.h"
#include "core/samples/sample.h"
#include "tests/support/catch_qt.h"
#include "tests/support/open_program.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/sample_detail.h"
#include "ui/samples/sample_filters.h"
#include "ui/samples/sample_form.h"
#include "ui/samples/samples_panel.h"
#include "ui/shell/panel_docks.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/filter_bar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>

namespace tracseq::tests {

using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using database::Value;

/// The real window over a lab of three samples, with the panels of samples at hand.
struct Bench {
    Bench()
        : panel(program.panel<SamplesPanel>(u"samples.list"_s))
        , detail(program.panel<SampleDetail>(u"samples.detail"_s))
        , table(panel.table())
        , model(panel.model())
    {
        const auto written = store().writeNow(
            {u"maria"_s, u"Import"_s, {}, 0}, [this](changes::UnitOfWork& unit) -> Status {
                for (const QString& name : {u"Birch leaf"_s, u"Oak leaf"_s, u"Pine needle"_s}) {
                    const auto id = samples::createSample(
                        unit,
                        {{samples::Name, Value(name)},
                         {samples::SampleType, Value(u"DNA"_s)},
                         {samples::Volume, Value(Decimal::fromMillionths(20'000'000))}},
                        store().clock());
                    if (!id) {
                        return failure(id.error());
                    }
                }
                return {};
            });
        REQUIRE(written.has_value());
        REQUIRE(waitFor([this] { return model.rowCount() == 3 && cell(2, samples::Name).size(); }));
        table.setFocus();
    }

    /// Waits; what the window complains of meanwhile stands in the test's output.
    template <typename Check>
    bool waitFor(const Check& check)
    {
        if (QTest::qWaitFor(check, 8000)) {
            return true;
        }
        for (const ErrorStrip* strip : program.window().findChildren<ErrorStrip*>()) {
            if (!strip->sentence().isEmpty()) {
                UNSCOPED_INFO(strip->sentence().toStdString());
            }
        }
        for (const Message& message : program->messages().messages()) {
            UNSCOPED_INFO(message.sentence.toStdString());
        }
        const QWidget* focus = QApplication::focusWidget();
        UNSCOPED_INFO("focus: " << (focus == nullptr ? "none" : focus->metaObject()->className()));
        return false;
    }

    changes::Store& store() { return program->services().lab->store(); }
    QModelIndex at(int row, int field) { return model.index(row, model.columnOf(field)); }
    QString cell(int row, int field) { return at(row, field).data().toString(); }

    /// The row as it is stored.
    database::Record stored(const QString& name)
    {
        const auto connection = program->services().lab->database().openReader();
        const auto rows =
            database::rowsWithText(**connection, samples::sampleEntity(), samples::Name, name);
        REQUIRE(rows->size() == 1);
        return rows->front();
    }

    void select(int firstRow, int lastRow, int field)
    {
        table.setCurrentIndex(at(firstRow, field));
        table.selectionModel()->select(QItemSelection(at(firstRow, field), at(lastRow, field)),
                                       QItemSelectionModel::ClearAndSelect);
    }

    /// Types into the cell as a person does: F2, the text, Enter.
    void type(int row, int field, const QString& text)
    {
        table.setFocus();
        table.setCurrentIndex(at(row, field));
        QTest::keyClick(&table, Qt::Key_F2);
        auto* editor = table.findChild<QLineEdit*>(u"cellEditor"_s);
        REQUIRE(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        // The editor hands its text over when it is back in the event loop.
        static_cast<void>(
            waitFor([this] { return table.findChild<QLineEdit*>(u"cellEditor"_s) == nullptr; }));
    }

    /// A key for the whole window, which is in front again after a dialog.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        program.window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&program.window()));
        table.setFocus();
        QTest::keyClick(&table, key, modifiers);
    }

    template <typename Dialog>
    Dialog* dialog()
    {
        Dialog* found = nullptr;
        static_cast<void>(waitFor([&] {
            for (Dialog* one : program.window().findChildren<Dialog*>()) {
                found = one->isVisible() ? one : found;
            }
            return found != nullptr;
        }));
        REQUIRE(found != nullptr);
        return found;
    }

    QLineEdit* searchField() { return panel.filterBar().findChild<QLineEdit*>(); }

    tests::OpenProgram program;
    SamplesPanel& panel;
    SampleDetail& detail;
    DataTable& table;
    EntityTableModel& model;
};

inline QPushButton* acceptButton(QDialog* dialog)
{
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->isDefault()) {
            return button;
        }
    }
    return nullptr;
}

} // namespace tracseq::tests
