// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a stored label layout, as a server or another program may hand them over: reading
// and judging it must not crash, and what was read must be the same when it is stored and read
// again.
#include "core/base/error_text.h"
#include "core/labels/label_layout.h"

#include <cstdlib>

using namespace tracseq;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto layout = labels::layoutFromContent(QStringLiteral("any"), QString::fromUtf8(bytes));
    if (!layout) {
        if (errorText(layout.error()).isEmpty()) {
            std::abort();
        }
        return 0;
    }
    for (const labels::LabelProblem& problem : labels::checkLayout(*layout)) {
        if (errorText(problem.error).isEmpty()) {
            std::abort();
        }
    }
    const auto again = labels::layoutFromContent(layout->name, labels::layoutContent(*layout));
    if (!again || !(*again == *layout)) {
        std::abort();
    }
    return 0;
}
