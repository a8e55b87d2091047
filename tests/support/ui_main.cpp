// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program with windows: an application without a display, in our style,
// with settings of its own that are gone afterwards.
#define CATCH_CONFIG_RUNNER
#include "tests/support/shared_data.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <catch2/catch.hpp>
#include <cstdio>

int main(int argc, char** argv)
{
    // The screen of the platform without a display is 800 wide, and no lab has one like that.
    QTemporaryFile screen;
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if ((platform.isEmpty() || platform == "offscreen") && screen.open()) {
        screen.write(R"({"screens":[{"name":"test","x":0,"y":0,"width":1600,"height":1000,)"
                     R"("logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})");
        screen.flush();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screen.fileName()));
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
