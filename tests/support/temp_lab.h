// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "tests/support/fake_clock.h"

#include <QTemporaryDir>

namespace tracseq::tests {

/// A new lab in a temporary folder, with a clock of its own.
class TempLab {
public:
    TempLab() { open(); }

    void open()
    {
        lab.reset();
        auto opened = lab::Lab::open(path(), clock);
        REQUIRE(opened.has_value());
        lab = std::move(*opened);
    }
    void close() { lab.reset(); }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("test.tracseq")); }
    changes::Store& store() { return lab->store(); }

    /// One write as user "anna"; the test fails when it does.
    changes::Written write(const std::function<Status(changes::UnitOfWork&)>& work,
                           const QString& reason = {})
    {
        const auto written =
            store().writeNow({QStringLiteral("anna"), QStringLiteral("test"), reason}, work);
        if (!written) {
            FAIL("write failed: " << written.error().name().toStdString() << ' '
                                  << written.error().arguments().join(u' ').toStdString());
        }
        return *written;
    }

    std::unique_ptr<database::Connection> reader()
    {
        auto connection = lab->database().openReader();
        REQUIRE(connection.has_value());
        return std::move(*connection);
    }

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<lab::Lab> lab;
};

} // namespace tracseq::tests
