// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "tests/support/lab_accounts.h"
#include "ui/accounts/session_keeper.h"

#include <QSignalSpy>
#include <QTest>

using namespace tracseq;
using namespace tracseq::tests;
using accounts::Session;
using ui::SessionKeeper;

namespace {
constexpr qint64 kMinuteMs = 60'000;
}

TEST_CASE("the keeper locks when nobody touches anything, by the given clock")
{
    LabWithAccounts lab;
    SessionKeeper keeper(lab.accounts(), lab.clock);
    QSignalSpy locked(&keeper, &SessionKeeper::locked);
    CHECK_FALSE(keeper.isSignedIn());
    CHECK(keeper.noteActivity()); // nobody is kept out who is not in
    keeper.begin(*lab.owner);
    lab.clock.advance(14 * kMinuteMs);
    CHECK(keeper.noteActivity());
    lab.clock.advance(14 * kMinuteMs);
    CHECK(keeper.noteActivity());
    lab.clock.advance(15 * kMinuteMs);
    CHECK_FALSE(keeper.noteActivity());
    CHECK(locked.count() == 1);
    CHECK_FALSE(keeper.noteActivity());
    CHECK(locked.count() == 1);
    keeper.unlock();
    CHECK(keeper.noteActivity());
    keeper.lock();
    CHECK(locked.count() == 2);
}

TEST_CASE("the keeper tells the lab once a minute, and ends what was ended elsewhere")
{
    LabWithAccounts lab;
    SessionKeeper keeper(lab.accounts(), lab.clock);
    QSignalSpy ended(&keeper, &SessionKeeper::ended);
    keeper.begin(*lab.owner);
    const qint64 begun = lab.clock.nowMs();
    lab.clock.advance(2 * kMinuteMs);
    const auto seenAt = [&] {
        const auto all = lab.accounts().sessions(*lab.owner, lab.owner->account().id);
        return all && !all->empty() ? all->front().seenAt : 0;
    };
    CHECK(QTest::qWaitFor([&] { return seenAt() == begun + 2 * kMinuteMs; }, 10'000));
    REQUIRE(lab.accounts().signOutEverywhere(*lab.owner, lab.owner->account().id));
    lab.clock.advance(kMinuteMs);
    CHECK(QTest::qWaitFor([&] { return ended.count() == 1; }, 10'000));
    CHECK_FALSE(keeper.isSignedIn());
    CHECK(keeper.session().user() == QStringLiteral("olga"));
}

TEST_CASE("a session that is too old ends once")
{
    LabWithAccounts lab;
    SessionKeeper keeper(lab.accounts(), lab.clock);
    QSignalSpy locked(&keeper, &SessionKeeper::locked);
    QSignalSpy ended(&keeper, &SessionKeeper::ended);
    keeper.begin(*lab.owner);
    lab.clock.advance(12 * 60 * kMinuteMs);
    CHECK_FALSE(keeper.noteActivity());
    CHECK(ended.count() == 1);
    CHECK(locked.count() == 0);
    CHECK(keeper.state() == Session::State::Ended);
}
