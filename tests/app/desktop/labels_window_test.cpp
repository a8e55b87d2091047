// SPDX-License-Identifier: GPL-3.0-or-later
// Labels in the real window: layouts edited with a live picture, and printed as PDF, on a printer
// of the system and on one in the network, each read back.
#include "tests/app/desktop/labels_rig.h"

using namespace tracseq;
using namespace tracseq::tests;

TEST_CASE("selected samples get a label each, as PDF, and it is recorded")
{
    LabelBench bench;
    PrintDialog* dialog = bench.open(0, 1); // Pine needle and Oak leaf
    CHECK(dialog->windowTitle() == u"Print labels of 2 things"_s);
    LabelBench::choose(dialog, u"Cryo tube"_s);
    partOf<QSpinBox>(dialog, u"copies"_s).setValue(2);
    CHECK(partOf<QLabel>(dialog, u"says"_s).text() == u"4 labels"_s);
    // The picture shows what will be printed.
    CHECK(readCode(labels::imageOf(dialog->view().picture())) == bench.codeOf(u"Pine needle"_s));
    const QString pdf = bench.file(u"out.pdf"_s);
    fillIn(dialog, u"path"_s, pdf);
    bench.print(dialog);
    const QString pine = bench.codeOf(u"Pine needle"_s);
    const QString oak = bench.codeOf(u"Oak leaf"_s);
    CHECK(codesOf(pdf) == QStringList{pine, pine, oak, oak});
    const auto prints = bench.prints(u"Oak leaf"_s);
    REQUIRE(prints.size() == 1);
    CHECK(prints.front().values[labels::PrintedCopies].integer() == 2);
    CHECK(prints.front().values[labels::PrintedOn].text() == u"out.pdf");
    CHECK(prints.front().values[labels::PrintedCode].text() == oak);
    CHECK(bench.prints(u"Birch leaf"_s).empty());
}

TEST_CASE("a second label of the same tube is asked a reason for")
{
    LabelBench bench;
    PrintDialog* dialog = bench.open(0, 0);
    fillIn(dialog, u"path"_s, bench.file(u"first.pdf"_s));
    bench.print(dialog);
    dialog = bench.open(0, 1);
    REQUIRE(bench.waitFor([&] { return partOf<QLineEdit>(dialog, u"reason"_s).isVisible(); }));
    CHECK(partOf<QLabel>(dialog, u"printedBefore"_s).text().contains(u"Pine needle"_s));
    CHECK_FALSE(partOf<QLabel>(dialog, u"printedBefore"_s).text().contains(u"Oak leaf"_s));
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    CHECK(partOf<QLabel>(dialog, u"says"_s).text() == u"Say why they are printed again."_s);
    fillIn(dialog, u"path"_s, bench.file(u"second.pdf"_s));
    fillIn(dialog, u"reason"_s, u"smeared"_s);
    bench.print(dialog);
    const auto prints = bench.prints(u"Pine needle"_s);
    REQUIRE(prints.size() == 2);
    CHECK(prints.back().values[labels::PrintReason].text() == u"smeared");
    // The cap of the tube is another label.
    dialog = bench.open(0, 0);
    LabelBench::choose(dialog, u"Tube cap"_s);
    CHECK(bench.waitFor([&] { return acceptButton(dialog)->isEnabled(); }));
    CHECK_FALSE(partOf<QLineEdit>(dialog, u"reason"_s).isVisible());
    dialog->reject();
}

TEST_CASE("a label printer in the network gets the labels, and one that is off is named")
{
    LabelBench bench;
    PrinterInTheLab printer;
    PrintDialog* dialog = bench.open(0, 2);
    LabelBench::choose(dialog, u"Box or plate, 50.8"_s);
    partOf<QComboBox>(dialog, u"output"_s).setCurrentIndex(1);
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    fillIn(dialog, u"address"_s, u"no such place"_s);
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    // Nobody listens there.
    quint16 free = 0;
    {
        QTcpServer probe;
        REQUIRE(probe.listen(QHostAddress::LocalHost));
        free = probe.serverPort();
    }
    fillIn(dialog, u"address"_s, u"127.0.0.1:%1"_s.arg(free));
    QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
    REQUIRE(bench.waitFor([&] { return !dialog->strip().sentence().isEmpty(); }));
    CHECK(dialog->strip().sentence().contains(u"Nothing was printed"_s));
    CHECK(bench.prints(u"Oak leaf"_s).empty());
    // It is still open, and the address is put right.
    fillIn(dialog, u"address"_s, printer.address());
    bench.print(dialog);
    CHECK(bench.waitFor([&] { return printer.received.count("^XZ") == 3; }));
    const auto labels = readZpl(printer.received);
    REQUIRE(labels.size() == 3);
    CHECK(readCode(labels[0].image) == bench.codeOf(u"Pine needle"_s));
    CHECK(readCode(labels[2].image) == bench.codeOf(u"Birch leaf"_s));
    CHECK(bench.prints(u"Oak leaf"_s).size() == 1);
}

