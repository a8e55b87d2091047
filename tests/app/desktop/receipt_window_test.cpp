// SPDX-License-Identifier: GPL-3.0-or-later
// The accession desk in the real window, by the keyboard of a scanner and a few keys.
#include "tests/app/desktop/receipt_rig.h"

#include <poppler-qt6.h>

using namespace tracseq;
using namespace tracseq::tests;

TEST_CASE("codes are scanned at the desk: ticked, said to be there already, or unknown")
{
    ReceiptDeskBench bench;
    bench.toDesk();
    CHECK(bench.desk.countsShown() == u"0 of 5 arrived"_s);
    bench.scan(u"bc-0001"_s);
    REQUIRE(bench.says(u"Arrived: Birch leaf"_s));
    CHECK(bench.desk.feedback().tone() == Tone::Good);
    CHECK(bench.desk.countsShown() == u"1 of 5 arrived"_s);
    CHECK(bench.desk.code().text().isEmpty());
    bench.scan(u"SAMEA1001"_s);
    REQUIRE(bench.says(u"Already there: Birch leaf"_s));
    CHECK(bench.desk.feedback().tone() == Tone::Warning);
    CHECK(bench.desk.feedback().detail().contains(u"Nothing was changed"_s));
    CHECK(bench.desk.feedback().detail().contains(bench.program->services().user));
    bench.scan(u"ZZ-9"_s);
    REQUIRE(bench.says(u"Not on the manifest: ZZ-9"_s));
    CHECK(bench.desk.feedback().tone() == Tone::Bad);
    CHECK(bench.desk.unknownCodes() == QStringList{u"ZZ-9"_s});
    CHECK_FALSE(bench.receiptPanel.unsavedWork().isEmpty());

    // What is unknown stays asked for while the next ones are scanned, until it is noted.
    bench.scan(u"BC-0002"_s);
    REQUIRE(bench.says(u"Arrived: Oak leaf"_s));
    CHECK(bench.desk.unknownCodes().size() == 1);
    bench.key(Qt::Key_F9);
    REQUIRE(bench.says(u"Noted as unexpected: ZZ-9"_s));
    CHECK(bench.receiptPanel.unsavedWork().isEmpty());
    CHECK(bench.item(u"ZZ-9"_s).is(receipt::kUnexpected));
    CHECK(receipt::countItems(bench.view().items) == receipt::ShipmentCounts{5, 2, 0, 1, 0});

    // Each is a step of undo.
    bench.key(Qt::Key_Escape);
    bench.program.window().undoAction()->trigger();
    REQUIRE(bench.waitFor([&] { return bench.view().items.size() == 5; }));
    REQUIRE(bench.waitFor([&] { return bench.program.window().undoAction()->isEnabled(); }));
    bench.program.window().undoAction()->trigger();
    REQUIRE(bench.waitFor([&] { return bench.desk.countsShown() == u"1 of 5 arrived"_s; }));
}

TEST_CASE("scans that come faster than answers are each taken, in their order")
{
    ReceiptDeskBench bench;
    bench.toDesk();
    for (const QString& code : {u"BC-0001"_s, u"BC-0002"_s, u"BC-0001"_s, u"BC-0003"_s}) {
        bench.scan(code);
    }
    bench.key(Qt::Key_F2); // meant for the last one, whose answer is still on its way
    REQUIRE(bench.waitFor([&] { return !bench.item(u"Pine needle"_s).conditions.empty(); }));
    CHECK(bench.desk.countsShown() == u"3 of 5 arrived"_s);
    CHECK(bench.item(u"Pine needle"_s).conditionText() == u"Leaking"_s);
    CHECK(bench.item(u"Birch leaf"_s).conditions.empty());
    CHECK(bench.item(u"Oak leaf"_s).conditions.empty());
}

