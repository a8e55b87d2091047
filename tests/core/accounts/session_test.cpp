// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/session.h"
#include "tests/support/catch_qt.h"
#include "tests/support/fake_clock.h"

using namespace tracseq;
using namespace tracseq::accounts;
using tests::FakeClock;
using State = Session::State;

namespace {

constexpr qint64 kMinute = 60'000;

Session begin(const FakeClock& clock, Role role = Role::LabTechnician)
{
    Account account;
    account.login = QStringLiteral("tom");
    account.role = role;
    return Session({}, account, false, {}, clock);
}

} // namespace

TEST_CASE("a session locks when nothing is touched for 15 minutes, and the password opens it")
{
    FakeClock clock;
    Session session = begin(clock);
    CHECK(session.state() == State::Active);
    CHECK(session.remaining() == 15 * kMinute);
    clock.advance(15 * kMinute - 1);
    CHECK(session.noteActivity() == State::Active);
    clock.advance(15 * kMinute - 1);
    CHECK(session.state() == State::Active);
    clock.advance(1);
    CHECK(session.state() == State::Locked);
    // The key that comes too late does not open it.
    CHECK(session.noteActivity() == State::Locked);
    CHECK(session.noteActivity() == State::Locked);
    session.unlock();
    CHECK(session.state() == State::Active);
    session.lock();
    CHECK(session.state() == State::Locked);
}

TEST_CASE("a session is over 12 hours after it began, however busy")
{
    FakeClock clock;
    Session session = begin(clock);
    for (int i = 0; i < 12 * 6 - 1; ++i) {
        clock.advance(10 * kMinute);
        REQUIRE(session.noteActivity() == State::Active);
    }
    CHECK(session.remaining() == 10 * kMinute);
    clock.advance(10 * kMinute);
    CHECK(session.noteActivity() == State::Ended);
    session.unlock();
    CHECK(session.state() == State::Ended);
    CHECK(session.remaining() == 0);
}

TEST_CASE("a clock that is put right does no harm, one that is set far back ends the session")
{
    FakeClock clock;
    Session session = begin(clock);
    clock.advance(-2 * kMinute);
    CHECK(session.noteActivity() == State::Active);
    clock.advance(-60 * kMinute);
    CHECK(session.state() == State::Ended);
}

TEST_CASE("a session shows what its role may")
{
    FakeClock clock;
    CHECK(begin(clock).allows(Permission::SamplesValidate));
    CHECK_FALSE(begin(clock).allows(Permission::UsersManage));
    CHECK_FALSE(begin(clock, Role::Guest).allows(Permission::SamplesCreate));
}
