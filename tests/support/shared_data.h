// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace tracseq::tests {

/// The root of the checkout that the test was built from.
QString sourceDir();

/// The path of a public test file below ../shared/data ("samplesheets/umccr/sample1.csv" or a
/// folder). Nothing when the folder is not there: return from the test case then; the test program
/// reports itself as skipped. With CI=true a missing folder fails the test instead.
/// Put test cases that need it into source files of their own (*_shared_data_test.cpp), so that
/// only those are reported as skipped in a plain clone.
std::optional<QString> sharedData(const QString& path);

bool sharedDataWasMissing();

} // namespace tracseq::tests