TEST_CASE("conditions go to what was scanned last, several at once, by one key each")
{
    ReceiptDeskBench bench;
    bench.toDesk();
    auto& thawed = bench.part<QAbstractButton>(u"condition%1"_s.arg(receipt::ItemThawed));
    CHECK_FALSE(thawed.isEnabled());
    bench.scan(u"BC-0001"_s);
    REQUIRE(bench.says(u"Arrived: Birch leaf"_s));
    CHECK(bench.part<QLabel>(u"receiptTarget"_s).text() == u"Condition of Birch leaf"_s);
    bench.key(Qt::Key_F4);
    bench.key(Qt::Key_F5);
    REQUIRE(bench.waitFor([&] { return bench.item(u"Birch leaf"_s).conditions.size() == 2; }));
    CHECK(bench.item(u"Birch leaf"_s).conditionText() == u"Thawed, wrong temperature"_s);
    CHECK(thawed.isChecked());
    bench.key(Qt::Key_F4);
    REQUIRE(bench.waitFor([&] { return bench.item(u"Birch leaf"_s).conditions.size() == 1; }));
    bench.scan(u"BC-0002"_s);
    REQUIRE(bench.says(u"Arrived: Oak leaf"_s));
    CHECK_FALSE(thawed.isChecked());
    QTest::mouseClick(&thawed, Qt::LeftButton);
    REQUIRE(bench.waitFor([&] { return bench.item(u"Oak leaf"_s).conditions.size() == 1; }));
    CHECK(bench.desk.code().hasFocus()); // the next scan goes where it belongs
    // A line that is chosen gets them as well.
    bench.click(u"Birch leaf"_s);
    bench.key(Qt::Key_F2);
    REQUIRE(bench.waitFor([&] { return bench.item(u"Birch leaf"_s).conditions.size() == 2; }));
}

TEST_CASE("a code that fits several asks which, and takes a number, arrows or Escape")
{
    ReceiptDeskBench bench;
    bench.toDesk();
    auto& choices = bench.part<QListWidget>(u"receiptChoices"_s);
    bench.scan(u"TWICE-1"_s);
    REQUIRE(bench.says(u"Which one is TWICE-1?"_s));
    REQUIRE(choices.isVisible());
    CHECK(choices.hasFocus());
    CHECK(choices.count() == 2);
    bench.key(Qt::Key_Escape);
    CHECK_FALSE(choices.isVisible());
    CHECK(bench.desk.countsShown() == u"0 of 5 arrived"_s);
    bench.scan(u"TWICE-1"_s);
    REQUIRE(bench.waitFor([&] { return choices.isVisible(); }));
    bench.key(Qt::Key_2);
    REQUIRE(bench.says(u"Arrived: Yew seed"_s));
    CHECK(bench.item(u"Yew bark"_s).is(receipt::kExpected));
    CHECK(bench.desk.code().hasFocus());
    bench.scan(u"TWICE-1"_s);
    REQUIRE(bench.waitFor([&] { return choices.isVisible(); }));
    bench.key(Qt::Key_Return);
    REQUIRE(bench.says(u"Arrived: Yew bark"_s));
    CHECK(bench.desk.countsShown() == u"2 of 5 arrived"_s);
}

TEST_CASE("an unknown code is told to be a line of the manifest, which then bears another code")
{
    ReceiptDeskBench bench;
    bench.toDesk();
    bench.scan(u"NEW-77"_s);
    REQUIRE(bench.says(u"Not on the manifest: NEW-77"_s));
    bench.click(u"Oak leaf"_s);
    CHECK(bench.part<QAction>(u"checkInRow"_s).text() == u"This is NEW-77"_s);
    bench.key(Qt::Key_Return);
    REQUIRE(bench.says(u"Arrived: Oak leaf"_s));
    CHECK(bench.desk.unknownCodes().isEmpty());
    CHECK(bench.item(u"Oak leaf"_s).hasOtherCode());

    // Ticked by mistake: taken back, and taken off.
    bench.trigger(u"takeBackRow"_s);
    REQUIRE(bench.waitFor([&] { return bench.item(u"Oak leaf"_s).is(receipt::kExpected); }));
    REQUIRE(bench.waitFor([&] { return bench.part<QAction>(u"removeRow"_s).isEnabled(); }));
    bench.trigger(u"removeRow"_s);
    REQUIRE(bench.waitFor([&] { return bench.view().items.size() == 4; }));
}

