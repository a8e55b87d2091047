// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"

#include <QFileInfo>
#include <catch2/catch.hpp>

namespace tracseq::tests {

namespace {
bool g_missing = false;
}

QString sourceDir()
{
    return qEnvironmentVariable("TRACSEQ_SOURCE_DIR", QStringLiteral("."));
}

std::optional<QString> sharedData(const QString& path)
{
    const QString full = sourceDir() + QStringLiteral("/../shared/data/") + path;
    if (QFileInfo::exists(full)) {
        return QFileInfo(full).canonicalFilePath();
    }
    if (qEnvironmentVariable("CI") == QStringLiteral("true")) {
        FAIL("missing with CI=true: " << full.toStdString());
    }
    g_missing = true;
    return std::nullopt;
}

bool sharedDataWasMissing()
{
    return g_missing;
}

} // namespace tracseq::tests
