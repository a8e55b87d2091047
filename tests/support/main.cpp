// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program without a window.
#define CATCH_CONFIG_RUNNER
#include "tests/support/shared_data.h"

#include <QCoreApplication>
#include <catch2/catch.hpp>
#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int failed = Catch::Session().run(argc, argv);
    if (failed == 0 && tracseq::tests::sharedDataWasMissing()) {
        std::puts("skipped: tests that read ../shared/data, which is not there");
        return 77;
    }
    return failed;
}
