// SPDX-License-Identifier: GPL-3.0-or-later
// Scanning anywhere in the real window: a scanner types a code within a blink, and the window goes
// to what has it. Fingers are never taken for a scanner.
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/desktop.h"
#include "ui/shell/navigator.h"
#include "ui/shell/scan_listener.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QToolButton>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct ScanBench : Bench {
    ScanBench()
        : line(program.window().statusLine())
    {
        auto* found = program.window().findChild<ScanListener*>();
        REQUIRE(found != nullptr);
        listener = found;
    }
    QString codeOf(const QString& name) { return stored(name).values[samples::Barcode].text(); }
    QString looksAt() const
    {
        return const_cast<ScanBench*>(this)->program->navigator().currentId();
    }
    /// What a scanner does, wherever the cursor is.
    static void scan(const QString& code, Qt::Key end = Qt::Key_Return)
    {
        for (const QChar c : code) {
            key(c);
        }
        QTest::keyClick(QApplication::focusWidget(), end);
    }
    static void key(QChar c)
    {
        QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus != nullptr);
        // As the system would deliver it: control characters come with their text.
        const int code = c.unicode() < 0x20 ? int{Qt::Key_B} : int{c.toUpper().unicode()};
        QKeyEvent press(QEvent::KeyPress, code, c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier,
                        QString(c));
        QApplication::sendEvent(focus, &press);
        QKeyEvent release(QEvent::KeyRelease, press.key(), press.modifiers(), QString(c));
        QApplication::sendEvent(focus, &release);
    }

    StatusLine& line;
    ScanListener* listener = nullptr;
};

} // namespace

TEST_CASE("a scan jumps to the sample that has the code, from the table and from a button")
{
    ScanBench bench;
    const QString pine = bench.stored(u"Pine needle"_s).id.toString();
    const QString birch = bench.stored(u"Birch leaf"_s).id.toString();
    bench.table.setFocus();
    bench.select(0, 0, samples::Name);
    REQUIRE(bench.waitFor([&] { return bench.looksAt() == pine; }));
    ScanBench::scan(bench.codeOf(u"Birch leaf"_s));
    CHECK(bench.waitFor([&] { return bench.looksAt() == birch; }));
    CHECK(bench.waitFor([&] { return bench.line.notice().contains(u"Birch leaf"_s); }));
    // No cell was opened or changed by it.
    CHECK(bench.table.findChild<QLineEdit*>(u"cellEditor"_s) == nullptr);
    CHECK(bench.cell(0, samples::Name) == u"Pine needle");
    // By accession, ended by Tab, with the symbology's identifier in front.
    ScanBench::scan(u"]d1"_s + bench.stored(u"Pine needle"_s).values[samples::Accession].text(),
                    Qt::Key_Tab);
    CHECK(bench.waitFor([&] { return bench.looksAt() == pine; }));
    // A panel that is closed is opened.
    bench.program.window().panels().close(u"samples.list"_s);
    bench.detail.setFocus();
    auto* button = bench.detail.findChild<QPushButton*>();
    REQUIRE(button != nullptr);
    button->setFocus();
    ScanBench::scan(bench.codeOf(u"Birch leaf"_s));
    CHECK(bench.waitFor([&] { return bench.looksAt() == birch; }));
    CHECK(bench.program.window().panels().isOpen(u"samples.list"_s));
}

TEST_CASE("a code that nothing has is said in the status line, with what can be done")
{
    ScanBench bench;
    bench.table.setFocus();
    ScanBench::scan(u"TUBE-4711"_s);
    REQUIRE(bench.waitFor([&] { return bench.line.notice().contains(u"TUBE-4711"_s); }));
    const auto offers = bench.line.findChildren<QToolButton*>(u"noticeOffer"_s);
    REQUIRE(offers.size() == 2);
    QTest::mouseClick(offers.front(), Qt::LeftButton);
    REQUIRE(bench.waitFor([&] { return bench.detail.isEditing(); }));
    auto* barcode = qobject_cast<QLineEdit*>(bench.detail.form().row(samples::Barcode)->editor());
    REQUIRE(barcode != nullptr);
    CHECK(barcode->text() == u"TUBE-4711");
    // The other one searches.
    bench.table.setFocus();
    ScanBench::scan(u"TUBE-4712"_s);
    REQUIRE(bench.waitFor([&] { return bench.line.notice().contains(u"TUBE-4712"_s); }));
    QTest::mouseClick(bench.line.findChildren<QToolButton*>(u"noticeOffer"_s).back(),
                      Qt::LeftButton);
    CHECK(bench.waitFor([&] { return bench.searchField()->text() == u"TUBE-4712"; }));
}