TEST_CASE("a scan with the keyboard in the list of items is taken by the desk")
{
    ReceiptDeskBench bench;
    bench.toDesk();
    bench.desk.table().setFocus();
    for (const QChar c : u"BC-0003"_s) {
        QKeyEvent press(QEvent::KeyPress, c.toUpper().unicode(), Qt::NoModifier, QString(c));
        QApplication::sendEvent(QApplication::focusWidget(), &press);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(bench.says(u"Arrived: Pine needle"_s));
}

TEST_CASE("a shipment is closed, what it differs in is written, and it is opened again")
{
    ReceiptDeskBench bench;
    bench.toDesk();
    bench.scan(u"BC-0001"_s);
    REQUIRE(bench.says(u"Arrived: Birch leaf"_s));
    bench.key(Qt::Key_F4);
    REQUIRE(bench.waitFor([&] { return !bench.item(u"Birch leaf"_s).conditions.empty(); }));
    bench.trigger(u"closeShipment"_s);
    auto* question = bench.dialog<QMessageBox>();
    CHECK(question->text().contains(u"4 items have not arrived"_s));
    QTest::keyClick(question, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return bench.view().isClosed(); }));
    REQUIRE(bench.waitFor([&] { return !bench.desk.code().isEnabled(); }));
    CHECK(bench.stored(u"Birch leaf"_s).values[samples::Hold].text().contains(u"Thawed"_s));
    CHECK_FALSE(bench.stored(u"Birch leaf"_s).values[samples::Received].isNull());
    CHECK(bench.stored(u"Oak leaf"_s).values[samples::Received].isNull());

    const QString pdf = bench.program.folder.filePath(u"d.pdf"_s);
    bench.desk.writeDiscrepancies(pdf);
    REQUIRE(bench.waitFor([&] { return bench.desk.strip().sentence().contains(u"d.pdf"_s); }));
    const auto document = Poppler::Document::load(pdf);
    REQUIRE(document != nullptr);
    const QString text = document->page(0)->text({}).simplified();
    CHECK(text.contains(u"1 of 5 announced arrived. Missing: 4."_s));
    CHECK(text.contains(u"Pine needle"_s));

    bench.trigger(u"reopenShipment"_s);
    auto* asks = bench.dialog<QDialog>();
    QTest::keyClicks(asks->findChild<QLineEdit*>(), u"a second parcel"_s);
    QTest::keyClick(asks->findChild<QLineEdit*>(), Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return bench.desk.code().isEnabled(); }));
    CHECK(bench.stored(u"Birch leaf"_s).values[samples::Hold].isNull());
    bench.activate();
    bench.trigger(u"allShipments"_s);
    CHECK_FALSE(bench.receiptPanel.isAtDesk());
    CHECK(bench.receiptPanel.table().hasFocus());
}

