// SPDX-License-Identifier: GPL-3.0-or-later
// The door of the lab, in the real window, by keys and clicks.
#include "app/desktop/panels.h"
#include "tests/app/desktop/accounts_rig.h"
#include "ui/accounts/new_password_fields.h"
#include "ui/widgets/field_row.h"

#include <QFile>
#include <QFileDialog>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

void typeInto(app::Application& program, const QString& field, const QString& text)
{
    auto& edit = doorPart<QLineEdit>(program, field);
    edit.setFocus();
    edit.clear();
    QTest::keyClicks(&edit, text);
}

/// Who wrote the newest change of a sample with this name.
QString authorOf(app::Application& program, const QString& name)
{
    const auto reader = program.services().lab->database().openReader();
    REQUIRE(reader.has_value());
    const auto rows =
        database::rowsWithText(**reader, samples::sampleEntity(), samples::Name, name);
    REQUIRE((rows.has_value() && rows->size() == 1));
    const auto history = changes::historyOf(**reader, rows->front().id);
    REQUIRE((history.has_value() && !history->empty()));
    return history->back().user;
}

} // namespace

TEST_CASE("a new lab gets its owner, who is signed in and whose name stands at what is written")
{
    Office office;
    office.start();
    auto& create = doorPart<QWidget>(*office.program, u"ownerName"_s);
    CHECK_FALSE(office.program->isOpen());
    typeInto(*office.program, u"ownerName"_s, u"Olga Orlova"_s);
    typeInto(*office.program, u"ownerLogin"_s, u"olga"_s);
    auto* button = office.program->door()->findChild<QPushButton*>(u"createOwner"_s);
    const auto& row =
        doorPart<QWidget>(*office.program, u"ownerPage"_s).findChild<NewPasswordFields*>()->row();
    CHECK(create.isVisible());
    typeInto(*office.program, u"newPassword"_s, u"short"_s);
    CHECK(row.hint().contains(u"5"_s));
    CHECK_FALSE(button->isEnabled());
    typeInto(*office.program, u"newPassword"_s, u"olga and her dog"_s);
    CHECK(row.error().contains(u"olga"_s));
    typeInto(*office.program, u"newPassword"_s, kOwnerPassword);
    CHECK(row.error().isEmpty());
    typeInto(*office.program, u"newPasswordAgain"_s, u"nine tall"_s);
    CHECK_FALSE(button->isEnabled());
    typeInto(*office.program, u"newPasswordAgain"_s, kOwnerPassword);
    CHECK(button->isEnabled());
    QTest::keyClick(&doorPart<QLineEdit>(*office.program, u"newPasswordAgain"_s), Qt::Key_Return);
    office.waitOpen();
    CHECK(office.program->services().user == u"olga"_s);
    CHECK(office.program->keeper()->isSignedIn());

    office.typeHalfASample(u"Fir cone"_s);
    auto& detail = office.panel<SampleDetail>(u"samples.detail"_s);
    auto* type = detail.form().findChild<QComboBox*>(u"sample_type"_s);
    type->setCurrentIndex(type->findText(u"RNA"_s));
    auto* save = detail.findChild<QPushButton*>(u"saveSample"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(office.waitFor([&] { return !detail.isEditing(); }));
    CHECK(authorOf(*office.program, u"Fir cone"_s) == u"olga"_s);
}

TEST_CASE("who works alone says so once")
{
    Office office;
    office.start();
    workWithoutAccounts(*office.program);
    office.waitOpen();
    CHECK_FALSE(office.program->keeper()->isSignedIn());
    CHECK(office.program->services().user == app::systemUser());
    office.program->window().close();
    office.start();
    office.waitOpen(); // nothing was written, and nothing is asked
}

TEST_CASE("a lab that is in use without accounts opens directly, and can get some later")
{
    Office office;
    {
        auto lab = lab::Lab::open(office.path(), *office.clock, office.hasher);
        REQUIRE(lab.has_value());
        Office::addSample(**lab, u"anna"_s, u"Birch leaf"_s);
    }
    office.start();
    office.waitOpen();
    office.command(u"Set up accounts…"_s)->trigger();
    CHECK(office.waitFor([&] { return office.isCovered(); }));
    QTest::mouseClick(&doorPart<QPushButton>(*office.program, u"withoutAccounts"_s),
                      Qt::LeftButton); // not now
    CHECK_FALSE(office.isCovered());
    office.command(u"Set up accounts…"_s)->trigger();
    typeInto(*office.program, u"ownerName"_s, u"Olga Orlova"_s);
    typeInto(*office.program, u"ownerLogin"_s, u"olga"_s);
    typeInto(*office.program, u"newPassword"_s, kOwnerPassword);
    typeInto(*office.program, u"newPasswordAgain"_s, kOwnerPassword);
    QTest::mouseClick(&doorPart<QPushButton>(*office.program, u"createOwner"_s), Qt::LeftButton);
    CHECK(office.waitFor([&] { return office.program->keeper()->isSignedIn(); }));
    CHECK(office.waitFor(
        [&] { return office.program->isOpen() && office.program->services().user == u"olga"_s; }));
    CHECK_FALSE(office.isCovered());
}

TEST_CASE("signing in: one sentence for every refusal, then the window")
{
    Office office;
    office.prepare();
    office.start();
    auto& enter = doorPart<QWidget>(*office.program, u"login"_s);
    CHECK(enter.isVisible());
    CHECK_FALSE(office.program->isOpen());
    office.signIn(u"nobody"_s, u"whatever it was"_s);
    CHECK(office.waitFor([&] { return !office.sentence().isEmpty(); }));
    const QString unknown = office.sentence();
    office.signIn(u"olga"_s, u"whatever it was"_s);
    CHECK(office.waitFor([&] { return office.sentence() == unknown; }));
    CHECK(doorPart<QLineEdit>(*office.program, u"password"_s).text().isEmpty());
    office.signInAndWait(u"olga"_s, kOwnerPassword);
    CHECK(office.program->keeper()->session().user() == u"olga"_s);
    auto* user = office.program->window().statusLine().findChild<QToolButton*>(u"signedInUser"_s);
    CHECK(user->isVisible());
    CHECK(user->text().contains(u"Olga Orlova"_s));
    office.program->window().close();

    office.start(); // the name is remembered, the password is not
    CHECK(doorPart<QLineEdit>(*office.program, u"login"_s).text() == u"olga"_s);
    CHECK(doorPart<QLineEdit>(*office.program, u"password"_s).text().isEmpty());
}

TEST_CASE("a lab that cannot be opened from the door leaves the door")
{
    Office office;
    office.prepare();
    office.start();
    static_cast<void>(doorPart<QLineEdit>(*office.program, u"login"_s));
    const QString wrong = office.folder.filePath(u"letter.tracseq"_s);
    QFile file(wrong);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    office.program->openLab(wrong);
    CHECK(office.waitFor([&] { return !office.sentence().isEmpty(); }));
    office.signInAndWait(u"olga"_s, kOwnerPassword);
}

TEST_CASE("after five failed tries the door says how long to wait")
{
    Office office;
    office.prepare();
    office.start();
    for (int i = 1; i <= 5; ++i) {
        office.signIn(u"olga"_s, u"wrong again"_s);
        CHECK(office.waitFor([&] { return !office.sentence().isEmpty(); }));
    }
    CHECK(office.waitFor([&] { return office.sentence().contains(u"0:30"_s); }));
    auto* button = office.program->door()->findChild<QPushButton*>(u"signIn"_s);
    QTest::keyClicks(&doorPart<QLineEdit>(*office.program, u"password"_s), kOwnerPassword);
    CHECK_FALSE(button->isEnabled());
    office.clock->advance(20'000);
    CHECK(office.waitFor([&] { return office.sentence().contains(u"0:10"_s); }));
    office.clock->advance(11'000);
    CHECK(office.waitFor([&] { return office.sentence().isEmpty() && button->isEnabled(); }));
    office.signInAndWait(u"olga"_s, kOwnerPassword);
}

TEST_CASE("a password that somebody else has set is changed first")
{
    Office office;
    office.prepare([](lab::Lab& lab, const Session& owner) {
        Office::addAccount(lab, owner, u"tom"_s, Role::LabTechnician, true);
    });
    office.start();
    office.signIn(u"tom"_s, kFirstPassword);
    auto& change = doorPart<QWidget>(*office.program, u"newPassword"_s);
    CHECK(change.isVisible());
    CHECK_FALSE(office.program->isOpen());
    typeInto(*office.program, u"newPassword"_s, kFirstPassword); // reused
    typeInto(*office.program, u"newPasswordAgain"_s, kFirstPassword);
    QTest::mouseClick(&doorPart<QPushButton>(*office.program, u"changePassword"_s), Qt::LeftButton);
    CHECK(office.waitFor([&] {
        for (const ErrorStrip* strip : office.program->door()->findChildren<ErrorStrip*>()) {
            if (strip->isVisible() && strip->sentence().contains(u"last 5"_s)) {
                return true;
            }
        }
        return false;
    }));
    typeInto(*office.program, u"newPassword"_s, kOwnPassword);
    typeInto(*office.program, u"newPasswordAgain"_s, kOwnPassword);
    QTest::mouseClick(&doorPart<QPushButton>(*office.program, u"changePassword"_s), Qt::LeftButton);
    office.waitOpen();
    CHECK(office.program->services().user == u"tom"_s);
    CHECK_FALSE(office.program->keeper()->session().mustChangePassword());
    office.program->window().close();
    office.start();
    office.signInAndWait(u"tom"_s, kOwnPassword);
}

TEST_CASE("the keychain keeps a password for who wants that, and forgets it")
{
    Office office;
    office.prepare();
    office.start();
    auto& remember = doorPart<QCheckBox>(*office.program, u"remember"_s);
    CHECK_FALSE(remember.isChecked());
    QTest::keyClick(&remember, Qt::Key_Space);
    CHECK(remember.isChecked());
    office.signInAndWait(u"olga"_s, kOwnerPassword);
    CHECK(office.waitFor([&] { return office.keychain->kept.size() == 1; }));
    CHECK(office.keychain->kept.begin().value() == kOwnerPassword.toUtf8());
    office.program->window().close();

    office.start();
    auto& password = doorPart<QLineEdit>(*office.program, u"password"_s);
    CHECK(office.waitFor([&] { return password.text() == kOwnerPassword; }));
    auto& again = doorPart<QCheckBox>(*office.program, u"remember"_s);
    CHECK(again.isChecked());
    QTest::keyClick(&again, Qt::Key_Space);
    QTest::keyClick(&password, Qt::Key_Return);
    office.waitOpen();
    CHECK(office.waitFor([&] { return office.keychain->kept.isEmpty(); }));
}

TEST_CASE("without a keychain the door says that it asks each time")
{
    Office office;
    office.keychain->there = false;
    office.prepare();
    office.start();
    CHECK(office.waitFor([&] {
        const auto* remember = office.program->door() == nullptr
                                   ? nullptr
                                   : office.program->door()->findChild<QCheckBox*>(u"remember"_s);
        return remember != nullptr && !remember->isEnabled() && !remember->isChecked() &&
               remember->toolTip().contains(u"keychain"_s);
    }));
    CHECK(office.waitFor([&] {
        for (const QLabel* label : office.program->door()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(u"asked each time"_s)) {
                return true;
            }
        }
        return false;
    }));
    office.signInAndWait(u"olga"_s, kOwnerPassword);
}

TEST_CASE("a new lab says where its file is, and offers to open another one instead")
{
    Office office;
    office.start();
    auto& other = doorPart<QPushButton>(*office.program, u"openOtherLab"_s);
    CHECK(other.isVisible());
    bool told = false;
    for (const QLabel* label : office.program->door()->findChildren<QLabel*>()) {
        told = told || (label->isVisible() && label->text().contains(office.folder.path()));
    }
    CHECK(told);
    QTest::mouseClick(&other, Qt::LeftButton);
    QFileDialog* dialog = nullptr;
    CHECK(office.waitFor([&] {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            auto* found = qobject_cast<QFileDialog*>(window);
            dialog = found != nullptr && found->isVisible() ? found : dialog;
        }
        return dialog != nullptr;
    }));
    REQUIRE(dialog != nullptr);
    dialog->reject();
}

TEST_CASE("--panel knows every panel of the window, in its order")
{
    Office office;
    office.prepare();
    office.start();
    office.signInAndWait(u"olga"_s, kOwnerPassword);
    QStringList ids;
    for (const PanelSpec& spec : office.program->panels().panels()) {
        ids.append(spec.id);
    }
    CHECK(app::panelIds() == ids);
}
