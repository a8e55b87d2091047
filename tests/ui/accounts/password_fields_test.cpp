// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lab_setting.h"
#include "tests/support/catch_qt.h"
#include "tests/support/fake_clock.h"
#include "ui/accounts/failed_tries.h"
#include "ui/accounts/new_password_fields.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/password_field.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a password that is taken is gone from the field, and cannot be brought back")
{
    PasswordField field;
    field.show();
    QTest::keyClicks(&field, u"seven rivers"_s);
    CHECK(field.echoMode() == QLineEdit::Password);
    field.findChild<QAction*>(u"revealPassword"_s)->trigger();
    CHECK(field.echoMode() == QLineEdit::Normal);
    CHECK(field.take() == u"seven rivers"_s);
    CHECK(field.text().isEmpty());
    CHECK(field.echoMode() == QLineEdit::Password);
    CHECK_FALSE(field.isUndoAvailable());
    field.undo();
    CHECK(field.text().isEmpty());
}

TEST_CASE("Caps Lock is seen from what arrives")
{
    PasswordField field;
    QSignalSpy seen(&field, &PasswordField::capsLockSeen);
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_A, u"A"_s, Qt::NoModifier);
    REQUIRE(seen.count() == 1);
    CHECK(seen.takeFirst().at(0).toBool());
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_A, u"A"_s, Qt::ShiftModifier);
    CHECK_FALSE(seen.takeFirst().at(0).toBool());
    QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_1, u"1"_s, Qt::NoModifier);
    CHECK(seen.isEmpty());
}

TEST_CASE("a new password is judged while it is typed")
{
    NewPasswordFields fields;
    fields.setNames(u"olga"_s, u"genome"_s);
    fields.show();
    fields.first().setText(u"my genome lab password"_s);
    CHECK(fields.row().error().contains(u"genome"_s));
    fields.first().setText(u"nine tall blue herons"_s);
    CHECK(fields.row().error().isEmpty());
    CHECK_FALSE(fields.isAcceptable());
    fields.second().setText(u"nine tall blue heron"_s);
    CHECK_FALSE(fields.isAcceptable());
    fields.second().setText(u"nine tall blue herons"_s);
    CHECK(fields.isAcceptable());
    CHECK(fields.take() == u"nine tall blue herons"_s);
    CHECK_FALSE(fields.isAcceptable());
    CHECK(fields.second().text().isEmpty());
}

TEST_CASE("tries are counted for each name, and forgotten after a success")
{
    tests::FakeClock clock;
    FailedTries tries(clock);
    for (int i = 0; i < 4; ++i) {
        tries.note(u"olga"_s);
        CHECK(tries.waitOf(u"olga"_s) == 0);
    }
    tries.note(u"Olga"_s);
    CHECK(tries.waitOf(u"olga"_s) == 30'000);
    CHECK(tries.waitOf(u"tom"_s) == 0);
    clock.advance(10'000);
    CHECK(tries.waitOf(u"olga"_s) == 20'000);
    clock.advance(20'000);
    CHECK(tries.waitOf(u"olga"_s) == 0);
    tries.note(u"olga"_s);
    CHECK(tries.waitOf(u"olga"_s) == 60'000);
    tries.forget(u"olga"_s);
    CHECK(tries.waitOf(u"olga"_s) == 0);
}

TEST_CASE("settings of a lab have a key without its path")
{
    const QString key = labSetting(u"/data/genome.tracseq"_s, u"remember"_s);
    CHECK(key.startsWith(u"labs/"_s));
    CHECK(key.endsWith(u"/remember"_s));
    CHECK_FALSE(key.contains(u"genome"_s));
    CHECK(key != labSetting(u"/data/other.tracseq"_s, u"remember"_s));
}