TEST_CASE("a sheet that is begun is clicked where it is free")
{
    LabelBench bench;
    PrintDialog* dialog = bench.open(0, 2);
    LabelBench::choose(dialog, u"Avery L7651"_s);
    REQUIRE(dialog->sheet().isVisible());
    QTest::mouseClick(&dialog->sheet(), Qt::LeftButton, {},
                      dialog->sheet().placeOf(64).center().toPoint());
    CHECK(partOf<QSpinBox>(dialog, u"firstPlace"_s).value() == 64);
    CHECK(partOf<QLabel>(dialog, u"says"_s).text() == u"3 labels, 2 sheets"_s);
    dialog->sheet().setFocus();
    QTest::keyClick(&dialog->sheet(), Qt::Key_Up);
    CHECK(partOf<QSpinBox>(dialog, u"firstPlace"_s).value() == 59);
    const QString pdf = bench.file(u"sheet.pdf"_s);
    fillIn(dialog, u"path"_s, pdf);
    bench.print(dialog);
    const auto document = Poppler::Document::load(pdf);
    REQUIRE(document->numPages() == 1);
    const QImage page = document->page(0)->renderToImage(300, 300);
    const auto& layout = labels::starterLayouts()[5];
    const auto pixels = [](labels::Um length) { return length * 300 / 25'400; };
    const QImage cell = page.copy(pixels(layout.sheet->xOf(60)), pixels(layout.sheet->yOf(60)),
                                  pixels(layout.width), pixels(layout.height));
    CHECK(readCode(cell) == bench.codeOf(u"Oak leaf"_s));
}

TEST_CASE("a printer of the system gets pages of exactly the label's size, or nothing")
{
    LabelBench bench;
    const QString pdf = bench.file(u"system.pdf"_s);
    const auto maker = [&](const QString& name) -> std::shared_ptr<QPrinter> {
        if (name != u"Laser"_s) {
            return nullptr;
        }
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(pdf);
        return printer;
    };
    labels::LabelFacts facts;
    facts.title = u"Oak leaf"_s;
    facts.values = {{u"title"_s, u"Oak leaf"_s}, {u"code"_s, u"DNA-1"_s}, {u"date"_s, u"-"_s}};
    const labels::LabelJob job{labels::starterLayouts().front(), {facts, facts}};
    ui::LabelOutput output;
    output.kind = ui::LabelOutput::Kind::System;
    output.printer = u"Laser"_s;
    NoProgress nobody;
    REQUIRE(ui::printLabels(job, output, maker, nobody).has_value());
    const auto document = Poppler::Document::load(pdf);
    REQUIRE(document != nullptr);
    CHECK(document->numPages() == 2);
    CHECK(document->page(0)->pageSizeF().width() == Approx(33 / 25.4 * 72).margin(0.6));
    CHECK(document->page(0)->pageSizeF().height() == Approx(13 / 25.4 * 72).margin(0.6));
    const QImage page = document->page(1)->renderToImage(600, 600);
    CHECK(readCode(page) == u"DNA-1");
    // The code is as large as it is laid out: no driver has scaled it.
    const auto picture = labels::drawLabel(job.layout, facts, 600);
    const QRect wanted = picture.symbols.front().place;
    CHECK(readCodes(page).front().place.width() == Approx(wanted.width()).margin(8));
    output.printer = u"Unknown"_s;
    const auto missing = ui::printLabels(job, output, maker, nobody);
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code() == ErrorCode::PrinterMissing);
    CHECK(ui::systemPrinter(u"No such printer"_s) == nullptr);
}

