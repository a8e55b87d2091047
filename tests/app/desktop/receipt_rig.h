// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"
#include "core/receipt/shipment_service.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/desktop.h"
#include "ui/receipt/expect_dialog.h"
#include "ui/receipt/feedback_line.h"
#include "ui/receipt/items_model.h"
#include "ui/receipt/receipt_desk.h"
#include "ui/receipt/receipt_panel.h"
#include "ui/receipt/shipment_dialog.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>

namespace tracseq::tests {

/// The panel Receipt of the real window, at the desk of a shipment "D-1" with three samples of the
/// lab, a thing that has one code with another, and one that only a manifest names.
struct ReceiptDeskBench : Bench {
    explicit ReceiptDeskBench(bool withShipment = true)
        : receiptPanel(openByKey())
        , desk(receiptPanel.desk())
    {
        if (!withShipment) {
            return;
        }
        const auto written = store().writeNow(
            {u"maria"_s, u"Announce"_s, {}, 0}, [this](changes::UnitOfWork& unit) -> Status {
                const auto made =
                    unit.insert(receipt::shipmentEntity(),
                                {{receipt::ShipmentName, Value(u"D-1"_s)},
                                 {receipt::ShipmentCourier, Value(u"DHL Express"_s)},
                                 {receipt::TrackingNumber, Value(u"00340434161094"_s)},
                                 {receipt::BroughtBy, Value(u"Maria Huber"_s)},
                                 {receipt::Temperature, Value(*Decimal::fromString(u"-61.5"_s))}});
                if (!made) {
                    return failure(made.error());
                }
                shipment = *made;
                for (const receipt::ItemDraft& draft :
                     {receipt::ItemDraft{u"Birch leaf"_s,
                                         u"BC-0001"_s,
                                         u"SAMEA1001"_s,
                                         stored(u"Birch leaf"_s).id,
                                         {}},
                      receipt::ItemDraft{u"Oak leaf"_s,
                                         u"BC-0002"_s,
                                         u"SAMEA1002"_s,
                                         stored(u"Oak leaf"_s).id,
                                         {}},
                      receipt::ItemDraft{u"Pine needle"_s,
                                         u"BC-0003"_s,
                                         {},
                                         stored(u"Pine needle"_s).id,
                                         u"two aliquots"_s},
                      receipt::ItemDraft{u"Yew bark"_s, u"BC-0004"_s, u"TWICE-1"_s, {}, {}},
                      receipt::ItemDraft{u"Yew seed"_s, u"TWICE-1"_s, {}, {}, {}}}) {
                    const auto added = receipt::addItem(unit, shipment, draft);
                    if (!added) {
                        return failure(added.error());
                    }
                }
                return {};
            });
        REQUIRE(written.has_value());
        REQUIRE(waitFor([this] { return receiptPanel.table().model()->rowCount() == 1; }));
    }

    ReceiptPanel& openByKey()
    {
        press(Qt::Key_6, Qt::ControlModifier);
        return program.panel<ReceiptPanel>(u"receipt.desk"_s);
    }
    /// By Enter on the first shipment of the list.
    void toDesk()
    {
        activate();
        receiptPanel.table().setFocus();
        receiptPanel.table().selectRow(0);
        QTest::keyClick(&receiptPanel.table(), Qt::Key_Return);
        REQUIRE(waitFor([this] { return receiptPanel.isAtDesk() && desk.code().isEnabled(); }));
        CHECK(desk.code().hasFocus());
    }
    void activate()
    {
        program.window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&program.window()));
    }
    /// As a scanner does, or a person: the code and Enter, wherever the desk has the keyboard.
    void scan(const QString& code)
    {
        REQUIRE(desk.code().hasFocus());
        QTest::keyClicks(&desk.code(), code);
        QTest::keyClick(&desk.code(), Qt::Key_Return);
    }
    bool says(const QString& headline)
    {
        return waitFor([&] { return desk.feedback().headline() == headline; });
    }
    void key(Qt::Key which)
    {
        QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus != nullptr);
        QTest::keyClick(focus, which);
    }
    template <typename Widget>
    Widget& part(const QString& name)
    {
        auto* found = desk.findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found != nullptr);
        return *found;
    }
    void trigger(const QString& name)
    {
        auto& action = part<QAction>(name);
        INFO(name.toStdString());
        REQUIRE(waitFor([&] { return action.isEnabled(); }));
        action.trigger();
    }
    receipt::ShipmentView view()
    {
        const auto reader = program->services().lab->database().openReader();
        auto found = receipt::loadShipment(**reader, shipment);
        REQUIRE(found.has_value());
        return std::move(*found);
    }
    receipt::ItemView item(const QString& name)
    {
        for (const receipt::ItemView& one : view().items) {
            if (one.name == name) {
                return one;
            }
        }
        FAIL("no item " << name.toStdString());
        return {};
    }
    /// Chooses the row of an item by the mouse.
    void click(const QString& name)
    {
        auto& items = dynamic_cast<ItemsModel&>(*desk.table().model());
        const int row = items.rowOf(item(name).id);
        REQUIRE(row >= 0);
        const QModelIndex index = items.index(row, ItemsModel::NameColumn);
        desk.table().scrollTo(index);
        QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {},
                          desk.table().visualRect(index).center());
    }

    ReceiptPanel& receiptPanel;
    ReceiptDesk& desk;
    Uuid shipment;
};

} // namespace tracseq::tests
