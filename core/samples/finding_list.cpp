// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/finding_list.h"

#include <algorithm>

namespace tracseq::samples {

std::vector<ImportFinding> FindingList::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const ImportFinding& a, const ImportFinding& b) {
                         return std::tuple(a.severity, a.row, a.column) <
                                std::tuple(b.severity, b.row, b.column);
                     });
    m_merged.clear();
    return std::move(m_findings);
}

} // namespace tracseq::samples
