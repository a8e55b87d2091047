// SPDX-License-Identifier: GPL-3.0-or-later
// What the status line of the real window says about the server.
#include "core/projects/project.h"
#include "core/sync/lab_side.h"
#include "tests/support/catch_qt.h"
#include "tests/support/desktop.h"
#include "ui/shell/status_line.h"

#include <QToolButton>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the status line says how much of a shared lab's work waits for the server")
{
    Desktop desktop;
    app::Application& program = desktop.program;
    const auto says = [&](const QString& text) {
        return waitFor([&] {
            for (const auto* button : program.window().statusLine().findChildren<QToolButton*>()) {
                if (button->isVisible() && button->text() == text) {
                    return true;
                }
            }
            return false;
        });
    };
    CHECK(says(u"On this computer"_s));

    lab::Lab& lab = *program.services().lab;
    REQUIRE(sync::LabSide(lab.store()).connect().has_value());
    changes::WriteRequest request;
    request.user = program.services().user;
    const auto add = [&](const QString& code) {
        REQUIRE(lab.store().writeNow(request, [&](changes::UnitOfWork& unit) -> Status {
            const auto added = unit.insert(projects::projectEntity(), {{projects::Code, code}});
            return added ? Status() : failure(added.error());
        }));
    };
    add(u"P1"_s);
    CHECK(says(u"1 change waits"_s));
    add(u"P2"_s);
    CHECK(says(u"2 changes wait"_s));
}