TEST_CASE("what fingers type reaches the table, also when it ends in Enter")
{
    ScanBench bench;
    bench.select(0, 0, samples::Name);
    bench.table.setFocus();
    for (const QChar c : u"Fir"_s) {
        ScanBench::key(c);
        QTest::qWait(ScanListener::kGapMs + 40);
    }
    auto* editor = bench.table.findChild<QLineEdit*>(u"cellEditor"_s);
    REQUIRE(editor != nullptr);
    CHECK(editor->text() == u"Fir");
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Name) == u"Fir"; }));
    // Two keys at once, as fast fingers do, come in their order.
    bench.select(0, 0, samples::Name);
    bench.table.setFocus();
    ScanBench::key(u'Y');
    ScanBench::key(u'e');
    REQUIRE(bench.waitFor(
        [&] { return bench.table.findChild<QLineEdit*>(u"cellEditor"_s) != nullptr; }));
    editor = bench.table.findChild<QLineEdit*>(u"cellEditor"_s);
    CHECK(bench.waitFor([&] { return editor->text() == u"Ye"; }));
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(bench.line.notice().isEmpty());
}

TEST_CASE("a field for text keeps what is scanned into it, unless the scanner sends its prefix")
{
    ScanBench bench;
    QLineEdit* search = bench.searchField();
    search->setFocus();
    const QString code = bench.codeOf(u"Birch leaf"_s);
    const QString birch = bench.stored(u"Birch leaf"_s).id.toString();
    ScanBench::scan(code);
    CHECK(search->text() == code);
    CHECK(bench.line.notice().isEmpty());
    search->clear();
    REQUIRE(bench.waitFor([&] { return bench.model.rowCount() == 3; }));
    // With a prefix that nobody types, the field stays as it was and the window goes there.
    bench.listener->setAffixes(u"\\x02"_s, u"\\x03"_s);
    search->setFocus();
    ScanBench::scan(u'\x02' + code + u'\x03');
    CHECK(bench.waitFor([&] { return bench.looksAt() == birch; }));
    CHECK(search->text().isEmpty());
    CHECK(bench.waitFor([&] { return bench.line.notice().contains(u"Birch leaf"_s); }));
}

TEST_CASE("dialogs and a locked window hear no scanner")
{
    ScanBench bench;
    bench.table.setFocus();
    auto* action = bench.program.window().findChild<QAction*>(u"scannerAction"_s);
    REQUIRE(action != nullptr);
    action->trigger();
    auto* dialog = bench.dialog<QDialog>();
    auto* tries = dialog->findChild<QLineEdit*>(u"try"_s);
    REQUIRE(tries != nullptr);
    dialog->findChild<QLineEdit*>(u"suffix"_s)->setText(u"%"_s);
    tries->setFocus();
    QTest::keyClicks(tries, u"]C0TUBE-9%"_s);
    QTest::keyClick(tries, Qt::Key_Return);
    CHECK(dialog->isVisible()); // the scanner's Enter is no decision
    CHECK(dialog->findChild<QLabel*>(u"read"_s)->text() == u"Read as: TUBE-9");
    CHECK(bench.line.notice().isEmpty());
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == u"Save") {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    CHECK(bench.waitFor([&] { return bench.listener->suffix() == u"%"; }));
    bench.program.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&bench.program.window()));
    auto* cover = new QPushButton(u"cover"_s);
    bench.program.window().cover(cover);
    cover->setFocus();
    ScanBench::scan(bench.codeOf(u"Birch leaf"_s));
    QTest::qWait(200);
    CHECK(bench.line.notice().isEmpty());
    bench.program.window().uncover();
}

TEST_CASE("a scanner's additions are taken off a code")
{
    CHECK(ScanListener::plainCode(u"]C0DNA-1"_s, {}, {}) == u"DNA-1");
    CHECK(ScanListener::plainCode(u"]d1DNA-1"_s, {}, {}) == u"DNA-1");
    CHECK(ScanListener::plainCode(u"\x02"
                                  u"DNA-1\x03"_s,
                                  {}, {}) == u"DNA-1");
    CHECK(ScanListener::plainCode(u"*DNA-1*"_s, u"*"_s, u"*"_s) == u"DNA-1");
    CHECK(ScanListener::plainCode(u"\x02]Q3DNA-1\r\n"_s, u"\\x02"_s, {}) == u"DNA-1");
    CHECK(ScanListener::plainCode(u"]"_s, {}, {}) == u"]");
    CHECK(ScanListener::plainCode(u" DNA 1 "_s, {}, {}) == u"DNA 1");
}

// For people to look at: run with [.pictures], and TRACSEQ_PICTURES for the folder.
TEST_CASE("pictures of scanning", "[.pictures]")
{
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        ScanBench bench;
        Theme chosen(*qApp);
        chosen.setChoice(choice);
        const QString theme = Theme::choiceName(choice);
        const auto takePicture = [&](QWidget& of, const QString& name) {
            QTest::qWait(200);
            of.grab().save(pictureFolder() + u"/"_s + name + theme + u".png"_s);
        };
        bench.table.setFocus();
        ScanBench::scan(u"TUBE-4711"_s);
        CHECK(bench.waitFor([&] { return !bench.line.notice().isEmpty(); }));
        takePicture(bench.program.window(), u"scan_unknown_"_s);
        bench.program.window().findChild<QAction*>(u"scannerAction"_s)->trigger();
        auto* scanner = bench.dialog<QDialog>();
        takePicture(*scanner, u"scanner_"_s);
        scanner->reject();
        QTest::qWait(50);
        bench.program.window().findChild<QAction*>(u"printListAction"_s)->trigger();
        takePicture(*bench.dialog<QDialog>(), u"print_list_"_s);
    }
}