TEST_CASE("labels of a pasted list are printed, and an unknown code in it is named")
{
    LabelBench bench;
    auto* action = bench.program.window().findChild<QAction*>(u"printListAction"_s);
    REQUIRE(action != nullptr);
    action->trigger();
    auto* asks = bench.dialog<QDialog>();
    auto& codes = partOf<QPlainTextEdit>(asks, u"codes"_s);
    codes.setFocus();
    CHECK_FALSE(acceptButton(asks)->isEnabled());
    QTest::keyClicks(&codes, bench.codeOf(u"Birch leaf"_s));
    QTest::keyClick(&codes, Qt::Key_Return);
    QTest::keyClicks(&codes, u"S-0000002"_s);
    QTest::mouseClick(acceptButton(asks), Qt::LeftButton);
    auto* dialog = bench.dialog<PrintDialog>();
    CHECK(dialog->windowTitle() == u"Print labels of 2 things"_s);
    CHECK(bench.waitFor([&] {
        return !dialog->view().picture().symbols.empty() &&
               dialog->view().picture().symbols.front().symbol.text ==
                   bench.codeOf(u"Birch leaf"_s);
    }));
    dialog->reject();
    QTest::qWait(50);
    action->trigger();
    asks = bench.dialog<QDialog>();
    auto& more = partOf<QPlainTextEdit>(asks, u"codes"_s);
    QTest::keyClicks(&more, u"nobody"_s);
    QTest::mouseClick(acceptButton(asks), Qt::LeftButton);
    CHECK(bench.waitFor([&] {
        const auto& messages = bench.program->messages().messages();
        return !messages.isEmpty() && messages.back().sentence.contains(u"“nobody”"_s);
    }));
}

TEST_CASE("a layout is copied, its elements dragged, turned and typed, and saved")
{
    PanelBench bench;
    LabelsPanel& panel = bench.labelsPanel;
    CHECK_FALSE(panel.findChild<QAction*>(u"addText"_s)->isEnabled()); // comes with TracSeq
    bench.copyFirst(u"Freezer box"_s);
    LabelCanvas& canvas = panel.canvas();
    const labels::Area before = panel.layoutShown().elements[0].area;
    // By the mouse: select, and move by 2 mm to the right.
    const QPoint from = canvas.placeOf(0).center().toPoint();
    const int pixels = static_cast<int>(canvas.zoom() * 2);
    QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
    CHECK(canvas.selected() == 0);
    QTest::mouseMove(&canvas, from + QPoint(pixels, 0));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, from + QPoint(pixels, 0));
    CHECK(panel.layoutShown().elements[0].area.x == Approx(before.x + 2'000).margin(150));
    CHECK(panel.isChanged());
    CHECK(panel.unsavedWork().contains(u"Freezer box"_s));
    // By its corner.
    const QPoint corner = canvas.handleOf(0).center().toPoint();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, corner);
    QTest::mouseMove(&canvas, corner - QPoint(pixels, pixels));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, corner - QPoint(pixels, pixels));
    CHECK(panel.layoutShown().elements[0].area.width == Approx(before.width - 2'000).margin(150));
    // By keys.
    const labels::Area moved = panel.layoutShown().elements[0].area;
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Left);
    QTest::keyClick(&canvas, Qt::Key_Down, Qt::ShiftModifier);
    CHECK(panel.layoutShown().elements[0].area.x == moved.x - 100);
    CHECK(panel.layoutShown().elements[0].area.y ==
          std::min(moved.y + 1'000, 13'000 - moved.height));
    // By typing, and the picture follows at each key.
    canvas.select(1);
    auto& text = partOf<QPlainTextEdit>(&panel.form(), u"elementText"_s);
    bench.program.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&bench.program.window()));
    text.setFocus();
    text.selectAll();
    QTest::keyClicks(&text, u"Box {title}"_s);
    REQUIRE_FALSE(canvas.picture().texts.empty());
    CHECK(canvas.picture().texts.front().text == u"Box TX-0036-A1");
    partOf<QComboBox>(&panel.form(), u"fit"_s).setCurrentIndex(0);
    CHECK(std::get<labels::TextElement>(panel.layoutShown().elements[1].content).fit ==
          labels::Fit::Refuse);
    QTest::keySequence(&text, QKeySequence::Save);
    CHECK(bench.waitFor([&] { return !panel.isChanged(); }));
    const LabelLayout stored = bench.storedLayout(u"Freezer box"_s);
    CHECK(stored == panel.layoutShown());
    CHECK(std::get<labels::TextElement>(stored.elements[1].content).text == u"Box {title}");
    // And undone as everything is.
    bench.program.window().undoAction()->trigger();
    CHECK(bench.waitFor([&] {
        return std::get<labels::TextElement>(
                   bench.storedLayout(u"Freezer box"_s).elements[1].content)
                   .text == u"{title}";
    }));
    CHECK(bench.waitFor([&] { return panel.layoutShown().elements[0].area == before; }));
}

