// SPDX-License-Identifier: GPL-3.0-or-later
// Locking, ending and changing over of sessions in the real window.
#include "tests/app/desktop/accounts_rig.h"

#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

/// Olga is signed in; Tom, a technician, and Gus, a guest, could be.
struct OpenOffice : Office {
    OpenOffice()
    {
        prepare([](lab::Lab& lab, const Session& owner) {
            addAccount(lab, owner, u"tom"_s, Role::LabTechnician);
            addAccount(lab, owner, u"gus"_s, Role::Guest);
            addSample(lab, u"olga"_s, u"Birch leaf"_s);
        });
        start();
        signInAndWait(u"olga"_s, kOwnerPassword);
    }
};

} // namespace

TEST_CASE("a window that nobody touches locks, and what was typed is there after unlocking")
{
    OpenOffice office;
    QLineEdit* name = office.typeHalfASample(u"Half typed"_s);
    QDialog dialog(&office.program->window());
    dialog.open();
    QDockWidget* dock = office.program->window().panels().dock(u"shell.messages"_s);
    dock->setFloating(true);
    dock->show();

    office.clock->advance(14 * kMinuteMs);
    QTest::qWait(1100);
    CHECK_FALSE(office.isCovered());
    QTest::keyClicks(name, u"!"_s); // a key counts
    office.clock->advance(14 * kMinuteMs);
    QTest::qWait(1100);
    CHECK_FALSE(office.isCovered());
    office.clock->advance(2 * kMinuteMs);
    CHECK(office.waitFor([&] { return office.isCovered(); }));
    CHECK(office.program->keeper()->state() == Session::State::Locked);
    CHECK_FALSE(dialog.isVisible());
    CHECK_FALSE(dock->isVisible());

    // Keys and commands do not reach what is beneath.
    QTest::keyClicks(name, u"xyz"_s);
    QTest::keyClick(&office.program->window(), Qt::Key_K, Qt::ControlModifier);
    CHECK(name->text() == u"Half typed!"_s);

    office.enterPassword(u"not my password"_s);
    CHECK(office.waitFor([&] { return !office.sentence().isEmpty(); }));
    CHECK(office.isCovered());
    office.enterPassword(kOwnerPassword);
    CHECK(office.waitFor([&] { return !office.isCovered(); }));
    CHECK(name->text() == u"Half typed!"_s);
    CHECK(dialog.isVisible());
    CHECK(dock->isVisible());
    CHECK(office.program->keeper()->state() == Session::State::Active);
}

TEST_CASE("the first key that comes too late locks and goes nowhere")
{
    OpenOffice office;
    QLineEdit* name = office.typeHalfASample(u"Half"_s);
    office.clock->advance(16 * kMinuteMs);
    QTest::keyClicks(name, u"x"_s);
    CHECK(office.isCovered());
    CHECK(name->text() == u"Half"_s);
}

TEST_CASE("Tab goes round on the lock, and a drop does not reach the window")
{
    OpenOffice office;
    office.program->keeper()->lock();
    REQUIRE(office.isCovered());
    static_cast<void>(doorPart<QLineEdit>(*office.program, u"password"_s));
    for (int i = 0; i < 6; ++i) {
        QWidget* focused = QApplication::focusWidget();
        REQUIRE(focused != nullptr);
        CHECK(office.program->door()->isAncestorOf(focused));
        QTest::keyClick(focused, i < 3 ? Qt::Key_Tab : Qt::Key_Backtab);
    }
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/sheet.csv"_s)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&office.program->window(), &enter);
    CHECK_FALSE(enter.isAccepted());
}