TEST_CASE("a new shipment is made by keys, and expects what a project and a spreadsheet announce")
{
    ReceiptDeskBench bench(false);
    bench.activate();
    auto* add = bench.receiptPanel.findChild<QAction*>(u"newShipment"_s);
    REQUIRE(bench.waitFor([&] { return add->isEnabled(); }));
    add->trigger();
    auto* dialog = bench.dialog<ShipmentDialog>();
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"name"_s), u"Spring"_s);
    auto* temperature = dialog->findChild<QLineEdit*>(u"temperature"_s);
    temperature->setFocus();
    QTest::keyClicks(temperature, u"4 C"_s);
    CHECK_FALSE(dialog->row(receipt::Temperature)->error().isEmpty());
    temperature->clear();
    QTest::keyClicks(temperature, u"4.5 °C"_s);
    CHECK(dialog->row(receipt::Temperature)->error().isEmpty());
    auto* received = dialog->findChild<QLineEdit*>(u"received"_s);
    received->setFocus();
    QTest::keyClicks(received, u"2026-03-09 14:05"_s);
    QTest::keyClick(received, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return bench.receiptPanel.isAtDesk(); }));
    bench.shipment = bench.desk.shipment();
    REQUIRE(bench.waitFor([&] { return bench.desk.code().isEnabled(); }));
    CHECK(bench.view().record.values[receipt::Temperature].decimal().toString() == u"4.5"_s);

    const QString sheet = bench.program.folder.filePath(u"manifest.csv"_s);
    QFile file(sheet);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Name,Barcode,Box\nBirch leaf,T-1,A\nElm,T-2,A\n");
    file.close();
    bench.desk.openManifest(sheet);
    REQUIRE(bench.waitFor([&] { return bench.desk.countsShown() == u"0 of 2 arrived"_s; }));
    CHECK(bench.desk.strip().sentence().contains(u"Box"_s));

    // Samples of the lab without a project: none of them is offered by one.
    bench.trigger(u"expectSamples"_s);
    auto* expect = bench.dialog<ExpectDialog>();
    CHECK(bench.waitFor([&] { return !expect->findChild<QListWidget*>()->isVisible(); }));
    expect->reject();

    // The details can be changed afterwards.
    bench.trigger(u"editShipment"_s);
    auto* again = bench.dialog<ShipmentDialog>();
    auto* name = again->findChild<QLineEdit*>(u"name"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Spring 2"_s);
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return bench.view().name() == u"Spring 2"_s; }));
    CHECK(bench.view().record.values[receipt::Temperature].decimal().toString() == u"4.5"_s);
}

TEST_CASE("the items of a filter are shown, and the desk leaves room for the sample beside it")
{
    ReceiptDeskBench bench;
    bench.toDesk();
    bench.scan(u"BC-0001"_s);
    REQUIRE(bench.says(u"Arrived: Birch leaf"_s));
    auto& show = bench.part<QComboBox>(u"receiptShow"_s);
    show.setFocus();
    bench.key(Qt::Key_Down);
    CHECK(bench.waitFor([&] { return bench.desk.table().model()->rowCount() == 4; }));
    bench.key(Qt::Key_Down);
    CHECK(bench.waitFor([&] { return bench.desk.table().model()->rowCount() == 1; }));
    bench.key(Qt::Key_Down);
    CHECK(bench.waitFor([&] { return bench.desk.table().model()->rowCount() == 0; }));
    CHECK(bench.detail.mapTo(&bench.program.window(), bench.detail.rect().topRight()).x() <
          bench.program.window().width());
}

TEST_CASE("shipments are searched for, and one is removed")
{
    ReceiptDeskBench bench;
    auto* search = bench.receiptPanel.findChild<FilterBar*>()->findChild<QLineEdit*>();
    REQUIRE(search != nullptr);
    bench.activate();
    search->setFocus();
    QTest::keyClicks(search, u"nothing like it"_s);
    REQUIRE(bench.waitFor([&] { return bench.receiptPanel.table().model()->rowCount() == 0; }));
    search->clear();
    QTest::keyClicks(search, u"04341"_s);
    REQUIRE(bench.waitFor([&] { return bench.receiptPanel.table().model()->rowCount() == 1; }));
    auto* remove = bench.receiptPanel.findChild<QAction*>(u"removeShipment"_s);
    REQUIRE(bench.waitFor([&] { return remove->isEnabled(); }));
    remove->trigger();
    auto* question = bench.dialog<QMessageBox>();
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    REQUIRE(bench.waitFor([&] { return bench.receiptPanel.table().model()->rowCount() == 0; }));
}