TEST_CASE("elements are added and removed, and what does not fit is said while one edits")
{
    PanelBench bench;
    LabelsPanel& panel = bench.labelsPanel;
    bench.trigger(u"newLayout"_s);
    bench.nameIt(u"Mine"_s);
    CHECK(partOf<QLabel>(&panel, u"labelSays"_s).text().startsWith(u"Nothing is on this label"_s));
    bench.trigger(u"addBarcode"_s);
    CHECK(bench.count() == 1);
    CHECK(codeShown(panel.canvas()) == u"DNA-20260301-000036");
    auto& kind = partOf<QComboBox>(&panel.form(), u"symbology"_s);
    kind.setCurrentIndex(0); // Code 128 in 10 mm
    CHECK(partOf<QLabel>(&panel, u"labelSays"_s).text().contains(u"use a Data Matrix"_s));
    kind.setCurrentIndex(2);
    CHECK(codeShown(panel.canvas()) == u"DNA-20260301-000036");
    bench.trigger(u"addLine"_s);
    bench.trigger(u"addText"_s);
    CHECK(bench.count() == 3);
    QTest::keyClick(&panel.canvas(), Qt::Key_Delete);
    CHECK(bench.count() == 2);
    // Numbers by hand: over the edge it cannot be saved.
    panel.canvas().select(0);
    auto& x = partOf<QDoubleSpinBox>(&panel.form(), u"x"_s);
    x.setValue(45);
    CHECK(partOf<QLabel>(&panel, u"labelSays"_s).text().contains(u"over the edge"_s));
    CHECK_FALSE(panel.findChild<QAction*>(u"saveLayout"_s)->isEnabled());
    x.setValue(30);
    CHECK(panel.findChild<QAction*>(u"saveLayout"_s)->isEnabled());
    // Another layout is not shown before this is decided.
    panel.list().setCurrentRow(3);
    CHECK(panel.list().currentItem()->text() == u"Mine");
    CHECK(panel.strip().sentence().contains(u"Mine"_s));
    bench.trigger(u"discardLayout"_s);
    CHECK(bench.count() == 0);
    bench.trigger(u"removeLayout"_s);
    auto* box = bench.dialog<QMessageBox>();
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    CHECK(bench.waitFor(
        [&] { return panel.list().findItems(u"Mine"_s, Qt::MatchExactly).isEmpty(); }));
}

TEST_CASE("printing labels is found in the command palette")
{
    LabelBench bench;
    bench.select(0, 0, samples::Name);
    bench.press(Qt::Key_K, Qt::ControlModifier);
    auto* field = bench.program.window().palettePopup().findChild<QLineEdit*>();
    REQUIRE(field != nullptr);
    QTest::keyClicks(field, u"print labels"_s);
    QTest::keyClick(field, Qt::Key_Return);
    auto* dialog = bench.dialog<PrintDialog>();
    CHECK(dialog->windowTitle() == u"Print labels of 1 thing"_s);
    dialog->reject();
}

// For people to look at: run with [.pictures], and TRACSEQ_PICTURES for the folder.
TEST_CASE("pictures of labels", "[.pictures]")
{
    const auto takePicture = [](QWidget& of, const QString& name) {
        QTest::qWait(200);
        of.grab().save(pictureFolder() + u"/"_s + name + u".png"_s);
    };
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        PanelBench bench;
        Theme chosen(*qApp);
        chosen.setChoice(choice);
        const QString theme = Theme::choiceName(choice);
        takePicture(bench.program.window(), u"labels_built_in_"_s + theme);
        bench.copyFirst(u"Freezer box"_s);
        bench.labelsPanel.canvas().select(0);
        takePicture(bench.program.window(), u"labels_editor_"_s + theme);
        bench.labelsPanel.canvas().select(1);
        partOf<QPlainTextEdit>(&bench.labelsPanel.form(), u"elementText"_s)
            .setPlainText(u"A text that is much too long for the little place that it has here"_s);
        takePicture(bench.program.window(), u"labels_problem_"_s + theme);
        bench.trigger(u"discardLayout"_s);
        bench.program.panel<SamplesPanel>(u"samples.list"_s);
        PrintDialog* dialog = bench.open(0, 2);
        fillIn(dialog, u"path"_s, bench.file(u"a.pdf"_s));
        takePicture(*dialog, u"print_pdf_"_s + theme);
        bench.print(dialog);
        dialog = bench.open(0, 2);
        QTest::qWait(300);
        partOf<QComboBox>(dialog, u"output"_s).setCurrentIndex(1);
        takePicture(*dialog, u"print_again_"_s + theme);
        partOf<QComboBox>(dialog, u"output"_s).setCurrentIndex(0);
        LabelBench::choose(dialog, u"Avery L7651"_s);
        partOf<QSpinBox>(dialog, u"firstPlace"_s).setValue(8);
        takePicture(*dialog, u"print_sheet_"_s + theme);
        dialog->reject();
    }
}