TEST_CASE("Ctrl+Shift+L locks, and a cell that is being typed stays open")
{
    OpenOffice office;
    auto& panel = office.panel<SamplesPanel>(u"samples.list"_s);
    CHECK(office.waitFor([&] { return panel.model().rowCount() == 1; }));
    const QModelIndex cell = panel.model().index(0, panel.model().columnOf(samples::Submitter));
    CHECK(office.waitFor([&] { return panel.model().recordAt(0) != nullptr; }));
    panel.table().setCurrentIndex(cell);
    panel.table().edit(cell);
    auto* editor = panel.table().findChild<QLineEdit*>(u"cellEditor"_s);
    REQUIRE(editor != nullptr);
    editor->setFocus();
    QTest::keyClicks(editor, u"Dr. Ha"_s);
    QTest::keyClick(editor, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(office.waitFor([&] { return office.isCovered(); }));
    QTest::qWait(100);
    office.enterPassword(kOwnerPassword);
    CHECK(office.waitFor([&] { return !office.isCovered(); }));
    editor = panel.table().findChild<QLineEdit*>(u"cellEditor"_s);
    REQUIRE(editor != nullptr);
    CHECK(editor->text() == u"Dr. Ha"_s);
}

TEST_CASE("another user comes only when what was typed is given up")
{
    OpenOffice office;
    QLineEdit* name = office.typeHalfASample(u"Half typed"_s);
    office.program->keeper()->lock();
    CHECK(office.isCovered());
    QTest::mouseClick(&doorPart<QPushButton>(*office.program, u"switchUser"_s), Qt::LeftButton);
    office.answer(QMessageBox::RejectRole);
    CHECK(office.program->keeper()->isSignedIn());
    CHECK(name->text() == u"Half typed"_s);

    QTest::qWait(50);
    QTest::mouseClick(&doorPart<QPushButton>(*office.program, u"switchUser"_s), Qt::LeftButton);
    office.answer(QMessageBox::DestructiveRole);
    CHECK(office.waitFor([&] { return !office.program->keeper()->isSignedIn(); }));
    office.signIn(u"tom"_s, kOwnPassword);
    CHECK(office.waitFor(
        [&] { return office.program->isOpen() && office.program->services().user == u"tom"_s; }));
    CHECK_FALSE(office.isCovered());
    CHECK(office.program->services().samples.user() == u"tom"_s);
}

TEST_CASE("who signs out and comes back finds the window as it was")
{
    OpenOffice office;
    auto& panel = office.panel<SamplesPanel>(u"samples.list"_s);
    office.command(u"Sign out"_s)->trigger();
    CHECK(office.waitFor([&] { return office.isCovered(); }));
    CHECK_FALSE(office.program->keeper()->isSignedIn());
    office.enterPassword(kOwnerPassword);
    CHECK(office.waitFor([&] { return !office.isCovered(); }));
    CHECK(&office.panel<SamplesPanel>(u"samples.list"_s) == &panel);
    CHECK(office.program->keeper()->isSignedIn());
}

TEST_CASE("a session of twelve hours ends, and the same user goes on with what was typed")
{
    OpenOffice office;
    QLineEdit* name = office.typeHalfASample(u"Half typed"_s);
    office.clock->advance(13 * 60 * kMinuteMs);
    CHECK(office.waitFor([&] { return office.isCovered() && !office.sentence().isEmpty(); }));
    CHECK_FALSE(office.program->keeper()->isSignedIn());

    SECTION("the same")
    {
        office.enterPassword(kOwnerPassword);
        CHECK(office.waitFor([&] { return !office.isCovered(); }));
        CHECK(name->text() == u"Half typed"_s);
        CHECK(office.program->keeper()->isSignedIn());
    }
    SECTION("another one, who goes back")
    {
        office.signIn(u"tom"_s, kOwnPassword);
        office.answer(QMessageBox::RejectRole);
        CHECK(office.waitFor([&] { return !office.program->keeper()->isSignedIn(); }));
        CHECK(office.isCovered());
        CHECK(name->text() == u"Half typed"_s);
    }
    SECTION("another one, who does not")
    {
        office.signIn(u"tom"_s, kOwnPassword);
        office.answer(QMessageBox::DestructiveRole);
        CHECK(office.waitFor([&] {
            return office.program->isOpen() && office.program->services().user == u"tom"_s;
        }));
    }
}

TEST_CASE("a session that was ended from elsewhere is noticed within a minute")
{
    OpenOffice office;
    auto& service = office.program->services().lab->accounts();
    REQUIRE(service.signOutEverywhere(office.program->keeper()->session(),
                                      office.program->keeper()->session().account().id));
    CHECK_FALSE(office.isCovered());
    office.clock->advance(61'000);
    CHECK(office.waitFor([&] { return office.isCovered(); }));
    CHECK(office.waitFor([&] { return office.sentence().contains(u"ended"_s); }));
}

TEST_CASE("signing out everywhere comes to the door")
{
    OpenOffice office;
    office.command(u"Sign out everywhere"_s)->trigger();
    CHECK(office.waitFor([&] { return office.isCovered(); }));
    office.enterPassword(kOwnerPassword);
    CHECK(office.waitFor([&] { return !office.isCovered(); }));
}
