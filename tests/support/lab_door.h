// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/application.h"
#include "ui/accounts/door.h"

#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

namespace tracseq::tests {

/// The part of the door with this name, shown and enabled within some seconds, or the test fails.
template <typename Part>
Part& doorPart(app::Application& program, const QString& name)
{
    // Pages of the door have parts of the same name.
    const auto find = [&]() -> Part* {
        const auto parts =
            program.door() == nullptr ? QList<Part*>() : program.door()->findChildren<Part*>(name);
        for (Part* part : parts) {
            if (part->isVisible() && part->isEnabled()) {
                return part;
            }
        }
        return nullptr;
    };
    const bool there = QTest::qWaitFor([&] { return find() != nullptr; }, 20'000);
    if (!there) {
        FAIL("the door does not show " << name.toStdString());
    }
    return *find();
}

/// What one person on their own chooses in a new lab.
inline void workWithoutAccounts(app::Application& program)
{
    QTest::mouseClick(&doorPart<QPushButton>(program, QStringLiteral("withoutAccounts")),
                      Qt::LeftButton);
}

} // namespace tracseq::tests
