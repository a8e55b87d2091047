// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program with windows: an application without a display, in our style,
// with settings of its own that are gone afterwards.
#define CATCH_CONFIG_RUNNER
#include "tests/support/shared_data.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QStandardPaths>
#include <catch2/catch.hpp>
#include <cstdio>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const tracseq::ui::Theme theme(application);
    const int failed = Catch::Session().run(argc, argv);
    if (failed == 0 && tracseq::tests::sharedDataWasMissing()) {
        std::puts("skipped: tests that read ../shared/data, which is not there");
        return 77;
    }
    return failed;
}
