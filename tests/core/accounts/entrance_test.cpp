// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/entrance.h"
#include "core/projects/project.h"
#include "tests/support/catch_qt.h"
#include "tests/support/lab_accounts.h"

using namespace tracseq;
using namespace tracseq::tests;
using accounts::Entrance;

TEST_CASE("a lab is new until something is written, and then somebody's own or one with accounts")
{
    TempLab lab;
    CHECK(accounts::entranceOf(*lab.reader()) == Entrance::New);
    lab.write([](changes::UnitOfWork& unit) -> Status {
        const auto id =
            unit.insert(projects::projectEntity(), {{projects::Code, QStringLiteral("P1")},
                                                    {projects::Title, QStringLiteral("One")}});
        return id ? Status() : failure(id.error());
    });
    CHECK(accounts::entranceOf(*lab.reader()) == Entrance::Open);
    LabWithAccounts other;
    CHECK(accounts::entranceOf(*other.reader()) == Entrance::SignIn);
}
